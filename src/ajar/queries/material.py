"""What a letter on a role is written from, looked up for one role or for many."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ajar.core.answer.exchange import Reopening
from ajar.core.answer.underway import NOTHING_BEFORE, Underway
from ajar.core.decision.usual import History
from ajar.core.errors import RequestError
from ajar.core.keep.own_reason import read_reason
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk, Signal
from ajar.queries.call_said import UNSPOKEN, Spoken, spoken_of
from ajar.queries.opportunity import OpportunityPage, ShownMessage
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User
from ajar.store.referrals import unasked_in

_VOICEMAIL = "Voicemail"


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, what they would consider, and what past roles taught of the usual."""

    profile: Profile
    owner: Owner
    preferences: Preferences
    history: History


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the messages of a role: calls, people, why to reopen it.

    `unasked` are the names of who was thought of for it and hasn't said yes,
    `underway` is what happened with it so far. `offer_waits` says that there is an
    offer which the user hasn't answered.
    `put_off_until` is the day before which the user said they won't, if they did.
    """

    spoken: Spoken = UNSPOKEN
    unasked: tuple[str, ...] = ()
    reopening: Reopening | None = None
    underway: Underway = NOTHING_BEFORE
    offer_waits: bool = False
    put_off_until: date | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """One role and all that its letter is written from; nothing else is looked up."""

    messages: tuple[ShownMessage, ...]
    findings: Findings
    assessment: Assessment
    effort: Effort | None
    writer: Writer
    beside: Beside


def writer_of(profile: Profile, preferences: Preferences, history: History) -> Writer:
    """Return who writes as `profile` says."""
    return Writer(profile, to_owner(profile), preferences, history)


def material_of(page: OpportunityPage, writer: Writer, beside: Beside) -> Material:
    """Return what the letter on the role of `page` is written from."""
    graded = page.line.risk, page.line.effort
    return material(page.messages, page.findings, page.signals, graded, writer, beside)


def material(
    messages: tuple[ShownMessage, ...],
    findings: Findings,
    signals: tuple[Signal, ...],
    graded: tuple[str, str],
    writer: Writer,
    beside: Beside,
) -> Material:
    """Return what a letter is written from; `graded` are its risk and its effort."""
    risk, effort = graded
    return Material(
        messages,
        findings,
        Assessment(Risk(risk), signals),
        Effort(effort) if effort else None,
        writer,
        beside,
    )


def beside_many(
    user: User,
    role_of: Mapping[str, str],
    reopenings: Mapping[str, Reopening],
    put_off: Mapping[str, date | None],
) -> dict[str, Beside]:
    """Return what stands beside the messages of each role, by its key.

    `role_of` are the messages: key of a message → key of its role. `reopenings` say
    of a role why one would come back to it, `put_off` until when it was put off.
    """
    spoken, unasked = spoken_of(user, role_of), unasked_in(user, role_of)
    return {
        key: Beside(
            spoken.get(key, UNSPOKEN),
            unasked.get(key, ()),
            reopenings.get(key),
            put_off_until=put_off.get(key),
        )
        for key in set(role_of.values())
    }


def to_answer(told: Material) -> tuple[ShownMessage, Message]:
    """Return the last message of theirs that can be read."""
    for shown in reversed(told.messages):
        if not shown.is_own and shown.letter is not None:
            return shown, shown.letter.message
    why = "None of its messages can be read."
    raise RequestError(why, "`ajar show --raw` gives their bytes.")


def earlier_than(told: Material, message: Message) -> tuple[Message, ...]:
    """Return their other messages."""
    letters = (shown.letter for shown in told.messages if not shown.is_own)
    return tuple(
        letter.message for letter in letters if letter and letter.message != message
    )


def noted_against(message: Message) -> Topic | None:
    """Return what the user noted of a call as a reason against the role."""
    is_note = message.channel is Channel.CALL and message.sender.name != _VOICEMAIL
    return read_reason(message.body) if is_note else None
