"""The desk: what needs its user now, and what a search finds."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ajar.queries.desk_page import Filter, find_entries, show_desk_page
from ajar.queries.profile import owner_of
from ajar.services.reminders import tick_off
from ajar.services.sample import is_made_up
from ajar.services.state import nod
from ajar.services.undo import undo
from ajar.web.answers import done, see_other, told, way_back
from ajar.web.gate import DeskRequest
from ajar.web.say import greet, say_day, say_desk, say_found
from ajar.web.views.start import importing_line

KINDS = (
    ("", "Every kind"),
    ("outreach", "Outreach"),
    ("process", "Applications under way"),
    ("alert", "Digests"),
    ("marketing", "Adverts"),
    ("other", "Other"),
)
ANSWERS = (
    ("", "Every answer"),
    ("waiting", "Waits for you"),
    ("yes", "Yes, or yes if"),
    ("open", "Open"),
    ("no", "No"),
    ("not_now", "Not now"),
    ("stop", "Scam signs"),
    ("answered", "Answered"),
)


@require_safe
def desk(request: DeskRequest) -> HttpResponse:
    """Show what is new and due, or what the search finds."""
    wanted = _wanted(request)
    asked = {"wanted": wanted, "kinds": KINDS, "answers": ANSWERS}
    if not wanted.is_empty:
        return _found(request, wanted, asked)
    page = show_desk_page(request.owner)
    importing = importing_line()
    if page.last_at is None and not page.counts["all"] and importing is None:
        return see_other("start")
    owner = owner_of(request.owner)
    return render(
        request,
        "ajar/desk.html",
        {
            **asked,
            "page": page,
            "importing": importing,
            "is_made_up": is_made_up(owner),
            "greeting": greet(owner.name, page.now.hour),
            "finding": say_desk(page),
            "date_line": say_day(page),
        },
    )


def _found(
    request: DeskRequest, wanted: Filter, asked: dict[str, object]
) -> HttpResponse:
    found = find_entries(request.owner, wanted)
    query = {"words": wanted.words, "kind": wanted.kind, "answer": wanted.answer}
    page = {
        **asked,
        "found": found,
        "today": found.today,
        "finding": say_found(found, wanted, dict(KINDS), dict(ANSWERS)),
        "query": urlencode({name: said for name, said in query.items() if said}),
    }
    return render(request, "ajar/found.html", page)


def _wanted(request: DeskRequest) -> Filter:
    asked = request.GET
    page = asked.get("page", "")
    kind, answer = asked.get("kind", ""), asked.get("answer", "")
    return Filter(
        asked.get("words", "")[:200],
        kind if kind in dict(KINDS) else "",
        answer if answer in dict(ANSWERS) else "",
        int(page) if page.isdecimal() and len(page) < 6 else 1,
    )


@require_POST
def nod_to(request: DeskRequest) -> HttpResponse:
    """Leave the ticked lines, or all clear ones, at that."""
    which = "clear" if request.POST.get("which") == "clear" else "key"
    return done(request, nod(request.owner, request.POST.getlist(which)), "desk")


@require_POST
def undo_change(request: DeskRequest, number: int) -> HttpResponse:
    """Undo one change, and go back to where it was made."""
    change = undo(request.owner, number)
    return told(request, f"Undone: {change.words}", way_back(request))


@require_POST
def reminder_done(request: DeskRequest, number: int) -> HttpResponse:
    """Hold a reminder for done."""
    return done(request, tick_off(request.owner, number), "desk")
