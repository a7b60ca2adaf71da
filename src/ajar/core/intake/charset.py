"""Turn bytes into text whatever character set they claim, and never fail at it."""

import codecs
import re

_NAME = re.compile(r"[A-Za-z0-9][\w.:-]{0,39}\Z", re.ASCII)
# Codecs that are character sets; others ("unicode_escape", "idna", "zlib") are
# programs that a message has no business to run.
_CHARACTER_SETS = (
    "utf", "iso8859", "cp", "koi8", "gb", "big5", "euc", "shift_jis", "iso2022",
    "mac", "tis-620", "hz", "johab", "ptcp154", "kz1048", "ascii",
)  # fmt: skip
# WHATWG Encoding: who names the left set means the right one; what says Latin-1 or
# ASCII is written by Windows.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
_REALLY_CP1252 = frozenset({"iso8859-1", "ascii", "cp1252"})
_MEANINGLESS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def decode_text(payload: bytes, charset: str = "") -> str:
    """Return `payload` as text; bytes that mean nothing become U+FFFD."""
    name = _find_codec(charset)
    if name in ("", "utf-8", *_REALLY_CP1252):
        return clean_text(_decode_usual(payload, name))
    return clean_text(payload.decode(name, "replace"))


def clean_text(text: str) -> str:
    """Return `text` with bare line feeds, no control characters, no surrogates."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        text = _MEANINGLESS.sub("\N{REPLACEMENT CHARACTER}", text)
    return text.removeprefix("\ufeff")


def _decode_usual(payload: bytes, name: str) -> str:
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if name in _REALLY_CP1252:
        return payload.decode("cp1252", "replace")
    # A message cut short in mid-character is still UTF-8; one that is wrong
    # nearly everywhere was written by Windows.
    text = payload.decode("utf-8", "replace")
    strange = text.count("\N{REPLACEMENT CHARACTER}")
    beyond_ascii = sum(char > "\x7f" for char in text)
    if strange * 2 > beyond_ascii:
        return payload.decode("cp1252", "replace")
    return text


def _find_codec(charset: str) -> str:
    charset = charset.strip().strip("\"'")
    if not charset or not _NAME.match(charset):
        return ""
    for known in (charset, charset.lower().removeprefix("x-").removesuffix("-i")):
        try:
            name = codecs.lookup(known).name
        except LookupError:
            continue
        return _WIDER.get(name, name) if name.startswith(_CHARACTER_SETS) else ""
    return ""
