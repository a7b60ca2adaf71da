"""Read kept messages again: by better rules, or since the user said who they are."""

from collections.abc import Iterable

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import Form
from ajar.core.intake.direction import is_own
from ajar.core.method import RULES_VERSION, Considered, consider
from ajar.core.nouns.message import Message as CoreMessage
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.screening import Kind
from ajar.services.keep_message import store_reading
from ajar.services.writing import desk_transaction
from ajar.store.mapping import fill_screening, sender_of, to_envelope, to_owner
from ajar.store.models import Correction, Message, Profile, User

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


def _reconsider(user: User, rows: list[Message]) -> int:
    if not rows:
        return 0
    profile = Profile.objects.get(owner=user)
    for start in range(0, len(rows), CHUNK):
        with desk_transaction():
            _refill(profile, rows[start : start + CHUNK])
            Profile.objects.filter(owner=user).update(is_regroup_due=True)
    return len(rows)


def _refill(profile: Profile, rows: Iterable[Message]) -> None:
    owner = to_owner(profile)
    trusted = tuple(profile.trusted_servers)
    for row in rows:
        considered = _consider(row, owner, trusted)
        if considered is not None:
            fill_screening(row, considered)
            store_reading(row, considered)
        row.rules_version = RULES_VERSION
        row.save()


def _consider(
    row: Message, owner: Owner, trusted: tuple[str, ...]
) -> Considered | None:
    original = row.original_set.order_by("digest")[0]
    message = parse_original(Form(original.form), bytes(original.raw))
    if not isinstance(message, CoreMessage):
        return None
    word = Correction.objects.filter(owner=row.owner, sender=sender_of(message)).first()
    corrected = Kind(word.kind) if word else None
    return consider(message, owner, trusted, corrected, is_own=row.is_own)
