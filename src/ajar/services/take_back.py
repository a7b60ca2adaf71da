"""Take back what was wrongly set aside, and remember that its sender counts."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.method import consider
from ajar.core.nouns.message import Message as Read
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.wire import Wire
from ajar.core.nouns.word import Word
from ajar.services.changes import record_change
from ajar.services.companions import fetch_again, fetch_companions
from ajar.services.correct_kind import said_of
from ajar.services.reconsider import reconsider_near
from ajar.services.regroup import regroup
from ajar.services.sorting import Sorter
from ajar.services.tally import Tally
from ajar.services.writing import desk_transaction
from ajar.store.mapping import known_as, sender_of
from ajar.store.models import (
    Change,
    ChangeOf,
    Correction,
    Message,
    Profile,
    SetAside,
    SetAsideLink,
    User,
)

COLUMNS = (
    *("digest", "rules_version", "kind", "is_own", "is_wanted", "sender", "subject"),
    *("reason", "form", "path", "member", "offset", "length"),
)


def take_back(user: User, prefix: str) -> str:
    """Keep the set-aside message whose id begins with `prefix`; say what was done.

    Its sender's messages count as outreach from now on. RequestError if there is no
    such message, or if its bytes are no longer where they were.
    """
    row = _find(user, prefix)
    change = bring_back(user, prefix)
    if SetAside.objects.filter(pk=row.pk).exists():
        message = f"{row.path or 'Its file'} no longer holds this message."
        hint = "Take in the file that has it now: this message will then be kept."
        raise RequestError(message, hint)
    return change.words


def bring_back(user: User, prefix: str, now: datetime | None = None) -> Change:
    """Keep the set-aside message whose id begins with `prefix`; return the change.

    Its sender's messages count as outreach from now on. Where its bytes are no
    longer where they were it is kept when they are next met. RequestError if there
    is no such message.
    """
    at = now or clock.now()
    row = _find(user, prefix)
    sorter = Sorter(user, Profile.objects.get(owner=user), Tally(), at)
    arrival = fetch_again(sorter, row)
    if arrival is None:
        return _want(row, at)
    asides = {one.digest: one for one in SetAside.objects.filter(owner=user)}
    links = _links(user)
    sender = sender_of(arrival.message)
    before = said_of(user, sender)
    with desk_transaction():
        _correct(user, sender, at)
        word = Word(Kind.OUTREACH, taught=sorter.words.taught)
        considered = consider(arrival.message, sorter.owner, sorter.trusted, word)
        sorter.keep(arrival, considered)
        reconsider_near(user)
    fetch_companions(sorter)
    regroup(user)
    here = set(SetAside.objects.filter(owner=user).values_list("digest", flat=True))
    gone: list[Wire] = [
        _told(one, links) for key, one in asides.items() if key not in here
    ]
    words = (
        f"Kept. Messages from {_who(arrival.message)} count as outreach from now on."
    )
    was: dict[str, Wire] = {**before, "asides": gone}
    return record_change(user, ChangeOf.KIND, words, was, at)


def _who(message: Read) -> str:
    return message.sender.address or message.sender.name or "this sender"


def _links(user: User) -> dict[int, list[str]]:
    links: dict[int, list[str]] = {}
    for aside, link in SetAsideLink.objects.filter(owner=user).values_list(
        "aside_id", "link"
    ):
        links.setdefault(aside, []).append(link)
    return links


def _told(row: SetAside, links: dict[int, list[str]]) -> dict[str, Wire]:
    """Return `row` and its links as an undo puts them back."""
    told: dict[str, Wire] = {column: getattr(row, column) for column in COLUMNS}
    told["set_aside_at"] = row.set_aside_at.isoformat()
    told["links"] = list(links.get(row.pk, ()))
    return told


def want_no_longer(user: User, digest: str) -> None:
    """Undo the wish for a message whose file was away."""
    SetAside.objects.filter(owner=user, digest=digest).update(is_wanted=False)


def set_aside_again(user: User, asides: Iterable[Mapping[str, Any]]) -> None:
    """Undo a taking back: remove the messages, and remember them as set aside."""
    for told in asides:
        digest = told["digest"]
        Message.objects.filter(owner=user, original__digest=digest).delete()
        SetAside.objects.filter(owner=user, digest=digest).delete()
        row = SetAside.objects.create(
            owner=user,
            set_aside_at=datetime.fromisoformat(told["set_aside_at"]),
            **{column: told[column] for column in COLUMNS},
        )
        SetAsideLink.objects.bulk_create(
            SetAsideLink(owner=user, aside=row, link=link) for link in told["links"]
        )


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


def _want(row: SetAside, now: datetime) -> Change:
    sender = known_as(row.sender)
    before = said_of(row.owner, sender)
    with desk_transaction():
        row.is_wanted = True
        row.save(update_fields=["is_wanted"])
        _correct(row.owner, sender, now)
        words = "Its file is away: it will be kept when you bring it again."
        was: dict[str, Wire] = {**before, "wanted": row.digest}
        return record_change(row.owner, ChangeOf.KIND, words, was, now)


def _correct(user: User, sender: str, now: datetime) -> None:
    if sender:
        Correction.objects.update_or_create(
            owner=user,
            sender=sender,
            defaults={"kind": Kind.OUTREACH.value, "made_at": now},
        )
