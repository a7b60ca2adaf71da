"""Take over the subject of a mail that is answered, marked as a reply once."""

import re

from ajar.core.answer.blanks import find_blank

_MARKS = re.compile(
    r"\A(?:(?:re|aw|antw|sv|vs|rif|res|rv|odp|fwd?)\s?:\s?)+", re.IGNORECASE
)
_LONGEST = 200


def bare_subject(theirs: str) -> str:
    """Return a subject without "Re:", "AW:" and their like, cut to 200 characters.

    "" where it says nothing, or has a place in it that nobody filled.
    """
    subject = _MARKS.sub("", " ".join(theirs.split())[:_LONGEST])
    is_said = any(map(str.isalnum, subject)) and not find_blank(subject)
    return subject if is_said else ""
