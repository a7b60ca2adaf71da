"""Whom the user lets submit them, as it is typed."""

from django import forms

from ajar.services.representations import Granted

_LINE = forms.TextInput({"class": "in", "autocomplete": "off"})
_DAY = forms.DateInput({"class": "in", "type": "date"}, format="%Y-%m-%d")
_NO_DAY = {"invalid": "That is no day."}


class GrantForm(forms.Form):
    """Who, at whom, for what, until when, in whose words."""

    agency = forms.CharField(
        max_length=200,
        label="Who may submit you",
        error_messages={"required": "Say who may submit you."},
        widget=_LINE,
    )
    client = forms.CharField(
        max_length=200,
        required=False,
        label="To which client",
        help_text="Leave it empty while they keep it quiet.",
        widget=_LINE,
    )
    role = forms.CharField(
        max_length=400, required=False, label="For which role", widget=_LINE
    )
    given_on = forms.DateField(
        required=False, label="Said on", error_messages=_NO_DAY, widget=_DAY
    )
    until = forms.DateField(
        required=False, label="Until", error_messages=_NO_DAY, widget=_DAY
    )
    words = forms.CharField(
        max_length=400, required=False, label="In your words", widget=_LINE
    )

    def granted(self) -> Granted:
        """Return what was typed; the form is valid."""
        told = self.cleaned_data
        return Granted(
            told["agency"],
            told["client"],
            told["role"],
            told["until"],
            told["given_on"],
            told["words"],
        )
