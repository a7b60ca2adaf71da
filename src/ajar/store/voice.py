"""The user's way of writing, as their profile holds it."""

from ajar.core.nouns.voice import Address, Length, Voice, Warmth
from ajar.store.models import Profile


def voice_of(profile: Profile) -> Voice:
    """Return the voice of `profile`: the usual one, save for what they said."""
    said = profile.voice
    usual = Voice()
    return Voice(
        address=Address(said.get("address", usual.address)),
        warmth=Warmth(said.get("warmth", usual.warmth)),
        length=Length(said.get("length", usual.length)),
        sign_off=said.get("sign_off", usual.sign_off),
        signed=said.get("signed", usual.signed),
        wording=tuple((slot, words) for slot, words in said.get("wording", [])),
        names_floor=said.get("names_floor", usual.names_floor),
        note_limit=said.get("note_limit", usual.note_limit),
    )
