"""Words answered to or passed on are told from those written for the mail."""

import pytest
from parted import LAURA, OFFER, kinds, parted, texts

from ajar.core.nouns.message import SectionKind

GERMAN = "Am 03.05.2026 um 10:02 schrieb Ada Berg <ada@x.example>:"
ORIGINAL = "-----Original Message-----\nFrom: Ada Berg\nSent: Monday\nTo: Laura"
QUOTES = [
    "On Tue, 10 Nov 2026 at 09:12, Ada Berg <ada@x.example> wrote:",
    "On 10 Nov 2026, at 09:12, Ada Berg wrote:",
    "On Tue, 10 Nov 2026 at 09:12, Ada Berg\n<ada@x.example> wrote:",
    "On Tuesday, 10 November 2026 at 09:12,\nAda Berg\n<ada@x.example> wrote:",
    GERMAN,
    "Le mar. 10 nov. 2026 à 09:12, Ada Berg <ada@x.example> a écrit :",
    "El mar, 10 nov 2026 a las 9:12, Ada Berg (<ada@x.example>) escribió:",
    "Em ter., 10 de nov. de 2026 às 09:12, Ada Berg <ada@x.example> escreveu:",
    "Op di 10 nov. 2026 om 09:12 schreef Ada Berg <ada@x.example>:",
    "Il giorno mar 10 nov 2026 alle ore 09:12 Ada Berg ha scritto:",
    ORIGINAL,
    "________________________\nFrom: Ada Berg\nSent: Monday\nTo: Laura\nSubject: Re",
    "Von: Ada Berg\nGesendet: Montag, 9. November 2026\nAn: Laura Kim\nBetreff: Re",
    "De : Ada Berg\nEnvoyé : lundi 9 novembre 2026\nÀ : Laura Kim\nObjet : Re",
    "De: Ada Berg\nEnviado el: lunes, 9 de noviembre\nPara: Laura\nAsunto: Re",
    "De: Ada Berg\nEnviada em: segunda-feira\nPara: Laura\nAssunto: Re",
    "*From:* Ada Berg\n*Sent:* Monday\n*To:* Laura Kim\n*Subject:* Re",
    "-------- Ursprüngliche Nachricht --------\nVon: Ada Berg\nDatum: 9.11.26",
]


@pytest.mark.parametrize("lead", QUOTES)
@pytest.mark.parametrize("marked", [True, False])
def test_an_answered_message_is_quoted(lead, marked):
    old = "I earn 50k in Oslo."
    message = parted(f"{OFFER}\n{lead}\n\n{'> ' * marked}{old}\n")
    assert old in texts(message, SectionKind.QUOTED)
    assert texts(message, SectionKind.OFFER) == OFFER.strip()


def test_answers_between_quoted_lines_are_the_senders():
    body = f"{GERMAN}\n> Wie hoch ist das Gehalt?\n90k\n> Und wo?\nBergen\n"
    message = parted(body)
    assert texts(message, SectionKind.OFFER).split() == ["90k", "Bergen"]


def test_a_name_over_marked_lines_is_a_lead():
    message = parted("Sure.\n\nAda Berg wrote:\n\n> Is it remote?\n")
    assert texts(message, SectionKind.OFFER) == "Sure."


def test_marked_lines_without_a_lead_are_quoted():
    message = parted("> Is it remote?\nYes, fully.\n")
    assert texts(message, SectionKind.OFFER) == "Yes, fully."


def test_a_line_a_mailbox_marked_is_no_quote():
    message = parted(f"{OFFER}\n>From Monday on you may start.\n")
    assert kinds(message) == ["offer"]


@pytest.mark.parametrize(
    "line",
    [
        "As I wrote in my mail of 3 May:",
        "On your blog you wrote:",
        "On 3 May we wrote to you about a role.",
        "From: Bergen, to: anywhere.",
        "To: Ada\nDate: today",
        "On 3 May\n\nAda <ada@x.example> was here.\nwrote",
    ],
)
def test_prose_that_sounds_like_a_lead_is_not_one(line):
    assert kinds(parted(f"{line}\nA pilot in Bergen, 90k a year.\n")) == ["offer"]


FORWARDS = [
    "---------- Forwarded message ---------\nFrom: Bo <bo@x.example>\nDate: Tue\nTo: L",
    "Begin forwarded message:\n\nFrom: Bo <bo@x.example>\nSubject: Pilot\nDate: Tue",
    "---------- Weitergeleitete Nachricht ---------\nVon: Bo <bo@x.example>\nDatum: Di",
    "-------- Message transféré --------\nDe : Bo <bo@x.example>\nDate : mardi",
    "---------- Mensaje reenviado ---------\nDe: Bo <bo@x.example>\nFecha: martes",
    "---------- Mensagem encaminhada ---------\nDe: Bo <bo@x.example>\nData: terça",
]


@pytest.mark.parametrize("head", FORWARDS)
@pytest.mark.parametrize("mark", ["", "> "])
def test_a_forwarded_message_is_told_from_a_quoted_one(head, mark):
    passed_on = f"{head}\n\nWe need a pilot in Bergen.\n"
    body = "FYI\n\n" + "".join(f"{mark}{line}\n" for line in passed_on.split("\n"))
    message = parted(body)
    assert texts(message, SectionKind.OFFER) == "FYI"
    assert "a pilot in Bergen" in texts(message, SectionKind.FORWARDED)


@pytest.mark.parametrize("subject", ["Fwd: Pilot", "WG: Pilot", "TR : Pilot", "RV: P"])
def test_a_header_block_under_a_forwarding_subject_is_forwarded(subject):
    block = "From: Bo\nSent: Tuesday\nTo: Laura\nSubject: Pilot\n\n"
    older = "From: Cy\nSent: Monday\nTo: Bo\nSubject: Pilot\n\nold words\n"
    message = parted(f"See below\n\n{block}A pilot in Bergen.\n\n{older}", subject)
    assert "A pilot in Bergen" in texts(message, SectionKind.FORWARDED)
    assert "old words" in texts(message, SectionKind.QUOTED)


def test_what_a_forwarded_message_quotes_is_quoted():
    message = parted(
        f"FYI\n{FORWARDS[0]}\n\nA pilot in Bergen.\n\n{GERMAN}\n> alte Worte\n"
    )
    assert "A pilot in Bergen" in texts(message, SectionKind.FORWARDED)
    assert "alte Worte" in texts(message, SectionKind.QUOTED)


def test_what_a_quoted_message_had_forwarded_stays_quoted():
    message = parted(f"Thanks\n\n{ORIGINAL}\n\nFYI\n{FORWARDS[0]}\n\nA pilot.\n")
    assert SectionKind.FORWARDED.value not in kinds(message)


@pytest.mark.parametrize(
    "lead",
    [
        f"On Tue, 10 Nov 2026 at 09:12, {LAURA} wrote:",
        "On 10 Nov 2026, at 09:12, Laura Kim wrote:",
        f"From: {LAURA}\nSent: Monday\nTo: Ada\nSubject: A role",
    ],
)
@pytest.mark.parametrize("mark", ["", "> "])
def test_senders_who_quote_themselves_bring_it_up_again(lead, mark):
    message = parted(f"Any news?\n\n{lead}\n\n{mark}A pilot in Bergen, 90k.\n")
    assert "a pilot" in texts(message, SectionKind.FORWARDED).lower()
    assert "quoted" not in kinds(message)


def test_the_line_that_says_who_wrote_may_be_marked_itself():
    lead = f"> On Tue, 10 Nov 2026 at 09:12, {LAURA} wrote:"
    message = parted(f"Any news?\n\n{lead}\n>\n> A pilot in Bergen, 90k.\n")
    assert "A pilot" in texts(message, SectionKind.FORWARDED)
    answered = lead.replace(LAURA, "Ada Obi <ada@obi.example>")
    message = parted(f"Any news?\n\n{answered}\n>\n> Where is it?\n")
    assert "Where is it" in texts(message, SectionKind.QUOTED)


def test_marked_lines_in_a_forwarded_message_are_forwarded_or_older():
    plain = parted(f"FYI\n{FORWARDS[0]}\n\n> A pilot in Bergen.\n")
    assert "A pilot in Bergen" in texts(plain, SectionKind.FORWARDED)
    deeper = parted(f"FYI\n> {FORWARDS[1]}\n> A pilot.\n> {GERMAN}\n>> alt\n")
    assert "A pilot" in texts(deeper, SectionKind.FORWARDED)
    assert "alt" in texts(deeper, SectionKind.QUOTED)


def test_a_forward_below_an_answer_starts_anew():
    body = f"{GERMAN}\n> Wo?\nBergen\n\n{FORWARDS[0]}\n\n> A pilot in Bergen.\n"
    assert "A pilot" in texts(parted(body), SectionKind.FORWARDED)


def test_deeper_marks_are_older_words():
    lead = f"On Tue, 10 Nov 2026 at 09:12, {LAURA} wrote:"
    message = parted(f"Any news?\n\n{lead}\n> A pilot in Bergen.\n>> my old words\n")
    assert "A pilot in Bergen" in texts(message, SectionKind.FORWARDED)
    assert "my old words" in texts(message, SectionKind.QUOTED)
