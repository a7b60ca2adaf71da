"""Read mail addresses (RFC 5322, 3.4) the same way on every Python."""

import re

from ajar.core.intake.headers import HeaderBlock, decode_words
from ajar.core.nouns.message import Party, Unread

_TOKEN = re.compile(
    r"\"(?>(?:[^\"\\]|\\.)*)\"?"  # a quoted name, perhaps never closed
    r"|\([^()]*+\)?"  # a comment
    r"|<[^<>]*+>?"  # an address in angle brackets
    r"|[,;:]"
    r"|[^\"(<,;:]+"
    r"|."
)
_SPACE = re.compile(r"\s+")
_MOST = 500


def read_parties(raw: str) -> tuple[Party, ...]:
    """Return the people of an undecoded address header, in order."""
    found: list[Party] = []
    words: list[str] = []
    address = comment = ""
    for match in _TOKEN.finditer(raw):
        piece = match[0]
        if piece in (",", ";"):
            _add(found, words, address, comment)
            words, address, comment = [], "", ""
        elif piece == ":" and not address:
            words = []  # the name of a group
        elif piece[0] == "<":
            address = address or piece.strip("<> \t")
        elif piece[0] == "(":
            comment = comment or piece.strip("()")
        elif piece[0] == '"':
            words.append(re.sub(r"\\(.)", r"\1", piece.strip('"')))
        else:
            words.append(piece)
        if len(found) >= _MOST:
            return tuple(found)
    _add(found, words, address, comment)
    return tuple(found)


def _add(found: list[Party], words: list[str], address: str, comment: str) -> None:
    name = "".join(words)
    if not address and "@" in name:
        bare = next(word for word in name.split() if "@" in word)
        address, name = bare, comment
    name = _SPACE.sub(" ", decode_words(name.strip() or comment)).strip(" '\"")
    address = _SPACE.sub("", decode_words(address))
    if "@" not in address:
        address = ""
    if name or address:
        found.append(Party(name, address))


def read_sender(block: HeaderBlock) -> tuple[Party, tuple[Unread, ...]]:
    """Return who wrote the mail; where that is ambiguous an address, no name."""
    parties = [party for raw in block.raws("from") for party in read_parties(raw)]
    if not parties:
        return Party(), (Unread("sender", "no From that can be read", "from"),)
    first = parties[0]
    if len(parties) > 1 or len(block.raws("from")) > 1:
        shown = next((p.address for p in parties if p.address), "")
        note = Unread("sender", f"ambiguous: {len(parties)} authors are named", "from")
        return Party(address=shown), (note,)
    if "@" in first.name and first.address.casefold() not in first.name.casefold():
        note = Unread("sender", "ambiguous: the name shows another address", "from")
        return Party(address=first.address), (note,)
    if "@" in first.name:
        return Party(address=first.address), ()
    return first, ()
