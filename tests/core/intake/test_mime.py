"""A mail comes apart into its parts, within limits, whatever its bytes."""

import base64
import quopri
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.mime import (
    DEPTH_LIMIT,
    MESSAGE_LIMIT,
    PART_LIMIT,
    split_mail,
)

MIXED = b"""\
Content-Type: multipart/mixed; boundary="b"

what old programs show
--b
Content-Type: text/plain

one
--b
Content-Type: multipart/alternative; boundary="bb"

--bb
Content-Type: text/plain

two
--bb
Content-Type: text/html

<p>two</p>
--bb--
--b
Content-Type: application/pdf; name="jd.pdf"
Content-Transfer-Encoding: base64

SGVsbG8=
--b--
after
"""


def leaves(part):
    return [leaf for leaf in part.walk() if not leaf.children]


def whys(trouble):
    return [unread.why for unread in trouble]


def test_the_parts_come_out_in_order():
    root, trouble = split_mail(MIXED)
    assert [(leaf.media_type, leaf.payload) for leaf in leaves(root)] == [
        ("text/plain", b"one"),
        ("text/plain", b"two"),
        ("text/html", b"<p>two</p>"),
        ("application/pdf", b"Hello"),
    ]
    assert leaves(root)[-1].name == "jd.pdf"
    assert trouble == ()


def test_windows_and_old_mac_line_ends_make_no_difference():
    for ending in (b"\r\n", b"\r"):
        root, _ = split_mail(MIXED.replace(b"\n", ending))
        assert [leaf.payload for leaf in leaves(root)][:2] == [b"one", b"two"]


def test_a_boundary_that_starts_like_another_is_not_the_other():
    root, _ = split_mail(MIXED.replace(b'"bb"', b'"b-b"').replace(b"--bb", b"--b-b"))
    assert len(leaves(root)) == 4


def test_an_outer_boundary_ends_an_unclosed_inner_part():
    root, _ = split_mail(MIXED.replace(b"--bb--\n", b""))
    assert [leaf.payload for leaf in leaves(root)][2:] == [b"<p>two</p>", b"Hello"]


def test_a_mail_cut_short_keeps_what_came():
    root, _ = split_mail(MIXED[: MIXED.index(b"<p>two") + 4])
    assert leaves(root)[-1].payload == b"<p>t"


@pytest.mark.parametrize("boundary", [b"", b'boundary=""', b'boundary="other"'])
def test_a_multipart_without_its_boundary_is_kept_as_bytes(boundary):
    raw = b"Content-Type: multipart/mixed; " + boundary + b"\n\n--b\n\nwords\n--b--\n"
    root, _ = split_mail(raw)
    assert root.children == ()
    assert b"words" in root.payload


@given(st.binary(max_size=300))
def test_transfer_encodings_come_back(payload):
    for encoding, encoded in (
        (b"base64", base64.encodebytes(payload)),
        (b"quoted-printable", quopri.encodestring(payload)),
    ):
        head = b"Content-Transfer-Encoding: " + encoding + b"\n\n"
        root, _ = split_mail(head + encoded)
        assert root.payload == payload


def test_a_lying_type_is_plain_text():
    root, _ = split_mail(b"Content-Type: rubbish\n\nHello")
    assert root.media_type == "text/plain"


def test_an_enclosed_message_is_a_part_below():
    raw = b"Content-Type: message/rfc822\n\nSubject: inner\n\nHello"
    root, _ = split_mail(raw)
    assert root.children[0].block.first("subject") == "inner"
    assert root.children[0].payload == b"Hello"


def test_an_enclosed_message_may_be_encoded_against_the_rules():
    inner = base64.encodebytes(b"Subject: inner\n\nHello")
    head = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    root, _ = split_mail(head + inner)
    assert root.children[0].payload == b"Hello"


def test_the_parts_of_a_digest_are_messages():
    head = b"Content-Type: multipart/digest; boundary=b\n\n"
    root, _ = split_mail(head + b"--b\n\nSubject: x\n\nHi\n--b--\n")
    assert root.children[0].children[0].block.first("subject") == "x"


def nested(depth):
    layers = (
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
        for n in range(depth)
    )
    return b"".join(layers) + b"Content-Type: text/plain\n\nHello\n"


def test_a_thousand_layers_are_read_to_the_limit_and_said():
    start = time.process_time()
    root, trouble = split_mail(nested(1000))
    assert time.process_time() - start < 2
    assert len(list(root.walk())) == DEPTH_LIMIT + 1
    assert whys(trouble) == ["too deeply nested"]


def test_layers_within_the_limit_are_read():
    root, trouble = split_mail(nested(DEPTH_LIMIT - 1))
    assert leaves(root)[0].payload == b"Hello\n"
    assert trouble == ()


@pytest.mark.parametrize("encoding", [b"7bit", b"base64"])
def test_messages_in_messages_end_too(encoding):
    raw = b"Subject: innermost\n\nHello"
    for _ in range(60):
        inner = base64.encodebytes(raw) if encoding == b"base64" else raw
        if len(inner) > 100_000:
            break
        head = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: "
        raw = head + encoding + b"\n\n" + inner
    _, trouble = split_mail(raw)
    assert set(whys(trouble)) <= {"too deeply nested"}


def test_parts_without_end_are_read_to_the_limit_and_said():
    part = b"--b\nContent-Type: text/plain\n\nx\n"
    head = b"Content-Type: multipart/mixed; boundary=b\n\n"
    root, trouble = split_mail(head + part * (PART_LIMIT + 50))
    assert len(list(root.walk())) == PART_LIMIT
    assert whys(trouble) == ["has too many parts to read"]


def test_enclosed_messages_count_as_parts():
    part = b"--b\nContent-Type: message/rfc822\n\nSubject: x\n\ny\n"
    head = b"Content-Type: multipart/mixed; boundary=b\n\n"
    root, trouble = split_mail(head + part * PART_LIMIT)
    assert len(list(root.walk())) <= PART_LIMIT
    assert whys(trouble) == ["has too many parts to read"]


def test_a_message_beyond_the_limit_is_read_up_to_it_and_said():
    root, trouble = split_mail(b"Subject: x\n\n" + b"a" * MESSAGE_LIMIT)
    assert len(root.payload) == MESSAGE_LIMIT - 12
    assert whys(trouble) == ["too large to read"]


@given(st.binary(max_size=600))
def test_no_bytes_break_the_taking_apart(raw):
    root, _ = split_mail(raw)
    assert sum(len(leaf.payload) for leaf in leaves(root)) <= 2 * len(raw)


@given(st.data())
def test_no_damage_to_a_mail_breaks_the_taking_apart(data):
    raw = bytearray(MIXED)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=4))
        if not raw:
            break
    split_mail(bytes(raw))
