"""A letter doesn't take back in one sentence what it offers in the one before."""

from dataclasses import replace

import pytest
from answers_made import (
    FOUND,
    LONG,
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    PREFERENCES,
    QUIET,
    TRAVEL,
    WHY,
    YES,
    against,
    drafted,
    if_only,
    known,
)

from ajar.core.answer.claims import claims_in
from ajar.core.answer.lint import lint_draft
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Attachment, Channel
from ajar.core.nouns.preferences import Criterion, Firmness, OneOf
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Mode, Side, Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import Ground, Stance
from ajar.core.nouns.voice import Voice

TITLE = known(title="Director of Sales")


def saying(words):
    return replace(MAIL, body=f"Hi Robin,\n\n{words}\n\nLaura\n")


def test_what_is_kept_quiet_is_said_before_help_is_offered():
    for verdict in (against(Topic.SEAT, Topic.SEAT), NOT_NOW):
        for form in (Form.MAIL, Form.SMS):
            text = drafted(verdict, form, findings=TITLE).text
            if "I may know someone" in text and "between us" in text:
                assert text.index("between us") < text.index("I may know someone")


def test_who_asks_for_silence_is_asked_before_anybody_hears_of_it():
    letter = saying("Please keep this between us, nobody here knows of it yet.")
    text = drafted(against(Topic.SEAT, Topic.SEAT), message=letter).text
    assert "I'll keep this to myself." in text
    assert "May I mention it to them, in confidence?" in text
    assert "I'd ask them first" not in text
    assert "I may know" not in drafted(NO, Form.SMS, message=letter).text
    assert "I may know" not in drafted(YES, Form.PHONE, message=letter).text


def test_an_agency_is_asked_for_both_in_one_breath():
    agency = TITLE | known(side=Side.AGENCY, employer="Meridian")
    text = drafted(YES, findings=agency).text
    both = "keep this between us, and don't pass my name or résumé on before I say so."
    assert both in text
    own = Voice(wording=(("situation", "I like it here."),))
    text = drafted(YES, findings=agency, voice=own).text
    assert "I like it here. Please don't pass my name or résumé on" in text
    frei = drafted(YES, findings=agency, language="de", message=LONG).text
    assert "vertraulich, und geben Sie meinen Namen und Lebenslauf nicht weiter" in frei


def test_of_two_roles_neither_is_thanked_for_alone():
    told = TITLE | known(why_open="growth", travel_percent=10)
    text = drafted(YES, findings=told, roles=2).text
    assert "Thank you for getting in touch about the two roles." in text
    assert "about these roles." in drafted(YES, findings=told, roles=4).text


def test_nobody_is_thanked_for_a_name_in_what_went_to_many():
    letter = saying("Dear all, Jules Okoro gave me your name and those of the others.")
    text = drafted(OPEN, message=letter, effort=Effort.BLAST).text
    assert "Jules" not in text
    assert "thanks to Jules Okoro" in drafted(OPEN, message=letter).text


def test_not_to_be_put_forward_is_no_yes():
    asked = saying("I have a signed right to represent for you to return.")
    verdict = against(Topic.SEAT, Topic.SEAT)
    draft = drafted(verdict, message=asked, findings=TITLE)
    assert "Please don't put my name forward." in draft.text
    assert lint_draft(draft, QUIET, verdict, asked) == ()
    yes = [claim.kind for claim in claims_in("Please put my name forward.")]
    assert yes == ["yes"]


def test_a_wish_that_is_not_met_is_named_before_all_is_known():
    wish = Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)))
    wishes = replace(PREFERENCES, criteria=(*PREFERENCES.criteria, wish))
    grounds = (Ground(Topic.MODE, Stance.UNMET, ""),)
    findings = TITLE | known(mode=Mode.ONSITE)
    verdict = replace(OPEN, reasons=grounds)
    text = drafted(verdict, findings=findings, preferences=wishes, message=LONG).text
    assert "I'd rather work from home part of the week" in text
    hay = replace(LONG, body=f"{LONG.body} Es presencial, no hay home office.")
    text = drafted(
        verdict, findings=findings, preferences=wishes, message=hay, language="es"
    ).text
    assert "Que sea del todo presencial no es ideal para mí" in text
    leans_no = against(Topic.TRAVEL_PERCENT)
    assert "from home" not in drafted(leans_no, findings=findings).text


def test_work_that_is_bound_to_its_place_is_not_asked_how_much_it_travels():
    floor = saying("You'd be on your feet, on the floor. " + "It is a fine team. " * 20)
    verdict = if_only(Topic.TRAVEL_PERCENT)
    text = drafted(verdict, message=floor, findings=TITLE).text
    assert "travel" not in text


def test_a_form_to_fill_in_is_put_off_with_the_resume():
    form = saying("Kindly revert with updated CV and below details:\nTotal exp:\n")
    text = drafted(if_only(Topic.PLACES), message=form, findings=TITLE).text
    assert "a résumé and the details you ask for once that is settled." in text


def test_who_leaves_the_choice_hears_that_here_is_fine():
    letter = saying("Shall I tell you more here, or would you rather have a call?")
    text = drafted(if_only(Topic.PLACES), message=letter, findings=TITLE).text
    assert "here or on a call as you prefer." in text


def test_a_not_now_to_an_agency_says_please_once():
    agency = TITLE | known(side=Side.AGENCY, employer="Meridian")
    both = "Please keep this between us, and don't pass my name or résumé on"
    for form in (Form.MAIL, Form.SMS, Form.PHONE):
        text = drafted(NOT_NOW, form, findings=agency).text
        assert both in text
        assert text.count("pass my name") == 1
    no = drafted(against(Topic.SEAT), Form.SMS, findings=agency).text
    assert "pass my name" not in no


def test_what_the_user_must_have_is_said_even_to_who_has_no_choice():
    must = Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), Firmness.MUST)
    limits = replace(PREFERENCES, criteria=(must,))
    ward = known(title="Charge Nurse")
    coffee = saying("Would you have a coffee with me?")
    text = drafted(
        if_only(Topic.MODE), findings=ward, preferences=limits, message=coffee
    ).text
    assert "whether it's a remote role" in text
    wish = replace(must, firmness=Firmness.RATHER)
    wishes = replace(PREFERENCES, criteria=(wish,))
    text = drafted(
        if_only(Topic.MODE), findings=ward, preferences=wishes, message=coffee
    ).text
    assert "remote" not in text


def test_what_shuts_itself_out_gives_no_reason():
    grounds = (
        Ground(Topic.PLACES, Stance.AGAINST, ""),
        Ground(Topic.PLACES, Stance.SUITS, ""),
    )
    verdict = replace(NO, reasons=grounds)
    near = TITLE | known(places=("Irvine",))
    text = drafted(verdict, findings=near).text
    assert "I'm going to pass on the Director of Sales role this time." in text
    assert "outside the area" not in text


def test_who_has_the_work_to_give_is_not_asked_for_a_description_of_it():
    form = replace(MAIL, channel=Channel.FORM, body="We need a hand with our app.")
    small = TITLE | known(side=Side.HIRING_MANAGER)
    text = drafted(YES, findings=small, message=form).text
    assert "Could you tell me a little more about the work" in text
    assert "job description" not in text


def test_what_was_sent_is_not_asked_for_in_a_note():
    sent = replace(
        MAIL, attachments=(Attachment("job description.pdf", "application/pdf", 9),)
    )
    text = drafted(YES, Form.NOTE, message=sent, findings=TITLE).text
    assert "I'd be glad to talk." in text
    assert "send me" not in text


def test_hours_of_work_are_no_times_to_talk():
    hours = saying("Work with the offshore team, overlap till 11:30 am is a must.")
    assert "times you offer" not in drafted(YES, message=hours, findings=TITLE).text
    for past in ("I saw your talk on Wednesday.", "You come for free every Saturday."):
        text = drafted(YES, message=saying(past), findings=TITLE).text
        assert "works for me" not in text
    offered = saying("Would Tuesday at 11:30 am work for a chat?")
    assert (
        "Tuesday at 11:30 am works for me"
        in drafted(YES, message=offered, findings=TITLE).text
    )


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("Data Analyst", True),
        ("Vice President, Nursing", True),
        ("Product Manager", True),
        ("General Manager", False),
        ("Farm Vet", False),
        ("Red Seal millwright", False),
        ("", False),
    ],
)
def test_only_who_may_work_from_home_is_asked_for_it(title, is_asked):
    words = "Could part of the work be done from home?"
    wish = Question(Topic.MODE, Purpose.VETTING, "", words, "")
    role = known(title=title) if title else {}
    told = {"findings": role, "questions": (wish,), "message": LONG}
    assert (words in drafted(if_only(Topic.PLACES), **told).text) is is_asked


def test_where_one_works_is_asked_even_of_two_lines():
    words = "Could part of the work be done from home?"
    wish = Question(Topic.MODE, Purpose.VETTING, "", words, "")
    role = known(title="Data Analyst")
    asked = (TRAVEL, WHY, FOUND, wish)
    text = drafted(OPEN, findings=role, questions=asked, effort=Effort.BLAST).text
    assert words in text
    assert FOUND.written not in text


def test_who_asks_not_to_be_written_again_did_not_come_back():
    letter = saying("Do you want it? Don't write me again if you don't.")
    assert "coming back" not in drafted(YES, message=letter, findings=TITLE).text
    again = saying("It's me again, with the post we spoke of.")
    assert "Thank you for" in drafted(YES, message=again, findings=TITLE).text


def test_who_wrote_for_one_reader_is_not_asked_why():
    why = Question(Topic.WHY_ME, Purpose.VETTING, "", "What made you think of me?", "")
    told = {"findings": TITLE, "questions": (why,), "message": LONG}
    written = drafted(YES, effort=Effort.PERSONAL, **told).text
    assert "What made you think of me?" not in written
    assert "think of me?" in drafted(YES, effort=Effort.TEMPLATE, **told).text


def test_who_hires_is_asked_to_talk_rather_than_for_papers():
    small = TITLE | known(side=Side.HIRING_MANAGER)
    short = replace(MAIL, body="Would you consider it? Pip")
    text = drafted(OPEN, findings=small, message=short).text
    assert "I'd like to hear a little more about it." in text
    assert "job description" not in text
