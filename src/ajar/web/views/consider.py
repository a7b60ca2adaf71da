"""What I'd consider: the sentence, how firm each part is, and what it would turn."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.verdict import Decision
from ajar.queries.changes import latest_change
from ajar.queries.consider import Comparison, Turned, preview, show_preferences
from ajar.queries.desk_line import DeskLine
from ajar.queries.learning import proposals_of
from ajar.queries.wishes import wishes_of
from ajar.services.preferences import change_preferences
from ajar.web.answers import done, told
from ajar.web.forms.consider import ConsiderForm
from ajar.web.gate import DeskRequest
from ajar.web.say import say_number

ANSWERS = {Decision.YES: "yes", Decision.NO: "no", Decision.NOT_NOW: "not now"}


@dataclass(frozen=True, slots=True)
class Flip:
    """A role whose answer changes, as the page lists it."""

    was: DeskLine
    now: DeskLine
    role: str
    said: str
    why: str


@require_http_methods(["GET", "HEAD", "POST"])
def consider(request: DeskRequest) -> HttpResponse:
    """Show what would get the user out of their job, or keep what they typed."""
    if request.method == "POST":
        return _keep(request)
    form = _form(request, request.GET if "situation" in request.GET else None)
    return _show(request, form)


@require_safe
def try_out(request: DeskRequest) -> HttpResponse:
    """Show what the typed would turn, as the region beside the sentence."""
    form = _form(request, request.GET)
    page = _preview(request, form)
    return render(request, "ajar/consider/tried.html", page)


def _keep(request: DeskRequest) -> HttpResponse:
    form = _form(request, request.POST)
    if not form.is_valid():
        return _show(request, form, status=422)
    before = show_preferences(request.owner)
    after = change_preferences(request.owner, form.settings(), is_all_said=True)
    change = latest_change(request.owner)
    if after == before or change is None:
        return told(request, "That is what you said before.", "consider")
    return done(request, change, "consider")


def _form(request: DeskRequest, typed: Mapping[str, str] | None) -> ConsiderForm:
    return ConsiderForm(wishes_of(show_preferences(request.owner)), typed)


def _show(request: DeskRequest, form: ConsiderForm, status: int = 200) -> HttpResponse:
    page = {"form": form, **_preview(request, form)}
    page["proposals"] = proposals_of(request.owner)
    return render(request, "ajar/consider.html", page, status=status)


def _preview(request: DeskRequest, form: ConsiderForm) -> dict[str, object]:
    settings = form.settings() if form.is_bound and form.is_valid() else ()
    seen = preview(request.owner, settings)
    return {
        "form": form,
        "seen": seen,
        "has_changed": bool(settings),
        "finding": say_comparison(seen.comparison, has_changed=bool(settings)),
        "flips": [_flip(one) for one in seen.comparison.turned],
        "more": seen.comparison.count - len(seen.comparison.turned),
        "put_back": _say_floor_before(seen.before, seen.after),
    }


def say_comparison(found: Comparison, *, has_changed: bool) -> str:
    """Return what a change would do, in a sentence."""
    roles = "past role" if found.roles == 1 else "past roles"
    if not found.roles:
        return "No past roles yet to try this on."
    if not has_changed:
        return f"By this, {say_number(found.roles)} {roles} are judged."
    if not found.count:
        return f"With these, none of {say_number(found.roles)} {roles} turns."
    verb = "changes its answer" if found.count == 1 else "change their answer"
    count = say_number(found.count)
    return f"With these, {count} of {say_number(found.roles)} {roles} {verb}."


def _flip(one: Turned) -> Flip:
    role = one.role
    where = role.firm or role.who
    said = [role.pay] if role.pay else []
    said += [f"was {_answer(one.was)}", f"now {_answer(one.now)}"]
    why = "" if one.is_now_yes else one.after.partition(". ")[2]
    if one.now.ruling.decision is Decision.OPEN:
        why = one.after
    return Flip(
        one.was,
        one.now,
        f"{role.title}, {where}" if where else role.title,
        ", ".join(said),
        why,
    )


def _answer(line: DeskLine) -> str:
    ruling = line.ruling
    if ruling.decision is Decision.OPEN:
        return "yes on a condition" if ruling.is_yes else "open"
    return ANSWERS[ruling.decision or Decision.NO]


def _say_floor_before(before: Preferences, after: Preferences) -> str:
    """Return the base to put back, where it is the base alone that changed."""
    was, tried = wishes_of(before).topics["pay"], wishes_of(after).topics["pay"]
    return was.said if was.said != tried.said else ""
