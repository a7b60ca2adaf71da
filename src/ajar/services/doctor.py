"""Look whether a desk is sound, and say what was looked at."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from ajar.services.archive import digest_of
from ajar.store.models import Message, Original, Profile, SetAside, User


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    what: str
    said: str
    is_sound: bool = True


def examine(user: User) -> tuple[Check, ...]:
    """Return every check of the desk of `user`, in the order they were made."""
    return (
        _folder(Path(settings.HOME)),
        _database(),
        _originals(user),
        _messages(user),
        _profile(user),
    )


def _folder(folder: Path) -> Check:
    mode = folder.stat().st_mode & 0o777
    private = mode & 0o077 == 0
    said = f"{folder}, open to you alone" if private else f"{folder} has mode {mode:o}"
    return Check("folder", said, private)


def _database() -> Check:
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            said = "; ".join(str(row[0]) for row in cursor.fetchall())
    except DatabaseError as error:
        said = str(error)
    return Check("database", said, said == "ok")


def _originals(user: User) -> Check:
    key = bytes(Profile.objects.get(owner=user).hash_key)
    count, wrong = 0, []
    for row in Original.objects.filter(owner=user).iterator(chunk_size=200):
        count += 1
        if digest_of(bytes(row.raw), key) != row.digest:
            wrong.append(row.digest[:8])
    said = f"{count}, each as it came" if not wrong else "altered: " + ", ".join(wrong)
    return Check("originals", said, not wrong)


def _messages(user: User) -> Check:
    kept = Message.objects.filter(owner=user)
    unread = sum(1 for row in kept.only("unread") if row.unread)
    aside = SetAside.objects.filter(owner=user)
    away = aside.filter(is_wanted=True).count()
    said = f"{kept.count()} kept, {unread} of them not wholly read"
    said += f"; {aside.count()} set aside"
    if away:
        said += f"; {away} belong to kept threads but their file was away"
    return Check("messages", said=said)


def _profile(user: User) -> Check:
    row = Profile.objects.get(owner=user)
    if row.addresses:
        return Check("you", said=", ".join(row.addresses))
    said = "no address said yet: your own letters can't be told apart (`ajar me`)"
    return Check("you", said=said)
