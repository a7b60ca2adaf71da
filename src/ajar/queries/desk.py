"""What came in, one line each: opportunities, applications, digests, the unread."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from ajar.adapters import clock
from ajar.core.nouns.draft import DONT_REPLY
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.verdict import ANSWER_WORDS, Decision, Verdict
from ajar.queries.desk_line import DeskLine
from ajar.queries.ids import shorten
from ajar.queries.judging import Judge, Ruling
from ajar.queries.numbers import written_for
from ajar.queries.recalls import with_recalls
from ajar.queries.reopening import versions_of
from ajar.store.facts import knowledge_of
from ajar.store.models import Entry, Message, User

NO_DATE = datetime(1, 1, 1, tzinfo=UTC)
YOUR_WORD = {
    Decision.YES: "Yes, you said.",
    Decision.NO: "No, you said.",
    Decision.NOT_NOW: "Not now, you said.",
    Decision.OPEN: "Open, you said.",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """All lines of a desk, newest first, and how many messages stand behind them."""

    lines: tuple[DeskLine, ...]
    messages: int


def show_desk(user: User, kinds: frozenset[Kind] = frozenset()) -> Desk:
    """Return the desk of `user`, or only the lines of these `kinds`."""
    entries = Entry.objects.filter(owner=user)
    if kinds:
        entries = entries.filter(kind__in=kinds)
    rows = list(entries.select_related("opportunity").order_by("-latest_at", "-key"))
    versions = versions_of(user)
    judge = Judge(versions[-1].preferences, clock.now().astimezone().date())
    lines = with_recalls(user, rows, describe(user, rows, judge), versions)
    return Desk(lines, Message.objects.filter(owner=user).count())


def describe(
    user: User,
    entries: Sequence[Entry],
    judge: Judge,
    *,
    short: bool = True,
    known: Mapping[int, Findings] | None = None,
) -> tuple[DeskLine, ...]:
    """Return `entries` as lines, each judged, ids as short as can be (or whole).

    `known` is what is known of them by entry row, where that was looked up before.
    """
    rulings = judge.rule(entries)
    findings = _findings(user, entries, rulings) if known is None else known
    names = _names(user) if short else {}
    lines = (
        _line(entry, ruling, findings.get(entry.pk), names, judge)
        for entry, ruling in zip(entries, rulings, strict=True)
    )
    return tuple(_with_number(user, line) for line in lines)


def _with_number(user: User, line: DeskLine) -> DeskLine:
    """Return `line` with the number of who has no name as `user` writes it."""
    who = written_for(user, line.who)
    return line if who == line.who else replace(line, who=who)


def _names(user: User) -> dict[str, str]:
    keys = Message.objects.filter(owner=user).values_list("key", flat=True)
    return shorten(keys)


def _findings(
    user: User, entries: Iterable[Entry], rulings: Iterable[Ruling]
) -> dict[int, Findings]:
    """Return entry row → what is known of its role, where that is asked for."""
    wanted = {
        entry.opportunity_id: entry.pk
        for entry, ruling in zip(entries, rulings, strict=True)
        if ruling.decision is not None and not ruling.is_stated
    }
    members: dict[int, list[Message]] = {pk: [] for pk in wanted.values()}
    found = Message.objects.filter(
        owner=user, opportunity__in=[key for key in wanted if key], is_own=False
    )
    rows = list(found.only("pk", "opportunity_id", "owner_id"))
    for row in rows:
        members[wanted[row.opportunity_id]].append(row)
    known = knowledge_of(user, rows)
    return {
        pk: known.findings(row.pk for row in group) for pk, group in members.items()
    }


def _line(
    entry: Entry,
    ruling: Ruling,
    findings: Findings | None,
    names: dict[str, str],
    judge: Judge,
) -> DeskLine:
    is_judged = ruling.decision is not None and not ruling.is_stated
    verdict = judge.decide(findings) if findings is not None and is_judged else None
    same = entry.opportunity.same_role_as if entry.opportunity else ()
    return DeskLine(
        id=names.get(entry.key, entry.key),
        kind=entry.kind,
        effort=effort_of(entry),
        risk=entry.risk,
        when=entry.latest_at,
        who=entry.who,
        firm=entry.firm,
        role=entry.title,
        pay=entry.pay,
        place=entry.place,
        not_said=tuple(Topic(topic) for topic in entry.gaps),
        clashes=tuple(Topic(topic) for topic in entry.clashes),
        turn="them" if _is_answered(entry) else entry.turn,
        channels=tuple(entry.channels),
        messages=entry.messages,
        unread=entry.unread,
        subject=entry.subject,
        same_role_as=tuple((names.get(key, key), why) for key, why in same),
        decision=ruling.decision.value if ruling.decision else "",
        headline=_headline(ruling, verdict),
        answered=_answered(entry),
        is_settled=entry.is_settled,
        warning=entry.warning,
        ruling=ruling,
        verdict=verdict,
    )


def effort_of(entry: Entry) -> str:
    """Return how the letters of `entry` were made, "" where nothing tells."""
    # How a letter was made says nothing of somebody who rings.
    return "" if entry.channels == [Channel.CALL] else entry.effort


def _headline(ruling: Ruling, verdict: Verdict | None) -> str:
    if ruling.is_stop:
        return DONT_REPLY
    if ruling.is_stated and ruling.decision:
        return YOUR_WORD[ruling.decision]
    return verdict.headline if verdict else ""


def _is_answered(entry: Entry) -> bool:
    """Say whether nothing came since the user answered, on the telephone or else.

    That they took note of a no, or a not now, is nothing.
    """
    if entry.answered_at is None or not entry.answered:
        return False
    if entry.is_settled and entry.answered in {Decision.NO, Decision.NOT_NOW}:
        return True
    return entry.latest_at is None or entry.answered_at >= entry.latest_at


def _answered(entry: Entry) -> str:
    if not entry.answered or entry.answered_at is None:
        return ""
    said = ANSWER_WORDS[Decision(entry.answered)]
    until = f", until {entry.until:%-d %b %Y}" if entry.until else ""
    return f"{said} on {entry.answered_at.astimezone():%-d %b %Y}{until}"
