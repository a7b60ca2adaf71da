"""People at the command line."""

import json

from tests.samples.letters import PITCH, mail, write

INES = PITCH.replace("Laura Finch", "Ines Farrow").replace("Wexham Optics", "Tidewell")


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
