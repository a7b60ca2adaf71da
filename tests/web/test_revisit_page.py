"""The page of what turned: the old reason beside the new, drafts, leaving it."""

import io
import zipfile
from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.store.models import Change, Entry, PreferencesVersion, StatedVerdict

SAID = "A Sales Manager role at Bluewing in Denver, base 125k, permanent, lead a team."


@pytest.fixture
def turned(owner):
    """Return Sam, who said no over the base and has since lowered the floor."""
    change_profile(owner, None, {"name": "Sam Rivera", "employer": "Widgetco"})
    long_ago = clock.now() - timedelta(days=40)
    change_preferences(owner, ("seat=manager:must", "pay=130k:must"))
    PreferencesVersion.objects.update(made_at=long_ago - timedelta(days=10))
    row = keep_note(owner, Note(SAID, "Dana Whitfield", at=long_ago))
    record_sent(
        owner, row.key, Decision.NO, Form.PHONE, "No.", long_ago + timedelta(days=1)
    )
    change_preferences(owner, ("pay=120k:must",))
    return owner


def test_a_lowered_floor_reopens_with_the_old_reason_beside_the_new(at_desk, turned):
    page = at_desk.get("/revisit").content.decode()
    assert "One past no would be a yes today." in page
    assert "Dana Whitfield" in page
    assert "under your floor" in page
    assert "because of the pay" in page
    assert "That has changed for me." in page


def test_a_no_for_a_reason_of_one_s_own_has_not_turned(at_desk, owner):
    change_preferences(owner, ("seat=manager:must", "pay=120k:must"))
    row = keep_note(owner, Note(SAID, "Dana Whitfield", at=clock.now()))
    record_sent(owner, row.key, Decision.NO, Form.PHONE, "No: five days on site.")
    page = at_desk.get("/revisit").content.decode()
    assert "Nothing has turned." in page
    assert "Dana Whitfield" not in page


def test_what_was_put_off_is_no_past_no(at_desk, turned, sams_key):
    record_sent(turned, sams_key, Decision.NOT_NOW, Form.PHONE, "Not now.")
    assert "Nothing has turned." in at_desk.get("/revisit").content.decode()


def test_no_draft_names_the_employer(at_desk, turned):
    assert "Widgetco" not in at_desk.get("/revisit").content.decode()


def test_the_drafts_come_as_files(at_desk, turned, sams_key):
    answer = at_desk.post("/revisit/drafts", {"key": [sams_key]})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        (name,) = archive.namelist()
        assert "That has changed for me." in archive.read(name).decode()


@pytest.fixture
def sams_key(turned):
    return Entry.objects.get().key


def test_leaving_it_as_a_no_can_be_undone(at_desk, turned, sams_key):
    page = at_desk.post("/revisit/leave", {"key": [sams_key]}, follow=True)
    assert "Nothing has turned." in page.content.decode()
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}", {"back": "/revisit"})
    assert not StatedVerdict.objects.exists()
    assert "Dana Whitfield" in at_desk.get("/revisit").content.decode()


def test_choosing_nothing_is_told(at_desk, turned):
    for to in ("/revisit/leave", "/revisit/drafts"):
        assert at_desk.post(to, {}).status_code == 400


def test_the_draft_can_be_edited_on_its_own_page(at_desk, turned, sams_key):
    to = f"/opportunities/{sams_key}/reply?answer=reopen"
    page = at_desk.get(to).content.decode()
    assert "That has changed for me." in page
    assert "This has changed for me" in page


def test_if_the_job_were_lost_the_likeliest_come_first(at_desk, turned):
    page = at_desk.get("/revisit?if=looking").content.decode()
    assert "Whom you would write to first." in page
    assert "looking now" in page


def test_an_empty_desk_says_what_will_be_here(at_desk, owner):
    assert "No past roles yet." in at_desk.get("/revisit").content.decode()


def test_a_no_that_one_change_would_turn_is_nearly_one(at_desk, owner):
    change_preferences(owner, ("seat=manager:must", "pay=130k:must"))
    keep_note(owner, Note(SAID, "Dana Whitfield", at=clock.now()))
    page = at_desk.get("/revisit").content.decode()
    assert "Nearly" in page


def test_what_got_a_yes_is_no_past_no(at_desk, owner):
    change_preferences(owner, ("seat=manager:must", "pay=130k:must"))
    keep_note(owner, Note(SAID, "Dana Whitfield", at=clock.now()))
    Entry.objects.update(answered="yes", answered_at=clock.now())
    assert "Nearly" not in at_desk.get("/revisit").content.decode()
