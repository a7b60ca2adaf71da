"""Who may come in: this computer's browser with the key, and nobody else."""

import pytest
from django.conf import settings
from django.test import Client

from ajar.services.door_key import issue_key

HERE = f"127.0.0.1:{settings.PORT}"
ORIGIN = f"http://{HERE}"
FOREIGN_HOSTS = (
    "evil.example",
    f"evil.example:{settings.PORT}",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1.evil.example",
    f"127.0.0.1.evil.example:{settings.PORT}",
    f"0.0.0.0:{settings.PORT}",
    f"[::1]:{settings.PORT}",
    f"169.254.169.254:{settings.PORT}",
    f"localhost.evil.example:{settings.PORT}",
    f"user@127.0.0.1:{settings.PORT}",
    f"127.0.0.1:{settings.PORT}/x",
    f"127.0.0.1:{settings.PORT}?x",
    "127.0.0.1:port",
    "",
)
FOREIGN_ORIGINS = (
    "http://evil.example",
    "https://evil.example",
    f"http://evil.example:{settings.PORT}",
    f"https://{HERE}",
    "null",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    f"http://127.0.0.1.evil.example:{settings.PORT}",
    "file://",
    "chrome-extension://abcdef",
)
METHODS = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
def test_a_foreign_host_is_refused(at_desk: Client, host: str):
    assert at_desk.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", FOREIGN_ORIGINS)
def test_a_foreign_origin_is_refused(at_desk: Client, origin: str):
    assert at_desk.post("/nod", headers={"origin": origin}).status_code == 403
    assert at_desk.get("/", headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize("method", METHODS)
def test_a_method_that_no_page_needs_is_refused(at_desk: Client, method: str):
    assert at_desk.generic(method, "/").status_code == 405


def test_another_site_may_link_here_but_not_load_from_here(at_desk: Client):
    site = {"sec-fetch-site": "cross-site"}
    load = at_desk.get("/", headers={**site, "sec-fetch-mode": "no-cors"})
    link = at_desk.get("/", headers={**site, "sec-fetch-mode": "navigate"}, follow=True)
    form = at_desk.post("/nod", headers={**site, "sec-fetch-mode": "navigate"})
    assert (load.status_code, link.status_code, form.status_code) == (403, 200, 403)


def test_without_the_key_nothing_is_told(client: Client, owner):
    for path in ("/", "/consider", "/settings", "/opportunities/abc", "/nowhere"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert b"locked" in answer.content


def test_a_key_opens_once(client: Client, owner):
    key = issue_key()
    assert client.get(f"/enter?key={key}").status_code == 303
    other = Client(headers={"host": HERE})
    assert other.get(f"/enter?key={key}").status_code == 403


def test_a_wrong_key_opens_nothing(client: Client, owner):
    assert client.get("/enter?key=guess").status_code == 403
    assert client.get("/").status_code == 403


def test_who_is_in_needs_no_key_again(at_desk: Client):
    assert at_desk.get("/enter?key=old").status_code == 303


def test_a_form_without_its_token_is_refused(owner):
    client = Client(enforce_csrf_checks=True, headers={"host": HERE})
    client.get(f"/enter?key={issue_key()}")
    answer = client.post("/nod", {"key": "x"}, headers={"origin": ORIGIN})
    assert answer.status_code == 403
    assert b"earlier visit" in answer.content


def test_every_page_forbids_what_is_not_its_own(at_desk: Client):
    answer = at_desk.get("/", follow=True)
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_not_there_says_so_and_leads_back(at_desk: Client):
    answer = at_desk.get("/nowhere")
    assert answer.status_code == 404
    assert b"To the desk" in answer.content
