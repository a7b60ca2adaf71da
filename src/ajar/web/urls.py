"""Which address shows which page."""

from django.urls import path

from ajar.web.views import (
    aside,
    consider,
    desk,
    enter,
    keys,
    message,
    more,
    note,
    opportunity,
    parts,
    reply,
    settings,
    start,
)

urlpatterns = [
    path("enter", enter.enter, name="enter"),
    path("", desk.desk, name="desk"),
    path("nod", desk.nod_to, name="nod"),
    path("undo/<int:number>", desk.undo_change, name="undo"),
    path("note", note.note, name="note"),
    path("note/paste", note.paste, name="note-paste"),
    path("consider", consider.consider, name="consider"),
    path("consider/preview", consider.try_out, name="consider-preview"),
    path("aside", aside.aside, name="aside"),
    path("aside/back", aside.take_one_back, name="aside-back"),
    path("settings", settings.settings, name="settings"),
    path("settings/me", settings.me, name="settings-me"),
    path("settings/voice", settings.voice, name="settings-voice"),
    path("settings/letter", settings.letter, name="settings-letter"),
    path("settings/quiet", settings.quiet, name="settings-quiet"),
    path("settings/export", settings.export, name="settings-export"),
    path("settings/withdraw", settings.withdraw, name="settings-withdraw"),
    path("settings/forget", settings.forget, name="settings-forget"),
    path("settings/forget-all", settings.forget_all, name="settings-forget-all"),
    path("more", more.more, name="more"),
    path("keys", keys.keys, name="keys"),
    path("parts", parts.parts, name="parts"),
    path("start", start.start, name="start"),
    path("start/files", start.bring, name="start-files"),
    path("start/path", start.bring_path, name="start-path"),
    path("start/paste", start.bring_pasted, name="start-paste"),
    path("start/wishes", start.wishes, name="start-wishes"),
    path("start/sample", start.sample, name="start-sample"),
    path("start/progress", start.how_far, name="start-progress"),
    path("start/line", start.line, name="start-line"),
    path("opportunities/<slug:key>", opportunity.opportunity, name="opportunity"),
    path(
        "opportunities/<slug:key>/facts/<slug:topic>",
        opportunity.fact,
        name="opportunity-fact",
    ),
    path(
        "opportunities/<slug:key>/verdict",
        opportunity.verdict,
        name="opportunity-verdict",
    ),
    path("opportunities/<slug:key>/kind", opportunity.kind, name="opportunity-kind"),
    path("opportunities/<slug:key>/reply", reply.reply, name="opportunity-reply"),
    path(
        "opportunities/<slug:key>/reply/file",
        reply.reply_file,
        name="opportunity-reply-file",
    ),
    path(
        "opportunities/<slug:key>/reply/sent",
        reply.reply_sent,
        name="opportunity-reply-sent",
    ),
    path("messages/<slug:key>", message.message, name="opportunity-message"),
    path(
        "messages/<slug:key>/html",
        message.message_html,
        name="opportunity-message-html",
    ),
    path(
        "messages/<slug:key>/raw", message.message_raw, name="opportunity-message-raw"
    ),
    path(
        "messages/<slug:key>/files/<int:number>",
        message.message_file,
        name="opportunity-message-file",
    ),
]
