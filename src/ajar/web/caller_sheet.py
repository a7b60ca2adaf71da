"""Lay out what is known of a caller, the assuring before what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ajar.core.nouns.call import Phase
from ajar.queries.call import CallPage
from ajar.queries.caller import EarlierCall, WhoCalls
from ajar.queries.desk_line import DeskLine
from ajar.web.say import say_number

_TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class CallerSheet:
    """What is known of a caller: a heading, where they are, marks with their words.

    `line` says the most telling thing of all, in a sentence.
    """

    heading: str
    where: str
    marks: tuple[tuple[str, str], ...]
    line: str


def say_caller(page: CallPage, who: WhoCalls) -> CallerSheet:
    """Return what is known of the caller, the assuring before what is missing."""
    marks: list[tuple[str, str]] = []
    if who.contact:
        marks.append(("tick", f"In your contacts: {who.contact}"))
    if page.talk.phase is not Phase.RINGING:
        marks += [("tick", _say_role(line)) for line in who.lines]
    earlier = [] if who.is_nuisance else list(say_earlier(who))
    marks += [("open", words) for words in earlier]
    if not (who.contact or who.lines):
        marks.append(("open", "No match in your mail or on LinkedIn"))
    if page.number and not who.is_known:
        marks.append(("open", "Not on your list of nuisance numbers"))
    return CallerSheet(
        _heading(who), _where(page, who), tuple(marks), _line(who, earlier)
    )


def _say_role(line: DeskLine) -> str:
    """Return a role and who offers it: "Office Manager, from Tara Whitlock"."""
    role = line.role or line.subject or "A role without a title"
    return f"{role}, from {line.who}" if line.who else role


def say_earlier(who: WhoCalls) -> Iterator[str]:
    """Yield what came of the earlier calls, one sentence for all that went alike."""
    alike = sorted(who.calls, key=lambda call: call.words)
    groups = [list(calls) for _, calls in groupby(alike, key=lambda call: call.words)]
    for calls in sorted(groups, key=lambda calls: calls[0].at, reverse=True):
        yield _say_calls(calls, who.today)


def _say_calls(calls: list[EarlierCall], today: date) -> str:
    latest, before = calls[0], len(calls) - 1
    words = f"{latest.words[:1].upper()}{latest.words[1:]}"
    first = f"{words} {_day(latest.at.astimezone().date(), today)}"
    if not before:
        return f"{first}."
    times = _TIMES.get(before) or f"{say_number(before)} times"
    return f"{first}, and {times} before."


def _day(on: date, today: date) -> str:
    if on == today:
        return "today"
    return f"on {on:%-d %B}" if on.year == today.year else f"on {on:%-d %B %Y}"


def _heading(who: WhoCalls) -> str:
    if who.is_nuisance:
        return "A nuisance, you said"
    return "Known here" if who.is_known else "Nothing known yet"


def _line(who: WhoCalls, earlier: list[str]) -> str:
    """Return what to know before picking up."""
    if who.warning:
        return who.warning
    if earlier:
        return earlier[0]
    if who.contact:
        return f"In your contacts: {who.contact}."
    if who.lines:
        return f"{who.lines[0].who} wrote to you."
    return "Nothing known yet."


def _where(page: CallPage, who: WhoCalls) -> str:
    """Return where a number is from, and whether it is a contact's, in a line."""
    if not page.number:
        return "In your contacts" if who.contact else "The number is withheld"
    parts = [part for part in (who.where, who.line) if part]
    parts.append("in your contacts" if who.contact else "not in your contacts")
    words = ", ".join(parts)
    return f"{words[:1].upper()}{words[1:]}"
