"""Whom one writes to: who is under way isn't, nor both sides of one role, and then."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.reminder import NextStep
from ajar.core.nouns.role import Pay, Period, Topic
from ajar.core.nouns.verdict import Decision
from ajar.queries.draft import Asked
from ajar.queries.reply import prepare_reply
from ajar.queries.revisit import show_revisit
from ajar.services.answers import record_sent
from ajar.services.desk import open_desk
from ajar.services.note import Note, keep_note
from ajar.services.offers import note_offer
from ajar.services.preferences import change_preferences
from ajar.services.reminders import remind
from ajar.store.models import Entry, Opportunity, PreferencesVersion

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=40)
MARCH = date(2027, 3, 1)
SAID = "A {} role at {} in Denver, base {}, permanent, lead a team of six."


@pytest.fixture
def user(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_preferences(user, ("seat=manager:must", "pay=130k:must"))
    PreferencesVersion.objects.update(made_at=LONG_AGO - timedelta(days=10))
    return user


def came(user, who="Dana Whitfield", pay="150k", firm="Bluewing", at=LONG_AGO):
    note = Note(SAID.format("Sales Manager", firm, pay), who, at=at)
    return keep_note(user, note)


def said(user, row, decision, until=None, days=1):
    at = LONG_AGO + timedelta(days=days)
    record_sent(user, row.key, decision, Form.MAIL, "x", at, until=until)


def names(found):
    return [one.line.who for one in found]


def looked(user):
    return show_revisit(user, is_looking=True)


def test_who_said_yes_to_is_under_way_until_it_came_to_nothing(user, monkeypatch):
    said(user, came(user), Decision.YES)
    page = looked(user)
    assert (page.reopened, names(page.under_way)) == ((), ["Dana Whitfield"])
    assert page.under_way[0].words == "You said yes on 15 October 2026."
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=120))
    assert names(looked(user).reopened) == ["Dana Whitfield"]


def test_an_interview_or_an_offer_is_under_way_with_its_day(user):
    row = came(user)
    key = Entry.objects.get().key
    remind(user, key, date(2026, 11, 26), "", step=NextStep.INTERVIEW)
    (one,) = looked(user).under_way
    assert one.words == "Your interview is on 26 November 2026."
    assert row.key
    pay = {Topic.PAY: Pay(140_000, 140_000, "USD", Period.YEAR)}
    note_offer(user, key, Offer(date(2026, 11, 20), "", ""), pay)
    (one,) = looked(user).under_way
    assert one.words == "They made you an offer on 20 November 2026."
    assert not looked(user).reopened


def test_an_offer_is_under_way_though_it_would_be_a_no(user):
    said(user, came(user), Decision.YES)
    key = Entry.objects.get().key
    pay = {Topic.PAY: Pay(110_000, 110_000, "USD", Period.YEAR)}
    note_offer(user, key, Offer(date(2026, 11, 20), "", ""), pay)
    (one,) = looked(user).under_way
    assert one.words == "They made you an offer on 20 November 2026."
    assert show_revisit(user).under_way == ()


def test_a_plain_reminder_is_nothing_under_way(user):
    came(user)
    remind(user, Entry.objects.get().key, date(2026, 11, 26), "Look them up")
    assert names(looked(user).reopened) == ["Dana Whitfield"]


def as_same(one: str, other: str) -> None:
    for key, twin in ((one, other), (other, one)):
        same = [[twin, "title, pay"]]
        Opportunity.objects.filter(key=key).update(same_role_as=same)


def test_of_two_agencies_with_one_role_one_is_written_to(user):
    came(user)
    came(user, "Carmen Ruiz", "151k", "Redfern", LONG_AGO + timedelta(days=1))
    one, other = Entry.objects.values_list("key", flat=True)
    as_same(one, other)
    (shown,) = looked(user).reopened
    assert shown.line.who == "Carmen Ruiz"
    assert shown.twins == (
        "Dana Whitfield may have the same role (the same title, pay):"
        " write to one of them.",
    )


def test_what_may_be_a_role_under_way_is_left_out_with_its_reason(user):
    said(user, came(user), Decision.YES)
    came(user, "Carmen Ruiz", "151k", "Redfern")
    one, other = Entry.objects.values_list("key", flat=True)
    as_same(one, other)
    page = looked(user)
    assert page.reopened == ()
    words = {one.line.who: one.words for one in page.under_way}
    assert "may be the role that Dana Whitfield brought" in words["Carmen Ruiz"]


def test_who_was_put_off_to_a_day_is_reminded_of_it(user):
    said(user, came(user), Decision.NOT_NOW, MARCH)
    (one,) = looked(user).reopened
    assert (one.did, one.until) == ("You said not now", MARCH)
    assert "I said not now to the Sales Manager role, until March 1, 2027." in (
        one.draft.text
    )
    assert "you wrote to me" not in one.draft.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "vor dem 1. März 2027 nicht passt"),
        ("fr", "pas avant le 1er mars 2027"),
        ("es", "antes del 1 de marzo de 2027"),
        ("pt", "antes de 1 de março de 2027"),
    ],
)
def test_the_day_is_told_in_every_language(user, language, words):
    said(user, came(user), Decision.NOT_NOW, MARCH)
    asked = Asked(form=Form.MAIL, language=language, is_reopening=True)
    reply = prepare_reply(user, Entry.objects.get().key, asked)
    assert words in reply.draft.text
    assert reply.objections == ()


def test_a_not_now_without_a_day_turns_with_what_was_against_it(user):
    said(user, came(user, pay="125k"), Decision.NOT_NOW)
    assert show_revisit(user).reopened == ()
    change_preferences(user, ("pay=120k:must",))
    (one,) = show_revisit(user).reopened
    assert one.did == "You said not now"
    assert "I said not now to the Sales Manager role because of the pay." in (
        one.draft.text
    )
    assert one.reply.objections == ()


def test_a_not_now_with_a_day_keeps_to_it(user):
    said(user, came(user, pay="125k"), Decision.NOT_NOW, MARCH)
    change_preferences(user, ("pay=120k:must",))
    assert show_revisit(user).reopened == ()


def test_an_offer_doesnt_rewrite_what_was_thought_then(user):
    said(user, came(user), Decision.NOT_NOW, MARCH)
    key = Entry.objects.get().key
    pay = {Topic.PAY: Pay(110_000, 110_000, "USD", Period.YEAR)}
    at = LONG_AGO - timedelta(days=5)
    note_offer(user, key, Offer(at.date(), "", ""), pay)
    change_preferences(user, ("pay=100k:must",))
    (one,) = looked(user).reopened
    assert one.then.startswith("Yes")
    reply = prepare_reply(user, key, Asked(form=Form.MAIL, is_reopening=True))
    assert "because of" not in reply.draft.text
