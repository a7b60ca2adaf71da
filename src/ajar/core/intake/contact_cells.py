"""Read the bytes, cells and days of lists of contacts."""

import re
from datetime import date

from ajar.core.intake.linkedin_cells import read_moment

_FORMULA = re.compile(r"^'(?='{0,9}[=+\-@\t\r])")


def decode_text(raw: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or the Windows code page."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace").replace("\0", "")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    return text.replace("\0", "")


def read_day(cell: str) -> date | None:
    """Return the day that a cell names, None when it names none."""
    moment = read_moment(cell)
    return moment.date() if moment else None


def plain_cell(cell: str) -> str:
    """Return a cell without the quote that keeps a spreadsheet from calculating it.

    >>> plain_cell("'+1 714 555 0131")
    '+1 714 555 0131'
    """
    return _FORMULA.sub("", cell)
