"""The one thing a program may do: note that a call comes in."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import resolve_url
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from ajar.queries.numbers import home_of
from ajar.services.calls import begin_call
from ajar.services.tokens import MOST_A_MINUTE, Refusal, admit_caller
from ajar.services.told_call import Fault, ToldCall, fields_of, read_told_call

if TYPE_CHECKING:
    from ajar.store.models import User

LARGEST = 16 * 1024
_FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
_REFUSED = {
    Refusal.UNKNOWN: (401, "This token isn’t known. Settings, Devices makes one."),
    Refusal.OTHER_USE: (403, "This is no token for calls."),
    Refusal.TOO_OFTEN: (429, f"At most {MOST_A_MINUTE} calls a minute are noted."),
}


@csrf_exempt  # no cookie counts here, only a token, which no browser sends by itself
@require_POST
@never_cache
def calls(request: HttpRequest) -> HttpResponse:
    """Begin a call, and say where its page is: `number`, and `name` and `at` if known.

    201; 401, 403 and 429 for the token; 413 and 422 for what was sent.
    """
    admitted = _admit(request)
    if isinstance(admitted, Refusal):
        return _refuse(admitted)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return JsonResponse({"error": "That is too much for a call."}, status=413)
    fields = _fields(request)
    said = _told(fields, admitted)
    if isinstance(said, Fault):
        return JsonResponse({"error": said.why, "field": said.field}, status=422)
    call = begin_call(admitted, said.number, said.name, said.at)
    url = request.build_absolute_uri(resolve_url("call", call.key))
    return JsonResponse({"url": url}, status=201, headers={"Location": url})


def _told(fields: Mapping[str, object] | Fault, user: "User") -> ToldCall | Fault:
    if isinstance(fields, Fault):
        return fields
    return read_told_call(fields, home=home_of(user))


def _admit(request: HttpRequest) -> "User | Refusal":
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        return Refusal.UNKNOWN
    return admit_caller(token.strip())


def _refuse(refusal: Refusal) -> HttpResponse:
    status, why = _REFUSED[refusal]
    answer = JsonResponse({"error": why}, status=status)
    if status == 401:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="calls"'
    if status == 429:
        answer.headers["Retry-After"] = "60"
    return answer


def _fields(request: HttpRequest) -> Mapping[str, object] | Fault:
    if request.content_type in _FORMS:
        return request.POST.dict()
    return fields_of(request.body)
