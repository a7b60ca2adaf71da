"""Cut names of firms and people out of a text, where the context says one starts."""

import re
from functools import cache, lru_cache

from ajar.core.lookup import Lookup
from ajar.core.nouns.letter import Passage
from ajar.core.read.occupations import find_occupation
from ajar.core.read.public_bodies import (
    DESK_TAIL,
    DESKS,
    PUBLIC_AGENCY,
    PUBLIC_BODY,
    lower_body,
    past_department,
    past_small_words,
)
from ajar.core.read.title_words import WORDS, disciplines, title_words
from ajar.core.tables import load_rows, load_terms
from ajar.core.text import Span

_TOKEN = re.compile(r"[^\W_](?:[\w&+'./-]{0,38}[\w+])?|&|\+")
_NAME_WORD = re.compile(r"[^\W_][\w'&/.+#-]*")
_HUMP = re.compile(r"[A-Z][a-z]+")
_NO_WORD = re.compile(r"[\W_]")
# German nouns have capitals: "bei der Besetzung" names nobody.
_ABSTRACT = re.compile(r"[a-zäöüß](?:ung|heit|keit|schaft|tät|nis)\Z")
_BODIES = frozenset(
    {"institute", "centre", "center", "campaign", "foundation", "society", "council"}
    | {"school", "college", "academy", "ministry", "agency", "association", "alliance"}
    | {"department", "institut", "zentrum", "trust", "office", "laboratory"}
)
_LEGAL = re.compile(
    r",? ?(?:inc|incorporated|llc|l\.l\.c|ltd|llp|lp|plc|corp|gmbh(?: & co\.? kg)?|ag"
    r"|se|kg|s\.?a\.?(?: de c\.?v)?|s\.?r\.?l|b\.?v|n\.?v|oy|ab|as|aps|sas|sarl|oü"
    r"|pty(?: ltd)?|pte(?: ltd)?|pvt(?: ltd)?|sp\. ?z ?o\.o|limited|ltda|s\.l|kft"
    r"|s\.p\.a|spa|eg|e\.v|ev|k\.k|co\., ltd|s\.a\.u|s\.l\.u|a/s|d\.o\.o|s\.r\.o|asa"
    r"|oyj)\b\.?",
    re.IGNORECASE,
)
_LONG_LEGAL = re.compile(r",| s\.?a\.? de c| sp\. ?z", re.IGNORECASE)
_JOINERS = frozenset(
    {"of", "and", "de", "der", "des", "du", "la", "do", "da", "dos", "del", "the"}
    | {"für", "und", "y", "et", "e", "van", "von", "at", "for"}
)
_SHORT = frozenset({"st", "dr", "mt", "ft", "bros", "no", "co"})
_MOST_TOKENS = 7
_OPENERS = "\"'*("


@cache
def name_words(kind: str) -> frozenset[str]:
    """Return the words of a kind: never, tool, person, brand, firm or agency."""
    rows = load_rows("not_names.tsv")
    return frozenset(w for row in rows if row[0] == kind for w in row[1].split(", "))


@cache
def large_towns() -> frozenset[str]:
    """Return the names of well-known towns, in lower case."""
    doubtful = load_terms("name_like_towns.tsv")
    return frozenset(
        name.casefold()
        for _, kind, names in load_rows("city_names.tsv")
        if kind == "large"
        for name in names.split("|")
        if name.casefold() not in doubtful
    )


def is_capital(token: str) -> bool:
    """Say whether `token` is written as names are: "Acme", "eBay", "3M", "0x"."""
    return token[0].isupper() or any(map(str.isupper, token))


def firm_at(passage: Passage, at: int, *, tools: bool = False) -> Span | None:
    """Return the name of a firm that starts at or just behind `at`, if one does.

    With `tools` a name may also be a product's: "Amelia from Indeed".
    """
    plain = passage.plain
    while at < len(plain) and plain[at] in _OPENERS:
        at += 1
    is_called = plain.startswith("The ", at)
    if passage.low.startswith("the ", at):
        at += 4
    if passage.low.startswith(("l'", "d'"), at):
        at += 2
    at = past_department(passage.low, at)
    capitals = lower_body(plain, at)
    if capitals:
        return Span(at, _name_end(plain, capitals))
    first = _TOKEN.match(plain, at)
    if not first or not _starts_name(first[0]):
        return None
    end = _name_end(plain, past_small_words(plain, first.start()))
    if plain.endswith("'s", first.start(), end) and first[0] not in _SAINTS:
        end -= 2
    else:
        end = _with_legal_form(plain, end)
    desk = plain.endswith(DESKS, 0, end)
    tail = DESK_TAIL.search(plain, first.end(), end) if desk else None
    end = tail.start() if tail else end
    body = PUBLIC_BODY.match(plain, end)
    span = Span(first.start(), body.end() if body else end)
    name = plain[span.start : span.end]
    # "The Anchor" is a pub, no newsreader.
    if is_called and " " not in name and find_occupation((name,)) is not None:
        return span
    return span if is_firm_name(name, tools=tools) else None


def _may_start(token: str) -> bool:
    # "They've" is no more a name than "They".
    low = token.lower()
    low = low.partition("'")[0] if low.endswith(_CLITICS) else low
    starts_so = is_capital(token) or (token[0].isdigit() and token[-1].isalpha())
    return starts_so and (low not in name_words("never") or low in _ALSO_PLACES)


_starts_name = Lookup(_may_start).__getitem__

# "St Fintan's" is how the school is called.
_SAINTS = frozenset({"St", "Saint", "Ste"})
_CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "'t")
# "North Acme Hospital" is a firm, "North Dallas" is none.
_ALSO_PLACES = frozenset({"fort", "camp", "mount", "lake", "greater", "central"}) | {
    *("east", "west", "north", "south", "great", "good", "best", "new", "one")
}


def _name_end(plain: str, start: int) -> int:
    """Return where the run of capitalised words from `start` ends."""
    end = start
    for _ in range(_MOST_TOKENS):
        token = _TOKEN.match(plain, _next(plain, end) if end > start else start)
        if token is None:
            break
        word = token[0]
        if end > start and (word in {"&", "+"} or word.lower() in _JOINERS):
            token = _joined(plain, token)
            if token is None:
                break
        elif end > start and not _goes_on(word):
            break
        end = token.end()
    return end


def _next(plain: str, end: int) -> int:
    """Return where the following token starts, or the end of `plain` if none may."""
    if plain.startswith(". ", end) and _last_word(plain, end).lower() in _SHORT:
        return end + 2
    if plain.startswith(" ", end) and not plain.startswith("  ", end):
        return end + 1
    return len(plain)


def _last_word(plain: str, end: int) -> str:
    start = max(0, end - 14)
    return _NO_WORD.split(plain[start:end])[-1]


def _continues(word: str) -> bool:
    low = word.lower()
    if not is_capital(word) or low in _ENDERS or _INITIALS.fullmatch(word):
        return False
    # "ACME MARINE IS HIRING": where all is shouted, the small words end a name.
    return not (word.isupper() and low in title_words("stop") and word not in _UPPER)


_goes_on = Lookup(_continues).__getitem__
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")
_UPPER = frozenset({"IT", "US", "UK", "E", "O", "A", "Y"})
_ENDERS = frozenset({"i", "i'm", "i'd", "i've", "i'll", "we", "you", "our", "my"})
_ENDERS |= {"if", "sp", "s.a", "s.a.s", "s.r.l"}


def _joined(plain: str, token: "re.Match[str]") -> "re.Match[str] | None":
    """Return the capitalised word behind a joiner ("&", "of"), None if none follows."""
    for _ in range(2):
        token_after = _TOKEN.match(plain, _next(plain, token.end()))
        if token_after is None:
            return None
        if _goes_on(token_after[0]) and _starts_name(token_after[0]):
            # "Bank of America", but "Acme for Senior Nurses" and "Acme at Leeds".
            loose = token[0].lower() in {"at", "for"}
            body = _last_word(plain, token.start() - 1).lower() in _BODIES
            return None if loose and not body else token_after
        inner = token_after[0].lower() in {"the", "la", "der", "den", "los"}
        # "Bank of the West", but "Acme and the Beta team".
        if not inner or token[0].lower() in {"and", "und", "y", "e", "et"}:
            return None
        token = token_after
    return None


def _with_legal_form(plain: str, end: int) -> int:
    legal = _LEGAL.match(plain, end)
    # "Acme as a team" is no Norwegian AS.
    if legal and legal[0].strip().islower() and len(legal[0]) < 4:
        return end
    if (
        legal
        and "." not in legal[0].rstrip(".")
        and not _LONG_LEGAL.match(legal[0])
        and legal[0][0] == " "
    ):
        return end + len(legal[0].rstrip("."))
    return end


@lru_cache(maxsize=2048)
def is_firm_name(name: str, *, tools: bool = False) -> bool:
    """Say whether a capitalised `name` can be a firm's: not a field, title or town."""
    words = [word.strip(".'-") for word in _NAME_WORD.findall(name.lower())]
    if not words or (words[0] in name_words("never") and not has_firm_word(name)):
        return False
    if _is_no_name(words, name):
        return False
    doubtful = not tools and name.casefold() in load_terms("name_like_towns.tsv")
    if doubtful or name.lower() in large_towns() or len(name) < 2:
        return False
    telling = [word for word in words if word not in _plain_words(tools=tools)]
    if all(map(str.isdigit, telling)):
        return False
    if _ABSTRACT.search(words[0]) and not has_firm_word(name):
        return False
    # "Oil & Gas" and "Health Services" are trades.
    if len(words) > 1 and name_words("firm").issuperset(telling):
        return bool(_LEGAL.search(name))
    called = words[-1] in name_words("firm") or words[-1] in name_words("agency")
    return (called and len(words) > 1) or not _is_title(name)


def _is_no_name(words: list[str], name: str) -> bool:
    """Say whether words are a legal form, a people, a sum or a town with its state.

    "Pty Ltd"; a "European" maker; "thirty-eight dollars"; "Springfield IL".
    """
    if len(words) == 1:
        return words[0] in name_words("demonym")
    legal = _LEGAL.fullmatch(" " + name)
    coded = _STATE.search(name) is not None and not name.isupper()
    return bool(legal or coded) or words[-1] in name_words("money")


_STATE = re.compile(
    r"\b(?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]"
    r"|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|QLD|VIC)\Z"
)


@cache
def _plain_words(*, tools: bool) -> frozenset[str]:
    """Return the words that make no name by themselves."""
    plain = disciplines() | title_words("noise") | title_words("after")
    return plain if tools else plain | name_words("tool")


def _is_title(name: str) -> bool:
    words = name.split()
    while len(words) > 1 and words[-1].lower() in title_words("after"):
        words.pop()
    return find_occupation(tuple(words[-3:])) is not None


@lru_cache(maxsize=2048)
def has_firm_word(name: str) -> bool:
    """Say whether `name` has a word that firms are called by, or a legal form."""
    firm, words = name_words("firm"), _parts(name)
    singular = [word.removesuffix("s") for word in words]
    return "&" in name or not (firm.isdisjoint(words) and firm.isdisjoint(singular))


@lru_cache(maxsize=1024)
def has_agency_word(name: str) -> bool:
    """Say whether `name` sounds like a firm that places people."""
    low = name.lower()
    if PUBLIC_AGENCY.search(low):
        return False
    words = _parts(name)
    return (
        not name_words("agency").isdisjoint(words)
        or any(map(_STAFFS.search, words))
        or any(map(low.__contains__, name_words("agencyname")))
    )


# "Keystaff", "Nurserecruit": the word is built in.
_STAFFS = re.compile(
    r".staff\Z|\Astaff(?!ord)|recruit|headhunt|resourcing|personal(?:s|v|d)"
)


def _parts(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, "StaffNow" as three of them."""
    return tuple([w.lower() for w in (*WORDS.findall(name), *_HUMP.findall(name))])
