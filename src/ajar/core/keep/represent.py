"""Tell whether another agency may submit the user for the same role already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ajar.core.nouns.representation import Clash, Representation

_WITHHELD = "one of them keeps the client quiet"


@dataclass(frozen=True, slots=True)
class Seat:
    """What tells one submission from another: plain names, "" where not said.

    `opportunity` is the key of the role as the desk has it.
    """

    opportunity: str
    agency: str
    title: str
    client: str


def find_clashes(
    asked: Seat,
    held: Iterable[tuple[Representation, Seat]],
    alike: Mapping[str, str],
    today: date,
) -> tuple[Clash, ...]:
    """Return who else may submit the user for what is or may be the role `asked`.

    `alike` maps the keys of roles that may be the same one to what they share. The
    same agency twice is no clash.
    """
    found = (
        Clash(one, why)
        for one, seat in held
        if one.is_open(today) and not _is_same_agency(asked, seat)
        if (why := _why(asked, seat, alike))
    )
    return tuple(sorted(found, key=lambda c: (c.held.given_on, c.held.key)))


def _is_same_agency(asked: Seat, seat: Seat) -> bool:
    """Say whether they are called the same, or one of them in short."""
    one, other = set(asked.agency.split()), set(seat.agency.split())
    return bool(one and other) and (one <= other or other <= one)


def _why(asked: Seat, seat: Seat, alike: Mapping[str, str]) -> str:
    if asked.opportunity == seat.opportunity:
        return "It is this role."
    shared = alike.get(seat.opportunity)
    if shared:
        quiet = "" if asked.client and seat.client else f"; {_WITHHELD}"
        return f"It may be this role: the same {shared}{quiet}."
    is_same_title = asked.title and asked.title == seat.title
    if is_same_title and asked.client and asked.client == seat.client:
        return "It may be this role: the same title and client."
    return ""


def say_until(one: Representation) -> str:
    """Return until when a permission holds, in words."""
    if one.ended_on is not None:
        return f"You took it back on {one.ended_on:%-d %B %Y}."
    if one.until is None:
        return "No end was said."
    return f"Until {one.until:%-d %B %Y}."


def say_representation(may: Sequence[Representation]) -> str:
    """Return who may submit the user, in a sentence."""
    names = list(dict.fromkeys(one.agency for one in may))
    if not names:
        return "Nobody may submit you."
    if len(names) == 1:
        return f"{names[0]} may submit you."
    return f"{', '.join(names[:-1])} and {names[-1]} may submit you: that may end all."
