"""Work out who is who: the sender's firm, who hires, whose side the sender is on."""

from typing import NamedTuple

from ajar.core.nouns.fact import Fact, Speaker
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Side, Topic
from ajar.core.read.clip import clip
from ajar.core.read.domains import domain_label, matches_label
from ajar.core.read.names import (
    large_towns,
    name_words,
)
from ajar.core.read.namings import Naming, Place, collect_namings
from ajar.core.read.posting import is_posting
from ajar.core.read.same_firm import firm_words, same_firm
from ajar.core.read.sender_firms import sender_namings
from ajar.core.read.side_clues import (
    HIRER_SURE,
    Clue,
    Cluster,
    Named,
    choose_clue,
)
from ajar.core.remember import remember
from ajar.core.text import squash

_FORM_SURE = 0.7


class Parties(NamedTuple):
    """The firms of a letter and the side its sender is on; None is not said."""

    firm: Named | None
    employer: Named | None
    clue: Clue | None


@remember
def find_parties(letter: Letter) -> Parties:
    """Return who is who in `letter`, as far as its words tell."""
    letter = clip(letter)
    told = (*sender_namings(letter), *collect_namings(letter))
    everything = (*told, *_of_own_domain(letter, told))
    # A posting has no sender: whom it names first is who hires.
    own = None if is_posting(letter) else _best(_backed(everything))
    others = tuple(
        n
        for n in everything
        if (own is None or not own.fits(n.name))
        and (n.place is not Place.OWN or is_posting(letter))
    )
    hirer = _best(others)
    firm = _named(own, everything) if own else None
    if is_posting(letter):
        return Parties(None, _named(hirer, others) if hirer else None, None)
    clue = choose_clue(letter, firm, hirer)
    if clue and clue.side in (Side.AGENCY, Side.PLATFORM):
        if own and hirer is None and _is_client(own, everything):
            return Parties(None, firm, clue)
        return Parties(firm, _named(hirer, others) if hirer else None, clue)
    if firm is None and hirer:
        hires = _named(hirer, others)
        # Who says "my team" or "I'm in HR" is of the firm that hires.
        own_side = clue is not None and clue.confidence >= HIRER_SURE
        return Parties(hires if own_side else None, hires, clue)
    return Parties(firm, firm, clue)


def _of_own_domain(letter: Letter, told: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """Return who hires once more, as the sender's own, where their domain says it."""
    label = domain_label(letter)
    if len(label) < _LEAST_LABEL:
        return ()
    return tuple(
        naming._replace(place=Place.OWN, weight=0.75)
        for naming in told
        if naming.place is Place.HIRER and matches_label(naming.name, label)
    )


_LEAST_LABEL = 4


def _backed(namings: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """Return the namings of the sender's own firm, surer where it is said to hire."""
    hirers = [n.name for n in namings if n.place is Place.HIRER]
    return tuple(
        naming._replace(weight=naming.weight + 0.08 * _any_same(naming.name, hirers))
        for naming in namings
        if naming.place is Place.OWN
    )


def _is_client(own: Cluster, everything: tuple[Naming, ...]) -> bool:
    """Say whether an agency names a firm only as whom it recruits for.

    "I write on behalf of Acme" names no firm of the sender's own.
    """
    clients = {n.evidence for n in everything if n.place is Place.CLIENT}
    return all(naming.evidence in clients for naming in own.namings)


def _any_same(name: str, others: list[str]) -> bool:
    return any(same_firm(name, other) for other in others)


def _best(namings: tuple[Naming, ...]) -> Cluster | None:
    """Return the namings of the firm that is named most surely, None of none."""
    clusters: list[list[Naming]] = []
    for naming in namings:
        for cluster in clusters:
            if any(same_firm(naming.name, other.name) for other in cluster):
                cluster.append(naming)
                break
        else:
            clusters.append([naming])
    if not clusters:
        return None
    return max((Cluster(tuple(c)) for c in clusters), key=lambda c: c.weight)


def _named(cluster: Cluster, everything: tuple[Naming, ...]) -> Named:
    """Return the fullest form of a firm's name ("Acme Labs" rather than "Acme")."""
    forms = [n for n in everything if cluster.fits(n.name) and n.weight >= _FORM_SURE]
    forms = _without_towns(forms or list(cluster.namings))
    best = max(
        forms, key=lambda n: (len(_telling(n.name)), -len(n.name.split()), n.weight)
    )
    return Named(best.evidence, cluster.weight)


def _without_towns(forms: list[Naming]) -> list[Naming]:
    """Return the names but those that only add a town: "Acme Leeds" beside "Acme"."""
    names = {n.name.lower() for n in forms}
    return [
        n
        for n in forms
        if not (
            n.name.lower().rpartition(" ")[2] in large_towns()
            and n.name.lower().rpartition(" ")[0] in names
        )
    ]


def _telling(name: str) -> tuple[str, ...]:
    return tuple(w for w in firm_words(name) if w not in name_words("form"))


def write_name(letter: Letter, topic: Topic, named: Named) -> Fact:
    """Return a firm's name as a fact on `topic`."""
    name = squash(named.evidence.quote)
    is_call = letter.message.channel is Channel.CALL
    if (name.isupper() and " " in name) or (name.islower() and is_call):
        name = name.title()
    attached = named.evidence.source.startswith("attachment:")
    return Fact(
        topic,
        name,
        named.evidence,
        min(0.95, named.confidence),
        speaker=Speaker.ATTACHMENT if attached else Speaker.SENDER,
        said_at=letter.message.sent_at,
    )
