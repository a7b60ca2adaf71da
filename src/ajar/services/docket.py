"""Keep past roles as numbers beside their lines, and rule on all of them anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from ajar.core.decision.codes import (
    UNKNOWN,
    pack_codes,
)
from ajar.core.decision.gist import Gists, with_implied
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.many import (
    columns_for,
    docket_of,
    rule_many,
    tally_many,
)
from ajar.services.writing import in_batches
from ajar.store.docket import (
    RULED,
    codes_in_use,
    is_on_docket,
    load_docket,
    values_of,
)
from ajar.store.models import DocketRow, DocketValue, Entry, User
from ajar.store.preferences import preferences_of

ROWS = 500
_RULE = "UPDATE store_docketrow SET ruled = %s WHERE entry_id = %s"


@dataclass(frozen=True, slots=True)
class DocketChanges:
    """What the docket lacks, what it says otherwise, and what is on it no more."""

    values: Sequence[DocketValue]
    rows: Sequence[DocketRow]
    gone: Sequence[Entry]

    def write(self) -> None:
        """Write all of it, once the entries are written."""
        if self.values:
            DocketValue.objects.bulk_create(self.values, ignore_conflicts=True)
        for row in self.rows:
            row.entry_id = row.entry.pk
        if self.rows:
            DocketRow.objects.bulk_create(
                self.rows,
                update_conflicts=True,
                unique_fields=["entry"],
                update_fields=["codes", "ruled"],
            )
        if self.gone:
            DocketRow.objects.filter(entry__in=self.gone).delete()


def docket_changes(user: User, entries: Sequence[Entry]) -> DocketChanges:
    """Return what the docket has to say otherwise now that `entries` are as they are.

    Entries may be unsaved. Nothing is written.
    """
    judged = [entry for entry in entries if is_on_docket(entry)]
    gists = [with_implied(gists_from_wire(entry.gist)) for entry in judged]
    kept = DocketRow.objects.filter(entry__in=[e for e in entries if e.pk])
    before = {row.entry_id: (bytes(row.codes), row.ruled) for row in kept}
    ruled = _rule(user, gists)
    values, rows = dict[int, DocketValue](), []
    for entry, known, ruling in zip(judged, gists, ruled, strict=True):
        told = values_of(user, known)
        codes = pack_codes(value.code if value else UNKNOWN for value in told)
        if before.get(entry.pk) != (codes, ruling):
            values |= {value.code: value for value in told if value}
            rows.append(DocketRow(owner=user, entry=entry, codes=codes, ruled=ruling))
    gone = [e for e in entries if e.pk in before and not is_on_docket(e)]
    return DocketChanges(list(values.values()), rows, gone)


def _rule(user: User, gists: Sequence[Gists]) -> list[str]:
    if not gists:
        return []
    found = rule_many(docket_of(gists), preferences_of(user))
    return [RULED[ruling] for ruling in found]


def rejudge(user: User) -> int:
    """Rule anew on all past roles by what is in force; return how many turned.

    Only what turned is written, all of it in the transaction it is called in.
    """
    preferences = preferences_of(user)
    kept = load_docket(user, columns_for(preferences))
    tally = tally_many(kept.docket, preferences)
    names = {total: RULED[ruling] for total, ruling in tally.rulings.items()}
    now = map(names.__getitem__, tally.totals)
    turned = [
        (ruled, row)
        for row, was, ruled in zip(kept.rows, kept.ruled, now, strict=True)
        if was != ruled
    ]
    if turned:
        with connection.cursor() as cursor:
            cursor.executemany(_RULE, turned)
    return len(turned)


def forget_unsaid(user: User) -> None:
    """Forget what no past role says any more."""
    used = codes_in_use(user)
    kept = DocketValue.objects.filter(owner=user).values_list("code", "pk")
    gone = [pk for code, pk in kept if code not in used]
    for batch in in_batches(gone, ROWS):
        DocketValue.objects.filter(pk__in=batch).delete()
