"""Who left neither name nor address gets no letter, and is called what they are."""

from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.services.calls import begin_call
from ajar.services.note import keep_pasted
from ajar.store.models import Entry

MAIL = """From: Tara Whitlock <tara@halcyon.example>
To: sam@home.example
Subject: Office Manager
Date: Mon, 16 Nov 2026 09:00:00 +0000

I am a recruiter with Halcyon. We have an Office Manager role, base $70,000, permanent.

Tara Whitlock
"""


@pytest.fixture
def ended(at_desk, owner, sams):
    """Return a function that ends a call of nobody from `number`; it tells its page."""

    def end(number):
        call = begin_call(owner, number, at=clock.now() - timedelta(minutes=2))
        for do in ("pick_up", "introduced", "note", "end"):
            said = {"do": do, "mark": do, "kind": "wont_say", "note": "base 95 to 110"}
            at_desk.post(f"/calls/{call.key}/steps", said)
        return f"/calls/{call.key}"

    return end


def _page(at_desk, path):
    return at_desk.get(path).content.decode().replace("\xa0", " ")


def test_nobody_is_thanked_who_left_nothing(at_desk, ended):
    page = _page(at_desk, ended(""))
    assert "There is nobody to write to: they left neither a name nor a number." in page
    assert "Draft it as a mail" not in page
    assert "Has them" not in page


def test_a_number_alone_is_nobody_to_write_to(at_desk, ended):
    page = _page(at_desk, ended("+1 720 555 0118"))
    assert "There is nobody to write to: they left a number, (720) 555-0118." in page
    assert "the caller from (720) 555-0118" in page


def test_who_wrote_before_can_be_written_to(at_desk, owner, ended):
    keep_pasted(owner, MAIL)
    role = Entry.objects.get().key
    path = ended("+1 720 555 0118")
    at_desk.post(f"{path}/join", {"role": role})
    page = _page(at_desk, path)
    assert "There is nobody to write to" not in page
    assert "Draft it as a mail" in page
    assert "Tara Whitlock sent the job" in page or "Ask Tara Whitlock" in page


def test_the_letter_after_a_call_goes_on_with_the_mail_it_was_put_to(
    at_desk, owner, ended
):
    keep_pasted(owner, MAIL)
    role = Entry.objects.get().key
    path = ended("+1 720 555 0118")
    at_desk.post(f"{path}/join", {"role": role})
    page = _page(at_desk, path)
    assert "Does it belong to a mail you had?" not in page
    key = Entry.objects.get().key
    draft = _page(at_desk, f"/opportunities/{key}/reply?channel=mail")
    assert "Re: Office Manager" in draft
    assert "tara@halcyon.example" in draft
