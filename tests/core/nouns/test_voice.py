"""A voice is data, and says at once what it can't be."""

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.voice import Address, Length, Voice, Warmth


def test_a_voice_is_warm_and_full_until_told_otherwise():
    voice = Voice()
    assert (voice.address, voice.warmth, voice.length) == (
        Address.FIRST_NAME,
        Warmth.WARM,
        Length.FULL,
    )
    assert (voice.sign_off, voice.note_limit, voice.locale) == ("Best,", 200, "en-US")


def test_own_words_are_found_by_their_slot():
    voice = Voice(wording=(("thanks", "Thanks."), ("thanks", "Many thanks.")))
    assert voice.own_words("thanks") == "Many thanks."
    assert voice.own_words("sign") == ""


@pytest.mark.parametrize("limit", [199, 301])
def test_a_note_is_as_long_as_linkedin_takes(limit):
    with pytest.raises(RequestError, match=r"A note has 200 to 300 characters\."):
        Voice(note_limit=limit)
    assert Voice(note_limit=300).note_limit == 300


def test_drafts_are_in_one_language():
    with pytest.raises(RequestError, match="written in en-US, not in 'de-DE'"):
        Voice(locale="de-DE")
