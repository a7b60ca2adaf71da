"""Guess a title no table knows from the words that offer it."""

import re
from itertools import islice

from ajar.core.nouns.letter import Letter, Passage
from ajar.core.read.names import large_towns, name_words
from ajar.core.read.occupations import Occupation
from ajar.core.read.title_phrase import Phrase
from ajar.core.read.title_words import READ, disciplines, title_words

UNKNOWN = Occupation(None, "en", alone=True)

_OFFERED = re.compile(
    r"\b(?:looking for|searching for|in search of|hir(?:e|ing)|recruit(?:ing)?"
    r"|seek(?:ing)?"
    r"|need(?:s|ed)?|appoint(?:ing)?|(?:role|position|post|job) (?:of|as|is|for)"
    r"|(?:vacancy|opening)"
    r" (?:for|of)|employment as|(?:role|position|title|vacancy|job) ?[:=])(?![a-z])"
    r"(?: (?:an?|the|our|their|another|\d{1,2}|two|three|four|five|six|several|some"
    r"|more|experienced|qualified|skilled|full-time|part-time|new|next|first"
    r"|second)\b){0,4} ?"
)
_ROLE = re.compile(
    r" (?:role|position|vacancy|opening|slot|post|opportunity|seat|requirement"
    r"|search)\b"
)
# As on a line of labels: Position : Manager - Plant Maintenance.
_LABEL_LINE = re.compile(
    r"(?:\A|\n)[ \t*>-]{0,6}(?:[Jj]ob |[Rr]ole )?(?:[Tt]itle|[Pp]osition|[Rr]ole"
    r"|[Pp]ost"
    r"|TITLE|POSITION|ROLE|POST)[ \t]{0,12}[:|=][ \t]{0,6}"
    r"(?P<title>[A-Z][\w&/+'-]{0,24}(?:(?:,| -)? (?:and|&|of|for"
    r"|[A-Z][\w&/+'-]{0,24})){0,7})"
    r"(?=[ \t]*(?:\n|\Z|\||\())"
)
# "CNM2 theatre wanted by a hospital."
_WANTED = re.compile(
    r"(?:\A|[.!?] |\n)(?P<title>[A-Z][\w&/+-]{1,20}(?: [\w&/+-]{2,20}){0,4}) "
    r"(?:wanted|needed|required|reqd|sought)\b"
)
_TOKEN = re.compile(r"[^\W_](?:[\w&+#'/-]{0,28}[\w+#])?")
_AGENT = re.compile(r"(?:er|or|ist|ian|eur|euse|ician|man|woman|smith|wright)s?\Z")
_NOT_AGENTS = frozenset(
    {"other", "another", "number", "member", "partner", "customer", "order", "offer"}
    | {"letter", "matter", "manner", "paper", "power", "water", "weather", "computer"}
    | {"further", "either", "neither", "whether", "better", "over", "under", "after"}
    | {"never", "ever", "however", "rather", "together", "later", "earlier", "longer"}
    | {"answer", "career", "november", "october", "september", "december", "summer"}
    | {"winter", "quarter", "center", "corner", "dinner", "newsletter", "user", "owner"}
    | {"favor", "error", "mirror", "sector", "factor", "major", "minor", "prior"}
    | {
        "chapter",
        "border",
        "server",
        "router",
        "container",
        "offers",
        "cover",
        "starter",
    }
    | {"higher", "lower", "bigger", "smaller", "closer", "newer", "older", "per", "her"}
    | {
        "list",
        "assist",
        "exist",
        "human",
        "woman",
        "man",
        "german",
        "or",
        "for",
        "your",
    }
    | {"whatever", "whoever", "wherever", "whichever", "whenever", "forever"}
    | {"consider", "remember", "discover", "deliver", "register", "transfer", "refer"}
    | {
        "clever",
        "proper",
        "super",
        "inner",
        "outer",
        "upper",
        "former",
        "term",
        "senior",
    }
    | {"junior", "interior", "exterior", "behavior", "labor", "color", "floor", "door"}
)
_MOST = 12
_MOST_WORDS = 5


def guess_titles(letter: Letter) -> tuple[tuple[Passage, Phrase, float], ...]:
    """Return phrases that are offered as titles are, in reading order."""
    found = []
    for passage in letter.offer:
        low = passage.low[:READ]
        for match in islice(_OFFERED.finditer(low), _MOST):
            phrase = _run_from(passage, match.end())
            if phrase:
                found.append((passage, phrase, 0.72))
        for match in islice(_ROLE.finditer(low), _MOST):
            phrase = _run_to(passage, match.start())
            if phrase:
                found.append((passage, phrase, 0.7))
        for match in islice(_LABEL_LINE.finditer(passage.plain, 0, len(low)), 2):
            phrase = _make(passage, *match.span("title"))
            if phrase:
                found.append((passage, phrase, 0.72))
        for match in islice(_WANTED.finditer(passage.plain, 0, len(low)), _MOST):
            stops = title_words("stop")
            words = match["title"].lower().split(" ")
            phrase = _make(passage, *match.span("title"))
            if phrase and stops.isdisjoint(words):
                found.append((passage, phrase, 0.7))
    return tuple(found)


def _run_from(passage: Passage, start: int) -> Phrase | None:
    """Return the run of capitals, or the few words ending in an agent's, at `start`."""
    end, count, ends = start, 0, 0
    while count < _MOST_WORDS:
        at = end + 1 if count else start
        token = _TOKEN.match(passage.plain, at)
        if token is None or (count and passage.plain[end] != " "):
            break
        if token[0].lower() in title_words("stop"):
            break
        end, count = token.end(), count + 1
        if _AGENT.search(token[0].lower()) and token[0].lower() not in _NOT_AGENTS:
            ends = end
    words = passage.plain[start:end].split(" ")
    if ends:
        return _make(passage, start, ends)
    capitals = 0
    while capitals < len(words) and words[capitals][:1].isupper():
        capitals += 1
    if capitals < 2:
        return None
    return _make(passage, start, start + len(" ".join(words[:capitals])))


def _run_to(passage: Passage, end: int) -> Phrase | None:
    """Return the capitalised words that end at `end` ("Qualified Person | vacancy")."""
    start = end
    for _ in range(_MOST_WORDS - 1):
        cut = max(
            passage.plain.rfind(" ", 0, start - 1), passage.plain.rfind("\n", 0, start)
        )
        word = passage.plain[cut + 1 : start].strip()
        if not word or not word[0].isupper() or word.lower() in title_words("stop"):
            break
        if not word[-1].isalnum():
            break
        start = cut + 1
    # "Exciting Estimating Opportunity" praises it: no title begins so.
    while passage.low[start:end].split(" ")[0] in title_words("noise"):
        start = passage.low.find(" ", start, end) + 1 or end
    return _make(passage, start, end)


def _make(passage: Passage, start: int, end: int) -> Phrase | None:
    words = passage.low[start:end].split()
    plain = title_words("noise") | title_words("after") | title_words("stop")
    plain |= name_words("never") | disciplines()
    if not words or all(word in plain for word in words):
        return None
    if passage.low[start:end] in large_towns() or any(
        c.isdigit() for c in words[0][:1]
    ):
        return None
    head = passage.low.rfind(" ", start, end) + 1
    return Phrase(start, end, max(head, start), 0, UNKNOWN)
