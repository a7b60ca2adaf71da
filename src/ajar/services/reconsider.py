"""Read kept messages again: by better rules, or since the user said who they are."""

from collections.abc import Iterable

from ajar.adapters.originals import parse_original, read_original
from ajar.adapters.sources.items import Form
from ajar.core.intake.direction import is_own
from ajar.core.method import RULES_VERSION, YOU_SAID, Considered, consider
from ajar.core.nouns.message import Message as CoreMessage
from ajar.core.nouns.owner import Owner
from ajar.core.screen.kind import TAUGHT
from ajar.core.screen.taught import MOST_LIMIT
from ajar.services.keep_message import store_reading
from ajar.services.set_aside import NEVER_AGAIN
from ajar.services.writing import desk_transaction
from ajar.store.mapping import (
    fill_message,
    fill_screening,
    sender_of,
    to_envelope,
    to_owner,
)
from ajar.store.models import Message, Profile, SetAside, User
from ajar.store.originals import best_bytes
from ajar.store.words import Words

CHUNK = 50


def reconsider_outdated(user: User) -> int:
    """Read again every kept message that older rules read; return how many."""
    rows = Message.objects.filter(owner=user, rules_version__lt=RULES_VERSION)
    return _reconsider(user, list(rows))


def reconsider_own(user: User) -> int:
    """Read again what turns out to be the user's own by what they said of themselves.

    Returns how many messages changed sides; the desk is then to be regrouped.
    """
    owner = to_owner(Profile.objects.get(owner=user))
    theirs = Message.objects.filter(owner=user, is_own=False)
    rows = [row for row in theirs if is_own(to_envelope(row), owner)]
    for row in rows:
        row.is_own = True
    return _reconsider(user, rows)


def reconsider_sender(user: User, sender: str) -> int:
    """Read again every message of `sender` (see `sender_of`); return how many."""
    rows = Message.objects.filter(owner=user, is_own=False)
    return _reconsider(user, [r for r in rows if sender_of(to_envelope(r)) == sender])


def reconsider_near(user: User) -> int:
    """Read again what was so close a call that the user's words may tip it.

    Returns how many messages were. What was set aside by such words is looked at
    anew when it is next met.
    """
    near = Message.objects.filter(owner=user, is_own=False, lead__lte=MOST_LIMIT)
    aside = SetAside.objects.filter(owner=user, reason__startswith=TAUGHT)
    aside.exclude(rules_version=NEVER_AGAIN).update(rules_version=0)
    # Where the user's own word decides already, their words on others don't.
    return _reconsider(user, [row for row in near if not _is_said(row)])


def _is_said(row: Message) -> bool:
    return any(words.startswith(YOU_SAID) for words in row.reasons)


def _reconsider(user: User, rows: list[Message]) -> int:
    if not rows:
        return 0
    profile = Profile.objects.get(owner=user)
    words = Words(user, read_original)
    for start in range(0, len(rows), CHUNK):
        with desk_transaction():
            _refill(profile, rows[start : start + CHUNK], words)
            Profile.objects.filter(owner=user).update(is_regroup_due=True)
    return len(rows)


def _refill(profile: Profile, rows: Iterable[Message], words: Words) -> None:
    owner = to_owner(profile)
    trusted = tuple(profile.trusted_servers)
    for row in rows:
        considered = _consider(row, owner, trusted, words)
        if considered is not None:
            fill_message(row, considered.message)
            fill_screening(row, considered)
            store_reading(row, considered)
        row.rules_version = RULES_VERSION
        row.save()


def _consider(
    row: Message, owner: Owner, trusted: tuple[str, ...], words: Words
) -> Considered | None:
    form, raw = best_bytes(row)
    message = parse_original(Form(form), raw)
    if not isinstance(message, CoreMessage):
        return None
    return consider(message, owner, trusted, words.on(message), is_own=row.is_own)
