"""Tell whether two subjects speak of the same matter."""

import re

from ajar.core.tables import load_terms
from ajar.core.text import squash

_LONGEST = 300
# What mail programs put in front of an answer or a forwarded mail, by language.
_PREFIX = re.compile(
    r"(?:re|res|ref|rif|r|aw|antw|antwort|sv|vs|vb|odp|ynt|fwd?|wg|tr|rv|enc|pd|ilt|i)"
    r"(?:\[\d{1,3}\]|\(\d{1,3}\))? ?: ?|\[(?:external|extern|ext|spam)\]:? ?"
    r"|(?:回复|答复|转发|回覆)[:\uff1a] ?",
    re.IGNORECASE,
)


def plain_subject(subject: str) -> str:
    """Return `subject` without the prefixes of answers, in lower case.

    >>> plain_subject("AW: Re[2]: Staff Engineer")
    'staff engineer'
    """
    text = squash(subject[:_LONGEST])
    while prefix := _PREFIX.match(text):
        text = text[prefix.end() :]
    return text.casefold().strip(" .!?-")


def telling_subject(subject: str) -> str:
    """Return `subject` as `plain_subject` does, "" where it says nothing."""
    plain = plain_subject(subject)
    if len(plain) < 4 or plain in load_terms("generic_subjects.tsv"):
        return ""
    return plain
