"""Read referrals: of which role, of whom, and what happened to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from ajar.core.help.consent import may_name, stand
from ajar.core.nouns.referral import Standing, Step, Taken
from ajar.store.models import (
    ContactWord,
    Message,
    Person,
    Referral,
    ReferralStep,
    User,
)


def rows_of_role(message: Message) -> QuerySet[Message]:
    """Return the messages of the role that `message` speaks of."""
    rows = Message.objects.filter(owner_id=message.owner_id)
    if message.opportunity_id is not None:
        return rows.filter(opportunity=message.opportunity_id)
    if message.thread_id is not None:
        return rows.filter(thread=message.thread_id)
    return rows.filter(pk=message.pk)


def referrals_of(user: User, messages: Iterable[Message]) -> list[Referral]:
    """Return the referrals of the role that these messages speak of, oldest first."""
    rows = Referral.objects.filter(owner=user, message__in=list(messages))
    return list(rows.order_by("made_at", "key"))


def referral_of(
    user: User, messages: Iterable[Message], person: Person
) -> Referral | None:
    """Return the referral of `person` for the role of these messages, if there is one.

    Of two, where two people turned out to be one, a refusal counts first.
    """
    rows = referrals_of(user, messages)
    theirs = [row for row in rows if person.is_at(row.side)]
    taken = all_taken(theirs) if len(theirs) > 1 else {}
    return choose(theirs, taken)


def choose(
    rows: list[Referral], taken: dict[int, tuple[Taken, ...]]
) -> Referral | None:
    """Return which of somebody's referrals counts: a refused one, else the last."""
    refused = [r for r in rows if stand(taken.get(r.pk, ())) is Standing.DECLINED]
    return next(iter(refused), rows[-1] if rows else None)


def taken_in(referral: Referral) -> tuple[Taken, ...]:
    """Return what happened to `referral`, in order."""
    return all_taken([referral]).get(referral.pk, ())


def all_taken(referrals: Iterable[Referral]) -> dict[int, tuple[Taken, ...]]:
    """Return referral row → what happened to it, in order."""
    found: dict[int, list[Taken]] = defaultdict(list)
    rows = ReferralStep.objects.filter(referral__in=[row.pk for row in referrals])
    for row in rows.order_by("referral_id", "number"):
        found[row.referral_id].append(Taken(Step(row.step), row.on, row.words))
    return {pk: tuple(steps) for pk, steps in found.items()}


def unasked_in(user: User, role_of: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return role → the names of who was thought of for it and hasn't said yes.

    `role_of` are the messages of roles: key of a message → key of its role.
    """
    columns = ("message__key", "pk", "name", "referralstep__step")
    steps = ("referralstep__on", "referralstep__words")
    rows = Referral.objects.filter(owner=user, message__key__in=list(role_of))
    ordered = rows.order_by("made_at", "key", "referralstep__number")
    taken: dict[tuple[str, int, str], list[Taken]] = {}
    for message, row, name, step, on, words in ordered.values_list(*columns, *steps):
        done = taken.setdefault((role_of[message], row, name), [])
        if step is not None:
            done.append(Taken(Step(step), on, words))
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for (role, _, name), happened in taken.items():
        if not may_name(happened):
            found[role] += (name,)
    return found


def words_on(user: User) -> list[ContactWord]:
    """Return what the user said of people they know, the latest last."""
    return list(ContactWord.objects.filter(owner=user).order_by("said_at", "side"))
