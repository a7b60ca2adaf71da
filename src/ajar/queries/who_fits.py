"""Who might want a role, of the people the user knows, and who was asked."""

from dataclasses import dataclass, replace
from datetime import date

from ajar.adapters import clock
from ajar.core.help.consent import stand
from ajar.core.help.titles import shipped_space
from ajar.core.help.who_fits import rank_people
from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.referral import (
    Acquaintance,
    Candidate,
    Standing,
    Taken,
    Vacancy,
)
from ajar.core.read.level import level_of
from ajar.queries.help_role import HelpRole, role_of
from ajar.queries.insiders import Insider, insiders_in
from ajar.queries.known_people import Listed, known_people, listed_people
from ajar.store.models import Person, Profile, User
from ajar.store.referrals import all_taken, choose, referrals_of
from ajar.store.title_places import learn_places


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

    `known` counts the people that the user's lists hold, `insiders` work where it is.
    """

    role: HelpRole
    asked: tuple[Asked, ...]
    candidates: tuple[Candidate, ...]
    known: int
    today: date
    insiders: tuple[Insider, ...] = ()


def who_fits(user: User, prefix: str) -> WhoFits:
    """Return who might want the role called `prefix`; RequestError if it is none.

    The recruiter and who else takes part in its letters are nobody to think of, nor
    is anybody where it warns of a fraud.
    """
    role = role_of(user, prefix)
    links = Person.messages.through.objects.filter(message__in=role.rows)
    taking_part = set(links.values_list("person_id", flat=True))
    listed = listed_people(user)
    asked = _asked_about(user, role, listed)
    left_out = {one.key for one in asked}
    people = known_people(
        user,
        (p for p in listed if p.row not in taking_part and p.key not in left_out),
    )
    vacancy = replace(role.vacancy, own_firm=_own_firm(user))
    is_worth_it = role.title and not role.is_stop
    if is_worth_it:
        learn_places(user, [one.title for one in people], shipped_space())
    return WhoFits(
        role,
        asked,
        rank_people(vacancy, people, complete=_complete) if is_worth_it else (),
        len(listed),
        clock.now().astimezone().date(),
        _inside(role, vacancy, people),
    )


def _inside(
    role: HelpRole, vacancy: Vacancy, people: tuple[Acquaintance, ...]
) -> tuple[Insider, ...]:
    """Return who works where the job is, nobody where the user works there too."""
    if role.is_stop or vacancy.own_firm in vacancy.firms:
        return ()
    return insiders_in(people, role.findings)


def _own_firm(user: User) -> str:
    employer = Profile.objects.values_list("employer", flat=True).get(owner=user)
    return plain_employer(employer) if employer.strip() else ""


def _complete(one: Acquaintance) -> Acquaintance:
    """Return `one` with what takes time to find out."""
    level = level_of(one.title[:300].lower()) if one.title else None
    firm = plain_employer(one.firm) if one.firm.strip() else ""
    return replace(one, level=level, firm_key=firm)


def _asked_about(
    user: User, role: HelpRole, listed: tuple[Listed, ...]
) -> tuple[Asked, ...]:
    """Return who was thought of for `role`, each person once, the latest first."""
    rows = referrals_of(user, role.rows)
    taken = all_taken(rows) if rows else {}
    found: dict[str, Asked] = {}
    for row in reversed(rows):
        holder = next((one for one in listed if one.is_at(row.side)), None)
        theirs = [one for one in rows if holder and holder.is_at(one.side)]
        counts = choose(theirs, taken) or row
        steps = taken.get(counts.pk, ())
        asked = Asked(holder.key if holder else "", row.name, stand(steps), steps)
        found.setdefault(asked.key or row.key, asked)
    return tuple(found.values())
