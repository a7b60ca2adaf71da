"""A role as far as helping with it goes: what it is, who wrote of it, its letters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from ajar.core.errors import RequestError
from ajar.core.help.description import Description, Letter, find_description
from ajar.core.intake.same_role import plain_employer
from ajar.core.keep.asked import asks_for_description
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.message import Channel, Party
from ajar.core.nouns.message import Message as CoreMessage
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.referral import Vacancy
from ajar.core.nouns.role import Level, Mode, Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision
from ajar.queries.ids import find_message
from ajar.queries.reread import letter_of
from ajar.store.facts import Knowledge, knowledge_of
from ajar.store.models import Answer, Entry, Message, User
from ajar.store.referrals import rows_of_role

_ATTACHED = "attachment:"
_NO_DATE = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class HelpRole:
    """A role to help with; `rows` are its messages, oldest first.

    `is_declined` says that the user won't take it.
    """

    key: str
    entry: Entry
    rows: tuple[Message, ...]
    findings: Findings
    vacancy: Vacancy
    description: Description
    is_declined: bool

    @property
    def title(self) -> str:
        """What the role is called, "" where nobody said."""
        return self.vacancy.title

    @property
    def is_stop(self) -> bool:
        """Whether it is better not to have anything to do with it."""
        return self.entry.risk == Risk.STOP


def role_of(user: User, prefix: str) -> HelpRole:
    """Return the role whose id begins with `prefix`; RequestError if there is none."""
    first = find_message(user, prefix)
    found = list(rows_of_role(first).select_related("words"))
    entry = Entry.objects.filter(owner=user, first_message__in=found).first()
    if entry is None or entry.kind != Kind.OUTREACH:
        problem = f"{prefix} is no role that somebody wrote to you about."
        raise RequestError(problem, "`ajar desk --kind outreach` lists those.")
    rows = sorted(found, key=lambda one: (one.sent_at or _NO_DATE, one.key))
    known = knowledge_of(user, rows)
    findings = known.findings(row.pk for row in rows if not row.is_own)
    vacancy = _vacancy(findings, entry)
    return HelpRole(
        entry.key,
        entry,
        tuple(rows),
        findings,
        vacancy,
        find_description(_letters(user, entry, rows, known), vacancy.title),
        _is_declined(entry),
    )


def _is_declined(entry: Entry) -> bool:
    declined = {Decision.NO.value, Decision.NOT_NOW.value}
    return entry.stated in declined or entry.answered in declined


def _vacancy(findings: Findings, entry: Entry) -> Vacancy:
    level = _known(findings, Topic.LEVEL)
    places = _known(findings, Topic.PLACES)
    firms = (_known(findings, topic) for topic in (Topic.EMPLOYER, Topic.FIRM))
    return Vacancy(
        str(_known(findings, Topic.TITLE) or entry.title),
        level if isinstance(level, Level) else None,
        places if isinstance(places, tuple) else (),
        _known(findings, Topic.MODE) is Mode.REMOTE,
        frozenset(plain_employer(str(firm)) for firm in firms if firm),
    )


def _known(findings: Findings, topic: Topic) -> object:
    finding = findings.get(topic)
    if finding is None or finding.state not in {State.KNOWN, State.HEDGED}:
        return None
    return finding.best.value


def _letters(
    user: User, entry: Entry, rows: list[Message], known: Knowledge
) -> Iterator[Letter]:
    """Yield the letters of a role with the answers that the user recorded, by date."""
    found = [_letter(row, known) for row in rows]
    answers = Answer.objects.filter(owner=user, message__in=rows)
    for answer in answers if entry.answered else ():
        asks = asks_for_description(answer.text)
        found.append(Letter("", True, answer.sent_at, answer.text, (), asks))  # noqa: FBT003 (fields)
    yield from sorted(found, key=lambda one: (one.at or _NO_DATE, one.key))


def _letter(row: Message, known: Knowledge) -> Letter:
    text = row.words.text if hasattr(row, "words") else ""
    sources = (fact.evidence.source for fact in known.read.get(row.pk, ()))
    files = (s.removeprefix(_ATTACHED) for s in sources if s.startswith(_ATTACHED))
    is_asking = row.is_own and asks_for_description(text)
    return Letter(
        row.key, row.is_own, row.sent_at, text, tuple(dict.fromkeys(files)), is_asking
    )


def last_of_theirs(role: HelpRole, owner: Owner) -> tuple[CoreMessage, str]:
    """Return their last letter and its language; a bare one if none can be read."""
    for row in reversed(role.rows):
        letter = None if row.is_own else letter_of(row, owner)
        if letter is not None:
            return letter.message, letter.language or "en"
    return CoreMessage(Channel.MAIL, Party(role.entry.who), ""), "en"
