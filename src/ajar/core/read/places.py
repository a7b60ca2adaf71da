"""Read where the job is: not where the sender sits, an interview or a flight."""

import re
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Mode, Topic
from ajar.core.read.claim import make_claim
from ajar.core.read.mode import find_modes
from ajar.core.read.place_contexts import Tier, judge
from ajar.core.read.place_guess import guess_town, names_sender
from ajar.core.read.place_names import (
    Known,
    how_known,
    mentions_of,
    state_codes,
    wide_places,
)
from ajar.core.read.place_signs import IS_AT
from ajar.core.read.place_sites import are_equals, follows
from ajar.core.read.title import choose_title
from ajar.core.read.title_words import WORDS
from ajar.core.text import Span

_CONFIDENCE = {
    Tier.FIELD: 0.95,
    Tier.NAMED: 0.9,
    Tier.JOB: 0.9,
    Tier.MENTION: 0.85,
    Tier.COMPANY: 0.7,
    Tier.RIGHT: 0.6,
    Tier.GUESS: 0.5,
}
_SAID_TWICE = 0.85  # a firm in Lyon, and "Lyon" in the subject: the job's as well
_MOST_FOUND = 60
_LEAST = Tier.COMPANY


class Place(NamedTuple):
    """A place of the job, where it stands and how surely."""

    passage: Passage
    span: Span
    tier: Tier

    @property
    def name(self) -> str:
        """The place as written, one in small letters as a name is."""
        words = " ".join(self.passage.text[slice(*self.span)].split())
        if words.islower():
            words = _in_capitals(words)
        return _OPEN_BRACKET.sub("", words)


def _in_capitals(words: str) -> str:
    """Return "golden, co" as "Golden, CO", "boulder colorado" with a comma, too."""
    town, _, last = words.title().rpartition(" ")
    code = last.upper() if last.upper() in state_codes() else ""
    if town and (code or how_known(last) is Known.REGION):
        return f"{town.removesuffix(',')}, {code or last}"
    return words.title()


# "Camaçari (BA)" ends before its bracket closes.
_OPEN_BRACKET = re.compile(r" \([^()]*\Z")


def read_places(letter: Letter) -> tuple[Fact, ...]:
    """Return the places of the job, a fact for each, in the order of the text."""
    found = [
        place
        for passage in letter.offer
        for place in find_places(passage)
        if not names_sender(letter, passage, place.span)
    ]
    if _is_remote(letter):
        # An office that nobody has to go to is not where the job is.
        found = [place for place in found if place.tier >= Tier.NAMED]
    else:
        found += _beside_title(letter)
    surest = max((place.tier for place in found), default=Tier.NO)
    if surest < _LEAST:
        guess = None if _is_remote(letter) else guess_town(letter)
        if guess:
            return (_as_fact(letter, Place(*guess, Tier.GUESS), found),)
        found = [place for place in found if place.tier is Tier.RIGHT]
    sure = [place for place in found if place.tier >= min(surest, Tier.NAMED)]
    if not any(is_known(place.passage, place.span) for place in sure):
        # "Where: Gastown office" of a job "in Vancouver": the town is told as well.
        sure += [
            place for place in found if place.tier is Tier.JOB and place not in sure
        ]
    elif all(map(_is_headline_region, sure)):
        # "Geologist, Western Australia", then "our Perth office".
        towns = (p for p in found if p.tier is Tier.JOB and not _is_region(p))
        sure = list(towns) or sure
    chosen = _without_repeats([*sure, *(p for p in found if _completes(p, sure))])
    return tuple(_as_fact(letter, place, found) for place in chosen)


def _is_region(place: Place) -> bool:
    name = place.passage.plain[slice(*place.span)]
    return wide_places().get(name, Known.NO) >= Known.REGION


def _is_headline_region(place: Place) -> bool:
    return place.passage.part is Part.SUBJECT and _is_region(place)


def is_known(passage: Passage, span: Span) -> bool:
    """Say whether a place's name is a known town's, region's or country's."""
    first = passage.plain[slice(*span)].split(",")[0]
    return how_known(first.strip()) >= Known.TOWN


def _beside_title(letter: Letter) -> list[Place]:
    """Return the town right behind the title: "Traffic controllers Brisbane $48"."""
    title = choose_title(letter)
    if title is None:
        return []
    match = _BESIDE_TITLE.match(title.passage.plain, title.phrase.end)
    span = Span(*match.span("town")) if match else None
    if span is None or how_known(title.passage.plain[slice(*span)]) < Known.TOWN:
        return []
    return [Place(title.passage, span, Tier.JOB)]


_BESIDE_TITLE = re.compile(
    r"(?: at | |, )(?P<town>[A-ZÀ-Þ][a-zà-ÿ'-]{2,18}(?: [A-ZÀ-Þ][a-zà-ÿ'-]{2,18})?)"
    r"(?=[.,;:!?)]|\Z|\n| [£$€\d(|-]| (?:from|for|starting|on|with|nights|days|is"
    r"|asap)\b)"
)


def _with_side(place: Place) -> Place:
    """Return "Ohio" in "southern Ohio" as all of it, a region or country only."""
    passage, (start, end), _ = place
    ahead = passage.low[max(0, start - 30) : start]
    if not ahead.endswith(("ern ", "th of ", "st of ", "th of the ", "st of the ")):
        return place
    side = _SIDE.search(ahead)
    if side is None or not _is_region(place):
        return place
    return place._replace(span=Span(start - len(ahead) + side.start(), end))


_SIDE = re.compile(
    r"(?<![\w-])(?:(?:north|south)(?:[ -]?(?:east|west))?|east|west)"
    r"(?:ern| of(?: the)?) \Z"
)


def _as_fact(letter: Letter, place: Place, found: list[Place]) -> Fact:
    place = _with_side(place)
    sure = _CONFIDENCE[place.tier]
    if place.tier is Tier.COMPANY and _is_said_apart(place, found):
        sure = _SAID_TWICE
    return make_claim(
        letter,
        place.passage,
        Topic.PLACES,
        (place.name,),
        place.span,
        confidence=sure,
    )


def _is_said_apart(place: Place, found: list[Place]) -> bool:
    """Say whether another text says it too: the subject and the body, or a file."""
    words = set(_words(place.name))
    return any(
        other.passage is not place.passage
        and other.tier >= _LEAST
        and (words <= (theirs := set(_words(other.name))) or theirs <= words)
        for other in found
    )


def _is_remote(letter: Letter) -> bool:
    modes = {cue.mode for passage in letter.offer for cue in find_modes(passage)}
    return modes == {Mode.REMOTE}


def find_places(passage: Passage) -> list[Place]:
    """Return the places that `passage` names, with how surely each is the job's."""
    found: list[Place] = []
    low = passage.low
    is_based = "based" in low or "located" in low
    for mention in mentions_of(passage):
        behind_word = low[max(0, mention.span.start - 2) : mention.span.start]
        placed = mention.known or is_based or low.endswith(IS_AT, 0, mention.span.start)
        if not placed and behind_word[:1].isalnum():
            # Only a label, or "based in", makes a place of a name not known.
            continue
        tier = judge(passage, mention)
        if found and mention.known and follows(passage, found[-1].span, mention.span):
            tier = max(tier, found[-1].tier)
            if are_equals(passage, found[-1].span, mention.span):
                found[-1] = found[-1]._replace(tier=max(tier, found[-1].tier))
        if tier:
            found.append(Place(passage, mention.span, tier))
        if len(found) >= _MOST_FOUND:
            break
    return found


def _completes(place: Place, sure: list[Place]) -> bool:
    """Say whether `place` says a sure one in full: "Lyon, France" does "France"."""
    words = set(_words(place.name))
    return any(words > set(_words(other.name)) for other in sure)


def _without_repeats(places: list[Place]) -> list[Place]:
    """Return `places` without those that another one says in full."""
    words = [frozenset(_words(place.name)) for place in places]
    return [
        place
        for at, place in enumerate(places)
        if not any(
            words[at] < other or (words[at] == other and before < at)
            for before, other in enumerate(words)
        )
    ]


def _words(name: str) -> list[str]:
    return WORDS.findall(name.casefold())
