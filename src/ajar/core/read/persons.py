"""Read the names of people: as senders show them, sign and introduce themselves."""

import re
from functools import lru_cache
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.read.names import has_firm_word, is_capital, large_towns, name_words
from ajar.core.read.occupations import find_occupation
from ajar.core.read.title_words import WORDS, disciplines
from ajar.core.text import Span, fold

_HONORIFIC = re.compile(
    # Grouped by first letter: most names are then passed over after a few looks.
    r"(?:(?:m(?:r|rs|s|x|iss|aj|ajor|ag|me|lle|onsieur|adame)?|prof(?:essor)?|rev"
    r"|d(?:r|ame|ipl|ott|ra|on|oña)|s(?:ir|gt|ra|r|rta)|l(?:ord|ady|t|ic)|h(?:on|err)"
    r"|c(?:apt|aptain|ol|mdr|dr|hef|oach)|gen|a(?:dm|rq|dv)|ing|frau|eng|barrister"
    r")\b\.?|\((?:ret|retd|usaf|usn|usa|usmc)\.?\))\s{0,2}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['.-](?=[^\W_])){0,30}\.?")
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den"}
    | {"la", "le", "ter", "ten", "bin", "al", "el", "zu", "af", "y", "e", "st", "ní"}
)
_PARTED = re.compile(
    r"\s(?:from|at|with|of|via|bei|de chez|chez|en|na|no|da|@|for)\s|\s[-|/]\s|\s?\("
    r"|,\s|\s?@"
)
_MOST_WORDS = 5
_MOST_PARTICLES = 3


class Shown(NamedTuple):
    """The parts of a sender's shown name: a person's and a firm's, where they stand."""

    person: Span | None
    rest: Span | None


def person_at(plain: str, at: int, most: int = 4) -> Span | None:
    """Return the person's name that starts at `at`, titles of honour passed over."""
    first = _WORD.match(plain, at)
    if _begins_no_name(first[0]) if first else not plain.startswith("(", at):
        return None
    start = _past_honorifics(plain, at)
    honoured = start > at
    end, count = start, 0
    while count < most:
        word = _WORD.match(plain, end + 1 if count else end)
        if not word or (count and plain[end : end + 1] != " "):
            break
        low = word[0].lower().rstrip(".")
        if low in _PARTICLES and count:
            # "van der Berg", "Le Bris"
            if not _leads_to_name(plain, word.end()):
                break
        elif not word[0][0].isupper() or not _may_be_name(low, first=count == 0):
            break
        end = word.end()
        count += 1
        if word[0].endswith(".") and len(word[0]) > 2:
            end -= 1
            break
    if not count or (count == 1 and not honoured and end - start < 2):
        return None
    end = _without_credentials(plain, start, end)
    words = plain[start:end].split(" ")
    while words[-1] in _PARTICLES:
        words.pop()
    return Span(start, start + len(" ".join(words)))


def _is_no_name(word: str) -> bool:
    """Say whether no name begins with a word as written, nor a title of honour."""
    if _HONORIFIC.match(word):
        return False
    return not (
        word[0].isupper() and _may_be_name(word.lower().rstrip("."), first=True)
    )


_begins_no_name = Lookup(_is_no_name).__getitem__


def _leads_to_name(plain: str, at: int) -> bool:
    """Say whether a surname follows, further particles passed over ("van der Berg")."""
    for _ in range(_MOST_PARTICLES):
        word = _WORD.match(plain, at + 1)
        if not word or word[0][0].isupper():
            return word is not None
        if word[0] not in _PARTICLES:
            return False
        at = word.end()
    return False


def _without_credentials(plain: str, start: int, end: int) -> int:
    """Return where the name ends before degrees and licences ("Ada Obi MSN RN")."""
    words = plain[start:end].split(" ")
    if len(words) > 2 and not words[0].isupper():
        while len(words) > 2 and words[-1].isupper() and 1 < len(words[-1]) < 6:
            words.pop()
    return start + len(" ".join(words))


def _past_honorifics(plain: str, at: int) -> int:
    for _ in range(3):
        match = _HONORIFIC.match(plain, at)
        if not match or match.end() >= len(plain) or match.end() == at:
            break
        if not match[0].strip().endswith((".", ")")) and not match[0].endswith(" "):
            break
        at = match.end()
    return at


def _may_be_name(low: str, *, first: bool) -> bool:
    if low in name_words("person") or low in _WHO_IS:
        return False
    if first and low in name_words("tool") and low not in _ALSO_NAMES:
        return False
    return not (low in name_words("never") and (first or low not in _ALSO_NAMES))


_WHO_IS = frozenset({"she's", "he's", "they're", "shes", "hes", "theyre"})

# "i. A. Ada Obi" signs a German firm's letter, "p.p." a British one's.
_ON_BEHALF = re.compile(r"(?:i\. ?[AV]\.|ppa\.|pp\.?|p\.p\.|p/o|p\.o\.|gez\.) ?")
_ALSO_NAMES = frozenset(
    {"may", "june", "april", "august", "summer", "best", "day", "o"}
    | {"hana", "ruby", "swift", "jan", "will", "mark", "rob", "art"}
)


@lru_cache(maxsize=512)
def is_person_line(line: str) -> Span | None:
    """Return the name if a line is one ("Mrs. Ada Obi, PHR"), None if it is not."""
    at = len(line) - len(line.lstrip())
    for_whom = _ON_BEHALF.match(line, at)
    span = person_at(line, for_whom.end() if for_whom else at)
    if span is None:
        return None
    name, rest = line[span.start : span.end], line[span.end :].strip()
    count = len(name.split())
    if count == 1 and find_occupation((name,), "de"):
        # "Personalreferentin" signs for nobody.
        return None
    if (
        rest
        and not rest.startswith((",", "|", "(", "-", "/"))
        and not (_only_credentials(rest))
    ):
        return None
    if has_firm_word(name) or name.lower() in large_towns() or count > _MOST_WORDS:
        return None
    return span


@lru_cache(maxsize=64)
def read_shown_name(text: str) -> Shown:
    """Return the parts of a name as a mail client or platform shows it.

    "Kim from Acme" is a person and a firm, "Acme Studio Recruiting" a
    firm alone, "Voicemail" neither.
    """
    plain = fold(text).strip("\"' ")
    offset = fold(text).find(plain)
    parted = _PARTED.search(plain)
    head = plain[: parted.start()] if parted else plain
    tail = (
        Span(offset + parted.end(), offset + len(plain.rstrip(") ")))
        if parted
        else None
    )
    if parted and parted[0].startswith(","):
        swapped = _surname_first(plain, parted)
        if swapped:
            return Shown(Span(offset, offset + swapped), None)
    if parted and _HONORIFIC.match(plain) and parted.start() < 6:
        head, tail = plain, None
    # Platforms and old clients show some names in small letters.
    written = head.title() if head.islower() and len(head) > 2 else head
    span = person_at(written, 0)
    if span is None or _is_brand(written):
        return Shown(None, Span(offset, offset + len(plain)))
    if span.end < len(head.rstrip()) and not _only_credentials(head[span.end :]):
        return Shown(None, Span(offset, offset + len(plain)))
    return Shown(Span(offset + span.start, offset + span.end), tail)


_SURNAMES = frozenset(
    {"church", "law", "power", "port", "gas", "cloud", "homes", "sons", "services"}
    | {"people", "holding", "holdings", "club", "foods", "fields", "baker", "banks"}
    | {
        "parks",
        "brothers",
        "castle",
        "lodge",
        "temple",
        "chambers",
        "mills",
        "glass",
        "press",
        "forge",
        "motors",
        "bakers",
        "butchers",
        "brewers",
        "tailors",
        "lawyers",
    }
)


def _surname_first(plain: str, parted: "re.Match[str]") -> int:
    """Return where "Obi, Ada" ends, 0 if the comma means something else."""
    before = plain[: parted.start()]
    after = plain[parted.end() :].partition("(")[0].strip()
    one_word = " " not in before and 1 <= len(after.split()) <= 2
    known = {w.lower() for w in after.split()} & (disciplines() | name_words("brand"))
    credentials = after.isupper()
    named = after.replace(" ", "").replace(".", "").isalpha()
    return (
        parted.end() + len(after)
        if one_word and named and not (known or credentials)
        else 0
    )


_RUN = re.compile(r"\w+")


def _only_credentials(rest: str) -> bool:
    return all(w.isupper() or w.lower() in {"jr", "sr"} for w in _RUN.findall(rest))


def _is_brand(head: str) -> bool:
    words = WORDS.findall(head.lower())
    is_desk = any(map(str.isdigit, words)) or not name_words("brand").isdisjoint(words)
    if is_desk or "&" in head or (words and words[-1].endswith("team")):
        return True
    if len(words) > 1 and has_firm_word(words[-1]) and words[-1] not in _SURNAMES:
        return True
    if not words or not is_capital(head.rsplit(maxsplit=1)[-1]):
        return True
    return len(words) > 1 and find_occupation(tuple(head.split())[-2:]) is not None
