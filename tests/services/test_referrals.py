"""A referral from role to both letters; the friend's no stops it."""

from datetime import date, timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form, Rule
from ajar.core.nouns.referral import Bond, Search, Standing, Step
from ajar.core.nouns.verdict import Decision
from ajar.queries.draft import Asked
from ajar.queries.referral import UNASKED, show_referral
from ajar.queries.reply import Edited, prepare_reply
from ajar.queries.who_fits import who_fits
from ajar.services.know import Said, say_of_person
from ajar.services.referrals import take_step
from ajar.services.undo import undo
from ajar.services.who_is_who import join_people
from ajar.store.models import ContactWord, Referral
from tests.services.conftest import NOW
from tests.services.helping import (
    INES,
    MAYA,
    OWEN,
    ROSA,
    keep_people,
    keep_role,
    key_of,
)

ANSWER = Asked(Decision.NO, Form.MAIL)


@pytest.fixture
def role(user):
    keep_people(user)
    return keep_role(user)


def names(user, key: str) -> list[str]:
    return [one.who.name for one in who_fits(user, key).candidates]


def step(user, role, name: str, what: Step, **told):
    return take_step(user, role.key, key_of(user, name), what, now=NOW, **told)


def page(user, role, name: str = "Owen Brandt", **asked):
    return show_referral(user, role.key, key_of(user, name), **asked)


def test_people_of_the_trade_are_proposed_and_no_others(user, role):
    assert sorted(names(user, role.key)) == ["Ines Farrow", "Owen Brandt"]


def test_the_friend_who_is_out_of_work_comes_first(user, role):
    said = Said(Bond.FRIEND, Search.OUT_OF_WORK)
    change = say_of_person(user, key_of(user, "Ines Farrow"), said, NOW)
    assert change.words == "Ines Farrow: a friend, out of work."
    assert names(user, role.key)[0] == "Ines Farrow"
    undo(user, change.pk)
    assert not ContactWord.objects.exists()


def test_what_was_said_before_comes_back_when_undone(user):
    keep_people(user)
    owen = key_of(user, "Owen Brandt")
    say_of_person(user, owen, Said(Bond.WELL, place="Denver"), NOW)
    change = say_of_person(user, owen, Said(wants="running a team"), NOW)
    undo(user, change.pk)
    word = ContactWord.objects.get()
    assert (word.bond, word.place, word.wants) == ("well", "Denver", "")


def test_the_recruiter_and_the_hiring_firm_are_not_proposed(user):
    there = ("Bo Quill", "", "Bluewing Widgets", "Sales Manager", None, "in/bo-quill")
    keep_people(user, ROSA, type(ROSA)(*there))
    role = keep_role(user)
    assert who_fits(user, role.key).candidates == ()


def test_nobody_is_said_plainly(user):
    keep_people(user, MAYA)
    fits = who_fits(user, keep_role(user).key)
    assert fits.candidates == ()
    assert fits.known == 1


def test_before_a_yes_there_is_no_letter_to_the_recruiter(user, role):
    assert page(user, role).introduction is None
    step(user, role, "Owen Brandt", Step.ASKED)
    asked = page(user, role)
    assert asked.standing is Standing.WAITING
    assert asked.introduction is None
    assert asked.consent is None


def test_a_yes_unlocks_the_letter_that_names_them(user, role):
    step(user, role, "Owen Brandt", Step.ASKED)
    on = NOW.date() - timedelta(days=1)
    step(user, role, "Owen Brandt", Step.SAID_YES, on=on, words="Sure, go ahead")
    agreed = page(user, role)
    assert agreed.consent is not None
    assert (agreed.consent.on, agreed.consent.words) == (on, "Sure, go ahead")
    letter = agreed.introduction
    assert letter is not None
    assert "Owen Brandt" in letter.draft.text
    assert letter.objections == ()


def test_a_no_stops_it(user, role):
    step(user, role, "Owen Brandt", Step.ASKED)
    step(user, role, "Owen Brandt", Step.SAID_NO)
    assert page(user, role).introduction is None
    with pytest.raises(RequestError, match="They said no"):
        step(user, role, "Owen Brandt", Step.INTRODUCED)


def test_nobody_is_introduced_unasked(user, role):
    with pytest.raises(RequestError, match="haven't said yes"):
        step(user, role, "Owen Brandt", Step.INTRODUCED)
    assert not Referral.objects.exists()


def test_the_letter_to_the_recruiter_may_name_nobody_else(user, role):
    step(user, role, "Owen Brandt", Step.SAID_YES)
    words = "I recommend Owen Brandt, and Ines Farrow may want it too."
    letter = page(user, role, edited=words).introduction
    assert letter is not None
    (objection,) = letter.objections
    assert objection.excerpt == "Ines Farrow"
    assert "hasn't said yes" in objection.words
    assert letter.link == ""
    alone = page(user, role, edited="I recommend Owen Brandt.").introduction
    assert alone is not None
    assert alone.objections == ()


def test_no_reply_to_the_recruiter_names_who_has_not_said_yes(user, role):
    step(user, role, "Owen Brandt", Step.ASKED)
    words = Edited("No, thank you. Owen Brandt might be the right one.")
    (objection,) = prepare_reply(user, role.key, ANSWER, words).objections
    assert objection.words == UNASKED
    step(user, role, "Owen Brandt", Step.SAID_YES)
    assert prepare_reply(user, role.key, ANSWER, words).objections == ()


def test_the_letter_to_the_friend_keeps_the_users_secrets(user, role):
    words = "You may represent me. It is at [company]."
    found = page(user, role, edited=words).question.objections
    assert {one.rule for one in found} == {Rule.PROMISES, Rule.SLOT}


def test_the_letter_to_the_friend_is_a_mail_to_them(user, role):
    question = page(user, role).question
    assert question.draft.form is Form.MAIL
    assert question.link.startswith("mailto:owen@brandt.example?")
    sms = page(user, role, form=Form.SMS, language="de").question
    assert sms.draft.text.startswith("Hallo Owen,")
    assert sms.link == ""


def test_who_was_asked_is_no_longer_proposed(user, role):
    step(user, role, "Owen Brandt", Step.ASKED)
    fits = who_fits(user, role.key)
    assert [one.name for one in fits.asked] == ["Owen Brandt"]
    assert [one.who.name for one in fits.candidates] == ["Ines Farrow"]


def test_a_step_is_undone_the_last_first(user, role):
    first = step(user, role, "Owen Brandt", Step.ASKED)
    second = step(user, role, "Owen Brandt", Step.SAID_YES)
    with pytest.raises(RequestError, match="More happened"):
        undo(user, first.pk)
    undo(user, second.pk)
    assert page(user, role).standing is Standing.WAITING
    undo(user, first.pk)
    assert not Referral.objects.exists()


def test_a_day_to_come_and_what_is_unknown_are_refused(user, role):
    with pytest.raises(RequestError, match="yet to come"):
        step(user, role, "Owen Brandt", Step.ASKED, on=date(2030, 1, 1))
    with pytest.raises(RequestError, match="no longer on the desk"):
        take_step(user, "nothing", key_of(user, "Owen Brandt"), Step.ASKED)
    with pytest.raises(RequestError, match="Nobody"):
        take_step(user, role.key, "nobody at all", Step.ASKED)
    with pytest.raises(RequestError, match="has that id"):
        show_referral(user, role.key, "nobody")


def test_a_word_holds_for_whom_they_are_merged_with(user):
    keep_people(user, OWEN, INES)
    say_of_person(user, key_of(user, "Owen Brandt"), Said(Bond.FRIEND), NOW)
    join_people(user, "owen@brandt.example", "ines@farrow.example", NOW)
    role = keep_role(user)
    (found,) = who_fits(user, role.key).candidates
    assert found.who.bond is Bond.FRIEND
    say_of_person(user, found.who.key, Said(Bond.SOME), NOW)
    assert ContactWord.objects.count() == 1
