"""Take the user's word on a referral: asked, agreed, refused, introduced, hired."""

from collections.abc import Mapping
from datetime import date, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.help.consent import follow, stand
from ajar.core.nouns.referral import Step
from ajar.services.changes import record_change
from ajar.services.survey import survey_people
from ajar.services.who_is_who import name_of, side_of
from ajar.services.writing import desk_transaction
from ajar.store.models import (
    Change,
    ChangeOf,
    Entry,
    Person,
    Referral,
    ReferralStep,
    User,
)
from ajar.store.referrals import referral_of, rows_of_role, taken_in

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire

_SAID = {
    Step.ASKED: "You asked {name}. Silence is no.",
    Step.SAID_YES: "{name} said yes.",
    Step.SAID_NO: "{name} said no. It stops here.",
    Step.INTRODUCED: "You introduced {name}.",
    Step.INTERVIEWED: "{name} had an interview.",
    Step.HIRED: "{name} got the job.",
    Step.NOTHING: "Nothing came of it for {name}.",
}


def take_step(
    user: User,
    key: str,
    person: str,
    step: Step,
    *,
    on: date | None = None,
    words: str = "",
    now: datetime | None = None,
) -> Change:
    """Hold that `step` happened about the role `key` and `person`; return the change.

    `person` is the key of a Person. RequestError if there is no such role or person,
    the day is yet to come, or the step can't follow what happened before: nobody is
    introduced without a yes.
    """
    at = now or clock.now()
    day = on or at.astimezone().date()
    if day > at.astimezone().date():
        problem = "That day is yet to come."
        raise RequestError(problem, "Name the day on which it was.")
    with desk_transaction():
        referral = _find_or_make(user, key, person, at)
        taken = taken_in(referral)
        follow(stand(taken), step)
        number = ReferralStep.objects.filter(referral=referral).count() + 1
        ReferralStep.objects.create(
            owner=user,
            referral=referral,
            number=number,
            step=step.value,
            on=day,
            words=" ".join(words.split())[:400],
            made_at=at,
        )
        said = _SAID[step].format(name=referral.name)
        before: dict[str, Wire] = {"referral": referral.key, "number": number}
        return record_change(user, ChangeOf.REFERRAL, said, before, at)


def undo_step(user: User, before: Mapping[str, Any]) -> None:
    """Take a step back; RequestError if another one came after it."""
    referral = Referral.objects.filter(owner=user, key=before["referral"]).first()
    if referral is None:
        problem = "The role it was about is gone."
        raise RequestError(problem)
    steps = ReferralStep.objects.filter(referral=referral)
    if steps.filter(number__gt=before["number"]).exists():
        problem = "More happened since."
        raise RequestError(problem, "Undo what came after it first.")
    steps.filter(number=before["number"]).delete()
    if not steps.exists():
        referral.delete()


def _find_or_make(user: User, key: str, person: str, at: datetime) -> Referral:
    entry = Entry.objects.filter(owner=user, key=key).first()
    if entry is None:
        problem = "That is no longer on the desk."
        raise RequestError(problem, "It may have joined another opportunity.")
    row = Person.objects.filter(owner=user, key=person).first()
    messages = rows_of_role(entry.first_message)
    found = referral_of(user, messages, row) if row else None
    if found is not None:
        return found
    survey = survey_people(user)
    side, name = side_of(survey, person), name_of(survey, person)
    told = f"{entry.first_message.key}\n{side}"
    return Referral.objects.create(
        owner=user,
        key=blake2b(told.encode(), digest_size=16).hexdigest(),
        message=entry.first_message,
        side=side,
        name=name[:200],
        made_at=at,
    )
