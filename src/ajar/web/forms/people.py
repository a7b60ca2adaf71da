"""What is said of a person: not before a day, connected since, a note as edited."""

from collections.abc import Mapping
from datetime import date, timedelta

from django import forms

LONGEST = 20_000
A_WEEK = timedelta(days=7)


class _DatedForm(forms.Form):
    """A form that knows which day it is."""

    def __init__(self, today: date, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, label_suffix="")
        self.today = today


class LaterForm(_DatedForm):
    """Not before a day; in a week unless one is given."""

    until = forms.DateField(
        required=False,
        label="Not before",
        error_messages={"invalid": "That is no day."},
        widget=forms.DateInput({"class": "in", "type": "date"}, format="%Y-%m-%d"),
    )

    def clean_until(self) -> date:
        """Return the day; it must be to come."""
        typed: date | None = self.cleaned_data["until"]
        if typed is not None and typed <= self.today:
            raise forms.ValidationError("That day is past. Name one that is to come.")
        return typed or self.today + A_WEEK


class LinkedForm(_DatedForm):
    """The user asked to connect, or they are connected; today unless a day is given."""

    told = forms.ChoiceField(choices=(("asked", "asked"), ("accepted", "accepted")))
    on = forms.DateField(
        required=False,
        label="On",
        error_messages={"invalid": "That is no day."},
        widget=forms.DateInput({"class": "in", "type": "date"}, format="%Y-%m-%d"),
    )

    def clean_on(self) -> date | None:
        """Return the day; it can't be to come."""
        typed: date | None = self.cleaned_data["on"]
        if typed is not None and typed > self.today:
            raise forms.ValidationError("That day is yet to come.")
        return typed


class TouchNoteForm(forms.Form):
    """A note in the user's words."""

    draft = forms.CharField(
        max_length=LONGEST,
        label="The note",
        error_messages={"required": "Write something first."},
        widget=forms.Textarea({"class": "reply__text", "rows": 9, "id": "draft"}),
    )
