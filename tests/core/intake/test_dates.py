"""The instant of sending is aware and sane, or it is not known."""

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.dates import read_date, read_sent_at
from ajar.core.intake.headers import read_headers


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tue, 10 Nov 2026 09:12:00 +0100", "2026-11-10T09:12:00+01:00"),
        ("10 Nov 2026 09:12 GMT", "2026-11-10T09:12:00+00:00"),
        ("Tue, 10 Nov 2026 09:12:00", "2026-11-10T09:12:00+00:00"),
        ("Tue, 10 Nov 2026 09:12:00 -0000", "2026-11-10T09:12:00+00:00"),
        ("Tue, 10 Nov 2026 09:12:00 EST", "2026-11-10T09:12:00-05:00"),
        ("Tue, 10 Nov 2026 09:12:60 +0000", "2026-11-10T09:12:59+00:00"),
        ("2026-11-10T09:12:00+01:00", "2026-11-10T09:12:00+01:00"),
        ("2026-11-10T09:12:00", "2026-11-10T09:12:00+00:00"),
    ],
)
def test_dates_keep_their_offset_and_none_means_utc(text, meant):
    assert read_date(text).isoformat() == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "Fri, 31 Dec 9999 23:59:59 +0000",
        "Thu, 22 Aug 0102 12:07:35 +0800",
        "Mon, 99 Nov 2026 09:12:00 +0000",
        "Tue, 10 Nov 2026 29:12:00 +0000",
        "Tue, 10 Nov 2026 09:12:00 +9999",
        "Tue, 10 Nov -2026 09:12:00 +0000",
        "Thu, 1 Jan 1970 00:00:00 +0000",
    ],
)
def test_an_absurd_date_is_no_date(text):
    assert read_date(text) is None


def test_an_absurd_date_is_said():
    block = read_headers(b"Date: Fri, 31 Dec 9999 23:59:59 +0000\n\n")
    sent_at, unread = read_sent_at(block)
    assert sent_at is None
    assert unread[0].why == "no usable date"


def test_without_a_date_the_last_servers_stamp_counts():
    raw = b"Received: from a by b; Tue, 10 Nov 2026 09:12:00 +0000\n\n"
    assert read_sent_at(read_headers(raw))[0] == datetime(
        2026, 11, 10, 9, 12, tzinfo=UTC
    )


def test_without_any_stamp_the_date_is_not_given():
    assert read_sent_at(read_headers(b"Subject: x\n\n"))[1][0].why == "not given"


@given(st.text(max_size=150))
def test_no_text_breaks_the_reading_of_dates(text):
    moment = read_date(text)
    assert moment is None or moment.utcoffset() is not None


@given(
    st.datetimes(datetime(1981, 1, 1), datetime(2098, 1, 1)),  # noqa: DTZ001
    st.integers(-14 * 60, 14 * 60),
)
def test_a_date_written_by_the_rules_comes_back(moment, offset):
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    assert read_date(format_datetime(aware)) == aware
