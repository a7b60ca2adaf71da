"""What a message is for: a role, a step, a digest, an advert, or the rest."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from screened import hostile, letter_of

from ajar.core.nouns.message import Channel, Section, SectionKind
from ajar.core.nouns.screening import Effort, Kind
from ajar.core.screen.features import note_features
from ajar.core.screen.kind import ASKS, KINDS, screen_letter
from ajar.core.screen.learned import kind_model
from ajar.core.text import Span

SAID = Path(__file__).parent / "said" / "kinds.tsv"
HEADERS = {
    "": (),
    "bulk": (("list-unsubscribe", "<mailto:stop@acme.example>"),),
    "thread": (("in-reply-to", "<1@acme.example>"),),
}


def load_said():
    for line in SAID.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, _, channel, sender, title, subject, headers, body = line.split("\t")
            name, _, address = sender.rstrip(">").partition(" <")
            letter = letter_of(
                body.replace("\\n", "\n"),
                subject=subject,
                name=name,
                address=address,
                title=title,
                channel=Channel(channel),
                headers=HEADERS[headers],
            )
            yield pytest.param(kind, letter, id=f"{kind}-{body[:40]}")


@pytest.mark.parametrize(("kind", "letter"), list(load_said()))
def test_what_a_message_is_for(kind, letter):
    assert screen_letter(letter).kind == kind


def test_only_outreach_has_an_effort():
    pitch = letter_of("Hi Sam, we are looking for a site engineer. Interested?")
    assert screen_letter(pitch).effort is Effort.TEMPLATE
    bill = letter_of("Your electricity bill is ready. Pay by direct debit.")
    assert screen_letter(bill).effort is None


def test_the_reasons_show_their_words():
    letter = letter_of("Hi Sam, we are looking for a site engineer. Interested?")
    reasons = screen_letter(letter).reasons
    shown = {r.words: r.evidence.quote for r in reasons if r.evidence}
    assert shown["looks for somebody to fill a role"] == ("looking for a site engineer")


def test_a_letter_that_says_little_is_other():
    assert screen_letter(letter_of("")).kind is Kind.OTHER
    assert screen_letter(letter_of("See the attachment.")).kind is Kind.OTHER


def test_a_scam_sent_on_with_a_question_is_no_outreach():
    body = "Is this a scam? I didn't answer.\nYou are hired, pay the $50 deposit."
    forwarded = Section(SectionKind.FORWARDED, Span(32, len(body)))
    letter = letter_of(body, subject="Fwd: is this real?", sections=(forwarded,))
    assert screen_letter(letter).kind is Kind.OTHER


@pytest.mark.parametrize(
    "body",
    [
        "You are hired as a typist. Pay the $50 registration fee to start.",
        "Your application for the work from home position has been approved. Call"
        " back with your social security number.",
    ],
)
def test_a_fraud_in_the_form_of_an_offer_is_outreach(body):
    assert screen_letter(letter_of(body)).kind is Kind.OUTREACH


def test_what_stands_far_down_says_nothing_of_the_purpose():
    filler = "the tide came in and the boats went out again. " * 40
    letter = letter_of(filler + "We are looking for a site engineer. Interested?")
    assert screen_letter(letter).kind is Kind.OTHER


@pytest.mark.parametrize("part", ["signature", "quoted"])
def test_a_signature_or_a_quoted_history_changes_nothing(part):
    body = "Hi Sam, we are looking for a site engineer. Interested?"
    noise = "Ann Lee, gardener\nThank you for applying. Your bill is ready, 20% off."
    plain = screen_letter(letter_of(body))
    assert screen_letter(letter_of(body, **{part: noise})) == plain


def test_every_weight_has_points_for_every_kind():
    assert all(
        len(weight.points) == len(KINDS) for weight in kind_model().features.values()
    )


@settings(max_examples=200, deadline=None)
@given(hostile, hostile)
def test_no_text_crashes_it_and_reasons_are_verbatim(body, subject):
    letter = letter_of(body, subject=subject)
    texts = {passage.source: passage.text for passage in letter.passages}
    for reason in screen_letter(letter).reasons:
        if reason.evidence:
            start, end = reason.evidence.span
            assert texts[reason.evidence.source][start:end] == reason.evidence.quote


def test_a_step_that_asks_for_money_is_an_approach_in_its_clothes():
    step = (
        "Hello Maria, thank you for applying for the night nurse post. {} Your"
        " interview is on Thursday at ten, we look forward to seeing you."
    )
    asks = (
        "To keep your place on the rota we need a deposit of €150 by Revolut; you get"
        " it back in your first pay packet."
    )
    said = screen_letter(letter_of(step.format(asks)))
    assert said.kind is Kind.OUTREACH
    assert said.reasons[0].words == ASKS
    assert screen_letter(letter_of(step.format(""))).kind is Kind.PROCESS


def test_a_question_above_ones_own_earlier_letter_asks_about_no_forward():
    body = (
        "I know you didn't answer. Is this real? It is now, they redid the bands.\n\n"
        "Ann Lee wrote:\n> We are looking for a Controls Engineer in Guelph."
    )
    below = (Section(SectionKind.FORWARDED, Span(74, len(body))),)
    passed_on = letter_of(body, sections=below)
    answer = letter_of(
        body, headers=(("in-reply-to", "<1@b.example>"),), sections=below
    )
    assert "asks_about_forward" in note_features(passed_on)
    assert "asks_about_forward" not in note_features(answer)


def test_a_bargain_sent_to_a_list_is_an_advert():
    body = "Save 20% on centrifuges. Unsubscribe here."
    letter = letter_of(
        body,
        subject="10 centrifuges on sale this week",
        name="Lab Weekly",
        address="news@labweekly.example",
        headers=HEADERS["bulk"],
    )
    assert screen_letter(letter).kind is Kind.MARKETING


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (Kind.OTHER, "they took me!! 39k, mondays off, start in may. pizza at mine"),
        (Kind.OTHER, "Hab die Zusage! 52k, zwei Tage daheim. Samstag wird gefeiert"),
        (Kind.OTHER, "Day two at the new place, my boss sings. 46k well earned, beer?"),
        (
            Kind.MARKETING,
            "Hi Ruth, I see you are recruiting in Hull. Two of my fitters come free on"
            " Friday, £27 an hour all in. Shall I send their profiles without names?",
        ),
        (
            Kind.ALERT,
            "Dear Ms Hale,\n\nthese mandates in categories you chose were published"
            " yesterday:\n\n#12 Interim CFO, Ulm, 6 months\n#14 COO, Graz\n\nLog in"
            " to express interest. This mail was created automatically.",
        ),
        (
            Kind.OUTREACH,
            "Hey! I'm growing my network of site managers in Perth and have secret"
            " roles that never hit the market. Fancy a virtual coffee?",
        ),
        (
            Kind.OUTREACH,
            "mornin its Earl w/ Pecan Pipe, Lou gave me ur number. got 3 wks in Waco"
            " 36hr + perdiem. u free monday?",
        ),
    ],
)
def test_news_of_a_job_hands_for_hire_and_digests_are_told_from_pitches(kind, body):
    assert screen_letter(letter_of(body)).kind is kind
