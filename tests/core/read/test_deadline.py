"""The day an answer is due is read, counted from the day of sending."""

from made import WEDNESDAY, letter_of

from ajar.core.read.deadline import read_deadline


def test_without_a_sending_date_there_is_no_deadline():
    assert read_deadline(letter_of("Reply by Friday", sent_at=None)) == ()


def test_hours_count_from_the_moment_of_sending():
    late = WEDNESDAY.replace(hour=23)
    (fact,) = read_deadline(letter_of("The list closes in 2 hours.", sent_at=late))
    assert str(fact.value) == "2026-11-05"
