"""Settings: me, my voice, my secrets, what is kept, and how to forget it."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ajar.core.nouns.voice import Voice
from ajar.queries.changes import recent_changes
from ajar.queries.profile import owner_of
from ajar.queries.sample_letter import draw_sample_letter
from ajar.queries.settings_page import SettingsPage, find_people, show_settings
from ajar.services.exporting import open_export
from ajar.services.forget import forget_everything, forget_sender
from ajar.services.profile import Said, say_of_oneself
from ajar.services.stop_teaching import stop_teaching
from ajar.services.withdraw import withdraw_correction
from ajar.web.answers import done, told
from ajar.web.forms.settings import ForgetAllForm, MeForm, QuietForm, VoiceForm
from ajar.web.gate import DeskRequest
from ajar.web.say import say_number

Forms = dict[str, MeForm | VoiceForm | QuietForm | ForgetAllForm]


@require_safe
def settings(request: DeskRequest) -> HttpResponse:
    """Show everything that can be set."""
    return _show(request, show_settings(request.owner), {})


@require_POST
def me(request: DeskRequest) -> HttpResponse:
    """Keep who the user is."""
    form = MeForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, show_settings(request.owner), {"me": form}, 422)
    return _keep(request, form.cleaned_data, "Kept who you are.")


@require_POST
def voice(request: DeskRequest) -> HttpResponse:
    """Keep how the user sounds."""
    page = show_settings(request.owner)
    form = VoiceForm(page.voice, request.POST)
    if not form.is_valid():
        return _show(request, page, {"voice": form}, 422)
    return _keep(request, form.said(), "Kept how you sound.")


@require_POST
def quiet(request: DeskRequest) -> HttpResponse:
    """Keep what no draft may say."""
    form = QuietForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, show_settings(request.owner), {"quiet": form}, 422)
    said = {"confidential": form.cleaned_data["words"]}
    return _keep(request, said, "Kept what to keep quiet.")


@require_safe
def letter(request: DeskRequest) -> HttpResponse:
    """Show how the typed voice sounds."""
    form = VoiceForm(Voice(), request.GET)
    spoken = form.voice() if form.is_valid() else Voice()
    sample = draw_sample_letter(owner_of(request.owner), spoken)
    return render(request, "ajar/settings/letter.html", {"sample": sample})


@require_safe
def export(request: DeskRequest) -> FileResponse:
    """Give the whole desk as one file."""
    name = "ajar-desk.json"
    return FileResponse(
        open_export(request.owner),
        as_attachment=True,
        filename=name,
        content_type="application/json",
    )


@require_POST
def withdraw(request: DeskRequest) -> HttpResponse:
    """Take back the user's word on a sender."""
    change = withdraw_correction(request.owner, request.POST.get("sender", ""))
    return done(request, change, "settings")


@require_POST
def unteach(request: DeskRequest) -> HttpResponse:
    """Let the user's words hold for their senders alone."""
    return done(request, stop_teaching(request.owner), "settings")


@require_POST
def forget(request: DeskRequest) -> HttpResponse:
    """Forget one sender."""
    gone = forget_sender(request.owner, request.POST.get("sender", ""))
    messages = "message" if gone.messages == 1 else "messages"
    number = say_number(gone.messages)
    words = f"Forgotten: {gone.sender}, {number} {messages}. They won’t come back."
    return told(request, words, "settings")


@require_POST
def forget_all(request: DeskRequest) -> HttpResponse:
    """Empty the desk."""
    form = ForgetAllForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, show_settings(request.owner), {"forget_all": form}, 422)
    forget_everything(request.owner)
    return told(request, "Everything here is forgotten.", "start")


def _keep(request: DeskRequest, said: dict[str, Said], words: str) -> HttpResponse:
    change = say_of_oneself(request.owner, said, words)
    if change is None:
        return told(request, "That is what you said before.", "settings")
    return done(request, change, "settings")


def _show(
    request: DeskRequest, page: SettingsPage, typed: Forms, status: int = 200
) -> HttpResponse:
    who = request.GET.get("who", "")[:200]
    forms: Forms = {
        "me": _me_form(page),
        "voice": VoiceForm(page.voice),
        "quiet": QuietForm(initial={"words": page.quiet}, label_suffix=""),
        "forget_all": ForgetAllForm(label_suffix=""),
        **typed,
    }
    shown = {
        **forms,
        "page": page,
        "sample": draw_sample_letter(page.owner, page.voice),
        "who": who,
        "found": find_people(request.owner, who),
        "changes": recent_changes(request.owner),
        "taught": page.taught,
    }
    return render(request, "ajar/settings.html", shown, status=status)


def _me_form(page: SettingsPage) -> MeForm:
    said = page.owner
    initial = {
        "name": said.name,
        "addresses": said.addresses,
        "phones": said.phones,
        "handles": said.handles,
        "employer": said.employer,
        "titles": said.titles,
        "place": said.place,
        "servers": page.servers,
    }
    return MeForm(initial=initial, label_suffix="")
