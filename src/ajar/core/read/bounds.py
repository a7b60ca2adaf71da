"""Tell "more than 25 %" from "no more than 25 %": the figure is then the most."""

import re

_DENIED = re.compile(
    r"\b(?:no|not|nothing|never|none|nobody|without|cannot|[a-z]{2,8}n't)"
    r"(?>(?: (?:a|an|any|anything|be|been|being|do|even|ever|exceed|exceeds|get|go"
    r"|going|goes|it|really|travel|travell?ing|trips?|time|usually|the|to|want|you|you'd"
    r"|would|days?|nights?|people|reports|pay|pays|paid|paying|offer|base"
    r"|gonna|expect|expected|much|one|who)\b){0,4}) ?\Z"
)
_FAR = 60


def is_denied_bound(low: str, start: int) -> bool:
    """Say whether "more than" or "less than" at `start` is denied before it."""
    return _DENIED.search(low, max(0, start - _FAR), start) is not None
