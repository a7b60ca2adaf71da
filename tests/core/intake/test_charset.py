"""Bytes become text whatever they claim to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.charset import clean_text, decode_text


@pytest.mark.parametrize(
    ("payload", "charset", "meant"),
    [
        ("Zoë".encode(), "utf-8", "Zoë"),
        ("Zoë".encode(), "", "Zoë"),
        ("Zoë".encode(), "us-ascii", "Zoë"),
        (b"Zo\xeb", "iso-8859-1", "Zoë"),
        (b"\x93quoted\x94", "iso-8859-1", "\u201cquoted\u201d"),
        (b"Zo\xeb", "utf-8", "Zoë"),
        (b"Zo\xeb", "no-such-charset", "Zoë"),
        ("Привет".encode("koi8-r"), "KOI8-R", "Привет"),
        ("求人".encode("iso-2022-jp"), "iso-2022-jp", "求人"),
        ("Zoë".encode("utf-16"), "utf-16", "Zoë"),
        (b"a\\x41", "unicode_escape", "a\\x41"),
        (b"a", "zlib", "a"),
        ("\u2460\u6c42".encode("cp932"), "x-sjis", "\u2460\u6c42"),
        ("朱镕基".encode("gbk"), "gb2312", "朱镕基"),
        ("שלום".encode("iso-8859-8"), "iso-8859-8-i", "שלום"),
        (b"a", "../../etc", "a"),
        (b"\xef\xbb\xbfa", "utf-8", "a"),
    ],
)
def test_a_character_set_is_taken_at_its_word_where_that_makes_sense(
    payload, charset, meant
):
    assert decode_text(payload, charset) == meant


def test_a_text_cut_in_mid_character_keeps_the_others():
    text = decode_text("Grüße aus München und Köln ü".encode()[:-1], "utf-8")
    assert text == "Grüße aus München und Köln \N{REPLACEMENT CHARACTER}"


def test_line_ends_become_one_kind_and_controls_go():
    assert clean_text("a\r\nb\rc\x00d\x07") == "a\nb\nc\ufffdd\ufffd"
    assert clean_text("a\ud800b") == "a\ufffdb"


@given(st.binary(max_size=200), st.text(max_size=20))
def test_no_bytes_and_no_name_break_the_decoding(payload, charset):
    text = decode_text(payload, charset)
    text.encode("utf-8")
    assert "\x00" not in text
    assert "\r" not in text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_utf_8_can_write_comes_back(text):
    assert decode_text(text.encode(), "utf-8") == text.removeprefix("\ufeff")
