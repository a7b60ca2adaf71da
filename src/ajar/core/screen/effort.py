"""Judge whether an outreach was written for this reader, from a template, or for all.

What is said of the reader's own work, a person who vouches, or a meeting makes it
personal, even in a mail that a sequence tool sent. Without these, the marks of a
mailing (list headers, merge fields, no name) make it a blast.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.screening import Effort
from ajar.core.screen.cues import Cues, gather_cues
from ajar.core.screen.shape import is_bulk
from ajar.core.tables import load_terms

_MERGE_FIELD = re.compile(
    r"\{\{? ?[a-z_. ]{3,30} ?\}?\}"  # {first_name} {{company}}
    r"|\[ ?(?:first|last|candidate|your|company|client|job|insert)[a-z _]{0,20}\]"
    r"|<<? ?(?:first|last|candidate|company)[a-z _]{0,20}>>?"
    r"|%+(?:first|last|f|l)_?name%+|\*\|[a-z:_]{2,20}\|\*"
)
_GREETING = re.compile(
    r"^[\W_]{0,6}(?:(?:hi|hello|hey|hiya|dear|hola|ol[áa]|oi|bonjour|salut|hallo|moin"
    r"|guten (?:tag|morgen)|liebe[r]?|sehr geehrte[r]?|estimad[oa]|querid[oa]|salam"
    r"|prezad[oa]|car[oa]|good (?:morning|afternoon|evening|day)|g'day|alright|yo"
    r"|morning|greetings|buen[oa]s \w{4,6}|ciao|attn|cher|ch[èe]re)\b[ ,:]{0,3}"
    r"(?:(?:dr|mr|mrs|ms|mx|prof|frau|herrn?|mme|mlle|monsieur|madame|sr|sra|don"
    r"|doña|maj|ing|lic)\b\.?[ ]?){0,3})"
    r"([^\W\d_][^\W\d_'-]{1,20})",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_NAME = re.compile(
    r"^[\W_]{0,4}([A-Z][^\W\d_]{2,20})(?: ?[-,!:\u2013\u2014]|!!|\n| \()"
)
_NOT_NAMES = load_terms("screen_not_names.tsv")
_SEQUENCES = ("sequenc", "campaign", "blast", "mailchimp", "drip", "outplay", "mass")
_PERSONAL = ("own_work", "vouched", "met")
_OPENING = 400
_MOST_READ = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Judged:
    """How much effort, why, and the words that show it, if any do."""

    effort: Effort
    why: str
    evidence: Evidence | None = None


def judge_effort(letter: Letter) -> Judged:
    """Return the effort behind an outreach."""
    cues = gather_cues(letter, Part.SUBJECT, Part.OFFER, Part.FOOTER)
    merged = next(_merge_fields(letter), None)
    if merged:
        return Judged(Effort.BLAST, "a blank of the template was left open", merged)
    for group in () if letter.message.header("list-id") else _PERSONAL:
        if group in cues:
            evidence = cues[group][0].evidence
            return Judged(Effort.PERSONAL, _WHY[group], evidence)
    return _many(letter, cues) or Judged(
        Effort.TEMPLATE, "addressed to you, with nothing about your own work"
    )


_WHY = {
    "own_work": "speaks of your own work",
    "vouched": "names somebody who sent them to you",
    "met": "recalls that you have met",
}


def _merge_fields(letter: Letter) -> Iterator[Evidence]:
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        if any(mark in passage.low for mark in ("{", "[", "<", "%", "*|")):
            for match in _MERGE_FIELD.finditer(passage.low, 0, _MOST_READ):
                yield passage.evidence(match.start(), match.end())


def _many(letter: Letter, cues: Cues) -> Judged | None:
    message = letter.message
    if message.channel is Channel.FORM or "viewed_you" in cues:
        return None
    if is_bulk(message) or _is_sequence(message):
        return Judged(Effort.BLAST, "sent by a mailing tool", _shown(cues))
    if "generic_greeting" in cues:
        greeting = cues["generic_greeting"][0].evidence
        return Judged(Effort.BLAST, "greets nobody by name", greeting)
    named = any(_names_reader(p) for p in letter.parts(Part.OFFER))
    if message.channel is Channel.CALL:
        recorded = _shown(cues)
        return Judged(Effort.BLAST, "a recorded call", recorded) if recorded else None
    if named:
        return None
    return Judged(Effort.BLAST, "greets nobody by name", _shown(cues))


def _is_sequence(message: Message) -> bool:
    return any(
        name.startswith(("x-campaign", "x-mailgun-tag", "x-mc-user", "x-sg-eid"))
        or (name == "x-mailer" and any(word in value.lower() for word in _SEQUENCES))
        for name, value in message.headers
        if not (name == "x-mailer" and message.header("in-reply-to"))
    )


def _shown(cues: Cues) -> Evidence | None:
    found = cues.get("mass_words")
    return found[0].evidence if found else None


def _names_reader(passage: Passage) -> bool:
    opening = passage.plain.lstrip()[:_OPENING]
    greetings = (*_GREETING.finditer(opening), *_FIRST_NAME.finditer(opening))
    return any(
        match[1].lower() not in _NOT_NAMES and match[1][0].isupper()
        for match in greetings
    )
