"""Read the telephone number to answer to."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Topic
from ajar.core.read.clip import clip
from ajar.core.text import Span

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_NUMBER = re.compile(
    r"(?<![\w/.,$€£@#-])(?<!\d )(?:\+ ?|\(\+|00(?=\d))?\(?\d(?:(?:[ ()\-/]{0,3}"
    r"|\.)\d){6,14}(?![\w%])(?! ?(?:€|eur|usd|gbp|k\b))"
)
_SEVEN_FIGURES = re.compile(r"\d(?:[ ()\-/.]{0,3}\d){6}")
_BEFORE_FIGURES = len("(+(")  # no number has more before its first figure
_NANP = re.compile(r"\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\Z")
# Britain's numbers are longer than "07 555 0133".
_SHORT = re.compile(r"\(?0\d\)?[ -]\d{3}[ -]\d{4}\Z")
_IRISH = re.compile(r"\(?0\d{2}\)?[ -]\d{3}[ -]\d{4}\Z")
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4} ?[-/] ?\d{4}"
    r"|\d{1,3}(?:[ .]\d{3})+(?: ?- ?\d{1,3}(?:[ .]\d{3})+)?"
)
# Iberian numbers look like millions.
_IN_THREES = re.compile(r"\d{3}(?: \d{3}){2}")
_CUE = re.compile(
    r"(?:call|text|ring|phone|tel|telefon\w*|mobile?|cell|desk|direct|line|whatsapp"
    r"|number|reach me|office|dial|sms|téléphone|móvil|celular|ligar|joindre|handy|bell"
    r"|give me|chama|lig(?:a|ue|ar)|ll[aá]m|zap\b|fone|celular|appel|joign|anruf"
    r"|erreich"
    r"|durchwahl|téléphon|gsm|tél\b|\b[tmdpc])\b[^\n\d]{0,25}\Z"
)
_NOT_A_PHONE = re.compile(
    r"(?:fax|\bf|req|requisition|ref|reference|id|hrb|vat|ein|abn|siret|nif|ssn|zip"
    r"|invoice|account|order|case|ticket|job|passport|code|iban|bsb|otp|[$€£#])"
    r"(?: (?:no|number|nr|id))?[ .:#-]{0,3}\Z"
)
_SPOKEN = {
    "oh": "0", "o": "0", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_SPOKEN_RUN = re.compile(
    rf"\b(?:{'|'.join(_SPOKEN)})(?:[ ,.-]{{1,3}}(?:{'|'.join(_SPOKEN)})\b){{6,13}}"
)
_BY_LANGUAGE = {
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "pt": "BR",
    "it": "IT",
    "nl": "NL",
} | {
    "no": "NO",
    "nb": "NO",
    "sv": "SE",
    "da": "DK",
    "pl": "PL",
}
_ALSO_ELEVEN = frozenset({"DE", "AT", "IN", "JP", "KR", "CN", "BR", "NG", "PK", "PH"})
_MOST = 12
_PORTUGUESE = 9


def read_phone(letter: Letter) -> tuple[Fact, ...]:
    """Return the number to call in E.164: one the text gives, else the caller's."""
    letter = clip(letter)
    for passage, span, sure in _candidates(letter):
        words = passage.plain[span.start : span.end]
        number = _to_e164(words, _regions(letter, words))
        if number:
            return (
                Fact(
                    Topic.PHONE,
                    number,
                    passage.evidence(*span),
                    sure,
                    said_at=letter.message.sent_at,
                ),
            )
    return ()


def _candidates(letter: Letter) -> Iterator[tuple[Passage, Span, float]]:
    for passage in letter.parts(Part.OFFER, Part.SIGNATURE, Part.FOOTER):
        figures = _SEVEN_FIGURES.search(passage.low)
        if figures is None:
            continue
        start = max(0, figures.start() - _BEFORE_FIGURES)
        for match in islice(_NUMBER.finditer(passage.low, start), _MOST):
            before = passage.low[max(0, match.start() - 40) : match.start()]
            if _is_phone(match[0], before):
                yield passage, Span(*match.span()), 0.95
    for passage in letter.parts(Part.SENDER):
        if passage.source == "number":
            yield passage, Span(0, len(passage.text)), 0.9
    yield from _dictated(letter)


def _is_phone(number: str, before: str) -> bool:
    digits = sum(map(str.isdigit, number))
    if not 7 <= digits <= 15 or _NOT_A_PHONE.search(before):
        return False
    if number.lstrip("(").startswith(("+", "00")):
        return True
    cued = bool(_CUE.search(before))
    if _DATE.fullmatch(number) and not (cued and _IN_THREES.fullmatch(number)):
        return False
    if number.lstrip("(").startswith("0") or _NANP.match(number):
        return digits >= 9 or cued
    return cued


def _dictated(letter: Letter) -> Iterator[tuple[Passage, Span, float]]:
    """Yield numbers spelled out in the transcript of a call."""
    if letter.message.channel is Channel.CALL:
        for passage in letter.parts(Part.OFFER):
            for match in islice(_SPOKEN_RUN.finditer(passage.low), _MOST):
                yield passage, Span(*match.span()), 0.8


def _regions(letter: Letter, words: str) -> tuple[str, ...]:
    """Return the countries that may write numbers so, likeliest first."""
    digits = "".join(char for char in words if char.isdigit())
    guesses = [letter.country]
    if re.match(r"0\d(?:[ .]\d\d){4}\Z", words):
        guesses.append("FR")
    if _NANP.match(words) and letter.country not in {"US", "CA"}:
        guesses.insert(0, "US")
    if digits.startswith("0") and len(digits) == 11 and letter.language == "en":
        # Too long for most countries that an English letter may also speak of.
        at = 1 if letter.country in _ALSO_ELEVEN else 0
        guesses.insert(at, "GB")
    if _SHORT.match(words) and letter.country in {"", "GB", "NZ", "IE"}:
        guesses.insert(0, "IE" if digits.startswith("01") else "NZ")
    if digits.startswith("020") and _IRISH.match(words) and letter.language == "en":
        # London's have eleven figures.
        guesses.insert(0, "IE")
    if digits.startswith("04") and len(digits) == 10:
        guesses.append("AU")
    if letter.language == "pt" and len(digits) == _PORTUGUESE:
        guesses.insert(0, "PT")
    guesses.append(_BY_LANGUAGE.get(letter.language, ""))
    if _IRISH.match(words) and letter.language == "en":
        guesses.append("IE")
    guesses.extend(("US", "GB"))
    # No number of North America starts with a nought.
    never = {"US", "CA"} if digits.startswith("0") else set()
    return tuple(dict.fromkeys(g for g in guesses if g and g not in never))


def _to_e164(words: str, regions: tuple[str, ...]) -> str:
    """Return `words` as +CCNNN…, "" when they are no telephone number anywhere."""
    # Its tables take 35 ms to load: only who reads a number waits for them.
    import phonenumbers  # noqa: PLC0415

    if not any(char.isdigit() for char in words):
        said = re.findall(r"[a-z]+", words.lower())
        # "withheld" is what a telephone shows of no number.
        words = "".join(_SPOKEN.get(word, "") for word in said)
    possible: PhoneNumber | None = None
    for region in regions:
        try:
            number = phonenumbers.parse(words, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            possible = number
            break
    if possible is None:
        return ""
    return phonenumbers.format_number(possible, phonenumbers.PhoneNumberFormat.E164)
