"""What is brought to the desk: files, a folder, a path on this computer."""

from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from ajar.services.importing import can_be_read


class BringForm(forms.Form):
    """Files and folders, several at once."""

    def __init__(self, files: MultiValueDict[str, UploadedFile] | None = None) -> None:
        self.chosen = files.getlist("files") if files is not None else []
        self.folder = files.getlist("folder") if files is not None else []
        super().__init__(None if files is None else {}, label_suffix="")

    def clean(self) -> dict[str, Any]:
        """Refuse nothing at all."""
        if not self.chosen and not self.folder:
            raise ValidationError("Choose a file first, or a folder.")
        return self.cleaned_data


class PathForm(forms.Form):
    """A file or folder of this computer, by its path."""

    path = forms.CharField(
        max_length=4096,
        label="A path on this computer",
        help_text="For what is larger than 1 GB, or a folder of more than 2,000 files.",
        error_messages={"required": "Type the path of a file or a folder."},
        widget=forms.TextInput(
            {"class": "in", "placeholder": "~/Mail/Inbox.mbox", "autocomplete": "off"}
        ),
    )

    def clean_path(self) -> Path:
        """Return the path; refuse one that can't be read."""
        typed = Path(self.cleaned_data["path"]).expanduser()
        if not can_be_read(typed):
            raise ValidationError("There is nothing to read there.")
        return typed


class CalledForm(forms.Form):
    """What the user is called: drafts are signed with it."""

    called = forms.CharField(
        required=False,
        max_length=200,
        label="My name",
        widget=forms.TextInput(
            {"placeholder": "my name", "size": 12, "autocomplete": "name"}
        ),
    )
