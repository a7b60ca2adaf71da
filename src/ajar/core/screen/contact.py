"""Notice when the reader is to leave for a messenger, and whether that is usual."""

from collections.abc import Iterator

from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Channel
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import Sign, asserted, first
from ajar.core.tables import load_terms

_LURES = ("too_good", "easy_work", "hired_firmly", "task_work")


def read_contact(letter: Letter, cues: Cues) -> Iterator[Sign]:
    """Yield off_platform: check, or note where it is one way among others."""
    if letter.message.channel is Channel.WHATSAPP:
        found = first(f for f in asserted(cues, "to_app") if not _stays(f))
    else:
        found = first(asserted(cues, "to_app"))
    if found:
        yield Sign(SignalId.OFF_PLATFORM, _tier(letter, cues), found.evidence)


def _stays(found: Found) -> bool:
    words = found.words.words[found.hit.first : found.hit.last]
    return any(word.startswith("what") for word in words)


def _tier(letter: Letter, cues: Cues) -> Risk:
    """Return check where nothing else will do or a lure goes with it, else note.

    Half the world hires by messenger: to name one among other ways is no sign.
    """
    lured = any(group in cues for group in _LURES)
    if first(asserted(cues, "app_only")) and not _usual(letter, cues):
        return Risk.CHECK
    if lured and "other_way" not in cues and not _usual(letter, cues):
        return Risk.CHECK
    return Risk.NOTE


def _usual(letter: Letter, cues: Cues) -> bool:
    """Say whether people there write by messenger and gave another way as well."""
    usual = load_terms("screen_messenger_places.tsv")
    there = letter.country.lower() in usual or letter.language.lower() in usual
    return there and "other_way" in cues and not any(g in cues for g in _LURES)
