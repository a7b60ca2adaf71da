"""An offer, as its user notes it."""

from datetime import date
from typing import Any

from django import forms

from ajar.core.errors import RequestError
from ajar.core.keep.offered import OFFERED
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.role import FactValue, Mode, Pay, Topic
from ajar.core.nouns.wording import say_pay, say_value
from ajar.core.read.typed import read_typed

_MODES = [("", "Not said"), *((m.value, say_value(Topic.MODE, m)) for m in Mode)]


def _words(label: str, hint: str = "", longest: int = 200) -> forms.CharField:
    look = {"class": "in", "autocomplete": "off"}
    return forms.CharField(
        required=False,
        label=label,
        help_text=hint,
        max_length=longest,
        widget=forms.TextInput(look),
    )


def _number(label: str, hint: str) -> forms.CharField:
    field = _words(label, hint, 20)
    field.widget.attrs["inputmode"] = "decimal"
    return field


def _day(label: str, *, is_needed: bool = False) -> forms.DateField:
    return forms.DateField(
        required=is_needed,
        label=label,
        error_messages={"required": "Say on which day.", "invalid": "That is no day."},
        widget=forms.DateInput({"class": "in", "type": "date"}, format="%Y-%m-%d"),
    )


class OfferForm(forms.Form):
    """What is offered, each part as the user would write it; what is empty isn't."""

    pay = _words("Base pay", "As you would write it: 140k, $75 an hour.")
    bonus = _words("Bonus", "10 %, or $20k if the year is good.")
    equity = _words("Equity", "0.2 % over four years; none.")
    title = _words("Title")
    mode = forms.ChoiceField(
        required=False,
        choices=_MODES,
        label="Where one works",
        widget=forms.Select({"class": "in"}),
    )
    days_in = _number("Days in the office", "A week.")
    travel = _number("Travel", "Percent of the time.")
    start = _day("Start")
    deadline = _day("They want an answer by")
    offered = _day("Offered on", is_needed=True)

    def clean(self) -> dict[str, Any]:
        """Read what was typed; what can't be read is said below its field."""
        facts: dict[Topic, FactValue] = {}
        for name, topic in OFFERED.items():
            said = self.cleaned_data.get(name)
            if said:
                try:
                    facts[topic] = read_typed(topic, str(said))
                except RequestError as error:
                    self.add_error(name, f"{error.message} {error.hint}")
        self.cleaned_data["facts"] = facts
        on = self.cleaned_data.get("offered") or date.min
        bonus, equity = (self.cleaned_data.get(n, "") for n in ("bonus", "equity"))
        self.cleaned_data["offer"] = Offer(on, bonus.strip(), equity.strip())
        if not (self.errors or facts or bonus or equity):
            self.add_error("pay", "Say at least one part of the offer.")
        return self.cleaned_data


def typed_before(findings: Findings, topics: frozenset[Topic]) -> dict[str, object]:
    """Return what was noted of an offer as its user would type it, by field.

    `topics` are those that they gave their word on. What wouldn't be read back as it
    is known is left empty.
    """
    known = ((name, topic) for name, topic in OFFERED.items() if topic in topics)
    return {
        name: _typed(topic, findings[topic].best.value)
        for name, topic in known
        if topic in findings
    }


def _typed(topic: Topic, value: FactValue) -> object:
    if isinstance(value, date):
        return value
    if isinstance(value, Pay):
        words = say_pay(value)
    elif isinstance(value, int | float):
        words = f"{value:g}"
    else:
        words = str(value)
    try:
        return words if read_typed(topic, words) == value else ""
    except RequestError:
        return ""
