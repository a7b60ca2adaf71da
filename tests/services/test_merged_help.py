"""Favours and consents never change by merging; who is forgotten leaves none."""

import random
from io import BytesIO
from itertools import pairwise

import pytest

from ajar.core.help.consent import may_name
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.favour import Direction
from ajar.core.nouns.referral import Bond, Standing, Step
from ajar.queries.favours import favours_with, show_favours
from ajar.queries.people import show_person
from ajar.queries.referral import show_referral
from ajar.queries.who_fits import who_fits
from ajar.services.archive import export_desk, import_desk
from ajar.services.desk import open_desk
from ajar.services.favours import Told, answer_proposal, tell_favour
from ajar.services.forget import forget_everything, forget_sender
from ajar.services.know import Said, say_of_person
from ajar.services.referrals import take_step
from ajar.services.undo import undo
from ajar.services.who_is_who import join_people
from ajar.store.favours import proposed_favours
from ajar.store.models import (
    Change,
    ContactWord,
    Favour,
    Person,
    Referral,
    ReferralStep,
)
from ajar.store.referrals import taken_in
from tests.services.conftest import NOW
from tests.services.helping import keep_people, keep_role, key_of

NAMES = ("Owen Brandt", "Ines Farrow", "Piet Vos", "Lena Horn")
PEOPLE = tuple(
    Connection(
        name,
        f"{name.split()[0].lower()}@home.example",
        f"{name.split()[1]} Works",
        "Sales Manager",
        None,
        f"in/{name.split()[1].lower()}",
    )
    for name in NAMES
)
ROADS = (
    (Step.ASKED,),
    (Step.ASKED, Step.SAID_NO),
    (Step.SAID_YES,),
    (Step.ASKED, Step.SAID_YES, Step.INTRODUCED, Step.HIRED),
)


def fill(user, r: random.Random):
    keep_people(user, *PEOPLE)
    role = keep_role(user)
    for name in NAMES:
        for step in r.choice(ROADS):
            take_step(user, role.key, key_of(user, name), step, now=NOW)
        told = Told(r.choice(tuple(Direction)), name, f"Lunch with {name}")
        tell_favour(user, told, NOW)
    for proposed in proposed_favours(user):
        answer_proposal(user, proposed.key, NOW, is_counted=r.random() < 0.7)
    return role


def rows() -> list[object]:
    return [
        *Referral.objects.order_by("key").values_list("key", "side", "name"),
        *ReferralStep.objects.order_by("pk").values_list("referral__key", "step", "on"),
        *Favour.objects.order_by("key").values_list(
            "key", "side", "name", "is_counted"
        ),
    ]


def held(user) -> dict[str, set[str]]:
    """Return referral or favour → the people who hold it."""
    people = list(Person.objects.filter(owner=user))
    sides = [*Referral.objects.values_list("key", "side")]
    sides += [*Favour.objects.exclude(side="").values_list("key", "side")]
    return {key: {p.key for p in people if p.is_at(side)} for key, side in sides}


@pytest.mark.parametrize("seed", range(6))
def test_merging_in_any_order_changes_no_favour_and_no_consent(user, seed):
    r = random.Random(seed)
    role = fill(user, r)
    before, consents = rows(), {n: taken(user, role, n) for n in NAMES}
    merged = r.sample(PEOPLE, r.randrange(2, len(PEOPLE) + 1))
    changes = [
        join_people(user, one.address, other.address, NOW)
        for one, other in pairwise(merged)
    ]
    assert rows() == before
    assert all(len(people) == 1 for people in held(user).values())
    together = Person.objects.get(addresses__icontains=merged[0].address).key
    standing = show_referral(user, role.key, together).standing
    names = {one.name for one in merged}
    refused = any(Step.SAID_NO in steps_of(consents[name]) for name in names)
    assert (standing is Standing.DECLINED) == refused
    for change in reversed(changes):
        undo(user, change.pk)
    assert rows() == before
    assert {n: taken(user, role, n) for n in NAMES} == consents


def taken(user, role, name: str):
    side = Referral.objects.get(name=name, message=role.first_message)
    return taken_in(side)


def steps_of(taken) -> set[Step]:
    return {one.step for one in taken}


def test_the_no_of_one_counts_for_both(user):
    keep_people(user, *PEOPLE)
    role = keep_role(user)
    one, other = NAMES[:2]
    take_step(user, role.key, key_of(user, one), Step.SAID_NO, now=NOW)
    take_step(user, role.key, key_of(user, other), Step.SAID_YES, now=NOW)
    join_people(user, PEOPLE[0].address, PEOPLE[1].address, NOW)
    (asked,) = who_fits(user, role.key).asked
    assert asked.standing is Standing.DECLINED
    assert not may_name(asked.taken)
    assert show_referral(user, role.key, asked.key).introduction is None


def test_favours_are_those_of_whoever_they_are(user):
    fill(user, random.Random(3))
    join_people(user, PEOPLE[0].address, PEOPLE[1].address, NOW)
    person = Person.objects.get(addresses__icontains=PEOPLE[0].address)
    told = {one.favour.words for one in favours_with(user, person)}
    assert {"Lunch with Owen Brandt", "Lunch with Ines Farrow"} <= told


def test_a_favour_opens_the_door_a_little_further(user):
    keep_people(user, *PEOPLE)
    keep_role(user)
    before = show_person(user, "Rosa Delgado").line.door
    tell_favour(user, Told(Direction.HAD, "Rosa Delgado", "A pay survey"), NOW)
    tell_favour(user, Told(Direction.GIVEN, "Rosa Delgado", "A name"), NOW)
    after = show_person(user, "Rosa Delgado")
    assert after.line.door.opening > before.opening
    assert {"A pay survey", "A name"} <= {one.touch.words for one in after.story}


@pytest.mark.parametrize("seed", range(4))
def test_who_is_forgotten_leaves_no_trace_of_what_was_asked(user, seed):
    role = fill(user, random.Random(seed))
    say_of_person(user, key_of(user, "Owen Brandt"), Said(Bond.FRIEND), NOW)
    forget_sender(user, "owen@home.example", NOW)
    for table in (ContactWord, Referral, Favour, Change, Person):
        for row in table.objects.values_list():
            assert "owen" not in str(row).lower(), table
    assert Referral.objects.filter(name="Ines Farrow").exists()
    assert who_fits(user, role.key).asked


def test_an_export_holds_what_was_asked_and_done(user):
    role = fill(user, random.Random(3))
    say_of_person(user, key_of(user, "Owen Brandt"), Said(Bond.FRIEND), NOW)
    out = BytesIO()
    export_desk(user, out)
    before = rows()
    forget_everything(user)
    user = open_desk()
    import_desk(user, BytesIO(out.getvalue()))
    assert sorted(map(str, rows())) == sorted(map(str, before))
    assert ContactWord.objects.get().bond == "friend"
    again = BytesIO()
    export_desk(user, again)
    assert again.getvalue() == out.getvalue()
    assert show_favours(user).given
    assert {one.name for one in who_fits(user, role.key).asked} == {*NAMES}
