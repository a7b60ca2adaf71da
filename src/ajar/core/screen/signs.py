"""What a rule says it saw, before the user's words are put to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from ajar.core.lookup import Lookup
from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.word_sets import word_class

_REACH = 9
_REACH_OF_NO = 6  # "no fee" reaches less far than "we never ask for a fee"
_AFTER = 4
_ELSE = frozenset(("otherwise", "or", "because", "sonst", "sinon", "porque", "weil"))
_AROUND = 40  # words; a longer sentence is a list
_REACH_OF_ASKING = 24  # "nobody here will ask you for a deposit, a wallet or a fee"


@dataclass(frozen=True, slots=True)
class Sign:
    """One signal seen; `names` fill the gaps of its warning (`{domain}`)."""

    id: SignalId
    tier: Risk
    evidence: Evidence
    names: tuple[tuple[str, str], ...] = ()


def is_denied(found: Found) -> bool:
    """Say whether the sentence takes back or warns of what was found.

    "We never ask for fees", "no deposit is needed", "beware of people who ask
    for a fee in our name".
    """
    words, hit = found.words.words, found.hit
    begin, stop = found.sentence
    after = words[hit.last : min(stop, hit.last + _AFTER)]
    if any(map(_never_again().__contains__, takewhile(_goes_along, after))):
        return True
    if any(
        _reaches(found, at) for at in range(max(begin, hit.first - _REACH), hit.first)
    ):
        return True
    around = words[max(begin, hit.first - _AROUND) : min(stop, hit.last + _AROUND)]
    return any(map(_warns, around))


def _goes_along(word: str) -> bool:
    return word not in _ELSE


@cache
def _never_again() -> frozenset[str]:
    """Return what denies behind what is denied: "a fee is never asked for"."""
    return word_class("never").exact - word_class("no").exact


def _is_warning(word: str) -> bool:
    return word_class("warn").accepts(word)


_warns = Lookup(_is_warning).__getitem__


def _reaches(found: Found, at: int) -> bool:
    """Say whether word `at` denies what follows it up to `found`."""
    word, first_word = found.words.words[at], found.hit.first
    if word not in word_class("never").exact:
        return False
    if word == "no" and found.language == "pt":
        return False
    if word in word_class("no").exact and first_word - at > _REACH_OF_NO:
        return False
    between = found.words.words[at + 1 : first_word]
    gap = found.passage.low[found.words.ends[at] : found.words.starts[first_word]]
    return ")" not in gap and not _turns(between)


def _turns(words: tuple[str, ...]) -> bool:
    """Say whether a new ask begins in `words` ("…, but please send")."""
    return any(word in _GOES_ON or word in word_class("but").exact for word in words)


def is_supposed(found: Found) -> bool:
    """Say whether what was found is only supposed ("if you are hired, …")."""
    begin, _ = found.sentence
    before = found.words.words[max(begin, found.hit.first - 2) : found.hit.first]
    return not word_class("if").exact.isdisjoint(before)


def asserted(cues: Cues, *groups: str) -> Iterator[Found]:
    """Yield what the sender says of `groups`: not denied, not told of others."""
    for group in groups:
        for found in cues.get(group, ()):
            if not is_denied(found) and not is_of_others(found, cues):
                yield found


def is_of_others(found: Found, cues: Cues) -> bool:
    """Say whether nobody asks it, or somebody else than the sender.

    "No one here will text you for papers", "if anybody wants money in our name",
    "the agency before me charged for the course".
    """
    told = cues.get("hearsay", ())
    if any(
        found.shares_sentence(f) and found.is_near(f, _REACH_OF_ASKING) for f in told
    ):
        return True
    if _goes_on_of_them(found, told):
        return True
    none_asks = (*cues.get("nobody", ()), *cues.get("never_asks", ()))
    return any(_governs(asker, found) for asker in none_asks)


def _goes_on_of_them(found: Found, told: Iterable[Found]) -> bool:
    """Say whether "They ask for …" follows on a sentence that warns of somebody."""
    begin, _ = found.sentence
    words = found.words
    if begin == 0 or words.words[begin] not in _THEM:
        return False
    before = words.begins[begin - 1], begin
    warned = map(_warns, words.words[before[0] : begin])
    return any(warned) or any(
        one.words is words and one.sentence == before for one in told
    )


def _governs(asker: Found, found: Found) -> bool:
    """Say whether `found` hangs on the words of `asker` before it."""
    apart = found.hit.first - asker.hit.first
    if not asker.shares_sentence(found) or not 0 <= apart <= _REACH_OF_ASKING:
        return False
    between = found.words.words[asker.hit.first + 1 : found.hit.first]
    return not _turns(between)


_THEM = frozenset(("they", "these", "those", "diese", "ils", "ellos", "estos", "eles"))
_GOES_ON = frozenset(("so", "please", "bitte", "also", "alors", "entonces", "favor"))


def first(found: Iterable[Found]) -> Found | None:
    """Return the first of `found`, or None."""
    return next(iter(found), None)


def beside(one: Found, others: Iterable[Found], words: int = 12) -> Found | None:
    """Return the first of `others` in the same sentence within so many words."""
    return first(o for o in others if one.shares_sentence(o) and one.is_near(o, words))
