"""What Revisit lists has a name and the day on which it came."""

from datetime import UTC, datetime

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.queries.revisit import show_revisit
from ajar.services.answers import record_sent
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import Entry
from tests.samples.letters import PITCH, SAM, mail, reply, write

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def sam(owner, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    change_profile(owner, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return owner


def test_it_came_on_the_day_of_their_letter_not_of_one_s_own(at_desk, sam, tmp_path):
    take(sam, Request((write(tmp_path, a=mail(PITCH), b=reply()),)), now=NOW)
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
