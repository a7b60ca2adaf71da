"""Greet as natives do: back as they greeted, by first name or as Frau and Herr."""

import re
from functools import cache

from ajar.core.answer.people import honorific_of
from ajar.core.tables import load_rows
from ajar.core.text import fold, lower

_LAST, _FIRST = 250, 400
_PLAIN_LETTERS = str.maketrans("äöüéèáàíóúñç", "aoueeaaiounc")
_BY_FIRST = re.compile(
    r"^(?:hallo|hi|hey|lieber?|guten (?:tag|morgen|abend)|moin|servus|grüß dich"
    r"|bonjour|bonsoir|salut|chère?|hola|buen[oa]s (?:días|tardes)|estimad[oa]"
    r"|querid[oa]|olá|oi|bom dia|boa tarde|prezad[oa]|car[oa]|hello|dear)"
    r"[ ,]{1,2}([a-zà-ž][\wà-ž'’-]{1,20})(?=[ ]?[,!:;-]|[ ]?$)",
    re.MULTILINE,
)
_NOBODY = frozenset(
    {
        *("herr", "frau", "dr", "prof", "mr", "ms", "mrs", "sr", "sra", "mme"),
        *("don", "doña", "dona", "lic", "ing", "sir", "there", "monsieur", "madame"),
        *("zusammen", "alle", "tous", "toutes"),
        *("todos", "todas", "team", "all", "equipe", "équipe", "señor", "señora"),
        *("senhor", "senhora", "candidato", "candidata", "candidat", "leute"),
        *("kollegen", "interessent", "bewerber", "buen", "buenos", "tudo"),
    }
)
_GREETED = re.compile(
    r"^(?:(sehr geehrter?)|(liebe[r]?)|(hallo)|(?:guten (?:tag|morgen|abend)))[ ,]{1,2}"
    r"(?:herr|frau)\b",
    re.MULTILINE,
)
_BACK = {
    1: {"Frau": "Sehr geehrte", "Herr": "Sehr geehrter"},
    2: {"Frau": "Liebe", "Herr": "Lieber"},
    3: {"Frau": "Hallo", "Herr": "Hallo"},
}
_PLAIN = "Guten Tag"
_OFFICE = re.compile(
    r"^(?:[a-zäöü-]{2,20} ){0,2}[a-zäöü]{0,20}(?:leiter|direktor|berater|referent"
    r"|partner|manager|recruiter|assistent|geschäftsführer|inhaber|sachbearbeiter"
    r"|koordinator)in\b",
    re.MULTILINE,
)


@cache
def _given() -> dict[str, str]:
    rows = load_rows("answer_given_de.tsv")
    return {name: how for how, names in rows for name in names.split()}


def greets_by_first_name(text: str) -> bool:
    """Say whether a letter calls its reader by the first name alone."""
    low = lower(fold(text[:_FIRST]))
    found = _BY_FIRST.search(low)
    return found is not None and found[1] not in _NOBODY


def salutation_in_german(text: str, name: str) -> str:
    """Return "Liebe Frau Kern", as who wrote `text` is greeted back, or "".

    Whether Frau or Herr is only said where the name, or the office they sign with,
    leaves a German no doubt.
    """
    title, bare = honorific_of(name)
    words = bare.split()
    how = _frau_or_herr(text, words)
    if len(words) < 2 or not how:
        return ""
    found = _GREETED.search(lower(fold(text[:_FIRST])))
    opening = _BACK.get(found.lastindex or 0, {}).get(how, _PLAIN) if found else _PLAIN
    return " ".join(filter(None, [opening, how, title, words[-1]]))


def _frau_or_herr(text: str, words: list[str]) -> str:
    first = lower(fold(words[0])) if words else ""
    known = _given().get(first.translate(_PLAIN_LETTERS))
    if known:
        return known
    return "Frau" if _OFFICE.search(lower(fold(text[-_LAST:]))) else ""
