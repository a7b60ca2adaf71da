"""Say of one person what their sightings add up to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from ajar.core.keep.firms import has_firm, label_of
from ajar.core.keep.links import firm_groups, is_shared_mailbox, name_of
from ajar.core.nouns.person import Person, Sighting, Stay
from ajar.core.tables import load_terms
from ajar.core.text import searchable, squash

_SHORTEST_FIRM = 2  # letters of a domain's word


def describe_person(sightings: Iterable[Sighting]) -> Person:
    """Return who the person is that all `sightings` are of, in whatever order."""
    ordered = sorted(sightings, key=lambda one: one.key)
    names = _names(ordered)
    days = [day for one in ordered for day in (one.first_on, one.last_on) if day]
    return Person(
        names[0] if names else "",
        tuple(names[1:]),
        _stays(ordered),
        _identifiers(ordered, "address"),
        _identifiers(ordered, "handle"),
        _identifiers(ordered, "number"),
        min(days, default=None),
        max(days, default=None),
    )


def _names(sightings: list[Sighting]) -> list[str]:
    """Return the names as written, first the fullest that was written most."""
    named = [s for s in sightings if name_of(s)] or [s for s in sightings if s.name]
    written = Counter(squash(s.name) for s in named)
    return sorted(written, key=lambda name: (_roughness(name), -written[name], name))


def _roughness(name: str) -> tuple[bool, bool, bool]:
    words = name.split()
    return (
        len(words) < 2,
        any(len(word.rstrip(".")) < 2 for word in (words[0], words[-1])),
        name.isupper() or name.islower() or "," in name,
    )


def _stays(sightings: list[Sighting]) -> tuple[Stay, ...]:
    """Return the firms, the latest first; those without a date come last."""
    by_key = {one.key: one for one in sightings if has_firm(one)}
    stays = [
        _stay([by_key[key] for key in keys]) for keys in firm_groups(by_key, by_key)
    ]
    return tuple(sorted(filter(_firm_of, stays), key=_lateness))


def _firm_of(stay: Stay) -> str:
    return stay.firm


def _lateness(stay: Stay) -> tuple[bool, int, str]:
    last = stay.last_on
    return last is None, -last.toordinal() if last else 0, stay.firm


def _stay(members: list[Sighting]) -> Stay:
    named = Counter(squash(one.firm) for one in members if one.firm)
    firm = min(named, key=lambda name: (-named[name], name), default="")
    spelled = sorted(filter(None, map(_spelled, members)))
    days = [day for one in members for day in (one.first_on, one.last_on) if day]
    return Stay(
        firm or (spelled[0] if spelled else ""),
        min(days, default=None),
        max(days, default=None),
    )


def _spelled(one: Sighting) -> str:
    """Return the firm that a mail domain spells: none where it is a mailbox's word.

    Neither a letter alone is one, nor somebody's own name.
    """
    label = label_of(one.domain)
    if len(label) < _SHORTEST_FIRM or label in load_terms("mail_words.tsv"):
        return ""
    own = searchable(one.name).replace("-", " ").split()
    return "" if label in {*own, "".join(own)} else label.title()


def _identifiers(sightings: list[Sighting], kind: str) -> tuple[str, ...]:
    """Return the identifiers of a kind, the latest first; own before shared ones."""
    latest: dict[str, date] = {}
    for one in sightings:
        for identifier in one.of(kind):
            before = latest.get(identifier, date.min)
            latest[identifier] = max(before, one.last_on or date.min)
    return tuple(
        sorted(latest, key=lambda i: (is_shared_mailbox(i), -latest[i].toordinal(), i))
    )


def point_at(keys: Iterable[str], sightings: Mapping[str, Sighting]) -> str:
    """Return a side of a word that points at the person with these `keys` alone.

    An identifier that only they have; else one narrowed by their name and their firm.
    "" where nothing tells them from others.
    """
    own = [sightings[key] for key in sorted(keys)]
    others = [one for key, one in sightings.items() if key not in {s.key for s in own}]
    candidates = sorted(
        {(_sureness(mark), mark) for one in own for mark in _marks(one)}
    )
    for _, mark in candidates:
        atoms = frozenset(mark.split("|"))
        if not any(atoms <= other.atoms for other in others):
            return mark
    return ""


_SUREST_FIRST = ("handle", "address", "number", "name", "firm")


def _sureness(mark: str) -> tuple[bool, int, int]:
    kind = mark.partition(":")[0]
    # A name alone fits whoever else of that name may come.
    is_loose = kind in {"name", "firm"} and "|" not in mark
    return is_loose, mark.count("|"), _SUREST_FIRST.index(kind)


def _marks(sighting: Sighting) -> Iterable[str]:
    """Yield all that points at a sighting, single identifiers and narrowed ones."""
    names = [k for k in sighting.known_by if k.startswith("name:")]
    firm = f"firm:{sighting.firm_key}" if sighting.firm_key else ""
    for known_by in sighting.known_by:
        for narrower in ("", *names, firm, *(f"{n}|{firm}" for n in names if firm)):
            if narrower and known_by not in narrower.split("|"):
                yield f"{known_by}|{narrower}"
        yield known_by
