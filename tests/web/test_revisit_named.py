"""What Revisit lists has a name and the day on which it came."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.referral import Step
from ajar.core.nouns.verdict import Decision
from ajar.queries.revisit import show_revisit
from ajar.services.answers import record_sent
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import Entry, Message, Referral, ReferralStep
from tests.samples.letters import PITCH, SAM, mail, reply, write

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def sam(owner, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    change_profile(owner, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return owner


def test_it_came_on_the_day_of_their_letter_not_of_one_s_own(
    at_desk, sam, tmp_path, monkeypatch
):
    take(sam, Request((write(tmp_path, a=mail(PITCH), b=reply()),)), now=NOW)
    (waits,) = show_revisit(sam, is_looking=True).under_way
    assert "it is their turn" in waits.words
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=40))
    latest = Entry.objects.get().latest_at
    (one,) = show_revisit(sam, is_looking=True).reopened
    assert one.came_at.date().isoformat() == "2026-11-17"
    assert latest > one.came_at
    page = at_desk.get("/revisit?if=looking").content.decode()
    assert "It came on 17 Nov" in page


def test_a_near_one_without_a_title_can_be_opened(at_desk, sam):
    change_preferences(sam, ("seat=manager:must", "pay=130k:must"))
    said = "Pays 120k base, you lead a team, permanent."
    row = keep_note(sam, Note(said, "Dana Whitfield", at=NOW))
    record_sent(sam, row.key, Decision.NO, Form.PHONE, "No.", NOW)
    Entry.objects.update(title="", subject="")
    page = at_desk.get("/revisit").content.decode()
    assert "Nearly" in page
    assert ">A role without a title</a>, Dana Whitfield." in page


def test_who_phoned_is_not_written_to_as_if_they_had_written(at_desk, sam, monkeypatch):
    said = "A Sales Manager role at Bluewing in Denver, base 125k, permanent."
    keep_note(sam, Note(said, "Dana Whitfield", "+1 714 555 0131", at=NOW))
    (fresh,) = show_revisit(sam, is_looking=True).reopened
    assert fresh.is_news
    assert "Since then" not in fresh.draft.text
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=40))
    (later,) = show_revisit(sam, is_looking=True).reopened
    assert later.draft.text.startswith("In December we spoke about")
    assert later.draft.text.endswith("Sam Rivera") or later.draft.text.endswith("Sam")


def test_a_role_that_somebody_was_introduced_for_is_not_come_back_to(sam, tmp_path):
    take(sam, Request((write(tmp_path, a=mail(PITCH)),)), now=NOW)
    message = Message.objects.get()
    referral = Referral.objects.create(
        owner=sam, key="r", message=message, side="name:a", name="A", made_at=NOW
    )
    assert show_revisit(sam, is_looking=True).count == 1
    ReferralStep.objects.create(
        owner=sam,
        referral=referral,
        number=1,
        step=Step.INTRODUCED.value,
        on=NOW.date(),
        made_at=NOW,
    )
    assert show_revisit(sam, is_looking=True).count == 0
