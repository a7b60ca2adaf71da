"""Find where a job title starts and ends around its head word."""

from ajar.core.read.occupations import Occupation, find_occupation
from ajar.core.read.title_words import Word, disciplines, title_words

_MOST_BEFORE = 6
MOST_AFTER = 5
_SHORT_FORMS = frozenset(
    {"sr", "jr", "snr", "asst", "assoc", "st", "jnr", "gen"}
    | {*("kfm", "kaufm", "techn", "stv", "stellv", "wiss", "dipl", "gepr")}
)


def is_spread(plain: str, words: tuple[Word, ...], at: int, size: int) -> bool:
    """Say whether the words of an occupation do not stand side by side."""
    if size == 1:
        return False
    return any(not is_close(plain, words, left) for left in range(at - size + 1, at))


def is_close(plain: str, words: tuple[Word, ...], left: int) -> bool:
    """Say whether the word at `left` and the next may be of one title."""
    gap = plain[words[left].end : words[left + 1].start]
    if gap in {". ", "."}:
        return words[left].low in _SHORT_FORMS
    if gap == " .":
        return words[left + 1].low == "net"
    return gap in CLOSE_GAPS


CLOSE_GAPS = frozenset({" ", "  ", "/", " & ", "&", " / ", "-"})


def is_capital_word(word: Word) -> bool:
    """Say whether a word has a capital or a figure in it, as names and ranks do."""
    return any(map(str.isupper, word.text)) or any(map(str.isdigit, word.text))


def title_start(plain: str, words: tuple[Word, ...], head: int) -> int:
    """Return the first word of a title whose head word is `head`."""
    # "an enterprise AE": beside an abbreviation small letters belong to the title.
    capital = is_capital_word(words[head]) and not words[head].text.isupper()
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
        owned = left.low.endswith("'s") and left.low not in _OF_WHOM
        field = capital and left.low in _ALSO_FIELDS and is_capital_word(left)
        if (left.low in title_words("stop") and not field) or owned:
            break
        if capital and not (is_capital_word(left) or left.low in _RANKS):
            break
        first -= 1
    return first


# "Application Engineer", but "your application".
_ALSO_FIELDS = frozenset(
    {"application", "call", "report", "reporting", "search", "pay", "paid"}
)
# "Children's Librarian", but "Acme's Librarian".
_OF_WHOM = frozenset(
    {"children's", "women's", "men's", "master's", "ship's", "bishop's"}
)


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
            return ranks or _joins_fields(words, at) or _joins_names(words, at)
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


def _joins_names(words: tuple[Word, ...], at: int) -> bool:
    """Say whether "and" holds one name together ("a Labor and Delivery RN")."""
    before, after = words[at - 1], words[at + 1]
    return (
        at > 1
        and words[at - 2].low in _OPENS_TITLE
        and before.text[0].isupper()
        and after.text[0].isupper()
        and not find_occupation((before.text,))
        and before.low not in title_words("stop")
    )


_OPENS_TITLE = frozenset({"a", "an", "the", "our", "their", "is", "as", "another"})


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
    if words[at].low == "brand":
        return at + 1 < len(words) and words[at + 1].low == "new"
    if words[at].low in _ORDINALS and at + 1 < len(words):
        # A ship's 2nd engineer; but "our 2nd baker".
        return words[at + 1].low not in _RANKED
    if words[at].low in _TERMS and words[at].text.islower():
        # "seasonal Chalet Cooks", but "Seasonal Cashier" and "a seasonal cashier".
        return at + 1 < len(words) and words[at + 1].text[0].isupper()
    if words[at].low in title_words("noise") or words[at].text[0].isdigit():
        return True
    return words[at].low.endswith(_BESIDE_TITLE)


_BESIDE_TITLE = ("-month", "-week", "-certified", "-qualified", "-trained", "-cleared")
_TERMS = frozenset({"seasonal", "long-term", "short-term", "fixed-term", "interim"})
_ORDINALS = frozenset({"1st", "2nd", "3rd", "4th", "second", "third", "fourth"})
_RANKED = frozenset({"engineer", "officer", "mate", "line", "ac", "ad", "assistant"})


def past_noise(words: tuple[Word, ...], first: int, head: int) -> int:
    """Return the first word from `first` on that is of the title itself."""
    kept = first
    for at in range(first, head):
        if is_noise(words, at) and not _is_grade(words, at, first):
            kept = at + 1
    if kept == head and words[head - 1].low in _CALLED_SO.get(words[head].low, ()):
        return head - 1
    # "Remote Assistant" is how it is called; "remote motion designer" is a designer.
    if kept == head and kept - first == 1 and words[first].low == "remote":
        return first
    return kept


# A "Contract Administrator" administers contracts; a "contract nurse" is on one.
_CALLED_SO = {
    **dict.fromkeys(("administrator", "manager", "officer"), ("contract", "people")),
    **dict.fromkeys(("specialist", "negotiator", "surveyor"), ("contract",)),
    **dict.fromkeys(("partner",), ("people", "talent")),
    **dict.fromkeys(("scout", "agent", "coordinator"), ("talent",)),
}
_GRADES = frozenset({"class", "band", "grade", "tier", "level", "category", "cat"})
_COUNTED = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight"})
_GRADES |= {"year", "stage", "phase", "p"}


def _is_grade(words: tuple[Word, ...], at: int, first: int) -> bool:
    """Say whether a figure is of the title: "Band 6 nurse", "Dash 8 First Officer"."""
    counts = words[at].text.isdigit() or words[at].low in _COUNTED
    if at <= first or not counts:
        return False
    before, named = words[at - 1], words[at - 1].text[0] + words[at + 1].text[0]
    model = named.isupper() and before.low not in title_words("noise")
    return before.low in _GRADES or model


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
    if _is_in_charge(plain, words, last):
        return last + 2
    if gap == " " and following.low == "of" and _takes(words, last):
        end = _field_end(plain, words, last + 1)
        return end if end > last + 1 else last
    if gap == " " and following.low == "in" and words[last].low in _TEACHES:
        end = _field_end(plain, words, last + 1)
        return end if end > last + 1 else last
    if gap == " " and occupation.language == "de":
        return _german_end(plain, words, last)
    if gap in (", ", ",", " - ") and (
        _takes(words, last) or is_capital_word(words[last])
    ):
        end = _listed_field_end(plain, words, last)
        return end if end < limit else last
    if gap == " " and words[last].low.rsplit("-", 1)[-1] in _FRONT:
        return _field_end(plain, words, last)
    return last


def _is_in_charge(plain: str, words: tuple[Word, ...], at: int) -> bool:
    """Say whether "in charge" ends the title: a "Nurse in Charge"."""
    behind = plain[words[at].end : words[at].end + 11].lower()
    return behind in {" in charge", "-in-charge", " in-charge"} or (
        behind[:-1] in {" in charge", " in-charge"}
        and not behind[-1].isalnum()
        and not plain.startswith(" of", words[at].end + 10)
    )


# "Reader in Law", but "Nurse in Leeds"
_TEACHES = frozenset({"lecturer", "reader", "fellow", "professor", "instructor"})
_FRONT = frozenset({"vp", "svp", "evp", "avp", "president", "director"})
_FRONT |= {"superintendent"}


def _takes(words: tuple[Word, ...], at: int) -> bool:
    low = words[at].low
    return low in title_words("takes") or low.rstrip("s") in title_words("takes")


def _numeral_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    if at + 1 < len(words) and is_close(plain, words, at):
        following = words[at + 1]
        if following.low in title_words("after") and is_capital_word(following):
            return at + 1
    return at


def _field_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the last word of the field that follows `at` ("VP of | Client Services").

    A field is capitals, or names of fields in small letters.
    """
    last = at
    while last + 1 < len(words) and last - at < MOST_AFTER:
        if not is_close(plain, words, last):
            break
        following = words[last + 1]
        if last + 2 < len(words) and _joins(words, last + 1):
            last += 1
            continue
        is_field = following.low in disciplines()
        if following.low in title_words("stop") and not following.text.isupper():
            break
        if not (is_field or is_capital_word(following)):
            break
        last += 1
    return last


def _listed_field_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of a field behind a comma or dash, `at` if none stands there."""
    last = at + 1
    field = words[last].low in disciplines() and words[last].low != "experience"
    if not (field and is_capital_word(words[last])):
        return at
    while (
        last + 1 < len(words)
        and is_close(plain, words, last)
        and words[last + 1].low in disciplines()
        and is_capital_word(words[last + 1])
    ):
        last += 1
    return last


def _german_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of "Leiter Controlling" or "Stationsleitung Kardiologie"."""
    last = at
    while last + 1 < len(words) and last - at < 3 and is_close(plain, words, last):
        following = words[last + 1]
        if not is_capital_word(following) or following.low in title_words("stop"):
            break
        last += 1
    return last
