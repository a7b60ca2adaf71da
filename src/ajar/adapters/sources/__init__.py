"""Read what the user gives: files, mailboxes, folders and archives, item by item."""

from ajar.adapters.sources.items import (
    Folder,
    Form,
    Skipped,
    SourceItem,
)
from ajar.adapters.sources.reading import measure, read_sources, reread

__all__ = [
    "Folder",
    "Form",
    "Skipped",
    "SourceItem",
    "measure",
    "read_sources",
    "reread",
]
