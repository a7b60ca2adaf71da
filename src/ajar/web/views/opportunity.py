"""One opportunity: its messages with the evidence lit, its facts, its verdict."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ajar.core.errors import RequestError
from ajar.core.keep.represent import say_representation
from ajar.core.nouns.fact import Finding
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wording import TOPIC_WORDS
from ajar.queries.helped import helped_on
from ajar.queries.ids import find_message
from ajar.queries.insiders import Insider, insiders_on
from ajar.queries.next_steps import glance_next
from ajar.queries.opportunity import More, OpportunityPage, show_opportunity
from ajar.queries.representation import granted_on, standing_on
from ajar.services.correct_kind import correct_kind, judge_sender
from ajar.services.state import (
    state_fact,
    state_refusal,
    state_verdict,
    take_word_back,
)
from ajar.web.answers import done
from ajar.web.evidence import light
from ajar.web.forms.fact import FactForm
from ajar.web.gate import DeskRequest
from ajar.web.heading import head
from ajar.web.known import ORDER, know, said_values, say_turns, say_why
from ajar.web.sheets import lay_sheets, reading_order

if TYPE_CHECKING:
    from ajar.store.models import Change

_WORDS = frozenset({"strike", "refuse", "clear", "settle"})
KINDS = (
    (Kind.OUTREACH, "A recruiter who has a role"),
    (Kind.PROCESS, "About an application of mine"),
    (Kind.ALERT, "A job alert or digest"),
    (Kind.MARKETING, "An advert"),
    (Kind.OTHER, "Something else"),
)
VERDICTS = (
    (Decision.YES, "Yes"),
    (Decision.NO, "No"),
    (Decision.NOT_NOW, "Not now"),
)


@require_safe
def opportunity(request: DeskRequest, key: str) -> HttpResponse:
    """Show the opportunity called `key`."""
    page = show_opportunity(request.owner, key, short=False)
    messages = reading_order(page.messages)
    standing = standing_on(request.owner, page)
    lights = light(page, messages, ORDER)
    first, *others = lay_sheets(messages, lights)
    shown = {
        "page": page,
        "head": head(page),
        "first": first,
        "others": others,
        "count": len(others) + len(page.sent),
        "known": know(page, lights),
        "why": say_why(page),
        "turns": say_turns(page),
        "warnings": [(s, lights.of_signal.get(s.id, ())) for s in page.signals],
        "kinds": [pair for pair in KINDS if pair[0] != page.line.kind],
        "verdicts": VERDICTS,
        "standing": standing,
        "next": glance_next(request.owner, page),
        "helped": helped_on(request.owner, page),
        "granted": granted_on(page, standing),
        "insiders": _insiders(request, page),
        "may_submit": say_representation(standing.open) if standing.open else "",
    }
    return render(request, "ajar/opportunity.html", shown)


def _insiders(request: DeskRequest, page: OpportunityPage) -> tuple[Insider, ...]:
    """Return whom the user knows where the job is, if it is one to take."""
    is_worth_it = page.line.kind == Kind.OUTREACH and page.line.risk != Risk.STOP
    if not (is_worth_it and More.INSIDERS in page.more):
        return ()
    keys = (message.key for message in page.messages)
    return insiders_on(request.owner, page.findings, keys)


@require_http_methods(["GET", "HEAD", "POST"])
def fact(request: DeskRequest, key: str, topic: str) -> HttpResponse:
    """Ask what is so of one topic, or hold what the user says of it."""
    if topic not in set(Topic):
        raise Http404
    about = Topic(topic)
    page = show_opportunity(request.owner, key, short=False)
    finding = page.findings.get(about)
    if request.method == "POST" and request.POST.get("do") in _WORDS:
        change = _hold(request, page.key, about, finding)
        return done(request, change, "opportunity", page.key)
    said = request.POST.dict() if request.method == "POST" else None
    form = FactForm(about, said, finding)
    if form.is_valid():
        value = form.cleaned_data["value"]
        change = state_fact(request.owner, page.key, about, value)
        return done(request, change, "opportunity", page.key)
    asked = {"page": page, "form": form, "topic": about, "name": TOPIC_WORDS[about]}
    asked |= {"is_known": finding is not None, "is_stated": _is_stated(page, about)}
    status = 200 if said is None else 422
    return render(request, "ajar/opportunity/fact.html", asked, status=status)


def _is_stated(page: OpportunityPage, topic: Topic) -> bool:
    return topic in page.stated or topic in page.struck


def _hold(
    request: DeskRequest, key: str, topic: Topic, finding: Finding | None
) -> "Change":
    match request.POST["do"]:
        case "strike":
            return state_fact(request.owner, key, topic, None)
        case "refuse":
            return state_refusal(request.owner, key, topic)
        case "clear":
            return take_word_back(request.owner, key, topic)
        case _:
            value = _settled(finding, request.POST.get("value", ""))
            return state_fact(request.owner, key, topic, value)


def _settled(finding: Finding | None, words: str) -> FactValue:
    """Return the value that was read as `words`; RequestError if none was."""
    for said, fact_read in said_values(finding) if finding else ():
        if said == words:
            return fact_read.value
    problem = "That is no longer what they say."
    raise RequestError(problem, "Look again: a later message may have settled it.")


@require_POST
def verdict(request: DeskRequest, key: str) -> HttpResponse:
    """Hold the user's answer for the verdict, or leave it to Ajar again."""
    said = request.POST.get("decision", "")
    if said and said not in set(Decision):
        problem = "That is no answer."
        raise RequestError(problem, "Yes, no and not now are.")
    change = state_verdict(request.owner, key, Decision(said) if said else None)
    return done(request, change, "opportunity", key)


@require_POST
def kind(request: DeskRequest, key: str) -> HttpResponse:
    """Hold what the sender's messages are; they are read anew."""
    said = request.POST.get("kind", "")
    if said not in set(Kind):
        problem = "Say what it is."
        raise RequestError(problem, "Choose one of the kinds.")
    page = show_opportunity(request.owner, key, short=False)
    message = find_message(request.owner, reading_order(page.messages)[0].key)
    return done(request, correct_kind(request.owner, message, Kind(said)), "desk")


@require_POST
def honesty(request: DeskRequest, key: str) -> HttpResponse:
    """Hold the sender to be a fraud or honest; their messages are read anew."""
    said = request.POST.get("honest", "")
    if said not in {"yes", "no"}:
        problem = "Say whether they are honest."
        raise RequestError(problem, "Yes and no are answers.")
    page = show_opportunity(request.owner, key, short=False)
    message = find_message(request.owner, reading_order(page.messages)[0].key)
    change = judge_sender(request.owner, message, is_fraud=said == "no")
    return done(request, change, "desk")
