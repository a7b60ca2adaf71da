"""Work out what fills a draft in German, French, Spanish or Portuguese."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ajar.core.answer.dates import day_in
from ajar.core.answer.occasion import Occasion
from ajar.core.answer.people import name_of
from ajar.core.answer.phrases import asked, phrase
from ajar.core.answer.quote import sender_words
from ajar.core.answer.reasons import deciding, reason_kind
from ajar.core.answer.salutation import greets_by_first_name, salutation_in_german
from ajar.core.answer.stakes import conditions, is_own_reason, needed, wants
from ajar.core.answer.values import until_day
from ajar.core.answer.wants import Want
from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Bound, Pay, Topic
from ajar.core.nouns.verdict import Decision, Ground, Stance
from ajar.core.nouns.voice import Address
from ajar.core.nouns.wording import heard_below

_AND = {"de": "und", "fr": "et", "es": "y", "pt": "e"}
_THOUSANDS = {"de": ".", "fr": "\u202f", "es": ".", "pt": "."}
_VOWELS = "aeiouyhàâäéèêëîïôöùûü"
_FIGURE = "_figure"
_UNELIDED = re.compile(r"\bde (?=[aeiouàâäéèêëîïôöùûü])", re.IGNORECASE)


def foreign_values(occasion: Occasion, values: dict[str, str]) -> dict[str, str]:
    """Return `values`, those in words put into the language of the draft."""
    language = occasion.language
    questions = [asked(question, language) for question in occasion.asked]
    title = values["title"]
    wanted = said_in(wants(occasion, names_seat=False), language)
    return values | {
        "salutation": _salutation(occasion),
        "questions": " ".join(questions),
        "numbered": "\n".join(
            f"{at}. {words}" for at, words in enumerate(questions, 1)
        ),
        "first": next(iter(questions), ""),
        "reason": _reason(occasion),
        "wants": listed_in(wanted, language),
        "provided": listed_in(said_in(conditions(occasion), language), language),
        "needed": listed_in(said_in(needed(occasion), language), language),
        "doubt": "",
        "floor": "",
        "until": _day(until_day(occasion), language),
        "on": _day(occasion.follow_up_on, language),
        "then": _day(occasion.reopening.on if occasion.reopening else None, language),
        "over": "",
        "of_title": _french_of(title),
        "named": title,
        "because": "",
        "excuse": "",
        "terms": "",
    }


def pay_in(language: str, pay: Pay) -> str:
    """Return pay as a sentence in `language` has it: `90.000 bis 99.000 EUR im Jahr`.

    "" where no bound of it is known.
    """
    below = heard_below(pay)
    least, most = (_sum(amount, language) for amount in (pay.min, below or pay.max))
    which = "any" if least == most else "range" if least and most else ""
    which = which or ("under" if below else "most" if most else "least")
    if not (least or most):
        return ""
    said = f"{most or least} {pay.currency or ''}".strip()
    plain = {"sum": said, "least": least}
    period = pay.period.value if pay.period else ""
    words = (
        phrase(language, "sum", Topic.PAY.value, which, plain),
        phrase(language, "period", Topic.PAY.value, period, {}) if period else "",
    )
    return " ".join(filter(None, words))


def _sum(amount: float | None, language: str) -> str:
    """Return an amount with its cents, if it has any: `68,50`."""
    if amount is None:
        return ""
    whole, _, cents = f"{amount:,.2f}".partition(".")
    whole = grouped(whole, language)
    return whole if cents == "00" else f"{whole},{cents}"


def _salutation(occasion: Occasion) -> str:
    """Return "Liebe Frau Kern", as a German letter greets back, or ""."""
    usual = occasion.voice.address in {Address.FIRST_NAME, Address.HONORIFIC}
    if occasion.language != "de" or not occasion.is_formal or not usual:
        return ""
    words = sender_words(occasion.message)
    if greets_by_first_name(words):
        return ""
    name = name_of(occasion.message, occasion.findings)
    return salutation_in_german(words, name)


def _reason(occasion: Occasion) -> str:
    ground = deciding(occasion.verdict)
    if ground is None or occasion.verdict.decision is not Decision.NO:
        return ""
    if ground.stance is Stance.REFUSED or not is_own_reason(occasion, ground):
        return ""
    words = against_in(occasion, ground)
    return _french_that(words) if occasion.language == "fr" else words


def against_in(occasion: Occasion, ground: Ground) -> str:
    """Return why `ground` speaks against it as a clause in the draft's language."""
    kind = reason_kind(ground.topic, occasion.findings, occasion.preferences)
    finding = occasion.findings.get(ground.topic)
    told = finding.best.value if finding and finding.state is State.KNOWN else None
    is_number = isinstance(told, int | float) and not isinstance(told, Bound)
    is_number = is_number and ground.topic is Topic.TRAVEL_PERCENT
    values = {"value": f"{told:g}"} if is_number else {}
    return phrase(occasion.language, "reason", ground.topic.value, kind, values)


def _french_that(words: str) -> str:
    if not words:
        return ""
    return f"qu'{words}" if words[0].casefold() in _VOWELS else f"que {words}"


def said_in(found: Iterable[Want], language: str) -> Iterator[str]:
    """Yield what is wanted as it follows "a position" in `language`."""
    for want in found:
        plain = {
            name.removesuffix(_FIGURE): grouped(words, language)
            for name, words in want.plain
            if name.endswith(_FIGURE)
        }
        words = phrase(language, "want", want.topic, want.kind, plain)
        yield _UNELIDED.sub("d'", words) if language == "fr" else words


def grouped(figure: str, language: str) -> str:
    """Return a figure with its thousands parted as the language does it."""
    head, _, tail = figure.partition(" ")
    if head.replace(",", "").isdecimal():
        head = head.replace(",", _THOUSANDS[language])
    return f"{head} {tail}".strip()


def listed_in(words: Iterable[str], language: str) -> str:
    """Return `words` as a list in `language`, each once."""
    *most, last = [*dict.fromkeys(filter(None, words))] or [""]
    return f"{', '.join(most)} {_AND[language]} {last}" if most else last


def _day(on: date | None, language: str) -> str:
    return day_in(language, on) if on else ""


def _french_of(title: str) -> str:
    if not title:
        return ""
    return f"d'{title}" if title[0].casefold() in _VOWELS else f"de {title}"
