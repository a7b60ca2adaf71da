"""The list of calls says what became of each, and lets go of one that only rang."""

from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.services.calls import begin_call
from ajar.services.undo import undo
from ajar.store.models import Call, Change
from tests.web.pages import CALLER


@pytest.fixture
def page_at(at_desk):
    """Return a function that shows a page as text."""
    return lambda path: at_desk.get(path).content.decode()


def test_a_call_that_still_rings_can_be_dismissed(at_desk, owner, sams, page_at):
    call = begin_call(owner, CALLER)
    page = page_at("/calls")
    assert "not ended yet" in page
    assert "It stopped ringing" in page
    at_desk.post(f"/calls/{call.key}/steps", {"mark": "m", "do": "let_ring"})
    page = page_at("/calls")
    assert "not ended yet" not in page
    assert "It stopped ringing" not in page


def test_what_rang_long_ago_rings_no_more(owner, sams, page_at):
    call = begin_call(owner, CALLER, at=clock.now() - timedelta(minutes=6))
    page = page_at("/calls")
    assert "It rang" in page
    assert "not ended yet" not in page
    assert "is calling" not in page_at(f"/calls/{call.key}")
    assert "Pick up" in page_at(f"/calls/{call.key}")


def test_a_call_that_was_taken_off_the_desk_says_so(owner, tap, page_at):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="note", note="base 95 to 110, remote two days")
    tap(do="end")
    undo(owner, Change.objects.get(of="note").pk)
    page = page_at(f"/calls/{Call.objects.get().key}")
    assert "You took it off the desk." in page
    assert "Nothing to keep" not in page
    assert "Still open." not in page
    assert "Settled" not in page
    assert "Back to the call" in page
    assert "Taken off the desk" in page_at("/calls")


def test_a_nuisance_that_rings_again_is_told_first_and_gets_no_text(
    at_desk, owner, sams, page_at
):
    for mark in ("one", "two"):
        path = f"/calls/{begin_call(owner, CALLER).key}"
        ringing = page_at(path)
        at_desk.post(f"{path}/steps", {"mark": mark, "do": "nuisance"})
    assert "A nuisance, you said." in ringing
    assert "A nuisance: remember that" not in ringing
    assert "a text to send" not in ringing
    assert "A text to send" not in page_at(path)
