"""The reply as its user chose and changed it."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import Any

from django import forms

from ajar.core.answer.people import is_address
from ajar.core.nouns.draft import Draft, Form, NoDraft
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.voice import Length, Warmth
from ajar.queries.draft import Asked, Sounding
from ajar.queries.reply import Edited

REMIND = "remind"
REOPEN = "reopen"
_AGAIN = frozenset({REMIND, REOPEN})
CHANNELS = (
    (Form.MAIL.value, "Mail"),
    (Form.LINKEDIN.value, "LinkedIn message"),
    (Form.NOTE.value, "LinkedIn note"),
    (Form.SMS.value, "Text"),
    (Form.PHONE.value, "Phone script"),
)
VOICES = (
    ("", "As I write"),
    ("warm-full", "Warm, in full"),
    ("warm-short", "Warm, short"),
    ("plain-full", "Plain, in full"),
    ("plain-short", "Plain, short"),
)
LANGUAGES = (
    ("", "Their language"),
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("pt", "Portuguese"),
)
LONGEST = 20_000
Choices = Sequence[tuple[str, str]]


class ReplyForm(forms.Form):
    """What to answer, by which channel, in which words.

    `mark` tells whether the words are still Ajar's own; `kept` are words of the
    user's that a new draft took the place of.
    """

    answer = forms.ChoiceField(label="Answer", required=False)
    channel = forms.ChoiceField(label="For", choices=CHANNELS, required=False)
    language = forms.ChoiceField(label="In", choices=LANGUAGES, required=False)
    voice = forms.ChoiceField(label="Sounds", choices=VOICES, required=False)
    to = forms.CharField(label="To", max_length=320, required=False)
    subject = forms.CharField(label="Subject", max_length=400, required=False)
    draft = forms.CharField(
        label="Draft", max_length=LONGEST, required=False, strip=False
    )
    kept = forms.CharField(max_length=LONGEST, required=False, strip=False)
    mark = forms.CharField(max_length=64, required=False)
    do = forms.CharField(max_length=20, required=False)
    sent_on = forms.DateField(label="Sent on", required=False)
    until = forms.DateField(label="Until", required=False)

    def __init__(self, said: Mapping[str, Any], answers: Choices, today: date) -> None:
        super().__init__(said)
        self.today = today
        field = self.fields["answer"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 (declared above)
        field.choices = [("", "As Ajar would"), *answers]

    def clean_to(self) -> str:
        """Return the address, or say that it is none."""
        to: str = self.cleaned_data["to"]
        if to and not is_address(to):
            problem = "That is no mail address. It looks like laura@firm.example."
            raise forms.ValidationError(problem)
        return to

    def clean_sent_on(self) -> date | None:
        """Return the day, or say that it is yet to come."""
        day: date | None = self.cleaned_data["sent_on"]
        if day is not None and day > self.today:
            problem = "That day is yet to come."
            raise forms.ValidationError(problem)
        return day

    def clean_until(self) -> date | None:
        """Return the day a not now holds until, or say that it is past."""
        day: date | None = self.cleaned_data["until"]
        if self.cleaned_data.get("answer") != Decision.NOT_NOW:
            return None
        if day is not None and day <= self.today:
            problem = "That day is past. Name the day on which it is to come back."
            raise forms.ValidationError(problem)
        return day

    @property
    def asked(self) -> Asked:
        """What is asked of the reply."""
        said = self.cleaned_data
        answer = said.get("answer", "")
        channel = said.get("channel", "")
        return Asked(
            Decision(answer) if answer and answer not in _AGAIN else None,
            Form(channel) if channel else None,
            said.get("language", ""),
            answer == REMIND,
            _sounding(said.get("voice", "")),
            answer == REOPEN,
        )

    @property
    def edited(self) -> Edited | None:
        """The user's own words; None where Ajar is to write them."""
        said = self.cleaned_data
        head = (said.get("subject", ""), said.get("to", ""))
        match said.get("do", ""):
            case "anew":
                return None
            case "back":
                return Edited(said.get("kept", ""), *head)
            case _:
                words = Edited(said.get("draft", self._typed), *head)
        return words if mark_of(words) != said.get("mark", "") else None

    @property
    def _typed(self) -> str:
        """The draft as it was typed, cut where it is longer than any letter."""
        return str(self.data.get("draft", ""))[:LONGEST]

    @property
    def words_kept(self) -> str:
        """The words to keep at hand, when a new draft takes their place."""
        said = self.cleaned_data
        if said.get("do") == "anew":
            return str(said.get("draft", ""))
        return "" if said.get("do") == "back" else str(said.get("kept", ""))


def _sounding(said: str) -> Sounding | None:
    """Return the warmth and length that are asked for; None leaves it to the voice."""
    warmth, _, length = said.partition("-")
    return (Warmth(warmth), Length(length)) if length else None


def words_of(draft: Draft | NoDraft) -> Edited:
    """Return what of `draft` its user can change."""
    if isinstance(draft, NoDraft):
        return Edited("")
    to = draft.recipients[0].address if draft.recipients else ""
    return Edited(draft.text, draft.subject, to)


def mark_of(words: Edited) -> str:
    """Return a mark by which unchanged words are known again, whatever line ends."""
    text = "\n".join(line.rstrip() for line in words.text.strip().splitlines())
    said = "\0".join((text, " ".join(words.subject.split()), words.to.strip()))
    return blake2b(said.encode("utf-8", "replace"), digest_size=12).hexdigest()
