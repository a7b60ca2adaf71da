"""Guess the country an offer speaks of, so that "$" and "super" can be read."""

import re
from collections import defaultdict
from functools import cache

from ajar.core.tables import load_map, load_rows, load_terms
from ajar.core.text import fold

_READ = 6000
_LEAST = 1.0
_PLACE, _HABIT, _SLIGHT = 3.0, 2.0, 0.5
_WORD = re.compile(r"[^\W_](?:[^\s,;:!?()\[\]\"/|<>]{0,30}[^\W_])?")
# The patterns begin with what is seldom met and look back: that is quick to find.
_DOLLAR = re.compile(
    r"\$(?:(?<=(?<![A-Z])([A-Z]\$))|(?<=(?<![A-Z])([A-Z]{2}\$)))"  # "A$", "US$"
)
_SIGNS = "£₹₪₺₱₦₴¥₩"
_WITH_DOLLARS = "$"
_SHORT_NAMES = ("zł", "Kč", "Ft")
_SHORT_NAME = re.compile(rf"(?<=\d) ?({'|'.join(_SHORT_NAMES)})\b")
_DIAL = re.compile(
    r"(?:\+(?<![\d+]\+)|0(?<=\b0)(?<![\d+]0)0) ?\(?(\d{1,3})(?=[\d .()-]{5})"
)
_AFTER_TOWN = re.compile(
    r"(,(?<=[^\W\d_],) ?| (?<=[^\W\d_] )- ?|-(?<=[^\W\d_]-) ?|/(?<=[^\W\d_]/))"
    r"([A-Z]{2,3})\b(?![.'&])"
)
_CODE = re.compile(r"[A-Z]{2,3}\b")
_POSTCODE = re.compile(
    r"\d(?:"
    r"(?P<GB>(?:(?<=\b[A-Z]\d \d)|(?<=\b[A-Z]\d[A-Z\d] \d)|(?<=\b[A-Z]{2}\d \d)"
    r"|(?<=\b[A-Z]{2}\d[A-Z\d] \d))[ABD-HJLNP-UW-Z]{2}\b)"
    r"|(?P<CA>(?<=\b[ABCEGHJ-NPRSTVXY]\d[A-Z] \d)[A-Z]\d\b)"
    r"|(?P<US>(?<=\b[A-Z]{2} \d)\d{4}\b)|(?P<BR>(?<=\b\d)\d{4}-\d{3}\b)"
    r"|(?P<NL>(?<=\b\d)\d{3} [A-Z]{2} (?=[A-Z][a-z]))|(?P<DE>(?<=\bD-\d)\d{4}\b))"
)
# "32,47 $", "62 000 $": French Canada writes the sign last.
_SIGN_LAST = re.compile(r"\d(?:,\d\d| \d{3}) ?\$(?!\.?\d)")
_BEFORE_PLACE = (
    *("in", "at", "to", "from", "near", "around", "of", "our", "the"),
    *("en", "à", "em", "im", "a", "de", "zu", "nach", "aus"),
)


def guess_country(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code that `text` points to, "" when unsure.

    >>> guess_country("A six-month contract in Leeds, outside IR35")
    'GB'
    """
    plain = fold(text[:_READ])
    scores: defaultdict[str, float] = defaultdict(float)
    _score_terms(plain, scores)
    _score_codes(plain, scores)
    best = max(scores, key=lambda country: scores[country], default="")
    rivals = [points for country, points in scores.items() if country != best]
    sure = scores[best] >= _LEAST and scores[best] > max(rivals, default=0.0)
    return best if sure else ""


def _score_terms(plain: str, scores: defaultdict[str, float]) -> None:
    """Give each country its points, once for every different sign."""
    words = set(_WORD.findall(plain))
    words |= {word.title() for word in filter(str.isupper, words) if len(word) > 3}
    for word in words & _terms_by_first_word().keys():
        for term, country, points in _terms_by_first_word()[word]:
            if country[-1] == _WITH_DOLLARS and _WITH_DOLLARS not in plain:
                continue
            if " " not in term or term in plain or term.upper() in plain:
                scores[country[:2]] += _worth(term, points, plain)


def _worth(term: str, points: float, plain: str) -> float:
    # "Charlotte" under a letter is a person, "in Charlotte" a place.
    if term.casefold() not in load_terms("name_like_towns.tsv"):
        return points
    placed = any(f"{word} {term}" in plain for word in _BEFORE_PLACE)
    return points if placed else _SLIGHT


def _score_codes(plain: str, scores: defaultdict[str, float]) -> None:
    for mark in _money_marks(plain):
        for _, country, points in _terms_by_first_word().get(mark, ()):
            scores[country] += points
    if "$" in plain and _SIGN_LAST.search(plain):
        scores["CA"] += _HABIT
    may_dial = "+" in plain or "00" in plain
    for digits in set(_DIAL.findall(plain)) if may_dial else ():
        scores[_dialled(digits)] += _HABIT
    # Few letters hold such a code, and to look for what stands before costs more.
    coded = not _regions().keys().isdisjoint(_CODE.findall(plain))
    for gap, code in set(_AFTER_TOWN.findall(plain)) if coded else ():
        # "Sorocaba - SP" is how Brazil writes it; elsewhere a dash parts clauses.
        owners = _regions().get(code, ())
        owners = owners if "," in gap else tuple(c for c in owners if c == "BR")
        for country in owners:
            scores[country] += _PLACE / len(owners)
    for country in {str(match.lastgroup) for match in _POSTCODE.finditer(plain)}:
        scores[country] += _HABIT
    scores.pop("", None)


def _money_marks(plain: str) -> set[str]:
    """Return the signs of money in `plain` that tell a country: "A$", "£", "zł"."""
    if "$" not in plain and plain.isascii():
        return set()
    marks = {sign for sign in _SIGNS if sign in plain}
    marks.update(one or two for one, two in _DOLLAR.findall(plain))
    if any(name in plain for name in _SHORT_NAMES):
        marks.update(_SHORT_NAME.findall(plain))
    return marks


def _dialled(digits: str) -> str:
    codes = load_map("dialling_codes.tsv")
    starts = (digits[:size] for size in (3, 2, 1))
    return next((codes[start] for start in starts if start in codes), "")


_Terms = dict[str, tuple[tuple[str, str, float], ...]]


@cache
def _terms_by_first_word() -> _Terms:
    """Return first word as it may be written → (term, country, points)."""
    found: dict[str, dict[str, tuple[str, float]]] = {}
    for country, kind, names in load_rows("city_names.tsv"):
        if kind == "large":
            for name in names.split("|"):
                _add(found, name, country, _PLACE)
    for country, points, terms in load_rows("country_signs.tsv"):
        for term in terms.split(", "):
            # "Truro" is a town of Canada's where pay is in dollars.
            sign = _WITH_DOLLARS if points[-1] == _WITH_DOLLARS else ""
            _add(found, term, country + sign, float(points.rstrip(_WITH_DOLLARS)))
    return {
        first: tuple((term, *sign) for term, sign in terms.items())
        for first, terms in found.items()
    }


def _add(
    found: dict[str, dict[str, tuple[str, float]]],
    term: str,
    country: str,
    points: float,
) -> None:
    forms = {term, term.capitalize()} if term.islower() else {term}
    for form in forms:
        # A sign of money is looked up by itself: "C$" is not the language C.
        word = _WORD.match(form.lstrip("+ "))
        key = word[0] if word and form[-1] not in f"${_SIGNS}" else form
        found.setdefault(key, {})[form] = (country, points)


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = {}
    for country, codes in load_rows("regions.tsv"):
        for code in codes.split():
            owners.setdefault(code, []).append(country)
    return {code: tuple(countries) for code, countries in owners.items()}
