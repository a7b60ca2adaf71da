"""Print words as a book would: curly quotes, and percent signs close to numbers."""

import re

_INSIDE = re.compile(r"(?<=\w)'|'(?=\d\ds?\b)")
_OPENING = re.compile(r"(^|[\s(\[—])'")
_QUOTED = re.compile(r'"([^"\n]{0,400})"')
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]%")


def printed(words: str) -> str:
    """Return `words` with the apostrophes, quotes and percent signs of en-US print."""
    words = _INSIDE.sub("’", words)
    words = _OPENING.sub(r"\1‘", words)
    words = _QUOTED.sub(r"“\1”", words)
    return _PERCENT.sub("%", words)
