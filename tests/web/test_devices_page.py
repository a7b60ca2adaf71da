"""Devices: a phone is paired at the computer, seen, unpaired; tokens are made once."""

import re

import pytest
from beyond import HOST, Phone, pair_it
from django.test import Client

from ajar.services.door_key import Opens, issue_key
from ajar.store.models import CallToken, Change, Device
from ajar.web.forms.devices import guess_device, key_in
from ajar.web.gate import COOKIE


@pytest.fixture
def named(settings):
    settings.TRUSTED_HOSTS = (HOST, "nas.example:8443")
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, HOST, "nas.example"]


@pytest.fixture
def phone(owner, named) -> Client:
    return Phone()


def text(answer) -> str:
    return answer.content.decode()


def key_on(answer) -> str:
    return re.search(r"/pair\?key=([\w-]+)", text(answer))[1]


def test_without_a_name_the_page_says_how_to_give_one(at_desk, settings):
    settings.TRUSTED_HOSTS = ()
    page = text(at_desk.get("/settings/devices"))
    assert "ajar up --host" in page
    assert "Pair a phone" not in page
    assert at_desk.post("/settings/devices/pair").status_code == 403


def test_the_code_holds_a_key_for_the_name_that_was_chosen(at_desk, named):
    page = at_desk.post("/settings/devices/pair", {"host": "nas.example:8443"})
    assert f"https://nas.example:8443/pair?key={key_on(page)}" in text(page)
    assert '<svg viewBox="0 0' in text(page)
    assert "style=" not in text(page)
    assert "no-store" in page.headers["Cache-Control"]
    other = at_desk.post("/settings/devices/pair", {"host": "evil.example"})
    assert f"https://{HOST}/pair?key=" in text(other)


def test_the_whole_way_from_the_code_to_the_desk(at_desk, phone):
    key = key_on(at_desk.post("/settings/devices/pair"))
    asked = phone.get(f"/pair?key={key}")
    assert asked.status_code == 200
    assert 'value="Android phone"' in text(asked)
    answer = phone.post("/pair", {"key": key, "name": "Sam’s phone"})
    assert (answer.status_code, answer["Location"]) == (303, "/")
    assert "This device is paired." in text(phone.get("/more"))
    page = text(at_desk.get("/settings/devices"))
    assert "Sam’s phone" in page
    assert "One device can open this desk" in page
    assert f"as {HOST}" in page


def test_looking_at_the_question_uses_up_no_key(at_desk, phone):
    key = key_on(at_desk.post("/settings/devices/pair"))
    for _ in range(3):
        assert phone.get(f"/pair?key={key}").status_code == 200
    assert not Device.objects.exists()


def test_a_key_pairs_one_device(at_desk, phone):
    key = key_on(at_desk.post("/settings/devices/pair"))
    phone.post("/pair", {"key": key, "name": "First"})
    second = Phone()
    assert "used up" in text(second.get(f"/pair?key={key}"))
    answer = second.post("/pair", {"key": key, "name": "Second"})
    assert answer.status_code == 403
    assert COOKIE not in answer.cookies
    assert Device.objects.count() == 1


def test_a_wrong_key_pairs_nothing_and_the_page_says_how_to_get_one(phone):
    for path in ("/pair", "/pair?key=", "/pair?key=guess"):
        answer = phone.get(path)
        assert answer.status_code == 403
        assert "Pair a phone" in text(answer)
    desk_key = issue_key()
    assert phone.post("/pair", {"key": desk_key, "name": "x"}).status_code == 403


def test_a_device_without_a_name_is_asked_for_one(phone):
    key = issue_key(Opens.PAIRING)
    answer = phone.post("/pair", {"key": key, "name": " "})
    assert answer.status_code == 422
    assert "Give it a name" in text(answer)
    assert key in text(answer)


def test_a_device_cannot_pair_another(phone):
    pair_it(phone)
    assert phone.post("/settings/devices/pair").status_code == 403
    page = text(phone.get("/settings/devices"))
    assert "paired at the computer" in page
    assert "(this one)" in page


def test_pairing_is_for_the_names_from_beyond(at_desk, named):
    key = issue_key(Opens.PAIRING)
    for answer in (
        at_desk.get(f"/pair?key={key}"),
        at_desk.post("/pair", {"key": key, "name": "Browser"}),
    ):
        assert answer["Location"] == "/settings/devices"
    assert not Device.objects.exists()


def test_unpairing_locks_the_device_out_at_once(at_desk, phone):
    paired = pair_it(phone)
    assert phone.get("/more").status_code == 200
    at_desk.post(f"/settings/devices/{paired.device.key}/unpair")
    assert phone.get("/more").status_code == 403
    page = text(at_desk.get("/settings/devices"))
    assert "let in no more" in page
    assert 'class="toast__undo"' not in page
    again = at_desk.post(f"/settings/devices/{paired.device.key}/unpair")
    assert again.status_code == 400


def test_a_device_may_unpair_itself(phone):
    paired = pair_it(phone)
    phone.post(f"/settings/devices/{paired.device.key}/unpair")
    assert phone.get("/").status_code == 403


def test_pairing_can_be_undone_from_the_settings(at_desk, phone):
    paired = pair_it(phone)
    at_desk.post(f"/undo/{paired.change.pk}", {"back": "/settings"})
    assert phone.get("/more").status_code == 403


def test_a_token_is_shown_once_and_kept_as_a_digest(at_desk):
    page = at_desk.post("/settings/tokens", {"name": "Tasker"})
    secret = re.search(r'id="token">([\w-]{43})<', text(page))[1]
    assert "no-store" in page.headers["Cache-Control"]
    assert secret not in text(at_desk.get("/settings/devices"))
    assert "Tasker" in text(at_desk.get("/settings/devices"))
    assert CallToken.objects.get().digest != secret
    assert "Made a token for calls: Tasker." in text(at_desk.get("/settings"))
    assert secret not in str(Change.objects.values_list())


def test_a_token_may_be_made_on_the_phone_that_needs_it(phone):
    pair_it(phone)
    page = phone.post("/settings/tokens", {"name": "Tasker"})
    assert f"POST https://{HOST}/api/calls" in text(page)


def test_a_token_made_at_the_computer_says_the_address_that_a_phone_reaches(
    at_desk, named
):
    page = at_desk.post("/settings/tokens", {"name": "Tasker"})
    assert f"POST https://{HOST}/api/calls" in text(page)


def test_a_token_without_a_name_is_asked_for_one(at_desk):
    answer = at_desk.post("/settings/tokens", {"name": ""})
    assert answer.status_code == 422
    assert "Say what it is for" in text(answer)
    assert not CallToken.objects.exists()


def test_a_token_can_be_revoked(at_desk):
    at_desk.post("/settings/tokens", {"name": "Tasker"})
    key = CallToken.objects.get().key
    at_desk.post(f"/settings/tokens/{key}/revoke")
    assert not CallToken.objects.exists()
    assert at_desk.post(f"/settings/tokens/{key}/revoke").status_code == 400


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "iPhone"),
        ("Mozilla/5.0 (iPad; CPU OS 17_5)", "iPad"),
        ("Mozilla/5.0 (Linux; Android 14; Pixel 8)", "Android phone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X)", "Mac"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "Linux computer"),
        ("", "My phone"),
    ],
)
def test_a_name_is_guessed_from_what_the_browser_says(said, name):
    assert guess_device(said) == name


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("  abc-_9 ", "abc-_9"),
        ("https://desk.example/pair?key=abc", "abc"),
        ("desk.example/pair?x=1&key=abc", "abc"),
        ("/pair?key=", ""),
        ("", ""),
    ],
)
def test_a_key_is_taken_out_of_its_address(typed, key):
    assert key_in(typed) == key
