"""Whom the user knows at the firm that hires: to ask about it, never to be named."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet

from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.referral import Acquaintance, Search
from ajar.core.nouns.role import Topic
from ajar.store.models import Person, Profile, User

MOST = 3
_KNOWN = frozenset({State.KNOWN, State.HEDGED})


class Inside(StrEnum):
    """Where somebody stands to a role by the firm they work at, in words."""

    NOWHERE = ""
    HIRES = "the firm that hires"
    WROTE = "the firm that wrote to you"


@dataclass(frozen=True, slots=True)
class Insider:
    """Somebody the user knows who works at the firm that hires."""

    key: str
    name: str
    firm: str


def works_at(person: Acquaintance, findings: Findings, topic: Topic) -> bool:
    """Say whether `person` works at the firm that is known of `topic`.

    Who is out of work did, and does no longer.
    """
    if not person.firm.strip() or person.search is Search.OUT_OF_WORK:
        return False
    return plain_employer(person.firm) == _firm(findings, topic)


def inside(person: Acquaintance, findings: Findings) -> Inside:
    """Return where `person` stands to a role of which `findings` are known."""
    if works_at(person, findings, Topic.EMPLOYER):
        return Inside.HIRES
    if works_at(person, findings, Topic.FIRM):
        return Inside.WROTE
    return Inside.NOWHERE


def _firm(findings: Findings, topic: Topic) -> str:
    finding = findings.get(topic)
    if finding is None or finding.state not in _KNOWN:
        return ""
    return plain_employer(str(finding.best.value))


def insiders_in(
    people: Iterable[Acquaintance], findings: Findings
) -> tuple[Insider, ...]:
    """Return who of `people` works at the firm that hires, by name."""
    found = [
        Insider(one.key, one.name, one.firm)
        for one in people
        if works_at(one, findings, Topic.EMPLOYER)
    ]
    return tuple(sorted(found, key=lambda one: (one.name, one.key)))


def perhaps_inside(user: User, findings: Findings) -> QuerySet[Person]:
    """Return whom the user knows at a firm called much like the one that hires."""
    hires = _firm(findings, Topic.EMPLOYER)
    people = Person.objects.filter(owner=user)
    if not hires:
        return people.none()
    return people.filter(contacts__firm__icontains=max(hires.split(), key=len))


def insiders_on(
    user: User, findings: Findings, messages: Iterable[str]
) -> tuple[Insider, ...]:
    """Return whom the user knows at the firm that hires; two look-ups at most.

    Whoever takes part in `messages`, by their keys, is nobody to ask beside it; nor
    is anybody where the user works there too.
    """
    rows = perhaps_inside(user, findings).exclude(messages__key__in=list(messages))
    columns = ("key", "name", "contacts__firm", "contacts__name")
    hires = _firm(findings, Topic.EMPLOYER)
    found: dict[str, Insider] = {}
    for key, name, firm, written in rows.order_by("name", "key").values_list(*columns):
        if firm and plain_employer(firm) == hires:
            found.setdefault(key, Insider(key, name or written, firm))
    if not found or _own_firm(user) == hires:
        return ()
    return tuple(found.values())[:MOST]


def _own_firm(user: User) -> str:
    own = Profile.objects.values_list("employer", flat=True).get(owner=user)
    return plain_employer(own) if own.strip() else ""


def say_insiders(found: Iterable[Insider]) -> str:
    """Return whom one knows there: "You know Ana Vidal there", "" for nobody."""
    names = [one.name for one in found]
    if not names:
        return ""
    *most, last = names
    told = f"{', '.join(most)} and {last}" if most else last
    return f"You know {told} there"
