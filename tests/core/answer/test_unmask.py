"""Disguises are seen through, and plain text stays what it is."""

import base64
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.unmask import (
    decodings,
    positions,
    squeeze,
    squeeze_alike,
    unmask,
)
from ajar.core.tables import load_rows


@pytest.mark.parametrize(
    "masked",
    [
        "Ｋｅｓｔｒｅｌ",
        "𝐊𝐞𝐬𝐭𝐫𝐞𝐥",
        "Ке\u200bѕt\u00adrеl",
        "Késtrël",
        "Ke\u0336strel",
        "Kᴇꜱᴛʀᴇʟ",
        "Ⓚⓔⓢⓣⓡⓔⓛ",
        "\u202eKestrel\u202c",
        "K\x00estrel",
    ],
)
def test_a_disguised_word_is_plain_again(masked):
    assert unmask(masked).casefold() == "kestrel"


def test_digits_of_other_scripts_are_digits():
    assert unmask("١٤٢ １４２ 𝟏𝟒𝟐 ¹⁴²") == "142 142 142 142"


def test_spaces_and_line_ends_stay_apart():
    assert unmask("a\u00a0b\u2028c\td\ne") == "a b\nc\td\ne"


@given(st.text(string.printable))
def test_plain_text_stays(text):
    kept = "".join(c for c in text if c >= " " or c in "\n\t")
    assert unmask(text) == kept


@given(st.text())
def test_positions_lead_back(text):
    plain = unmask(text)
    for alike, squeezed in ((False, squeeze(plain)), (True, squeeze_alike(plain))):
        at = positions(plain, alike=alike)
        assert len(at) == len(squeezed)
        if not alike:
            assert "".join(plain[i].lower() for i in at) == squeezed


def test_digits_and_signs_may_stand_for_letters():
    assert squeeze_alike("K3$tr31 @n4lyt1c@l") == squeeze_alike("Kestrel analytical")
    assert squeeze("K-3 $") == "k3"


@pytest.mark.parametrize(
    "encoded",
    [
        "&#75;estrel &amp; co",
        "&#x4B;estrel",
        "%4Bestrel",
        r"\u004bestrel",
        r"\x4bestrel",
        base64.b64encode(b"at Kestrel now").decode(),
        base64.urlsafe_b64encode(b"at Kestrel\nnow?~").decode().rstrip("="),
        b"at Kestrel".hex(),
        b"at Kestrel".hex(":"),
        "".join(chr(0xE0000 + ord(c)) for c in "Kestrel"),
    ],
)
def test_encoded_words_are_read(encoded):
    assert any("Kestrel" in each for each in decodings(f"see {encoded} there"))


@pytest.mark.parametrize("more", range(4))
def test_base64_is_read_with_and_without_its_end(more):
    run = base64.b64encode(b"at Kestrel" + b"." * more).decode()
    for encoded in (run, run.rstrip("=")):
        assert any("Kestrel" in each for each in decodings(encoded))


def test_what_decodes_to_nothing_is_passed_over():
    odd = "xxxxxxxxxxxxx \\u{110000} abcdefabcdef fffefdfcfbfa"
    assert next(decodings(odd)) == odd
    assert all(each in {odd, ""} for each in decodings(odd))


@given(st.text())
def test_no_text_breaks_decoding(text):
    assert next(iter(decodings(text))) == text
    assert all(isinstance(each, str) for each in decodings(text))


def test_lookalikes_are_no_plain_letters():
    for plain, row in load_rows("answer_lookalikes.tsv"):
        assert len(plain) == 1
        assert plain.isascii()
        assert not any(char.isascii() for char in row)
