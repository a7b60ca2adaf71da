"""Note a call, a voicemail or a message that came where Ajar can't read."""

from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import msgspec

from ajar.adapters import clock
from ajar.adapters.sources.items import Form, SourceItem
from ajar.adapters.sources.reading import STDIN
from ajar.core.errors import RequestError
from ajar.core.intake.channel import parse_channel
from ajar.core.method import Considered, consider
from ajar.core.nouns.message import Channel, Unread
from ajar.core.nouns.screening import Kind
from ajar.services.arrivals import Arrival, NotAMessage, messages_of, read_arrivals
from ajar.services.changes import record_change
from ajar.services.companions import fetch_companions
from ajar.services.regroup import regroup
from ajar.services.sorting import Sorter
from ajar.services.tally import Tally
from ajar.services.writing import desk_transaction
from ajar.store.mapping import to_owner
from ajar.store.models import ChangeOf, Message, Profile, User

WORK = frozenset({Kind.OUTREACH, Kind.PROCESS})


@dataclass(frozen=True, slots=True)
class Note:
    """What the user remembers: who, from which number, what was said and when."""

    said: str
    who: str = ""
    number: str = ""
    channel: Channel = Channel.CALL
    at: datetime | None = None


def keep_note(user: User, note: Note, *, with_people: bool = True) -> Message:
    """Keep `note` as a message like any other, and return its row.

    Who takes the trouble to note it means outreach, unless it was an application
    under way. Without `with_people` it is for the caller to rebuild them.
    RequestError if nothing was said.
    """
    if not note.said.strip():
        message = "There is nothing in this note."
        raise RequestError(message, "Write down what was said, in your own words.")
    raw = _as_channel_json(note, note.at or clock.now())
    message_or_unread = parse_channel(raw)
    if isinstance(message_or_unread, Unread):
        raise RequestError(message_or_unread.why)
    item = SourceItem("note", 0, 0, len(raw), Form.CHANNEL_JSON, raw)
    who = note.who or note.number or "what was said"
    arrivals = [Arrival(item, message_or_unread, raw)]
    return _keep(user, arrivals, f"Noted: {who}.", with_people=with_people)


def keep_pasted(user: User, text: str) -> Message | Unread:
    """Keep a message that was pasted, and return its row, or why it can't be read.

    Its words alone will do, or the whole mail with its headers. Of several the first
    is returned.
    """
    arrivals: list[Arrival] = []
    unread = Unread("message", "there is nothing in it")
    pasted = BytesIO(text.strip().encode("utf-8", "replace"))
    for came, _ in read_arrivals((Path(STDIN),), pasted, to_owner(_profile(user))):
        arrivals.extend(messages_of(came))
        if isinstance(came, NotAMessage):
            unread = came.unread
    if not arrivals:
        return unread
    return _keep(user, arrivals, "Kept what you pasted.")


def _keep(
    user: User, arrivals: list[Arrival], words: str, *, with_people: bool = True
) -> Message:
    profile = _profile(user)
    sorter = Sorter(user, profile, Tally(), clock.now())
    considered = [_consider(sorter, arrival) for arrival in arrivals]
    with desk_transaction():
        sorter.meet(arrivals)
        rows = [
            sorter.keep(arrival, one)
            for arrival, one in zip(arrivals, considered, strict=True)
        ]
        if sorter.tally.kept_in_all:
            before = {"message": rows[0].key}
            record_change(user, ChangeOf.NOTE, words, before, clock.now())
    fetch_companions(sorter)
    # Whatever else is not grouped yet is grouped with it.
    regroup(user, is_new=not profile.is_regroup_due, with_people=with_people)
    rows[0].refresh_from_db()
    return rows[0]


def _consider(sorter: Sorter, arrival: Arrival) -> Considered:
    """Return what a message is that somebody took the trouble to note."""
    word = sorter.words.on(arrival.message)
    considered = consider(
        arrival.message, sorter.owner, sorter.trusted, word, is_own=arrival.is_own
    )
    if arrival.is_own or considered.screening.kind in WORK:
        return considered
    noted = replace(word, kind=Kind.OUTREACH)
    return consider(arrival.message, sorter.owner, sorter.trusted, noted)


def _profile(user: User) -> Profile:
    return Profile.objects.get(owner=user)


def _as_channel_json(note: Note, at: datetime) -> bytes:
    return msgspec.json.encode(
        {
            "channel": note.channel.value,
            "from": {"name": note.who},
            "number": note.number,
            "sent_at": at.isoformat(timespec="seconds"),
            "text": note.said,
        }
    )
