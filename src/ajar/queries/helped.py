"""Who was thought of for a role, and what became of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from ajar.core.help.consent import say_standing, stand
from ajar.core.nouns.referral import Step, Taken
from ajar.queries.opportunity import More, OpportunityPage
from ajar.store.models import ReferralStep, User


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody thought of for a role: where it stands with them, and since when."""

    name: str
    words: str
    on: date


def helped_on(user: User, page: OpportunityPage) -> tuple[Helped, ...]:
    """Return who was thought of for the role of `page`, the last heard of first."""
    if More.REFERRALS not in page.more:
        return ()
    keys = [message.key for message in page.messages]
    rows = ReferralStep.objects.filter(owner=user, referral__message__key__in=keys)
    taken: defaultdict[tuple[int, str], list[Taken]] = defaultdict(list)
    for row in rows.select_related("referral").order_by("referral_id", "number"):
        whose = (row.referral_id, row.referral.name)
        taken[whose].append(Taken(Step(row.step), row.on, row.words))
    found = [
        Helped(name, say_standing(stand(steps)), steps[-1].on)
        for (_, name), steps in taken.items()
    ]
    return tuple(sorted(found, key=lambda one: one.on, reverse=True))
