"""Turn errors into pages: what happened, what is safe, one way on."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from ajar.core.errors import (
    AjarError,
    ArchiveError,
    DeskError,
    RequestError,
    SourceError,
)

STATUS: dict[type[AjarError], int] = {
    RequestError: 400,
    SourceError: 422,
    ArchiveError: 422,
    DeskError: 503,
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an error page says."""

    status: int
    what: str
    safe: str = "Nothing was changed."
    hint: str = ""
    way_on: str = "/"
    way_on_words: str = "To the desk"


class ErrorPages:
    """Middleware that shows our own errors as pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer `request`."""
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, error: Exception
    ) -> HttpResponse | None:
        """Show `error` if it is ours; others are Django's to log and to show."""
        if not isinstance(error, AjarError):
            return None
        status = STATUS.get(type(error), 400)
        if request.path.startswith("/api/"):
            return JsonResponse({"error": error.message}, status=status)
        return show(request, Trouble(status, error.message, hint=_for_pages(error)))


def _for_pages(error: AjarError) -> str:
    """Return the hint of `error`, unless it tells of commands: those are elsewhere."""
    return "" if "`ajar" in error.hint else error.hint


def show(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """Return `trouble` as a page, or as the notice alone where a region asked."""
    is_region = request.headers.get("HX-Request") == "true"
    template = "ajar/parts/trouble.html" if is_region else "ajar/error.html"
    return render(request, template, {"trouble": trouble}, status=trouble.status)


def refuse(
    request: HttpRequest, status: int, what: str, hint: str = ""
) -> HttpResponse:
    """Return a bare refusal: it needs no session and tells nothing of the desk."""
    trouble = Trouble(status, what, hint=hint)
    return render(request, "ajar/refused.html", {"trouble": trouble}, status=status)


def refuse_unpaired(request: HttpRequest, *, is_stale: bool = False) -> HttpResponse:
    """Tell a device that isn't paired how it can be, and nothing else.

    `is_stale` says that it came with a key that is used up or too old.
    """
    said = {"is_stale": is_stale}
    return render(request, "ajar/unpaired.html", said, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 (Django's signature)
    """Show what could not be understood."""
    return refuse(request, 400, "That could not be understood.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Show that something isn't allowed."""
    return refuse(request, 403, "That is not allowed.")


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Show that a form was left open too long, or came from elsewhere."""
    hint = "Go back: what you typed is still there. Reload the page, then try again."
    return refuse(request, 403, "This form is from an earlier visit.", hint)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Show that there is nothing at an address."""
    if not hasattr(request, "owner"):
        return refuse(request, 404, "There is nothing here.")
    hint = "It may have been merged into another opportunity, or forgotten."
    return show(request, Trouble(404, "There is nothing at this address.", hint=hint))


def broken(request: HttpRequest) -> HttpResponse:
    """Show that Ajar itself is at fault."""
    hint = "`ajar doctor` looks whether the desk is sound."
    return refuse(request, 500, "Ajar made a mistake. Your desk is as it was.", hint)
