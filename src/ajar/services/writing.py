"""Write to the desk in one transaction, and say plainly when it can't be written."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from django.db import DatabaseError, connection, transaction

from ajar.core.errors import DeskError

Item = TypeVar("Item")


@contextmanager
def desk_transaction() -> Iterator[None]:
    """Run a block in one transaction; DeskError if the desk can't be written.

    What earlier transactions wrote stays; what this one wrote is undone.
    """
    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        raise _explained(error) from error


def in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Yield `items` in lists of at most `size`."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def last_change() -> int:
    """Return a number that is another one when somebody else wrote to the desk."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        return int(cursor.fetchone()[0])


def _explained(error: DatabaseError) -> DeskError:
    words = str(error).lower()
    if "full" in words:
        message = "The disk is full: the desk can't be written."
        hint = "What was taken so far is kept. Make room, then give the same again."
    elif "locked" in words or "busy" in words:
        message = "Another program is writing to the desk."
        hint = "Wait until it is done, then give the same again; nothing is doubled."
    elif "readonly" in words or "read-only" in words:
        message = "The desk can't be written: it is read-only."
        hint = "Give its folder to your account; `ajar doctor` names it."
    else:
        message = f"The desk can't be written: {error}."
        hint = "`ajar doctor` looks closer. What was taken so far is kept."
    return DeskError(message, hint)
