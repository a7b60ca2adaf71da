"""The calls there were, latest first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ajar.adapters import clock
from ajar.core.intake.call import follow_call, is_nuisance, number_said
from ajar.core.nouns.call import CallerKind, Phase, Talk
from ajar.queries.numbers import written_for
from ajar.store.calls import steps_by_call
from ajar.store.models import Call, User

MOST = 30
LONGEST_RING = timedelta(minutes=5)
"""After it a telephone no longer rings, though nobody said what became of it."""

_WORDS = {
    CallerKind.SELLER: "A sales pitch",
    CallerKind.SCAM: "Smelled wrong",
    CallerKind.WONT_SAY: "Wouldn’t say who they are",
    CallerKind.LATER: "Called at a bad time",
}


@dataclass(frozen=True, slots=True)
class CallLine:
    """One call in a line; `is_on` while it lasts, `rings` before that.

    `number` is written as one does where the user lives, "" if it is withheld.
    """

    key: str
    who: str
    firm: str
    words: str
    at: datetime
    is_on: bool
    rings: bool
    number: str


@dataclass(frozen=True, slots=True)
class CallList:
    """The latest calls, and the day it is where the user is."""

    lines: tuple[CallLine, ...]
    today: date


def list_calls(user: User) -> CallList:
    """Return the latest calls of `user`."""
    rows = list(Call.objects.filter(owner=user).order_by("-began_at")[:MOST])
    steps = steps_by_call(user, rows)
    now = clock.now()
    return CallList(
        tuple(_line(user, row, follow_call(steps[row.pk]), now) for row in rows),
        now.astimezone().date(),
    )


def _line(user: User, call: Call, talk: Talk, now: datetime) -> CallLine:
    number = written_for(user, call.number or number_said(talk))
    who = talk.name or call.shown_name or number or "A withheld number"
    is_done = rang_out(talk, call.began_at, now)
    is_on = talk.ended_at is None and not is_done
    words = "It rang" if is_done else _words(talk)
    if talk.phase is Phase.OVER and talk.is_about_a_role and not call.message_id:
        words = "Taken off the desk"
    rings = is_on and talk.phase is Phase.RINGING
    at = call.began_at
    return CallLine(call.key, who, talk.firm, words, at, is_on, rings, number)


def rang_out(talk: Talk, began_at: datetime, now: datetime) -> bool:
    """Say whether a call that nobody picked up has stopped ringing by `now`."""
    return talk.phase is Phase.RINGING and began_at < now - LONGEST_RING


def _words(talk: Talk) -> str:
    match talk.phase:
        case Phase.MISSED if is_nuisance(talk):
            return "A nuisance"
        case Phase.MISSED:
            return "You let it ring"
        case Phase.RINGING:
            return "Ringing"
        case Phase.GREETING | Phase.TALKING:
            return "A voicemail" if talk.is_voicemail else "On the call"
        case Phase.OVER if talk.is_voicemail:
            return "Left a voicemail"
        case Phase.OVER:
            return (
                _WORDS.get(talk.caller, "You talked") if talk.caller else "You talked"
            )
