"""Calls: who rings, what to ask, what to say, and what stays of it."""

import secrets
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ajar.core.errors import RequestError
from ajar.core.nouns.call import (
    CallerKind,
    HungUp,
    Introduced,
    LetRing,
    Phase,
    PickedUp,
)
from ajar.queries.call import CallPage, show_call
from ajar.queries.call_after import AfterCall, propose_reminder, show_after
from ajar.queries.call_list import list_calls
from ajar.queries.call_roles import candidates
from ajar.queries.caller import who_calls
from ajar.queries.judging import judge_by, judge_for
from ajar.queries.numbers import home_of, money_of
from ajar.queries.opportunity import show_opportunity
from ajar.services.calls import (
    begin_call,
    find_call,
    follow_step,
    join_call,
    keep_step,
)
from ajar.services.join import join_roles
from ajar.services.reminders import remind
from ajar.services.warming import warm_up
from ajar.web.answers import done, see_other, told
from ajar.web.call_sheet import lay_call
from ajar.web.caller_sheet import say_caller, say_earlier
from ajar.web.forms.call import (
    CallForm,
    VoicemailForm,
    ago_of,
    left_words,
    mark_of,
    read_deed,
)
from ajar.web.forms.reminder import ReminderForm
from ajar.web.gate import DeskRequest
from ajar.web.note_sheet import lay_namings, lay_note
from ajar.web.say import say_ahead

if TYPE_CHECKING:
    from ajar.store.models import Call, User

_RING, _TALK, _SWAP, _OVER = (
    "ajar/call/ring.html",
    "ajar/call/call.html",
    "ajar/call/talk.html",
    "ajar/call/over.html",
)

NUISANCE = "nuisance"


@require_http_methods(["GET", "HEAD", "POST"])
def calls(request: DeskRequest) -> HttpResponse:
    """Ask who is calling, or begin a call."""
    warm_up()
    form = CallForm(request.POST or None, label_suffix="")
    if request.method == "POST" and form.is_valid():
        call = begin_call(request.owner, **form.cleaned_data)
        if request.POST.get("do") == "pick_up":
            keep_step(request.owner, call.key, secrets.token_hex(8), PickedUp())
        return see_other("call", call.key)
    status = 422 if form.errors else 200
    return _show_calls(
        request, form, VoicemailForm(label_suffix="", prefix="v"), status
    )


def _show_calls(
    request: DeskRequest, form: CallForm, voicemail: VoicemailForm, status: int
) -> HttpResponse:
    earlier = list_calls(request.owner)
    mark = secrets.token_hex(8)
    shown = {"form": form, "voicemail": voicemail, "earlier": earlier, "mark": mark}
    return render(request, "ajar/call/calls.html", shown, status=status)


@require_POST
def look_up(request: DeskRequest) -> HttpResponse:
    """Say who might be calling from the number that is being typed."""
    number = request.POST.get("number", "")[:60]
    who = who_calls(request.owner, judge_for(request.owner), number)
    shown = {"who": who, "number": number, "earlier": say_earlier(who)}
    return render(request, "ajar/call/who.html", shown)


@require_POST
def voicemail(request: DeskRequest) -> HttpResponse:
    """Go through the words of a voicemail as if it were a call."""
    form = VoicemailForm(request.POST, label_suffix="", prefix="v")
    if not form.is_valid():
        return _show_calls(request, CallForm(label_suffix=""), form, 422)
    said = form.cleaned_data
    call = begin_call(request.owner, said["number"], said["name"])
    words = left_words(said["words"])
    keep_step(request.owner, call.key, secrets.token_hex(8), words)
    return see_other("call", call.key)


@require_safe
def call(request: DeskRequest, key: str) -> HttpResponse:
    """Show the call `key` as far as it is."""
    warm_up()
    row = find_call(request.owner, key)
    page = show_call(request.owner, row, to_say=request.GET.get("say") == "1")
    if page.talk.phase in {Phase.OVER, Phase.MISSED}:
        return _show_over(request, page)
    if request.htmx:
        return _swap(request, page)
    shown = _shown(page) | _known(request.owner, page)
    template = _RING if page.talk.phase is Phase.RINGING else _TALK
    return render(request, template, shown)


def _known(user: "User", page: CallPage) -> dict[str, Any]:
    """Return who calls as far as it is known, and the roles it may be about."""
    judge = judge_by(page.preferences)
    who = who_calls(user, judge, page.number, page.shown_name, page.key)
    shown = {"who": who, "caller": say_caller(page, who)}
    if page.talk.phase is Phase.RINGING:
        return shown
    return shown | {"roles": candidates(user, page, who.roles)}


def _swap(request: DeskRequest, page: CallPage) -> HttpResponse:
    """Answer a tap with what changes; who it is, is looked up while that is asked."""
    is_greeting = page.talk.phase is Phase.GREETING
    known = _known(request.owner, page) if is_greeting else {}
    return render(request, _SWAP, _shown(page) | known | {"is_swap": True})


def _shown(page: CallPage) -> dict[str, Any]:
    sheet = lay_call(page)
    shown = {"page": page, "sheet": sheet, "mark": secrets.token_hex(8)}
    return shown | {"hangup": _hangup(page)} if sheet.lines else shown


def _hangup(page: CallPage) -> dict[str, Any] | None:
    """Return the reminder that ending the call would set, None without a role."""
    if not page.talk.is_about_a_role:
        return None
    proposed = propose_reminder(page)
    return {"on": proposed.on, "ahead": say_ahead(proposed.days)}


def _show_over(
    request: DeskRequest, page: CallPage, form: ReminderForm | None = None
) -> HttpResponse:
    after = show_after(request.owner, page)
    shown = _shown(page) | {
        "after": after,
        "form": form or ReminderForm(initial=_proposed(after), label_suffix=""),
    }
    return render(request, _OVER, shown, status=422 if form else 200)


def _proposed(after: AfterCall) -> dict[str, object]:
    return {"on": after.reminder.on, "words": after.reminder.words}


@require_POST
def step(request: DeskRequest, key: str) -> HttpResponse:
    """Keep what was done on the call `key`, and show what to do next."""
    said = request.POST.dict()
    if said.get("do") == NUISANCE:
        for one in (LetRing(), Introduced(kind=CallerKind.SELLER)):
            keep_step(request.owner, key, mark_of(said, one), one)
        return see_other("call", key)
    deed = read_deed(said, request.POST.getlist("keep"))
    mark = mark_of(said, deed)
    row, steps = follow_step(request.owner, key, mark, deed, ago=ago_of(said))
    if isinstance(deed, HungUp) and said.get("remind") == "on":
        _remind_as_proposed(request.owner, row)
    is_over = isinstance(deed, HungUp | LetRing | PickedUp)
    if not request.htmx or is_over:
        return see_other("call", key)
    to_say = said.get("to_say") == "1"
    page = show_call(request.owner, row, to_say=to_say, steps=steps)
    if page.talk.phase in {Phase.RINGING, Phase.OVER, Phase.MISSED}:
        return see_other("call", key)
    return _swap(request, page)


def _remind_as_proposed(user: "User", row: "Call") -> None:
    """Set the reminder that was proposed during the call, once."""
    after = show_after(user, show_call(user, row))
    if after.entry and not after.reminded:
        remind(user, after.entry, after.reminder.on, after.reminder.words)


@require_POST
def try_note(request: DeskRequest, key: str) -> HttpResponse:
    """Show which facts a note gives as it stands; nothing is kept."""
    words = request.POST.get("note", "")[:2000]
    number = find_call(request.owner, key).number
    home, money = home_of(request.owner), money_of(request.owner, number)
    shown = {
        "facts": lay_note(words, home, money),
        "namings": lay_namings(words),
        "words": words,
        "key": key,
    }
    return render(request, "ajar/call/tried.html", shown)


@require_POST
def join(request: DeskRequest, key: str) -> HttpResponse:
    """Say which role the call is about, before or after it."""
    role = request.POST.get("role", "")
    row = find_call(request.owner, key)
    if row.message is None:
        join_call(request.owner, key, role)
        words = "It is about that role." if role else "It is about a role of its own."
        return told(request, words, "call", key)
    own = show_opportunity(request.owner, row.message.key, short=False)
    change = join_roles(request.owner, own.key, role)
    return done(request, change, "call", key)


@require_POST
def remember(request: DeskRequest, key: str) -> HttpResponse:
    """Set a reminder about the role of the call `key`."""
    row = find_call(request.owner, key)
    form = ReminderForm(request.POST, label_suffix="")
    if row.message is None:
        problem = "Nothing was kept of this call to be reminded of."
        raise RequestError(problem)
    if not form.is_valid():
        return _show_over(request, show_call(request.owner, row), form)
    own = show_opportunity(request.owner, row.message.key, short=False)
    said = form.cleaned_data
    return done(
        request, remind(request.owner, own.key, said["on"], said["words"]), "call", key
    )
