"""Own every error that crosses a layer, with the words a person sees.

AjarError
├── SourceError      something given to take in cannot be read at all
├── DeskError        the desk (the data folder and its database) cannot be used
├── RequestError     what was asked for does not exist or does not make sense
└── ArchiveError     an exported desk cannot be put back
"""


class AjarError(Exception):
    """A promise that cannot be kept, told with what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class SourceError(AjarError):
    """A file, folder or stream given to take in cannot be read at all."""


class DeskError(AjarError):
    """The desk cannot be opened, or cannot be written."""


class RequestError(AjarError):
    """What was asked for does not exist or does not make sense."""


class ArchiveError(AjarError):
    """An exported desk is damaged, foreign or would overwrite another."""
