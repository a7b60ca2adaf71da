"""Who might want a role, of the people the user knows, and who was asked."""

from dataclasses import dataclass, replace
from datetime import date

from ajar.adapters import clock
from ajar.core.help.consent import stand
from ajar.core.help.who_fits import rank_people
from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.referral import Acquaintance, Candidate, Standing, Taken
from ajar.core.read.level import level_of
from ajar.queries.help_role import HelpRole, role_of
from ajar.queries.known_people import known_people
from ajar.store.models import Person, Profile, User
from ajar.store.referrals import all_taken, choose, referrals_of


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was thought of for the role, and where that stands."""

    key: str
    name: str
    standing: Standing
    taken: tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class WhoFits:
    """Who might want a role: those thought of already, and whom to think of.

    `known` counts the people that the user's lists hold.
    """

    role: HelpRole
    asked: tuple[Asked, ...]
    candidates: tuple[Candidate, ...]
    known: int
    today: date


def who_fits(user: User, prefix: str) -> WhoFits:
    """Return who might want the role called `prefix`; RequestError if it is none.

    The recruiter and who else takes part in its letters are nobody to think of, nor
    is anybody where it warns of a fraud.
    """
    role = role_of(user, prefix)
    ids = [row.pk for row in role.rows]
    links = Person.messages.through.objects.filter(message__in=ids)
    taking_part = set(links.values_list("person_id", flat=True))
    known = known_people(user, taking_part)
    asked = asked_about(user, role)
    names = {one.key for one in asked}
    people = [one for one in known.people if one.key not in names]
    employer = Profile.objects.values_list("employer", flat=True).get(owner=user)
    own_firm = plain_employer(employer) if employer.strip() else ""
    vacancy = replace(role.vacancy, own_firm=own_firm)
    fit = rank_people(vacancy, people, complete=_complete) if role.title else ()
    return WhoFits(
        role,
        asked,
        () if role.is_stop else fit,
        len(known.people),
        clock.now().astimezone().date(),
    )


def _complete(one: Acquaintance) -> Acquaintance:
    """Return `one` with what takes time to find out."""
    level = level_of(one.title[:300].lower()) if one.title else None
    firm = plain_employer(one.firm) if one.firm.strip() else ""
    return replace(one, level=level, firm_key=firm)


def asked_about(user: User, role: HelpRole) -> tuple[Asked, ...]:
    """Return who was thought of for `role`, each person once, the latest first."""
    rows = referrals_of(user, [row.pk for row in role.rows])
    if not rows:
        return ()
    taken = all_taken(rows)
    people = list(Person.objects.filter(owner=user))
    found: dict[str, Asked] = {}
    for row in reversed(rows):
        person = next((one for one in people if one.is_at(row.side)), None)
        key = person.key if person else ""
        theirs = [one for one in rows if person and person.is_at(one.side)] or [row]
        counts = choose(theirs, taken) or row
        steps = taken.get(counts.pk, ())
        found.setdefault(key or row.key, Asked(key, row.name, stand(steps), steps))
    return tuple(found.values())
