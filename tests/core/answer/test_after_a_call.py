"""The letter after a call: what was said is confirmed, what wasn't is said."""

import pytest
from answers_made import MAIL, NO, NOT_NOW, YES, drafted, if_only

from ajar.core.nouns.draft import BeatKind, Form
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.role import Topic

CALL = Message(Channel.CALL, Party("Laura Kim"), "Title: Director of Sales.")
ALL = frozenset(BeatKind)


def letter(verdict, spoken=ALL, form=Form.MAIL):
    return drafted(verdict, form, message=CALL, spoken=frozenset(spoken)).text


def test_a_no_that_was_told_is_confirmed_and_thanked_for():
    text = letter(NO)
    assert "Thank you for your call." in text
    assert "As I said on the phone, I'm going to pass on" in text


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        (BeatKind.ANSWER, "As I said on the phone"),
        (BeatKind.DOOR, "As I said, if one comes up, please call again."),
        (BeatKind.HELP, "As I asked on the phone, would you send me"),
    ],
)
def test_only_what_was_said_is_called_said(spoken, words):
    assert words in letter(NO, [spoken])
    assert words not in letter(NO, ALL - {spoken})


def test_what_was_left_out_on_the_phone_is_in_the_letter():
    text = letter(NO, [])
    assert "As I" not in text
    assert "please call again" in text
    assert "Would you send me the job description?" in text


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (YES, "As I said on the phone: yes, I'd like to hear more"),
        (if_only(Topic.TRAVEL_PERCENT), "As I said on the phone: yes"),
        (NOT_NOW, "As I said on the phone, my answer"),
    ],
)
@pytest.mark.parametrize("form", [Form.MAIL, Form.LINKEDIN])
def test_any_answer_that_was_told_is_confirmed(verdict, words, form):
    assert words in letter(verdict, form=form)


def test_a_trip_that_was_asked_about_is_not_asked_about_again():
    assert "as we said" in letter(YES)
    assert "ask for travel" not in letter(YES)


def test_the_script_itself_never_refers_to_the_phone():
    assert "As I" not in letter(NO, form=Form.PHONE)


def test_a_letter_without_a_call_says_nothing_of_one():
    assert "phone" not in drafted(NO, message=MAIL).text


@pytest.mark.parametrize("verdict", [YES, if_only(Topic.TRAVEL_PERCENT)])
def test_the_help_that_was_offered_is_in_a_yes_too(verdict):
    assert "As I said, if it turns out not to be for me" in letter(verdict)
    assert "I may know someone" not in letter(verdict, ALL - {BeatKind.HELP})


def test_no_first_call_is_proposed_after_a_call():
    text = letter(YES, [])
    assert "first call" not in text
    assert "a longer talk" in text
