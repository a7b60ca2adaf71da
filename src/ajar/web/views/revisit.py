"""Revisit: past noes that would be a yes today."""

import io
import zipfile

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ajar.core.errors import RequestError
from ajar.core.nouns.verdict import Decision
from ajar.queries.letters import reopen_many
from ajar.queries.reply import file_of
from ajar.queries.revisit import RevisitPage, show_revisit
from ajar.services.state import state_verdicts
from ajar.web.answers import done
from ajar.web.gate import DeskRequest
from ajar.web.say import say_number

LOOKING = "looking"


@require_safe
def revisit(request: DeskRequest) -> HttpResponse:
    """Show what turned, or whom to write to if the user had to look."""
    is_looking = request.GET.get("if") == LOOKING
    page = show_revisit(request.owner, is_looking=is_looking)
    shown = {"page": page, "finding": _say(page), "why": _why(page)}
    shown["proposals"] = page.proposals
    return render(request, "ajar/revisit.html", shown)


def _say(page: RevisitPage) -> str:
    if page.is_looking:
        return "Whom you would write to first." if page.count else "Nobody yet."
    if not page.count:
        return "No past no would be a yes today."
    number = say_number(page.count).capitalize()
    noes = "no" if page.count == 1 else "noes"
    return f"{number} past {noes} would be a yes today."


def _why(page: RevisitPage) -> str:
    if page.is_looking:
        return "As if you had to look: three letters a day, the likeliest first."
    if page.changed_at is None:
        return "No is not forever: what turns when your wishes change is listed here."
    changed = page.changed_at.astimezone()
    return f"What you would consider last changed on {changed:%A %-d %B}."


@require_POST
def drafts(request: DeskRequest) -> HttpResponse:
    """Hand the drafts of the ticked roles over as files in one archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        replies = reopen_many(request.owner, _ticked(request))
        for number, reply in enumerate(replies, start=1):
            name, raw = file_of(reply)
            archive.writestr(f"{number:02} {name}", raw)
    response = HttpResponse(packed.getvalue(), content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="drafts.zip"'
    return response


@require_POST
def leave(request: DeskRequest) -> HttpResponse:
    """Leave the ticked roles as noes, by the user's word."""
    change = state_verdicts(request.owner, _ticked(request), Decision.NO)
    return done(request, change, "revisit")


def _ticked(request: DeskRequest) -> list[str]:
    keys = request.POST.getlist("key")
    if not keys:
        problem = "Nothing was chosen."
        raise RequestError(problem, "Tick what you mean.")
    return keys
