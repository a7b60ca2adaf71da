"""Read the skills an offer names: from its lists, and by a table of names."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, filterfalse, pairwise

from ajar.core.lookup import Lookup
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import make_claim
from ajar.core.read.passage_words import READ_LIMIT, bare_words
from ajar.core.read.title_words import WORDS
from ajar.core.tables import load_rows, load_terms
from ajar.core.text import Span

_MOST, _MOST_FOUND = 25, 100
_TOKEN = re.compile(r"(?<![\w.@/&#-])\.?[A-Za-z][\w+#&/-]*(?:\.(?=\w)[\w+#/-]+)*")
_LABEL = re.compile(
    # Few lines have such a mark near their start: the others are passed over at once.
    r"\n[ \t*>-]{0,6}(?=[^\n:|-]{2,48}+[:|-])"
    r"(?:(?:key |core |main |primary |required |technical |mandatory "
    r"|tech |our |the )?(?:skills?|skill ?set|tech(?:nology|nologies)?|stack|tools"
    r"|must[- ]haves?|requirements?|needs?|required|technologies used|requirement"
    r"|kenntnisse|anforderungen|technologien|compétences|stack technique|outils"
    r"|conocimientos|tecnologías|requisitos|competências|tecnologias"
    r"|certifications?|tickets)(?: required| needed| used)?)[ \t]{0,2}(?::|\||- )"
    r"[ \t]{0,4}(?P<list>[^\n]{2,300})"
)
_ITEM = re.compile(r"[,;|]|\.\s|\s-\s|(?: and | y | und | et | e | or | & | sowie )")
_TRAILER = re.compile(
    r"\s*(?:\(.{0,60}|(?:is |are |als )?(?:a |an )?(?:strong |big )?(?:plus|bonus"
    r"|must|advantage|nice to have|nice-to-have|preferred|required|essential"
    r"|desirable|desired|helps?|a must|optional|von vorteil|ein plus|wünschenswert"
    r"|un plus|souhaité|deseable|valorable|desejável|diferencial"
    r"|experience|knowledge|skills?|exp|daily|mostly)\b.*)\Z",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"(?:some|a bit of|strong|good|solid|deep|proven|hands-on|working knowledge of"
    r"|knowledge of|experience (?:with|in|of)|familiarity with|fluency with"
    r"|proficiency in|either|in|with|ideally|plus|also|an?|the|active|current|of"
    r"|advanced|basic|expert|very|excellent) ",
    re.IGNORECASE,
)
_VERSION = re.compile(r"(?<=[a-zA-Z+#]) ?v?\d{1,4}(?:\.\d+)*\+?\Z")
_FIGURE = re.compile(r"\d")
_KEEPS_NUMBER = re.compile(
    r"(?:ROS|Series|ISO|OSHA|EPA|SOC|HTML|PRINCE|Annex|Part|ICC|ICD|GA|EC|S|K|D|Db|H)"
    r"[ -]?\d",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"(?:,| ?/| and| or| y| e| und| et|, and| &|\+| plus| with)?(?: some| mostly)?"
    r"(?: mostly,? some)? ?\Z"
)


def read_skills(letter: Letter) -> tuple[Fact, ...]:
    """Return the skills that `letter` names, one fact a passage."""
    return tuple(
        make_claim(
            letter,
            passage,
            Topic.SKILLS,
            tuple(found)[:_MOST],
            _around(passage, found),
            confidence=0.8,
            hedged=False,
        )
        for passage in letter.offer
        if (found := _find_skills(passage))
    )


def _around(passage: Passage, found: dict[str, Span]) -> Span:
    """Return the first sentence's stretch from its first skill to its last."""
    spans = sorted(found.values())
    first = spans[0]
    line_end = passage.plain.find("\n", first.start)
    end = len(passage.plain) if line_end < 0 else line_end
    return Span(first.start, max(s.end for s in spans if s.start < end))


def _find_skills(passage: Passage) -> dict[str, Span]:
    found: dict[str, Span] = {}
    seen: set[str] = set()
    named = _named(passage) if _may_name(passage) else ()
    pairs = (*_labelled(passage), *named)
    for name, span in sorted(pairs, key=lambda pair: pair[1])[:_MOST_FOUND]:
        if name.casefold() not in seen and not _is_part(span, found):
            found[name] = span
            seen.add(name.casefold())
    return found


def _is_part(span: Span, found: dict[str, Span]) -> bool:
    return any(span.start < s.end and s.start < span.end for s in found.values())


def _labelled(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield the items of "Skills: …" lists."""
    # A line break is quicker to find than where a line begins: the first gets one.
    for match in _LABEL.finditer(f"\n{passage.low[:READ_LIMIT]}"):
        at = start = match.start("list") - 1
        end = match.end("list") - 1
        for cut in (*_ITEM.finditer(passage.plain, start, end), None):
            stop = cut.start() if cut else end
            item = _tidy(passage.plain[at:stop])
            if item and _is_skill(item):
                begin = passage.plain.find(item, at, stop)
                span = Span(begin, begin + len(item))
                yield _without_version(item), span
            at = cut.end() if cut else end
            if cut and cut[0].startswith("."):
                break


def _tidy(item: str) -> str:
    item = item.strip(" .:*-\t\"'")
    previous = ""
    while item != previous:
        previous = item
        item = _LEADER.sub("", item, count=1) if _LEADER.match(item) else item
    return _TRAILER.sub("", item).strip(" .:*-\t\"'")


def _without_version(item: str) -> str:
    if not _FIGURE.search(item) or _KEEPS_NUMBER.search(item):
        return item
    return _VERSION.sub("", item)


def _is_skill(item: str) -> bool:
    words = item.split()
    if not words or len(words) > 3 or len(item) > 40:
        return False
    if _is_clear(item) or _is_clear(_without_version(item)):
        return True
    if words[0].casefold() in load_terms("not_skills.tsv"):
        return False
    return item[0].isupper() or any(mark in item for mark in "+#/")


@cache
def _clear() -> frozenset[str]:
    """Return the clear names as they may be written.

    A short one in capitals may not be: "seo" is a surname, "sem" is Portuguese.
    """
    names = {
        name
        for kind, row in load_rows("skills.tsv")
        if kind == "clear"
        for name in row.split("|")
    }
    shouted = {name for name in names if name.isupper() and len(name) < 6}
    return frozenset(names | {name.lower() for name in names - shouted})


def _is_clear(name: str) -> bool:
    return not _clear().isdisjoint((name, name.lower()))


@cache
def _listed() -> frozenset[str]:
    rows = load_rows("skills.tsv")
    return frozenset(
        name for kind, names in rows if kind == "listed" for name in names.split("|")
    )


@cache
def _longest() -> dict[str, int]:
    """Return first word → most words of a clear name that begins with it."""
    longest: dict[str, int] = {}
    for name in _clear():
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(_longest()) | _listed()


def _begins_one(token: str) -> bool:
    word = _unversioned(token)
    return word in _beginnings() or word.lower() in _beginnings()


_may_begin = Lookup(_begins_one).__getitem__


def _unversioned(token: str) -> str:
    return _without_version(token) if token[-1].isdigit() else token


def _may_name(passage: Passage) -> bool:
    """Say whether a passage has all the words of a name; most have those of none."""
    words = bare_words(passage)
    numbered = [w for w in filterfalse(str.isalpha, words) if w[0].isalpha()]
    if numbered:
        # "python3" is Python too, "kafkav2" is Kafka.
        bare = {word.rstrip("0123456789") for word in numbered}
        words = words.union(bare, [word.removesuffix("v") for word in bare])
    clear = _needed(listed=False)
    possible = [needed for word in clear.keys() & words for needed in clear[word]]
    if any(map(words.issuperset, possible)):
        return True
    listed = _needed(listed=True).keys() & words
    return sum(map(passage.low.count, listed)) >= _LEAST_IN_A_ROW


_LEAST_IN_A_ROW = 3


@cache
def _needed(*, listed: bool) -> dict[str, tuple[frozenset[str], ...]]:
    """Return first bare word → the bare words of each name that begins with it."""
    needed: dict[str, tuple[frozenset[str], ...]] = {}
    for name in _listed() if listed else _clear():
        words = WORDS.findall(name.lower())
        needed[words[0]] = (*needed.get(words[0], ()), frozenset(words))
    return needed


def _named(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield the names of the table, the ambiguous ones only beside another."""
    plain = passage.plain
    waiting: list[Span] = []
    last: Span | None = None
    tokens = [*_TOKEN.finditer(plain, 0, READ_LIMIT)]
    for token in compress(tokens, map(_may_begin, map(re.Match.group, tokens))):
        word = _unversioned(token[0])
        stop = _clear_end(plain, token.start(), word)
        span = Span(token.start(), stop or token.end())
        if stop:
            yield from _settled(plain, waiting, span)
            waiting, last = [], span
            yield _as_named(plain, span)
        elif word in _listed():
            waiting = [*waiting[-2:], span]
            if (last and _is_beside(plain, last, span)) or _in_a_row(plain, waiting):
                yield from (_as_named(plain, each) for each in waiting)
                waiting, last = [], span


def _as_named(plain: str, span: Span) -> tuple[str, Span]:
    return _without_version(plain[span.start : span.end]), span


def _in_a_row(plain: str, spans: list[Span]) -> bool:
    return len(spans) >= _LEAST_IN_A_ROW and all(
        _is_beside(plain, *pair) for pair in pairwise(spans)
    )


def _settled(plain: str, waiting: list[Span], span: Span) -> Iterator[tuple[str, Span]]:
    """Yield the ambiguous names that lead up to the clear one at `span`."""
    for before in reversed(waiting):
        if not _is_beside(plain, before, span):
            return
        yield _as_named(plain, before)
        span = before


def _is_beside(plain: str, first: Span, second: Span) -> bool:
    gap = plain[first.end : second.start]
    gap = re.sub(r"^ ?\d{1,4}(?:\.\d+)?\+?", "", gap)
    return len(gap) < 16 and _JOINS.fullmatch(gap) is not None


def _clear_end(plain: str, start: int, word: str) -> int:
    """Return where the clear name that begins at `start` ends, 0 for none."""
    most = _longest().get(word) or _longest().get(word.lower(), 0)
    if not most:
        return 0
    rest = plain[start : start + 40].partition("\n")[0].split(" ")
    for size in range(min(most, len(rest)), 0, -1):
        name = " ".join(rest[:size]).rstrip(".,;:!?)\"'")
        if _is_clear(name) or _is_clear(_without_version(name)):
            return start + len(name)
    return 0
