"""Favours are proposed from what happened; none counts before the user says so."""

from datetime import date

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.favour import Direction, Outcome
from ajar.core.nouns.referral import Step
from ajar.queries.favours import show_favours
from ajar.queries.who_fits import who_fits
from ajar.services.favours import Told, answer_proposal, tell_favour
from ajar.services.referrals import take_step
from ajar.services.take import Request, take
from ajar.services.undo import undo
from ajar.store.models import Entry, Favour
from tests.samples.letters import mail, write
from tests.services.conftest import NOW
from tests.services.helping import MAYA, keep_people, keep_role, key_of

REFERRED = """Hi Sam,

Maya Lindqvist gave me your name and said we should talk. I'm an in-house recruiter at
Wexham Optics and we're hiring a Sales Manager in Irvine, base $140,000.

Laura Finch, Wexham Optics
"""


def introduce(user):
    keep_people(user)
    role = keep_role(user)
    for step in (Step.SAID_YES, Step.INTRODUCED):
        take_step(user, role.key, key_of(user, "Owen Brandt"), step, now=NOW)
    return role


def test_an_introduction_is_proposed_and_not_counted_in_silence(user):
    introduce(user)
    page = show_favours(user)
    assert [one.favour.name for one in page.proposed] != []
    assert (page.given, page.had) == (0, 0)
    assert not Favour.objects.exists()


def test_a_counted_favour_tells_what_came_of_it_later(user):
    role = introduce(user)
    for one in show_favours(user).proposed:
        answer_proposal(user, one.key, NOW, is_counted=True)
    owen = key_of(user, "Owen Brandt")
    take_step(user, role.key, owen, Step.HIRED, now=NOW)
    page = show_favours(user)
    assert page.proposed == ()
    assert {one.favour.outcome for one in page.counted} == {Outcome.HIRED}


def test_a_favour_that_is_left_is_not_proposed_again_unless_undone(user):
    introduce(user)
    first = show_favours(user).proposed[0]
    change = answer_proposal(user, first.key, NOW, is_counted=False)
    assert first.key not in {one.key for one in show_favours(user).proposed}
    assert show_favours(user).given == 0
    undo(user, change.pk)
    assert first.key in {one.key for one in show_favours(user).proposed}


def test_who_gave_a_recruiter_ones_name_did_one_a_favour(user, tmp_path):
    keep_people(user, MAYA)
    take(user, Request((write(tmp_path, a=mail(REFERRED)),)), now=NOW)
    (proposed,) = show_favours(user).proposed
    assert proposed.favour.direction is Direction.HAD
    assert proposed.favour.name == "Maya Lindqvist"
    assert proposed.favour.words == "Gave your name to Laura Finch"


@pytest.mark.parametrize(
    "told",
    [
        Told(Direction.HAD, "Rosa", " "),
        Told(Direction.HAD, " ", "A survey"),
        Told(Direction.HAD, "Rosa", "A survey", date(2999, 1, 1)),
    ],
)
def test_a_favour_without_a_person_words_or_a_day_is_refused(user, told):
    with pytest.raises(RequestError, match="A favor has"):
        tell_favour(user, told, NOW)


def test_a_favour_of_somebody_unknown_is_kept_by_name(user):
    change = tell_favour(user, Told(Direction.HAD, "My aunt", "A lift"), NOW)
    assert change.words == "Counted: A lift, had from My aunt."
    undo(user, change.pk)
    assert not Favour.objects.exists()


def test_a_description_that_came_is_kept_with_the_role(user, tmp_path):
    keep_people(user, MAYA)
    headings = "Responsibilities: plan. Requirements: ten years. What you'll do: all. "
    text = REFERRED + "\nAbout the role\n" + headings * 14
    take(user, Request((write(tmp_path, a=mail(text)),)), now=NOW)
    there = who_fits(user, Entry.objects.get().key).role.description
    assert there.is_here
    assert there.message == Entry.objects.get().first_message.key
