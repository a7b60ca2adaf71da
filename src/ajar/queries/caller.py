"""Who might be calling: what the number tells, and what is known of it here."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from ajar.core.intake.call import follow_call, is_nuisance
from ajar.core.intake.caller import look_up_number
from ajar.core.nouns.call import CallerKind, Phase, Talk
from ajar.core.nouns.caller import Caller, Line
from ajar.core.nouns.identifier import plain_name, plain_number
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Risk
from ajar.queries.desk import describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.judging import Judge
from ajar.queries.numbers import home_of
from ajar.store.calls import steps_by_call
from ajar.store.models import Call, Contact, Entry, Fact, Message, User

MOST_EARLIER, MOST_ROLES = 50, 5
_LINES = {
    Line.MOBILE: "a mobile",
    Line.FIXED: "a fixed line",
    Line.EITHER: "",
    Line.FREE: "a toll-free number",
    Line.PREMIUM: "a premium-rate number: calling back costs",
    Line.INTERNET: "an internet number",
    Line.UNKNOWN: "",
}


@dataclass(frozen=True, slots=True)
class EarlierCall:
    """A call that came from this number before."""

    key: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class WhoCalls:
    """What can be told of a caller; a hint and never proof, since numbers are forged.

    `shown` is the number as one reads it, `where` where it was given out. `lines` are
    roles and applications known by the number or the name, newest first. `warning` is
    why to be careful, `is_nuisance` whether the user called it a seller's or worse.
    """

    shown: str
    where: str
    line: str
    is_valid: bool
    names: tuple[str, ...]
    contact: str
    calls: tuple[EarlierCall, ...]
    lines: tuple[DeskLine, ...]
    warning: str
    is_nuisance: bool
    today: date

    @property
    def name(self) -> str:
        """Who it is, as far as one may trust it; "" for a nuisance or worse."""
        return "" if self.warning else next(iter(self.names), "")

    @property
    def firm(self) -> str:
        """The firm of the latest who wrote; "" for a nuisance or worse."""
        firms = (line.firm for line in self.lines if line.firm and self.name)
        return next((firm for firm in firms if not firm.endswith("?")), "")

    @property
    def roles(self) -> frozenset[str]:
        """The keys of the roles that they wrote about."""
        return frozenset(line.id for line in self.lines)

    @property
    def is_known(self) -> bool:
        """Say whether anything is known of this number or name."""
        return bool(self.names or self.contact or self.calls or self.lines)


def who_calls(
    user: User, judge: Judge, number: str, name: str = "", but: str = ""
) -> WhoCalls:
    """Return who might be calling from `number`; `but` is the call that is on."""
    home = home_of(user)
    caller = look_up_number(number, home) if number.strip() else None
    plain = plain_number(caller.number if caller else number)
    calls = _earlier(user, plain, but) if plain else []
    rows = messages_from(user, plain)
    names = _names(rows, name)
    contact = _contact(user, names)
    lines = _lines(user, rows, names, judge)
    nuisance = [call for call, is_nuisance in calls if is_nuisance]
    return WhoCalls(
        shown=caller.shown if caller else number,
        where=_where(caller, home),
        line=_LINES[caller.line] if caller else "",
        is_valid=caller is None or caller.is_valid,
        names=names,
        contact=contact,
        calls=tuple(call for call, _ in calls[:MOST_EARLIER]),
        lines=lines,
        warning=_warning(caller, nuisance, lines),
        is_nuisance=bool(nuisance),
        today=judge.today,
    )


def _where(caller: Caller | None, home: str) -> str:
    if caller is None:
        return ""
    places = (caller.area, caller.country_name if caller.country != home else "")
    return ", ".join(part for part in places if part) or caller.country_name


def _earlier(user: User, plain: str, but: str) -> list[tuple[EarlierCall, bool]]:
    """Return the earlier calls, newest first, each with whether it was a nuisance."""
    rows = Call.objects.filter(owner=user).exclude(number="").exclude(key=but)
    same = [
        row
        for row in rows.order_by("-began_at")
        if _is_same(plain_number(row.number), plain)
    ]
    steps = steps_by_call(user, same)
    found = []
    for row in same:
        talk = follow_call(steps[row.pk])
        words = _say_talk(talk, talk.name or row.shown_name)
        found.append((EarlierCall(row.key, row.began_at, words), is_nuisance(talk)))
    return found


def _is_same(one: str, other: str) -> bool:
    """Say whether two plain numbers are one, written with its country or without."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def _say_talk(talk: Talk, name: str) -> str:
    phase = talk.phase
    match talk.caller:
        case CallerKind.SELLER if phase is Phase.MISSED:
            return "a nuisance"
        case CallerKind.SELLER:
            return "a sales pitch"
        case CallerKind.SCAM:
            return "smelled wrong"
        case _ if phase is Phase.MISSED:
            return "you let it ring"
        case CallerKind.WONT_SAY:
            return "wouldn’t say who they are"
        case _ if talk.is_voicemail:
            return "they left a voicemail"
        case _ if phase is Phase.RINGING:
            return "it rang"
        case _ if phase is Phase.GREETING:
            return "you picked up"
        case _:
            return f"you talked with {name}" if name else "you talked"


def messages_from(user: User, plain: str) -> list[Message]:
    """Return the messages that came from this number, or name it."""
    if not plain:
        return []
    rows = Message.objects.filter(owner=user, is_own=False)
    own = {
        row.pk
        for row in rows.exclude(sender_phone="").only("sender_phone")
        if _is_same(plain_number(row.sender_phone), plain)
    }
    facts = Fact.objects.filter(owner=user, topic=Topic.PHONE.value)
    named = {
        fact.message_id
        for fact in facts.only("value", "message_id")
        if _is_same(plain_number(str(fact.value)), plain)
    }
    found = rows.filter(pk__in=own | named)
    return list(found.select_related("opportunity").order_by("-sent_at"))


def _names(rows: list[Message], name: str) -> tuple[str, ...]:
    said = [row.sender_name for row in rows if row.sender_name]
    return tuple(dict.fromkeys([*([name] if name else []), *said]))[:3]


def _contact(user: User, names: tuple[str, ...]) -> str:
    """Return who of the user's own connections has one of `names`."""
    for name in names:
        wanted = plain_name(name)
        if " " not in wanted:
            continue
        rows = Contact.objects.filter(owner=user, name__iexact=name)
        for row in rows:
            parts = (row.name, row.position, row.firm)
            return ", ".join(part for part in parts if part)
    return ""


def entries_of(
    user: User, rows: list[Message], names: Collection[str] = ()
) -> QuerySet[Entry]:
    """Return the roles that `rows` belong to, or somebody of these names offers."""
    of_messages = Q(first_message__in=rows) | Q(
        opportunity__in=[row.opportunity_id for row in rows if row.opportunity_id]
    )
    entries = Entry.objects.filter(owner=user)
    return entries.filter(of_messages | Q(who__in=names))


def _lines(
    user: User, rows: list[Message], names: tuple[str, ...], judge: Judge
) -> tuple[DeskLine, ...]:
    full = [name for name in names if " " in plain_name(name)]
    entries = entries_of(user, rows, full).select_related("opportunity")
    found = list(entries.order_by("-latest_at")[:MOST_ROLES])
    return tuple(describe(user, found, judge, short=False)) if found else ()


def _warning(
    caller: Caller | None, nuisance: list[EarlierCall], lines: tuple[DeskLine, ...]
) -> str:
    if nuisance:
        return (
            f"You said of this number on {nuisance[0].at:%-d %B}: {nuisance[0].words}."
        )
    if any(line.risk == Risk.STOP for line in lines):
        return "A message from them has signs of fraud."
    if caller is not None and not caller.is_valid:
        return "No such number is given out: it may be forged."
    return ""
