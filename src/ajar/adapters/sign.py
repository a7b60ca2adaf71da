"""A sign that every program on a desk sees: a byte of a file that they all map."""

import mmap
import os
from pathlib import Path

_NAME = "somebody-waits"


class Sign:
    """Up or down; to look at it costs nothing."""

    def __init__(self, home: Path) -> None:
        try:
            self._byte = _mapped(home / _NAME)
        except OSError:
            # A desk that can't be written has nobody who works behind its pages.
            self._byte = mmap.mmap(-1, 1)

    def put_up(self) -> None:
        """Have everybody see it."""
        self._byte[0] = 1

    def take_down(self) -> None:
        """Have nobody see it any more."""
        self._byte[0] = 0

    @property
    def is_up(self) -> bool:
        """Say whether it is up."""
        return self._byte[0] == 1


def _mapped(path: Path) -> mmap.mmap:
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        os.truncate(number, 1)
        return mmap.mmap(number, 1)
    finally:
        os.close(number)
