"""Count what an import did, so that the summary leaves nothing out."""

from collections import Counter
from dataclasses import dataclass, field
from time import perf_counter

from ajar.core.nouns.screening import Kind


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be read: where it is, what it is and why.

    `is_kept` says that its raw bytes are in the desk all the same, `is_minor` that
    nothing about messages or people is lost by it.
    """

    where: str
    what: str
    why: str
    is_kept: bool = False
    is_minor: bool = False


@dataclass(slots=True)
class Tally:
    """What an import has done so far; grows while it runs."""

    seen: int = 0
    kept: Counter[Kind] = field(default_factory=Counter)
    own_kept: int = 0
    already_here: int = 0
    set_aside: Counter[Kind] = field(default_factory=Counter)
    own_set_aside: int = 0
    aside_before: int = 0
    companions: int = 0
    companions_away: int = 0
    contacts: int = 0
    asked: int = 0
    learnt_name: str = ""
    troubles: list[Trouble] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def spend(self, stage: str, since: float) -> None:
        """Add the seconds from `since`, a `perf_counter`, until now to `stage`."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + perf_counter() - since

    @property
    def kept_in_all(self) -> int:
        """Messages that this import added to the desk."""
        return self.kept.total() + self.own_kept + self.companions

    @property
    def unread(self) -> list[Trouble]:
        """What could not, or not wholly, be read, kept or not."""
        return [t for t in self.troubles if not t.is_minor]

    @property
    def lost(self) -> list[Trouble]:
        """What could not be read and is not in the desk either."""
        return [t for t in self.troubles if not t.is_kept and not t.is_minor]
