"""Days as they are typed into forms."""

from datetime import date

from django import forms

from ajar.queries.reminders import is_past


def not_past(day: date) -> None:
    """Refuse a day before today, where the user is."""
    if is_past(day):
        raise forms.ValidationError("That day is past. Name one that is to come.")
