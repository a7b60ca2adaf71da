"""A program that says again what it is told, as an OwnProcess of a test."""

import os
import sys
import time

from ajar.adapters.runner import Asked


def main() -> None:
    asked = Asked()
    asked.when_nudged(lambda: asked.answer("nudged"))
    asked.answer(os.getpid())
    for said in asked.orders():
        sys.stdout.write("this is no answer\n")
        sys.stdout.flush()
        if said == "die":
            os._exit(1)
        if said == "work":
            time.sleep(60)
        asked.answer(said)


if __name__ == "__main__":
    main()
