"""Read the text of a file that came with a message, by its content, not its name."""

import unicodedata

from ajar.core.intake.charset import decode_text
from ajar.core.intake.document import Document
from ajar.core.intake.markup import render_html
from ajar.core.intake.pdf import read_pdf
from ajar.core.intake.word import read_docx
from ajar.core.nouns.message import Attachment, Unread

TEXT_LIMIT = 200_000
# Pictures, sounds and the seals of signed mail: there are no words to miss.
_WORDLESS = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BYTES_READ = 4 * TEXT_LIMIT
_HTML_STARTS = (b"<html", b"<!doctype html", b"<head", b"<body", b"<meta")


def read_attachment(
    name: str, media_type: str, payload: bytes
) -> tuple[Attachment, Unread | None]:
    """Return a file with its text, and what of it could not be read."""
    found = _find_type(media_type, payload)
    document = _read(found, payload)
    text = unicodedata.normalize("NFKC", document.text[: TEXT_LIMIT + 1]).strip()
    why = document.trouble
    if len(text) > TEXT_LIMIT:
        text, why = text[:TEXT_LIMIT], "too long to read to its end"
    unread = Unread("attachment", why, name) if why else None
    return Attachment(name, found, len(payload), text), unread


def _find_type(media_type: str, payload: bytes) -> str:
    start = payload[:1024].lstrip()
    low = start[:400].lower()
    if b"%PDF-" in payload[:1024]:
        return "application/pdf"
    if start.startswith(b"PK\x03\x04"):
        if b"word/" in payload:
            return _DOCX
        return "application/zip"
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return "application/msword"
    if start.startswith(b"{\\rtf"):
        return "application/rtf"
    if low.startswith(_HTML_STARTS):
        return "text/html"
    if low.startswith(b"begin:vcalendar"):
        return "text/calendar"
    if low.startswith(b"begin:vcard"):
        return "text/vcard"
    if media_type.startswith(("text/", "message/")):
        return media_type if _is_text(payload) else "application/octet-stream"
    return media_type or "application/octet-stream"


def _is_text(payload: bytes) -> bool:
    start = payload[:4096]
    return start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in start


def _read(media_type: str, payload: bytes) -> Document:
    match media_type:
        case "application/pdf":
            return read_pdf(payload)
        case "text/html":
            rendering = render_html(decode_text(payload[:_BYTES_READ]))
            return Document(rendering.text)
        case media if media.startswith(("text/", "message/")):
            charset = "utf-16" if payload[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
            return Document(decode_text(payload[:_BYTES_READ], charset))
        case media if media == _DOCX:
            return read_docx(payload)
        case media if media.startswith(_WORDLESS):
            return Document("")
        case media:
            return Document("", f"a file of type {media} is not read")
