"""Lay out what is known of a caller, the assuring before what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ajar.core.nouns.call import CallerKind
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import say_finding
from ajar.queries.call import CallPage
from ajar.queries.caller import WhoCalls


@dataclass(frozen=True, slots=True)
class CallerSheet:
    """What is known of a caller: a heading, then marks with their words."""

    heading: str
    marks: tuple[tuple[str, str], ...]


def say_caller(page: CallPage, who: WhoCalls) -> CallerSheet:
    """Return what is known of the caller, the assuring before what is missing."""
    talk = page.talk
    marks: list[tuple[str, str]] = []
    if who.warning:
        marks.append(("cross", who.warning))
    if talk.name and talk.firm:
        marks.append(("tick", "Gave a name and a firm"))
    if who.contact:
        marks.append(("tick", f"In your contacts: {who.contact}"))
    marks += [
        ("tick", f"{line.who}: {line.role or line.subject}") for line in who.lines
    ]
    marks += [("open", _earlier(at, words)) for at, words in _calls(who)]
    if Topic.FOUND_VIA in page.findings:
        found = say_finding(page.findings[Topic.FOUND_VIA])
        marks.append(("tick", f"Says how they found you: {found}"))
    if not (who.contact or who.lines):
        marks.append(("open", "No match in your mail or on LinkedIn"))
    if page.number and not who.is_nuisance:
        marks.append(("open", "Not a number you called a nuisance"))
    return CallerSheet(_heading(page, who), tuple(marks))


def _calls(who: WhoCalls) -> Iterator[tuple[datetime, str]]:
    return ((call.at, call.words) for call in who.calls)


def _earlier(at: datetime, words: str) -> str:
    return f"Called on {at.astimezone():%-d %B}: {words}"


def _heading(page: CallPage, who: WhoCalls) -> str:
    if who.is_nuisance:
        return "A nuisance, you said"
    if page.talk.caller is CallerKind.RECRUITER and page.talk.name and page.talk.firm:
        return "A real recruiter, it seems"
    return "Known here" if who.is_known else "Nothing known yet"
