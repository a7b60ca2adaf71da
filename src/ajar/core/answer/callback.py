"""Know when a phone script calls somebody back, so that it says who calls and why."""

import re

from ajar.core.answer.occasion import Occasion
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Channel, Message

_BY_MACHINE = "voicemail"
_READ = 3_000
_LEFT = re.compile(
    r"\b(?:this|my) (?:message|voicemail) is for\b|\byou can (?:reach|call|text) me\b"
    r"|\b(?:give me a|gimme a) (?:call|ring|shout|buzz)\b|\bi'm at (?:\w+ ){2,}"
    r"|\b(?:call|ring|text|phone) me (?:back|on|at)\b|\bsorry i missed you\b"
)


def is_voicemail(message: Message) -> bool:
    """Say whether it is a caller's word to a machine, not what the user noted."""
    if message.channel is not Channel.CALL:
        return False
    if message.sender.name.casefold() == _BY_MACHINE:
        return True
    return _LEFT.search(message.body[:_READ].casefold()) is not None


def calls_back(occasion: Occasion) -> bool:
    """Say whether the user rings who rang before."""
    rings = occasion.form is Form.PHONE and not occasion.is_live
    return rings and occasion.message.channel is Channel.CALL


def names_role(occasion: Occasion) -> bool:
    """Say whether it opens with what they rang about: it isn't named twice then."""
    return calls_back(occasion) and "told_me" not in occasion.heard.cues
