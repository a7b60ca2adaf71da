"""The sentence takes what settings take, and nothing typed is lost."""

from datetime import date

import pytest
from hypothesis import given, settings

from ajar.core.decision.settings import apply_setting
from ajar.core.nouns.preferences import DEFAULTS, Preferences
from ajar.queries.wishes import Wishes, wishes_of
from ajar.web.forms.consider import ConsiderForm
from ajar.web.forms.consider_words import START
from tests.queries.test_wishes import PREFERENCES

TODAY = date(2026, 11, 23)


def typed_in(form: ConsiderForm) -> dict[str, object]:
    """Return what a browser would send back if nobody touched the form."""
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()}


def wished(*said: str) -> Wishes:
    preferences = Preferences(())
    for setting in said:
        preferences = apply_setting(preferences, setting, TODAY)
    return wishes_of(preferences)


def sent(wishes: Wishes, **changes: object) -> ConsiderForm:
    return ConsiderForm(wishes, {**typed_in(ConsiderForm(wishes)), **changes})


@settings(max_examples=40, deadline=None)
@given(PREFERENCES)
def test_an_untouched_sentence_changes_nothing(preferences: Preferences):
    form = sent(wishes_of(preferences))
    assert form.is_valid(), form.errors
    assert form.settings() == ()


@settings(max_examples=40, deadline=None)
@given(PREFERENCES, PREFERENCES)
def test_what_one_sentence_says_another_can_be_made_to_say(before, after):
    typed = typed_in(ConsiderForm(wishes_of(after)))
    form = ConsiderForm(wishes_of(before), typed)
    for name in ("seat", "contract", "mode"):
        form.fields[name].choices = ConsiderForm(wishes_of(after)).fields[name].choices
    assert form.is_valid(), form.errors
    reached = before
    for setting in form.settings():
        reached = apply_setting(reached, setting, TODAY)
    for name, wish in wishes_of(after).topics.items():
        said = wishes_of(reached).topics[name].said
        assert sorted(said.split(",")) == sorted(wish.said.split(","))


@pytest.mark.parametrize(
    ("typed", "setting"),
    [
        ("120k", "pay=$120,000:must"),
        ("120,000", "pay=$120,000:must"),
        ("€95k", "pay=€95,000:must"),
        ("95000 chf", "pay=95,000 CHF:must"),
        ("", "pay="),
    ],
)
def test_a_base_is_read_as_one_types_it(typed, setting):
    form = sent(wished("pay=130k:must"), pay=typed)
    assert form.is_valid()
    assert form.settings() == (setting,)


def test_a_base_keeps_the_currency_it_had():
    assert sent(wished("pay=95k CHF"), pay="90,000").is_valid()
    form = sent(wished("pay=95k CHF"), pay="90,000")
    form.is_valid()
    assert form.settings() == ("pay=90,000 CHF:rather",)


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("pay", "12000", "Did you mean $120,000?"),
        ("pay", "120", "Did you mean $120,000?"),
        ("pay", "plenty", "no base a year"),
        ("pay", "0 CHF", "no base a year"),
        ("travel", "a lot", "a number up to 100"),
        ("travel", "140", "a number up to 100"),
        ("km", "1-2", "a whole number"),
        ("place", "Irvine within 5 km", "Only the place here"),
        ("place", "here: there", "without a colon"),
        ("title", "not sales", "Choose “never”"),
        ("reason", "notice", "Say until when"),
        ("not_before", "2027-03-01", "Say why"),
        ("situation", "furious", "Select a valid choice"),
    ],
)
def test_what_makes_no_sense_is_said_beside_it(field, typed, says):
    form = sent(wished("pay=130k"), **{field: typed})
    assert not form.is_valid()
    said = " ".join(error for errors in form.errors.values() for error in errors)
    assert says in said
    assert form[field].value() == typed


def test_a_distance_needs_a_place():
    form = sent(wished(), km="40")
    assert "of where" in form.errors["place"][0]


def test_a_low_base_that_is_in_force_is_taken_as_it_stands():
    assert sent(wished("pay=15k")).is_valid()


def test_the_first_sentence_makes_limits_of_seat_base_and_travel():
    said = {"situation": "open", "secrecy": "yes", "seat": "manager", "pay": "130k"}
    form = ConsiderForm(wishes_of(DEFAULTS), said, START, is_first=True)
    assert form.is_valid()
    assert "seat=manager:must" in form.settings()
    assert "pay=$130,000:must" in form.settings()
    assert "mode=" in form.settings()
    assert not any(setting.startswith("contract") for setting in form.settings())


def test_a_choice_that_the_list_lacks_is_offered_as_it_is():
    form = ConsiderForm(wished("seat=individual,executive"))
    choices = dict(form.fields["seat"].choices)
    assert choices["individual,executive"] == "an individual or an executive"


def test_several_sides_and_words_become_one_setting():
    form = sent(
        wished(), side=["agency", "in_house"], industry="Oil, Gas", industry_how="not"
    )
    assert form.is_valid()
    assert form.settings() == (
        "industry=not oil, gas:rather",
        "side=agency,in_house:rather",
    )
    assert form.has_more
    assert ConsiderForm(wished("industry=not oil")).has_more_said
