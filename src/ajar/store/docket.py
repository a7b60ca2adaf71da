"""Past roles as they are kept for judging many at once: rows to docket and back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection

from ajar.core.decision.codes import (
    COLUMNS,
    UNKNOWN,
    Key,
    Known,
    code_of,
    known_in,
    name_of,
    unpack_codes,
)
from ajar.core.decision.gist import Gists
from ajar.core.decision.gist_wire import gists_to_wire, new_gists_from_wire
from ajar.core.decision.many import (
    Column,
    Docket,
    Ruling,
)
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision, Leaning
from ajar.store.models import DocketRow, DocketValue, Entry, Ruled, User

RULINGS = {
    Ruled.YES.value: Ruling(Decision.YES, Leaning.YES),
    Ruled.NO.value: Ruling(Decision.NO, Leaning.NO),
    Ruled.OPEN.value: Ruling(Decision.OPEN, Leaning.NONE),
    Ruled.OPEN_YES.value: Ruling(Decision.OPEN, Leaning.YES),
    Ruled.OPEN_NO.value: Ruling(Decision.OPEN, Leaning.NO),
}
RULED = {ruling: ruled for ruled, ruling in RULINGS.items()}
LIKE_A_YES = (Ruled.YES.value, Ruled.OPEN_YES.value)

_REMEMBERED = 50_000
_ROWS = "SELECT entry_id, codes, ruled FROM store_docketrow WHERE owner_id = %s"


@dataclass(frozen=True, slots=True, eq=False)
class KeptDocket:
    """All past roles that nothing but preferences decides, and how they stand.

    `rows` are their entries', in the order of `docket`. `ruled` is by what was in
    force when it was written: a name of RULINGS each.
    """

    rows: Sequence[int]
    docket: Docket
    ruled: Sequence[str]


def is_on_docket(entry: Entry) -> bool:
    """Say whether `entry` is a role that nothing but preferences decides."""
    is_role = entry.kind == Kind.OUTREACH and entry.risk != Risk.STOP
    return is_role and entry.opportunity_id is not None and not entry.stated


def values_of(user: User, gists: Gists) -> tuple[DocketValue | None, ...]:
    """Return what is known of a role as unsaved rows, one a column; None is nothing."""
    return tuple(_value_of(user, known_in(gists, key), key) for key in COLUMNS)


def _value_of(user: User, known: Gists, key: Key) -> DocketValue | None:
    if not known:
        return None
    topics, wire = name_of(key), gists_to_wire(known)
    code = code_of(topics, wire)
    return DocketValue(owner=user, topics=topics, code=code, wire=wire)


def load_docket(user: User, keys: Iterable[Key]) -> KeptDocket:
    """Return the docket of `user` with the columns `keys`."""
    rows: list[int] = []
    kept: list[bytes] = []
    ruled: list[str] = []
    with connection.cursor() as cursor:
        # Row by row and without Django's between: there may be very many.
        for row, codes, name in cursor.execute(_ROWS, (user.pk,)):
            rows.append(row)
            kept.append(codes)
            ruled.append(name)
    books = _books(user, keys)
    numbers = unpack_codes(kept, books)
    columns = {
        key: Column(book, numbers[key], is_lasting=True) for key, book in books.items()
    }
    return KeptDocket(rows, Docket(columns, len(rows)), ruled)


def _books(user: User, keys: Iterable[Key]) -> dict[Key, Mapping[int, Known]]:
    """Return number → what is known by column; also what no role says any more."""
    named = {name_of(key): key for key in keys}
    found = DocketValue.objects.filter(owner=user, topics__in=named)
    wires: dict[str, dict[int, str]] = {name: {UNKNOWN: "{}"} for name in named}
    for topics, code, wire in found.values_list("topics", "code", "wire"):
        wires[topics][code] = wire
    return {key: _Book(key, wires[name]) for name, key in named.items()}


class _Book(Mapping[int, Known]):
    """What the numbers of a column stand for, read once it is asked for.

    Of very many things known few decide anything.
    """

    def __init__(self, key: Key, wires: Mapping[int, str]) -> None:
        self._key, self._wires = key, wires

    def __getitem__(self, code: int) -> Known:
        return _known(self._key, self._wires[code])

    def __iter__(self) -> Iterator[int]:
        return iter(self._wires)

    def __len__(self) -> int:
        return len(self._wires)


@lru_cache(maxsize=_REMEMBERED)
def _known(key: Key, wire: str) -> Known:
    gists = new_gists_from_wire(wire)
    return tuple([gists.get(topic) for topic in key])


def codes_in_use(user: User) -> frozenset[int]:
    """Return every number that stands for something that a past role says."""
    found = DocketRow.objects.filter(owner=user).values_list("codes", flat=True)
    columns = unpack_codes(bytes(codes) for codes in found)
    return frozenset(code for codes in columns.values() for code in codes)
