"""Sam's story, lived at the command line: mail in, verdict, reason, question, draft."""

import email
import email.policy
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "src/ajar/sample"
WANTED = ("seat=manager,executive:must", "pay=130k:must", "travel=25:must")
CALL = (
    "Calling for Bluewing Widgets, they are hiring a Sales Consultant II. Found my "
    "two-year-old résumé on the old job board, then looked me up on LinkedIn."
)


def settings(*said: str) -> list[str]:
    return [part for setting in said for part in ("--set", setting)]


@pytest.fixture(scope="module")
def exported(tmp_path_factory) -> Path:
    """Return Sam's desk as an export: eight months on it, and what Sam wants."""
    home = tmp_path_factory.mktemp("sam")
    wanted = settings(*WANTED, "contract=permanent:must")
    for command in (
        ("me", "--import", SAMPLE / "resume.json", "--authserv", "mx.example.net"),
        ("take", SAMPLE / "items", SAMPLE / "sent", SAMPLE / "linkedin"),
        ("consider", *wanted),
        ("export", home / "desk.json"),
    ):
        subprocess.run(
            [sys.executable, "-m", "ajar", *map(str, command)],
            check=True,
            capture_output=True,
            env={**os.environ, "AJAR_HOME": str(home / "desk")},
        )
    return home / "desk.json"


@pytest.fixture
def sam(run, db, exported):
    """Sam's desk, put back from its export for each test."""
    assert run("import-desk", exported).code == 0
    return run


def line_of(run, who: str) -> dict[str, object]:
    lines = map(json.loads, run("desk", "--json").out.splitlines())
    return next(line for line in lines if line["who"].startswith(who))


def test_the_good_role_is_a_yes_if_and_its_letter_asks_what_is_missing(sam, tmp_path):
    laura = line_of(sam, "Laura Kim")
    assert laura["headline"] == "Yes, if travel stays at or under 25 %."
    shown = sam("show", laura["id"]).out
    assert "How much travel is there?" in shown
    ran = sam("answer", laura["id"], "--save", tmp_path / "reply.eml")
    assert ran.code == 0
    mail = email.message_from_bytes(
        (tmp_path / "reply.eml").read_bytes(), policy=email.policy.default
    )
    assert "laura.kim@meridian-instruments.example" in mail["To"]
    assert mail["In-Reply-To"]
    text = mail.get_content()
    assert "How much travel does it involve? Up to 25% is fine." in text
    assert "Kestrel" not in text


def test_a_sideways_move_is_a_no_with_one_reason(sam):
    marcus = line_of(sam, "Marcus Bell")
    assert marcus["decision"] == "no"
    assert "individual seat" in marcus["headline"]
    assert "You answered already." in sam("answer", marcus["id"]).out
    draft = sam("answer", marcus["id"], "--as", "no").out
    assert "I'm going to pass on" in draft
    assert "Thank you for getting back to me." in draft


def test_where_it_is_their_turn_there_is_no_letter_but_a_reminder(sam):
    lines = map(
        json.loads, sam("desk", "--json", "--kind", "outreach").out.splitlines()
    )
    waiting = next(line for line in lines if line["turn"] == "them")
    assert "It's their turn." in sam("answer", waiting["id"]).out
    assert sam("answer", waiting["id"], "--mailto").code == 2
    reminder = sam("answer", waiting["id"], "--follow-up", "--for", "mail").out
    assert "I wrote to you on" in reminder
    laura = line_of(sam, "Laura Kim")
    assert "it is your turn" in sam("answer", laura["id"], "--follow-up").err


def test_a_letter_in_german_is_answered_in_german_or_as_told(sam):
    katrin = line_of(sam, "Katrin Böhmer")
    assert "Mit freundlichen Grüßen" in sam("answer", katrin["id"], "--as", "no").out
    told = ("answer", katrin["id"], "--as", "no", "--in")
    assert "auf Englisch antworte. Thank" in sam(*told, "en").out
    assert "writes en, de, fr, es, pt" in sam(*told, "it").err


def test_a_fraud_gets_no_draft(sam):
    lines = map(json.loads, sam("desk", "--json").out.splitlines())
    fraud = next(line for line in lines if line["risk"] == "stop")
    assert fraud["headline"] == "Don't reply."
    answered = sam("answer", fraud["id"]).out
    assert answered.startswith("Don't reply.")
    assert sam("answer", fraud["id"], "--mailto").code == 2


def test_one_role_from_two_agencies_is_pointed_out(sam):
    stuart = line_of(sam, "Stuart Lindgren")
    nadine = line_of(sam, "Nadine Ostrowski")
    assert stuart["same_role_as"][0][0] == nadine["id"]
    assert nadine["same_role_as"][0][0] == stuart["id"]


def test_the_floor_drops_and_three_noes_turn_and_back_again(sam):
    ran = sam("consider", "--json", *settings("pay=120k"))
    turned = json.loads(ran.out)["turned"]
    assert all(one["is_now_yes"] for one in turned)
    assert {one["title"] for one in turned} == {
        "Area Sales Manager",
        "Regional Manager",
        "Sales Manager",
    }
    back = json.loads(sam("consider", "--json", *settings("pay=130k")).out)["turned"]
    assert {one["id"] for one in back} == {one["id"] for one in turned}
    assert not any(one["is_now_yes"] for one in back)


def note(run, at: str, said: str) -> None:
    """Write down what Dana Whitfield said on the phone."""
    who = ("--who", "Dana Whitfield", "--number", "+1 303 555 0142")
    assert run("note", *who, "--at", at, said).code == 0


def test_the_call_from_colorado_is_noted_asked_settled_and_answered(sam):
    note(sam, "2026-11-23 17:00", CALL)
    dana = line_of(sam, "Dana Whitfield")
    assert dana["decision"] == "open"
    assert "individual" in sam("show", dana["id"]).out.split("Ask: ")[1]
    note(sam, "2026-11-23 17:04", "It is an individual contributor role, she says.")
    dana = line_of(sam, "Dana Whitfield")
    assert dana["decision"] == "no"
    script = sam("answer", dana["id"], "--for", "phone").out
    assert "would you send me the job description" in script.lower()
    sent = sam("sent", dana["id"], "--for", "phone")
    assert "Noted: no, by phone, " in sent.out
    assert line_of(sam, "Dana Whitfield")["answered"].startswith("no on ")


def test_what_is_said_otherwise_than_judged_is_drafted_so(sam):
    laura = line_of(sam, "Laura Kim")
    said = sam("answer", laura["id"], "--as", "no", "--for", "linkedin").out
    assert "Yes" not in said.split("\n", 2)[2]


def test_a_note_fits_what_linkedin_allows(sam):
    laura = line_of(sam, "Laura Kim")
    out = sam("answer", laura["id"], "--for", "note").out
    assert "of 200 characters." in out


def test_what_is_no_approach_is_not_answered(sam):
    lines = map(json.loads, sam("desk", "--json", "--kind", "alert").out.splitlines())
    ran = sam("answer", next(lines)["id"])
    assert ran.code == 2
    assert "not an approach" in ran.err


def test_the_voice_is_taken_over(sam):
    sam("me", "--sign-off", "Cheers,", "--signed", "S. Rivera")
    laura = line_of(sam, "Laura Kim")
    assert "Cheers,\nS. Rivera" in sam("answer", laura["id"]).out


def test_a_word_to_be_kept_quiet_stops_the_draft(sam, tmp_path):
    sam("me", "--quiet", "Director of Sales", "--signed", "Arizona")
    sam("me", "--quiet", "Arizona")
    laura = line_of(sam, "Laura Kim")
    ran = sam("answer", laura["id"])
    assert ran.code == 1
    assert "Not like this" in ran.out
    refused = sam("answer", laura["id"], "--save", tmp_path / "x.eml")
    assert refused.code == 2
    assert not (tmp_path / "x.eml").exists()


def test_a_setting_that_makes_no_sense_changes_nothing(sam):
    before = sam("consider", "--json").out
    ran = sam("consider", *settings("pay=110k", "seat=throne"))
    assert ran.code == 2
    assert "NAME=VALUE" in ran.err
    assert sam("consider", "--json").out == before


def test_the_demo_tells_the_whole_story_and_leaves_no_desk(run, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "ajar", "demo", "--once"],
        capture_output=True,
        check=True,
        env={**os.environ, "AJAR_HOME": str(tmp_path / "mine"), "COLUMNS": "160"},
    )
    out = " ".join(done.stdout.decode().split())
    for words in (
        "Yes, if travel stays at or under 25 %.",
        "What to leave alone",
        "Same role as",
        "3 of ",
        "past roles change their answer",
        "A call from Colorado, noted",
        "Where the time went",
    ):
        assert words in out
    assert list(tmp_path.iterdir()) == []
