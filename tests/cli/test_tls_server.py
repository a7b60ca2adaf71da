"""The socket that does TLS: opened with a certificate, refused without a good one."""

import socket
from contextlib import closing

import pytest
from running import Visitor, free_port

from ajar.cli.beyond import Beyond, TlsServer
from ajar.core.errors import DeskError
from tests.samples.certificates import make_certificate

NAME = "desk.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("tls"), NAME)


def beyond(certificate, listen: str) -> Beyond:
    return Beyond((NAME, "nas:9443"), listen, certificate.chain, certificate.key)


def says_how_it_came(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['wsgi.url_scheme']} {environ['REMOTE_ADDR']}".encode()]


def test_a_request_comes_by_https_from_whom_it_comes(certificate):
    port = free_port()
    with closing(
        TlsServer(says_how_it_came, beyond(certificate, f"127.0.0.1:{port}"))
    ) as server:
        server.start()
        said = Visitor(port, NAME, certificate.context).ask(
            "/", X_Forwarded_For="1.2.3.4"
        )
    assert said.body == "https 127.0.0.1"
    assert "Server" not in said.headers
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), 5)


def test_a_server_that_was_never_started_can_be_closed(certificate):
    TlsServer(says_how_it_came, beyond(certificate, f"127.0.0.1:{free_port()}")).close()


def test_an_address_of_another_computer_is_told(certificate):
    with pytest.raises(
        DeskError, match=r"Nothing can listen on 192\.0\.2\.1, port 8443"
    ):
        TlsServer(says_how_it_came, beyond(certificate, "192.0.2.1"))


def test_a_key_of_another_certificate_is_told(certificate, tmp_path):
    other = make_certificate(tmp_path, NAME)
    mixed = Beyond((NAME,), "127.0.0.1", certificate.chain, other.key)
    with pytest.raises(DeskError, match="can't be used"):
        TlsServer(says_how_it_came, mixed)


def test_names_take_the_port_that_is_listened_on(certificate):
    assert beyond(certificate, "10.0.0.2").names() == ("desk.example:8443", "nas:9443")
    assert beyond(certificate, "[::1]:443").names()[0] == "desk.example:443"
    assert beyond(certificate, "[::1]:443").address() == ("::1", 443)
    assert Beyond((NAME,)).names() == (NAME,)
