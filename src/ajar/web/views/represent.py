"""Who may submit you: let them, ask before a second one does, take it back."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
)

from ajar.core.errors import RequestError
from ajar.core.keep.represent import say_representation, say_until
from ajar.core.nouns.draft import Form
from ajar.queries.reply import Edited
from ajar.queries.representation import (
    RepresentationPage,
    WithdrawalLetter,
    file_of_withdrawal,
    show_representation,
    withdrawal_letter,
    would_clash,
)
from ajar.services.representations import let_represent, take_back
from ajar.web.answers import done
from ajar.web.forms.refer import CHANNELS, LetterForm
from ajar.web.forms.reply import LANGUAGES, mark_of
from ajar.web.forms.represent import GrantForm
from ajar.web.gate import DeskRequest

if TYPE_CHECKING:
    from ajar.core.nouns.representation import Clash


@require_http_methods(["GET", "HEAD", "POST"])
def represent(request: DeskRequest, key: str) -> HttpResponse:
    """Show who may submit the user for a role, or let somebody."""
    page = show_representation(request.owner, key)
    if request.method != "POST":
        return _show(request, page, _form_for(page))
    form = GrantForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, page, form, 422)
    is_sure = request.POST.get("sure") == "yes"
    granted = form.granted()
    clashes = would_clash(
        request.owner, page.role.entry, granted.client, granted.agency
    )
    if clashes and not is_sure:
        return _show(request, page, form, 422, asks=clashes)
    change = let_represent(request.owner, page.role.key, granted, is_sure=is_sure)
    return done(request, change, "represent", page.role.key)


@require_POST
def ended(request: DeskRequest, key: str, number: str) -> HttpResponse:
    """Hold that somebody may not submit the user any more."""
    return done(request, take_back(request.owner, number), "represent", key)


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: DeskRequest, key: str, number: str) -> HttpResponse:
    """Show the letter that takes a permission back, or check the user's words."""
    return _show_letter(request, key, _letter(request, number))


@require_POST
def letter_file(request: DeskRequest, key: str, number: str) -> HttpResponse:  # noqa: ARG001 (url)
    """Give the letter as a file."""
    name, body = file_of_withdrawal(_letter(request, number))
    response = HttpResponse(body, content_type="application/octet-stream")
    header = content_disposition_header(as_attachment=True, filename=name)
    response.headers["Content-Disposition"] = header or "attachment"
    return response


def _letter(request: DeskRequest, number: str) -> WithdrawalLetter:
    asked = LetterForm(request.POST if request.method == "POST" else request.GET)
    if not asked.is_valid():
        problem = "That can’t be written."
        raise RequestError(problem, "Choose again what it is for.")
    return withdrawal_letter(
        request.owner,
        number,
        form=asked.form,
        language=asked.cleaned_data["language"],
        edited=asked.edited,
    )


def _show_letter(
    request: DeskRequest, key: str, found: WithdrawalLetter
) -> HttpResponse:
    draft = found.draft
    shown = {
        "key": key,
        "letter": found,
        "is_mail": draft.form is Form.MAIL,
        "to": ", ".join(one.address for one in draft.recipients),
        "mark": mark_of(Edited(draft.text)) if not found.is_edited else "",
        "channels": CHANNELS,
        "languages": [pair for pair in LANGUAGES if pair[0]],
    }
    return render(request, "ajar/represent/letter.html", shown)


def _form_for(page: RepresentationPage) -> GrantForm:
    """Return a form with what was read, and when the user said so."""
    written = page.proposed
    read: dict[str, object] = {
        "agency": page.agency,
        "client": page.client,
        "role": page.role.title,
        "given_on": page.standing.today,
    }
    if written:
        grant = written.grant
        read |= {"given_on": written.on, "until": grant.until, "words": grant.words}
        read["client"] = grant.client or page.client
    return GrantForm(initial=read, label_suffix="")


def _say(page: RepresentationPage) -> str:
    standing = page.standing
    if standing.clashes and not standing.open:
        return f"{standing.clashes[0].held.agency} may submit you already, it seems."
    return say_representation(standing.open)


def _show(
    request: DeskRequest,
    page: RepresentationPage,
    form: GrantForm,
    status: int = 200,
    asks: "tuple[Clash, ...]" = (),
) -> HttpResponse:
    shown = {
        "page": page,
        "form": form,
        "asks": asks,
        "held": [(one, say_until(one)) for one in page.standing.held],
        "finding": _say(page),
    }
    return render(request, "ajar/represent.html", shown, status=status)
