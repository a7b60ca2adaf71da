"""Notice haste and jobs given away without a conversation."""

from collections.abc import Iterator
from itertools import pairwise

from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import (
    Sign,
    asserted,
    beside,
    first,
    is_denied,
    is_supposed,
)
from ajar.core.screen.word_sets import word_class

_NEAR = 45
_NEXT = 14  # words: the sentence before or after
_REACH_OF_NOT = 8
_GIVES = frozenset(("offer", "hire", "employ", "appoint", "give", "make", "fill"))
_ANSWERS = frozenset(("answer", "answers", "reply", "respond", "decide", "confirm"))
_THEIRS = frozenset(("they", "we", "he", "she", "who", "always", "usually"))
_WOULD = frozenset(("you'd", "would", "you'll", "will", "to", "i'll", "we'll", "i"))


def read_pressure(cues: Cues) -> Iterator[Sign]:
    """Yield urgency (note) and offer_without_interview (check)."""
    hurried = _urgency(cues)
    if hurried:
        yield Sign(SignalId.URGENCY, Risk.NOTE, hurried.evidence)
    given = _offer_without_interview(cues)
    if given:
        yield Sign(SignalId.OFFER_WITHOUT_INTERVIEW, Risk.CHECK, given.evidence)


def _urgency(cues: Cues) -> Found | None:
    soon = cues.get("deadline_now", ())
    # A closing date is a fact; "reply in two hours" presses.
    for asked in asserted(cues, "need_reply"):
        if beside(asked, soon, 16) and not _is_duty(asked):
            return asked
    return first(_threats(cues)) or first(asserted(cues, "need_by_day"))


def _is_said(found: Found) -> bool:
    words, at = found.words.words, found.hit.first
    if words[at] not in word_class("never").exact:
        return not is_denied(found)
    # "We do not offer posts without an interview."
    before = words[max(found.sentence[0], at - _REACH_OF_NOT) : at]
    return not any(
        one in word_class("never").exact and other in _GIVES
        for one, other in pairwise(before)
    )


def _is_duty(found: Found) -> bool:
    """Say whether it is what the job will be ("you'd respond within the hour")."""
    first_word = found.hit.first
    before = found.words.words[max(0, first_word - 2) : first_word]
    return not _WOULD.isdisjoint(before) or _is_theirs(found)


def _is_theirs(found: Found) -> bool:
    """Say whether somebody else answers soon ("they reply within a day")."""
    at = found.hit.first
    words = found.words.words
    return at > 0 and words[at] in _ANSWERS and words[at - 1] in _THEIRS


def _threats(cues: Cues) -> Iterator[Found]:
    times = (*cues.get("deadline_now", ()), *cues.get("soon", ()))
    for found in asserted(cues, "lose_it"):
        if any(found.is_near(time, _NEAR) for time in times):
            yield found


def _meets_instead(found: Found, cues: Cues) -> bool:
    """Say whether they want to meet, only not for an interview.

    "May I ask you to lunch? No interview, no papers."
    """
    if "to_app" in cues:
        return False
    if beside(found, cues.get("talk_instead", ()), 6):
        return True
    given = any(group in cues for group in ("hired_firmly", "chosen"))
    asked = cues.get("ask_talk", ())
    return not given and any(found.is_near(talk, _NEXT) for talk in asked)


def _offer_without_interview(cues: Cues) -> Found | None:
    for found in cues.get("no_interview", ()):
        if _meets_instead(found, cues):
            continue
        # "Without a second interview" has had a first. "No interview" is no denial of
        # one by text, "we never interview by text" is.
        if _is_said(found) and not beside(found, cues.get("more_interviews", ()), 3):
            return found
    for found in asserted(cues, "hired_firmly"):
        if not is_supposed(found) and not beside(found, cues.get("to_interview", ())):
            return found
    if "to_interview" in cues or "ask_cv" in cues or "ask_talk" in cues:
        return None
    return first(asserted(cues, "chosen"))
