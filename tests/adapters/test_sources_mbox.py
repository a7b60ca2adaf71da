"""An mbox of any size and hand is cut where its messages begin, and nowhere else."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.adapters.sources import mbox
from ajar.adapters.sources.items import Form, Piece, Refusal
from ajar.adapters.sources.mbox import split_mbox, starts_mbox, unwrap

LINE = b"From ann@quill.example Mon Jan  5 10:00:00 2026\n"
MAIL = b"From: Ann <ann@quill.example>\nSubject: A role\n\nHi Sam\n"


def split(stored: bytes, offset: int = 0) -> list[Piece | Refusal]:
    return list(split_mbox(BytesIO(stored).read, offset))


def raws(stored: bytes) -> list[bytes]:
    return [piece.raw for piece in split(stored) if isinstance(piece, Piece)]


def test_messages_are_cut_at_dated_lines():
    stored = LINE + MAIL + b"\n" + LINE + MAIL
    first, second = split(stored)
    assert first == Piece(Form.MAIL, 0, len(LINE + MAIL) + 1, MAIL)
    assert second == Piece(Form.MAIL, first.length, len(LINE + MAIL), MAIL)
    assert sum(piece.length for piece in (first, second)) == len(stored)


@pytest.mark.parametrize(
    "line",
    [
        b"From ann@quill.example Mon Jan  5 10:00:00 2026",
        b"From 1787@xxx Mon Jan 05 10:00:00 +0000 2026",
        b"From - Mon Jan 05 10:00:00 2026",
        b"From ann Mon Jan  5 10:00 CET 2026 remote from quill",
        b"From MAILER-DAEMON Mon, 5 Jan 2026 10:00:00 +0100",
        b'From "Ann Lee" Mon Jan 5 10:00:00 2026',
        b"From ann@quill.example  Mon Jan  5 10:00:00 2026\r",
    ],
)
def test_a_dated_line_parts_messages_whoever_wrote_it(line):
    assert starts_mbox(line + b"\n" + MAIL)
    assert raws(line + b"\n" + MAIL + line + b"\n" + MAIL) == [MAIL, MAIL]


@pytest.mark.parametrize(
    "line",
    [
        b"From Monday on we meet at 10:00",
        b"From here to there",
        b"From ann@quill.example",
        b" From ann Mon Jan  5 10:00:00 2026",
        b"from ann Mon Jan  5 10:00:00 2026",
        b"As From ann Mon Jan  5 10:00:00 2026",
    ],
)
def test_a_line_of_prose_parts_nothing(line):
    body = MAIL + line + b"\nAbc: d\n"
    assert raws(LINE + body) == [body]


def test_a_dated_line_inside_a_paragraph_parts_nothing():
    body = MAIL + LINE + b"as the old log says\n"
    assert raws(LINE + body) == [body]


def test_a_message_without_headers_is_still_parted_by_a_blank_line():
    assert raws(LINE + MAIL + b"\n" + LINE + b"just words\n") == [MAIL, b"just words\n"]


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        (b">From here\n", b"From here\n"),
        (b">>From here\n", b">From here\n"),
        (b"> From here\n", b"> From here\n"),
        (b">Fromage\n", b">Fromage\n"),
    ],
)
def test_a_quoted_from_line_loses_one_mark(stored, meant):
    assert raws(LINE + MAIL + stored) == [MAIL + meant]


def test_a_thousand_from_lines_are_a_thousand_empty_messages():
    found = split(LINE * 1_000)
    assert len(found) == 1_000
    assert {one.why for one in found if isinstance(one, Refusal)} == {
        "a From line with nothing after it"
    }


def test_line_ends_of_windows_are_kept():
    body = MAIL.replace(b"\n", b"\r\n")
    line = LINE.replace(b"\n", b"\r\n")
    assert raws(line + body + b"\r\n" + line + body) == [body, body]
    assert raws(line + body + b"\r\n" + line + b"words\r\n") == [body, b"words\r\n"]


def test_the_last_message_may_lack_its_line_end():
    assert raws(LINE + MAIL + b"\n" + LINE + MAIL.strip()) == [MAIL, MAIL.strip()]


def test_blank_lines_before_the_first_message_are_nothing():
    assert raws(b"\n\n" + LINE + MAIL) == [MAIL]
    assert raws(b"") == []


def test_an_offset_counts_from_the_beginning_of_the_file():
    (piece,) = split(LINE + MAIL, offset=70)
    assert isinstance(piece, Piece)
    assert (piece.offset, piece.length) == (70, len(LINE + MAIL))


@pytest.mark.parametrize("block", [1024, 1500, 4096, 10_000])
def test_blocks_may_end_anywhere(monkeypatch, block):
    monkeypatch.setattr(mbox, "BLOCK", block)
    bodies = [MAIL + b"x" * n * 7 + b"\n" for n in range(300)]
    stored = b"\n".join(LINE + body for body in bodies)
    assert raws(stored) == bodies


def test_a_message_too_large_is_told_and_the_next_is_read(monkeypatch):
    monkeypatch.setattr(mbox, "BLOCK", 2_000)
    monkeypatch.setattr(mbox, "LARGEST_ITEM", 10_000)
    huge = LINE + MAIL + b"word\n" * 5_000
    found = split(LINE + MAIL + huge + LINE + MAIL)
    assert [type(one) for one in found] == [Piece, Refusal, Piece]
    assert found[1].offset == len(LINE + MAIL)
    assert "too large" in found[1].why
    assert found[2].offset == len(LINE + MAIL + huge)
    held = split(LINE + MAIL + b"word\n" * 2_100)
    assert [type(one) for one in held] == [Refusal]


def test_unwrapping_leaves_other_bytes_alone():
    assert unwrap(MAIL) == MAIL
    assert unwrap(b"From me to you\n") == b"From me to you\n"
    assert unwrap(LINE + MAIL + b"\n") == MAIL


@given(st.lists(st.sampled_from([LINE, MAIL, b"\n", b">From x\n", b"\r\n", b"y"])))
def test_every_byte_is_in_one_message_and_unwraps_to_it(parts):
    stored = LINE + b"".join(parts)
    found = split(stored)
    at = 0
    for piece in found:
        assert piece.offset == at
        if isinstance(piece, Piece):
            assert unwrap(stored[at : at + piece.length]) == piece.raw
            at += piece.length
        else:
            at = min((one.offset for one in found if one.offset > at), default=at)


@given(st.binary(max_size=500))
def test_no_bytes_crash(junk):
    split(LINE + junk)
    starts_mbox(junk)
