"""Frauds, roles without a title or a letter, and people nobody can reach."""

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form
from ajar.core.nouns.referral import Standing, Step
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.queries.help_role import role_of
from ajar.queries.referral import show_referral
from ajar.queries.who_fits import who_fits
from ajar.services.note import Note, keep_note
from ajar.services.referrals import take_step
from ajar.services.state import state_fact
from ajar.store.models import Entry, Message, Original
from ajar.store.referrals import rows_of_role
from tests.services.conftest import NOW
from tests.services.helping import MAYA, keep_people, keep_role, key_of


@pytest.fixture
def role(user) -> Entry:
    keep_people(user)
    return keep_role(user)


def test_nobody_is_sent_to_a_fraud(user, role):
    Entry.objects.update(risk=Risk.STOP)
    assert who_fits(user, role.key).candidates == ()
    with pytest.raises(RequestError, match="signs of a fraud"):
        show_referral(user, role.key, key_of(user, "Owen Brandt"))


def test_what_is_no_role_is_refused(user, role):
    Entry.objects.update(kind=Kind.ALERT)
    with pytest.raises(RequestError, match="no role"):
        role_of(user, role.key)


def test_a_role_without_a_title_finds_nobody(user):
    keep_people(user)
    role = keep_role(user, said="Calling about an opportunity. Are you free at ten?")
    state_fact(user, role.key, Topic.TITLE, None)
    page = who_fits(user, role.key)
    assert page.role.title == ""
    assert page.candidates == ()


def test_a_letter_that_cannot_be_read_again_is_done_without(user, role):
    Original.objects.all().delete()
    owen = key_of(user, "Owen Brandt")
    take_step(user, role.key, owen, Step.SAID_YES, now=NOW)
    page = show_referral(user, role.key, owen, form=Form.SMS)
    assert page.introduction is not None
    assert "Owen Brandt" in page.introduction.draft.text


def test_whom_no_address_is_known_of_is_written_to_on_linkedin(user, role):
    page = show_referral(user, role.key, key_of(user, "Maya Lindqvist"))
    assert page.question.draft.form is Form.LINKEDIN
    assert page.standing is Standing.UNASKED


def test_the_messages_of_a_role_are_those_of_its_thread_or_itself(user):
    keep_people(user, MAYA)
    row = keep_note(user, Note("A sales manager role in Irvine, base $150,000."))
    assert list(rows_of_role(row)) == [row]
    row.opportunity = None
    assert list(rows_of_role(row)) == list(Message.objects.filter(thread=row.thread))
    row.thread = None
    assert list(rows_of_role(row)) == [row]
