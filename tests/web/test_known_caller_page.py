"""Who wrote before and calls now is known, and so is the role it may be about."""

import re

import pytest

from ajar.core.nouns.call import CallerKind, Introduced
from ajar.core.nouns.role import Topic
from ajar.queries.call import show_call
from ajar.services.calls import begin_call, find_call, keep_step
from ajar.services.note import Note, keep_note, keep_pasted
from ajar.store.models import Call, Entry

NUMBER = "303-555-0158"
MAIL = """From: Anneke Roth <anneke@kilnpartners.example>
To: nora@home.example
Subject: Planning Manager
Date: Mon, 16 Nov 2026 09:00:00 +0000

Hello Nora,

I am a recruiter with Kiln Partners. We have a Planning Manager role for you, base
$150,000 to $165,000, remote, permanent. Would you like to talk?

Anneke Roth
Kiln Partners
303-555-0158
"""


@pytest.fixture
def wrote(sams):
    """Return the key of the role that Anneke wrote about, others being newer."""
    row = keep_pasted(sams, MAIL)
    for number in range(9):
        said = f"Sales Manager number {number}, base 90k, in Boise"
        keep_note(sams, Note(said, f"Caller {number}", f"+1 208 555 01{number:02}"))
    return row.opportunity.key


def _pick_up(at_desk, number=NUMBER):
    answer = at_desk.post("/calls", {"number": number, "do": "pick_up"})
    return at_desk.get(answer["Location"]).content.decode()


def _offered(page):
    return re.findall(r'<option value="(\w*)"( selected)?', page)


def test_right_after_picking_up_it_is_said_who_wrote_what(at_desk, wrote):
    page = _pick_up(at_desk)
    strip = page.partition('class="known"')[2].partition("</section>")[0]
    assert "Anneke Roth wrote to you" in strip
    assert "Planning Manager" in strip
    assert "150-165k" in strip


def test_the_strip_is_there_again_after_undo(at_desk, wrote):
    _pick_up(at_desk)
    to = f"/calls/{Call.objects.get().key}/steps"
    at_desk.post(to, {"do": "introduced", "kind": "recruiter", "mark": "1"})
    headers = {"HX-Request": "true"}
    swap = at_desk.post(to, {"do": "undo", "mark": "2"}, headers=headers)
    assert "Anneke Roth wrote to you" in swap.content.decode()


def test_name_and_firm_are_filled_in(at_desk, wrote):
    page = _pick_up(at_desk)
    assert re.search(r'name="name"[^>]* value="Anneke Roth"', page)
    assert re.search(r'name="firm"[^>]* value="Kiln Partners"', page)


def test_their_role_is_the_first_and_proposed(at_desk, wrote):
    page = _pick_up(at_desk)
    own, theirs, *others = _offered(page)
    assert own == ("", "")
    assert theirs == (wrote, " selected")
    assert len(others) == 7
    assert not any(selected for _, selected in others)


def test_of_a_role_that_was_joined_nothing_is_asked_again(at_desk, wrote, sams):
    _pick_up(at_desk)
    key = Call.objects.get().key
    at_desk.post(f"/calls/{key}/join", {"role": wrote})
    page = show_call(sams, find_call(sams, key))
    assert {Topic.PAY, Topic.MODE, Topic.EMPLOYMENT} <= set(page.findings)


@pytest.mark.parametrize(
    ("name", "firm"), [("Anneke Roth", ""), ("Ann", "Kiln Partners")]
)
def test_a_withheld_number_is_known_by_person_or_firm(at_desk, sams, wrote, name, firm):
    _pick_up(at_desk, "")
    key = Call.objects.get().key
    keep_step(sams, key, "1", Introduced(name, firm, CallerKind.RECRUITER))
    page = at_desk.get(f"/calls/{key}").content.decode()
    assert _offered(page)[1] == (wrote, " selected")


def test_a_fraud_is_never_offered(at_desk, wrote):
    Entry.objects.filter(key=wrote).update(risk="stop")
    assert wrote not in dict(_offered(_pick_up(at_desk)))


def test_after_a_call_nothing_is_chosen_that_is_not_theirs(at_desk, sams, wrote):
    call = begin_call(sams, "+1 206 555 0119")
    to = f"/calls/{call.key}/steps"
    at_desk.post(to, {"do": "pick_up", "mark": "0"})
    at_desk.post(to, {"do": "introduced", "kind": "recruiter", "mark": "1"})
    at_desk.post(to, {"do": "note", "note": "base 95 to 110", "mark": "2"})
    at_desk.post(to, {"do": "end", "mark": "3"})
    page = at_desk.get(f"/calls/{call.key}").content.decode()
    assert _offered(page)[0] == ("", "")
    assert not any(selected for _, selected in _offered(page))


def test_what_the_number_told_does_not_count_as_said_by_the_caller(at_desk, wrote):
    page = _pick_up(at_desk)
    known = dict(re.findall(r'name="(known_\w+)" value="([^"]*)"', page))
    assert known == {"known_name": "Anneke Roth", "known_firm": "Kiln Partners"}
    call = Call.objects.get()
    said = {"do": "introduced", "kind": "recruiter", "mark": "m", **known}
    named = {"name": "Anneke Roth", "firm": "Kiln Partners"}
    at_desk.post(f"/calls/{call.key}/steps", said | named)
    at_desk.post(f"/calls/{call.key}/join", {"role": wrote})
    page = at_desk.get(f"/calls/{call.key}").content.decode()
    assert "Anneke Roth" in page
    assert "Gave a name and a firm" not in page
    assert "A real recruiter" not in page
    assert "Says how they found you" not in page


def test_who_says_another_name_than_the_number_gave_it(at_desk, wrote):
    _pick_up(at_desk)
    said = {"do": "introduced", "kind": "recruiter", "mark": "m"}
    known = {"known_name": "Anneke Roth", "known_firm": "Kiln Partners"}
    named = {"name": "Joost Roth", "firm": "Kiln Recruiting"}
    path = f"/calls/{Call.objects.get().key}"
    at_desk.post(f"{path}/steps", said | known | named)
    assert "Gave a name and a firm" in at_desk.get(path).content.decode()


def test_whose_role_it_is_can_not_be_taken_for_who_calls(at_desk, wrote):
    page = at_desk.post("/calls/look", {"number": NUMBER}).content.decode()
    assert "Planning Manager, from Anneke Roth" in page
