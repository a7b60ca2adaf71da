"""The desk installs as an app: its manifest is whole, its worker keeps the shell."""

import json
import struct
from pathlib import Path

import pytest
from beyond import HOST, Phone, pair_it
from django.contrib.staticfiles import finders

from ajar.store.models import Message
from ajar.web.views.app import shell_addresses


@pytest.fixture(autouse=True)
def named(settings):
    settings.TRUSTED_HOSTS = (HOST,)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, HOST]


@pytest.fixture
def phone(owner):
    return Phone()


def manifest() -> dict:
    return json.loads(Path(finders.find("ajar/app.webmanifest")).read_bytes())


def test_the_manifest_names_icons_that_are_of_the_size_they_say():
    sizes = {}
    for icon in manifest()["icons"]:
        path = finders.find(f"ajar/{icon['src']}")
        assert path, icon
        if icon["type"] == "image/png":
            wide, high = struct.unpack(">II", Path(path).read_bytes()[16:24])
            assert icon["sizes"] == f"{wide}x{high}"
            sizes[icon["sizes"], icon.get("purpose", "any")] = icon["src"]
    assert set(sizes) == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }


def test_every_page_leads_to_the_manifest_and_has_the_colours_of_both_themes(phone):
    pair_it(phone)
    page = phone.get("/more").content.decode()
    assert 'rel="manifest" href="/static/ajar/app.webmanifest"' in page
    for colour, scheme in (("#f3f1eb", "light"), ("#161614", "dark")):
        assert f'content="{colour}" media="(prefers-color-scheme: {scheme})"' in page


def test_the_policy_allows_the_desks_own_worker_and_manifest_alone(phone):
    policy = phone.get("/offline").headers["Content-Security-Policy"]
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_manifest_and_the_worker_are_there_before_pairing(phone):
    answer = phone.get("/static/ajar/app.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    answer.close()
    answer = phone.get("/worker.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_what_the_worker_keeps_is_there_and_holds_nothing_of_the_desk(phone):
    script = phone.get("/worker.js").content.decode("unicode_escape")
    for address in shell_addresses():
        assert f'"{address}"' in script
        answer = phone.get(address)
        assert answer.status_code == 200, address
        answer.close()
    kept = [one for one in shell_addresses() if not one.startswith("/static/")]
    assert kept == ["/offline"]


def test_without_the_desk_the_page_says_so_plainly(phone):
    page = phone.get("/offline").content.decode()
    assert "can’t be reached" in page
    assert "What you typed waits" in page
    assert "<script" not in page


def test_shared_words_stand_in_the_form_and_nothing_is_taken(phone):
    pair_it(phone)
    shared = {"title": "Role", "text": "Sales Manager, 130k <b>", "url": ""}
    page = phone.get("/note/shared", shared).content.decode()
    assert "Role\n\nSales Manager, 130k &lt;b&gt;</textarea>" in page
    assert 'action="/note/paste"' in page
    assert not Message.objects.exists()


def test_sharing_names_the_fields_that_the_page_reads():
    target = manifest()["share_target"]
    assert target["action"] == "/note/shared"
    assert target["method"] == "GET"
    assert set(target["params"].values()) == {"title", "text", "url"}


def test_shared_with_a_device_that_is_not_paired_is_shown_to_nobody(phone):
    page = phone.get("/note/shared", {"text": "Sales Manager"})
    assert page.status_code == 403
    assert b"Sales Manager" not in page.content
