"""The feed: what a calendar reads, by a secret address and without a session."""

from datetime import UTC

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ajar.queries.calendar import calendar_file
from ajar.services.feed import note_reading, open_feed
from ajar.web.errors import refuse

TYPE = "text/calendar; charset=utf-8"


@require_safe
@cache_control(private=True, no_cache=True)
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer a calendar that has the address; 404 for whoever has not."""
    found = open_feed(secret)
    if found is None:
        return refuse(request, 404, "There is nothing here.")
    file = calendar_file(found.owner, in_words=found.in_words)
    since = note_reading(found, file.mark)
    response = HttpResponse(file.body, content_type=TYPE)
    tag = f'"{file.mark}"'
    response.headers["ETag"] = tag
    response.headers["Last-Modified"] = since.astimezone(UTC).strftime(
        "%a, %d %b %Y %H:%M:%S GMT"
    )
    seconds = int(since.timestamp())
    answer = get_conditional_response(
        request, etag=tag, last_modified=seconds, response=response
    )
    return answer or response
