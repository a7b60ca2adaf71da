"""What the user says of a referral: what happened, whom they know, favours."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from ajar.core.help.favours import say_outcome
from ajar.core.nouns.draft import Form
from ajar.core.nouns.favour import Direction, Outcome
from ajar.core.nouns.referral import Bond, Search, Step
from ajar.queries.reply import Edited
from ajar.services.favours import Told
from ajar.services.know import Said
from ajar.web.forms.reply import LANGUAGES, LONGEST, mark_of

CHANNELS = (
    (Form.MAIL.value, "Mail"),
    (Form.LINKEDIN.value, "LinkedIn message"),
    (Form.SMS.value, "Text"),
)
BONDS = (
    ("", "not said"),
    (Bond.FRIEND.value, "a friend"),
    (Bond.WELL.value, "well"),
    (Bond.SOME.value, "a little"),
    (Bond.HARDLY.value, "hardly"),
)
SEARCHES = (
    ("", "not said"),
    (Search.OUT_OF_WORK.value, "out of work"),
    (Search.LOOKING.value, "looking"),
    (Search.OPEN.value, "open to the right move"),
    (Search.SETTLED.value, "not looking"),
)
_SELECT = forms.Select({"class": "in"})
_LINE = forms.TextInput({"class": "in", "autocomplete": "off"})
_DAY = {"class": "in", "type": "date"}


class KnowForm(forms.Form):
    """How well they are known, whether they look, what they would want."""

    bond = forms.ChoiceField(
        choices=BONDS, required=False, label="You know them", widget=_SELECT
    )
    search = forms.ChoiceField(
        choices=SEARCHES, required=False, label="They are", widget=_SELECT
    )
    wants = forms.CharField(
        max_length=400, required=False, label="They would want", widget=_LINE
    )
    place = forms.CharField(
        max_length=200, required=False, label="They live in", widget=_LINE
    )

    def said(self) -> Said:
        """Return what was chosen; the form is valid."""
        told = self.cleaned_data
        return Said(
            Bond(told["bond"]) if told["bond"] else None,
            Search(told["search"]) if told["search"] else None,
            told["wants"],
            told["place"],
        )


class _Dated(forms.Form):
    """Something that happened on a day, today unless it is said."""

    on = forms.DateField(
        required=False,
        label="On",
        error_messages={"invalid": "That is no day."},
        widget=forms.DateInput(_DAY, format="%Y-%m-%d"),
    )

    def clean_on(self) -> date | None:
        """Return the day, or say that it is yet to come."""
        day: date | None = self.cleaned_data["on"]
        if day is not None and day > self.today:
            problem = "That day is yet to come."
            raise forms.ValidationError(problem)
        return day

    def __init__(
        self,
        said: Mapping[str, Any] | None,
        today: date,
        **more: Any,  # noqa: ANN401 (Django's own)
    ) -> None:
        super().__init__(said, label_suffix="", **more)
        self.today = today
        self.fields["on"].widget.attrs["max"] = f"{today:%Y-%m-%d}"


class StepForm(_Dated):
    """What happened to a referral, and in whose words."""

    step = forms.ChoiceField(
        choices=[(one.value, one.value) for one in Step],
        error_messages={"required": "Say what happened."},
    )
    words = forms.CharField(
        max_length=400, required=False, label="In their words", widget=_LINE
    )


class FavourForm(_Dated):
    """A favour that the user tells of."""

    direction = forms.ChoiceField(
        choices=((Direction.GIVEN.value, "I gave"), (Direction.HAD.value, "I had")),
        label="It was one",
        widget=_SELECT,
    )
    person = forms.CharField(
        max_length=200,
        label="To or from whom",
        error_messages={"required": "Say to or from whom it was."},
        widget=_LINE,
    )
    words = forms.CharField(
        max_length=400,
        label="What it was",
        error_messages={"required": "Say what it was."},
        widget=_LINE,
    )

    outcome = forms.ChoiceField(
        choices=[(one.value, say_outcome(one).capitalize()) for one in Outcome],
        label="What came of it",
        required=False,
        widget=_SELECT,
    )

    def told(self) -> Told:
        """Return what was told; the form is valid."""
        said = self.cleaned_data
        direction = Direction(said["direction"])
        outcome = Outcome(said["outcome"] or Outcome.NOT_YET)
        return Told(direction, said["person"], said["words"], said["on"], outcome)


class LetterForm(forms.Form):
    """How a letter is written, and the user's own words for it."""

    channel = forms.ChoiceField(choices=CHANNELS, required=False)
    language = forms.ChoiceField(choices=LANGUAGES, required=False)
    draft = forms.CharField(max_length=LONGEST, required=False, strip=False)
    mark = forms.CharField(max_length=64, required=False)

    @property
    def form(self) -> Form | None:
        """What it is written for; None for what is usual."""
        said = self.cleaned_data.get("channel", "")
        return Form(said) if said else None

    @property
    def edited(self) -> str | None:
        """The user's own words; None where Ajar is to write them."""
        said = self.cleaned_data
        words = str(said.get("draft", ""))
        is_own = "draft" in self.data and mark_of(Edited(words)) != said.get("mark", "")
        return words if is_own else None
