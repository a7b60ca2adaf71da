"""Header blocks are read as written, whatever was done to them on the way."""

import base64
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.headers import (
    HEADER_LIMIT,
    LINE_LIMIT,
    decode_base64,
    decode_words,
    read_headers,
    read_ids,
    read_parameters,
)


def first(raw, name):
    return read_headers(raw).first(name)


def test_names_are_lower_case_and_values_unfolded():
    block = read_headers(b"SUBJECT: a role\r\n in Oslo\r\nTo: ada@x.example\r\n\r\nHi")
    assert [(h.name, h.value) for h in block.headers] == [
        ("subject", "a role in Oslo"),
        ("to", "ada@x.example"),
    ]


def test_the_body_starts_after_the_blank_line():
    raw = b"Subject: x\r\n\r\nHello"
    assert raw[read_headers(raw).body_at :] == b"Hello"


def test_headers_of_one_name_stay_in_order():
    raw = b"Received: from b\nReceived: from a\n\n"
    assert read_headers(raw).raws("received") == ("from b", "from a")


def test_a_mailbox_line_before_the_headers_is_passed_over():
    assert first(b"From ada@x.example Mon Nov  9\nSubject: hi\n\n", "subject") == "hi"


def test_a_stray_line_among_headers_is_passed_over():
    raw = b"Subject: hi\nthis is no header\nTo: ada@x.example\n\nBody"
    assert first(raw, "to") == "ada@x.example"


def test_a_missing_blank_line_loses_no_text():
    raw = b"Subject: hi\nHello Ada,\nwe have a role.\n"
    assert raw[read_headers(raw).body_at :] == b"Hello Ada,\nwe have a role.\n"


def test_a_message_without_headers_is_all_body():
    assert read_headers(b"\nHello").body_at == 1
    assert read_headers(b"Hello there\nyou").body_at == 0


def test_a_part_without_headers_starts_at_its_blank_line():
    raw = b"--b\n\nHello"
    assert raw[read_headers(raw, 4).body_at :] == b"Hello"


def test_a_header_beyond_the_limit_is_cut_and_said():
    block = read_headers(b"Subject:" + b"a" * (HEADER_LIMIT + 9) + b"\nTo: b\n\n")
    assert len(block.first("subject")) == HEADER_LIMIT
    assert block.unread[0].what == "header subject"
    assert block.first("to") == "b"


def test_headers_without_end_are_read_up_to_a_limit():
    block = read_headers(b"X-A: b\n" * (LINE_LIMIT + 10) + b"\nbody")
    assert len(block.headers) == LINE_LIMIT
    assert "too many to read" in [unread.why for unread in block.unread]
    huge = read_headers((b"X-A: " + b"b" * 60_000 + b"\n") * 20 + b"\nbody")
    assert "too large to read" in [unread.why for unread in huge.unread]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe?= aus Ulm", "Grüße aus Ulm"),
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?q?Caf=E9_Nord?=", "Café Nord"),
        ("=?utf-8*de?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("a =?utf-8?q?b?= =?utf-8?q?c?= d", "a bc d"),
        ("=?utf-8?q?=C3?= =?utf-8?q?=BC?=", "ü"),
        ("=?utf-8?q?a?= =?iso-8859-1?q?=FC?=", "aü"),
        ("=?utf-8?b?SGVsbG8?=", "Hello"),
        ("=?utf-8?b?SGVs!bG8=?=", "Hello"),
        ("=?no-such-set?q?Oslo?=", "Oslo"),
        ("=?utf-8?x?Oslo?=", "=?utf-8?x?Oslo?="),
        ("no =? words", "no =? words"),
        ("=?utf-8?q?two=0Alines?=", "two lines"),
    ],
)
def test_encoded_words_are_decoded_however_broken(written, meant):
    assert decode_words(written) == meant


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "koi8-r", "shift_jis"])
@given(data=st.data())
def test_an_encoded_word_comes_back_in_every_character_set(charset, data):
    letters = {"koi8-r": "абв где", "shift_jis": "あいう"}.get(charset, "äöé x")
    text = data.draw(st.text(alphabet=letters, min_size=1)).strip() or "x"
    encoded = base64.b64encode(text.encode(charset)).decode()
    assert decode_words(f"=?{charset}?b?{encoded}?=") == text


def test_a_subject_of_nothing_but_encoded_words_is_quick():
    raw = b"Subject: " + b"=?utf-8?q?a_role?= " * 12_000 + b"\n\n"
    start = time.process_time()
    block = read_headers(raw)
    assert time.process_time() - start < 0.5
    assert block.first("subject").startswith("a role")


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading_of_headers(raw):
    block = read_headers(raw)
    assert 0 <= block.body_at <= len(raw)
    for header in block.headers:
        header.value.encode("utf-8")
        assert "\n" not in header.value
        assert "\x00" not in header.value


@given(st.binary())
def test_base64_comes_back(payload):
    encoded = base64.encodebytes(payload)
    assert decode_base64(encoded) == payload
    assert decode_base64(encoded.rstrip(b"=\n")) == payload


def test_base64_with_dirt_is_undone_as_far_as_it_goes():
    assert decode_base64(b"SGVs*bG8=\xff") == b"Hello"
    assert decode_base64(b"SGVsbG8gd") == b"Hello "
    assert decode_base64(b"!") == b""


def test_parameters_are_read_quoted_bare_and_continued():
    value, found = read_parameters(
        'Text/Plain; charset=utf-8; name="a \\"b\\".txt"; FORMAT=flowed'
    )
    assert value == "text/plain"
    assert found == {"charset": "utf-8", "name": 'a "b".txt', "format": "flowed"}


def test_a_file_name_in_pieces_and_percents_is_put_together():
    _, found = read_parameters(
        "attachment; filename*0*=utf-8'de'Stelle%20f; filename*1*=%C3%BCr%20Ada.pdf"
    )
    assert found["filename"] == "Stelle für Ada.pdf"
    _, plain = read_parameters('attachment; filename*1="b.pdf"; filename*0="a-"')
    assert plain["filename"] == "a-b.pdf"
    _, odd = read_parameters("attachment; filename*x=a.pdf")
    assert odd["filename"] == "a.pdf"


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_parameters(text):
    read_parameters(text)
    decode_words(text)


def test_message_ids_are_each_named_once_in_order():
    assert read_ids("<a@x> <b@x>\n <a@x> junk <c@x") == ("<a@x>", "<b@x>")
