"""The first minutes: bring mail, say what would get you out, open the desk."""

from dataclasses import dataclass

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ajar.core.nouns.message import Unread
from ajar.queries.changes import latest_change
from ajar.queries.consider import show_preferences
from ajar.queries.first_results import has_said_preferences, show_first_results
from ajar.queries.profile import owner_of
from ajar.queries.wishes import wishes_of
from ajar.services.importing import hand_over_all, is_busy, progress, take_folder
from ajar.services.note import keep_pasted
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.services.progress import Progress
from ajar.services.sample import is_untouched, look_round
from ajar.services.tally import Trouble
from ajar.web.answers import see_other
from ajar.web.forms.consider import ConsiderForm
from ajar.web.forms.consider_words import START
from ajar.web.forms.note import PasteForm
from ajar.web.forms.start import BringForm, CalledForm, PathForm
from ajar.web.gate import DeskRequest
from ajar.web.say import say_number
from ajar.web.views.note import tell_kept

MOST_TROUBLES = 6
_A_MINUTE, _AN_HOUR = 60, 3600


@dataclass(frozen=True, slots=True)
class Brought:
    """One import as the page tells of it; `share` is 0 to 100, None when over."""

    name: str
    said: str
    share: int | None
    problem: str
    troubles: tuple[Trouble, ...]
    more_troubles: int


@require_safe
def start(request: DeskRequest) -> HttpResponse:
    """Show the three steps, and how far an import is."""
    return _show(request)


@require_safe
def how_far(request: DeskRequest) -> HttpResponse:
    """Show the region that tells how far it is; it asks again while it isn't over."""
    return render(request, "ajar/start/progress.html", _progress(request))


@require_safe
def line(request: DeskRequest) -> HttpResponse:
    """Show the line that the desk has while something is being taken in."""
    return render(request, "ajar/start/line.html", {"importing": importing_line()})


@require_POST
def bring(request: DeskRequest) -> HttpResponse:
    """Take in files and folders."""
    form = BringForm(request.FILES)
    if not form.is_valid():
        return _show(request, bring=form)
    hand_over_all((one.name or "file", one.chunks()) for one in form.chosen)
    folder = ((one.name or "file", one.chunks()) for one in form.folder)
    hand_over_all(folder, is_folder=True)
    return see_other("start")


@require_POST
def bring_path(request: DeskRequest) -> HttpResponse:
    """Take in a file or a folder where it lies."""
    form = PathForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, path=form)
    take_folder(form.cleaned_data["path"])
    return see_other("start")


@require_POST
def bring_pasted(request: DeskRequest) -> HttpResponse:
    """Keep a message that was pasted."""
    form = PasteForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, pasted=form)
    before = latest_change(request.owner)
    kept = keep_pasted(request.owner, form.cleaned_data["text"])
    if isinstance(kept, Unread):
        form.add_error("text", f"That can’t be read: {kept.why}.")
        return _show(request, pasted=form)
    return tell_kept(request, before, "start")


@require_POST
def wishes(request: DeskRequest) -> HttpResponse:
    """Keep the sentence, and open the desk."""
    form, called = _sentence(request), CalledForm(request.POST, label_suffix="")
    if not form.is_valid() or not called.is_valid():
        return _show(request, form=form, called=called)
    change_preferences(request.owner, form.settings())
    if name := called.cleaned_data["called"]:
        change_profile(request.owner, None, {"name": name})
    return see_other("desk")


@require_POST
def sample(request: DeskRequest) -> HttpResponse:
    """Fill an empty desk with made-up mail."""
    look_round(request.owner)
    return see_other("start")


def importing_line() -> Progress | None:
    """Return what is being taken in just now, None if nothing is."""
    return progress()[0] if is_busy() and progress() else None


def _sentence(request: DeskRequest) -> ConsiderForm:
    is_first = not has_said_preferences(request.owner)
    typed = request.POST if request.method == "POST" else None
    typed = typed if typed and "situation" in typed else None
    said = wishes_of(show_preferences(request.owner))
    return ConsiderForm(said, typed, START, is_first=is_first)


def _show(request: DeskRequest, **typed: Form) -> HttpResponse:
    page = {
        "form": _sentence(request),
        "called": CalledForm(
            initial={"called": owner_of(request.owner).name}, label_suffix=""
        ),
        "bring": BringForm(),
        "path": PathForm(label_suffix=""),
        "pasted": PasteForm(label_suffix=""),
        "is_untouched": is_untouched(request.owner),
        **_progress(request),
        **typed,
    }
    status = 422 if typed else 200
    return render(request, "ajar/start.html", page, status=status)


def _progress(request: DeskRequest) -> dict[str, object]:
    found = progress()
    results = show_first_results(request.owner)
    return {
        "brought": [_brought(one) for one in found],
        "is_busy": is_busy(),
        "waiting": sum(one.waiting for one in found),
        "results": results,
    }


def _brought(one: Progress) -> Brought:
    worth_telling = [trouble for trouble in one.troubles if not trouble.is_minor]
    share = round(100 * one.done / one.total) if one.total else 0
    return Brought(
        one.name,
        say_progress(one),
        None if one.is_over else min(100, share),
        one.problem,
        tuple(worth_telling[:MOST_TROUBLES]),
        max(0, len(worth_telling) - MOST_TROUBLES),
    )


def say_progress(one: Progress) -> str:
    """Return how far an import is: counts, and the time left."""
    messages = "message" if one.seen == 1 else "messages"
    is_list = bool(one.contacts) and not one.seen
    parts = [] if is_list else [f"{one.seen:,} {messages} read"]
    if one.outreach or one.seen:
        looks = (
            "looks like a recruiter" if one.outreach == 1 else "look like recruiters"
        )
        parts.append(f"{say_number(one.outreach)} {looks}")
    if one.contacts:
        people = "person" if one.contacts == 1 else "people"
        parts.append(f"{one.contacts:,} {people} you know")
    if one.already_here:
        parts.append(f"{one.already_here:,} were here already")
    left = "" if one.is_over else say_time_left(one.seconds_left)
    said = ", ".join(parts)
    return f"{said}. {left}".strip()


def say_time_left(seconds: float | None) -> str:
    """Return how long it still takes, as one would say it."""
    if seconds is None:
        return "It has just begun."
    if seconds < _A_MINUTE:
        return "Less than a minute left."
    if seconds < _AN_HOUR:
        minutes = round(seconds / _A_MINUTE)
        return f"About {say_number(minutes)} minute{'s' if minutes > 1 else ''} left."
    hours = round(seconds / _AN_HOUR)
    return f"About {say_number(hours)} hour{'s' if hours > 1 else ''} left."
