"""Tell whether two names speak of one firm."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=2048)
def same_firm(one: str, other: str) -> bool:
    """Say whether two names speak of one firm: "Acme" and "Acme Labs Ltd"."""
    a, b = firm_words(one), firm_words(other)
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    if longer[: len(shorter)] == shorter or set(shorter) <= set(longer):
        return True
    part, whole = sorted(("".join(a), "".join(b)), key=len)
    if len(part) > 4 and part in whole:
        return True
    # "Ardent M&E" is short for "Ardent Mechanical & Electrical".
    initials = "".join(word[0] for word in longer[1:])
    return shorter[0] == longer[0] and "".join(shorter[1:]) == initials


@lru_cache(maxsize=2048)
def firm_words(name: str) -> tuple[str, ...]:
    """Return the words of a firm's name that tell it from others, in lower case."""
    words = _WORD.findall(name.lower().replace("'s", ""))
    kept = tuple(w for w in words if w not in _EMPTY)
    return kept or tuple(words)


_EMPTY = frozenset(
    {"des", "les", "le", "do", "da", "dos", "das", "del", "el", "los", "las", "der"}
    | {"as", "ab", "oy", "se", "kg", "sas", "sarl", "spa", "eg", "ev", "sl", "ltda"}
    | {"the", "and", "of", "inc", "llc", "ltd", "limited", "gmbh", "ag", "llp", "plc"}
    | {"aps", "oyj", "asa", "srl", "sro", "doo", "kft", "nv", "ltd", "lp", "pc", "llp"}
    | {"corp", "co", "sa", "bv", "pty", "pte", "pvt", "de", "du", "la", "sp", "oü"}
)
