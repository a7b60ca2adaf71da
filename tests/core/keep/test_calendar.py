"""Calendar entries: neutral, stable, never in the past."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.calendar import Today, make_events
from ajar.core.nouns.reminder import Due

TODAY = Today(date(2026, 11, 23), datetime(2026, 11, 23, tzinfo=UTC))
DESK = b"desk"
EARLY = datetime(2026, 11, 1, 9, tzinfo=UTC)


def due(key: str, on: date, words: str = "Ask Kim", at: datetime | None = None) -> Due:
    return Due(key, on, words, EARLY, at)


def test_a_neutral_day_says_how_much_and_nothing_of_whom():
    day = date(2026, 12, 1)
    (event,) = make_events((due("a", day), due("b", day)), TODAY, DESK)
    assert event.title == "Ajar: 2 to look at"
    assert (event.on, event.at) == (day, None)


def test_an_hour_stands_apart_from_its_day():
    at = datetime(2026, 12, 1, 15, tzinfo=UTC)
    day, hour = make_events(
        (due("a", at.date(), at=at), due("b", at.date())), TODAY, DESK
    )
    assert (day.at, hour.at) == (None, at)
    assert hour.title == "Ajar: 1 to look at"


def test_words_are_told_where_they_are_wanted():
    (event,) = make_events((due("a", date(2026, 12, 1)),), TODAY, DESK, in_words=True)
    assert event.title == "Ask Kim"


def test_what_is_overdue_stands_on_today_as_changed_since():
    (event,) = make_events((due("a", date(2026, 11, 1)),), TODAY, DESK)
    assert event.on == TODAY.on
    assert event.changed_at == TODAY.began_at


def test_an_entry_is_known_again_by_its_uid_wherever_it_moves():
    (first,) = make_events((due("a", date(2026, 12, 1)),), TODAY, DESK, in_words=True)
    (later,) = make_events(
        (due("a", date(2026, 12, 9), "Ask"),), TODAY, DESK, in_words=True
    )
    (other,) = make_events((due("a", date(2026, 12, 1)),), TODAY, b"2", in_words=True)
    assert first.uid == later.uid != other.uid


def test_nothing_was_changed_before_the_last_move():
    moved = TODAY.began_at + timedelta(hours=3)
    dues = (due("a", date(2026, 12, 1)),)
    (event,) = make_events(dues, TODAY, DESK, changed_at=moved)
    assert event.changed_at == moved


days = st.dates(date(2026, 1, 1), date(2028, 1, 1))


@given(st.dictionaries(st.text(max_size=9), days, max_size=12), st.booleans())
def test_every_due_is_shown_once_and_uids_differ(found: dict[str, date], words: bool):
    dues = [due(key, on) for key, on in found.items()]
    events = make_events(dues, TODAY, DESK, in_words=words)
    assert len({event.uid for event in events}) == len(events)
    assert all(event.on >= TODAY.on for event in events)
    told = [int(e.title.split()[1]) for e in events if not words]
    assert (len(events) if words else sum(told)) == len(dues)
    assert events == make_events(reversed(dues), TODAY, DESK, in_words=words)
