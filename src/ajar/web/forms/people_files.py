"""A list of contacts to take in, and what its columns hold."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from ajar.core.intake.contact_table import Column, ContactTable

MOST_BYTES = 20 * 1024 * 1024
MOST_TABLE = 5 * 1024 * 1024
"""Bytes of a table whose columns need a word: it goes there and back in a form."""

HOLDS = (
    ("", "Leave it out"),
    (Column.NAME.value, "Full name"),
    (Column.FIRST.value, "First name"),
    (Column.MIDDLE.value, "Middle name"),
    (Column.LAST.value, "Last name"),
    (Column.ADDRESS.value, "Mail address"),
    (Column.NUMBER.value, "Phone number"),
    (Column.FIRM.value, "Firm"),
    (Column.POSITION.value, "Position"),
    (Column.PLACE.value, "Place"),
    (Column.PROFILE.value, "LinkedIn profile"),
    (Column.CONNECTED.value, "Connected on"),
)


class ListForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label="The file",
        help_text="vCards (.vcf), LinkedIn’s Connections.csv, or a table (.csv).",
        error_messages={
            "required": "Choose a file first.",
            "empty": "That file is empty.",
        },
        widget=forms.FileInput({"class": "in", "accept": ".vcf,.csv,.tsv,.txt"}),
    )

    def clean_file(self) -> UploadedFile:
        """Return the file; one that is too large is no list of contacts."""
        given: UploadedFile = self.cleaned_data["file"]
        if (given.size or 0) > MOST_BYTES:
            raise forms.ValidationError("That is over 20 MB: is it the right file?")
        return given


class ColumnsForm(forms.Form):
    """What each column of a table holds; `text` is the table itself."""

    text = forms.CharField(
        max_length=MOST_TABLE, strip=False, widget=forms.HiddenInput()
    )

    def __init__(
        self, table: ContactTable, data: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(data, label_suffix="")
        self.table = table
        for at, name in enumerate(table.columns):
            self.fields[f"column-{at}"] = forms.ChoiceField(
                choices=HOLDS,
                required=False,
                label=name or f"Column {at + 1}",
                initial=table.meaning.get(name, ""),
                widget=forms.Select({"class": "in"}),
            )

    @property
    def columns(self) -> list[tuple[forms.BoundField, list[str]]]:
        """Each column's field, and what stands in its first rows."""
        return [
            (
                self[f"column-{at}"],
                [row[at] for row in self.table.sample if at < len(row) and row[at]],
            )
            for at in range(len(self.table.columns))
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse columns that name nobody."""
        said = super().clean() or self.cleaned_data
        told = {said.get(f"column-{at}") for at in range(len(self.table.columns))}
        naming = {Column.NAME, Column.FIRST, Column.LAST, Column.ADDRESS}
        if told.isdisjoint({*naming, Column.PROFILE}):
            raise forms.ValidationError("Say which column holds the names.")
        return said

    @property
    def meaning(self) -> dict[str, Column]:
        """What was said: the name of a column → what it holds."""
        found = {}
        for at, name in enumerate(self.table.columns):
            if told := self.cleaned_data[f"column-{at}"]:
                found[name] = Column(told)
        return found
