"""Tell what the user asked for in a letter of theirs."""

import re

from ajar.core.text import searchable

_MOST = 4_000
_QUESTION = re.compile(r"[^.!?\n]{0,300}\?")
_PAY = re.compile(
    r"\b(?:pay|salary|compensation|remuneration|budget|base|rate|range|comp|ote"
    r"|gehalt\w{0,12}|verguetung|vergutung|stundensatz|tagessatz|salaire|remuneration"
    r"|fourchette|salario|sueldo|remuneracion|banda|remuneracao)\b"
)
_DESCRIPTION = re.compile(
    r"\b(?:job description|description of (?:the|that) (?:role|job|position)|jd"
    r"|full description|stellenbeschreibung|stellenausschreibung|fiche de poste"
    r"|descripcion del puesto|descricao da vaga)\b"
)


def asks(text: str) -> bool:
    """Tell whether there is a question in `text`."""
    return "?" in text[:_MOST]


def asks_about_pay(text: str) -> bool:
    """Tell whether a question of `text` is about the pay."""
    plain = _plain(text)
    return any(_PAY.search(question[0]) for question in _QUESTION.finditer(plain))


def asks_for_description(text: str) -> bool:
    """Tell whether `text` asks for the description of the job, in whatever form."""
    return _DESCRIPTION.search(_plain(text)) is not None


def _plain(text: str) -> str:
    """Return the start of `text` in small plain letters, its lines kept."""
    return "\n".join(searchable(line) for line in text[:_MOST].splitlines())
