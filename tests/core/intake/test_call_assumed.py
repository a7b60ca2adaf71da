"""What a number told of a caller isn't taken for what the caller said."""

from datetime import UTC, datetime

from ajar.core.intake.call import follow_call
from ajar.core.method import read_note
from ajar.core.nouns.call import CallerKind, Introduced, Noted, PickedUp, Step
from ajar.core.nouns.call_wire import deed_from_wire, deed_to_wire
from ajar.core.nouns.role import Topic

AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
BOTH = (Topic.RECRUITER, Topic.FIRM)
FILLED_IN = Introduced("Tara", "Halcyon", CallerKind.RECRUITER, BOTH)


def _talk(*deeds):
    return follow_call(Step(deed, AT) for deed in (PickedUp(), *deeds))


def test_what_was_filled_in_is_assumed():
    assert set(_talk(FILLED_IN).assumed) == set(BOTH)


def test_what_is_typed_afterwards_is_said():
    assert _talk(FILLED_IN, Introduced(firm="Halcyon")).assumed == (Topic.RECRUITER,)


def test_a_name_in_a_note_is_said():
    words = "Priya Sandoval from Ridgeline Staffing"
    assert _talk(FILLED_IN, Noted(words, read_note(words))).assumed == ()


def test_it_outlives_being_written_down():
    assert deed_from_wire("introduced", deed_to_wire(FILLED_IN)) == FILLED_IN
    plain = Introduced("Tara")
    assert deed_from_wire("introduced", deed_to_wire(plain)) == plain
