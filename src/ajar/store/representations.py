"""Read who may submit the user, and whether that clashes with a role."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ajar.core.intake.same_role import plain_employer, plain_title
from ajar.core.keep.represent import Seat, find_clashes
from ajar.core.nouns.representation import Clash, Representation
from ajar.store.models import Entry, User
from ajar.store.models import Representation as Row
from ajar.store.same_roles import same_roles_of


def representations_of(user: User) -> tuple[Representation, ...]:
    """Return whom `user` lets or let submit them, the earliest first."""
    rows = Row.objects.filter(owner=user).select_related(
        "message__opportunity", "message__thread"
    )
    return tuple(to_representation(row) for row in rows.order_by("given_on", "key"))


def to_representation(row: Row) -> Representation:
    """Return `row` as a value; its opportunity is what the message belongs to now."""
    group = row.message.opportunity or row.message.thread
    return Representation(
        row.key,
        group.key if group else row.message.key,
        row.agency,
        row.client,
        row.role,
        row.given_on,
        row.until,
        row.ended_on,
        row.words,
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A role for which somebody would submit the user, and what may be the same role.

    `client` is who hires, "" where it is withheld; `same` are keys and reasons.
    """

    key: str
    agency: str
    title: str
    client: str
    same: tuple[tuple[str, str], ...]


def asked_of(entry: Entry, client: str, agency: str = "") -> Asked:
    """Return the role of `entry`; `agency` asks, if not the one that wrote."""
    asks = agency or entry.firm or entry.who
    same = tuple(same_roles_of(entry).items())
    return Asked(entry.key, asks, entry.title, client, same)


def clashes_of(
    role: Asked, held: Iterable[Representation], today: date
) -> tuple[Clash, ...]:
    """Return who else may submit the user for what is or may be the same `role`."""
    alike = dict(role.same)
    asked = _seat(role.key, role.agency, role.title, role.client)
    pairs = (
        (one, _seat(one.opportunity, one.agency, one.role, one.client)) for one in held
    )
    return find_clashes(asked, pairs, alike, today)


def _seat(opportunity: str, agency: str, title: str, client: str) -> Seat:
    plain = plain_employer(agency), plain_title(title), plain_employer(client)
    return Seat(opportunity, *plain)
