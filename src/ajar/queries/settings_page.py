"""What the settings show: what is kept and where, words on senders, who is here."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import Count, Q, Sum
from django.db.models.functions import Length

from ajar.core.nouns.owner import Owner
from ajar.core.nouns.voice import Voice
from ajar.queries.taught import WhatWasTaught, taught_of
from ajar.store.mapping import known_as, sender_of, to_envelope, to_owner
from ajar.store.models import (
    Contact,
    Correction,
    Message,
    Original,
    Profile,
    SetAside,
    User,
)
from ajar.store.voice import voice_of

MOST_FOUND = 8


@dataclass(frozen=True, slots=True)
class Kept:
    """What the desk holds, in counts and bytes, and the folder it lies in."""

    folder: str
    on_disk: int
    messages: int
    own: int
    originals: int
    set_aside: int
    contacts: int


@dataclass(frozen=True, slots=True)
class WordOn:
    """What the user said that a sender's messages are."""

    sender: str
    kind: str
    made_at: datetime
    is_fraud: bool | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A sender as they can be forgotten: how they are known, and what is here."""

    sender: str
    name: str
    messages: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """What there is to set, and what is kept."""

    owner: Owner
    voice: Voice
    servers: tuple[str, ...]
    quiet: tuple[str, ...]
    kept: Kept
    words: tuple[WordOn, ...]
    taught: WhatWasTaught


def show_settings(user: User) -> SettingsPage:
    """Return the settings of `user` and what their desk holds."""
    profile = Profile.objects.get(owner=user)
    words = Correction.objects.filter(owner=user).order_by("-made_at", "sender")
    return SettingsPage(
        to_owner(profile),
        voice_of(profile),
        tuple(profile.trusted_servers),
        tuple(profile.confidential),
        _kept(user),
        tuple(
            WordOn(row.sender, row.kind, row.made_at, row.is_fraud)
            for row in sorted(words, key=lambda row: row.sender)
        ),
        taught_of(user, tuple(words)),
    )


def _kept(user: User) -> Kept:
    counts = Message.objects.filter(owner=user).aggregate(
        all=Count("pk"), own=Count("pk", filter=Q(is_own=True))
    )
    size = Original.objects.filter(owner=user).aggregate(all=Sum(Length("raw")))
    home = Path(settings.HOME)
    return Kept(
        str(home),
        sum(one.stat().st_size for one in home.glob("*") if one.is_file()),
        counts["all"],
        counts["own"],
        size["all"] or 0,
        SetAside.objects.filter(owner=user).count(),
        Contact.objects.filter(owner=user).count(),
    )


def find_people(user: User, words: str) -> tuple[Person, ...]:
    """Return the senders with `words` in name, address, profile or number."""
    wanted = words.strip()
    if not wanted:
        return ()
    parts = ("sender_name", "sender_address", "sender_handle", "sender_phone")
    has = Q()
    for part in parts:
        has |= Q(**{f"{part}__icontains": wanted})
    found: Counter[str] = Counter()
    names: dict[str, str] = {}
    for row in Message.objects.filter(has, owner=user, is_own=False):
        sender = sender_of(to_envelope(row))
        found[sender] += 1
        names.setdefault(sender, row.sender_name)
    aside = _aside_with(user, wanted, names)
    known = sorted(names, key=lambda sender: (-found[sender], sender))
    return tuple(
        Person(sender, names[sender], found[sender], aside[sender])
        for sender in known[:MOST_FOUND]
        if sender
    )


def _aside_with(user: User, wanted: str, names: dict[str, str]) -> Counter[str]:
    aside: Counter[str] = Counter()
    rows = SetAside.objects.filter(owner=user, sender__icontains=wanted)
    for said in rows.values_list("sender", flat=True):
        sender = known_as(said)
        aside[sender] += 1
        names.setdefault(sender, said.partition("<")[0].strip())
    return aside
