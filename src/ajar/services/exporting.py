"""Write a desk out as a file that a browser can download."""

from tempfile import SpooledTemporaryFile
from typing import IO

from django.conf import settings

from ajar.services.archive import export_desk
from ajar.services.writing import desk_transaction
from ajar.store.models import User

_IN_MEMORY = 8 * 2**20


def open_export(user: User) -> IO[bytes]:
    """Return the desk of `user` as an open file, gone when it is closed.

    It lies in the desk's own folder meanwhile, and is of one moment: what is taken
    in while it is written is in it whole or not at all.
    """
    out: IO[bytes] = SpooledTemporaryFile(  # noqa: SIM115 (who downloads it closes it)
        _IN_MEMORY, mode="w+b", dir=str(settings.HOME)
    )
    with desk_transaction():
        export_desk(user, out)
    out.seek(0)
    return out
