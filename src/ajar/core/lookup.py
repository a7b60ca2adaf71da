"""Look up what was once worked out, as fast as a table is read.

A letter asks of each of its words what is known of it, a dozen times over. `Lookup`
answers as a dict does, without a call in Python; `lru_cache` would also move each word
to the head of a list whenever it is met, which costs more than the answer.
"""

from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

MOST = 20_000


class Lookup(dict[Asked, Answer]):
    """The answers of `work_out`, each worked out when it is first asked for.

    Where there are `most` all are forgotten: people's words are few, those of
    nonsense endless. Look many up at once with `map(lookup.__getitem__, …)`.
    """

    __slots__ = ("_most", "_work_out")

    def __init__(self, work_out: Callable[[Asked], Answer], most: int = MOST) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, asked: Asked) -> Answer:
        if len(self) >= self._most:
            self.clear()
        answer = self[asked] = self._work_out(asked)
        return answer
