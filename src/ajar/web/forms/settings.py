"""Who the user is, how they sound, and what must not be said."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ajar.core.nouns.voice import (
    LONGEST_NOTE,
    SHORTEST_NOTE,
    Address,
    Length,
    Voice,
    Warmth,
)

ADDRESSES = (
    (Address.FIRST_NAME.value, "Hello Dana"),
    (Address.FULL_NAME.value, "Dear Dana Whitfield"),
    (Address.HONORIFIC.value, "Dear Ms. Whitfield, where they use one"),
    (Address.NONE.value, "Hello"),
)
WARMTHS = ((Warmth.WARM.value, "Warm"), (Warmth.PLAIN.value, "Plain"))
LENGTHS = ((Length.FULL.value, "In full"), (Length.SHORT.value, "Short"))
LIMITS = ((SHORTEST_NOTE, "200, a free account"), (LONGEST_NOTE, "300, a paid one"))
OWN_WORDS = (
    ("thanks", "The thanks", "Thank you for getting in touch."),
    ("door", "The door left open", "Let us connect and stay in touch."),
    ("help", "The offer to help", "I may know someone: send me the description."),
)
FORGET_WORD = "forget"
_MAIL = re.compile(r"[^\s@<>]{1,200}@[^\s@<>]{1,200}")
_BOX = {"class": "in", "autocomplete": "off"}


class LinesField(forms.CharField):
    """Several things, one a line."""

    def __init__(self, label: str, help_text: str = "", rows: int = 2) -> None:
        box = forms.Textarea({**_BOX, "rows": rows})
        super().__init__(
            required=False,
            max_length=20_000,
            label=label,
            help_text=help_text,
            widget=box,
        )

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 (Django's signature)
        """Return `value` as the text in the box."""
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:  # noqa: ANN401 (Django's signature)
        """Return the lines that say something, each once."""
        lines = (line.strip() for line in str(super().clean(value)).splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))


class MeForm(forms.Form):
    """Who the user is: their own words are told apart by it."""

    name = forms.CharField(
        required=False,
        max_length=200,
        label="Name",
        widget=forms.TextInput({**_BOX, "autocomplete": "name"}),
    )
    addresses = LinesField("My mail addresses", "One a line. Mail from them is yours.")
    phones = LinesField("My numbers", "One a line.", rows=1)
    handles = LinesField("My profiles", "One a line, as linkedin.com/in/you.")
    employer = forms.CharField(
        required=False,
        max_length=200,
        label="Employer",
        help_text="Never named in a draft.",
        widget=forms.TextInput(_BOX),
    )
    titles = LinesField("Titles", "One a line.", rows=1)
    place = forms.CharField(
        required=False,
        max_length=200,
        label="Where I live",
        widget=forms.TextInput(_BOX),
    )
    servers = LinesField(
        "My provider’s mail server",
        "As the Authentication-Results header of your mail names it. Only what this "
        "server checked counts; without it no sender is taken for checked.",
        rows=1,
    )

    def clean_addresses(self) -> tuple[str, ...]:
        """Refuse what is no address."""
        said: tuple[str, ...] = self.cleaned_data["addresses"]
        wrong = [one for one in said if not _MAIL.fullmatch(one)]
        if wrong:
            raise ValidationError(f"“{wrong[0]}” is no mail address: you@example.com.")
        return said


class VoiceForm(forms.Form):
    """How the user sounds: every draft takes it over."""

    address = forms.ChoiceField(
        choices=ADDRESSES, label="I write", widget=forms.Select({"class": "in"})
    )
    warmth = forms.ChoiceField(choices=WARMTHS, label="Tone", widget=forms.RadioSelect)
    length = forms.ChoiceField(
        choices=LENGTHS, label="Length", widget=forms.RadioSelect
    )
    sign_off = forms.CharField(
        required=False,
        max_length=60,
        label="I close with",
        widget=forms.TextInput(_BOX),
    )
    signed = forms.CharField(
        required=False,
        max_length=100,
        label="Signature",
        help_text="Your first name if you leave it open.",
        widget=forms.TextInput(_BOX),
    )
    note_limit = forms.TypedChoiceField(
        choices=LIMITS,
        coerce=int,
        label="A note on LinkedIn has up to",
        widget=forms.Select({"class": "in"}),
    )
    names_floor = forms.BooleanField(
        required=False, label="A no may say what base it would take"
    )

    def __init__(self, voice: Voice, data: Any = None) -> None:  # noqa: ANN401
        self.before = voice
        own = {f"own_{slot}": voice.own_words(slot) for slot, _, _ in OWN_WORDS}
        said = {
            "address": voice.address.value,
            "warmth": voice.warmth.value,
            "length": voice.length.value,
            "sign_off": voice.sign_off,
            "signed": voice.signed,
            "note_limit": _nearest(voice.note_limit),
            "names_floor": voice.names_floor,
        }
        super().__init__(data, initial=said | own, label_suffix="")
        for slot, label, example in OWN_WORDS:
            self.fields[f"own_{slot}"] = forms.CharField(
                required=False,
                max_length=300,
                label=label,
                widget=forms.TextInput({**_BOX, "placeholder": example}),
            )

    def own_fields(self) -> list[Any]:
        """Return the fields for own words."""
        return [self[f"own_{slot}"] for slot, _, _ in OWN_WORDS]

    def said(self) -> dict[str, Any]:
        """Return what was typed, by the names of a voice; the form is valid."""
        typed = {
            name: value
            for name, value in self.cleaned_data.items()
            if not name.startswith("own_")
        }
        return {**typed, "wording": self._wording()}

    def _wording(self) -> tuple[tuple[str, str], ...]:
        words = dict(self.before.wording)
        for slot, _, _ in OWN_WORDS:
            words[slot] = self.cleaned_data[f"own_{slot}"]
        return tuple((slot, said) for slot, said in words.items() if said)

    def voice(self) -> Voice:
        """Return the voice that was typed; the form is valid."""
        said = self.said()
        return Voice(
            address=Address(said["address"]),
            warmth=Warmth(said["warmth"]),
            length=Length(said["length"]),
            sign_off=said["sign_off"],
            signed=said["signed"],
            wording=said["wording"],
            names_floor=said["names_floor"],
            note_limit=said["note_limit"],
        )


def _nearest(limit: int) -> int:
    return LONGEST_NOTE if limit >= LONGEST_NOTE else SHORTEST_NOTE


class QuietForm(forms.Form):
    """What no draft may say."""

    words = LinesField(
        "Never write these",
        "One a line: a client, a project, a colleague. A draft that has one in it "
        "says so before you can copy it.",
        rows=3,
    )


class ForgetAllForm(forms.Form):
    """The one confirmation there is: a word, typed."""

    word = forms.CharField(
        max_length=40,
        label=f"Type “{FORGET_WORD}”",
        error_messages={"required": f"Type “{FORGET_WORD}” to go through with it."},
        widget=forms.TextInput({**_BOX, "size": 10}),
    )

    def clean_word(self) -> str:
        """Refuse another word."""
        typed: str = self.cleaned_data["word"]
        if typed.lower() != FORGET_WORD:
            raise ValidationError(f"That isn’t “{FORGET_WORD}”; nothing was changed.")
        return typed
