"""The letters around the answer are right to the byte, whatever they are for."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ajar.core.answer.referral import Occurrence, ask_friend, introduce
from ajar.core.answer.touch_note import write_note
from ajar.core.answer.withdrawal import Withdrawal, write_withdrawal
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form
from ajar.core.nouns.fact import State
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.referral import Consent
from ajar.core.nouns.representation import Representation
from ajar.core.nouns.role import Pay, Topic
from ajar.core.nouns.touch import NextTouch, Occasion, Touch, TouchKind
from ajar.core.nouns.voice import Voice
from tests.core.answer.answers_made import (
    MAIL,
    OWNER,
    QUIET,
    drafted,
    finding,
    known,
)
from tests.core.answer.answers_made import YES as ANSWER

OWEN = Party("Owen Brandt", "owen@brandt.example", "in/owen-brandt")
ROLE = known(title="Director of Sales", employer="Meridian Instruments")
ASKED = Occurrence(OWEN, ROLE, MAIL, OWNER, Voice(), QUIET)
YES = Consent(is_given=True, on=date(2026, 8, 18))
NOWHERE = replace(MAIL, sender=Party("Laura Kim", "no-reply@board.example"))
HELD = Representation(
    "1", "a", "Kestrel", "Quill Works", "Director of Sales", date(2026, 11, 3)
)
TAKEN = Withdrawal(HELD, {}, MAIL, OWNER, Voice(), QUIET)


def test_a_text_to_a_friend_is_one_line():
    assert ask_friend(ASKED, Form.SMS).text == (
        "Hello Owen. A recruiter wrote to me about the Director of Sales role at "
        "Meridian Instruments, and I thought of you. Shall I give them your name and "
        "how to reach you? I won't name you unless you say yes. Robin"
    )
    assert "\n" not in introduce(ASKED, Form.SMS, YES).text
    assert "\n" not in write_withdrawal(TAKEN, Form.SMS).text


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("en", "Hello Owen. A recruiter wrote"),
        ("de", "Hallo Owen, eine Personalvermittlung hat"),
        ("fr", "Bonjour Owen. Un recruteur m'a"),
        ("es", "Hola, Owen: Una empresa"),
        ("pt", "Olá, Owen. Uma empresa"),
    ],
)
def test_a_text_goes_on_after_its_greeting_as_the_language_does(language, start):
    asked = replace(ASKED, language=language)
    assert ask_friend(asked, Form.SMS).text.startswith(start)


def test_a_place_is_told_where_there_is_one():
    for told, words in (
        (known(places=("Irvine",)), " in Irvine, and I thought"),
        (known(places=("Irvine", "Tustin")), ", and I thought"),
        (finding(Topic.PLACES, ("Irvine",), state=State.HEDGED), ", and I thought"),
        ({}, ", and I thought"),
    ):
        text = ask_friend(replace(ASKED, findings=ROLE | told), Form.SMS).text
        assert f"at Meridian Instruments{words}" in text


def test_pay_without_a_figure_is_not_spoken_of():
    asked = replace(ASKED, findings=ROLE | known(pay=Pay(currency="USD")))
    assert "pays" not in ask_friend(asked, Form.MAIL).text


def test_a_secret_leaves_no_trace():
    role = known(title="Merger Lead", employer="Copperline Labs", firm="Harbor")
    asked = replace(ASKED, findings=role)
    assert ask_friend(asked, Form.SMS).text.startswith(
        "Hello Owen. A recruiter from Harbor told me of a role, and I thought of you."
    )
    taken = replace(TAKEN, held=replace(HELD, client="Copperline Labs"))
    text = write_withdrawal(taken, Form.SMS).text
    assert "for the Director of Sales role. I take back" in text


def test_an_introduction_by_mail_goes_on_in_the_thread():
    draft = introduce(ASKED, Form.MAIL, YES)
    assert draft.references == ("<zero@meridian.example>", "<one@meridian.example>")
    assert draft.in_reply_to == "<one@meridian.example>"
    called = replace(ASKED, message=replace(MAIL, channel=Channel.CALL))
    aside = introduce(called, Form.MAIL, YES)
    assert (aside.in_reply_to, aside.references) == ("", ())


def test_a_withdrawal_goes_on_in_the_thread():
    draft = write_withdrawal(TAKEN, Form.MAIL)
    assert draft.references == ("<zero@meridian.example>", "<one@meridian.example>")
    board = replace(TAKEN, message=replace(MAIL, platform="board"))
    aside = write_withdrawal(board, Form.MAIL)
    assert (aside.in_reply_to, aside.references) == ("", ())


def test_who_gives_no_address_is_no_recipient():
    asked = replace(ASKED, message=NOWHERE)
    assert introduce(asked, Form.MAIL, YES).recipients == ()
    taken = replace(TAKEN, message=NOWHERE)
    assert write_withdrawal(taken, Form.MAIL).recipients == ()


@pytest.mark.parametrize(
    ("theirs", "subject"),
    [
        ("A  role", "Re: A role"),
        ("Re: A role", "Re: A role"),
        ("RE: A role", "Re: A role"),
        ("AW: Re: Die Stelle", "Re: Die Stelle"),
        ("RV: Un puesto", "Re: Un puesto"),
        ("Director {role}", "The Director of Sales role"),
        ("...", "The Director of Sales role"),
        ("The merger", "The Director of Sales role"),
        ("", "The Director of Sales role"),
    ],
)
def test_a_subject_is_marked_as_a_reply_once(theirs, subject):
    message = replace(MAIL, subject=theirs)
    introduced = introduce(replace(ASKED, message=message), Form.MAIL, YES)
    taken = write_withdrawal(replace(TAKEN, message=message), Form.MAIL)
    assert introduced.subject == taken.subject == subject
    answered = drafted(ANSWER, message=message).subject
    assert answered == subject or not subject.startswith("Re: ")
    note = touched(OWEN, last=message).subject
    assert note == subject or not subject.startswith("Re: ")


def test_without_subject_and_title_there_is_a_subject():
    bare = replace(TAKEN, message=replace(MAIL, subject=""))
    untitled = replace(bare, held=replace(HELD, role=""))
    assert write_withdrawal(untitled, Form.MAIL).subject == "My permission"
    assert ask_friend(replace(ASKED, findings={}), Form.MAIL).subject == "A role"


@pytest.mark.parametrize("form", [Form.MAIL, Form.LINKEDIN, Form.SMS])
def test_a_letter_knows_the_language_it_is_in(form):
    asked = replace(ASKED, language="de")
    assert ask_friend(asked, form).language == "de"
    assert introduce(asked, form, YES).language == "de"
    taken = replace(TAKEN, language="de")
    assert write_withdrawal(taken, form).language == "de"


def test_who_asks_for_what_is_not_written_is_told_what_is():
    with pytest.raises(RequestError) as refused:
        write_withdrawal(TAKEN, Form.PHONE)
    assert refused.value.message == "This isn't written for phone in en."
    assert refused.value.hint == "Mail, LinkedIn and a text are, in five languages."
    with pytest.raises(RequestError) as refused:
        ask_friend(ASKED, Form.PHONE)
    assert refused.value.message == "This isn't written for phone."
    assert refused.value.hint == "Mail, LinkedIn and a text are."
    with pytest.raises(RequestError) as refused:
        introduce(ASKED, Form.MAIL, None)
    assert refused.value.message == "Owen Brandt hasn't said yes to being named."
    assert refused.value.hint == "Ask them first. Silence is no."
    with pytest.raises(RequestError) as refused:
        replace(ASKED, language="pl")
    assert refused.value.hint == "It writes en, de, fr, es, pt."


def touched(to, *, last=None, language="en", channel="mail", words="Sales lead."):
    at = datetime(2026, 8, 1, 12, tzinfo=UTC)
    about = Touch(TouchKind.ASKED, at, channel, "r1", words)
    reason = NextTouch(date(2026, 11, 23), "", 0.5, Occasion.QUESTION, about)
    return write_note(to, reason, OWNER, Voice(), last=last, language=language)


def test_a_note_for_linkedin_says_the_same_as_the_mail():
    profile = touched(replace(OWEN, address=""))
    mail = touched(OWEN)
    assert profile.text == mail.text
    assert mail.text == (
        "Hi Owen,\n\nI wrote to you on August 1 and haven't heard back (Sales lead). "
        "Could you still tell me?\n\nBest,\nRobin"
    )
    assert profile.recipients == (replace(OWEN, address=""),)
    assert profile.language == "en"
    assert (mail.recipients, mail.in_reply_to, mail.references) == ((OWEN,), "", ())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "auf meine Nachricht vom 1.8.2026 habe ich noch nichts gehört"),
        ("fr", "Je reviens sur mon message du 01/08/2026, resté sans réponse"),
        ("es", "Retomo mi mensaje del 01/08/2026, que sigue sin respuesta"),
        ("pt", "Retomo a minha mensagem de 01/08/2026, ainda sem resposta"),
    ],
)
def test_a_note_dates_what_it_speaks_of_as_its_language_does(language, said):
    draft = touched(OWEN, language=language)
    assert f"{said} (Sales lead)" in draft.text
    assert draft.language == language


@pytest.mark.parametrize("channel", ["phone", "call"])
def test_what_was_asked_aloud_was_not_written(channel):
    assert "When we spoke on August 1," in touched(OWEN, channel=channel).text


def test_a_reply_mark_is_not_doubled_and_no_thread_is_made_up():
    last = Message(Channel.MAIL, OWEN, "", subject="AW: Sales", message_id="<2@x>")
    assert touched(OWEN, last=last).subject == "Re: Sales"
    unknown = replace(last, message_id="")
    draft = touched(OWEN, last=unknown)
    assert (draft.subject, draft.references) == ("Staying in touch", ())


def test_a_note_without_a_name_ends_with_its_sign_off():
    about = Touch(TouchKind.ASKED, datetime(2026, 8, 1, tzinfo=UTC), "mail", "r1", "")
    reason = NextTouch(date(2026, 11, 23), "", 0.5, Occasion.QUESTION, about)
    assert write_note(OWEN, reason, Owner(), Voice()).text.endswith("me?\n\nBest,")
