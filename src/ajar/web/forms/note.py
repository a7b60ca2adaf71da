"""What happened outside of Ajar: a call, or words that can be pasted."""

from datetime import datetime

from django import forms

from ajar.core.nouns.message import Channel
from ajar.services.note import Note

WAYS = (
    ("call", "A call"),
    ("voicemail", "A voicemail"),
    ("sms", "A text"),
    ("whatsapp", "WhatsApp"),
    ("linkedin", "LinkedIn"),
    ("form", "A form"),
)
LONGEST = 200_000
_BOX = {"class": "in", "autocomplete": "off"}


class NoteForm(forms.Form):
    """A call or a voicemail, as its user remembers it."""

    said = forms.CharField(
        max_length=LONGEST,
        label="What was said",
        help_text="In your own words. Pay, place and travel are read from it.",
        error_messages={"required": "Write down what was said, in your own words."},
        widget=forms.Textarea({"class": "in", "rows": 5}),
    )
    who = forms.CharField(
        required=False,
        max_length=200,
        label="Who",
        widget=forms.TextInput({**_BOX, "placeholder": "Name, firm"}),
    )
    number = forms.CharField(
        required=False,
        max_length=60,
        label="Number",
        widget=forms.TextInput({**_BOX, "type": "tel"}),
    )
    channel = forms.ChoiceField(
        choices=WAYS, label="How", widget=forms.Select({"class": "in"})
    )
    at = forms.DateTimeField(
        required=False,
        label="When",
        help_text="Now, unless you say so.",
        widget=forms.DateTimeInput(
            {"class": "in", "type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
    )

    def clean_at(self) -> datetime | None:
        """Return when it was: what is typed is the time on the user's wall."""
        typed: datetime | None = self.cleaned_data["at"]
        return typed.replace(tzinfo=None).astimezone() if typed else None

    def note(self) -> Note:
        """Return what was typed; the form is valid."""
        said = self.cleaned_data
        way = said["channel"]
        channel = Channel.CALL if way == "voicemail" else Channel(way)
        return Note(said["said"], said["who"], said["number"], channel, said["at"])


class PasteForm(forms.Form):
    """A message, pasted."""

    text = forms.CharField(
        max_length=LONGEST,
        strip=False,
        label="The message",
        help_text="Its words will do; with its headers it says more.",
        error_messages={"required": "Paste the message here first."},
        widget=forms.Textarea({"class": "in", "rows": 7}),
    )

    def clean_text(self) -> str:
        """Return what was pasted; blanks alone are nothing."""
        typed: str = self.cleaned_data["text"]
        if not typed.strip():
            raise forms.ValidationError("Paste the message here first.")
        return typed
