"""Limits that one's own noes show: taken with one tap, put away, never silent."""

from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision
from ajar.queries.learning import proposals_of
from ajar.services.answers import record_sent
from ajar.services.note import Note, keep_note
from ajar.services.undo import undo
from ajar.store.models import Change, PreferencesVersion, PutAway
from ajar.store.preferences import preferences_of
from tests.web.pages import html_of, words_of

PITCH = "A Sales Manager role in Denver, permanent, base 150k, {} % travel."
WORDS = "You declined five of five with more than 25 % travel: a must?"
SETTING = "travel=25:must"


@pytest.fixture
def declined(owner):
    """Return Sam, who declined whatever travels much, and takes what doesn't."""
    for at, percent in enumerate((30, 40, 50, 60, 35, 10)):
        when = clock.now() - timedelta(days=9 * at + 3)
        said = Note(
            PITCH.format(percent), f"Dana Whit{at}", f"+130355501{at}0", at=when
        )
        row = keep_note(owner, said)
        answer = Decision.NO if percent > 25 else Decision.YES
        record_sent(owner, row.key, answer, Form.PHONE, "So.", when)
    return owner


@pytest.mark.parametrize("page", ["consider", "revisit"])
def test_what_the_noes_show_is_asked_about(at_desk, declined, page):
    assert WORDS in words_of(html_of(at_desk.get(f"/{page}")))
    assert not PreferencesVersion.objects.exists()


def test_one_tap_makes_it_a_must_and_can_be_undone(at_desk, declined):
    said = {"setting": SETTING, "page": "revisit"}
    page = at_desk.post("/consider/accept", said, follow=True)
    assert page.redirect_chain == [("/revisit", 303)]
    assert preferences_of(declined).on(Topic.TRAVEL_PERCENT)[0].firmness == "must"
    assert proposals_of(declined) == ()
    undo(declined, Change.objects.latest("pk").pk)
    assert [one.setting for one in proposals_of(declined)] == [SETTING]


def test_what_is_put_away_stays_away_until_that_is_undone(at_desk, declined):
    at_desk.post("/consider/put-away", {"setting": SETTING})
    assert WORDS not in words_of(html_of(at_desk.get("/consider")))
    assert PutAway.objects.get().setting == SETTING
    undo(declined, Change.objects.latest("pk").pk)
    assert WORDS in words_of(html_of(at_desk.get("/consider")))


def test_nothing_can_be_taken_that_is_not_proposed(at_desk, declined):
    for to in ("accept", "put-away"):
        answer = at_desk.post(f"/consider/{to}", {"setting": "pay=1:must"})
        assert answer.status_code == 400
    assert not PutAway.objects.exists()


def test_pages_with_proposals_ask_a_dozen_times_at_most(
    at_desk, declined, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        at_desk.get("/consider")
