"""What a letter on a role is written from, looked up for one role or for many."""

from collections.abc import Mapping
from dataclasses import dataclass

from ajar.core.answer.exchange import Reopening
from ajar.core.answer.underway import NOTHING_BEFORE, Underway
from ajar.core.decision.usual import History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.referral import Standing
from ajar.core.nouns.screening import Assessment, Effort, Risk, Signal
from ajar.queries.call_said import UNSPOKEN, Spoken, spoken_of
from ajar.queries.opportunity import OpportunityPage, ShownMessage
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User
from ajar.store.referrals import unasked_in


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
    """

    spoken: Spoken = UNSPOKEN
    unasked: tuple[str, ...] = ()
    reopening: Reopening | None = None
    underway: Underway = NOTHING_BEFORE
    offer_waits: bool = False
    friend: Standing | None = None


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
    user: User, role_of: Mapping[str, str], reopenings: Mapping[str, Reopening]
) -> dict[str, Beside]:
    """Return what stands beside the messages of each role, by its key.

    `role_of` are the messages: key of a message → key of its role. `reopenings` say
    of a role why one would come back to it.
    """
    spoken, unasked = spoken_of(user, role_of), unasked_in(user, role_of)
    return {
        key: Beside(
            spoken.get(key, UNSPOKEN), unasked.get(key, ()), reopenings.get(key)
        )
        for key in set(role_of.values())
    }
