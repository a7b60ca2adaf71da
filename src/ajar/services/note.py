"""Note a call, a voicemail or a message that came where Ajar can't read."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from ajar.adapters import clock
from ajar.adapters.sources.items import Form, SourceItem
from ajar.core.errors import RequestError
from ajar.core.intake.channel import parse_channel
from ajar.core.method import consider
from ajar.core.nouns.message import Channel, Unread
from ajar.core.nouns.screening import Kind
from ajar.services.arrivals import Arrival
from ajar.services.companions import fetch_companions
from ajar.services.regroup import regroup
from ajar.services.sorting import Sorter
from ajar.services.tally import Tally
from ajar.services.writing import desk_transaction
from ajar.store.models import Message, Profile, User


@dataclass(frozen=True, slots=True)
class Note:
    """What the user remembers: who, from which number, what was said and when."""

    said: str
    who: str = ""
    number: str = ""
    channel: Channel = Channel.CALL
    at: datetime | None = None


def keep_note(user: User, note: Note) -> Message:
    """Keep `note` as a message like any other, and return its row.

    Who takes the trouble to note it means outreach, unless it was an application
    under way. RequestError if nothing was said.
    """
    if not note.said.strip():
        message = "There is nothing in this note."
        raise RequestError(message, "Write down what was said, in your own words.")
    raw = _as_channel_json(note, note.at or clock.now())
    message_or_unread = parse_channel(raw)
    if isinstance(message_or_unread, Unread):
        raise RequestError(message_or_unread.why)
    sorter = Sorter(user, Profile.objects.get(owner=user), Tally(), clock.now())
    item = SourceItem("note", 0, 0, len(raw), Form.CHANNEL_JSON, raw)
    arrival = Arrival(item, message_or_unread, raw)
    considered = consider(message_or_unread, sorter.owner)
    if considered.screening.kind not in {Kind.OUTREACH, Kind.PROCESS}:
        considered = consider(message_or_unread, sorter.owner, corrected=Kind.OUTREACH)
    with desk_transaction():
        sorter.meet([arrival])
        row = sorter.keep(arrival, considered)
    fetch_companions(sorter)
    regroup(user)
    row.refresh_from_db()
    return row


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
