"""Reminders: all that is open, as a file for a calendar, and as a private feed."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render, resolve_url
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ajar.queries.calendar import calendar_file, show_reminders
from ajar.services.feed import choose_titles, start_feed, stop_feed
from ajar.services.reminders import tick_off
from ajar.web.answers import done
from ajar.web.gate import DeskRequest
from ajar.web.views.feed import TYPE

PAGE = "reminders"


@require_safe
def reminders(request: DeskRequest) -> HttpResponse:
    """Show every reminder that is open, and how calendars may show them."""
    page = show_reminders(request.owner)
    return render(request, "ajar/reminders.html", {"page": page})


@require_safe
@never_cache
def file(request: DeskRequest) -> HttpResponse:
    """Give what is due as an iCalendar file, with words where they are asked for."""
    in_words = request.GET.get("titles") == "words"
    made = calendar_file(request.owner, in_words=in_words)
    response = HttpResponse(made.body, content_type=TYPE)
    response.headers["Content-Disposition"] = 'attachment; filename="ajar.ics"'
    return response


@require_POST
@never_cache
def start(request: DeskRequest) -> HttpResponse:
    """Switch the feed on under a new address, and show it this once."""
    made = start_feed(request.owner)
    path = resolve_url("feed", made.secret)
    near = f"http://127.0.0.1:{settings.PORT}{path}"
    far = [f"https://{host}{path}" for host in settings.TRUSTED_HOSTS]
    shown = {"near": near, "far": far, "change": made.change}
    return render(request, "ajar/reminders/address.html", shown)


@require_POST
def stop(request: DeskRequest) -> HttpResponse:
    """Switch the feed off: its address opens nothing any more."""
    return done(request, stop_feed(request.owner), PAGE)


@require_POST
def titles(request: DeskRequest) -> HttpResponse:
    """Have the feed's titles tell whom and what, or nothing."""
    in_words = request.POST.get("titles") == "words"
    return done(request, choose_titles(request.owner, in_words=in_words), PAGE)


@require_POST
def tick(request: DeskRequest, number: int) -> HttpResponse:
    """Hold a reminder for done."""
    return done(request, tick_off(request.owner, number), PAGE)
