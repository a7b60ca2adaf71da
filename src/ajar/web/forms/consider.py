"""What the user would consider, typed into a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.forms.boundfield import BoundField

from ajar.core.decision.settings import CHOICES, NAMES
from ajar.core.decision.words import phrase, phrases
from ajar.core.nouns.preferences import Firmness
from ajar.core.nouns.role import Topic
from ajar.queries.wishes import (
    SETTINGS,
    Wish,
    Wishes,
    settings_between,
)
from ajar.web.forms.consider_fields import (
    BoundsField,
    MoneyField,
    PlaceField,
    ReasonField,
    WordsField,
    with_current,
)
from ajar.web.forms.consider_words import (
    CONTRACTS,
    EQUITY,
    FIRMNESS,
    HOW,
    LABELS,
    LIMITS,
    MODES,
    MOVES,
    SEATS,
    SECRECY,
    SENTENCE,
    SEVERAL,
    SITUATIONS,
    WORDY,
)

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Row:
    """A topic as the page lists it: its controls and how firm it is."""

    label: str
    controls: tuple[BoundField, ...]
    firm: BoundField


class ConsiderForm(forms.Form):
    """The sentence, how firm each part is, and all that a role may be judged by.

    `topics` are the names that are asked for; the others stay as they are. Said for
    the first time (`is_first`), without a question how firm, seat, base and travel
    are limits.
    """

    situation = forms.ChoiceField(choices=SITUATIONS, label="Situation")
    secrecy = forms.ChoiceField(choices=SECRECY, label="Privacy")

    def __init__(
        self,
        wishes: Wishes,
        data: Mapping[str, str] | None = None,
        topics: Iterable[str] = SETTINGS,
        *,
        is_first: bool = False,
    ) -> None:
        self.wishes = wishes
        self.is_first = is_first
        self.topics = tuple(topics)
        super().__init__(data, initial=_initial(wishes), label_suffix="")
        for name in self.topics:
            self._add(name)
        if self.has_more:
            self.fields["not_before"] = forms.DateField(
                required=False,
                label="Not before",
                widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            )
            self.fields["reason"] = ReasonField()

    @property
    def has_more(self) -> bool:
        """Say whether everything is asked for, firmness too."""
        return len(self.topics) == len(SETTINGS)

    def _add(self, name: str) -> None:
        said = self.wishes.topics[name].said
        self.fields.update(_fields_for(name, said))
        if self.has_more:
            self.fields[f"{name}_firm"] = forms.ChoiceField(
                choices=FIRMNESS,
                label=f"How firm: {LABELS[name]}",
                widget=forms.RadioSelect,
                required=False,
            )

    def firm_rows(self) -> list[Row]:
        """Return how firm each part of the sentence is."""
        return [Row(LABELS[name], (), self[f"{name}_firm"]) for name in SENTENCE]

    def more_rows(self) -> list[Row]:
        """Return the topics beyond the sentence."""
        return [
            Row(LABELS[name], tuple(self[part] for part in _parts(name)), self[firm])
            for name in SETTINGS
            if name not in SENTENCE and (firm := f"{name}_firm")
        ]

    @property
    def has_more_said(self) -> bool:
        """Say whether anything beyond the sentence is wanted, or wrong."""
        names = [name for name in SETTINGS if name not in SENTENCE]
        wrong = any(part in self.errors for name in names for part in _parts(name))
        return wrong or any(self.wishes.topics[name].said for name in names)

    def clean(self) -> dict[str, object]:
        """Refuse what only makes sense together."""
        cleaned: dict[str, object] = self.cleaned_data
        if cleaned.get("km") and not cleaned.get("place") and "place" in self.fields:
            self.add_error("place", "Within so many km of where?")
        if self.has_more:
            self._check_not_now(cleaned)
        return cleaned

    def _check_not_now(self, cleaned: Mapping[str, object]) -> None:
        if cleaned.get("not_before") and not cleaned.get("reason"):
            self.add_error("reason", "Say why, as in: notice, vesting, a project.")
        if cleaned.get("reason") and not cleaned.get("not_before"):
            self.add_error("not_before", "Say until when.")

    def settings(self) -> tuple[str, ...]:
        """Return the settings that the typed makes of what was; the form is valid."""
        return settings_between(self.wishes, self.typed())

    def typed(self) -> Wishes:
        """Return what was typed; the form is valid."""
        said = self.cleaned_data
        topics = {name: self._typed(name) for name in self.topics}
        not_now = self.wishes.not_now
        if self.has_more:
            until: date | None = said["not_before"]
            not_now = f"{said['reason']} until {until.isoformat()}" if until else ""
        return Wishes(
            {**self.wishes.topics, **topics},
            said["situation"],
            said["secrecy"] == "yes",
            not_now,
        )

    def _typed(self, name: str) -> Wish:
        before = self.wishes.topics[name]
        firmness = self.cleaned_data.get(f"{name}_firm") or before.firmness
        if self.is_first and name in LIMITS:
            firmness = Firmness.MUST.value
        said = _typed_words(name, self.cleaned_data)
        return Wish(_kept(before.said, said), firmness)


def _typed_words(name: str, cleaned: Mapping[str, object]) -> str:
    typed = cleaned[name]
    if name in SEVERAL and isinstance(typed, list):
        return ",".join(typed)
    words = str(typed)
    if name in WORDY:
        return f"not {words}" if words and cleaned[f"{name}_how"] == "not" else words
    if name == "place":
        km = cleaned["km"]
        return f"{words} within {km} km" if words and km else words
    return words


def _kept(before: str, typed: str) -> str:
    """Return what was said before where the typed is the same in another order."""
    same = sorted(before.split(",")) == sorted(typed.split(","))
    return before if same else typed


def _parts(name: str) -> tuple[str, ...]:
    return (f"{name}_how", name) if name in WORDY else (name,)


def _initial(wishes: Wishes) -> dict[str, object]:
    initial: dict[str, object] = {
        "situation": wishes.situation,
        "secrecy": "yes" if wishes.confidential else "no",
    }
    reason, _, until = wishes.not_now.rpartition(" until ")
    initial |= {"reason": reason, "not_before": until}
    for name, wish in wishes.topics.items():
        initial[f"{name}_firm"] = wish.firmness
        initial |= _initial_parts(name, wish.said)
    return initial


def _initial_parts(name: str, said: str) -> dict[str, object]:
    if name in SEVERAL:
        return {name: said.split(",") if said else []}
    if name in WORDY:
        is_not = said.startswith("not ")
        how = "not" if is_not else "only"
        return {name: said.removeprefix("not "), f"{name}_how": how}
    if name == "place":
        place, _, km = said.partition(" within ")
        return {name: place, "km": km.removesuffix(" km")}
    return {name: said}


def _fields_for(name: str, said: str) -> dict[str, forms.Field]:
    label = LABELS[name]
    match name:
        case "seat":
            return {name: _choice(SEATS, said, Topic.SEAT, label)}
        case "contract":
            return {name: _choice(CONTRACTS, said, Topic.EMPLOYMENT, label)}
        case "mode":
            return {name: _choice(MODES, said, Topic.MODE, label)}
        case "pay":
            return {name: MoneyField(said, label)}
        case "travel":
            return {name: BoundsField(said, label, most=100, unit=" %")}
        case "place":
            km = _initial_parts(name, said)["km"]
            distance = BoundsField(str(km), "Kilometers", most=20_000, is_whole=True)
            return {name: PlaceField(label), "km": distance}
        case "equity" | "relocation":
            choices = EQUITY if name == "equity" else MOVES
            return {name: _plain_choice(choices, label)}
        case _ if name in SEVERAL:
            return {name: _several(NAMES[name], label)}
        case _ if name in WORDY:
            how = _plain_choice(HOW, f"{label}, only or never")
            return {f"{name}_how": how, name: WordsField(label)}
        case _:
            return {name: BoundsField(said, label, most=999)}


def _choice(
    choices: Iterable[tuple[str, str]], said: str, topic: Topic, label: str
) -> forms.ChoiceField:
    own = phrases(topic, tuple(said.split(","))).removesuffix(" seat") if said else ""
    return _plain_choice(with_current(choices, said, own), label)


def _plain_choice(choices: Iterable[tuple[str, str]], label: str) -> forms.ChoiceField:
    return forms.ChoiceField(choices=tuple(choices), label=label, required=False)


def _several(topic: Topic, label: str) -> forms.MultipleChoiceField:
    named = tuple((value.value, phrase(topic, value.value)) for value in CHOICES[topic])
    return forms.MultipleChoiceField(
        choices=named,
        label=label,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
