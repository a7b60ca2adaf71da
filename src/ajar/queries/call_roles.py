"""Which roles of the desk a call may be about, the caller's own first."""

from collections.abc import Collection
from dataclasses import dataclass

from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.identifier import plain_name, plain_number
from ajar.core.nouns.screening import Kind, Risk
from ajar.queries.call import CallPage
from ajar.queries.caller import entries_of, messages_from
from ajar.store.models import Entry, User

MOST_ROLES = 8
_JOINED, _NUMBER, _PERSON, _FIRM, _OTHERS = range(5)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A role that a call may be about: its title or subject, and who offers it.

    `is_theirs` is whether its number, its person or its firm is the caller's;
    `is_chosen` whether it is proposed, or was said to be the one.
    """

    key: str
    role: str
    who: str
    is_theirs: bool
    is_chosen: bool


def candidates(
    user: User, page: CallPage, known: Collection[str] | None = None, but: str = ""
) -> tuple[Candidate, ...]:
    """Return the roles that a call may be about: of its number, person, firm, latest.

    `known` are the keys of those known by the number, looked up where it is None;
    `but` is the role that the call itself became. What smells of fraud is none.
    """
    if known is None:
        rows = messages_from(user, plain_number(page.number))
        known = frozenset(entries_of(user, rows).values_list("key", flat=True))
    entries = Entry.objects.filter(owner=user, kind=Kind.OUTREACH)
    entries = entries.exclude(key=but).exclude(risk=Risk.STOP)
    columns = ("key", "title", "subject", "who", "firm", "first_message__key")
    ranked = [
        (_rank(page, known, row), place, row)
        for place, row in enumerate(
            entries.order_by("-latest_at").values_list(*columns)
        )
    ]
    return tuple(
        Candidate(key, title or subject, who, rank < _OTHERS, not at and rank < _OTHERS)
        for at, (rank, _, (key, title, subject, who, *_)) in enumerate(
            sorted(ranked)[:MOST_ROLES]
        )
    )


def _rank(page: CallPage, known: Collection[str], row: tuple[str, ...]) -> int:
    key, _, _, who, firm, message = row
    if page.joined == message:
        return _JOINED
    if key in known:
        return _NUMBER
    name = plain_name(page.talk.name or page.shown_name)
    if " " in name and name == plain_name(who):
        return _PERSON
    if page.talk.firm and plain_employer(page.talk.firm) == plain_employer(firm):
        return _FIRM
    return _OTHERS
