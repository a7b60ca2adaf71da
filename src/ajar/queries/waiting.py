"""Which lines of the desk wait for the user's answer, and which would be a yes."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from django.db.models import Q

from ajar.adapters import clock
from ajar.core.keep.next_touch import LONG_GONE
from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.core.nouns.touch import Touch, Waiting
from ajar.core.nouns.verdict import Decision
from ajar.queries.judging import Judge
from ajar.store.models import Entry, User

A_DAY = timedelta(days=1)


def waiting_lines(user: User, judge: Judge) -> dict[str, bool]:
    """Return key of a line that waits for an answer → whether it would be a yes.

    A fraud gets none; neither does what went to many and is a no, for which a nod will
    do.
    """
    since = clock.now() - LONG_GONE - A_DAY
    recent = Q(latest_at=None) | Q(latest_at__gte=since)
    people = Q(kind__in=(Kind.OUTREACH.value, Kind.PROCESS.value))
    rows = Entry.objects.filter(recent & people, owner=user, is_settled=False)
    entries = list(rows.exclude(risk=Risk.STOP))
    rulings = judge.rule(entries)
    return {
        entry.key: ruling.is_yes
        for entry, ruling in zip(entries, rulings, strict=True)
        if not (entry.effort == Effort.BLAST and ruling.decision is Decision.NO)
    }


def waiting_of(
    asks: Mapping[str, Touch], lines: Mapping[str, bool]
) -> Iterable[Waiting]:
    """Return what of one person's `asks`, by line of the desk, waits for an answer."""
    return [Waiting(asks[key], lines[key]) for key in asks if key in lines]
