"""Take back what was wrongly set aside, and remember that its sender counts."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.method import consider
from ajar.core.nouns.screening import Kind
from ajar.services.companions import fetch_again, fetch_companions
from ajar.services.regroup import regroup
from ajar.services.sorting import Sorter
from ajar.services.tally import Tally
from ajar.services.writing import desk_transaction
from ajar.store.mapping import sender_of
from ajar.store.models import Correction, Profile, SetAside, User


def take_back(user: User, prefix: str) -> str:
    """Keep the set-aside message whose id begins with `prefix`; say what was done.

    Its sender's messages count as outreach from now on. RequestError if there is no
    such message, or if its bytes are no longer where they were.
    """
    row = _find(user, prefix)
    now = clock.now()
    sorter = Sorter(user, Profile.objects.get(owner=user), Tally(), now)
    arrival = fetch_again(sorter, row)
    if arrival is None:
        _want(row, now)
        message = f"{row.path or 'Its file'} no longer holds this message."
        hint = "Take in the file that has it now: this message will then be kept."
        raise RequestError(message, hint)
    with desk_transaction():
        _correct(user, sender_of(arrival.message), now)
        considered = consider(
            arrival.message, sorter.owner, sorter.trusted, Kind.OUTREACH
        )
        sorter.keep(arrival, considered)
    fetch_companions(sorter)
    regroup(user)
    who = arrival.message.sender.address or arrival.message.sender.name
    return f"Kept. Messages from {who or 'this sender'} count as outreach from now on."


def _find(user: User, prefix: str) -> SetAside:
    rows = SetAside.objects.filter(
        owner=user, is_own=False, digest__startswith=prefix.strip().lower()
    )[:2]
    if len(rows) == 1 and prefix.strip():
        return rows[0]
    message = (
        f"The id {prefix!r} could be more than one."
        if rows
        else f"Nothing that was set aside has the id {prefix!r}."
    )
    raise RequestError(message, "`ajar aside` lists them, ids first.")


def _want(row: SetAside, now: datetime) -> None:
    with desk_transaction():
        row.is_wanted = True
        row.save(update_fields=["is_wanted"])
        _correct(row.owner, _address_in(row.sender), now)


def _address_in(sender: str) -> str:
    """Return the address in "Name <address>", or all of it."""
    return sender.rpartition("<")[2].rstrip(">").strip().lower()


def _correct(user: User, sender: str, now: datetime) -> None:
    if sender:
        Correction.objects.update_or_create(
            owner=user,
            sender=sender,
            defaults={"kind": Kind.OUTREACH.value, "made_at": now},
        )
