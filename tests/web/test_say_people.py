"""What happened, and how things stand, in a person's words."""

from datetime import UTC, date, datetime

import pytest

from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import Chapter, Touch, TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.queries.judging import Ruling
from ajar.queries.people import PeopleList, RoleLine
from ajar.web.doors import SHUT
from ajar.web.say_people import (
    person_door,
    say_hours,
    say_people,
    say_role,
    say_stay,
    tell,
)
from ajar.web.templatetags.people import bare

AT = datetime(2026, 11, 3, 12, tzinfo=UTC)


def told(kind: TouchKind, words: str = "Sales lead", channel: str = "mail") -> str:
    chapters = (Chapter(Touch(kind, AT, channel, "r", words), 0.3),) * 2
    scene = tell(chapters, is_whole=True)[0]
    return f"{scene.words} {scene.answer}".strip()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (TouchKind.THEY_WROTE, "They wrote by mail. Sales lead."),
        (TouchKind.YOU_WROTE, "You wrote by mail. Sales lead."),
        (TouchKind.SAID_YES, "Sales lead. Yes"),
        (TouchKind.SAID_NO, "Sales lead. No"),
        (TouchKind.SAID_NOT_NOW, "Sales lead. Not now"),
        (TouchKind.DONE, "You were in touch. Sales lead."),
        (TouchKind.PROMISED, "They promised. Sales lead."),
        (TouchKind.FAVOUR_HAD, "Sales lead."),
        (TouchKind.MISSED, "They left a voicemail. Sales lead."),
    ],
)
def test_each_touch_is_told(kind, words):
    assert told(kind) == words


def test_what_has_no_words_of_its_own_is_told_too():
    assert told(TouchKind.FAVOUR_GIVEN, "") == "You did them a favor."
    assert told(TouchKind.CONNECTED, "", "linkedin") == "You connected on LinkedIn."


def test_who_rang_and_left_no_word_called_in_vain():
    chapter = Chapter(Touch(TouchKind.MISSED, AT, "call"), 0.3)
    assert tell((chapter,), is_whole=False)[0].words == "They called in vain by phone."


def test_the_first_of_all_begins_it():
    chapter = Chapter(Touch(TouchKind.THEY_WROTE, AT, "linkedin"), 0.3)
    assert tell((chapter,), is_whole=True)[0].words == "First message, on LinkedIn."
    assert tell((chapter,), is_whole=False)[0].words == "They wrote on LinkedIn."


def test_a_firm_is_told_with_the_time_there():
    march, may = date(2026, 3, 1), date(2026, 5, 9)
    assert say_stay(Stay("Harbor", None, None)) == "Harbor"
    assert say_stay(Stay("Harbor", march, march)) == "Harbor, Mar 2026"
    assert say_stay(Stay("Harbor", march, may)) == "Harbor, Mar 2026 to May 2026"


@pytest.mark.parametrize(
    ("answered", "ruling", "words"),
    [
        ("not_now", Ruling(), "You said not now"),
        ("", Ruling(is_stop=True), "Don’t reply"),
        ("", Ruling(Decision.YES), "Yes"),
        ("", Ruling(), ""),
    ],
)
def test_a_role_is_told_with_the_answer(answered, ruling, words):
    assert say_role(RoleLine("k", "Sales lead", AT, answered, None, ruling)) == words


def test_the_wait_for_an_answer_is_told_roughly():
    told = [say_hours(hours) for hours in (0.5, 20, 72)]
    assert told == ["an hour", "20 hours", "3 days"]


def test_the_list_is_headed_by_what_is_so():
    nobody = PeopleList((), (), 0, AT.date())
    assert say_people(nobody, "") == "Nobody here yet."
    assert say_people(PeopleList((), (), 3, AT.date()), "").startswith(
        "Nobody to write"
    )
    assert say_people(nobody, "rosa") == "Nobody found for “rosa”."


def test_only_a_fraud_s_door_is_shut():
    assert person_door(0.0, "Shut") == SHUT
    assert person_door(0.3, "Ajar").css == "door--30"


def test_a_side_of_a_word_is_told_without_its_kinds():
    assert bare("address:a@b.example|name:rosa") == "a@b.example, rosa"
