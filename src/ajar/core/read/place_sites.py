"""Tell by grammar that a name is a workplace's town: "our mill at X", "the X depot"."""

import re
from functools import cache

from ajar.core.nouns.letter import Passage
from ajar.core.read.place_signs import ADDRESS_BEFORE, JOINED, LISTED, POSTCODE_AFTER
from ajar.core.tables import load_rows
from ajar.core.text import Span

_TAIL = 90
_MOST_WORDS = 4
_OF = frozenset({"de", "du", "di", "d'", "van", "of", "do", "da", "del", "von", "der"})
_STEPS = frozenset(
    {"in", "at", "near", "outside", "à", "aux", "en", "de", "d'", "em", "no", "na"}
    | {"a", "di", "te", "i", "w", "we", "bei", "im", "på", "of", "above", "beside"}
)
_ARTICLES = frozenset({"the", "la", "le", "les", "el", "o", "der", "den"})
_BEFORE_ARTICLE = frozenset(
    {"about", "as", "for", "is", "of", "with", "need", "needs", "has", "have", "wants"}
)
_LINKS = frozenset({"is", "are", "sits", "lies", "being", "ist", "est", "es", "é", "è"})
_OURS = frozenset({"our", "their", "my", "the", "a", "an", "your", "its"})
_OWN = frozenset({"our", "their", "my"})
_BESIDE = frozenset({"of", "behind", "opposite", "beside", "at", "near", "by"})
_FROM = (
    "from a ",
    "from our ",
    "from the ",
    "from their ",
    "out of our ",
    "out of the ",
)
_WORD = re.compile(r"[^\W\d_][\w'-]*|[,;:.!?()]")
_LEADS_UP = tuple(f"{word} " for word in (*_STEPS, *_ARTICLES))
_ELIDED = re.compile(r"\A[dl]'(?=\w)")
_NEXT = re.compile(r"(?:, ?[A-Z]{2})? ([a-zà-ÿ][\w-]{1,20})(?: ([a-zà-ÿ][\w-]{1,20}))?")
_NO_SITE = frozenset(
    {"market", "clients", "time", "area", "people", "based", "and", "or", "for", "with"}
    | {"is", "are", "was", "to", "who", "that", "has", "in", "on", "at", "by", "from"}
    | {"government", "law", "team", "accent", "trip", "conference", "event", "hours"}
    | {"university", "wants", "needs", "as", "but", "if", "because", "when", "where"}
    | {"directive", "rules", "standard", "award", "prize", "certificate", "visa"}
    | {"permit", "passport", "citizen", "citizens", "nationals", "residents", "system"}
)
_JOINS = frozenset({"and", "or", "with", "for", "that", "which", "y", "et", "und", "e"})
_COMPOUND = ("house", "shop", "yard", "works", "werk", "klinik", "praxis", "haus")

# As in: at Cecil Street, Singapore; no house number, so no address at a letter's foot.
BEHIND_STREET = re.compile(
    r"\b(?:at|in|on|from|off) (?:the |our )?(?:[\w'.-]{1,20} ){1,3}(?:street|road"
    r"|avenue|lane|quay|square|wharf|house|building|tower|dock|terrace|boulevard"
    r"|parade), \Z"
)
# As in: two nights in ED Tralee.
AT_A_UNIT = re.compile(
    r"\b(?:in|on|at|covering) (?:the )?(?:ed|a&e|er|icu|itu|hdu|ccu|nicu|theatres?"
    r"|maternity|endoscopy|oncology) \Z"
)
# As in: Turin is the base.
AS_BASE = re.compile(
    r" (?:is|will be|would be|remains) (?:(?:the|our|your|their|home)"
    r" (?:(?:main|home|usual) )?(?:seat|base|site|location|place of work|office|plant)"
    r"|where (?:(?:it|the (?:job|role|post|work)) is|(?:we|you) (?:work|sit)))\b"
)


@cache
def _sites() -> frozenset[str]:
    rows = load_rows("site_words.tsv")
    return frozenset(word for _, words in rows for word in words.split("|"))


# "One of our two moved to Spokane", "he is off to Bergen": where somebody else went.
_GONE = re.compile(
    r"\b(?:(?P<said>moved|went|emigrated|returned|relocated|promoted|transferred|posted)"
    r"|moving|relocating|heading|headed|gone|going|off|emigrating|transferring)"
    r"(?: (?:back|home|away|out|over|abroad))* (?:to|for) (?:the |our |their )?\Z"
)
_BE = re.compile(
    r"(?:'s| is| are| has| have| was| were)(?: (?:now|just|sadly|all))? \Z"
    r"|\b(?:person|one|incumbent|holder|colleague|predecessor|manager|guy|man|woman"
    r"|lead) \Z"
)
_YOU = re.compile(r"\byou(?: are| have| were|'ve|'d)?(?: (?:now|just))? \Z")


def goes_there(before: str) -> bool:
    """Say whether somebody but the reader goes to the place that follows `before`."""
    gone = _GONE.search(before, max(0, len(before) - 40))
    if gone is None or _YOU.search(before, 0, gone.start()):
        return False
    return gone["said"] is not None or _BE.search(before, 0, gone.start()) is not None


def is_site(word: str) -> bool:
    """Say whether `word`, in small letters, is a place where people work."""
    return word in _sites() or word.endswith(_COMPOUND)


def ends_at_site(before: str) -> bool:
    """Say whether `before`, a sentence up to a name, ends as in "our mill at".

    A few words may stand between the site and the step: "the dairy just outside".
    """
    if not before.endswith((*_LEADS_UP, " d'")):
        return False
    words = [_ELIDED.sub("", word) for word in _WORD.findall(before[-_TAIL:])]
    while words and words[-1] in _ARTICLES:
        words.pop()
    if not words or words[-1] not in _STEPS:
        return False
    step = words.pop()
    if step == "a" and words and words[-1] in _BEFORE_ARTICLE:
        # "The hospital writes about a …": an article, in other tongues a step.
        return False
    for word in reversed(words[-_MOST_WORDS:]):
        if not word[0].isalpha() or word in _JOINS:
            return False
        if is_site(word):
            # "head of" and "one of" are no sites, and no town follows "house of".
            return step != "of" or word in {"town", "county", "parish", "port"}
        if word in _STEPS and word not in _OF and word not in _LINKS:
            return False
    return False


def is_site_name(before: str) -> bool:
    """Say whether a name closes that of a site: "Royal hospital Leeds"."""
    words = _WORD.findall(before[-30:])
    return bool(words) and before.endswith(" ") and words[-1] in _sites()


def without_from(before: str) -> str:
    """Return `before` without a closing "from our", for a base is worked from."""
    return before[: before.rfind("from")] if before.endswith(_FROM) else before


def names_site(before: str, after: str) -> bool:
    """Say whether a name between the two names a site: "our | Ludlow | still-house"."""
    match = _NEXT.match(after)
    if match is None or match[1] in _NO_SITE:
        return False
    words = _WORD.findall(before[-24:])
    if not words or words[-1] not in (_OURS | _BESIDE):
        return False
    return (
        words[-1] in _OWN
        or is_site(match[1])
        or (match[2] is not None and is_site(match[2]))
        or any(map(is_site, match[1].split("-")))
    )


_STOREY = re.compile(r"\b(?:Suite|Ste|Floor|Unit)\b")


def is_address(passage: Passage, start: int, end: int) -> bool:
    """Say whether a place is the last line of a street address."""
    street = passage.plain[max(0, start - 90) : start].rpartition("\n")[2]
    numbered = any(map(str.isdigit, street)) or _STOREY.search(street)
    if numbered and ADDRESS_BEFORE.search(street):
        return True
    return POSTCODE_AFTER.match(passage.low, end) is not None


def follows(passage: Passage, earlier: Span, later: Span) -> bool:
    """Say whether two places stand in one list: "Ohio, Indiana or Michigan"."""
    gap = passage.low[earlier.end : later.start]
    return len(gap) < 12 and "\n" not in gap and LISTED.match(gap) is not None


def are_equals(passage: Passage, earlier: Span, later: Span) -> bool:
    """Say whether "or" or "and" joins two places, so that both stand or fall."""
    return JOINED.fullmatch(passage.low, earlier.end, later.start) is not None
