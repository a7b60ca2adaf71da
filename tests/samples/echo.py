"""A program that says again what it is told, as an OwnProcess of a test."""

import os
import sys
import time

from ajar.adapters.runner import Asked


def main() -> None:
    asked = Asked()
    nudges = list[str]()
    asked.when_nudged(lambda: nudges.append("nudged"))
    asked.answer(os.getpid())
    for said in asked.orders():
        sys.stdout.write("this is no answer\n")
        sys.stdout.flush()
        if said == "die":
            os._exit(1)
        if said == "work":
            while not nudges:
                time.sleep(0.01)
        asked.answer(nudges.pop() if nudges else said)


if __name__ == "__main__":
    main()
