"""What makes the desk an app on a phone: its worker, and a page for without it."""

from hashlib import blake2b

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from ajar.web.templatetags.ajar import asset

OFFLINE = "/offline"
_ASSETS = (
    *("ajar/tokens.css", "ajar/ajar.css", "ajar/pages.css"),
    *("django_htmx/htmx-2.min.js", "ajar/ajar.js", "ajar/call.js"),
    "ajar/icon.svg",
)
_FONTS = ("regular", "medium", "italic")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Give the service worker, which keeps the shell and no page."""
    kept = shell_addresses()
    page = render_to_string("ajar/offline.html")
    version = blake2b("\n".join([*kept, page]).encode(), digest_size=6).hexdigest()
    said = {"kept": kept, "offline": OFFLINE, "version": version}
    response = render(
        request, "ajar/worker.js", said, content_type="text/javascript; charset=utf-8"
    )
    response.headers["Cache-Control"] = "no-cache"
    return response


def shell_addresses() -> list[str]:
    """Return what the worker keeps: styles, script, fonts and the offline page."""
    fonts = [static(f"ajar/fonts/vollkorn-{one}.woff2") for one in _FONTS]
    return [*(asset(path) for path in _ASSETS), *fonts, OFFLINE]


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Say that the desk can't be reached; the worker shows it when that is so."""
    return render(request, "ajar/offline.html")
