"""Lines of the desk are what its messages, facts and the user's word make them."""

import io

import pytest
from django.forms.models import model_to_dict
from test_state import PITCH

from ajar.core.decision.gist import gist_of
from ajar.core.decision.gist_wire import gists_from_wire, gists_to_wire
from ajar.core.nouns.role import Mode, Topic
from ajar.queries.opportunity import show_opportunity
from ajar.services.archive import export_desk, import_desk
from ajar.services.entries import rebuild_entries
from ajar.services.note import Note, keep_note
from ajar.services.state import state_fact
from ajar.store.models import Entry, User, Words


@pytest.fixture
def role(user) -> Entry:
    keep_note(user, Note(PITCH, "Dana Whitfield", "+1 303 555 0142"))
    return Entry.objects.get(owner=user)


def all_columns(user) -> list[dict[str, object]]:
    rows = Entry.objects.filter(owner=user).order_by("key")
    hidden = ["id", "owner", "first_message", "opportunity"]
    return [model_to_dict(row, exclude=hidden) for row in rows]


def test_rebuilding_changes_nothing_that_refreshing_wrote(user, role):
    state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    before = all_columns(user)
    rebuild_entries(user)
    assert all_columns(user) == before
    assert Entry.objects.get(owner=user).pk == role.pk


def test_the_gist_of_an_entry_is_that_of_what_is_known(user, role):
    findings = show_opportunity(user, role.key).findings
    gists = {topic: gist_of(finding) for topic, finding in findings.items()}
    assert gists_from_wire(role.gist) == gists
    assert gists_to_wire(gists_from_wire(role.gist)) == role.gist


def test_an_import_has_the_entries_and_words_of_the_export(user, role):
    state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    before = all_columns(user)
    out = io.BytesIO()
    export_desk(user, out)
    other = User.objects.create(username="another computer")
    import_desk(other, io.BytesIO(out.getvalue()))
    assert all_columns(other) == before
    assert "bluewing" in Words.objects.get(owner=other).text
