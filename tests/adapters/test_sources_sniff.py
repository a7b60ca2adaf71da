"""What a file is, its content tells."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources_cast import CHANNEL, LINE, MAIL, items, put, read, whys

from ajar.adapters.sources import (
    Form,
    Skipped,
    SourceItem,
    reread,
)
from ajar.adapters.sources.jsons import MOST_BROKEN, split_json
from ajar.adapters.sources.sniff import sniff


@pytest.mark.parametrize(
    ("content", "count"),
    [
        (CHANNEL, 1),
        (b"[" + CHANNEL + b",\n" + CHANNEL + b"]", 2),
        (CHANNEL + b"\n" + CHANNEL + b"\n", 2),
        (b"\xef\xbb\xbf  " + CHANNEL, 1),
        ('{"channel": "sms", "text": "Grüße"}\n'.encode() * 3, 3),
    ],
)
def test_channel_json_is_one_object_a_list_or_lines(tmp_path, content, count):
    found = items(put(tmp_path / "x.json", content))
    assert [item.form for item in found] == [Form.CHANNEL_JSON] * count
    for item in found:
        assert reread(item.path, item.offset, item.length) == item.raw
        assert item.raw.startswith(b"{")
        assert item.raw.endswith(b"}")


def test_a_broken_line_of_json_is_told_and_the_next_is_read(tmp_path):
    path = put(tmp_path / "x.json", CHANNEL + b'\n{"text": oops}\n' + CHANNEL + b"\n")
    first, broken, last = read(path)
    assert isinstance(first, SourceItem)
    assert isinstance(last, SourceItem)
    assert isinstance(broken, Skipped)
    assert "broken" in broken.why
    assert broken.where == f"byte {len(CHANNEL) + 1}"


def test_json_about_other_things_is_told_once(tmp_path):
    assert whys(put(tmp_path / "x.json", b'{"a": 1}\n{"b": 2}\n')) == [
        "no message that Ajar knows (2 values)"
    ]
    assert (
        items(put(tmp_path / "y.json", b'{"basics": {}}'))[0].form is Form.JSON_RESUME
    )


@pytest.mark.parametrize(
    "junk", [b'{"a":\n' * 5_000, b"[" * 90_000, b'{"\n' * 5_000, b"[{" + b"\xff" * 99]
)
def test_hostile_json_is_given_up_on(junk):
    found = list(split_json(junk))
    assert 1 <= len(found) <= MOST_BROKEN + 1


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b"Hi Sam, a role for you.", Form.TEXT),
        (b"[EXTERNAL] Hi Sam", Form.TEXT),
        (b"{curious} Sam?", Form.TEXT),
        ("Grüße aus Köln".encode("cp1252"), Form.TEXT),
        ("Grüße".encode("utf-16"), Form.TEXT),
        (b"From: Ann Lee\nSubject: A role\n\nHi", Form.TEXT),
        (
            b"From: Ann <a@q.example>\nSent: Monday, March 3, 2025 10:00 AM\n\nHi",
            Form.TEXT,
        ),
        (b"Note: this\nis: no mail", Form.TEXT),
        (b"From: a@q.example\nTo: s@h.example\n\nHi", Form.MAIL),
        (
            b"From: a@q.example\nDate: Mon, 5 Jan 2026 10:00:00 +0100\n\nHi",
            Form.MAIL,
        ),
        (b"X-Odd: 1\nSubject: A role\n\nHi", Form.MAIL),
    ],
)
def test_content_tells_text_from_mail(tmp_path, content, form):
    for name in ("x", "x.eml", "x.txt", "x.pdf"):
        assert items(put(tmp_path / name, content))[0].form is form


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "it is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "not mail, text or an archive"),
        (b"\x1f\x8b\x08rest", "unpack it first"),
        (b"%PDF-1.7\n", "attachment"),
        (b"\xd0\xcf\x11\xe0rest", "save the message as .eml"),
        (b"<?xml version='1.0'?><smses/>", "no message"),
        (b"// <!-- <mdb:mork:z v='1.4'/> -->", "no message"),
        (b"PK\x03\x04 and no more", "damaged"),
    ],
)
def test_what_ajar_cannot_read_is_told_with_the_reason(tmp_path, content, why):
    (told,) = whys(put(tmp_path / "x", content))
    assert why in told


@pytest.mark.parametrize(
    ("content", "raw"),
    [
        (b"\n\n" + MAIL, MAIL),
        (b"\xef\xbb\xbf" + MAIL, MAIL),
        (b"From nobody\n" + MAIL, MAIL),
        (b"%d   \n" % len(MAIL) + MAIL + b"<plist></plist>\n", MAIL),
        (MAIL + b"\0\0", MAIL + b"\0\0"),
    ],
)
def test_what_programs_put_around_a_mail_is_left_out(tmp_path, content, raw):
    (item,) = items(put(tmp_path / "x", content))
    assert (item.form, item.raw) == (Form.MAIL, raw)
    assert reread(item.path, item.offset, item.length) == raw


def test_a_slow_stream_is_read_to_its_end():
    stream = BytesIO(b"Hi Sam, " + b"a role. " * 20_000)

    class Slow(BytesIO):
        def read(self, size=-1):
            return stream.read(min(size, 1_000))

    (item,) = read(Path("-"), stdin=Slow())
    assert item.raw == stream.getvalue()


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"{", LINE, MAIL]))
def test_no_bytes_stop_the_reading(junk, start):
    for one in read(Path("-"), stdin=BytesIO(start + junk)):
        assert isinstance(one, SourceItem | Skipped)
    sniff(start + junk, "x.csv")
