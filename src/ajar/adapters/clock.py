"""Ask the time, in the one place that may."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return this instant, in UTC."""
    return datetime.now(tz=UTC)
