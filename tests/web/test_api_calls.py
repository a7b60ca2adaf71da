"""A phone notes a call with its token: that works, and nothing else does."""

import json

import pytest
from beyond import HOST, Phone, pair_it
from django.db import connection

from ajar.services.profile import change_profile
from ajar.services.tokens import MOST_A_MINUTE, make_token
from ajar.store.models import Call

NUMBER = "+13035550142"


@pytest.fixture(autouse=True)
def named(settings):
    settings.TRUSTED_HOSTS = (HOST,)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, HOST]


@pytest.fixture
def secret(owner) -> str:
    return make_token(owner, "Tasker").secret


@pytest.fixture
def phone(owner):
    return Phone()


def tell(phone, secret, said, **headers):
    return phone.post(
        "/api/calls",
        said if isinstance(said, bytes) else json.dumps(said),
        content_type="application/json",
        headers={"authorization": f"Bearer {secret}", **headers},
    )


def test_a_call_is_noted_and_its_page_named(phone, secret):
    answer = tell(phone, secret, {"number": NUMBER, "name": "Dana Whitfield"})
    assert answer.status_code == 201
    url = answer.json()["url"]
    assert url.startswith(f"https://{HOST}/calls/")
    pair_it(phone)
    page = phone.get(url.removeprefix(f"https://{HOST}"))
    assert page.status_code == 200
    assert "Dana Whitfield" in page.content.decode()
    assert not answer.cookies
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_form_will_do(phone, secret):
    said = {"authorization": f"bearer {secret}"}
    answer = phone.post("/api/calls", {"number": NUMBER}, headers=said)
    assert answer.status_code == 201
    answer = phone.post(
        "/api/calls",
        "number=%2B13035550142",
        content_type="application/x-www-form-urlencoded",
        headers=said,
    )
    assert answer.status_code == 201


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Bearer guess", "Basic guess", "guess"]
)
def test_without_a_known_token_it_is_401(phone, secret, header):
    said = {"authorization": header}
    answer = phone.post("/api/calls", {"number": NUMBER}, headers=said)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert "token" in answer.json()["error"]


def test_being_paired_notes_no_call(phone, secret):
    paired = pair_it(phone)
    assert phone.post("/api/calls", {"number": NUMBER}).status_code == 401
    assert tell(phone, paired.token, {"number": NUMBER}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/settings", "/settings/export", "/note"])
def test_a_token_opens_no_page(phone, client, secret, path):
    said = {"authorization": f"Bearer {secret}"}
    assert phone.get(path, headers=said).status_code == 403
    assert phone.post(path, headers=said).status_code == 403
    assert client.get(path, headers=said).status_code == 403


def test_a_token_in_the_address_counts_for_nothing(phone, secret):
    answer = phone.post(f"/api/calls?token={secret}", {"number": NUMBER})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "number"),
        ({"number": "unknown"}, "number"),
        ({"number": 13035550142}, "number"),
        ({"number": NUMBER, "at": "soon"}, "at"),
        ({"number": NUMBER, "name": 1}, "name"),
        ([], "body"),
        (b"{", "body"),
    ],
)
def test_what_makes_no_sense_is_422_and_says_what_and_why(phone, secret, said, field):
    answer = tell(phone, secret, said)
    assert answer.status_code == 422
    assert answer.json()["field"] == field
    assert answer.json()["error"].endswith(".")


def test_too_much_is_413(phone, secret):
    answer = tell(phone, secret, {"number": NUMBER, "name": "x" * 20_000})
    assert answer.status_code == 413


def test_the_thirty_first_call_in_a_minute_is_429(phone, secret):
    for _ in range(MOST_A_MINUTE):
        assert tell(phone, secret, {}).status_code == 422
    answer = tell(phone, secret, {"number": NUMBER})
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "60"


def test_looking_is_not_noting(phone, secret):
    said = {"authorization": f"Bearer {secret}"}
    assert phone.get("/api/calls", headers=said).status_code == 405


def test_another_site_cannot_use_it(phone, secret):
    for headers in ({"origin": "https://evil.example"}, {"host": "evil.example"}):
        assert tell(phone, secret, {"number": NUMBER}, **headers).status_code == 403


def test_a_desk_that_cannot_be_written_says_so_in_json(phone, secret):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only=ON")
    try:
        answer = tell(phone, secret, {"number": NUMBER})
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only=OFF")
    assert answer.status_code == 503
    assert "error" in answer.json()


def test_a_number_without_a_country_is_one_of_the_users_own(phone, secret, owner):
    change_profile(owner, None, {"place": "Berlin, Germany"})
    tell(phone, secret, {"number": "030 901820"})
    assert Call.objects.get().number == "+4930901820"
