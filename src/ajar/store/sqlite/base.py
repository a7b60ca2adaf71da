"""Begin to write soon after another writer is done; named as Django asks for it."""

from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING

from django.db import OperationalError
from django.db.backends.sqlite3 import base

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK = 0.0005
"""Seconds between two looks whether the desk is free."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Looks every half millisecond whether it may write.

    SQLite itself looks after 1, 3, 8, 18, 33 ms and so on: somebody on the telephone
    would wait longer for each answer than the import beside it writes.
    """

    def _start_transaction_under_autocommit(self) -> None:
        patience = float(self.settings_dict["OPTIONS"].get("timeout", 5.0))
        until = monotonic() + patience
        with self._asking_once(patience):
            while True:
                try:
                    super()._start_transaction_under_autocommit()  # type: ignore[misc]  # the stubs lack it
                except OperationalError as error:
                    if "locked" not in str(error) or monotonic() > until:
                        raise
                    sleep(_LOOK)
                else:
                    return

    @contextmanager
    def _asking_once(self, patience: float) -> "Iterator[None]":
        """Have SQLite say at once that another writes; as patient as ever after it."""
        self.connection.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")
