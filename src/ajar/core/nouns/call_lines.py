"""The lines that Ajar itself writes under a call: nobody said them."""

import re

UNANSWERED = "asked, not answered"
WONT_SAY = "they won't say"
WHO_UNSAID = "They wouldn't say who they are."
BAD_TIME = "Called at a bad time."

_OWN_LINE = re.compile(
    rf"^(?:[A-Z][A-Za-z' ]{{1,30}}: (?:{UNANSWERED}|{WONT_SAY})\."
    rf"|{re.escape(WHO_UNSAID)}|{re.escape(BAD_TIME)})$",
    re.MULTILINE,
)


def blank_own_lines(body: str) -> str:
    """Return the text of a call, as long as it was, with such lines blanked out."""
    return _OWN_LINE.sub(lambda line: " " * len(line[0]), body)
