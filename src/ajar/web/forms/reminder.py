"""A reminder as its user sets it."""

from django import forms

from ajar.web.forms.dates import not_past


class ReminderForm(forms.Form):
    """Of what, and on which day."""

    on = forms.DateField(
        label="On",
        error_messages={"required": "Say on which day.", "invalid": "That is no day."},
        validators=(not_past,),
        widget=forms.DateInput({"class": "in", "type": "date"}, format="%Y-%m-%d"),
    )
    words = forms.CharField(
        max_length=400,
        label="Of what",
        error_messages={"required": "Say of what."},
        widget=forms.TextInput({"class": "in", "autocomplete": "off"}),
    )
