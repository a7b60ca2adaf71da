"""Telephone numbers are written one way everywhere, as the user's country does."""

import pytest

from ajar.core.intake.caller import write_number
from ajar.queries.call_list import list_calls
from ajar.queries.caller import who_calls
from ajar.queries.desk import show_desk
from ajar.queries.judging import judge_for
from ajar.queries.numbers import home_of, written_for
from ajar.services.calls import begin_call
from ajar.services.desk import open_desk
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.store.models import Profile

PITCH = "A Director of Sales role in Denver, base 140k, permanent. Interested?"


@pytest.fixture
def user(db):
    """Return the owner of an empty desk."""
    return open_desk()


@pytest.mark.parametrize(
    ("home", "words", "written"),
    [
        ("US", "+13035550142", "(303) 555-0142"),
        ("US", "303 555 0142", "(303) 555-0142"),
        ("US", "+44 20 7946 0018", "+44 20 7946 0018"),
        ("GB", "+442079460018", "020 7946 0018"),
        ("GB", "+13035550142", "+1 303-555-0142"),
        ("US", "withheld", "withheld"),
        ("US", "1-800-FLOWERS", "1-800-FLOWERS"),
        ("US", " 911 ", "911"),
    ],
)
def test_a_number_is_written_as_at_home_and_in_full_from_abroad(home, words, written):
    assert write_number(words, home) == written


def test_home_is_where_the_user_lives(user):
    assert home_of(user) == "US"
    Profile.objects.filter(owner=user).update(place="Leeds, United Kingdom")
    user.refresh_from_db()
    assert home_of(user) == "GB"
    assert written_for(user, "+442079460018") == "020 7946 0018"


@pytest.mark.parametrize(
    ("columns", "settings", "home"),
    [
        ({}, ("place=Leeds:must",), "GB"),
        ({}, ("pay=62k GBP:must",), "GB"),
        ({}, ("pay=62k EUR:must",), "US"),
        ({}, ("place=Lyon|Leeds:must", "pay=62k GBP:must"), "GB"),
        ({"phones": ["0113 496 0155"]}, ("place=Denver:must",), "US"),
        ({"phones": ["+44 113 496 0155"]}, ("place=Denver:must",), "GB"),
        ({"place": "Denver"}, ("place=Leeds:must",), "US"),
        ({"place": "somewhere"}, ("place=Leeds:must",), "GB"),
    ],
)
def test_home_follows_from_what_is_known_of_the_user(user, columns, settings, home):
    change_preferences(user, settings)
    Profile.objects.filter(owner=user).update(**columns)
    user.refresh_from_db()
    assert home_of(user) == home


@pytest.mark.parametrize(
    ("typed", "where", "line"),
    [
        ("0161 496 0188", "Manchester", "a fixed line"),
        ("0113 496 0155", "Leeds", "a fixed line"),
        ("020 7946 0958", "London", "a fixed line"),
        ("+1 303 555 0142", "Colorado, United States", ""),
    ],
)
def test_who_would_work_in_leeds_sees_where_a_number_is_from(user, typed, where, line):
    change_preferences(user, ("place=Leeds:must", "pay=62k GBP:must"))
    who = who_calls(user, judge_for(user), typed)
    assert (who.where, who.line, who.shown[:2]) == (where, line, typed[:2])


def test_a_number_that_nobody_has_is_told_of_however_it_is_typed(user):
    change_preferences(user, ("place=Leeds:must",))
    for typed in ("07700900142", "+44 7700 900142"):
        assert "may be forged" in who_calls(user, judge_for(user), typed).warning


def test_a_name_with_a_figure_in_it_stays_a_name(user):
    assert written_for(user, "Studio 54 Staffing") == "Studio 54 Staffing"


def test_calls_and_the_desk_write_it_alike(user):
    begin_call(user, "+13035550142")
    keep_note(user, Note(PITCH, "", "303.555.0142"))
    (call,) = list_calls(user).lines
    (line,) = show_desk(user).lines
    assert call.who == line.who == "(303) 555-0142"
