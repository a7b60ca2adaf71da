"""People at the command line."""

import json
from datetime import timedelta

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.store.models import Message
from tests.samples.letters import PITCH, mail, write

INES = PITCH.replace("Laura Finch", "Ines Farrow").replace("Wexham Optics", "Tidewell")

CARDS = """BEGIN:VCARD
FN:Laura Finch
EMAIL:laura.finch@wexham-optics.example
TITLE:Head of Talent
ADR:;;;Irvine;;;
X-AJAR-CONNECTED:2026-03-01
END:VCARD
BEGIN:VCARD
FN:I. Farrow
ORG:Tidewell
URL:https://linkedin.com/in/i-farrow
END:VCARD
"""


def two(desk, tmp_path):
    other = mail(
        INES.replace("0131", "0132"),
        sender="Ines Farrow <ines@tidewell.example>",
        message_id="<2@tidewell.example>",
    )
    desk("take", write(tmp_path, a=mail(PITCH), b=other))


def test_people_are_listed_and_one_is_opened(desk, tmp_path):
    assert "Nobody wrote or called yet" in desk("people").out
    two(desk, tmp_path)
    listed = desk("people").out
    assert "Laura Finch" in listed
    assert "2 people." in listed
    shown = desk("people", "laura", "finch").out
    assert "Wexham Optics, Nov 2026" in shown
    assert "They wrote (mail): Sales Manager" in shown
    assert "Nobody here is known as 'dana'" in desk("people", "dana").err


def test_joining_and_parting_say_what_was_done(desk, tmp_path):
    two(desk, tmp_path)
    assert "are one person" in desk("people", "--join", "laura", "ines").out
    assert "1 people" in desk("people").out
    parted = desk("people", "--part", "ines@tidewell.example", "Laura Finch")
    assert "are two" in parted.out
    assert "2 people" in desk("people").out


def test_a_touch_is_put_off_or_done(desk, tmp_path):
    two(desk, tmp_path)
    later = desk("people", "--later", "ines", "2099-01-01").out
    assert later == "Ines Farrow: not before 1 January 2099.\n"
    assert desk("people", "--done", "ines").out == "Ines Farrow: done.\n"
    ines = desk("people", "ines").out
    assert "Ajar. You were in touch." in ines
    both = desk("people", "--done", "ines", "--later", "ines", "2099-01-01")
    assert "One at a time" in both.err


def test_json_is_one_object_a_person(desk, tmp_path):
    two(desk, tmp_path)
    lines = [json.loads(line) for line in desk("people", "--json").out.splitlines()]
    assert {line["name"] for line in lines} == {"Laura Finch", "Ines Farrow"}
    one = json.loads(desk("people", "ines", "--json").out)
    assert one["addresses"] == ["ines@tidewell.example"]
    assert one["touches"][0]["kind"] == "they_wrote"


def test_whom_to_write_to_today_comes_first_with_a_note(desk, tmp_path, monkeypatch):
    two(desk, tmp_path)
    message = Message.objects.first()
    at = message.sent_at + timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: at + timedelta(days=12))
    record_sent(message.owner, message.key, Decision.YES, Form.MAIL, "Yes.", at)
    listed = desk("people").out
    assert listed.startswith("To write to today:")
    assert "have heard nothing since" in listed
    (told,) = (line for line in listed.splitlines() if "heard nothing" in line)
    name = told.strip().split("  ")[1].partition(":")[0]
    page = desk("people", *name.split()).out
    assert "Today: You said yes on" in page
    note = desk("people", "--note", name).out
    assert f"Hi {name.split()[0]}," in note
    assert note.endswith("Nothing was sent.\n")


def test_a_person_s_page_tells_what_lists_say_and_what_may_be_the_same(desk, tmp_path):
    two(desk, tmp_path)
    cards = tmp_path / "mine.vcf"
    cards.write_text(CARDS)
    desk("people", "import", str(cards))
    page = desk("people", "Laura", "Finch").out
    assert "Head of Talent, Irvine" in page
    assert "You connected (linkedin)" in page
    page = desk("people", "ines@tidewell.example").out
    assert "May be I. Farrow, Tidewell" in page


def test_who_waits_for_an_answer_is_named_with_how_to_draft_it(
    desk, tmp_path, monkeypatch
):
    two(desk, tmp_path)
    at = Message.objects.first().sent_at + timedelta(days=2)
    monkeypatch.setattr(clock, "now", lambda: at)
    listed = desk("people").out
    assert listed.startswith("To write to today:")
    assert "They wait for your answer. `ajar answer " in listed
    assert (
        "wait for your answer, not for a note" in desk("people", "--note", "ines").err
    )
