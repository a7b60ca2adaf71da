"""Take in what pages hand over within the test's own process: its desk is in memory."""

import json
from queue import SimpleQueue
from threading import Thread

import msgspec
from django.db import connection

from ajar.services import importer
from ajar.services.progress import Order


class InThisProcess:
    """Carries out orders as the program that imports does, in a thread."""

    def __init__(self) -> None:
        self._said = SimpleQueue[str | None]()

    def tell(self, said: object) -> None:
        order = msgspec.convert(json.loads(json.dumps(said)), Order)
        Thread(target=self._carry_out, args=[order], daemon=True).start()

    def hear(self) -> object:
        said = self._said.get()
        return None if said is None else json.loads(said)

    def nudge(self) -> None:
        pass

    def end(self) -> None:
        self._said.put(None)

    def _carry_out(self, order: Order) -> None:
        try:
            importer.carry_out(
                order,
                lambda told: self._said.put(json.dumps(msgspec.to_builtins(told))),
            )
        except BaseException:
            self._said.put(None)
            raise
        finally:
            connection.close()
