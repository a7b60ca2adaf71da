"""Tell what the names of files and mail folders mean."""

import binascii
import os
import re
from pathlib import Path

from ajar.adapters.sources.items import Folder

# What mail programs call the two folders, in the languages of their menus.
_SENT = frozenset(
    (
        *("sent", "sent items", "sent mail", "sent messages", "sent-mail", "outbox"),
        *("gesendet", "gesendete elemente", "gesendete objekte"),
        *("gesendete nachrichten", "envoyés", "éléments envoyés", "messages envoyés"),
        *("courrier envoyé", "objets envoyés", "enviados", "elementos enviados"),
        *("mensajes enviados", "correo enviado", "mensagens enviadas"),
        *("itens enviados", "e-mails enviados", "inviati", "posta inviata"),
        *("elementi inviati", "verzonden", "verzonden items", "verzonden berichten"),
        *("skickat", "skickade", "sendt", "sendte elementer", "lähetetyt"),
        *("wysłane", "elementy wysłane", "odeslané", "odeslaná pošta"),
        *("отправленные", "надіслані", "gönderilmiş öğeler", "送信済み", "已发送"),
    )
)
_DRAFTS = frozenset(
    (
        *("draft", "drafts", "entwürfe", "brouillons", "borradores", "rascunhos"),
        *("bozze", "concepten", "utkast", "kladder", "luonnokset", "wersje robocze"),
        *("koncepty", "черновики", "чернетки", "taslaklar", "下書き", "草稿"),
    )
)
_UTF7 = re.compile(r"&([A-Za-z0-9+,]{1,200})-")
_ESCAPED = re.compile(r"\\udc([0-9a-f]{2})")


def folder_of(*parts: str) -> Folder:
    """Return what a path or the labels of a message say; the last name wins.

    >>> folder_of("Mail", ".INBOX.Sent Items", "cur")
    <Folder.SENT: 'sent'>
    """
    found = Folder.OTHER
    for part in parts:
        for name in _folder_names(part):
            if name in _SENT:
                found = Folder.SENT
            elif name in _DRAFTS:
                found = Folder.DRAFTS
    return found


def _folder_names(part: str) -> tuple[str, ...]:
    name = _decode_utf7(part).casefold()
    for ending in (".mbox", ".sbd", ".imapmbox", ".mbx"):
        name = name.removesuffix(ending)
    # Maildir++ writes the way to a folder in one name: ".INBOX.Sent".
    return tuple(name.split(".")) if name.startswith(".") else (name,)


def _decode_utf7(name: str) -> str:
    """Undo the modified UTF-7 of RFC 3501 that IMAP servers use in folder names."""
    return _UTF7.sub(_decode_run, name) if "&" in name else name


def _decode_run(run: re.Match[str]) -> str:
    coded = run[1].replace(",", "/")
    try:
        octets = binascii.a2b_base64(coded + "=" * (-len(coded) % 4))
        return octets.decode("utf-16-be")
    except ValueError:
        return run[0]


def shown_path(path: Path | str) -> str:
    """Return `path` as text that any terminal, file or database takes."""
    text = str(path)
    if text.isascii():
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def real_path(shown: str) -> Path:
    """Return the path that `shown_path` showed."""
    path = Path(shown)
    if os.path.lexists(path) or "\\udc" not in shown:
        return path
    return Path(_ESCAPED.sub(lambda code: chr(0xDC00 + int(code[1], 16)), shown))


# The user first, then whom they know, then what was said: so that whoever reads a
# LinkedIn export in order knows whose side a message is on.
_EXPORT_ORDER = (
    *("profile.csv", "positions.csv", "email addresses.csv", "email_addresses.csv"),
    *("phonenumbers.csv", "phone numbers.csv", "connections.csv"),
    *("messages.csv", "invitations.csv"),
)
_EXPORT_RANK = {name: rank for rank, name in enumerate(_EXPORT_ORDER)}


def shown_member(name: str) -> str:
    """Return the name of an archive member, which anybody may have chosen, as text."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def reading_rank(name: str) -> int:
    """Return where a file called `name` comes among others; equal ones by name."""
    return _EXPORT_RANK.get(name.casefold(), len(_EXPORT_RANK))
