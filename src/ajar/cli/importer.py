"""The program that `ajar up` runs beside itself: it takes in what pages hand over.

So a page is made at once, however much is being read. It is no command: it is asked
by its pipe, and ends with the process that holds the other end.
"""

import gc
import os

from ajar.cli.app import COLLECTIONS
from ajar.cli.session import start_django

_NICER = 5
"""How much less than pages it asks of a computer that has too much to do."""


def main() -> None:
    """Carry out one order after the other."""
    gc.set_threshold(*COLLECTIONS)
    os.nice(_NICER)
    start_django()
    from ajar.services.importer import serve_orders

    serve_orders()


if __name__ == "__main__":
    main()
