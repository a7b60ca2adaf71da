"""Read messages without a desk: nothing is stored, no database is loaded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ajar.adapters import clock
from ajar.adapters.sources.items import Skipped
from ajar.core.ask.question import choose_question
from ajar.core.decision.role import decide_role
from ajar.core.intake.identity import message_key
from ajar.core.method import Considered, consider, consider_posting
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import DEFAULTS
from ajar.core.nouns.question import Question
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Verdict
from ajar.services.arrivals import Arrival, NotAMessage, messages_of, read_arrivals
from ajar.services.tally import Trouble

NOBODY = Owner()


@dataclass(frozen=True, slots=True)
class Reading:
    """One message as `ajar read` tells of it; a fraud gets no verdict."""

    path: str
    index: int
    id: str
    considered: Considered
    verdict: Verdict | None = None
    question: Question | None = None


def read_messages(
    paths: Sequence[Path],
    stdin: BinaryIO | None,
    trusted_servers: tuple[str, ...] = (),
    *,
    as_postings: bool = False,
) -> Iterator[Reading | Trouble]:
    """Yield a reading of every message in `paths`, trouble in between.

    With `as_postings` each message is a job description: facts only.
    """
    for came, _ in read_arrivals(paths, stdin, NOBODY):
        match came:
            case Skipped(minor=True) | Connection() | Owner():
                pass
            case Skipped():
                yield Trouble(f"{came.path} {came.where}".strip(), came.what, came.why)
            case NotAMessage():
                unread = came.unread
                where = f"{came.item.path} {came.item.member}".strip()
                yield Trouble(where, unread.what, unread.why)
            case _:
                for arrival in messages_of(came):
                    yield _read(arrival, trusted_servers, as_posting=as_postings)


def _read(arrival: Arrival, trusted: tuple[str, ...], *, as_posting: bool) -> Reading:
    message = arrival.message
    considered = (
        consider_posting(message)
        if as_posting
        else consider(message, NOBODY, trusted, is_own=arrival.is_own)
    )
    item = arrival.item
    key = message_key(message)
    is_fraud = considered.assessment.risk is Risk.STOP
    if considered.screening.kind is not Kind.OUTREACH or is_fraud:
        return Reading(item.path, item.index, key, considered)
    findings = considered.findings
    return Reading(
        item.path,
        item.index,
        key,
        considered,
        decide_role(findings, DEFAULTS, clock.now().date()),
        choose_question(findings, DEFAULTS),
    )
