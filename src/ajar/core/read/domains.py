"""Compare names of firms with the sender's mail domain, which alone proves nothing."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ajar.core.nouns.letter import Letter, Passage
from ajar.core.read.same_firm import firm_words
from ajar.core.remember import remember
from ajar.core.text import Span

_NAME_TOKEN = re.compile(r"[^\W_]+")
_START = 4
_MOST_TRIES = 20
_PREFIXES = (
    *("get", "try", "join", "team", "the", "go", "hello", "use"),
    *("groupe", "grupo", "gruppe", "group"),
)


@remember
def domain_label(letter: Letter) -> str:
    """Return the word of the sender's mail domain that names its holder, or ""."""
    domain = letter.message.sender.address.rpartition("@")[2].lower()
    labels = [label for label in domain.split(".")[:-1] if label not in _SHARED]
    return labels[-1].replace("-", "") if labels else ""


_SHARED = frozenset({"co", "com", "org", "ac", "gov", "net", "edu", "or", "ne"})


def matches_label(name: str, label: str) -> bool:
    """Say whether a domain's label starts with (or is) the words of a firm's name."""
    words = tuple(bare for word in firm_words(name) if (bare := _bare(word)))
    if not words:
        return False
    joined = "".join(words)
    for prefix in ("", *_PREFIXES):
        bare = label.removeprefix(prefix)
        if len(bare) < 3:
            continue
        if joined.startswith(bare) or (len(words[0]) > 3 and bare.startswith(words[0])):
            return True
    initials = "".join(word[0] for word in words)
    return len(initials) > 2 and label == initials


def _bare(word: str) -> str:
    """Return `word` as domains spell it: "médival" as "medival"."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if c.isalnum())


def spells_label(name: str, label: str) -> bool:
    """Say whether a name's first words, two at least, are a domain's label."""
    words = firm_words(name)
    return (
        bool(words) and len(label) > len(words[0]) and "".join(words).startswith(label)
    )


_LETTERS = {"a": "[aàáâãäå]", "e": "[eèéêë]", "i": "[iìíîï]", "o": "[oòóôõöø]"} | {
    "u": "[uùúûü]",
    "c": "[cç]",
    "n": "[nñ]",
}
_MOST_LETTERS = 40
_SQUEEZED = str.maketrans(
    {other: letter for letter, some in _LETTERS.items() for other in some[2:-1]}
    | dict.fromkeys(" '&-", "")
)


@lru_cache(maxsize=64)
def _in_words(label: str) -> re.Pattern[str]:
    first, *others = (_LETTERS.get(c, re.escape(c)) for c in label)
    spelled = "".join(f"[ '&-]?{other}" for other in others)
    # It begins with a letter and looks back from there: that is quick to find.
    return re.compile(rf"{first}(?<![\w@./-]{first}){spelled}(?![\w@])")


def find_in_words(passage: Passage, label: str) -> Span | None:
    """Return where several words of a passage spell `label`: "La Table des Prés"."""
    if not 6 <= len(label) <= _MOST_LETTERS:
        return None
    # Each sender has a pattern of their own: few texts are worth making it for.
    if label.translate(_SQUEEZED) not in passage.low.translate(_SQUEEZED):
        return None
    match = _in_words(label).search(passage.low)
    if match is None or " " not in match[0]:
        return None
    return Span(*match.span()) if passage.plain[match.start()].isupper() else None


def label_starts(passage: Passage, label: str) -> Iterator[int]:
    """Yield where a word stands that the label starts with, addresses left out."""
    prefix = next((p for p in _PREFIXES if label.startswith(p)), "")
    for bare in dict.fromkeys((label, label.removeprefix(prefix))):
        at = passage.low.find(bare[:_START])
        for _ in range(_MOST_TRIES):
            if at < 0 or len(bare) < _START:
                break
            if _is_spelled(passage.low, at, bare):
                yield at
            at = passage.low.find(bare[:_START], at + 1)


def _is_spelled(low: str, at: int, label: str) -> bool:
    """Say whether the word at `at` is the start of `label` and not of an address."""
    word = _NAME_TOKEN.match(low, at)
    before = low[at - 1] if at else " "
    if word is None or before.isalnum() or before in "@./-_":
        return False
    after = low[word.end() : word.end() + 2]
    in_address = after[:1] == "." and after[1:].isalnum()
    return label.startswith(word[0]) and after[:1] not in {"@", "-"} and not in_address
