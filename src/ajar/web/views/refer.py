"""Who might want a role: asked first, introduced after a yes."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ajar.core.errors import RequestError
from ajar.core.help.favours import tally
from ajar.core.nouns.referral import Acquaintance, Step
from ajar.queries.favours import PersonHelp, show_person_help
from ajar.queries.referral import ReferralPage, show_referral
from ajar.queries.who_fits import who_fits
from ajar.services.know import say_of_person
from ajar.services.referrals import take_step
from ajar.web.answers import done
from ajar.web.forms.refer import KnowForm, LetterForm, StepForm
from ajar.web.gate import DeskRequest
from ajar.web.refer_sheet import lay_referral, pair_favours, say_asked, say_fits


@require_safe
def who(request: DeskRequest, key: str) -> HttpResponse:
    """Show who of the people that the user knows might want the role."""
    page = who_fits(request.owner, key)
    shown = {
        "page": page,
        "finding": say_fits(page),
        "asked": [(one, say_asked(one)) for one in page.asked],
    }
    return render(request, "ajar/refer/who.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: DeskRequest, key: str, person: str) -> HttpResponse:
    """Show where it stands with one of them, and the letter that is due."""
    said = request.POST if request.method == "POST" else request.GET
    letter = LetterForm(said)
    if not letter.is_valid():
        problem = "That can’t be written."
        raise RequestError(problem, "Choose again what it is for.")
    language = letter.cleaned_data["language"]
    page = show_referral(
        request.owner,
        key,
        person,
        form=letter.form,
        language=language,
        edited=letter.edited,
    )
    return _render(request, page, language)


@require_POST
def step(request: DeskRequest, key: str, person: str) -> HttpResponse:
    """Hold that something happened."""
    page = show_referral(request.owner, key, person)
    form = StepForm(request.POST, page.today)
    if not form.is_valid():
        return _render(request, page, step_form=form, status=422)
    told = form.cleaned_data
    page.check(Step(told["step"]))
    change = take_step(
        request.owner,
        page.role.key,
        person,
        Step(told["step"]),
        on=told["on"],
        words=told["words"],
    )
    return done(request, change, "refer-one", page.role.key, person)


@require_POST
def know(request: DeskRequest, key: str, person: str) -> HttpResponse:
    """Hold what the user says of somebody they know."""
    form = KnowForm(request.POST, label_suffix="")
    if not form.is_valid():
        page = show_referral(request.owner, key, person)
        return _render(request, page, know_form=form, status=422)
    change = say_of_person(request.owner, person, form.said())
    return done(request, change, "refer-one", key, person)


def _render(
    request: DeskRequest,
    page: ReferralPage,
    language: str = "",
    *,
    step_form: StepForm | None = None,
    know_form: KnowForm | None = None,
    status: int = 200,
) -> HttpResponse:
    shown = {
        "page": page,
        "sheet": lay_referral(page, language),
        "step_form": step_form or StepForm(None, page.today),
        "know_form": know_form or _knowing(page.person),
    }
    return render(request, "ajar/refer/one.html", shown, status=status)


@require_safe
def person_help(request: DeskRequest, key: str) -> HttpResponse:
    """Show the favours between the user and a person, and what they know of them."""
    page = show_person_help(request.owner, key)
    return _show_help(request, page, _knowing(page.person))


@require_POST
def know_person(request: DeskRequest, key: str) -> HttpResponse:
    """Hold what the user says of a person, from the person's own page."""
    form = KnowForm(request.POST, label_suffix="")
    if not form.is_valid():
        page = show_person_help(request.owner, key)
        return _show_help(request, page, form, 422)
    return done(request, say_of_person(request.owner, key, form.said()), "person", key)


def _show_help(
    request: DeskRequest, page: PersonHelp, form: KnowForm, status: int = 200
) -> HttpResponse:
    favours = [one.favour for one in page.favours]
    given, had = tally(favours)
    shown = {
        "page": page,
        "know_form": form,
        "pairs": pair_favours(favours),
        "given": given,
        "had": had,
    }
    return render(request, "ajar/refer/person.html", shown, status=status)


def _knowing(one: Acquaintance) -> KnowForm:
    """Return a form that holds what the user said before."""
    said = {
        "bond": one.bond or "",
        "search": one.search or "",
        "wants": one.wants,
        "place": one.place,
    }
    return KnowForm(initial=said, label_suffix="")
