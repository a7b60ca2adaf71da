"""Note something: a call, words to paste, or files."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ajar.core.nouns.message import Unread
from ajar.queries.changes import latest_change
from ajar.queries.note import page_of
from ajar.services.note import keep_note, keep_pasted
from ajar.web.answers import done, told
from ajar.web.forms.note import LONGEST, NoteForm, PasteForm
from ajar.web.gate import DeskRequest

if TYPE_CHECKING:
    from ajar.store.models import Change


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: DeskRequest) -> HttpResponse:
    """Show the three ways, or keep a call that was noted."""
    form = NoteForm(request.POST or None, label_suffix="")
    if request.method != "POST":
        return _show(request, form)
    if not form.is_valid():
        return _show(request, form, status=422)
    before = latest_change(request.owner)
    kept = keep_note(request.owner, form.note())
    return tell_kept(request, before, "opportunity", page_of(kept))


@require_POST
def paste(request: DeskRequest) -> HttpResponse:
    """Keep a message that was pasted."""
    form = PasteForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, pasted=form, status=422)
    before = latest_change(request.owner)
    kept = keep_pasted(request.owner, form.cleaned_data["text"])
    if isinstance(kept, Unread):
        form.add_error("text", f"That can’t be read: {kept.why}.")
        return _show(request, pasted=form, status=422)
    return tell_kept(request, before, "opportunity", page_of(kept))


@require_safe
def shared(request: DeskRequest) -> HttpResponse:
    """Show what another app shared, for the user to keep; nothing is taken yet."""
    parts = (request.GET.get(part, "").strip() for part in ("title", "text", "url"))
    text = "\n\n".join(dict.fromkeys(part for part in parts if part))
    form = PasteForm(initial={"text": text[:LONGEST]}, label_suffix="")
    return render(request, "ajar/shared.html", {"pasted": form})


def _show(
    request: DeskRequest,
    form: NoteForm | None = None,
    pasted: PasteForm | None = None,
    status: int = 200,
) -> HttpResponse:
    page = {
        "form": form or NoteForm(label_suffix=""),
        "pasted": pasted or PasteForm(label_suffix=""),
    }
    return render(request, "ajar/note.html", page, status=status)


def tell_kept(
    request: DeskRequest, before: "Change | None", to: str, *args: str
) -> HttpResponse:
    """Return a redirect to `to` that tells what was kept since the change `before`."""
    change = latest_change(request.owner)
    if change is None or change == before:
        return told(request, "That was here already.", to, *args)
    return done(request, change, to, *args)
