"""Pairing, on the device that is paired: look, give it a name, one tap."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ajar.services.devices import pair_device
from ajar.services.door_key import Opens, is_good
from ajar.web.answers import see_other, told
from ajar.web.errors import refuse_unpaired
from ajar.web.forms.devices import PairForm, guess_device, key_in
from ajar.web.gate import DeskRequest, keep_paired
from ajar.web.ways import Way, plain_host


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def pair(request: DeskRequest) -> HttpResponse:
    """Ask whether to pair, or pair: looking uses up no key."""
    if request.way is Way.HERE:
        return see_other("settings-devices")
    if request.method == "POST":
        return _pair(request)
    key = key_in(request.GET.get("key", ""))
    if not is_good(key, Opens.PAIRING):
        return refuse_unpaired(request, is_stale=bool(key))
    name = guess_device(request.headers.get("User-Agent", ""))
    form = PairForm(initial={"key": key, "name": name}, label_suffix="")
    return render(request, "ajar/pair.html", {"form": form})


def _pair(request: DeskRequest) -> HttpResponse:
    form = PairForm(request.POST, label_suffix="")
    if not form.is_valid():
        return render(request, "ajar/pair.html", {"form": form}, status=422)
    host = plain_host(request.get_host())
    said = form.cleaned_data
    paired = pair_device(said["key"], said["name"], host)
    if paired is None:
        return refuse_unpaired(request, is_stale=True)
    response = told(request, "This device is paired.", "desk")
    keep_paired(response, paired.token)
    return response
