"""The reply to an opportunity: drafted, edited, checked, taken along, sent."""

from datetime import date, datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST

from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Draft
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.queries.opportunity import OpportunityPage, show_opportunity
from ajar.queries.reply import Reply, file_of, prepare_reply
from ajar.services.answers import record_sent
from ajar.web.answers import done
from ajar.web.forms.reply import REMIND, ReplyForm
from ajar.web.gate import DeskRequest
from ajar.web.heading import head
from ajar.web.reply_sheet import answers_for, lay_reply

_REGION, _PAGE = "ajar/opportunity/reply.html", "ajar/opportunity/reply_page.html"


@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: DeskRequest, key: str) -> HttpResponse:
    """Show the reply as it was asked for, the user's own words kept."""
    page, form = _read(request, key)
    is_valid = form.is_valid()
    return _show(request, page, form, 200 if is_valid else 422)


@require_POST
def reply_file(request: DeskRequest, key: str) -> HttpResponse:
    """Hand the reply over as a file, unless something is wrong with it."""
    page, form = _read(request, key)
    if not form.is_valid():
        return _show(request, page, form, 422)
    made = _prepare(request, page, form)
    if made.objections or not isinstance(made.draft, Draft) or not made.draft.text:
        return _show(request, page, form, 422)
    name, raw = file_of(made)
    response = HttpResponse(raw, content_type="application/octet-stream")
    attached = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = attached or "attachment"
    return response


@require_POST
def reply_sent(request: DeskRequest, key: str) -> HttpResponse:
    """Record that the user sent the reply by their own hand."""
    page, form = _read(request, key)
    if not form.is_valid():
        return _show(request, page, form, 422)
    made = _prepare(request, page, form)
    if not isinstance(made.draft, Draft):
        raise RequestError(made.draft.headline, " ".join(made.draft.reasons))
    at = _sent_at(page, form.cleaned_data["sent_on"])
    change = record_sent(
        request.owner,
        made.answers,
        _said(made.verdict),
        made.form,
        made.draft.text,
        at,
        until=form.cleaned_data["until"],
    )
    return done(request, change, "opportunity", page.key)


def _sent_at(page: OpportunityPage, day: date | None) -> datetime:
    """Return when it was sent: today is now, and after all that they wrote so far."""
    if day is not None and day != page.now.date():
        return datetime(day.year, day.month, day.day, 12).astimezone()
    return max((page.now, *(m.sent_at for m in page.messages if m.sent_at)))


def _said(verdict: Verdict) -> Decision:
    """Return what an answer says: a *yes, if* is a yes."""
    is_yes_if = verdict.decision is Decision.OPEN and verdict.leaning is Leaning.YES
    return Decision.YES if is_yes_if else verdict.decision


def _read(request: DeskRequest, key: str) -> tuple[OpportunityPage, ReplyForm]:
    page = show_opportunity(request.owner, key, short=False)
    said = request.POST if request.method == "POST" else request.GET
    answers = answers_for(page)
    asked: dict[str, Any] = {"answer": answers[0][0], **said.dict()}
    if asked.get("answer") == REMIND and REMIND not in dict(answers):
        asked["answer"] = answers[0][0]
    return page, ReplyForm(asked, answers, page.now.date())


def _prepare(request: DeskRequest, page: OpportunityPage, form: ReplyForm) -> Reply:
    edited = form.edited if request.method == "POST" else None
    return prepare_reply(request.owner, page.key, form.asked, edited)


def _show(
    request: DeskRequest, page: OpportunityPage, form: ReplyForm, status: int
) -> HttpResponse:
    made = _prepare(request, page, form)
    sheet = lay_reply(page, made, form.cleaned_data, form.words_kept)
    shown = {"page": page, "head": head(page), "sheet": sheet, "form": form}
    template = _REGION if request.headers.get("HX-Request") == "true" else _PAGE
    return render(request, template, shown, status=status)
