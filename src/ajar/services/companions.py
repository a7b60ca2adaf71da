"""Fetch what belongs to a kept thread and was set aside: the user's own letters."""

from dataclasses import replace
from pathlib import Path

from ajar.adapters.sources.items import Form, SourceItem
from ajar.adapters.sources.reading import reread
from ajar.core.method import consider
from ajar.core.nouns.screening import Kind
from ajar.services.archive import digest_of
from ajar.services.arrivals import Arrival, messages_of, open_item
from ajar.services.courtesy import unhurried
from ajar.services.set_aside import links_of
from ajar.services.sorting import Sorter
from ajar.services.writing import desk_transaction
from ajar.store.models import Message, SetAside, SetAsideLink

BATCH = 400


def fetch_companions(sorter: Sorter) -> None:
    """Keep every set-aside message that shares a thread with a kept one.

    Its bytes are read again from where they lay. Where they are no longer there,
    it is marked as wanted and counted: it is kept when it is next met.
    """
    while True:
        wanted = _wanted(sorter)
        fetched = sum(_fetch(sorter, row) for row in unhurried(wanted))
        if not fetched:
            sorter.tally.companions_away = SetAside.objects.filter(
                owner=sorter.user, is_wanted=True
            ).count()
            return


def _wanted(sorter: Sorter) -> list[SetAside]:
    rows = Message.objects.filter(owner=sorter.user).values_list(
        "message_id", "references", "conversation"
    )
    names = {name for one, several, talk in rows for name in (one, *several, talk)}
    links = sorted(set(links_of((name for name in names if name), sorter.key)))
    found: set[int] = set()
    for start in range(0, len(links), BATCH):
        batch = links[start : start + BATCH]
        found.update(
            SetAsideLink.objects.filter(
                owner=sorter.user, link__in=batch, aside__is_wanted=False
            ).values_list("aside_id", flat=True)
        )
    return list(SetAside.objects.filter(pk__in=found).order_by("digest"))


def _fetch(sorter: Sorter, row: SetAside) -> int:
    """Keep what `row` remembers, read outside of the transaction; return how many."""
    arrival = fetch_again(sorter, row)
    if arrival is None:
        row.is_wanted = True
        with desk_transaction():
            row.save(update_fields=["is_wanted"])
        return 0
    considered = consider(
        arrival.message,
        sorter.owner,
        sorter.trusted,
        sorter.words.on(arrival.message),
        is_own=arrival.is_own,
    )
    with desk_transaction():
        sorter.keep(arrival, considered, is_companion=True)
    _take_back_count(sorter, row)
    return 1


def _take_back_count(sorter: Sorter, row: SetAside) -> None:
    """Count a message once: as a companion, no longer as set aside in this import."""
    if row.set_aside_at != sorter.now:
        return
    if row.is_own:
        sorter.tally.own_set_aside -= 1
    else:
        sorter.tally.set_aside.subtract([Kind(row.kind)])


def fetch_again(sorter: Sorter, row: SetAside) -> Arrival | None:
    """Return the message that `row` remembers, if its bytes are where they were."""
    if row.digest in sorter.passed_by:
        return sorter.passed_by[row.digest]
    if not row.path or not row.form:
        return None
    raw = reread(Path(row.path), row.offset, row.length, row.member)
    if raw is None:
        return None
    item = SourceItem(
        row.path, 0, row.offset, row.length, Form(row.form), raw, member=row.member
    )
    found = (one for came in open_item(item, sorter.owner) for one in messages_of(came))
    arrival = next(
        (one for one in found if digest_of(one.raw, sorter.key) == row.digest), None
    )
    if arrival is None or not row.is_own:
        return arrival
    return replace(arrival, is_own=True)
