"""One fact as its user states it: a choice, a number, a day, pay, places, words."""

from typing import Any

from django import forms

from ajar.core.nouns.fact import Finding
from ajar.core.nouns.role import Bound, FactValue, Pay, Topic
from ajar.core.nouns.wire import CHOICES, DATES
from ajar.core.nouns.wording import TOPIC_WORDS, say_pay, say_value
from ajar.core.read.typed import read_sum

LONGEST = 200
BOUNDS: dict[Topic, tuple[int, int, str]] = {
    Topic.TRAVEL_PERCENT: (0, 100, "Percent of the time."),
    Topic.DAYS_IN: (0, 7, "Days a week."),
    Topic.REPORTS: (0, 100_000, "How many people."),
    Topic.DURATION_MONTHS: (0, 240, "Months."),
    Topic.INTERVIEW_STEPS: (0, 50, "How many rounds."),
}
"""The least and the most that a count may be, and what is counted."""

YES_NO = frozenset({Topic.EQUITY, Topic.RELOCATION, Topic.INTERVIEW_TRAVEL})
PARTED = {Topic.PLACES: ";", Topic.SKILLS: ","}
_HINTS = {
    Topic.PAY: "As you would write it: 140-160k base, $75 an hour, up to 12k a month.",
    Topic.PLACES: "More than one: put a semicolon between them.",
    Topic.SKILLS: "Put commas between them.",
}


class FactForm(forms.Form):
    """What is so of one topic."""

    def __init__(
        self,
        topic: Topic,
        said: dict[str, Any] | None = None,
        finding: Finding | None = None,
    ) -> None:
        known = finding.best.value if finding and not finding.best.refused else None
        super().__init__(said, initial={"value": _typed(topic, known)})
        self.topic = topic
        self.fields["value"] = _field(topic)

    def clean_value(self) -> FactValue:
        """Return the value that was typed; an error says how to type it."""
        said = self.cleaned_data["value"]
        if self.topic is Topic.PAY:
            return _pay(said)
        if self.topic in YES_NO:
            return bool(said == "yes")
        if self.topic in CHOICES:
            return CHOICES[self.topic](said)
        if self.topic in BOUNDS:
            return int(said) if said == int(said) else float(said)
        if self.topic in PARTED:
            return _parts(said, PARTED[self.topic])
        value: FactValue = said
        return value


def _field(topic: Topic) -> forms.Field:
    label = TOPIC_WORDS[topic]
    hint = _HINTS.get(topic, "")
    look = {"class": "in", "autocomplete": "off"}
    if topic in CHOICES:
        members = [(each.value, say_value(topic, each)) for each in CHOICES[topic]]
        return _select(label, members)
    if topic in YES_NO:
        return _select(label, [("yes", "yes"), ("no", "no")])
    if topic in DATES:
        day = forms.DateInput({**look, "type": "date"}, format="%Y-%m-%d")
        return forms.DateField(label=label, widget=day)
    if topic in BOUNDS:
        least, most, counted = BOUNDS[topic]
        number = forms.NumberInput({**look, "inputmode": "decimal", "step": "any"})
        return forms.FloatField(
            label=label,
            min_value=least,
            max_value=most,
            widget=number,
            help_text=counted,
        )
    words = forms.TextInput(look)
    return forms.CharField(
        label=label, max_length=LONGEST, widget=words, help_text=hint
    )


def _select(label: str, members: list[tuple[str, str]]) -> forms.ChoiceField:
    choices = [("", "Choose"), *members]
    return forms.ChoiceField(
        label=label, choices=choices, widget=forms.Select({"class": "in"})
    )


def _typed(topic: Topic, value: FactValue | None) -> object:
    """Return `value` as one would type it into its field."""
    match value:
        case None | Bound():
            return None
        case Pay():
            said = say_pay(value)
            return "" if said == "not a figure" else said
        case bool():
            return "yes" if value else "no"
        case tuple():
            return f"{PARTED.get(topic, ',')} ".join(value)
        case _:
            return value


def _parts(said: str, mark: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in said.split(mark) if part.strip())
    if not parts:
        problem = "Nothing is named there."
        raise forms.ValidationError(problem)
    return parts


def _pay(said: str) -> Pay:
    """Return the pay that was typed; an error says how to type it."""
    found = read_sum(said)
    if found is None:
        problem = "No sum can be read there. Write it like 150k base, or $75 an hour."
        raise forms.ValidationError(problem)
    return found
