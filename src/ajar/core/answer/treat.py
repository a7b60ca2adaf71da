"""Hear whether they offer a coffee or a meal, so that the answer takes it up."""

import re

from ajar.core.text import lower, sentences

_TREATS = {
    "coffee": "coffee",
    "espresso": "coffee",
    "kaffee": "coffee",
    "café": "coffee",
    "tea": "tea",
    "breakfast": "breakfast",
    "brekkie": "breakfast",
    "lunch": "lunch",
    "dinner": "dinner",
    "beer": "drink",
    "pint": "drink",
    "drink": "drink",
}
_ANY = "|".join(_TREATS)
_TREAT = re.compile(rf"(?<!\bat )\b({_ANY})\b(?! (?:break|hour|time|room))")
_OFFERED = re.compile(
    r"\?|\bon me\b|\b(?:buy|give|stand) you\b|\bmy (?:shout|treat)\b|\blet's\b|\bgrab\b"
    rf"|\bover (?:an? )?(?:{_ANY})\b|\bjoin me\b"
    r"|\bhätten sie|\blust auf|\bun café\b|\bum café\b"
)
_IF_NO = re.compile(r"\bif (?:it's|it is|that's|you say) (?:a )?no\b")
_IF_THERE = re.compile(r"\bif (?:you're|you are|you happen)\b")


def treat_in(text: str) -> str:
    """Return what they offer to have together: "coffee", "lunch", or "".

    What they offer in the case of a no, or of a chance meeting, is none.
    """
    return _treat_in(text, is_by_chance=False)


def chance_treat_in(text: str) -> str:
    """Return what they offer to have if the user happens to be there, or ""."""
    return _treat_in(text, is_by_chance=True)


def _treat_in(text: str, *, is_by_chance: bool) -> str:
    low = lower(text)
    for start, end in sentences(low):
        found = _TREAT.search(low, start, end)
        if (
            found
            and _OFFERED.search(low, start, end)
            and not _IF_NO.search(low, start, end)
            and (_IF_THERE.search(low, start, end) is not None) == is_by_chance
        ):
            return _TREATS[found[1]]
    return ""
