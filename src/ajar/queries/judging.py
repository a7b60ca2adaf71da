"""Say of roles what the user would answer, or what they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ajar.adapters import clock
from ajar.core.decision.gist import with_implied
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.many import decide_many, docket_of
from ajar.core.decision.role import decide_role
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.store.models import Entry, User
from ajar.store.preferences import preferences_of


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision on one role in short; `is_stated` means that the user said so.

    A fraud gets none: `decision` is None and `is_stop` is true.
    """

    decision: Decision | None = None
    leaning: Leaning = Leaning.NONE
    is_stated: bool = False
    is_stop: bool = False

    @property
    def is_yes(self) -> bool:
        """Say whether it is a yes, or leans so far that the reply says *yes, if*."""
        leans = self.decision is Decision.OPEN and self.leaning is Leaning.YES
        return self.decision is Decision.YES or leans


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides by `preferences` as of `today`."""

    preferences: Preferences
    today: date

    def rule(self, entries: Sequence[Entry]) -> list[Ruling]:
        """Return the ruling on each of `entries`, all of them judged at once."""
        judged = [entry for entry in entries if is_judged(entry)]
        gists = (with_implied(gists_from_wire(entry.gist)) for entry in judged)
        found = decide_many(docket_of(gists), self.preferences, self.today)
        rulings = {
            entry.key: Ruling(ruling.decision, ruling.leaning)
            for entry, ruling in zip(judged, found, strict=True)
        }
        return [_with_word(entry, rulings.get(entry.key)) for entry in entries]

    def decide(self, findings: Findings) -> Verdict:
        """Return the verdict on one role, with its reasons."""
        return decide_role(findings, self.preferences, self.today)


def judge_for(user: User) -> Judge:
    """Return who judges by the preferences in force today."""
    return judge_by(preferences_of(user))


def judge_by(preferences: Preferences) -> Judge:
    """Return who judges by `preferences`, today."""
    return Judge(preferences, clock.now().astimezone().date())


def is_judged(entry: Entry) -> bool:
    """Say whether `entry` is a role that one answers."""
    return entry.kind == Kind.OUTREACH and entry.risk != Risk.STOP


def _with_word(entry: Entry, ruling: Ruling | None) -> Ruling:
    if entry.kind != Kind.OUTREACH:
        return Ruling()
    if entry.stated:
        return Ruling(Decision(entry.stated), is_stated=True)
    return ruling or Ruling(is_stop=True)
