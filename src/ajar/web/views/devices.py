"""Devices: pair a phone, see who is paired, make a token for calls."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ajar.queries.devices import show_devices
from ajar.services.devices import unpair
from ajar.services.door_key import Opens, issue_key
from ajar.services.tokens import make_token, revoke_token
from ajar.web.answers import told
from ajar.web.errors import Trouble, show
from ajar.web.forms.devices import TokenForm
from ajar.web.gate import DeskRequest
from ajar.web.qr import draw_qr
from ajar.web.ways import Way


@require_safe
def devices(request: DeskRequest) -> HttpResponse:
    """Show what the desk is called, the paired devices and the tokens."""
    return _show(request)


@require_POST
@never_cache
def pair(request: DeskRequest) -> HttpResponse:
    """Show a one-time key for another device; only on this computer itself."""
    page = show_devices(request.owner, request.device)
    if request.way is not Way.HERE or not page.hosts:
        hint = "A phone is paired at the computer that the desk is on."
        return show(request, Trouble(403, "No device is paired from here.", hint=hint))
    asked = request.POST.get("host", "")
    host = asked if asked in page.hosts else page.hosts[0]
    key = issue_key(Opens.PAIRING)
    address = f"https://{host}/pair?key={key}"
    shown = {"host": host, "key": key, "address": address, "qr": draw_qr(address)}
    return render(request, "ajar/devices/key.html", shown)


@require_POST
def unpair_one(request: DeskRequest, key: str) -> HttpResponse:
    """Let a device in no more."""
    name = unpair(request.owner, key)
    return told(request, f"Unpaired: {name}. It is let in no more.", "settings-devices")


@require_POST
@never_cache
def tokens(request: DeskRequest) -> HttpResponse:
    """Make a token, and show it this once."""
    form = TokenForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, form, 422)
    made = make_token(request.owner, form.cleaned_data["name"])
    hosts = show_devices(request.owner, request.device).hosts
    address = f"https://{hosts[0]}" if hosts else request.build_absolute_uri("/")[:-1]
    shown = {"token": made.token, "secret": made.secret, "address": address}
    return render(request, "ajar/devices/token.html", shown)


@require_POST
def revoke(request: DeskRequest, key: str) -> HttpResponse:
    """Let a token note no more calls."""
    name = revoke_token(request.owner, key)
    return told(request, f"Revoked: {name}. It notes no more.", "settings-devices")


def _show(
    request: DeskRequest, form: TokenForm | None = None, status: int = 200
) -> HttpResponse:
    shown = {
        "page": show_devices(request.owner, request.device),
        "form": form or TokenForm(label_suffix=""),
        "is_here": request.way is Way.HERE,
    }
    return render(request, "ajar/devices.html", shown, status=status)
