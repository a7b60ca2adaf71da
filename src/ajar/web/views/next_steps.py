"""After an answer: what comes next, what they did, how it stands."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from ajar.core.nouns.reminder import NextStep
from ajar.queries.next_steps import NextPage, show_next
from ajar.services.offers import note_offer
from ajar.services.reminders import remind, tick_off
from ajar.web.answers import done
from ajar.web.forms.next_step import NextStepForm
from ajar.web.forms.offer import OfferForm, typed_before
from ajar.web.gate import DeskRequest


@require_http_methods(["GET", "HEAD", "POST"])
def next_steps(request: DeskRequest, key: str) -> HttpResponse:
    """Show what comes after the answer to a role, or note a step."""
    shown = show_next(request.owner, key, short=False)
    is_given = request.method == "POST"
    form = NextStepForm(request.POST if is_given else None, label_suffix="")
    if not is_given or not form.is_valid():
        return _show(request, shown, form, _fresh(shown), is_wrong=is_given)
    told = form.cleaned_data
    change = remind(
        request.owner,
        shown.page.key,
        told["on"],
        told["words"],
        step=NextStep(told["step"]),
        hour=told["hour"],
    )
    return done(request, change, "next", shown.page.key)


@require_POST
def offer(request: DeskRequest, key: str) -> HttpResponse:
    """Note an offer."""
    form = OfferForm(request.POST, label_suffix="")
    if not form.is_valid():
        shown = show_next(request.owner, key, short=False)
        return _show(request, shown, NextStepForm(label_suffix=""), form, is_wrong=True)
    told = form.cleaned_data
    change = note_offer(request.owner, key, told["offer"], told["facts"])
    return done(request, change, "next", key)


def _fresh(shown: NextPage) -> OfferForm:
    on = shown.offer.on if shown.offer else shown.page.now.date()
    known: dict[str, object] = {"offered": on}
    if shown.offer:
        known |= typed_before(shown.page.findings, shown.page.stated)
        known |= {"bonus": shown.offer.bonus, "equity": shown.offer.equity}
    return OfferForm(initial=known, label_suffix="")


def _show(
    request: DeskRequest,
    shown: NextPage,
    form: NextStepForm,
    offer: OfferForm,
    *,
    is_wrong: bool,
) -> HttpResponse:
    context = {"next": shown, "page": shown.page, "form": form, "offer": offer}
    status = 422 if is_wrong else 200
    return render(request, "ajar/next.html", context, status=status)


@require_POST
def tick(request: DeskRequest, key: str, number: int) -> HttpResponse:
    """Hold a step for done."""
    return done(request, tick_off(request.owner, number), "next", key)
