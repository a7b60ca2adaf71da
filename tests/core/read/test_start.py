"""The first day of work is read where a day is named."""

from made import letter_of

from ajar.core.read.start import read_start_on


def test_without_a_sending_date_there_is_no_start():
    assert read_start_on(letter_of("Start: 1 June", sent_at=None)) == ()
