"""All roles that were ever offered, each with what is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.usual import History, history_of
from ajar.core.nouns.screening import Kind, Risk
from ajar.store.models import Entry, User


@dataclass(frozen=True, slots=True)
class PastRole:
    """One opportunity that nothing warns of, in short."""

    id: str
    who: str
    title: str
    firm: str
    pay: str


def past_entries(user: User) -> list[Entry]:
    """Return the roles of `user`, oldest key first; frauds are none."""
    return list(past_roles(user).order_by("key"))


def past_roles(user: User) -> QuerySet[Entry]:
    """Return the rows of the roles of `user`; frauds are none."""
    rows = Entry.objects.filter(owner=user, kind=Kind.OUTREACH).exclude(risk=Risk.STOP)
    return rows.filter(opportunity__isnull=False)


def is_past_role(entry: Entry) -> bool:
    """Say whether `entry` is a role, as those of `past_roles`."""
    is_role = entry.kind == Kind.OUTREACH and entry.risk != Risk.STOP
    return is_role and entry.opportunity_id is not None


def history_in(entries: Sequence[Entry]) -> History:
    """Return what these past roles teach of what is usual."""
    return history_of(gists_from_wire(entry.gist) for entry in entries)


def in_short(entry: Entry, id_: str) -> PastRole:
    """Return `entry` in short, called `id_`."""
    title = entry.title or "a role without a title"
    return PastRole(id_, entry.who, title, entry.firm, entry.pay)
