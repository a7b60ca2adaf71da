"""A file is read for what it is, not for what it is called."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.attachments import TEXT_LIMIT, read_attachment

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("declared", "payload", "found", "text"),
    [
        ("text/plain", b"a role", "text/plain", "a role"),
        ("application/pdf", b"<html><p>a role</p></html>", "text/html", "a role"),
        ("text/plain", b"<!DOCTYPE html><p>a role</p>", "text/html", "a role"),
        ("text/plain", "a röle".encode("utf-16"), "text/plain", "a röle"),
        (
            "text/plain",
            b"BEGIN:VCARD\nEND:VCARD",
            "text/vcard",
            "BEGIN:VCARD\nEND:VCARD",
        ),
        ("text/plain", "ﬁve oﬃces".encode(), "text/plain", "five offices"),
    ],
)
def test_text_is_read_whatever_its_name_says(declared, payload, found, text):
    attachment, unread = read_attachment("jd.bin", declared, payload)
    assert (attachment.media_type, attachment.text) == (found, text)
    assert attachment.size == len(payload)
    assert unread is None


@pytest.mark.parametrize(
    ("declared", "payload", "found"),
    [
        ("application/pdf", b"\xd0\xcf\x11\xe0 old Word", "application/msword"),
        ("application/msword", b"{\\rtf1 a role}", "application/rtf"),
        ("text/plain", b"PK\x03\x04 zip", "application/zip"),
        ("text/plain", b"\x00\x01\x02", "application/octet-stream"),
        ("", b"\x00\x01\x02", "application/octet-stream"),
    ],
)
def test_a_file_that_is_not_read_is_said(declared, payload, found):
    attachment, unread = read_attachment("jd.doc", declared, payload)
    assert (attachment.media_type, attachment.text) == (found, "")
    assert unread.part == "jd.doc"
    assert found in unread.why


@pytest.mark.parametrize("declared", ["image/png", "application/pgp-signature"])
def test_a_file_without_words_is_no_trouble(declared):
    attachment, unread = read_attachment("logo.png", declared, b"\x89PNG")
    assert attachment.text == ""
    assert unread is None


@pytest.mark.parametrize("payload", [b"%PDF-1.7 nothing", b"PK\x03\x04 word/ nothing"])
def test_a_corrupt_file_is_said(payload):
    attachment, unread = read_attachment("jd", "application/octet-stream", payload)
    assert attachment.text == ""
    assert unread.why == "corrupt"


def test_a_word_file_is_known_by_its_inside():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<d><p><t>a role</t></p></d>")
    attachment, unread = read_attachment("jd.zip", "text/plain", stream.getvalue())
    assert (attachment.media_type, attachment.text) == (DOCX, "a role")
    assert unread is None


def test_a_text_beyond_the_limit_is_cut_and_said():
    attachment, unread = read_attachment("jd", "text/plain", b"a " * TEXT_LIMIT)
    assert len(attachment.text) == TEXT_LIMIT
    assert unread.why == "too long to read to its end"


@given(st.binary(max_size=200), st.sampled_from(["text/plain", "image/png", "x", ""]))
def test_no_bytes_break_the_reading_of_a_file(payload, declared):
    attachment, _ = read_attachment("jd", declared, payload)
    attachment.text.encode("utf-8")


@given(st.binary(max_size=100))
def test_no_bytes_behind_a_known_start_break_the_reading(payload):
    for start in (b"%PDF-1.4\n", b"PK\x03\x04word/"):
        read_attachment("jd", "", start + payload)
