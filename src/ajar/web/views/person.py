"""One person: how things stand and why, what happened, what to do next."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ajar.queries.find_person import find_others, key_now
from ajar.queries.people import PersonPage, show_person
from ajar.queries.touch_note import TouchNote, draft_note, file_of_note
from ajar.services.forget import forget_person
from ajar.services.touches import connection_told, put_off, touch_done
from ajar.services.who_is_who import (
    join_people,
    part_again,
    part_people,
    split_person,
)
from ajar.web.answers import done, told
from ajar.web.forms.people import LaterForm, LinkedForm, TouchNoteForm
from ajar.web.gate import DeskRequest
from ajar.web.say_people import MOST_BESIDE, person_door, say_work, tell

if TYPE_CHECKING:
    from ajar.queries.people import PersonLine
    from ajar.store.models import Change


@require_safe
def person(request: DeskRequest, key: str) -> HttpResponse:
    """Show the page of one person."""
    return _show(request, show_person(request.owner, key))


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: DeskRequest, key: str) -> HttpResponse:
    """Show the note as Ajar drafts it, or as the user changed it."""
    page = show_person(request.owner, key)
    form = TouchNoteForm(request.POST or None, label_suffix="")
    text = form.cleaned_data["draft"] if form.is_valid() else None
    made = draft_note(request.owner, page, text)
    if not form.is_bound:
        form = TouchNoteForm(initial={"draft": made.draft.text}, label_suffix="")
    return _show_note(request, page, made, form)


@require_POST
def note_file(request: DeskRequest, key: str) -> HttpResponse:
    """Hand the note over as a file, unless something is wrong with it."""
    page = show_person(request.owner, key)
    form = TouchNoteForm(request.POST, label_suffix="")
    text = form.cleaned_data["draft"] if form.is_valid() else None
    made = draft_note(request.owner, page, text)
    if text is None or made.objections:
        return _show_note(request, page, made, form)
    name, raw = file_of_note(made)
    response = HttpResponse(raw, content_type="application/octet-stream")
    attached = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = attached or "attachment"
    return response


def _show_note(
    request: DeskRequest, page: PersonPage, made: TouchNote, form: TouchNoteForm
) -> HttpResponse:
    shown = {"page": page, "note": made, "form": form, "work": say_work(page)}
    is_wrong = form.is_bound and not form.is_valid()
    status = 422 if is_wrong else 200
    return render(request, "ajar/people/note.html", shown, status=status)


@require_POST
def touched(request: DeskRequest, key: str) -> HttpResponse:
    """Hold that the user was in touch."""
    words = request.POST.get("words", "")[:200]
    return _done(request, touch_done(request.owner, key, words), key)


@require_POST
def later(request: DeskRequest, key: str) -> HttpResponse:
    """Put the next touch off."""
    page = show_person(request.owner, key)
    form = LaterForm(page.today, request.POST.dict())
    if not form.is_valid():
        return _show(request, page, later=form)
    change = put_off(request.owner, key, form.cleaned_data["until"])
    return _done(request, change, key)


@require_POST
def linked(request: DeskRequest, key: str) -> HttpResponse:
    """Hold that the user asked to connect, or that they are connected."""
    page = show_person(request.owner, key)
    form = LinkedForm(page.today, request.POST.dict())
    if not form.is_valid():
        return _show(request, page, linked=form)
    said = form.cleaned_data
    is_accepted = said["told"] == "accepted"
    change = connection_told(request.owner, key, said["on"], is_accepted=is_accepted)
    return _done(request, change, key)


@require_POST
def join(request: DeskRequest, key: str) -> HttpResponse:
    """Make one person of two."""
    other = request.POST.get("other", "")
    return _done(request, join_people(request.owner, key, other), key, other)


@require_POST
def apart(request: DeskRequest, key: str) -> HttpResponse:
    """Hold that two are not the same."""
    other = request.POST.get("other", "")
    return _done(request, part_people(request.owner, key, other), key)


@require_POST
def split(request: DeskRequest, key: str) -> HttpResponse:
    """Hold one address, profile or number for somebody else's."""
    mark = request.POST.get("mark", "")
    return _done(request, split_person(request.owner, key, mark), key)


@require_POST
def unjoin(request: DeskRequest, key: str) -> HttpResponse:
    """Part again whom the user joined."""
    one, other = request.POST.get("one", ""), request.POST.get("other", "")
    return _done(request, part_again(request.owner, one, other), key)


@require_POST
def forget(request: DeskRequest, key: str) -> HttpResponse:
    """Forget one person."""
    gone = forget_person(request.owner, key)
    words = f"Forgotten: {gone.sender or 'somebody'}. They won’t come back."
    return told(request, words, "people")


def _done(request: DeskRequest, change: "Change", *keys: str) -> HttpResponse:
    """Return to where the form was, or to the person who has one of `keys` now."""
    if request.POST.get("to") == "people":
        return done(request, change, "people")
    key = key_now(request.owner, *keys)
    return (
        done(request, change, "person", key) if key else done(request, change, "people")
    )


def _show(
    request: DeskRequest,
    page: PersonPage,
    later: LaterForm | None = None,
    linked: LinkedForm | None = None,
) -> HttpResponse:
    same = request.GET.get("same", "")[:200]
    shown = {
        "page": page,
        "same": same,
        "others": find_others(request.owner, same, page.line.key),
        "door": person_door(page.line.door.opening, page.line.door.words),
        "work": say_work(page),
        "scenes": tell(page.story, is_whole=len(page.story) == page.touches),
        "beside": _beside(page),
        "later": later or LaterForm(page.today),
        "linked": linked or LinkedForm(page.today),
    }
    status = 422 if later or linked else 200
    return render(request, "ajar/person.html", shown, status=status)


def _beside(page: PersonPage) -> tuple["PersonLine", ...]:
    """Return the widest doors, the person themselves among them."""
    lines = page.beside.lines[:MOST_BESIDE]
    return lines if page.line in lines else (page.line, *lines)
