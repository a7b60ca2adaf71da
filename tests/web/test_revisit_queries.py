"""How often Revisit asks the desk: a dozen times at most, however many letters."""

from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.preferences import Situation
from ajar.core.nouns.referral import Step
from ajar.core.nouns.verdict import Decision
from ajar.queries.draft import Asked
from ajar.queries.reply import prepare_reply
from ajar.queries.revisit import show_revisit
from ajar.services.answers import record_sent
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.store.models import (
    Call,
    CallStep,
    Entry,
    PreferencesVersion,
    Referral,
    ReferralStep,
)

SAID = "A Sales Manager role at {} in Denver, base {}k, permanent, lead a team."
LEAST = 121
FIRMS = ("Bluewing", "Ironwood", "Redfern", "Greyhill", "Whitby", "Blackthorn")
MOST = 12


@pytest.fixture
def many(owner):
    """Return Sam, who said no to six roles over the base, and lowered the floor."""
    change_profile(owner, None, {"name": "Sam Rivera"})
    change_preferences(owner, ("seat=manager:must", "pay=130k:must"))
    long_ago = clock.now() - timedelta(days=40)
    PreferencesVersion.objects.update(made_at=long_ago - timedelta(days=10))
    for pay, firm in enumerate(FIRMS, LEAST):
        told = SAID.format(firm, pay)
        row = keep_note(owner, Note(told, f"Dana {firm}", at=long_ago))
        at = long_ago + timedelta(days=1)
        record_sent(owner, row.key, Decision.NO, Form.PHONE, "No.", at)
    change_preferences(owner, ("pay=120k:must",))
    _thought_of(owner, row)
    _called(owner, row, long_ago)
    return owner


def _thought_of(owner, row):
    now = clock.now()
    thought = Referral.objects.create(
        owner=owner, key="r1", message=row, side="x", name="Wanda Ojo", made_at=now
    )
    told = {"step": Step.ASKED, "on": now.date(), "made_at": now}
    ReferralStep.objects.create(owner=owner, referral=thought, number=1, **told)


def _called(owner, row, at):
    call = Call.objects.create(owner=owner, key="c1", began_at=at, message=row)
    CallStep.objects.create(
        owner=owner, call=call, number=1, mark="m", deed="picked_up", done_at=at
    )


@pytest.mark.parametrize("path", ["/revisit", "/revisit?if=looking"])
def test_a_page_of_letters_takes_few_look_ups(
    at_desk, many, path, django_assert_max_num_queries
):
    with django_assert_max_num_queries(MOST):
        page = at_desk.get(path).content.decode()
    assert page.count('class="sayit"') == len(FIRMS)


def test_many_drafts_as_files_take_few_look_ups(
    at_desk, many, django_assert_max_num_queries
):
    keys = [entry.key for entry in Entry.objects.all()]
    with django_assert_max_num_queries(MOST):
        answer = at_desk.post("/revisit/drafts", {"key": keys})
    assert answer.status_code == 200


def test_letters_prepared_together_are_those_prepared_alone(many):
    for is_looking in (False, True):
        page = show_revisit(many, is_looking=is_looking)
        situation = Situation.LOOKING if is_looking else None
        assert len(page.reopened) == len(FIRMS)
        for one in page.reopened:
            form = one.reply.form
            again = not one.is_news
            asked = Asked(form=form, is_reopening=again, situation=situation)
            assert prepare_reply(many, one.line.id, asked) == one.reply


def test_who_is_no_role_to_come_back_to_is_told(at_desk, many):
    answer = at_desk.post("/revisit/drafts", {"key": ["0" * 32]})
    assert answer.status_code == 400
