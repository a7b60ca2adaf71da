"""`ajar up --host`: beyond this computer by TLS alone, and only to paired devices."""

import http.client
import json
import re
import socket
import ssl
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from proxies import find_caddy
from running import Running, Said, Visitor, free_port, up

from tests.samples.certificates import make_certificate

NAME = "desk.example"
MANUAL = Path(__file__).parents[2] / "docs/phone.md"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("tls"), NAME)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("--host", NAME, "--listen", "0.0.0.0"), "TLS alone"),
        (("--listen", "192.168.1.20"), "TLS alone"),
        (("--host", NAME, "--certificate", "c"), "private key"),
        (("--host", NAME, "--private-key", "k"), "certificate"),
        (("--host", NAME, "--certificate", "c", "--private-key", "k"), "Where should"),
        (("--listen", "::1", "--certificate", "c", "--private-key", "k"), "do other"),
    ],
)
def test_what_would_serve_others_without_tls_is_refused(
    run, tmp_path, monkeypatch, said, words
):
    monkeypatch.chdir(tmp_path)
    for name in ("c", "k"):
        (tmp_path / name).touch()
    ran = run("up", "--no-browser", *said)
    assert ran.code == 2
    assert words in ran.err


def test_the_refusal_names_both_ways(run):
    ran = run("up", "--no-browser", "--host", NAME, "--listen", "192.168.1.20")
    assert "proxy" in ran.err
    assert "--certificate FILE and --private-key FILE" in ran.err


@pytest.mark.parametrize("listen", ["x:y", ":8443", "[::1]:0", "a:99999", "[]"])
def test_an_address_that_is_none_is_refused(run, tmp_path, listen):
    pem = tmp_path / "pem"
    pem.touch()
    said = ("--host", NAME, "--certificate", pem, "--private-key", pem)
    ran = run("up", "--no-browser", *said, "--listen", listen)
    assert ran.code == 2
    assert "no address to listen on" in ran.err


def refused(home: Path, *said: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ajar", "up", "--no-browser"]
    return subprocess.run(
        [*command, "--port", str(free_port()), *said],
        env={"AJAR_HOME": str(home), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_certificate_that_is_none_is_told_without_a_trace(tmp_path):
    pem = tmp_path / "pem"
    pem.write_text("no certificate")
    pems = ("--certificate", str(pem), "--private-key", str(pem))
    ran = refused(tmp_path, "--host", NAME, "--listen", "127.0.0.1", *pems)
    assert ran.returncode == 3
    assert "can't be used" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_name_that_is_none_is_told(tmp_path):
    ran = refused(tmp_path, "--host", "https://desk.example")
    assert ran.returncode == 3
    assert "nothing that another device could call" in ran.stderr


@pytest.fixture
def by_tls(tmp_path, certificate):
    """Serve a desk by TLS; return it and a visitor who isn't paired."""
    port = free_port()
    pems = ("--certificate", certificate.chain, "--private-key", certificate.key)
    listen = ("--host", NAME, "--listen", f"127.0.0.1:{port}")
    with up(tmp_path, *listen, *map(str, pems)) as desk:
        yield desk, Visitor(port, NAME, certificate.context)


def pair(desk: Running, phone: Visitor) -> None:
    """Pair `phone` as its user does: at the computer, then with one tap."""
    here = Visitor(desk.port)
    here.ask(f"/enter?key={desk.key}")
    here.ask("/settings/devices")
    key = here.send("/settings/devices/pair").find(r"/pair\?key=([\w-]+)")
    phone.ask(f"/pair?key={key}")
    assert phone.send("/pair", key=key, name="Sam’s phone").status == 303


def note_a_call(phone: Visitor) -> Said:
    """Make a token on the phone, and note a call with it as a program would."""
    phone.ask("/settings/devices")
    secret = phone.send("/settings/tokens", name="Tasker").find('id="token">([^<]+)<')
    program = Visitor(phone.port, phone.name, phone.context)
    return program.ask(
        "/api/calls",
        "POST",
        json.dumps({"number": "+13035550142"}),
        Authorization=f"Bearer {secret}",
        Content_Type="application/json",
    )


def test_by_a_certificate_a_phone_is_paired_and_notes_a_call(by_tls):
    desk, phone = by_tls
    assert "isn’t paired" in phone.ask("/").body
    pair(desk, phone)
    assert "Sam’s phone" in phone.ask("/settings/devices").body
    told = note_a_call(phone)
    assert told.status == 201
    assert json.loads(told.body)["url"].startswith(f"{phone.origin}/calls/")
    assert told.headers.get("Set-Cookie") is None


def test_by_a_certificate_a_folder_of_files_is_taken_and_a_desk_downloaded(by_tls):
    desk, phone = by_tls
    pair(desk, phone)
    phone.ask("/note")
    words = "Sales Manager, Denver, 130k base. " * 2000
    assert phone.send("/note/paste", text=words).status == 303
    document = phone.ask("/settings/export")
    assert json.loads(document.body)["format"] == "ajar-desk"


def test_the_computers_own_browser_is_served_as_ever(by_tls):
    desk, _ = by_tls
    here = Visitor(desk.port)
    assert here.ask("/").status == 403
    assert here.ask(f"/enter?key={desk.key}").status == 303
    assert here.ask("/settings").status == 200


def test_beside_a_certificate_no_proxy_is_believed(by_tls):
    desk, phone = by_tls
    named = f"{NAME}:{phone.port}"
    forged = Visitor(desk.port).ask("/", Host=named, X_Forwarded_Proto="https")
    assert (forged.status, "needs TLS" in forged.body) == (403, True)
    near = phone.ask("/", Host=f"127.0.0.1:{desk.port}")
    assert (near.status, "not called that" in near.body) == (403, True)


def test_who_begins_tls_and_falls_silent_keeps_nobody_waiting(by_tls):
    _, phone = by_tls
    silent = [socket.create_connection(("127.0.0.1", phone.port)) for _ in range(20)]
    began = time.monotonic()
    assert phone.ask("/offline").status == 200
    assert time.monotonic() - began < 5
    for one in silent:
        one.close()


def test_plain_http_and_old_tls_get_no_answer_there(by_tls, certificate):
    _, phone = by_tls
    plain = http.client.HTTPConnection("127.0.0.1", phone.port, timeout=20)
    plain.request("GET", "/")
    with pytest.raises((http.client.HTTPException, OSError)):
        plain.getresponse()
    plain.close()
    with socket.create_connection(("127.0.0.1", phone.port)) as open_socket:
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        with pytest.warns(DeprecationWarning, match="TLSv1_1"):
            old.maximum_version = ssl.TLSVersion.TLSv1_1
        with pytest.raises((ssl.SSLError, ConnectionError)):
            old.wrap_socket(open_socket, server_hostname=NAME)


def test_a_port_that_is_taken_is_told(tmp_path, certificate):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = ("--host", NAME, "--listen", f"127.0.0.1:{port}")
        pems = ("--certificate", certificate.chain, "--private-key", certificate.key)
        ran = refused(tmp_path, *said, *map(str, pems))
    assert ran.returncode == 3
    assert f"Nothing can listen on 127.0.0.1, port {port}" in ran.stderr


def test_behind_a_proxy_on_this_computer_the_desk_stays_on_loopback(tmp_path):
    with up(tmp_path, "--host", NAME) as desk:
        phone = Visitor(desk.port)
        said = {"Host": NAME, "X_Forwarded_For": "100.64.0.9"}
        assert "needs TLS" in phone.ask("/", **said).body
        proxied = phone.ask("/", **said, X_Forwarded_Proto="https")
        assert "isn’t paired" in proxied.body
        passed_off = phone.ask("/", X_Forwarded_Proto="http")
        assert "not called that" in passed_off.body


CADDY = find_caddy()
NO_CADDY = "caddy isn't installed: the Caddyfile in docs/phone.md is not tried here"


@pytest.mark.skipif(CADDY is None, reason=NO_CADDY)
def test_behind_caddy_as_the_manual_sets_it_up_a_phone_is_paired(tmp_path, certificate):
    port = free_port()
    with up(tmp_path / "desk", "--host", f"{NAME}:{port}") as desk:
        file = tmp_path / "Caddyfile"
        pems = f"tls {certificate.chain} {certificate.key}"
        shown = re.search(r"```caddyfile\n(.*?)```", MANUAL.read_text("utf-8"), re.S)[1]
        mine = (
            shown.replace("desk.example.org", f"https://{NAME}:{port}")
            .replace("tls internal", pems)
            .replace("8477", str(desk.port))
        )
        plain = "{\n admin off\n auto_https disable_redirects\n}\n"
        file.write_text(plain + mine)
        phone = Visitor(port, NAME, certificate.context)
        with caddy(file, tmp_path, port):
            assert "isn’t paired" in phone.ask("/").body
            pair(desk, phone)
            assert note_a_call(phone).status == 201
            near = phone.ask("/", Host=f"127.0.0.1:{desk.port}")
            assert "Sam’s phone" not in near.body


@contextmanager
def caddy(file: Path, home: Path, port: int):
    """Run Caddy until the block ends."""
    proxy = subprocess.Popen(
        [CADDY, "run", "--config", str(file), "--adapter", "caddyfile"],
        env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.05)
        yield
    finally:
        proxy.terminate()
        proxy.wait(20)
