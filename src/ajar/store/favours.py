"""Read the favours that count, and those that what happened proposes."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from ajar.core.help.favours import Referred, favours_of, outcome_of
from ajar.core.nouns.favour import Direction, Favour, Outcome
from ajar.core.nouns.referral import Taken
from ajar.core.nouns.role import FoundVia, Topic
from ajar.core.text import searchable
from ajar.store.models import Entry, Fact, Person, Referral, User
from ajar.store.models import Favour as FavourRow
from ajar.store.referrals import all_taken

_NEAR = 60
"""Characters from the words that say so within which a name is theirs who did."""

_GAVE_NAME = "Gave your name to {who}"
_SUREST_FIRST = ("handle:", "address:", "number:")


class Proposed(NamedTuple):
    """A favour that may count: what it is called, and at whom it points.

    `referral` is the number of the row that it goes back to.
    """

    key: str
    favour: Favour
    side: str
    referral: int | None = None


def counted_favours(user: User) -> tuple[Proposed, ...]:
    """Return the favours that the user counts, the latest first."""
    rows = FavourRow.objects.filter(owner=user, is_counted=True)
    found = list(rows.select_related("referral").order_by("-on", "key"))
    taken = all_taken(row.referral for row in found if row.referral)
    return tuple(
        Proposed(row.key, _favour(row, taken.get(row.referral_id or 0)), row.side)
        for row in found
    )


def _favour(row: FavourRow, taken: tuple[Taken, ...] | None) -> Favour:
    outcome = Outcome(row.outcome)
    if taken is not None:
        outcome = outcome_of(taken)
    return Favour(Direction(row.direction), row.name, row.words, row.on, outcome)


def proposed_favours(user: User) -> tuple[Proposed, ...]:
    """Return the favours that the user has said nothing of yet, the latest first."""
    said = set(FavourRow.objects.filter(owner=user).values_list("key", flat=True))
    found = (*_of_referrals(user), *_of_names_given(user))
    fresh = [one for one in found if one.key not in said]
    return tuple(sorted(fresh, key=lambda one: (-one.favour.on.toordinal(), one.key)))


def _of_referrals(user: User) -> Iterator[Proposed]:
    rows = list(Referral.objects.filter(owner=user).select_related("message"))
    entries = _entries(user, (row.message_id for row in rows))
    taken = all_taken(rows)
    for row in rows:
        entry = entries.get(row.message_id)
        recruiter = row.message.sender_name or (entry.who if entry else "")
        title = entry.title if entry else ""
        role = Referred(row.name, recruiter, title, taken.get(row.pk, ()))
        sides = (_side_of_sender(user, row), row.side)
        for side, favour in zip(sides, favours_of(role), strict=False):
            key = _digest(f"{row.key}\n{favour.name}\n{favour.direction}")
            yield Proposed(key, favour, side, row.pk)


def _side_of_sender(user: User, row: Referral) -> str:
    """Return what points at the recruiter who wrote of the role, or ""."""
    person = Person.objects.filter(owner=user, messages=row.message_id).first()
    return surest(person) if person else ""


def surest(person: Person) -> str:
    """Return the identifier by which `person` is surest to be known, or ""."""
    return next(
        (
            known
            for kind in _SUREST_FIRST
            for known in person.known_by
            if known.startswith(kind)
        ),
        "",
    )


def _entries(user: User, messages: Iterable[int]) -> dict[int, Entry]:
    rows = Entry.objects.filter(owner=user, first_message__in=list(messages))
    return {row.first_message_id: row for row in rows}


def _of_names_given(user: User) -> Iterator[Proposed]:
    """Yield favours of people who gave a recruiter the user's name, as they say."""
    facts = Fact.objects.filter(
        owner=user, topic=Topic.FOUND_VIA.value, value=FoundVia.REFERRAL.value
    )
    told = list(facts.select_related("message__words"))
    if not told:
        return
    people = [p for p in Person.objects.filter(owner=user) if " " in p.name]
    for fact in told:
        near = _around(fact)
        for person in people:
            if searchable(person.name) in near and fact.message.sent_at:
                who = fact.message.sender_name or "a recruiter"
                on = fact.message.sent_at.date()
                words = _GAVE_NAME.format(who=who)
                favour = Favour(Direction.HAD, person.name, words, on)
                key = _digest(f"{fact.message.key}\n{person.name}")
                yield Proposed(key, favour, surest(person))


def _around(fact: Fact) -> str:
    """Return the words before and behind those that say who gave the name."""
    text = fact.message.words.text if hasattr(fact.message, "words") else ""
    quote = searchable(fact.quote)
    at = text.find(quote) if quote else -1
    if at < 0:
        return quote
    return text[max(0, at - _NEAR) : at + len(quote) + _NEAR]


def _digest(told: str) -> str:
    return blake2b(told.encode(), digest_size=16).hexdigest()
