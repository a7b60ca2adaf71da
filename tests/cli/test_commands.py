"""The commands, as a user meets them."""

import json

import pytest

from tests.samples.letters import bill, mail, pitch, reply, write


@pytest.fixture
def filled(desk, tmp_path):
    """A desk with one role, Sam's answer and one bill set aside."""
    folder = write(tmp_path / "mail", pitch=pitch(), reply=reply(), bill=bill())
    assert desk("take", folder).code == 0
    return desk


def test_an_empty_desk_says_what_to_do(desk):
    ran = desk("desk")
    assert ran.code == 0
    assert "Nobody at the door" in ran.out
    assert "ajar take" in ran.out


def test_taking_in_says_what_was_kept_and_what_was_set_aside(desk, tmp_path):
    ran = desk("take", write(tmp_path, pitch=pitch(), bill=bill()))
    assert ran.code == 0
    assert "2 messages read." in ran.out
    assert "Kept 1: 1 outreach." in ran.out
    assert "Set aside 1" in ran.out


def test_the_summary_as_json_counts_the_same(desk, tmp_path):
    ran = desk("take", "--json", write(tmp_path, pitch=pitch(), bill=bill()))
    summary = json.loads(ran.out)
    assert summary["kept"] == {"outreach": 1}
    assert sum(summary["set_aside"].values()) == 1
    assert summary["troubles"] == []


def test_what_could_not_be_read_is_named_and_the_exit_code_says_so(desk, tmp_path):
    (tmp_path / "junk").write_bytes(bytes(range(256)) * 10)
    ran = desk("take", tmp_path / "junk", write(tmp_path / "m", pitch=pitch()))
    assert ran.code == 1
    assert "Kept 1" in ran.out
    assert str(tmp_path / "junk") in ran.err


def test_a_path_that_does_not_exist_is_named(desk, tmp_path):
    ran = desk("take", tmp_path / "nowhere")
    assert ran.code == 1
    assert "nowhere" in ran.err


def test_pasted_text_comes_in_on_standard_input(desk):
    ran = desk("take", "-", stdin=pitch())
    assert ran.code == 0
    assert "Kept 1" in ran.out


def test_the_desk_lists_who_what_pay_place_and_whose_turn(filled):
    out = filled("desk").out
    for words in ("Laura Finch", "Wexham Optics", "Sales Manager", "$140-155k"):
        assert words in " ".join(out.split())
    assert "answered" in out
    assert "travel" in out


def test_the_desk_as_json_is_one_object_a_line(filled):
    lines = [json.loads(line) for line in filled("desk", "--json").out.splitlines()]
    assert [line["kind"] for line in lines] == ["outreach"]
    assert lines[0]["turn"] == "them"


def test_a_kind_that_is_not_there_gives_an_empty_list(filled):
    assert "Nothing of that kind" in filled("desk", "--kind", "alert").out


def first_id(run) -> str:
    return json.loads(run("desk", "--json").out.splitlines()[0])["id"]


def test_an_opportunity_is_shown_with_numbered_evidence_and_gaps(filled):
    ran = filled("show", first_id(filled))
    assert ran.code == 0
    flat = " ".join(ran.out.split())
    assert "Not said: " in flat
    assert "travel" in flat
    assert "[1]" in flat
    assert "You, mail" in flat


def test_an_opportunity_as_json_holds_facts_and_messages(filled):
    page = json.loads(filled("show", "--json", first_id(filled)).out)
    assert page["facts"]["pay"]["value"]["min"] == 140000
    assert [message["own"] for message in page["messages"]] == [False, True]


def test_raw_gives_the_bytes_as_they_came(filled):
    assert filled("show", "--raw", first_id(filled)).out.encode() == pitch()


@pytest.mark.parametrize("unknown", ["ffffffffffff", "zz"])
def test_an_unknown_id_is_refused_with_a_hint(filled, unknown):
    ran = filled("show", unknown)
    assert ran.code == 2
    assert "ajar desk" in ran.err


def test_what_was_set_aside_is_listed_and_taken_back(filled):
    listed = filled("aside")
    assert "Your bill 1 is ready" in listed.out
    line = json.loads(filled("aside", "--json").out)
    ran = filled("aside", "--take-back", line["id"])
    assert ran.code == 0
    assert "Kept." in ran.out
    assert "Nothing that can be told of" in filled("aside").out


def test_what_the_users_words_teach_is_shown_and_taken_back(filled):
    assert "Nothing yet" in filled("taught").out
    line = json.loads(filled("aside", "--json").out)
    filled("aside", "--take-back", line["id"])
    shown = filled("taught").out
    assert "outreach; the rules say" in shown
    assert "No message is moved by more than 1.0 points." in shown
    sender = shown.splitlines()[0].partition(":")[0]
    assert "teach nothing more" in filled("taught", "--forget").out
    assert "Nothing yet" in filled("taught").out
    assert "The rules decide again" in filled("taught", "--withdraw", sender).out


def test_me_shows_what_was_said_and_keeps_the_rest(desk):
    desk("me", "--employer", "Calder Lab Systems", "--place", "Irvine, CA")
    out = desk("me", "--title", "Regional Sales Lead").out
    assert "Calder Lab Systems" in out
    assert "Regional Sales Lead" in out
    assert "sam.rivera@example.com" in out
    assert "Phone      not said" in out


def test_me_reads_a_json_resume(desk, tmp_path):
    resume = {
        "basics": {
            "name": "Sam Rivera",
            "email": "SAM@rivera.example",
            "location": {"city": "Irvine", "region": "CA"},
        },
        "work": [
            {"name": "Calder Lab Systems", "position": "Regional Sales Lead"},
            {"name": "Old Firm", "position": "Rep", "endDate": "2020-01-01"},
        ],
    }
    path = tmp_path / "resume.json"
    path.write_text(json.dumps(resume))
    out = desk("me", "--import", path).out
    assert "sam.rivera@example.com, sam@rivera.example" in out
    assert "Employer   Calder Lab Systems" in out
    assert "Place      Irvine, CA" in out


def test_a_resume_that_is_none_is_refused(desk, tmp_path):
    (tmp_path / "resume.json").write_text("[1, 2")
    ran = desk("me", "--import", tmp_path / "resume.json")
    assert ran.code == 1
    assert "not a JSON Resume" in ran.err


def test_reading_keeps_nothing_and_shows_the_words(desk, tmp_path):
    ran = desk("read", write(tmp_path, pitch=pitch()))
    assert ran.code == 0
    flat = " ".join(ran.out.split())
    assert "outreach, " in flat
    assert "$140-155k, base" in flat
    assert "Nobody at the door" in desk("desk").out


def test_reading_as_json_gives_one_object_a_message(run, tmp_path):
    folder = write(tmp_path, pitch=pitch(), bill=bill())
    lines = [
        json.loads(line) for line in run("read", "--json", folder).out.splitlines()
    ]
    assert [line["kind"] for line in lines] == [lines[0]["kind"], "outreach"]
    pay = lines[1]["facts"]["pay"]
    assert pay["value"] == {
        "min": 140000,
        "max": 155000,
        "currency": "USD",
        "period": "year",
        "kind": "base",
    }
    assert pay["evidence"] in pitch().decode()


def test_a_posting_is_not_screened(run, tmp_path):
    (tmp_path / "post.txt").write_text("Site Engineer, Leeds. £45,000 a year. Remote.")
    line = json.loads(run("read", "--json", "--posting", tmp_path / "post.txt").out)
    assert line["facts"]["pay"]["value"]["min"] == 45000
    assert line["signals"] == []


def test_reading_what_is_not_there_says_so(run, tmp_path):
    ran = run("read", tmp_path / "nowhere")
    assert ran.code == 1
    assert "nowhere" in ran.err


def test_a_desk_goes_out_to_a_file(filled, tmp_path):
    out = tmp_path / "desk.json"
    assert filled("export", out).code == 0
    assert json.loads(out.read_text())["format"] == "ajar-desk"


def test_importing_into_a_desk_that_holds_something_is_refused(filled, tmp_path):
    filled("export", tmp_path / "desk.json")
    ran = filled("import-desk", tmp_path / "desk.json")
    assert ran.code == 4
    assert "already holds" in ran.err


def test_the_doctor_finds_a_sound_desk_sound(filled):
    ran = filled("doctor")
    assert ran.code == 0
    assert "WRONG" not in ran.out
    assert "1 set aside" in ran.out


def test_an_unknown_command_is_a_usage_error(run):
    ran = run("teleport")
    assert ran.code == 2
    assert "teleport" in ran.err


def test_hostile_names_cannot_colour_the_terminal(desk, tmp_path):
    evil = mail(
        pitch().decode().split("\n\n", 1)[1],
        sender='"\x1b[31mRed [bold]Name" <r@x.example>',
    )
    desk("take", write(tmp_path, evil=evil))
    assert "\x1b[31m" not in desk("desk").out


def test_a_call_is_noted_and_read(desk):
    ran = desk(
        "note",
        "--who",
        "Dana Finch, Wexham Talent",
        "--number",
        "+1 303 555 0142",
        "--at",
        "2026-11-23 09:12",
        "They need a Sales Consultant in Denver, base 95k, found me on LinkedIn.",
    )
    assert ran.code == 0
    assert "Denver" in ran.out
    line = json.loads(desk("desk", "--json").out)
    assert (line["kind"], line["channels"]) == ("outreach", ["call"])


def test_a_note_comes_in_on_standard_input_too_and_twice_is_once(desk):
    words = b"Voicemail: a recruiter has a warehouse job in Reno."
    args = ("note", "--at", "2026-11-23 09:12", "-")
    assert desk(*args, stdin=words).code == 0
    assert desk(*args, stdin=words).code == 0
    assert len(desk("desk", "--json").out.splitlines()) == 1


def test_an_empty_note_is_refused(desk):
    ran = desk("note", "  ")
    assert ran.code == 2
    assert "nothing in this note" in ran.err


def test_a_narrow_terminal_gets_fewer_columns(filled, monkeypatch):
    wide = filled("desk").out.splitlines()[0].split()
    monkeypatch.setattr("ajar.cli.desk_table.WIDE", 201)
    narrow = filled("desk").out.splitlines()[0].split()
    assert set(wide) - set(narrow) == {"firm", "not", "said"}


def test_an_empty_path_is_refused_rather_than_taken_for_this_folder(desk):
    ran = desk("take", "")
    assert ran.code == 2
    assert "empty" in ran.err


def test_what_is_no_address_is_refused_and_the_good_one_stays(desk):
    ran = desk("me", "--address", "not an address")
    assert ran.code == 2
    assert "sam.rivera@example.com" in desk("me").out


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_a_fraud_gets_no_verdict_however_well_it_suits(run, tmp_path, option):
    words = "Bridge engineer, remote. We need your bank details before the interview."
    (tmp_path / "fraud.txt").write_text(words)
    out = run("read", *option, tmp_path / "fraud.txt").out
    assert ('"verdict":null' if option else "Don't reply.") in out
    assert "worth a talk" not in out
