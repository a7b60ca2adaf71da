"""Run a module of this program in a process of its own, and speak with it by lines.

Either side learns when the other ends: the pipe between them does. So a process that
was begun here never outlives this one, however this one ends.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Protocol

_NUDGE = signal.SIGURG
"""A signal that who doesn't expect it doesn't notice."""

_PATIENCE = 5.0
"""Seconds that a process has to end by itself."""


class Runner(Protocol):
    """What carries out orders elsewhere."""

    def tell(self, said: object) -> None:
        """Give it an order: something that JSON can say."""

    def hear(self) -> object:
        """Return what it says next, None once it has ended."""

    def nudge(self) -> None:
        """Have it look up from its work."""

    def end(self) -> None:
        """Have it end at once, whatever it does."""


class OwnProcess:
    """Runs a module, as `python -m` does, with the environment of this program."""

    def __init__(self, module: str, environment: Mapping[str, str]) -> None:
        # In a group of its own Ctrl-C at the terminal is for this program alone, but
        # in this session: being nicer counts only there.
        self._process = subprocess.Popen(  # noqa: S603 (this program)
            [sys.executable, "-P", "-m", module],
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            process_group=0,
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError
        self._in, self._out = self._process.stdin, self._process.stdout
        self._hearing = Lock()

    def tell(self, said: object) -> None:
        """Give it an order; one that has ended hears nothing."""
        with suppress(BrokenPipeError):
            self._in.write(_line(said))
            self._in.flush()

    def hear(self) -> object:
        """Return what it says next, None once it has ended."""
        with self._hearing:
            if self._out.closed:
                return None
            line = self._out.readline()
        return json.loads(line) if line.endswith(b"\n") else None

    def nudge(self) -> None:
        """Have it look up from its work; who has none to look up from goes on."""
        self._process.send_signal(_NUDGE)

    def end(self) -> None:
        """Have it end at once, and wait until it has."""
        self._process.terminate()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        with suppress(BrokenPipeError):
            self._in.close()
        with self._hearing:
            self._out.close()


class Asked:
    """The other side of an OwnProcess: orders come in, answers go out.

    This process ends when the one that began it does, in the midst of anything.
    """

    def __init__(self) -> None:
        self._out = os.fdopen(os.dup(1), "wb")
        # What else is printed here is no answer.
        os.dup2(2, 1)
        self._orders = SimpleQueue[object]()
        Thread(target=self._listen, name="orders", daemon=True).start()

    def when_nudged(self, look_up: Callable[[], None]) -> None:
        """Call `look_up` when there is a nudge, in the midst of the main thread."""
        signal.signal(_NUDGE, lambda *_: look_up())

    def orders(self) -> Iterator[object]:
        """Yield what is asked for, for as long as there may be more."""
        while True:
            yield self._orders.get()

    def answer(self, said: object) -> None:
        """Say something that JSON can say."""
        self._out.write(_line(said))
        self._out.flush()

    def _listen(self) -> None:
        with os.fdopen(0, "rb", closefd=False) as lines:
            for line in lines:
                self._orders.put(json.loads(line))
        # Nothing is undone: what was written whole is there, as after a kill.
        os._exit(0)


def _line(said: object) -> bytes:
    """Return `said` as a line; a file's name may hold what no alphabet has."""
    return json.dumps(said, ensure_ascii=True).encode("ascii") + b"\n"
