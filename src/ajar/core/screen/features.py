"""Note everything about a letter that tells kinds apart, each with its words if any.

A feature is a cue that fired (screen_kind.tsv), a mark of shape, how many words of
a subject there are, or several of these together.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.asks import read_asks
from ajar.core.screen.cues import Found, ask_groups, gather_cues, words_of
from ajar.core.screen.lexemes import know
from ajar.core.screen.shape import note_shape
from ajar.core.screen.signs import Sign
from ajar.core.screen.word_sets import word_class
from ajar.core.screen.wording import Words
from ajar.core.tables import load_rows

OPENING = 300  # words; what a letter is for is said early, lists come late
_STEPS = (1, 2, 3, 5, 8)
_JOB = frozenset(("work_1", "occupation", "easy_work", "too_good", "salary_figure"))
_ATTACHED = 4  # words of work that a described role has at least
_ELSEWHERE = {"by_call", "by_text", "by_linkedin", "by_form"}  # not by mail
# It begins with a figure and looks back from there: to find figures is quick.
_SALARY = re.compile(
    r"\d(?:"
    r"(?<!\w\d)\d{1,2}(?:[.,]\d)? ?k\b"
    r"|(?:(?<=[$€£₹]\d)|(?<=[$€£₹] \d))\d{0,2}(?:[.,' ]\d{3}){1,3}"
    r"|(?<!\w\d)\d{1,2}[.,]\d{3} ?(?:€|eur|euro|brut|chf|czk|pln|a year|per annum)"
    r"| ?(?:lpa|/ ?(?:hr|h|hour|day|wk|week)|p/?h)\b"
    r"|(?:(?<=[$€£]\d)|(?<=eur \d)|(?<=usd \d)|(?<=chf \d)|(?<=r\$ \d))"
    r"[\d.,]{0,9} ?(?:an?|per|/|p) ?(?:hour|hr|h|day|week|wk|month|year))"
)

Features = dict[str, Found | Sign | None]
"""What was noted, by name, with what shows it if anything does."""


def note_features(letter: Letter) -> Features:
    """Return the features of `letter`, by name."""
    cues = gather_cues(letter, Part.SUBJECT, Part.OFFER)
    features: Features = {
        group: shown
        for group, found in cues.items()
        if group not in ask_groups() and (shown := _in_opening(found)) is not None
    }
    asked = read_asks(letter, cues)
    if asked:
        features["fraud_ask"] = asked[0]
    for passage in letter.parts(Part.ATTACHMENT):
        if _count_subjects([words_of(passage)])["work"] >= _ATTACHED:
            features["attached_role"] = None
    for name in (*note_shape(letter), *_note_words(letter)):
        features.setdefault(name, None)
    features.update(dict.fromkeys(_combine(features)))
    if _seeks_work(features):
        features["seeks_work"] = None
    return features


def _seeks_work(features: Features) -> bool:
    """Say whether the writer looks for work themselves.

    To have lost a post alone may be how they came to hire ("I was let go too"), a wish
    alone the reader's ("looking for a role?"): both together are the writer's own.
    """
    both = "lost_work" in features and "wants_work" in features
    return both or "asks_for_work" in features


def _in_opening(found: tuple[Found, ...]) -> Found | None:
    if found[0].hit.first < OPENING:
        return found[0]
    return next((one for one in found if one.hit.first < OPENING), None)


def _note_words(letter: Letter) -> Iterator[str]:
    texts = [(p, words_of(p)) for p in letter.parts(Part.SUBJECT, Part.OFFER)]
    opening = {word for _, words in texts for word in words.words[:OPENING]}
    for subject, count in _count_subjects([words for _, words in texts]).items():
        yield from (f"{subject}_{step}" for step in _STEPS if count >= step)
    reader = word_class("reader").exact
    if opening & reader:
        yield "to_reader"
        if opening & word_class("self").exact:
            yield "i_and_you"
    for passage, words in texts:
        yield from _questions(passage.low, words)
        if _SALARY.search(passage.low[:3000]):
            yield "salary_figure"
    bodies = (words for passage, words in texts if passage.source == "body")
    length = sum(len(words.words) for words in bodies)
    yield from _lengths(length)


def _count_subjects(texts: Iterable[Words]) -> Counter[str]:
    """Return how many different words of each subject `texts` open with."""
    subjects: dict[str, tuple[str, ...]] = {}
    for words in texts:
        opening = words.words[:OPENING]
        known = zip(opening, know(words).subjects, strict=False)
        subjects |= {word: of for word, of in known if of}
    return Counter(chain.from_iterable(subjects.values()))


def _lengths(words: int) -> Iterator[str]:
    if words < 60:
        yield "short"
    if words > 200:
        yield "over_200"
    if words > 400:
        yield "over_400"


def _questions(low: str, words: Words) -> Iterator[str]:
    reader = word_class("reader").exact
    at, last = 0, min(OPENING, len(words.words))
    while at < last:
        stop = words.stops[at]
        ends = words.ends[stop - 1]
        if "?" in low[ends : ends + 3]:
            yield "question"
            if stop - at <= 4 or not reader.isdisjoint(words.words[at:stop]):
                yield "asks_reader"
        at = stop


@cache
def _parts(name: str) -> frozenset[str]:
    return frozenset(r[0] for r in load_rows("screen_weights.tsv") if r[1] == name)


def role_features() -> frozenset[str]:
    """Return the features that say there is a role."""
    return _parts("role")


def _combine(features: Features) -> Iterator[str]:
    """Yield what features say together: a role for the reader, work talked over."""
    roles = len(_parts("role") & features.keys())
    reader = len(_parts("reader") & features.keys())
    terms = bool(_parts("terms") & features.keys())
    if roles:
        yield "role_said"
    if roles > 1:
        yield "role_said_twice"
    if roles and reader:
        yield "role_and_reader"
    if roles and terms:
        yield "role_and_terms"
    if roles and reader and terms:
        yield "role_reader_terms"
    talks = "asks_reader" in features or "speaks_2" in features
    if talks and "work_2" in features and "i_and_you" in features:
        yield "work_talk"
    if "fraud_ask" in features and (roles or _JOB & features.keys()):
        yield "fraud_offer"
    answers = "in_thread" in features  # their own earlier letter stands below
    if "forwards" in features and "asks_about" in features and not answers:
        yield "asks_about_forward"
    if not roles and reader < 2 and not _ELSEWHERE & features.keys():
        yield "no_role"
