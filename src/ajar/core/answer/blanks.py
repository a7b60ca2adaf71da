"""Find places that nobody filled: braces, brackets, marks of mail merges."""

import re

_BLANK = re.compile(
    r"\{[^{}\n]{0,60}\}"
    r"|\[(?:your|my|the|first|last|full|insert|recruiter|company|name|title|role|date"
    r"|employer|position|job|sender|hiring|link|time|salary)\b[^\]\n]{0,40}\]"
    r"|<(?:(?:first|last|full)[ _-]?name|name|company|role|title|insert)\b"
    r"[^<>\n]{0,20}>"
    r"|<<[^<>\n]{1,40}>>"
    r"|«\w[\w .]{0,30}»"
    r"|\*\|[^|\n]{1,40}\|\*"
    r"|%%[^%\n]{1,40}%%"
    r"|_{4,}"
    r"|^(?:hello|hi|hey|dear)[ \t]*[,.:!]?[ \t]+[,.:]"
    r"|\A(?:dear)[ \t]*,",
    re.IGNORECASE | re.MULTILINE,
)
_CAPITALS = re.compile(
    r"\[[A-Z][A-Z _/-]{1,30}\]|%[A-Z][A-Z_]{2,30}%|\b(?:TBD|TODO|XXX+|LOREM)\b"
)


def find_blank(plain: str) -> str:
    """Return the first unfilled place of an unmasked text, or ""."""
    found = _BLANK.search(plain) or _CAPITALS.search(plain)
    return found[0] if found else ""
