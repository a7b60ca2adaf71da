"""Judge from the words around a place how surely it is where the job is."""

import re
from enum import IntEnum

from ajar.core.nouns.letter import Part, Passage
from ajar.core.read.hedges import find_sentence
from ajar.core.read.place_names import Known, Mention
from ajar.core.read.place_signs import (
    AFTER,
    ANYWHERE,
    AREA_OF,
    AS_FIELD,
    AT_A_SITE,
    BEHIND_A_NAME,
    BESIDE_MODE,
    BUILDING,
    DISCIPLINE,
    ELSEWHERE,
    EMPLOYER_LABEL,
    ENDS_CLAUSE,
    FIELD_ENDS,
    FIRM_AFTER,
    HEADQUARTERS,
    HIRED_FOR,
    HIRES,
    IDEALLY,
    IN_BEFORE,
    INTRODUCES,
    IS_AT,
    JOB,
    LABEL,
    LABEL_ENDS,
    LOCATED,
    MOVE_TO,
    NAMED_ALONE,
    OTHER_AFTER,
    OTHER_BEFORE,
    PLACE_IS,
    POST,
    REMOTE,
    RIGHT_TO_WORK,
    SEPARATED,
    SEPARATES,
    WORK_FROM,
    WORKPLACE,
)
from ajar.core.read.place_sites import (
    AS_BASE,
    AT_A_UNIT,
    BEHIND_STREET,
    ends_at_site,
    goes_there,
    is_address,
    is_site,
    is_site_name,
    names_site,
    without_from,
)
from ajar.core.tables import load_terms
from ajar.core.text import Span


class Tier(IntEnum):
    """How surely the words around a place make it the job's."""

    NO = 0
    GUESS = 1
    RIGHT = 2
    COMPANY = 3
    MENTION = 4
    JOB = 5
    NAMED = 6
    FIELD = 7


def may_be_town(passage: Passage, span: Span, headline: str) -> bool:
    """Say whether a name of no known place after "in" may be where the job is.

    `headline` is the subject in lower case: what it repeats needs no other sign.
    """
    low = passage.low
    sentence = find_sentence(passage, span.start)
    before = low[max(sentence.start, span.start - 90) : span.start]
    first = re.split(r"[ '-]", low[span.start : span.end])[0]
    return (
        first not in load_terms("not_places.tsv")
        and bool(
            JOB.search(before)
            or HEADQUARTERS.search(before)
            or BEHIND_A_NAME.search(passage.plain, max(0, span.start - 24), span.start)
            or low[span.start : span.end] in headline
            or HIRES.match(low, span.end)
        )
        and not DISCIPLINE.search(before)
        and not OTHER_BEFORE.search(before)
    )


def judge(passage: Passage, mention: Mention) -> Tier:
    """Return how surely the job is where `mention` says."""
    low, (start, end) = passage.low, mention.span
    if mention.known is Known.NO:
        return _judge_unknown(passage, mention.span)
    line = _line_before(low, start)
    if mention.known is Known.SHAPED and is_site(low[start:end].rpartition(" ")[2]):
        # "St Anne's Hospital" is whose town is told, not the town.
        return Tier.NO
    if LABEL.search(line):
        return Tier.FIELD
    if mention.known >= Known.LARGE and EMPLOYER_LABEL.search(line):
        return Tier.JOB
    sentence = find_sentence(passage, start)
    before = low[max(sentence.start, start - 90) : start]
    after = low[end : min(sentence.end, end + 40)]
    if is_address(passage, start, end) or OTHER_AFTER.match(after):
        return Tier.NO
    if _is_sign_off(passage, line, end):
        return Tier.NO
    if _is_headline(passage, sentence) and _stands_alone(before, after):
        if _EVENT.search(before):
            return Tier.NO
        if not before and passage.part is not Part.SUBJECT:
            # "Punchbowl | Remote | …": the first of a posting's fields is the firm.
            return Tier.GUESS
        # A name before a dash is whom the letter greets: "Sydney - a word?".
        return Tier.NAMED if mention.known >= Known.TOWN or before else Tier.NO
    return _judge_in_sentence(passage, mention, before, after)


def _judge_in_sentence(
    passage: Passage, mention: Mention, before: str, after: str
) -> Tier:
    """Judge a place by the words of its sentence, those behind a "but" alone."""
    before = _TURN.split(before)[-1]
    plainly = _judge_plain(mention.known, before)
    if plainly:
        return plainly
    if goes_there(before) or ELSEWHERE.search(before):
        return Tier.NO
    if ANYWHERE.search(before):
        return Tier.NAMED
    if MOVE_TO.search(before) or _is_workplace(before, after):
        return Tier.JOB
    clause = without_from(before.rpartition(",")[2])
    if _names_site(passage, mention, before) and not OTHER_BEFORE.search(clause):
        return Tier.JOB
    if OTHER_BEFORE.search(before):
        return Tier.NO
    if IDEALLY.search(before):
        return Tier.NAMED
    at_post = POST.match(passage.low, mention.span.start) is not None
    known = _judge_known(mention.known, before, after, at_post=at_post)
    if known < Tier.JOB and ends_at_site(before) and not _goes_on(passage, mention):
        return Tier.JOB
    if known >= Tier.COMPANY:
        return known
    return max(known, _judge_by_hire(passage, mention, before, after))


def _judge_plain(known: Known, before: str) -> Tier:
    if known < Known.TOWN:
        return Tier.NO
    if PLACE_IS.search(before):
        return Tier.NAMED
    return Tier.JOB if NAMED_ALONE.search(before) else Tier.NO


_PARTED = re.compile("[ -]")
_EVENT = re.compile(r"\b(?:assessment|open|careers?|recruitment|hiring) (?:day|fair)\b")
_TURN = re.compile(r"\b(?:but|however|though|whereas) ")


def _goes_on(passage: Passage, mention: Mention) -> bool:
    """Say whether a longer name begins with the mention: "Meridian Instruments"."""
    after = passage.plain[mention.span.end : mention.span.end + 3]
    return len(after) == 3 and after[0] == " " and after[1:].istitle()


def _names_site(passage: Passage, mention: Mention, before: str) -> bool:
    end = mention.span.end
    named = mention.known is not Known.SHAPED
    return named and names_site(before, passage.plain[end : end + 50])


def _is_workplace(before: str, after: str) -> bool:
    """Say whether an office, shop or plant of that place is spoken of."""
    return WORKPLACE.search(before) is not None or (
        WORK_FROM.search(before) is not None and AFTER.match(after) is not None
    )


def _judge_by_hire(passage: Passage, mention: Mention, before: str, after: str) -> Tier:
    """Judge a place by who is wanted for it: "a rep for Kent", "at Hull, two wards"."""
    if mention.known >= Known.LARGE and HIRED_FOR.search(before):
        return Tier.COMPANY
    if mention.known >= Known.TOWN and AREA_OF.search(before):
        return Tier.COMPANY
    at_site = before.endswith("at ") and ENDS_CLAUSE.match(after)
    sentence = find_sentence(passage, mention.span.start)
    if at_site and AT_A_SITE.search(passage.low, *sentence):
        return Tier.COMPANY
    hired = mention.known >= Known.NAME_LIKE and before.endswith(
        ("wanted ", "needed ", "required ")
    )
    return Tier.COMPANY if hired else Tier.NO


def _line_before(low: str, start: int) -> str:
    return low[max(low.rfind("\n", 0, start) + 1, start - 120) : start]


def _judge_unknown(passage: Passage, span: Span) -> Tier:
    """Judge a name of no known place: only plain words for a place let it pass."""
    low, before = passage.low, passage.low[max(0, span.start - 40) : span.start]
    if before.endswith(", "):
        before = BUILDING.sub("", before)
    labelled = before.rstrip()[-1:] in LABEL_ENDS
    if before.endswith(IS_AT):
        # "base is competitive", typed without capitals, names no town.
        is_name = passage.plain[span.start].isupper() and not _is_no_place(low, span)
        return Tier.NAMED if is_name else Tier.NO
    if not labelled and "based" not in before and "located" not in before:
        return Tier.NO
    if _is_building(low, span):
        return Tier.NO
    if _is_no_place(low, span):
        return Tier.NO
    if labelled and LABEL.search(_line_before(low, span.start)):
        return Tier.FIELD
    return Tier.JOB if LOCATED.search(before) else Tier.NO


def _is_no_place(low: str, span: Span) -> bool:
    first = _PARTED.split(low[span.start : span.end])[0]
    return first in load_terms("not_places.tsv")


def _is_building(low: str, span: Span) -> bool:
    """Say whether a name is a building's, with its town behind: "Town Hall, Ayr"."""
    name = low[span.start : span.end] + ", "
    return low.startswith(", ", span.end) and BUILDING.search(": " + name) is not None


def _judge_known(known: Known, before: str, after: str, *, at_post: bool) -> Tier:
    named_only = known < Known.LARGE
    if known is Known.SHAPED:
        placed = IN_BEFORE.search(before) or (at_post and before.endswith("at "))
        return Tier.MENTION if placed else Tier.NO
    if REMOTE.search(before) or BESIDE_MODE.match(after):
        return Tier.NAMED
    if AFTER.match(after) or AS_BASE.match(after) or AT_A_UNIT.search(before):
        return Tier.JOB
    if named_only is False and FIRM_AFTER.match(after):
        return Tier.COMPANY
    if INTRODUCES.match(before) and IN_BEFORE.search(before):
        return Tier.COMPANY
    if RIGHT_TO_WORK.search(before):
        return Tier.RIGHT
    if HEADQUARTERS.search(before):
        return Tier.COMPANY
    if JOB.search(before):
        return Tier.JOB
    if IN_BEFORE.search(before):
        return Tier.MENTION
    return _judge_bare(known, before, after)


def _judge_bare(known: Known, before: str, after: str) -> Tier:
    """Judge a place that no step leads up to: "(Leeds)", "Leeds.", "hospital Leeds"."""
    alone = _stands_alone(before, after) and known >= Known.LARGE
    if alone or (before.endswith("(") and after.startswith(")")):
        return Tier.COMPANY
    if known >= Known.TOWN:
        field = AS_FIELD.search(before) and FIELD_ENDS.match(after)
        if field or is_site_name(before) or BEHIND_STREET.search(before):
            return Tier.COMPANY
    return Tier.GUESS if known >= Known.LARGE else Tier.NO


def _is_headline(passage: Passage, sentence: Span) -> bool:
    return passage.part is Part.SUBJECT or (
        passage.low.count("|", sentence.start, sentence.end) > 1
    )


def _is_sign_off(passage: Passage, line: str, end: int) -> bool:
    """Say whether a place is all of a line in the second half: a sender's town."""
    if line.strip(" *>") or passage.low[end : end + 2].strip(" .") not in {"", "\n"}:
        return False
    # Of a note of nothing else nobody has written above it.
    return (
        "\n" in passage.low.strip()
        and end > (passage.sentences[-1].end if passage.sentences else 0) * 0.6
    )


def _stands_alone(before: str, after: str) -> bool:
    return bool(SEPARATED.search(before) and SEPARATES.match(after))
