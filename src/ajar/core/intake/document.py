"""Say what reading a file gave, and how much of a file is read at all."""

from typing import NamedTuple

FILE_LIMIT = 15 * 1024 * 1024


class Document(NamedTuple):
    """A file's text and, where not all of it could be read, why."""

    text: str
    trouble: str = ""
