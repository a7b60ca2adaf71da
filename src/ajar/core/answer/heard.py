"""Hear what a letter speaks of, so that its answer shows that it was read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice

from ajar.core.answer.asked_for import asks_for_somebody
from ajar.core.answer.quote import sender_words
from ajar.core.answer.treat import chance_treat_in, treat_in
from ajar.core.nouns.message import Message
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows
from ajar.core.text import fold, lower, sentences

_READ, _READ_OF_FILE = 3_000, 2_000
_KEPT = 64
_MOST_TRIPS = 40
_MOST_DAYS = 2
_TOPICS = frozenset(topic.value for topic in Topic)
_OF_TITLES = frozenset({"settled", "desk"})
_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tue|wed|thu|thurs|fri"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi"
    r"|lunes|martes|miércoles|jueves|viernes|segunda|terça|quarta|quinta|sexta)\b"
    r"|\b\d{1,2}(?::\d\d)? ?[ap]m\b|\b\d{1,2} (?:and|or) \d{1,2} [a-z]{3}"
)
_MEETING = re.compile(
    r"\b(?:call|chat|talk|speak|coffee|lunch|dinner|breakfast|brekkie|drink|meet"
    r"|minutes?|mins?|(?<!for )free|suits?|available|slots?|wide open"
    r"|conversation|in town"
    r"|(?:would|could|might|does|do|any|either|both|days?) (?:\w{1,12} ){0,2}works?"
    r"|works? for (?:you|me|us)|gespräch|zeit|disponible|libre|hablar|livre|café"
    r"|vienna)\b|\bworks\?"
)
_LEADING = re.compile(
    r"\b(?:vice president|vp|svp|avp|chief|director|head of|president"
    r"|regional(?! driver))\b"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)"
)
_DAYS = re.compile(
    rf"\b\d{{1,2}} (?:and|or) \d{{1,2}} {_MONTH}\b"
    rf"|\b{_DAY}\b(?: (?:morning|afternoon|evening))?(?: or {_DAY}\b"
    r"(?: (?:morning|afternoon|evening))?)?"
    r"(?: at (?:noon|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b)?))?"
)
_ANY_DAY = re.compile(rf"\b(?:{_DAY}|{_MONTH}\b)")
_OF_INTERVIEWS = re.compile(
    r"\binterview|\bassessment (?:day|cent)|\bfinal round|\bonsite day"
    r"|\b(?:we|we'll|we will)(?: \w{1,10})? (?:cover|pay|book|fly|arrange|reimburse)\b"
    r"[^.]{0,30}\b(?:you|flights?|trains?|trip|tickets?)\b"
    r"|\bvorstellungsgespräch|\bentretien|\bentrevista"
)
_OFFICE = re.compile(
    r"\b(?:office|on[- ]site|hybrid|training|onboarding|drill night|trial"
    r"|closes|deadline|reply by|goes live"
    r"|every (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|by (?:noon|close|end|mon|tues?|wed|thu|fri|\d{1,2})|before (?:it|they|we))\b"
)
_PAST = re.compile(
    r"\b(?:was|were|ate|saw|met|heard|gave|came|went|watched|enjoyed|yesterday)\b"
)
_AHEAD = re.compile(
    r"\?|\b(?:would|could|can|shall|will|let's|free|available|suits?|works?|open)\b|'ll\b"
)
_TITLE = r"(?:(?:Dr|Prof|Mr|Ms|Mrs|Frau|Herr)\.? )?"
_NAME = rf"({_TITLE}[A-Z][\w'-]{{1,20}}(?: [A-Z][\w'-]{{1,20}}){{0,2}})"
_ASIDE = r"(?:,[^,.\n]{1,60},)?"
_REFERRED = re.compile(
    rf"\b{_NAME}{_ASIDE} (?:gave|passed|handed|sent|forwarded)(?: me| us| on| along)?"
    r" your (?:name|number|details|e?mail|address|contact)"
    rf"|\b{_NAME}{_ASIDE} (?:recommended|mentioned|suggested|referred|named) you\b"
    rf"|\b{_NAME}{_ASIDE} (?:said|says|reckons|told (?:me|us)|thinks|swears)"
    r" (?:that )?you(?:'re|'d| are| were| would| might)\b"
    rf"|\b{_NAME}{_ASIDE} (?:suggested|said|thought|told me)(?: that)? (?:I|to) "
    r"(?:should |could |might )?(?:write|contact|call|reach|get in touch|try"
    r"|talk|ask|drop|send|approach|speak)"
    rf"|\b(?:got|have|had) your (?:name|number|details|e?mail) (?:\w+ )?from {_NAME}"
    rf"|\b(?:referred|recommended|introduced)(?: to (?:me|us))? by {_NAME}"
    rf"|\b{_NAME}{_ASIDE} hat (?:mir|uns) (?:Ihren|Ihre|deinen|deine) "
    rf"|\b{_NAME}{_ASIDE} hat (?:Sie|dich) (?:mir |uns )?empfohlen"
    rf"|\b{_NAME}{_ASIDE} m'a (?:donné|parlé|recommandé|transmis)"
    rf"|\b{_NAME}{_ASIDE} me (?:dio|pasó|recomendó|habló|passou|deu|indicou|falou)"
)
_NOBODY = frozenset(
    {
        *("I", "We", "He", "She", "They", "It", "You", "Our", "My", "Your", "His"),
        *("Her", "Their", "The", "This", "That", "One", "Someone", "Somebody"),
        *("Who", "And", "But", "So", "Also", "Which"),
    }
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a letter speaks of.

    `about` has the topics that it touches on, each with the sentence; `cues` are
    those of `answer_heard.tsv`; `referrer` is who gave them the name, or "". `days`
    are the days that they propose to talk on, in their words, or ""; `treat` is what
    they offer to have together: "coffee", or "", and `chance_treat` what they do if
    the user happens to be there.
    """

    about: Mapping[Topic, str] = field(default_factory=dict)
    cues: frozenset[str] = frozenset()
    referrer: str = ""
    days: str = ""
    treat: str = ""
    chance_treat: str = ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load_rows("answer_heard.tsv")
    return tuple((kind, re.compile(pattern, re.MULTILINE)) for kind, pattern, _ in rows)


def hear(message: Message, earlier: Sequence[Message] = ()) -> Heard:
    """Return what `message` speaks of, and what the `earlier` ones of theirs told."""
    about: dict[Topic, str] = {}
    own = _text(message)
    for text in (own, *map(_text, earlier)):
        for kind, words in _said(text):
            if kind in _TOPICS:
                about.setdefault(Topic(kind), words)
    cues = {kind for kind, _ in _said(own) if kind not in _TOPICS}
    if any(_times_named(own)):
        cues.add("times")
    letters = _letters(message)
    if asks_for_somebody(f"{fold(message.subject[:200])}\n{letters}"):
        cues.add("only_name")
    days = days_in(letters) if "times" in cues else ""
    return Heard(
        about,
        frozenset(cues),
        referrer_in(letters),
        days,
        treat_in(letters),
        chance_treat_in(letters),
    )


def is_settled_work(title: str) -> bool:
    """Say whether nobody would ask such a job how much it travels."""
    low = lower(fold(title))
    if _LEADING.search(low):
        return False
    return _is_of_title("settled", low)


def is_desk_work(title: str) -> bool:
    """Say whether one may do such a job from home, as far as its title tells."""
    return _is_of_title("desk", lower(fold(title)))


def _is_of_title(which: str, low: str) -> bool:
    return any(kind == which and words.search(low) for kind, words in _patterns())


def _letters(message: Message) -> str:
    return fold(sender_words(message)[:_READ])


def _text(message: Message) -> str:
    files = "\n".join(file.text for file in message.attachments[:2])[:_READ_OF_FILE]
    return f"{_letters(message)}\n{fold(message.subject[:200])}\n{fold(files)}"


@lru_cache(maxsize=_KEPT)
def _said(text: str) -> tuple[tuple[str, str], ...]:
    """Return what a text speaks of; kept, since a draft asks more than once."""
    return tuple(_search(text))


def _search(text: str) -> Iterator[tuple[str, str]]:
    low = lower(text)
    for kind, pattern in _patterns():
        if kind in _OF_TITLES:
            continue
        if kind == Topic.TRAVEL_PERCENT:
            yield from ((kind, words) for words in _job_travel(text, low, pattern))
            continue
        found = pattern.search(low)
        if found:
            yield kind, _around(text, found.start())


def _job_travel(text: str, low: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield the first sentence on travel that isn't about a trip to interviews."""
    for found in islice(pattern.finditer(low), _MOST_TRIPS):
        words = _around(text, found.start())
        if not _OF_INTERVIEWS.search(lower(words)):
            yield words
            return


def _around(text: str, at: int) -> str:
    """Return the line or sentence that stands at `at`."""
    start = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at)) + 1
    ends = [end for end in (text.find("\n", at), text.find(". ", at)) if end >= 0]
    return text[start : min(ends, default=len(text))].strip(" .")


def _times_named(text: str) -> Iterator[str]:
    """Yield the sentences that name when to meet, in lower case."""
    low = lower(text)
    for start, end in sentences(low):
        if (
            _WHEN.search(low, start, end)
            and _MEETING.search(low, start, end)
            and not _OFFICE.search(low, start, end)
            and not _is_past(low, start, end)
        ):
            yield low[start:end]


def _is_past(low: str, start: int, end: int) -> bool:
    """Say whether a sentence tells of a day that was: "your talk on Wednesday"."""
    is_told = _PAST.search(low, start, end) is not None
    return is_told and _AHEAD.search(low, start, end) is None


def days_in(text: str) -> str:
    """Return the one or two days proposed to talk on, or "".

    "Monday or Tuesday", "19 or 20 November".
    """
    named = list(_times_named(text))
    found = [(match[0], words) for words in named for match in _DAYS.finditer(words)]
    if len(found) != 1 or len(_ANY_DAY.findall(" ".join(named))) > _MOST_DAYS:
        return ""
    days, words = found[0]
    is_range = re.search(rf"\b(?:between|except|but not|until|after) {days}", words)
    if is_range:
        return ""
    return _ANY_DAY.sub(lambda m: m[0].capitalize(), days.replace(" and ", " or "))


def referrer_in(text: str) -> str:
    """Return the name of the person who gave them the user's, or ""."""
    for match in _REFERRED.finditer(text):
        name = str(next(filter(None, match.groups())))
        if not _NOBODY & set(name.split()):
            return name
    return ""
