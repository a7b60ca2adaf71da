"""Who calls is taken over from notes and kept; a refusal and a key are named right."""

import json
import re
from html import unescape

from ajar.services.calls import find_call


def _page(at_desk, call):
    return at_desk.get(f"/calls/{call.key}").content.decode()


def test_who_calls_is_taken_over_from_a_note(at_desk, call, tap):
    words = "Priya Sandoval from Ridgeline Staffing"
    tap(do="introduced", kind="recruiter")
    tap(do="note", note=words, seen=words, keep="recruiter")
    assert '<h1 id="who">Priya Sandoval</h1>' in _page(at_desk, call)
    tap(do="end", remind="on")
    row = find_call(call.owner, call.key).message
    assert row.sender_name == "Priya Sandoval"
    assert row.reminder_set.get().words.startswith("Has Priya Sandoval sent")


def test_a_name_that_was_taken_back_is_still_filled_in(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(do="undo")
    page = _page(at_desk, call)
    assert 'value="Dana Whitfield"' in page
    assert 'value="Front Range"' in page


def test_a_refusal_is_neither_praised_nor_called_by_its_label(at_desk, call, tap):
    tap(do="introduced", name="Priya Sandoval", firm="Ridgeline", kind="recruiter")
    page = unescape(_page(at_desk, call))
    answer = next(a for a in re.findall(r"<button.*?</button>", page) if "say" in a)
    assert '<span class="answer__end">' in answer
    assert "settles it: no" in answer.replace('<span class="vh">, </span>', "")
    refusal = {"words": "Won't say", "topic": "seat", "values": [], "refused": True}
    tap(reply=json.dumps(refusal))
    page = unescape(_page(at_desk, call))
    assert "for telling me straight" not in page
    assert "the kind of seat first" not in page
    assert "I’d need to know first whether I’d be leading people" in page


def test_the_keys_of_calls_and_of_revisiting_are_listed(at_desk, sams):
    page = at_desk.get("/keys").content.decode()
    assert "<kbd>C</kbd></dt><dd>A call is coming in" in page
    assert "<kbd>G</kbd> <kbd>R</kbd></dt><dd>Revisit" in page
