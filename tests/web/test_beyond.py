"""From beyond this computer: TLS, a trusted name and a paired device, or nothing."""

import pytest
from beyond import HOST, ORIGIN, PAGES, Phone, pair_it
from django.conf import settings
from django.test import Client

from ajar.services.door_key import Opens, issue_key
from ajar.store.models import Device
from ajar.web.gate import COOKIE, SESSION_MARK

HERE = f"127.0.0.1:{settings.PORT}"


@pytest.fixture(autouse=True)
def named(settings):
    """Let the desk be called desk.example, and desk.example with a port of its own."""
    settings.TRUSTED_HOSTS = (HOST, "desk.example:8443")
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, HOST]


@pytest.fixture
def phone(owner) -> Client:
    return Phone()


def told_of(answer) -> str:
    return answer.content.decode()


def test_a_paired_device_is_let_in(phone):
    pair_it(phone)
    assert phone.get("/settings").status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_a_device_that_is_not_paired_sees_how_to_pair_and_nothing_else(phone, path):
    for token in ("", "guess", "x" * 9999):
        phone.cookies[COOKIE] = token
        answer = phone.get(path)
        assert answer.status_code == 403
        assert "isn’t paired" in told_of(answer)
        assert "rail" not in told_of(answer)
    assert phone.post(path).status_code == 403


def test_what_opens_the_desk_here_opens_nothing_from_beyond(phone):
    answer = phone.get(f"/enter?key={issue_key()}")
    assert answer.status_code == 403
    session = phone.session
    session[SESSION_MARK] = True
    session.save()
    assert phone.get("/settings").status_code == 403


def test_what_is_paired_opens_nothing_here(client, owner):
    pair_it(client)
    assert b"locked" in client.get("/settings").content


@pytest.mark.parametrize("host", [HOST, f"{HOST}:443", HOST.upper(), f"{HOST}:8443"])
def test_its_names_are_known_however_they_are_written(phone, host):
    pair_it(phone)
    assert phone.get("/settings", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", f"{HOST}:444", f"{HOST}.evil.example", f"x.{HOST}", ""),
        *(f"user@{HOST}", f"{HOST}/x", f"{HOST}#", f"{HOST}:port", f"{HOST}."),
        *(HERE, f"localhost:{settings.PORT}", "127.0.0.1"),
    ],
)
def test_another_name_is_refused_from_beyond(phone, host):
    pair_it(phone)
    answer = phone.get("/settings", headers={"host": host})
    assert answer.status_code == 403
    assert "not called that" in told_of(answer)


def test_without_tls_nothing_is_served_and_both_ways_are_named(phone):
    pair_it(phone)
    bare = Phone("http")
    bare.cookies = phone.cookies
    for path in (*PAGES, "/pair", "/static/ajar/ajar.css", "/offline"):
        answer = bare.get(path)
        assert answer.status_code == 403
        assert "needs TLS" in told_of(answer)
        assert "proxy" in told_of(answer)
        assert "certificate" in told_of(answer)


def test_a_proxy_on_this_computer_is_believed_that_tls_ended_there(phone):
    pair_it(phone)
    proxied = Phone("http")
    proxied.cookies = phone.cookies
    said = {"x-forwarded-proto": "https", "x-forwarded-for": "192.168.1.7"}
    assert proxied.get("/settings", headers=said).status_code == 200
    for odd in ("http", "https,http", "HTTPS", "wss", ""):
        answer = proxied.get("/settings", headers={"x-forwarded-proto": odd})
        assert answer.status_code == 403


@pytest.mark.parametrize(
    "peer", ["192.168.1.7", "100.64.0.9", "169.254.1.1", "::ffff:10.0.0.1", "", "x"]
)
def test_from_beyond_this_computer_nobody_is_believed(phone, peer):
    pair_it(phone)
    forged = Phone("http", peer)
    forged.cookies = phone.cookies
    said = {"x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1"}
    assert forged.get("/settings", headers=said).status_code == 403
    near = {**said, "host": HERE}
    assert forged.get("/settings", headers=near).status_code == 403


@pytest.mark.parametrize(
    "mark", ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "via"]
)
def test_a_proxy_cannot_pass_others_off_as_this_computer(at_desk, mark):
    assert at_desk.get("/settings").status_code == 200
    assert at_desk.get("/settings", headers={mark: "http"}).status_code == 403


def test_without_a_name_nothing_is_believed(settings, phone):
    pair_it(phone)
    settings.TRUSTED_HOSTS = ()
    proxied = Phone("http")
    proxied.cookies = phone.cookies
    for host in (HOST, HERE):
        said = {"x-forwarded-proto": "https", "host": host}
        assert proxied.get("/settings", headers=said).status_code == 403


@pytest.mark.parametrize(
    "origin",
    [
        *("https://evil.example", f"http://{HOST}", f"https://{HOST}.evil.example"),
        *(f"http://{HERE}", f"https://{HOST}:8443", "null", "file://", ""),
    ],
)
def test_another_site_is_refused(phone, origin):
    pair_it(phone)
    assert phone.post("/nod", headers={"origin": origin}).status_code == 403
    assert phone.get("/settings", headers={"origin": origin}).status_code == 403
    site = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert phone.post("/nod", headers=site).status_code == 403


def test_here_the_names_from_beyond_are_another_site(at_desk):
    assert at_desk.post("/nod", headers={"origin": ORIGIN}).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_a_method_that_no_page_needs_is_refused(phone, method):
    pair_it(phone)
    assert phone.generic(method, "/").status_code == 405
    assert phone.generic(method, "/api/calls").status_code == 405


def test_every_cookie_is_kept_to_tls(phone):
    key = issue_key(Opens.PAIRING)
    phone.get(f"/pair?key={key}")
    answer = phone.post("/pair", {"key": key, "name": "Phone"})
    assert set(answer.cookies) >= {COOKIE, settings.SESSION_COOKIE_NAME}
    for name, cookie in answer.cookies.items():
        assert cookie["secure"], name
        assert cookie["httponly"], name
        assert cookie["samesite"] in {"Lax", "Strict"}, name
    paired = answer.cookies[COOKIE]
    assert COOKIE.startswith("__Host-")
    assert (paired["path"], paired["domain"]) == ("/", "")


def test_no_page_from_beyond_is_for_what_lies_between_to_keep(phone):
    pair_it(phone)
    for path in ("/settings", "/nowhere", "/settings/devices"):
        assert phone.get(path).headers["Cache-Control"].startswith("private")
    assert "Secure" not in str(Client(headers={"host": HERE}).get("/enter").cookies)


def test_the_gate_asks_the_database_once(phone, django_assert_max_num_queries):
    pair_it(phone)
    with django_assert_max_num_queries(13):
        phone.get("/settings")


def test_a_paired_device_does_what_is_done_at_the_desk(phone):
    pair_it(phone)
    said = {"name": "Sam Rivera"}
    answer = phone.post("/settings/me", said, headers={"origin": ORIGIN})
    assert answer.status_code == 303
    assert "Kept who you are." in told_of(phone.get("/settings"))


def test_a_form_without_its_token_is_refused_from_beyond_too(owner):
    phone = Phone(enforce_csrf_checks=True)
    pair_it(phone)
    answer = phone.post("/settings/me", {"name": "x"}, headers={"origin": ORIGIN})
    assert answer.status_code == 403
    key = issue_key(Opens.PAIRING)
    assert phone.post("/pair", {"key": key, "name": "x"}).status_code == 403
    assert Device.objects.count() == 1
