"""What still waits is somebody to be answered."""

from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.screening import Risk
from ajar.queries.desk_page import Filter, find_entries, show_desk_page
from ajar.services.desk import open_desk
from ajar.services.note import Note, keep_note
from ajar.store.models import Entry


@pytest.fixture
def old(db):
    """Return the desk and five old entries, none of them settled, and a new one."""
    user = open_desk()
    for number in range(6):
        said = f"A call about a sales manager role in Denver, {90 + number}k base."
        keep_note(user, Note(said, f"Kim {number}", f"+1 303 555 010{number}"))
    entries = list(Entry.objects.order_by("pk"))
    long_ago = clock.now() - timedelta(days=90)
    for entry in entries[:5]:
        entry.latest_at, entry.is_settled = long_ago, False
        entry.save()
    return user, entries


def test_neither_a_fraud_nor_an_advert_nor_what_is_done_waits(old):
    user, entries = old
    page = show_desk_page(user)
    assert (page.more_new, len(page.new)) == (5, 1)
    for entry, change in zip(
        entries,
        ({"risk": Risk.STOP}, {"kind": "alert"}, {"is_settled": True}),
        strict=False,
    ):
        Entry.objects.filter(pk=entry.pk).update(**change)
    assert show_desk_page(user).more_new == 2
    assert find_entries(user, Filter(answer="waiting")).total == 3


def test_a_new_alert_takes_nothing_from_what_still_waits(old):
    user, entries = old
    Entry.objects.filter(pk=entries[5].pk).update(kind="alert")
    assert show_desk_page(user).more_new == 5
