"""Draw the letter that shows a voice: the real drafting, on a made-up role."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from ajar.core.answer.reply import draft_reply
from ajar.core.decision.role import decide_role
from ajar.core.decision.settings import apply_setting
from ajar.core.method import consider
from ajar.core.nouns.draft import Draft, Form, NoDraft
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import DEFAULTS
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.voice import Voice
from ajar.core.nouns.word import Word

WRITTEN_ON = datetime(2026, 11, 17, 17, 0, tzinfo=UTC)
PITCH = """Hi {first},

I'm Dana Whitfield with Harborline Search. Your background in sales caught my eye.
My client Bluewing Widgets is hiring an Account Executive in Tustin: an individual
contributor role, permanent, hybrid, base of $115,000, about 20% travel.

Ms. Dana Whitfield
Harborline Search
"""
WANTED = ("seat=manager,executive:must", "pay=130k:must")


@dataclass(frozen=True, slots=True)
class SampleLetter:
    """The same no as a letter, and as a note on LinkedIn with its limit."""

    letter: str
    note: str
    limit: int


def draw_sample_letter(owner: Owner, voice: Voice) -> SampleLetter:
    """Return how `owner` would turn down a made-up role in this `voice`."""
    letter = _draft(owner, voice, Form.MAIL)
    note = _draft(owner, voice, Form.NOTE)
    return SampleLetter(_text(letter), _text(note), voice.note_limit)


def _text(draft: Draft | NoDraft) -> str:
    return draft.text if isinstance(draft, Draft) else draft.headline


def _draft(owner: Owner, voice: Voice, form: Form) -> Draft | NoDraft:
    first = owner.name.split(maxsplit=1)[0] if owner.name.strip() else "there"
    message = Message(
        Channel.MAIL,
        Party("Ms. Dana Whitfield", "dana.whitfield@harborline.example"),
        PITCH.format(first=first),
        "Account Executive, Bluewing Widgets",
        WRITTEN_ON,
    )
    considered = consider(message, owner, word=Word(Kind.OUTREACH))
    preferences = DEFAULTS
    for setting in WANTED:
        preferences = apply_setting(preferences, setting, date(2026, 1, 1))
    verdict = decide_role(considered.findings, preferences, WRITTEN_ON.date())
    return draft_reply(
        verdict,
        (),
        considered.findings,
        message,
        owner,
        preferences,
        voice,
        form,
        effort=considered.screening.effort,
    )
