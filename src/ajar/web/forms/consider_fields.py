"""Fields that take what `core.decision.settings` reads, and nothing else."""

import re
from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError

from ajar.core.nouns.wording import SIGNS
from ajar.queries.wishes import say_floor, say_number

_MONEY = re.compile(
    r"(?P<sign>[$€£])?\s{0,3}(?P<amount>\d[\d,]{0,15}(?:\.\d{1,2})?)\s{0,3}"
    r"(?P<k>k)?\s{0,3}(?P<code>[a-z]{3})?",
    re.IGNORECASE,
)
_BOUNDS = re.compile(
    r"(?P<low>\d{1,5}(?:\.\d{1,2})?)(?:\s?-\s?(?P<high>\d{1,5}(?:\.\d{1,2})?))?"
)
_PLAIN = re.compile(r"[^:\x00-\x1f\x7f]*")
_WITHIN = re.compile(r"\bwithin\b", re.IGNORECASE)
_CODE_OF = {sign: code for code, sign in SIGNS.items()}
_LEAST_BASE = 20_000
_MOST_BASE = 1_000_000_000
LONGEST = 200


def with_current(
    choices: Iterable[tuple[str, str]], current: str, words: str
) -> list[tuple[str, str]]:
    """Return `choices`, and what is chosen now if it is none of them."""
    known = list(choices)
    return known if current in dict(known) else [*known, (current, words)]


class MoneyField(forms.CharField):
    """A base a year with its currency, as `$130,000`, `130k` or `95k EUR`."""

    def __init__(self, said: str, label: str) -> None:
        self.said = said
        box = forms.TextInput(
            {"class": "num", "size": 8, "placeholder": "any", "autocomplete": "off"}
        )
        super().__init__(required=False, max_length=24, label=label, widget=box)

    def clean(self, value: object) -> str:
        """Return the base as one would type it, "" for any."""
        typed: str = super().clean(value)
        if not typed or typed == self.said:
            return typed
        match = _MONEY.fullmatch(typed)
        if match is None:
            raise ValidationError("That is no base a year, as in $130,000 or 95k EUR.")
        amount = float(match["amount"].replace(",", "")) * (1000 if match["k"] else 1)
        currency = self._currency(match["sign"], match["code"])
        self._check(amount, currency)
        return say_floor(amount, currency)

    def _currency(self, sign: str | None, code: str | None) -> str:
        known = _MONEY.fullmatch(self.said)
        own = (known["code"], known["sign"]) if known else (None, None)
        for said_code, said_sign in ((code, sign), own):
            if said_code:
                return str(said_code).upper()
            if said_sign:
                return _CODE_OF[said_sign]
        return "USD"

    def _check(self, amount: float, currency: str) -> None:
        if currency in SIGNS and amount < _LEAST_BASE:
            said = say_floor(amount, currency)
            meant = say_floor(amount * (10 if amount >= 2000 else 1000), currency)
            raise ValidationError(
                f"{said} a year would let every role through. Did you mean {meant}?"
            )
        if not 1 <= amount <= _MOST_BASE:
            raise ValidationError("That is no base a year, as in $130,000 or 95k EUR.")


class BoundsField(forms.CharField):
    """A number, or two with a dash between; from `said` it may come in any form."""

    def __init__(
        self,
        said: str,
        label: str,
        *,
        most: float,
        unit: str = "",
        is_whole: bool = False,
    ) -> None:
        self.said, self.most, self.unit, self.is_whole = said, most, unit, is_whole
        box = forms.TextInput(
            {
                "class": "num",
                "size": 4,
                "inputmode": "decimal",
                "placeholder": "any",
                "autocomplete": "off",
            }
        )
        super().__init__(required=False, max_length=20, label=label, widget=box)

    def clean(self, value: object) -> str:
        """Return the bounds as `apply_setting` reads them, "" for any."""
        typed: str = super().clean(value)
        if not typed or typed == self.said:
            return typed
        match = _BOUNDS.fullmatch(typed.replace("%", "").replace("–", "-").strip())
        numbers = [float(n) for n in match.groups() if n] if match else []
        if not numbers or numbers != sorted(numbers) or numbers[-1] > self.most:
            raise ValidationError(f"That takes a number up to {self.most:,.0f}.")
        if self.is_whole and (len(numbers) > 1 or not numbers[0].is_integer()):
            raise ValidationError("That takes a whole number.")
        said = "-".join(say_number(number) for number in numbers)
        return f"{said}{self.unit}"


class _PlainField(forms.CharField):
    """Words without a colon, which settings keep for themselves."""

    def clean(self, value: object) -> str:
        """Return the words as they stand."""
        typed: str = super().clean(value)
        if not _PLAIN.fullmatch(typed):
            raise ValidationError("Please say it without a colon.")
        return typed


class PlaceField(_PlainField):
    """Towns, regions or countries, with semicolons between."""

    def __init__(self, label: str) -> None:
        box = forms.TextInput(
            {"size": 16, "placeholder": "anywhere", "autocomplete": "off"}
        )
        super().__init__(required=False, max_length=LONGEST, label=label, widget=box)

    def clean(self, value: object) -> str:
        """Return the places, a semicolon and a space between."""
        typed = super().clean(value)
        if _WITHIN.search(typed):
            raise ValidationError("Only the place here; how far goes before it.")
        return "; ".join(part.strip() for part in typed.split(";") if part.strip())


class WordsField(_PlainField):
    """Words with commas between, in lower case; any of them will do."""

    def __init__(self, label: str) -> None:
        box = forms.TextInput({"class": "in", "autocomplete": "off"})
        super().__init__(required=False, max_length=LONGEST, label=label, widget=box)

    def clean(self, value: object) -> str:
        """Return the words, a comma and a space between."""
        typed = super().clean(value).lower()
        parts = [part.strip() for part in typed.split(",") if part.strip()]
        if any(part.startswith("not ") for part in parts[:1]):
            raise ValidationError("Choose “never” before it instead of “not”.")
        return ", ".join(parts)


class ReasonField(_PlainField):
    """Why not now."""

    def __init__(self) -> None:
        box = forms.TextInput(
            {"size": 14, "placeholder": "notice, vesting", "autocomplete": "off"}
        )
        super().__init__(required=False, max_length=LONGEST, label="Reason", widget=box)
