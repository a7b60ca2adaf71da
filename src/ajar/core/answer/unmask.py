"""See through disguises: what a text says once tricks of writing are undone.

Full-width and other styled letters (NFKC), accents, invisible characters, letters of
other scripts that look alike, digits for letters, characters between letters, and
words put in a transfer encoding.
"""

import base64
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from unicodedata import category, decimal, normalize
from urllib.parse import unquote

from ajar.core.tables import load_rows

_DROPPED = frozenset({"Mn", "Me", "Cf", "Cc"})
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_ALIKE = str.maketrans("l1|03457@$", "iiioeastas")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,4096}={0,2}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:[0-9a-fA-F]{2}:?){6,2048}(?![0-9A-Za-z])")
_TAGS = {0xE0000 + code: chr(code) for code in range(32, 127)}
_ESCAPE = re.compile(
    r"\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2}))"
)
_LINE_ENDS = frozenset("\n\t ")


class _Plain(dict[int, str]):
    """What each character stands for, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if code < 128 or char in _LINE_ENDS:
            plain = char if code >= 32 or char in _LINE_ENDS else ""
        else:
            plain = _look(char)
        self[code] = plain
        return plain


@cache
def _lookalikes() -> dict[str, str]:
    return {
        alike: plain
        for plain, row in load_rows("answer_lookalikes.tsv")
        for alike in row
    }


def _look(char: str) -> str:
    if char.isspace():
        return "\n" if char in "\u2028\u2029\x85" else " "
    parts = (part for part in normalize("NFKD", char) if category(part) not in _DROPPED)
    return "".join(_plain_part(part) for part in parts)


def _plain_part(char: str) -> str:
    if char.isdecimal():
        return str(decimal(char))
    plain = _lookalikes().get(char, char)
    return plain.upper() if char.isupper() else plain


_PLAIN = _Plain()


def unmask(text: str) -> str:
    """Return `text` in plain letters, case kept; characters may be fewer or more."""
    return text.translate(_PLAIN)


def squeeze(plain: str) -> str:
    """Return the letters and digits of unmasked text alone, in lower case."""
    return _NOT_PLAIN.sub("", plain.lower())


def squeeze_alike(plain: str) -> str:
    """Return unmasked text squeezed, digits and signs as the letters they look like."""
    return _NOT_PLAIN.sub("", plain.lower().translate(_ALIKE))


def positions(plain: str, *, alike: bool) -> list[int]:
    """Return where each character of the squeezed text stands in `plain`."""
    low = plain.lower()
    low = low.translate(_ALIKE) if alike else low
    return [at for at, char in enumerate(low) if char.isascii() and char.isalnum()]


def decodings(text: str) -> Iterator[str]:
    """Yield `text`, and what it says where words are written in an encoding."""
    yield text
    if "&" in text and (plain := unescape(text)) != text:
        yield plain
    if "%" in text and (plain := unquote(text, errors="ignore")) != text:
        yield plain
    if "\\" in text and (plain := _ESCAPE.sub(_escaped, text)) != text:
        yield plain
    if not text.isascii() and (plain := text.translate(_TAGS)) != text:
        yield plain
    for match in _BASE64.finditer(text):
        yield _readable(_from_base64, match[0])
    for match in _HEX.finditer(text):
        yield _readable(bytes.fromhex, match[0].replace(":", " "))


def _escaped(match: re.Match[str]) -> str:
    code = int(match[1] or match[2] or match[3], 16)
    return chr(code) if code < 0x110000 else match[0]


def _readable(decode: Callable[[str], bytes], run: str) -> str:
    """Return the text that `run` stands for, "" where it stands for none."""
    try:
        text = decode(run).decode()
    except ValueError:
        return ""
    return text if text.replace("\n", " ").isprintable() else ""


def _from_base64(run: str) -> bytes:
    core = run.rstrip("=").replace("-", "+").replace("_", "/")
    core = core[: len(core) - (len(core) % 4 == 1)]
    return base64.b64decode(core + "=" * (-len(core) % 4))
