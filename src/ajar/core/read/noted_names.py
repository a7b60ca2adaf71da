"""Write the names in a hasty note with capitals, so that they are read as names.

Only what is read has them: evidence is cut from the words as they were typed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from ajar.core.nouns.letter import Letter, Part, Passage, make_passage
from ajar.core.read.names import has_agency_word, name_words
from ajar.core.read.noted_places import write_states
from ajar.core.read.occupations import find_occupation
from ajar.core.read.title_words import title_words
from ajar.core.tables import load_rows

_MOST, _MOST_FIRM = 4, 4
_PERSON = r"(?P<first>[a-z]{2,15})(?: (?P<last>[a-z][a-z'-]{1,20}))?"
_FROM = re.compile(
    r"(?:\A|[.,;:!?\n-] ?|\b(?:call(?:ed)? from|this is|it'?s|spoke (?:to|with|w/)"
    rf"|caller|recruiter):? ){_PERSON}(?: here)? (?P<by>from|with|w/|at|of) (?:the )?"
    r"(?P<firm>[a-z][\w&' -]{1,60})"
)
_CALLED = re.compile(
    r"\b(?:(?:she|he|they)(?:'?s|'?re| is| are) (?:called|named)"
    rf"|(?P<surely>(?:(?:her|his|their|caller'?s|recruiter'?s) )name(?:'?s| is|:)))"
    rf" {_PERSON}\b"
)
_WORD = re.compile(r"[\w&'-]+")
_OF_THE_CALL = frozenset(
    {"base", "salary", "pay", "pays", "title", "called", "here", "again", "calling"}
    | {"works", "rang", "says", "said", "phoned", "with", "from", "at", "of"}
    | {"someone", "somebody", "person", "guy", "woman", "man", "lady", "caller"}
    | {"role", "job", "offer", "call", "calls", "email", "mail", "message", "contract"}
    | {"gig", "position", "opening", "text", "voicemail", "recruiter", "agency"}
    | {"client", "work", "temp", "perm", "payroll", "paid", "paperwork", "interview"}
    | {"more", "another", "other", "news", "post", "posting", "seat", "placement"}
    | {"anyone", "nobody", "everyone", "away", "far", "back", "out", "not", "direct"}
)


def capitalize_names(letter: Letter) -> Letter:
    """Return the letter of a note with the names in it read as with capitals.

    What stands behind the caller's agency and a comma is the job: "brenda from acme
    staffing, office mgr" is no office manager's call.
    """
    passages = tuple(
        _capitalized(one) if one.part is Part.OFFER else one for one in letter.passages
    )
    same = all(a is b for a, b in zip(passages, letter.passages, strict=True))
    return letter if same else replace(letter, passages=passages)


def _capitalized(passage: Passage) -> Passage:
    plain = write_states(passage.plain)
    for start, end in (*_callers(plain), *_named(plain)):
        plain = plain[:start] + plain[start:end].title() + plain[end:]
    for comma in islice(_AGENCY_COMMA.finditer(plain), _MOST):
        if has_agency_word(comma["firm"]):
            at = comma.end("firm")
            plain = f"{plain[:at]}.{plain[at + 1 :]}"
    if plain == passage.plain:
        return passage
    return make_passage(passage.part, passage.source, passage.text, plain)


_AGENCY_COMMA = re.compile(
    r"\b(?:from|with|w/|at) (?:the )?(?P<firm>[^\W\d_][\w&'-]*(?: [\w&'-]+){0,4}), "
    r"(?=[a-z]{2,15} [a-z])",
    re.IGNORECASE,
)


def _callers(plain: str) -> Iterator[tuple[int, int]]:
    """Yield where "brenda" and "rocky peak staffing" stand in "brenda from …"."""
    for found in islice(_FROM.finditer(plain), _MOST):
        words = list(islice(_WORD.finditer(plain, *found.span("firm")), _MOST_FIRM))
        ends = [w.end() for w in words if has_agency_word(w[0])]
        # "More from the agency" names none.
        is_named = bool(ends) and ends[0] > words[0].end()
        firm = (found.start("firm"), ends[0]) if is_named else None
        given = found["first"] in _given_names() and found["by"] not in ("at", "of")
        name = _name_in(found)
        if name and (firm or given):
            yield name
            if firm:
                yield firm


def _named(plain: str) -> Iterator[tuple[int, int]]:
    """Yield where the name stands in "shes called brenda kowalski"."""
    for found in islice(_CALLED.finditer(plain), _MOST):
        name = _name_in(found)
        if name and (found["surely"] or found["first"] in _given_names()):
            yield name


def _name_in(found: re.Match[str]) -> tuple[int, int] | None:
    if not _may_name(found["first"]) and found["first"] not in _given_names():
        return None
    last = found["last"]
    whole = last is not None and _may_name(last)
    if last and not whole and found.re is _FROM:
        return None
    return found.start("first"), found.end("last" if whole else "first")


def _may_name(word: str) -> bool:
    return not (
        word in title_words("stop")
        or word in name_words("never")
        or word in name_words("person")
        or word in _OF_THE_CALL
        or find_occupation((word,)) is not None
    )


@cache
def _given_names() -> frozenset[str]:
    rows = load_rows("given_names.tsv")
    return frozenset(word for row in rows for word in row[0].split(" "))
