"""A step after an answer, as its user notes it."""

from django import forms

from ajar.core.nouns.reminder import NextStep
from ajar.web.forms.dates import not_past

STEPS = (
    (NextStep.INTERVIEW.value, "An interview"),
    (NextStep.DESCRIPTION.value, "The description is promised"),
    (NextStep.ANSWER.value, "Their answer is due"),
    (NextStep.OTHER.value, "Something else"),
)


class NextStepForm(forms.Form):
    """Which step, on which day, at which hour, and what was agreed."""

    step = forms.ChoiceField(
        choices=STEPS, label="What", widget=forms.Select({"class": "in"})
    )
    on = forms.DateField(
        label="On",
        error_messages={"required": "Say on which day.", "invalid": "That is no day."},
        validators=(not_past,),
        widget=forms.DateInput({"class": "in", "type": "date"}, format="%Y-%m-%d"),
    )
    hour = forms.TimeField(
        required=False,
        label="At",
        error_messages={"invalid": "That is no time."},
        widget=forms.TimeInput({"class": "in", "type": "time"}, format="%H:%M"),
    )
    words = forms.CharField(
        required=False,
        max_length=400,
        label="What was agreed",
        widget=forms.TextInput({"class": "in", "autocomplete": "off"}),
    )
