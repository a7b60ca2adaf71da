"""Turn the user's note of a favor into a sentence to its doer, or say nothing of it."""

import re

_LONGEST = 120
_PERSON = re.compile(r"\b(?:she|he|her|hers|his|him|they|them|their|themsel\w{2,4})\b")
_SUBJECT = re.compile(r"(?:she|he|they|you)(?:['’](?:s|ve|d))?\s+", re.IGNORECASE)
_BE = {"was": "were", "is": "are", "has": "have", "wasn't": "weren't"}
_PAST = frozenset(
    [
        "brought",
        "built",
        "came",
        "did",
        "drew",
        "drove",
        "found",
        "forwarded",
        "gave",
        "got",
        "had",
        "heard",
        "held",
        "kept",
        "knew",
        "led",
        "left",
        "lent",
        "let",
        "made",
        "met",
        "paid",
        "put",
        "read",
        "recommended",
        "said",
        "saw",
        "sent",
        "set",
        "shared",
        "shown",
        "showed",
        "spoke",
        "spent",
        "stood",
        "taught",
        "told",
        "took",
        "thought",
        "went",
        "wrote",
        "vouched",
        "was",
        "were",
        "has",
        "have",
    ]
)
_NO_PAST = frozenset(["indeed", "need", "feed", "speed", "embed", "unneeded"])
_NOUN_LEADS = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "your",
        "all",
        "that",
        "those",
        "two",
        "three",
        "several",
        "some",
        "his",
        "her",
        "their",
    ]
)
_YOURS = re.compile(r"\b(?:me|my|mine|i)\b", re.IGNORECASE)


def favour_words(words: str, name: str) -> str:
    """Return "You put me forward. Thank you." of "She put me forward".

    Also of "Introduced me to Ana", and "Thank you for the introduction." of a noun.
    "" where it can't be told surely: `name` is of the one who did it.
    """
    said = " ".join(words.split()).rstrip(" .!")
    if not said or len(said) > _LONGEST or re.search(r"[.!?;:]\s", said):
        return ""
    bare = _without_subject(said, name)
    first = bare.partition(" ")[0].casefold()
    if _PERSON.search(bare.casefold()) or not first:
        return ""
    if first in _BE and bare != said:
        return f"You {_BE[first]}{bare[len(first) :]}. Thank you."
    if _is_past(first) and (bare != said or _YOURS.search(bare)):
        return f"You {bare[:1].lower()}{bare[1:]}. Thank you."
    if bare == said and (first in _NOUN_LEADS or first.endswith("ing")):
        return f"Thank you for {said[:1].lower()}{said[1:]}."
    return ""


def _without_subject(said: str, name: str) -> str:
    """Return `said` without the one who did it, by name or as "she"."""
    for called in filter(None, (name, name.partition(" ")[0])):
        if said.casefold().startswith(f"{called.casefold()} "):
            return said[len(called) :].strip()
    found = _SUBJECT.match(said)
    return said[found.end() :] if found and found[0].strip().isalpha() else said


def _is_past(word: str) -> bool:
    if word in _PAST:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in _NO_PAST
