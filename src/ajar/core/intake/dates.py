"""Read the instant a mail was sent (RFC 5322, 3.3), however it is written."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

from ajar.core.intake.headers import HeaderBlock
from ajar.core.nouns.message import Unread

_FIRST_YEAR, _LAST_YEAR = 1980, 2099
_LONGEST = 120
# The library reads the minus as a zone and takes the year from the clock time.
_BEFORE_CHRIST = re.compile(r"[A-Za-z]\s{1,9}-\d")


def read_sent_at(block: HeaderBlock) -> tuple[datetime | None, tuple[Unread, ...]]:
    """Return when the mail was sent, with its UTC offset; no zone means UTC.

    Without a Date the stamp of the last server that passed the mail on counts.
    """
    written = block.first("date")
    sent_at = read_date(written or block.first("received").rpartition(";")[2])
    if sent_at is not None:
        return sent_at, ()
    why = "no usable date" if written else "not given"
    return None, (Unread("date", why, "date"),)


def read_date(text: str) -> datetime | None:
    """Return the aware instant that a date header names, or None."""
    text = text.strip()[:_LONGEST]
    if _BEFORE_CHRIST.search(text):
        return None
    try:
        return _check(_read_mail_date(text) or datetime.fromisoformat(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _read_mail_date(text: str) -> datetime | None:
    fields = parsedate_tz(text)
    if fields is None:
        return None
    offset = fields[9] or 0
    zone = timezone(timedelta(seconds=offset)) if offset else UTC
    return datetime(*fields[:5], min(fields[5], 59), tzinfo=zone)


def _check(moment: datetime) -> datetime | None:
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None
