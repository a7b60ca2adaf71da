"""Print one person: how things stand and why, what happened, their scorecard."""

from datetime import date

import msgspec
from rich.console import Console

from ajar.cli.paper import console, one_line, say
from ajar.cli.people_table import say_next
from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import Touch, TouchKind
from ajar.core.nouns.verdict import ANSWER_WORDS, Decision
from ajar.queries.people import PersonPage, RoleLine

MOST_TOUCHES = 30
ID = 8
TOUCH_WORDS = {
    TouchKind.THEY_WROTE: "They wrote",
    TouchKind.YOU_WROTE: "You wrote",
    TouchKind.SAID_YES: "You said yes",
    TouchKind.SAID_NO: "You said no",
    TouchKind.SAID_NOT_NOW: "You said not now",
    TouchKind.ASKED: "You asked",
    TouchKind.TALKED: "You talked",
    TouchKind.MISSED: "They called",
    TouchKind.INVITED: "You asked to connect",
    TouchKind.CONNECTED: "You connected",
    TouchKind.PROMISED: "They promised",
    TouchKind.KEPT: "They sent the description",
    TouchKind.FAVOUR_GIVEN: "You did them a favor",
    TouchKind.FAVOUR_HAD: "They did you a favor",
    TouchKind.DONE: "You were in touch",
}


def print_person(page: PersonPage) -> None:
    """Print `page`, what matters now first."""
    paper = console()
    line = page.line
    say(paper, line.name, "bold")
    if line.position or line.place:
        say(paper, ", ".join(filter(None, (line.position, line.place))), "dim")
    for stay in page.firms:
        say(paper, _firm(stay), "dim")
    known_by = (*page.addresses, *page.handles, *(f"+{n}" for n in page.numbers))
    if known_by:
        say(paper, ", ".join(known_by), "dim")
    if page.other_names:
        say(paper, f"Also written {', '.join(page.other_names)}.", "dim")
    say(paper, line.door.line)
    if line.next:
        day = _due(line.next.due_on, page.today)
        say(paper, f"{day}: {say_next(line.next)}", "bold")
    for other in page.maybe_same:
        who = f"{other.name}, {other.firm}" if other.firm else other.name
        say(paper, f"May be {who} ({other.id}): {', '.join(other.reasons)}.", "cyan")
    _print_roles(paper, page)
    _print_scorecard(paper, page)
    _print_touches(paper, page)


def _firm(stay: Stay) -> str:
    if stay.first_on is None or stay.last_on is None:
        return stay.firm
    first, last = f"{stay.first_on:%b %Y}", f"{stay.last_on:%b %Y}"
    return f"{stay.firm}, {first}" + (f" to {last}" if first != last else "")


def _due(day: date, today: date) -> str:
    return "Today" if day <= today else f"On {day:%-d %B %Y}"


def _print_roles(paper: Console, page: PersonPage) -> None:
    for role in page.roles:
        title = one_line(role.title or "No role named", 50)
        say(paper, f"  {role.key[:ID]}  {title}{_answer(role)}")


def _answer(role: RoleLine) -> str:
    if role.answered:
        until = f", until {role.until:%-d %B %Y}" if role.until else ""
        return f": you answered {ANSWER_WORDS[Decision(role.answered)]}{until}"
    if role.ruling.is_stop:
        return ": don't reply"
    decision = role.ruling.decision
    return f": {decision.value.replace('_', ' ')}" if decision else ""


def _print_scorecard(paper: Console, page: PersonPage) -> None:
    card = page.scorecard
    for mark in card.marks:
        of = f" ({'; '.join(mark.of)})" if mark.of else ""
        say(paper, f"  {mark.words}: {mark.kept} of {mark.cases}{of}")
    if card.hours_to_answer is not None:
        of = f"median of {card.answers}"
        say(paper, f"  Answers within {_time(card.hours_to_answer)} ({of})")


def _time(hours: float) -> str:
    if hours < 1.5:
        return "an hour"
    return f"{hours:.0f} hours" if hours < 48 else f"{hours / 24:.0f} days"


def _print_touches(paper: Console, page: PersonPage) -> None:
    for one in page.story[:MOST_TOUCHES]:
        say(paper, f"{one.touch.at.astimezone():%d %b %Y}  {_touch(one.touch)}")
    if page.touches > MOST_TOUCHES:
        say(paper, f"and {page.touches - MOST_TOUCHES} before.", "dim")


def _touch(touch: Touch) -> str:
    by = f" ({touch.channel})" if touch.channel else ""
    about = f": {one_line(touch.words, 60)}" if touch.words else ""
    is_later = touch.kind is TouchKind.SAID_NOT_NOW and touch.due_on
    until = f", until {touch.due_on:%-d %B %Y}" if is_later else ""
    return f"{_did(touch)}{by}{until}{about}"


def _did(touch: Touch) -> str:
    """Return what happened; who rang and left word of a role left a voicemail."""
    if touch.kind is TouchKind.MISSED and touch.role:
        return "They left a voicemail"
    return TOUCH_WORDS[touch.kind]


def to_json(page: PersonPage) -> bytes:
    """Return the person as one JSON object; roles by their ids."""
    return msgspec.json.encode(
        {
            "id": page.line.key,
            "name": page.line.name,
            "other_names": page.other_names,
            "firms": page.firms,
            "addresses": page.addresses,
            "handles": page.handles,
            "numbers": page.numbers,
            "position": page.line.position,
            "connected_on": page.line.connected_on,
            "door": page.line.door,
            "next": page.line.next,
            "scorecard": page.scorecard,
            "place": page.line.place,
            "invited_on": page.invited_on,
            "roles": [role.key for role in page.roles],
            "touches": [one.touch for one in page.story],
            "maybe_same": page.maybe_same,
        }
    )
