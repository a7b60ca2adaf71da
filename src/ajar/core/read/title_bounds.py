"""Find where a job title starts and ends around its head word."""

from ajar.core.read.occupations import Occupation, find_occupation
from ajar.core.read.title_words import Word, disciplines, title_words

_MOST_BEFORE = 6
_MOST_AFTER = 5
_SHORT_FORMS = frozenset({"sr", "jr", "snr", "asst", "assoc", "st", "jnr", "gen"})
_OF = frozenset({"of", "de", "des", "du", "del", "do", "da", "dos", "d", "l", "di"})


def is_spread(plain: str, words: tuple[Word, ...], at: int, size: int) -> bool:
    """Say whether the words of an occupation do not stand side by side."""
    return any(not is_close(plain, words, left) for left in range(at - size + 1, at))


def is_close(plain: str, words: tuple[Word, ...], left: int) -> bool:
    """Say whether the word at `left` and the next may be of one title."""
    gap = plain[words[left].end : words[left + 1].start]
    if gap in {". ", "."}:
        return words[left].low in _SHORT_FORMS
    return gap in _CLOSE_GAPS


_CLOSE_GAPS = frozenset({" ", "  ", "/", " & ", "&", " / ", "-"})


def _is_capital(word: Word) -> bool:
    return any(char.isupper() or char.isdigit() for char in word.text)


def title_start(plain: str, words: tuple[Word, ...], head: int) -> int:
    """Return the first word of a title whose head word is `head`."""
    # "an enterprise AE": beside an abbreviation small letters belong to the title.
    capital = _is_capital(words[head]) and not words[head].text.isupper()
    first = head
    while first > 0 and head - first < _MOST_BEFORE:
        left = words[first - 1]
        if not (is_close(plain, words, first - 1) or _in_brackets(plain, words, first)):
            break
        if _joins(words, first - 1):
            first -= 1
            continue
        if _parts_titles(plain, words, first - 1):
            break
        if left.low in title_words("stop") or left.low.endswith("'s"):
            break
        if capital and not _is_capital(left):
            break
        first -= 1
    return first


def _joins(words: tuple[Word, ...], at: int) -> bool:
    """Say whether a small word at `at` holds a title together."""
    if not 0 < at < len(words) - 1:
        return False
    match words[at].low:
        case "on":
            return words[at - 1].low == "ruby"
        case "or":
            # "Senior or Staff Engineer", but "a Nurse or Doctor".
            around = words[at - 1].text, words[at + 1].text
            return all(w[0].isupper() and not find_occupation((w,)) for w in around)
        case "and":
            ranks = words[at - 1].low in _RANKS and words[at + 1].low in _RANKS
            return ranks or _joins_fields(words, at)
        case _:
            return False


_RANKS = frozenset(
    {"mid", "senior", "sr", "junior", "jr", "staff", "principal", "lead", "entry"}
)


def _parts_titles(plain: str, words: tuple[Word, ...], at: int) -> bool:
    """Say whether another title ends at `at` ("Developer / | Front-End Developer")."""
    gap = plain[words[at].end : words[at + 1].start]
    return gap.strip() in {"/", "&"} and find_occupation((words[at].text,)) is not None


def _joins_fields(words: tuple[Word, ...], at: int) -> bool:
    """Say whether the word at `at` joins two fields ("health and safety officer")."""
    return words[at - 1].low in disciplines() and words[at + 1].low in disciplines()


def _in_brackets(plain: str, words: tuple[Word, ...], first: int) -> bool:
    """Say whether brackets part a title ("User Experience (UX) Designer")."""
    gap = plain[words[first - 1].end : words[first].start]
    if gap == ") ":
        return (
            first > 1 and plain[words[first - 2].end : words[first - 1].start] == " ("
        )
    return gap == " (" and plain[words[first].end : words[first].end + 2] == ") "


def is_noise(words: tuple[Word, ...], at: int) -> bool:
    """Say whether the word at `at` stands before titles without being of them."""
    if words[at].low in {"full", "part"}:
        following = words[at + 1].low if at + 1 < len(words) else ""
        return following == "time" or following.isdigit()
    return words[at].low in title_words("noise") or words[at].text[0].isdigit()


def past_noise(words: tuple[Word, ...], first: int, head: int) -> int:
    """Return the first word from `first` on that is of the title itself."""
    kept = first
    for at in range(first, head):
        if is_noise(words, at):
            kept = at + 1
    # "Remote Assistant" is how it is called; "remote motion designer" is a designer.
    if kept == head and kept - first == 1 and words[first].low == "remote":
        return first
    return kept


def title_end(
    plain: str, words: tuple[Word, ...], at: int, occupation: Occupation, limit: int
) -> int:
    """Return the last word of a title whose head word is `at`.

    At word `limit` another title starts.
    """
    last = _numeral_end(plain, words, at)
    if last + 1 >= len(words):
        return last
    gap = plain[words[last].end : words[last + 1].start]
    following = words[last + 1]
    if gap == " " and following.low == "of" and _takes(words, last):
        end = _field_end(plain, words, last + 1)
        return end if end > last + 1 else last
    if gap == " " and occupation.language == "de":
        return _german_end(plain, words, last)
    if gap in (", ", ",", " - ") and _takes(words, last):
        end = _listed_field_end(plain, words, last)
        return end if end < limit else last
    if gap == " " and words[last].low.rsplit("-", 1)[-1] in _FRONT:
        return _field_end(plain, words, last)
    return last


_FRONT = frozenset({"vp", "svp", "evp", "avp", "president", "director"})


def _takes(words: tuple[Word, ...], at: int) -> bool:
    low = words[at].low
    return low in title_words("takes") or low.rstrip("s") in title_words("takes")


def _numeral_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    if at + 1 < len(words) and is_close(plain, words, at):
        following = words[at + 1]
        if following.low in title_words("after") and _is_capital(following):
            return at + 1
    return at


def _field_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the last word of the field that follows `at` ("VP of | Client Services").

    A field is capitals, or names of fields in small letters.
    """
    last = at
    while last + 1 < len(words) and last - at < _MOST_AFTER:
        if not is_close(plain, words, last):
            break
        following = words[last + 1]
        if last + 2 < len(words) and _joins(words, last + 1):
            last += 1
            continue
        is_field = following.low in disciplines()
        if following.low in title_words("stop") and not following.text.isupper():
            break
        if not (is_field or _is_capital(following)):
            break
        last += 1
    return last


def _listed_field_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of a field behind a comma or dash, `at` if none stands there."""
    last = at + 1
    field = words[last].low in disciplines() and words[last].low != "experience"
    if not (field and _is_capital(words[last])):
        return at
    while (
        last + 1 < len(words)
        and is_close(plain, words, last)
        and words[last + 1].low in disciplines()
        and _is_capital(words[last + 1])
    ):
        last += 1
    return last


def _german_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of "Leiter Controlling" or "Stationsleitung Kardiologie"."""
    last = at
    while last + 1 < len(words) and last - at < 3 and is_close(plain, words, last):
        following = words[last + 1]
        if not _is_capital(following) or following.low in title_words("stop"):
            break
        last += 1
    return last


def capital_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of an English title in a Romance text: "Controller Financiero"."""
    last = at
    while last + 1 < len(words) and last - at < 2 and is_close(plain, words, last):
        following = words[last + 1]
        if not _is_capital(following) or _ends_romance(following.low):
            break
        last += 1
    return last


def romance_start(plain: str, words: tuple[Word, ...], head: int) -> int:
    """Return the first word of a Romance title: a rank may lead ("Senior Analista")."""
    first = head
    while (
        first > 0
        and is_close(plain, words, first - 1)
        and words[first - 1].low in title_words("after")
    ):
        first -= 1
    return first


def romance_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of "Ingénieur qualité logicielle" or "Jefe de Almacén"."""
    last = end = at
    while last + 1 < len(words) and last - at < _MOST_AFTER + 1:
        following = words[last + 1]
        gap = plain[words[last].end : following.start]
        if gap not in _CLOSE_GAPS and gap != "'":
            break
        if following.low in _OF or _joins_capitals(words, last + 1):
            last += 1
            continue
        if _ends_romance(following.low):
            break
        last += 1
        end = last
    return end


def _joins_capitals(words: tuple[Word, ...], at: int) -> bool:
    """Say whether "et" holds two fields together ("Administratif et Financier")."""
    return (
        words[at].low in {"et", "y", "e"}
        and at + 1 < len(words)
        and words[at - 1].text[0].isupper()
        and words[at + 1].text[0].isupper()
    )


def _ends_romance(low: str) -> bool:
    return low in title_words("stop") or low in _ROMANCE_STOP


_ROMANCE_STOP = frozenset(
    {"basé", "basée", "que", "qui", "quien", "freelance", "sur", "h/f", "f/h", "m/f"}
)
