"""The friend is asked first; the recruiter's letter names nobody without a yes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.lint import lint_draft
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.referral import FORMS, Occurrence, ask_friend, introduce
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Confidential, Form
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.referral import Consent
from ajar.core.nouns.role import Pay, PayKind, Period, Topic
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.core.nouns.voice import Voice, Warmth
from tests.core.answer.answers_made import MAIL, OWNER, QUIET, finding, known

OWEN = Party("Owen Brandt", "owen@brandt.example", "in/owen-brandt")
YES = Consent(is_given=True, on=date(2026, 8, 18))
NO = Consent(is_given=False, on=date(2026, 8, 18))
ROLE = known(
    title="Director of Sales",
    employer="Meridian Instruments",
    firm="Harbor & Main",
    places=("Irvine, CA",),
) | finding(Topic.PAY, Pay(160_000, 185_000, "USD", Period.YEAR, PayKind.BASE))
ASKED = Occurrence(OWEN, ROLE, MAIL, OWNER, Voice(), QUIET)
VERDICT = Verdict(Decision.NO, Leaning.NO, "No.", (), (), ())


def test_the_friend_is_told_what_it_is_and_asked():
    text = ask_friend(replace(ASKED, is_declined=True), Form.MAIL).text
    assert text == (
        "Hello Owen,\n\n"
        "A recruiter from Harbor & Main wrote to me about the Director of Sales role "
        "at Meridian Instruments in Irvine, CA. It isn't for me, but I thought of you. "
        "They say it pays $160-185k base.\n\n"
        "Would you like me to give them your name and tell them how to reach you? I "
        "won't name you to anybody unless you say yes, and a no is just as welcome.\n\n"
        "Best,\nRobin"
    )


def test_a_letter_to_a_friend_goes_to_the_friend():
    draft = ask_friend(ASKED, Form.MAIL)
    assert draft.recipients == (OWEN,)
    assert draft.subject == "The Director of Sales role"
    assert draft.in_reply_to == ""


def test_the_recruiter_is_told_who_it_is_and_how_to_reach_them():
    draft = introduce(ASKED, Form.MAIL, YES)
    assert draft.text == (
        "Hello Laura,\n\n"
        "I know someone for the Director of Sales role: Owen Brandt, who agreed to my "
        "telling you so. Here is where to write: owen@brandt.example.\n\n"
        "Please keep this between the three of us. I'd be glad to hear what comes of "
        "it.\n\nBest,\nRobin"
    )
    assert draft.subject == "Re: Hello from Meridian"
    assert draft.in_reply_to == MAIL.message_id
    assert draft.recipients[0].address == "laura.kim@meridian.example"


@pytest.mark.parametrize("consent", [None, NO])
@pytest.mark.parametrize("form", FORMS)
def test_nobody_is_introduced_without_a_yes(consent, form):
    with pytest.raises(RequestError, match="hasn't said yes"):
        introduce(ASKED, form, consent)


def test_a_secret_of_the_users_is_in_neither_letter():
    role = ROLE | known(employer="Copperline Labs", title="Merger Lead")
    asked = replace(ASKED, findings=role)
    for draft in (ask_friend(asked, Form.MAIL), introduce(asked, Form.MAIL, YES)):
        assert "Copperline" not in draft.body
        assert "Merger" not in draft.body + draft.subject


def test_what_is_not_known_is_left_out():
    bare = replace(ASKED, findings={}, message=Message(Channel.CALL, Party(), ""))
    assert "told me of a role, and" in ask_friend(bare, Form.MAIL).text
    draft = introduce(bare, Form.MAIL, YES)
    assert draft.subject == "An introduction"
    assert "the role you have: Owen Brandt" in draft.text


def test_who_called_is_said_to_have_called():
    call = replace(MAIL, channel=Channel.CALL)
    assert "called me about" in ask_friend(replace(ASKED, message=call), Form.SMS).text


def test_a_description_is_offered():
    text = ask_friend(replace(ASKED, is_described=True), Form.MAIL).text
    assert "I have the job description" in text


def test_a_profile_reaches_who_gave_no_address():
    friend = replace(OWEN, address="")
    text = introduce(replace(ASKED, friend=friend), Form.LINKEDIN, YES).text
    assert "https://www.linkedin.com/in/owen-brandt" in text
    nowhere = replace(ASKED, friend=Party("Owen Brandt"))
    assert (
        "how you would like to be put in touch"
        in introduce(nowhere, Form.LINKEDIN, YES).text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("described", [False, True])
@pytest.mark.parametrize("warmth", Warmth)
def test_both_letters_pass_the_lint(language, form, described, warmth):
    asked = replace(
        ASKED, language=language, is_described=described, voice=Voice(warmth=warmth)
    )
    to_friend = ask_friend(asked, form)
    assert lint_draft(to_friend, QUIET, VERDICT, None, OWNER) == ()
    assert "Owen" in to_friend.text
    to_recruiter = introduce(asked, form, YES)
    assert lint_draft(to_recruiter, QUIET, VERDICT, MAIL, OWNER) == ()
    assert to_recruiter.text.count("Owen Brandt") == 1
    assert "{" not in to_friend.text + to_recruiter.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lint_refuses_the_name_of_anybody_else(language):
    draft = introduce(replace(ASKED, language=language), Form.MAIL, YES)
    quiet = replace(QUIET, people=(*QUIET.people, "Maya Lindqvist"))
    named = replace(draft, text=f"{draft.text}\n\nMaya Lindqvist may want it too.")
    assert lint_draft(named, quiet, VERDICT, MAIL, OWNER)
    assert not lint_draft(draft, quiet, VERDICT, MAIL, OWNER)


def test_other_languages_and_forms_are_refused():
    with pytest.raises(RequestError, match="no letters in 'pl'"):
        replace(ASKED, language="pl")
    with pytest.raises(RequestError, match="isn't written for phone"):
        ask_friend(ASKED, Form.PHONE)


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(FORMS))
def test_whatever_they_are_called_there_are_letters(name, title, form):
    role = known(title=title, employer=name, places=(name,))
    asked = replace(
        ASKED, friend=Party(name), findings=role, confidential=Confidential()
    )
    assert ask_friend(asked, form).text
    assert name in introduce(asked, form, YES).text


def test_what_came_long_ago_is_said_to_have():
    old = replace(MAIL, sent_at=datetime(2026, 5, 4, tzinfo=UTC))
    later = replace(ASKED, message=old, today=date(2026, 11, 23))
    assert "wrote to me in May about" in ask_friend(later, Form.MAIL).text
    new_year = replace(later, today=date(2027, 1, 5))
    assert "wrote to me in May 2026 about" in ask_friend(new_year, Form.MAIL).text
    fresh = replace(later, today=date(2026, 5, 20))
    assert "wrote to me about" in ask_friend(fresh, Form.MAIL).text


INSIDE = replace(ASKED, works_there=True)


def test_who_works_there_is_asked_about_it_and_not_whether_to_name_them():
    assert ask_friend(INSIDE, Form.MAIL).text == (
        "Hello Owen,\n\n"
        "A recruiter from Harbor & Main wrote to me about the Director of Sales role "
        "at Meridian Instruments, where you work.\n\n"
        "What is it like there, and do you know why the job is open? What you tell me "
        "stays with me, and I won't bring up your name.\n\nBest,\nRobin"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_theirs", [False, True])
@pytest.mark.parametrize("channel", [Channel.MAIL, Channel.CALL])
@pytest.mark.parametrize("title", [{}, {"title": "Director of Sales"}])
def test_whoever_works_there_is_asked_in_every_language_and_form(
    language, form, is_theirs, channel, title
):
    found = known(employer="Meridian Instruments", firm="Harbor & Main", **title)
    if is_theirs:
        found = known(employer="Meridian", firm="Meridian", **title)
    asked = replace(
        INSIDE,
        findings=found,
        works_with_them=is_theirs,
        message=replace(MAIL, channel=channel),
        language=language,
    )
    text = ask_friend(asked, form).text
    assert "Meridian" in text
    assert "?" in text
    assert not set("{}[]") & set(text)
    assert ("Director of Sales" in text) is bool(title)


def test_who_declined_asks_a_friend_there_how_things_are():
    text = ask_friend(replace(INSIDE, is_declined=True), Form.MAIL).text
    assert "It isn't for me, but it made me think of you." in text
    assert "why the job is open" not in text


def test_nobody_is_named_to_the_firm_they_work_at():
    with pytest.raises(RequestError, match="works there"):
        introduce(INSIDE, Form.MAIL, YES)
