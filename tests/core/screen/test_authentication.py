"""What the user's own provider says of a sender counts, and nobody else's word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screened import letter_of, signals_of

from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.screen.authentication import dmarc_result, server_of

NAME = "authentication-results"
MINE = ("mx.mine.example",)
FAIL = "mx.mine.example; dmarc=fail header.from=acme.example"
PASS = "mx.mine.example; dmarc=pass header.from=acme.example"
HOP = ("received", "from a by b; Mon, 2 Nov 2026 06:00:12 -0800")


def result(*values, authserv=MINE, before=(), after=()):
    headers = [("from", "Ann <ann@acme.example>"), *before]
    headers += [v if isinstance(v, tuple) else (NAME, v) for v in values]
    message = Message(Channel.MAIL, Party(), "", headers=(*headers, *after))
    return dmarc_result(message, authserv)


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("fail", [FAIL]),
        ("pass", [PASS]),
        ("none", ["mx.mine.example; dmarc=none"]),
        ("fail", ["MX.Mine.Example; DMARC=FAIL header.from=acme.example"]),
        ("fail", ["mx.mine.example 1; dmarc=fail"]),
        ("fail", ["mx.mine.example;dmarc=fail;spf=pass"]),
        ("fail", ["mx.mine.example; spf=pass smtp.mailfrom=a.b; dmarc=fail"]),
        ("fail", ["mx.mine.example;\r\n\tspf=pass;\r\n\tdmarc=fail (p=reject)"]),
        ("fail", ["(a comment) mx.mine.example (another) ; dmarc (x) = fail"]),
        ("fail", ["mx.mine.example; dmarc=fail (a (nested; dmarc=pass) comment)"]),
        ("pass", ['mx.mine.example; spf=fail reason="x; dmarc=fail"; dmarc=pass']),
        ("pass", [r'mx.mine.example; spf=fail reason="a\"; dmarc=fail"; dmarc=pass']),
        ("fail", ['"mx.mine.example"; dmarc=fail']),
        ("fail", ["mx.mine.example; dmarc/1=fail"]),
        ("fail", ["mx.mine.example; dmarc=fail action=quarantine"]),
        ("temperror", ["mx.mine.example; dmarc=temperror"]),
        ("fail", ["other.example; dmarc=pass", FAIL]),
        ("fail", [FAIL, HOP, PASS]),
        ("fail", [FAIL, "other.example; dmarc=pass"]),
        ("fail", ["mx.mine.example; spf=pass", FAIL]),
        # unknown: not trusted, not said, or said twice
        ("", []),
        ("", ["other.example; dmarc=fail"]),
        ("", ["mx.mine.example.evil.example; dmarc=fail"]),
        ("", ["evil.example mx.mine.example; dmarc=fail"]),
        ("", ["mx.mine.example; none"]),
        ("", ["mx.mine.example"]),
        ("", ["mx.mine.example; spf=fail smtp.mailfrom=acme.example"]),
        ("", ["mx.mine.example; dkim=fail; spf=fail"]),
        ("", ["mx.mine.example; x-dmarc=fail"]),
        ("", ["mx.mine.example (; dmarc=fail"]),
        ("", ["(mx.mine.example); dmarc=fail"]),
        ("", ["; dmarc=fail"]),
        ("", [""]),
        ("", [FAIL, PASS]),
        ("", [FAIL, FAIL]),
        ("", ["mx.mine.example; dmarc=fail; dmarc=pass"]),
        ("", [("arc-authentication-results", "i=1; mx.mine.example; dmarc=fail")]),
        ("", [("x-authentication-results", FAIL)]),
        ("", ["i=1; mx.mine.example; dmarc=fail"]),
    ],
)
def test_one_trusted_result_or_none(said, values):
    assert result(*values) == said


def test_nothing_is_trusted_by_default():
    assert result(FAIL, authserv=()) == ""


def test_two_authors_have_no_result():
    assert result(FAIL, after=[("from", "Bo <bo@evil.example>")]) == ""


def test_a_header_below_the_first_trusted_hop_came_with_the_message():
    assert result("mx.mine.example; spf=pass", HOP, PASS) == ""


def test_a_fail_is_a_check_and_on_a_mailing_list_a_note():
    headers = [("from", "x"), (NAME, FAIL)]
    assert signals_of(letter_of("Hi", headers=headers), {}, MINE) == {
        "auth_fail": "check"
    }
    headers.append(("list-id", "<jobs.lists.example>"))
    listed = signals_of(letter_of("Hi", headers=headers), {}, MINE)
    assert listed["auth_fail"] == "note"


@pytest.mark.parametrize("value", [PASS, "mx.mine.example; dmarc=none"])
def test_a_pass_says_nothing(value):
    letter = letter_of("Hi Sam, could we talk?", headers=[("from", "x"), (NAME, value)])
    assert signals_of(letter, {}, MINE) == {}


@given(st.text(max_size=300))
def test_no_header_crashes_it(value):
    assert server_of(value) == server_of(value).lower()
    result(value)


@given(st.text(alphabet='();"\\ab=dmarcfailpass. ', max_size=200))
def test_nothing_untrusted_is_ever_believed(value):
    assert result(f"other.example {value}") == ""
