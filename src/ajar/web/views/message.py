"""A message as it came: headers, its own HTML in a sandbox, files, bytes."""

from csp.constants import NONE, SELF
from csp.decorators import csp
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from ajar.queries.message import file_in, show_message
from ajar.web.gate import DeskRequest
from ajar.web.mail_html import make_harmless

MOST_SHOWN = 200_000
MOST_LINKS = 50
_NOTHING = {
    "default-src": [NONE],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [SELF],
    "sandbox": [""],
}
_FRAMED = "ajar/opportunity/message_html.html"
_FORBIDDEN = frozenset('/\\:*?"<>|')


@require_safe
def message(request: DeskRequest, key: str) -> HttpResponse:
    """Show the message called `key` as it came, as text."""
    source = show_message(request.owner, key)
    text = source.raw[:MOST_SHOWN].decode("utf-8", "replace")
    shown = {
        "source": source,
        "text": text,
        "is_cut": len(source.raw) > MOST_SHOWN,
        "links": source.links[:MOST_LINKS],
    }
    return render(request, "ajar/opportunity/message.html", shown)


@require_safe
def message_html(request: DeskRequest, key: str) -> HttpResponseBase:
    """Show the sender's own HTML, made harmless, for a sandboxed frame."""
    source = show_message(request.owner, key)
    if not source.html:
        raise Http404
    shown = {"source": source, "html": make_harmless(source.html)}
    bare = csp(_NOTHING)(lambda asked: render(asked, _FRAMED, shown))
    response = bare(request)
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response


@require_safe
def message_raw(request: DeskRequest, key: str) -> HttpResponse:
    """Hand the bytes over as they came, as a text file."""
    source = show_message(request.owner, key)
    return _download(source.raw, f"message-{source.key[:8]}.txt", "text/plain")


@require_safe
def message_file(request: DeskRequest, key: str, number: int) -> HttpResponse:
    """Hand a file of a message over; nothing of it is ever shown in the browser."""
    name, raw = file_in(request.owner, key, number)
    return _download(raw, _safe(name), "application/octet-stream")


def _safe(name: str) -> str:
    """Return a stranger's file name without what a folder or a header would heed."""
    plain = "".join(c for c in name if c.isprintable() and c not in _FORBIDDEN)
    return plain.strip(" .") or "file"


def _download(raw: bytes, name: str, media_type: str) -> HttpResponse:
    response = HttpResponse(raw, content_type=media_type)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = disposition or "attachment"
    return response
