"""Settings: each form keeps what it says, comes back when wrong, and can be undone."""

import json

import pytest

from ajar.core.nouns.screening import Kind
from ajar.queries.profile import owner_of
from ajar.queries.settings_page import find_people
from ajar.services.correct_kind import correct_kind
from ajar.store.models import Change, Correction, Entry, Message, Profile, User

ME = {
    "name": "Sam Rivera",
    "addresses": "sam.rivera@example.com\nsam@rivera.example\n",
    "phones": "+1 714 555 0151",
    "handles": "linkedin.com/in/sam-rivera-sample",
    "employer": "Kestrel Analytical",
    "titles": "Account Executive",
    "place": "Orange, California",
    "servers": "mx.example.net",
}
VOICE = {
    "address": "full_name",
    "warmth": "plain",
    "length": "short",
    "sign_off": "Regards,",
    "signed": "S. Rivera",
    "note_limit": "300",
    "own_thanks": "Thanks for the note.",
    "own_door": "",
    "own_help": "",
}


def test_the_page_shows_who_one_is_what_is_kept_and_a_sample_letter(
    at_desk, sams, take_in
):
    take_in(1, 2, 3)
    page = at_desk.get("/settings").content.decode()
    assert "Kestrel Analytical</b>" in page
    assert "sam.rivera@example.com" in page
    assert "To Dana Whitfield" in page
    assert "no team to lead" in page
    assert "Best,<br>Sam" in page


def test_the_page_asks_the_database_a_dozen_times_at_most(
    at_desk, sams, take_in, django_assert_max_num_queries
):
    take_in(1, 2, 3)
    with django_assert_max_num_queries(12):
        at_desk.get("/settings")


def test_who_one_is_is_kept_and_can_be_undone(at_desk, owner):
    answer = at_desk.post("/settings/me", ME)
    assert answer.status_code == 303
    said = owner_of(owner)
    assert said.addresses == ("sam.rivera@example.com", "sam@rivera.example")
    assert Profile.objects.get().trusted_servers == ["mx.example.net"]
    assert "Kept who you are." in at_desk.get("/settings").content.decode()
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}", {"back": "/settings"})
    assert owner_of(owner).name == ""


def test_saying_the_same_again_is_no_change(at_desk, owner):
    at_desk.post("/settings/me", ME)
    before = Change.objects.count()
    at_desk.post("/settings/me", ME)
    assert Change.objects.count() == before
    assert "That is what you said before." in at_desk.get("/settings").content.decode()


def test_a_wrong_address_comes_back_with_everything_typed(at_desk, owner):
    answer = at_desk.post("/settings/me", {**ME, "addresses": "nobody at home"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "is no mail address" in page
    assert "nobody at home" in page
    assert 'value="Kestrel Analytical"' in page
    assert owner_of(owner).name == ""


def test_ones_voice_is_kept_own_words_too(at_desk, sams):
    at_desk.post("/settings/voice", VOICE)
    voice = Profile.objects.get().voice
    assert voice["sign_off"] == "Regards,"
    assert voice["note_limit"] == 300
    assert voice["names_floor"] is False
    assert voice["wording"] == [["thanks", "Thanks for the note."]]
    page = at_desk.get("/settings").content.decode()
    assert "Regards,<br>S. Rivera" in page
    assert "Thanks for the note." in page


def test_the_sample_letter_follows_what_is_typed_and_keeps_nothing(at_desk, sams):
    letter = at_desk.get("/settings/letter", VOICE).content.decode()
    assert "Dear Dana Whitfield," in letter
    assert "of 300" in letter
    assert Profile.objects.get().voice == {}
    wrong = at_desk.get("/settings/letter", {**VOICE, "warmth": "icy"})
    assert wrong.status_code == 200


def test_a_wrong_voice_comes_back(at_desk, sams):
    answer = at_desk.post("/settings/voice", {**VOICE, "sign_off": "x" * 99})
    assert answer.status_code == 422
    assert "x" * 99 in answer.content.decode()


def test_confidential_words_are_kept(at_desk, sams):
    at_desk.post("/settings/quiet", {"words": "Project Heron\n\nHarbor & Main"})
    assert Profile.objects.get().confidential == ["Project Heron", "Harbor & Main"]
    answer = at_desk.post("/settings/quiet", {"words": "x" * 30_000})
    assert answer.status_code == 422


def test_everything_can_be_downloaded(at_desk, sams, take_in):
    take_in(1, 2)
    answer = at_desk.get("/settings/export")
    document = json.loads(b"".join(answer.streaming_content))
    assert document["format"] == "ajar-desk"
    assert "attachment" in answer["Content-Disposition"]
    tables = [record["table"] for record in document["records"]]
    assert tables.count("message") == Message.objects.count()


@pytest.fixture
def corrected(sams, take_in):
    take_in(1)
    message = Message.objects.filter(is_own=False).first()
    correct_kind(sams, message, Kind.MARKETING)
    return Correction.objects.get()


def test_a_word_on_a_sender_can_be_taken_back_and_that_undone(at_desk, corrected):
    assert corrected.sender in at_desk.get("/settings").content.decode()
    at_desk.post("/settings/withdraw", {"sender": corrected.sender})
    assert not Correction.objects.exists()
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}")
    assert Correction.objects.get().kind == "marketing"


def test_taking_back_a_word_that_was_never_said_is_an_error_page(at_desk):
    answer = at_desk.post("/settings/withdraw", {"sender": "x@example.net"})
    assert answer.status_code == 400


def test_someone_can_be_found_and_forgotten(at_desk, sams, take_in):
    take_in(1)
    message = Message.objects.filter(is_own=False).first()
    page = at_desk.get("/settings", {"who": message.sender_name[:5]}).content.decode()
    assert f"Forget {message.sender_name}" in page
    nobody = at_desk.get("/settings", {"who": "zzzz"}).content.decode()
    assert "Nobody by that name" in nobody
    (person,) = find_people(sams, message.sender_name)
    at_desk.post("/settings/forget", {"sender": person.sender})
    assert not Message.objects.filter(is_own=False).exists()
    assert not Entry.objects.exists()
    assert "won’t come back" in at_desk.get("/settings").content.decode()


def test_everything_is_forgotten_once_the_word_is_typed(at_desk, sams, take_in):
    take_in(1)
    refused = at_desk.post("/settings/forget-all", {"word": "yes"})
    assert refused.status_code == 422
    assert "nothing was changed" in refused.content.decode()
    assert Message.objects.exists()
    at_desk.post("/settings/forget-all", {"word": "Forget"})
    assert not Message.objects.exists()
    assert Profile.objects.get(owner=User.objects.get()).name == ""
    assert "Everything here is forgotten." in at_desk.get("/start").content.decode()


def test_what_the_words_teach_is_shown_and_can_be_stopped(at_desk, corrected):
    page = at_desk.get("/settings").content.decode()
    assert "teaches Ajar" in page
    assert "you say marketing" in page
    at_desk.post("/settings/unteach")
    assert not Correction.objects.get().teaches
    assert "teaches Ajar" not in at_desk.get("/settings").content.decode()
    answer = at_desk.post("/settings/unteach")
    assert answer.status_code == 400
