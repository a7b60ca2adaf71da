"""Know what not to ask: what was told, what is plain, what nobody would ask there."""

import re
from collections.abc import Iterator

from ajar.core.answer.heard import Heard, is_settled_work
from ajar.core.answer.people import is_passed_on
from ajar.core.answer.role_words import said
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.role import (
    Employment,
    FactValue,
    Mode,
    Pay,
    Period,
    Seat,
    Side,
    Topic,
)
from ajar.core.nouns.screening import Effort

_SLIGHT = re.compile(
    r"\b(?:no|not|never|little|small|rare(?:ly)?|occasional(?:ly)?|minimal|once|twice"
    r"|only|hardly|low|few|benefits|perks|kein\w*|kaum|selten|peu|rare\w*|poco|pouc\w*)\b"
)
OF_A_ROLE = frozenset(
    {
        Topic.PAY,
        Topic.PLACES,
        Topic.MODE,
        Topic.SEAT,
        Topic.EMPLOYMENT,
        Topic.REPORTS,
        Topic.TRAVEL_PERCENT,
        Topic.SKILLS,
    }
)
"""What tells of a role that has no name yet."""

_OF_A_DESK = (Topic.TRAVEL_PERCENT, Topic.MODE, Topic.DAYS_IN)
_AT_HOME = frozenset({Mode.REMOTE, Mode.HYBRID})
_LEADS = frozenset({Seat.MANAGER, Seat.EXECUTIVE})
_SPOKEN_OF = frozenset({Topic.MODE, Topic.PLACES, Topic.PAY})
_VETTING = (Topic.WHY_OPEN, Topic.WHY_ME, Topic.FOUND_VIA)
_ABOUT_ME = frozenset({Topic.WHY_ME, Topic.FOUND_VIA})


def needless(
    findings: Findings, heard: Heard, message: Message, effort: Effort | None = None
) -> frozenset[Topic]:
    """Return the topics that an answer to `message` had better not ask about.

    Two sources that disagree are always worth a question.
    """
    found = frozenset(_needless(findings, heard, message, effort))
    return frozenset(topic for topic in found if not _clashes(findings, topic))


def doubtful(findings: Findings, heard: Heard) -> frozenset[Topic]:
    """Return what isn't asked and is still worth saying as a condition.

    They spoke of it, and not as of something slight; or it is plain enough not to be
    asked and too weighty to be left unsaid, as the kind of contract is.
    """
    return frozenset(_doubtful(findings, heard))


def _doubtful(findings: Findings, heard: Heard) -> Iterator[Topic]:
    travel = heard.about.get(Topic.TRAVEL_PERCENT, "")
    settled = is_settled_work(said(findings, Topic.TITLE))
    if travel and not settled and not _SLIGHT.search(travel.casefold()):
        yield Topic.TRAVEL_PERCENT
    if "said_permanent" not in heard.cues:
        yield Topic.EMPLOYMENT
    yield from (_SPOKEN_OF & set(heard.about)) - set(findings)


def _clashes(findings: Findings, topic: Topic) -> bool:
    finding = findings.get(topic)
    return finding is not None and finding.state is State.CLASH


def _needless(
    findings: Findings, heard: Heard, message: Message, effort: Effort | None
) -> Iterator[Topic]:
    yield from heard.about
    if _is_plainly_permanent(findings):
        yield Topic.EMPLOYMENT
    if is_settled_work(said(findings, Topic.TITLE)):
        yield from _OF_A_DESK
    if "bound" in heard.cues and _value(findings, Topic.MODE) not in _AT_HOME:
        yield from _OF_A_DESK
    if _is_for_a_time(findings):
        yield Topic.WHY_OPEN
    if _value(findings, Topic.SIDE) is Side.HIRING_MANAGER:
        # Whose own firm it is wouldn't say why, and is mostly growing.
        yield Topic.WHY_OPEN
    if effort is Effort.BLAST:
        yield from _VETTING
    yield from _about_me(findings, heard, message)
    if effort is Effort.PERSONAL:
        # Who writes for one reader knows why: to ask would show it wasn't read.
        yield from _ABOUT_ME
    if not _is_client_unnamed(findings) or "client_later" in heard.cues:
        yield Topic.EMPLOYER


def _about_me(findings: Findings, heard: Heard, message: Message) -> Iterator[Topic]:
    """Yield what they told, or what the way they wrote by tells, of finding one."""
    told = _ABOUT_ME & (set(findings) | set(heard.about))
    known = heard.referrer or "met" in heard.cues
    if told or known or is_passed_on(message, findings):
        yield from _ABOUT_ME
    if message.channel is not Channel.MAIL or message.platform:
        yield Topic.FOUND_VIA


def _value(findings: Findings, topic: Topic) -> FactValue | None:
    finding = findings.get(topic)
    return finding.best.value if finding else None


def _is_plainly_permanent(findings: Findings) -> bool:
    """Say whether a yearly salary, a seat at the head or a share says as much."""
    pay = _value(findings, Topic.PAY)
    yearly = isinstance(pay, Pay) and pay.period is Period.YEAR
    leads = _value(findings, Topic.SEAT) in _LEADS
    return yearly or leads or _value(findings, Topic.EQUITY) is True


def _is_for_a_time(findings: Findings) -> bool:
    kind = _value(findings, Topic.EMPLOYMENT)
    timed = kind is not None and kind is not Employment.PERMANENT
    return timed or Topic.DURATION_MONTHS in findings


def _is_client_unnamed(findings: Findings) -> bool:
    agency = _value(findings, Topic.SIDE) is Side.AGENCY
    return agency and Topic.EMPLOYER not in findings
