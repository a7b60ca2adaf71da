"""What the user told about themselves, as lines."""

from ajar.core.nouns.owner import Owner
from ajar.core.nouns.voice import Voice
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User
from ajar.store.voice import voice_of


def show_profile(user: User) -> tuple[tuple[str, str], ...]:
    """Return (label, words) for each thing a profile holds; "" is *not said*."""
    row = Profile.objects.get(owner=user)
    return (
        ("Name", row.name),
        ("Mail", ", ".join(row.addresses)),
        ("Profiles", ", ".join(row.handles)),
        ("Phone", ", ".join(row.phones)),
        ("Employer", row.employer),
        ("Title", ", ".join(row.titles)),
        ("Place", row.place),
        ("Trusted", ", ".join(row.trusted_servers)),
        ("Voice", _say_voice(voice_of(row))),
        ("Kept quiet", ", ".join(part for part in (row.employer, *row.confidential))),
    )


def _say_voice(voice: Voice) -> str:
    called = voice.address.value.replace("_", " ")
    signed = f"{voice.sign_off} {voice.signed}".strip()
    return f"{voice.warmth.value}, {voice.length.value}, {called}; signed “{signed}”"


def owner_of(user: User) -> Owner:
    """Return `user` as the core knows them."""
    return to_owner(Profile.objects.get(owner=user))
