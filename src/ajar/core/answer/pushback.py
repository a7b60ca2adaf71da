"""Have an answer ready for what a recruiter says to the user's answer on the phone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ajar.core.answer.grammar import day
from ajar.core.answer.lint import lint_draft
from ajar.core.answer.reasons import deciding, reason_kind
from ajar.core.answer.wants import role_wanted, wanted_on
from ajar.core.nouns.draft import Confidential, Draft, Form
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.preferences import Floor, OneOf, Preferences
from ajar.core.nouns.role import Pay, Topic
from ajar.core.nouns.verdict import Decision, Stance, Verdict
from ajar.core.nouns.voice import Voice
from ajar.core.tables import load_rows

_ANY = "any"
_OWN_PAY = "pay"
_NOTHING_QUIET = Confidential()


@dataclass(frozen=True, slots=True)
class Pushback:
    """What they may say to the answer, and what to say then; both to read aloud."""

    heard: str
    answer: str


class _Row(NamedTuple):
    answer: str
    topic: str
    kind: str
    heard: str
    words: str


class _Reason(NamedTuple):
    """What decided: a topic, and as what the table knows it, the closest first."""

    topic: str
    kinds: tuple[str, ...]


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_Row(*row) for row in load_rows("answer_pushback.tsv"))


def pushbacks_for(
    verdict: Verdict,
    findings: Findings,
    preferences: Preferences,
    confidential: Confidential = _NOTHING_QUIET,
    voice: Voice = Voice(),  # noqa: B008 (frozen)
) -> tuple[Pushback, ...]:
    """Return the two answers to have ready: to the reason, and on one's own pay.

    None names the user's employer, pay or anything else of `confidential`, promises
    or contradicts the verdict: what would is left out for the next that doesn't.
    """
    places = _places(verdict, findings, preferences, confidential, voice)
    reason = _reason(verdict, findings, preferences)
    has_pay = _offered(findings) is not None
    on_pay = _Reason(_ANY, ("said", _ANY) if has_pay else (_ANY,))
    first = _first_sayable(
        _fitting(verdict.decision.value, reason), places, confidential, verdict
    )
    second = _first_sayable(_fitting(_OWN_PAY, on_pay), places, confidential, verdict)
    return tuple(found for found in (first, second) if found)


def _reason(verdict: Verdict, findings: Findings, preferences: Preferences) -> _Reason:
    """Return what decided a no; any other answer is pushed back upon as a whole."""
    ground = deciding(verdict)
    if ground is None or verdict.decision is not Decision.NO:
        return _Reason(_ANY, (_ANY,))
    if ground.stance is Stance.REFUSED:
        return _Reason(ground.topic.value, ("refused",))
    kind = reason_kind(ground.topic, findings, preferences)
    wanted = (c.wanted for c in preferences.on(ground.topic))
    values = [v for one in wanted if isinstance(one, OneOf) for v in one.values]
    towards = (f"{kind}>{value}" for value in values)
    return _Reason(ground.topic.value, (*towards, kind, _ANY))


def _fitting(answer: str, reason: _Reason) -> Iterator[_Row]:
    """Yield the rows for an answer, those closest to its reason first."""
    keys = [(answer, reason.topic, kind) for kind in reason.kinds]
    keys += [(answer, _ANY, kind) for kind in (*reason.kinds, _ANY)]
    for key in dict.fromkeys(keys):
        yield from (row for row in _rows() if row[:3] == key)


def _first_sayable(
    rows: Iterable[_Row],
    places: dict[str, str],
    confidential: Confidential,
    verdict: Verdict,
) -> Pushback | None:
    for row in rows:
        words = _fill(row.words, places)
        if words and not lint_draft(Draft(Form.PHONE, words), confidential, verdict):
            return Pushback(row.heard, words)
    return None


def _fill(words: str, places: dict[str, str]) -> str:
    known = {place: value for place, value in places.items() if value}
    try:
        return words.format_map(known)
    except KeyError:
        return ""


def _places(
    verdict: Verdict,
    findings: Findings,
    preferences: Preferences,
    confidential: Confidential,
    voice: Voice,
) -> dict[str, str]:
    """Return what may be filled in, "" where nothing is known or may be said."""
    ground = deciding(verdict)
    wants = ""
    if ground is not None:
        names_floor = voice.names_floor and not _floor_is_pay(preferences, confidential)
        offered = _offered(findings)
        found = wanted_on(ground.topic, preferences, offered, names_floor=names_floor)
        wants = role_wanted(found)
    not_now = preferences.not_now
    until = verdict.until or (not_now.until if not_now else None)
    return {"wants": wants, "until": day(until) if until else ""}


def _offered(findings: Findings) -> Pay | None:
    finding = findings.get(Topic.PAY)
    if finding is None or finding.state is not State.KNOWN:
        return None
    value = finding.best.value
    return value if isinstance(value, Pay) else None


def _floor_is_pay(preferences: Preferences, confidential: Confidential) -> bool:
    """Say whether the least base wanted is what the user earns: it gives that away."""
    floors = [c.wanted for c in preferences.on(Topic.PAY)]
    sums = {
        amount
        for floor in floors
        if isinstance(floor, Floor)
        for amount in (floor.amount, *dict(floor.also).values())
    }
    return bool(sums & set(confidential.pay))
