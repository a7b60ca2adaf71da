"""Notice when papers or numbers are asked for that nobody needs before an offer."""

from collections.abc import Iterator

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found, groups_in
from ajar.core.screen.signs import Sign, asserted, beside, is_denied

_CLEARANCE = ("ts/sci", "sf-86", "secret clearance", "security clearance", " fso ")
_FULL = ("id_number", "bank", "id_paper")
_PERSONAL = ("id_number", "id_paper", "id_part", "id_last", "id_doc")
_REACH = 14  # words between "send" and the last thing of a list
_LINE, _LINES = 12, 6  # words of a line of a list, lines of one
_FIELD = 9  # words of a form line such as "Passport no. and copy (both sides):"


def read_identity_asks(letter: Letter, cues: Cues) -> Iterator[Sign]:
    """Yield asks_identity: stop for papers and numbers, check for a part of one."""
    # After signing, a portal or a desk is where such numbers belong.
    if "accepted" in cues and "in_person" in cues:
        return
    asked = [
        found
        for found in asserted(cues, *_FULL, "id_part", "id_last")
        if _is_asked(found, cues)
    ]
    cleared = bool(asked) and _is_cleared(letter)
    for found in asked:
        tier = _tier(found, cues, cleared=cleared)
        yield Sign(SignalId.ASKS_IDENTITY, tier, found.evidence)


def names_only_an_account(evidence: Evidence) -> bool:
    """Say whether `evidence` is of an account and of no papers or numbers of one."""
    groups = groups_in(evidence.quote)
    return "bank" in groups and groups.isdisjoint(_PERSONAL)


def _is_cleared(letter: Letter) -> bool:
    """Say whether the job needs a clearance, which a number is looked up for."""
    return any(word in p.low for p in letter.offer for word in _CLEARANCE)


def _is_asked(found: Found, cues: Cues) -> bool:
    # "HR will ask for your passport after you sign" is how it should be.
    if any(found.shares_sentence(later) for later in cues.get("no_ask_yet", ())):
        return False
    asks = cues.get("ask_send", ())
    if _is_form_field(found) or _is_listed(found, asks):
        return True
    return bool(beside(found, asks, _REACH))


def _is_listed(found: Found, asks: tuple[Found, ...]) -> bool:
    """Say whether it is one of the short lines under "We need from you:"."""
    begin, stop = found.sentence
    for _ in range(_LINES):
        if stop - begin > _LINE or begin == 0:
            return False
        begin, stop = found.words.begins[begin - 1], begin
        ends = found.words.ends[stop - 1]
        if found.passage.low[ends : ends + 3].lstrip().startswith(":"):
            lead = (ask for ask in asks if ask.words is found.words)
            return any(
                ask.sentence == (begin, stop) for ask in lead if not is_denied(ask)
            )
    return False


def _is_form_field(found: Found) -> bool:
    begin, stop = found.sentence
    if found.hit.first - begin > 2 or stop - begin > _FIELD:
        return False
    ends = found.words.ends[stop - 1]
    return found.passage.low[ends : ends + 4].lstrip(" )_").startswith(":")


def _tier(found: Found, cues: Cues, *, cleared: bool) -> Risk:
    words = found.words.words[found.hit.first : found.hit.last]
    if found.group in {"id_part", "id_last"}:
        return Risk.CHECK
    if found.group == "id_number" and (cleared or _last_digits(found, cues)):
        return Risk.CHECK
    # Vendors to big clients really do want a visa or licence copy to submit.
    if "vendor_terms" in cues and not _PASSPORT.intersection(words):
        return Risk.CHECK if found.group == "id_paper" else Risk.STOP
    return Risk.STOP


_PASSPORT = frozenset(("passport", "ssn", "selfie", "id"))


def _last_digits(found: Found, cues: Cues) -> bool:
    return any(found.is_near(part, 6) for part in cues.get("id_last", ()))
