"""Gather the user's words on senders, and what they teach together."""

from collections.abc import Callable, Sequence

from ajar.core.intake.layout import lay_out
from ajar.core.nouns.message import Message as CoreMessage
from ajar.core.nouns.message import Unread
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.word import Word
from ajar.core.screen.taught import MOST_EXAMPLES, Example, note_example, teach
from ajar.store.mapping import messages_of_sender, sender_of, to_owner
from ajar.store.models import Correction, Message, Profile, User
from ajar.store.originals import best_original

Parse = Callable[[str, bytes], CoreMessage | Unread]
"""Turns an original, by the name of its form, into a message."""


class Words:
    """What `user` said of senders when this was made."""

    def __init__(self, user: User, parse: Parse) -> None:
        rows = Correction.objects.filter(owner=user).order_by("-made_at", "sender")
        self._said = {row.sender: row for row in rows}
        found = taught_by(user, tuple(rows), parse) if rows else ()
        self.taught = teach([example for _, example in found])

    def kind_of(self, message: CoreMessage) -> Kind | None:
        """Return what the user said that messages of its sender are, if anything."""
        said = self._said.get(sender_of(message))
        return Kind(said.kind) if said else None

    def on(self, message: CoreMessage) -> Word:
        """Return the user's word on the sender of `message`."""
        said = self._said.get(sender_of(message))
        if said is None:
            return Word(taught=self.taught)
        return Word(Kind(said.kind), said.is_fraud, self.taught)


def taught_by(
    user: User, rows: Sequence[Correction], parse: Parse
) -> list[tuple[Correction, Example]]:
    """Return the newest letter of each sender that still teaches, as an example."""
    owner = to_owner(Profile.objects.get(owner=user))
    found: list[tuple[Correction, Example]] = []
    for row in rows:
        example = _example(row, owner, parse) if row.teaches else None
        if example is not None:
            found.append((row, example))
        if len(found) == MOST_EXAMPLES:
            break
    return found


def _example(row: Correction, owner: Owner, parse: Parse) -> Example | None:
    message = next(iter(messages_of_sender(row.owner, row.sender)), None)
    read = _read(message, parse) if message else None
    if read is None:
        return None
    return note_example(lay_out(read, owner), Kind(row.kind), is_fraud=row.is_fraud)


def _read(row: Message, parse: Parse) -> CoreMessage | None:
    original = best_original(row)
    if original is None:
        return None
    message = parse(original.form, bytes(original.raw))
    return message if isinstance(message, CoreMessage) else None
