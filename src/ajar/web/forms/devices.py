"""What a device and a token are called, and the key of a pairing."""

from urllib.parse import parse_qs, urlsplit

from django import forms

from ajar.services.devices import LONGEST_NAME

_BOX = {"class": "in", "autocomplete": "off"}
_LONGEST_KEY = 400
_KINDS = (
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Android", "Android phone"),
    ("Macintosh", "Mac"),
    ("Windows", "Windows computer"),
    ("Linux", "Linux computer"),
)


def guess_device(user_agent: str) -> str:
    """Return what a device may be called, by what its browser says it is."""
    return next((name for mark, name in _KINDS if mark in user_agent), "My phone")


def key_in(typed: str) -> str:
    """Return the key in what was scanned, typed or pasted: the key or its address."""
    said = typed.strip()[:_LONGEST_KEY]
    if "key=" not in said:
        return said
    return next(iter(parse_qs(urlsplit(said).query).get("key", [])), "")


class PairForm(forms.Form):
    """The device that is being paired."""

    key = forms.CharField(max_length=_LONGEST_KEY, widget=forms.HiddenInput)
    name = forms.CharField(
        max_length=LONGEST_NAME,
        label="What to call this device",
        error_messages={"required": "Give it a name you will know it by."},
        widget=forms.TextInput(_BOX),
    )


class TokenForm(forms.Form):
    """A token for calls."""

    name = forms.CharField(
        max_length=LONGEST_NAME,
        label="What it is for",
        error_messages={"required": "Say what it is for: the phone, or the program."},
        widget=forms.TextInput({**_BOX, "placeholder": "Tasker on my phone"}),
    )
