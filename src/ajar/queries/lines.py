"""The lines of the desk as the pages of people need them, in one look-up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import (
    Case,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)

from ajar.adapters import clock
from ajar.core.keep.next_touch import LONG_GONE
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision, OwnAnswer
from ajar.store.models import Entry, Offer, User

A_DAY = timedelta(days=1)
_PEOPLES = (Kind.OUTREACH.value, Kind.PROCESS.value)
_COLUMNS = (
    *("key", "title", "subject", "answered", "answered_at", "latest_at", "kind"),
    *("risk", "effort", "stated", "deadline", "who", "is_settled", "until"),
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which somebody wants an answer; `message` is the key of their first."""

    message: str
    on: date
    who: str
    title: str
    latest_at: datetime | None


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of the desk: titles by key, and what the user said last, by key and when.

    `open` are those that wait for an answer, `chosen` those that were asked for, the
    latest first; `deadlines` are the days by which somebody wants one. `put_off` are
    those that a day was named for, with when they were nodded at.
    """

    titles: Mapping[str, str]
    said: Mapping[tuple[str, datetime], OwnAnswer]
    open: tuple[Entry, ...]
    chosen: tuple[Entry, ...]
    deadlines: tuple[Deadline, ...]
    put_off: tuple[tuple[Entry, datetime | None], ...]


def look_up_lines(user: User, keys: Collection[str] = ()) -> Lines:
    """Return all lines of the desk; what decides them of `keys` and of open ones."""
    since = clock.now() - LONG_GONE - A_DAY
    is_recent = Q(latest_at=None) | Q(latest_at__gte=since)
    is_open = Q(is_settled=False, kind__in=_PEOPLES) & ~Q(risk=Risk.STOP.value)
    wanted = Q(key__in=list(keys)) | (is_recent & is_open)
    offers = Offer.objects.filter(message=OuterRef("first_message"))
    rows = Entry.objects.filter(owner=user).values_list(
        *_COLUMNS,
        "first_message__key",
        "first_message__nod__nodded_at",
        Subquery(offers.values("noted_at")[:1]),
        Case(When(wanted, then="gist"), default=Value(""), output_field=TextField()),
    )
    titles: dict[str, str] = {}
    said: dict[tuple[str, datetime], OwnAnswer] = {}
    entries, deadlines = list[Entry](), list[Deadline]()
    put_off = list[tuple[Entry, datetime | None]]()
    for *row, message, nodded_at, offered_at, gist in rows:
        entry = Entry(gist=gist, **dict(zip(_COLUMNS, row, strict=True)))
        title = titles[entry.key] = entry.title or entry.subject
        if entry.answered and entry.answered_at:
            answer = OwnAnswer(Decision(entry.answered), entry.until)
            said[entry.key, entry.answered_at] = answer
        if entry.until:
            put_off.append((entry, nodded_at))
        if gist:
            entries.append(entry)
        if entry.deadline and (_is_open(entry) or _waits(entry, offered_at)):
            told = entry.deadline, entry.who, title, entry.latest_at
            deadlines.append(Deadline(message, *told))
    return Lines(
        titles,
        said,
        tuple(entry for entry in entries if _is_open(entry)),
        tuple(sorted((e for e in entries if e.key in keys), key=_age, reverse=True)),
        tuple(deadlines),
        tuple(put_off),
    )


def deadlines_of(user: User) -> list[Deadline]:
    """Return the days by which somebody wants an answer still, the soonest first."""
    today = clock.now().astimezone().date()
    ahead = [one for one in look_up_lines(user).deadlines if one.on >= today]
    return sorted(ahead, key=lambda one: (one.on, one.message))


def _waits(entry: Entry, offered_at: datetime | None) -> bool:
    """Say whether an offer was noted after the user's last answer, if there is one."""
    if offered_at is None or entry.risk == Risk.STOP:
        return False
    return entry.answered_at is None or entry.answered_at < offered_at


def _is_open(entry: Entry) -> bool:
    is_stop = entry.risk == Risk.STOP
    return not entry.is_settled and not is_stop and entry.kind in _PEOPLES


def _age(entry: Entry) -> tuple[datetime, str]:
    return entry.latest_at or datetime.min.replace(tzinfo=UTC), entry.key
