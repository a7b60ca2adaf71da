"""The first minutes: what is brought is taken in, and results come as it runs."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ajar.queries.consider import show_preferences
from ajar.queries.first_results import show_first_results
from ajar.queries.wishes import wishes_of
from ajar.services import importing
from ajar.services.importing import forget_progress, wait_until_idle
from ajar.services.progress import Progress
from ajar.services.tally import Trouble
from ajar.store.models import Message, Profile
from ajar.web.views.start import say_progress, say_time_left
from tests.samples.letters import PITCH, mail

WISHES = {
    "situation": "open",
    "secrecy": "yes",
    "seat": "manager,executive",
    "pay": "$130,000",
    "travel": "25",
    "mode": "remote,hybrid",
    "km": "40",
    "place": "Orange, California",
}
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_progress():
    forget_progress()
    yield
    assert wait_until_idle(20)
    forget_progress()


def upload(name: str = "letter.eml", raw: bytes = b"") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, raw or mail(PITCH))


def test_an_empty_desk_leads_here_with_three_steps(at_desk):
    assert at_desk.get("/")["Location"] == "/start"
    page = at_desk.get("/start").content.decode()
    for words in ("Bring what you have", "Say what would get you out", "Open the desk"):
        assert words in page
    assert "Look round with made-up data" in page


def test_files_are_taken_in_and_their_results_shown(at_desk):
    answer = at_desk.post(
        "/start/files", {"files": [upload(), upload("b.eml", mail("Hi Sam, bye"))]}
    )
    assert answer.status_code == 303
    assert wait_until_idle(20)
    page = at_desk.get("/start").content.decode()
    assert "2 files.</b> 2 messages read" in page
    assert "Sales Manager" in page
    assert "hx-trigger" not in page.partition('id="bringing"')[2].partition(">")[0]


def test_in_a_folder_a_plain_text_is_passed_over_and_the_letters_are_not(at_desk):
    folder = [upload("a.eml"), upload("notes.txt", b"buy milk and eggs today")]
    at_desk.post("/start/files", {"folder": folder})
    assert wait_until_idle(20)
    assert Message.objects.count() == 1


def test_choosing_nothing_is_said_beside_the_choice(at_desk):
    answer = at_desk.post("/start/files", {})
    assert answer.status_code == 422
    assert "Choose a file first, or a folder." in answer.content.decode()


def test_a_path_of_this_computer_is_taken_in_where_it_lies(at_desk, tmp_path: Path):
    letter = tmp_path / "letter.eml"
    letter.write_bytes(mail(PITCH))
    at_desk.post("/start/path", {"path": str(tmp_path)})
    assert wait_until_idle(20)
    assert Message.objects.count() == 1
    assert letter.exists()


def test_a_path_that_leads_nowhere_comes_back(at_desk):
    answer = at_desk.post("/start/path", {"path": "/nowhere/at/all"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is nothing to read there." in page
    assert 'value="/nowhere/at/all"' in page


def test_a_message_can_be_pasted(at_desk):
    assert at_desk.post("/start/paste", {"text": PITCH}).status_code == 303
    assert Message.objects.count() == 1
    at_desk.post("/start/paste", {"text": PITCH})
    assert "That was here already." in at_desk.get("/start").content.decode()
    assert at_desk.post("/start/paste", {"text": ""}).status_code == 422


def test_the_sentence_makes_limits_and_opens_the_desk(at_desk, owner):
    answer = at_desk.post("/start/wishes", WISHES)
    assert answer["Location"] == "/"
    topics = wishes_of(show_preferences(owner)).topics
    assert topics["seat"].firmness == "must"
    assert topics["travel"].said == "25 %"
    assert topics["travel"].firmness == "must"
    assert topics["mode"].firmness == "rather"


def test_the_sentence_learns_what_its_user_is_called(at_desk, owner):
    at_desk.post("/start/wishes", {**WISHES, "called": "Ada Holt"})
    assert Profile.objects.get().name == "Ada Holt"
    assert 'value="Ada Holt"' in at_desk.get("/start").content.decode()


def test_a_wrong_sentence_comes_back(at_desk):
    answer = at_desk.post("/start/wishes", {**WISHES, "pay": "plenty"})
    assert answer.status_code == 422
    assert 'value="plenty"' in answer.content.decode()


def test_made_up_data_fills_an_empty_desk_and_no_other(at_desk, owner):
    at_desk.post("/start/sample")
    assert wait_until_idle(60)
    assert Profile.objects.get().name == "Sam Rivera"
    assert Message.objects.count() > 100
    results = show_first_results(owner)
    is_yes = [line.ruling.is_yes for line in results.lines]
    assert is_yes[0]
    assert is_yes == sorted(is_yes, reverse=True)
    again = at_desk.post("/start/sample")
    assert again.status_code == 400
    assert "yours already" in again.content.decode()
    assert "made-up data" not in at_desk.get("/start").content.decode()


RUNNING = Progress("Mail.mbox", 350, 1000, 2184, 37, 40, seconds_left=125.0)


@pytest.fixture
def running(monkeypatch):
    monkeypatch.setattr(importing._desk, "now", RUNNING)
    yield
    importing._desk.now = None


def test_while_it_runs_the_region_asks_again_and_tells_counts_and_time(
    at_desk, running
):
    region = at_desk.get("/start/progress").content.decode()
    assert 'hx-trigger="every 1s"' in region
    assert 'value="35"' in region
    assert "2,184 messages read, 37 look like recruiters. About two minutes" in region
    assert '<noscript><meta http-equiv="refresh"' in region


def test_while_it_runs_the_desk_says_so(at_desk, running):
    page = at_desk.get("/").content.decode()
    assert "Taking in Mail.mbox: 2,184 messages so far." in page
    assert "Taking in" in at_desk.get("/start/line").content.decode()
    importing._desk.now = None
    assert "Show what came in" in at_desk.get("/start/line").content.decode()


def test_troubles_are_told_in_words(at_desk):
    troubles = tuple(
        Trouble(f"Mail.mbox, message {n}", "message", "it is cut off", is_kept=n == 1)
        for n in range(1, 9)
    )
    over = replace(RUNNING, is_over=True, troubles=troubles)
    importing._desk.past.append(over)
    importing._desk.past.append(
        Progress("old.zip", is_over=True, problem="The disk is full.")
    )
    page = at_desk.get("/start").content.decode()
    assert "Eight could not be read wholly" in page
    assert "Mail.mbox, message 1: it is cut off." in page
    assert "It is kept as it came." in page
    assert "And two more" in page
    assert "old.zip could not be taken in." in page
    assert "The disk is full." in page


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, "It has just begun."),
        (5.0, "Less than a minute left."),
        (61.0, "About one minute left."),
        (600.0, "About ten minutes left."),
        (3600.0, "About one hour left."),
        (9000.0, "About two hours left."),
    ],
)
def test_the_time_left_is_said_as_one_would(seconds, said):
    assert say_time_left(seconds) == said


def test_what_came_of_an_import_is_said_in_a_line():
    over = replace(RUNNING, is_over=True, contacts=412, already_here=3, outreach=1)
    assert say_progress(over) == (
        "2,184 messages read, one looks like a recruiter, 412 people you know, "
        "3 were here already."
    )


def test_a_list_of_contacts_dropped_here_is_taken_in(at_desk):
    card = b"BEGIN:VCARD\nFN:Owen Brandt\nTITLE:Buyer\nEND:VCARD\n"
    at_desk.post("/start/files", {"files": [upload("people.vcf", card)]})
    assert wait_until_idle(20)
    assert (
        "people.vcf.</b> 1 person you know." in at_desk.get("/start").content.decode()
    )
    assert "Owen Brandt" in at_desk.get("/people?who=all").content.decode()
