"""Days as they are typed into forms."""

from datetime import UTC, date, datetime

from django import forms


def not_past(day: date) -> None:
    """Refuse a day before today, where the user is."""
    if day < datetime.now(tz=UTC).astimezone().date():
        raise forms.ValidationError("That day is past. Name one that is to come.")
