"""The door: a one-time key becomes a session."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ajar.services.door_key import redeem_key
from ajar.web.answers import see_other
from ajar.web.errors import refuse
from ajar.web.gate import SESSION_MARK


@require_safe
def enter(request: HttpRequest) -> HttpResponse:
    """Open the desk for a browser that has the key."""
    if redeem_key(request.GET.get("key", "")):
        request.session.cycle_key()
        request.session[SESSION_MARK] = True
        return see_other("desk")
    if request.session.get(SESSION_MARK):
        return see_other("desk")
    hint = "A key opens the desk once. Run `ajar up` again for a new one."
    return refuse(request, 403, "This key is used up or was never given.", hint)
