"""Read the time a pay figure is for, from the words behind it or ahead of it."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.nouns.role import Period
from ajar.core.tables import load_rows

_LINK = (
    r"(?:\s?/\s?|-(?:an?|per)-|\.?\s?(?:per|an?|each|every|any|pro|im|am|die|je"
    r"|jede[nr]?|par|por"
    r"|al|ao|la|le|il|i|om|pr\.?|cada|chaque)\s"
    r"|\s?(?:de\s|à\s)?l'|\s?à\sla\s|\s?a\sla\s|\sp/)"
)
_FILLER = re.compile(
    r"\s{0,2}\(?(?:gross|brutto|brut|bruto|bruts|brutos|brutas|net|netto|neto|nets"
    r"|netos|netas|ilíquidos?|limpios|libres|líquidos?|liquidos?|lordi|netti|loaded"
    r"|all[- ]in"
    r"|base|basic|salary|fixed|fix|fixos?|fijos?|fixes?|fissi|vast|flat"
    r"|extra|cash|usdt|usdc|w2|w-2|on w2|pre-?tax|doe"
    r"|tax free|ht|hors taxes?|zzgl|\+? ?vat|ex vat|plus|cad|aud|usd|lpa)(?![^\W_])\)?"
)
_TIMES = re.compile(
    r"\s?(?:x|×|\*|mal|por)\s?1[2-6](?:[.,]5)?(?![\d.,:]\d|\d|\s?(?:hours?|hrs?|h"
    r"|std)\b)"
    r"|,?\s?(?:\(|x |auf |sur |en |in |über |bei |over |per |verteilt auf )?"
    r"1[2-6](?:[.,]5)?\s?(?:mois|mensualités|(?:monats)?(?:gehälter|löhne)n?|monate"
    r"|pagas|mensualidades|mensilità|salários|maanden"
    r"|(?:monthly )?(?:salaries|payments))\b"
)


class Spell(NamedTuple):
    """A period and where its words end."""

    period: Period
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Period]]:
    forms: dict[str, dict[str, Period]] = {"unit": {}, "after": {}, "before": {}}
    for period, form, terms in load_rows("periods.tsv"):
        forms[form].update(dict.fromkeys(terms.split(","), Period(period)))
    after = (
        rf"(?:{_LINK}(?P<unit>{_any_of(forms['unit'])})"
        rf"|[\s-]{{0,2}}(?P<after>{_any_of(forms['after'])}))(?![^\W_])"
    )
    before = rf"(?<![^\W_])(?P<before>{_any_of(forms['before'])})(?![^\W_])"
    words = forms["unit"] | forms["after"] | forms["before"]
    return re.compile(after), re.compile(before), words


def _any_of(words: dict[str, Period]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def read_period_after(low: str, end: int) -> Spell | None:
    """Return the period that follows the figure ending at `end`, fillers skipped."""
    after, _, words = _patterns()
    for _ in range(3):
        match = after.match(low, end)
        if match:
            return Spell(words[match["unit"] or match["after"]], match.end())
        filler = _FILLER.match(low, end)
        if not filler:
            return None
        end = filler.end()
    return None


def is_paid_by_month(low: str, end: int) -> bool:
    """Say whether months are counted behind the figure: "3.900 brutto x 13"."""
    for _ in range(3):
        if _TIMES.match(low, end):
            return True
        filler = _FILLER.match(low, end)
        if not filler:
            return False
        end = filler.end()
    return False


def read_period_before(low: str, floor: int, start: int) -> Period | None:
    """Return the period named last between `floor` and `start`: "Monthly base is"."""
    _, before, words = _patterns()
    found = None
    for match in before.finditer(low, floor, start):
        found = words[match["before"]]
    return found
