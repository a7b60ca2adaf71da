"""The names a desk is called by: read as a Host header writes them, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.config.hosts import host_of, hosts
from ajar.core.errors import DeskError


@pytest.mark.parametrize(
    ("said", "host"),
    [
        ("desk.example", "desk.example"),
        (" Desk.Tail1234.TS.net. ", "desk.tail1234.ts.net"),
        ("desk.example:443", "desk.example"),
        ("desk.example:08443", "desk.example:8443"),
        ("192.168.1.20:8443", "192.168.1.20:8443"),
        ("schön.example", "xn--schn-7qa.example"),
        ("nas", "nas"),
    ],
)
def test_a_name_is_kept_as_browsers_send_it(said: str, host: str):
    assert host_of(said) == host


@pytest.mark.parametrize(
    "said",
    [
        *("https://desk.example", "desk.example/x", "*.example", "a b", "", ".", "-a"),
        *("desk.example:", "desk.example:0", "desk.example:65536", "desk.example:x"),
        *("localhost", "127.0.0.1", "127.1.2.3:80", "0.0.0.0", "[::1]", "a@b"),
        *("x" * 64, "desk.example:²", "a..b", "desk.example\n"[:-1] + "\x00"),
    ],
)
def test_what_no_device_could_call_it_is_refused_by_name(said: str):
    with pytest.raises(DeskError, match="could call this desk") as caught:
        host_of(said)
    assert "--host" in caught.value.hint


@given(st.text(max_size=80))
def test_any_words_are_a_name_or_an_error(said: str):
    try:
        host = host_of(said)
    except DeskError:
        return
    assert host_of(host) == host
    assert host.isascii()


def test_several_names_stand_behind_commas_each_once(monkeypatch):
    monkeypatch.setenv("AJAR_HOSTS", "a.example, b.example:8443,,A.example")
    assert hosts() == ("a.example", "b.example:8443")


def test_without_the_variable_there_is_none(monkeypatch):
    monkeypatch.delenv("AJAR_HOSTS", raising=False)
    assert hosts() == ()
