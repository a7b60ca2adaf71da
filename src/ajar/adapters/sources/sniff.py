"""Tell by its first bytes what a file is; its name settles what they leave open."""

import re
from enum import StrEnum

from ajar.adapters.sources.items import Form, Refusal
from ajar.adapters.sources.mbox import starts_mbox
from ajar.core.intake.contact_table import (
    Column,
    ContactTable,
    has_names,
    look_at_table,
)
from ajar.core.intake.linkedin_table import name_table

HEAD = 64 * 1024
"""Bytes that are looked at."""


class Container(StrEnum):
    """What holds several items, or one in a wrapping."""

    MBOX = "mbox"
    ZIP = "zip"
    JSON = "json"
    EMLX = "emlx"


_UNPACK = "unpack it first"
_FOREIGN = (
    (b"\x1f\x8b", "gzip file", _UNPACK),
    (b"BZh", "bzip2 file", _UNPACK),
    (b"\xfd7zXZ", "xz file", _UNPACK),
    (b"7z\xbc\xaf", "7-Zip archive", _UNPACK),
    (b"Rar!", "RAR archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "Zstandard file", _UNPACK),
    (b"%PDF-", "PDF file", "Ajar reads it as the attachment of a message"),
    (b"\xd0\xcf\x11\xe0", "Office or Outlook file", "save the message as .eml"),
    (b"!BDN", "Outlook data file", "export its messages as .eml or mbox"),
    (b"<?xml", "XML file", "it holds no message that Ajar knows"),
    (b"// <!-- <mdb:mork", "index of a mail program", "it holds no message"),
    (b"BEGIN:VCALENDAR", "calendar", "it holds no message"),
    (b"-----BEGIN PGP MESSAGE", "encrypted text", "decrypt it first"),
)
# One of these in the first lines makes a mail; programs write them, people don't.
_TECHNICAL = re.compile(
    rb"^(?:received|message-id|mime-version|return-path|delivered-to|content-type"
    rb"|dkim-signature|authentication-results|x-[a-z0-9-]{1,60}|list-[a-z]{1,20}"
    rb"|references|in-reply-to|reply-to|content-transfer-encoding)[ \t]{0,3}:",
    re.I | re.M,
)
_FROM = re.compile(rb"^from[ \t]{0,3}:[^\r\n@]{0,200}@", re.I | re.M)
_SENT = re.compile(rb"^(?:sent|gesendet|date)[ \t]{0,3}:([^\r\n]{0,200})", re.I | re.M)
_MAIL_DATE = re.compile(
    rb"[ \t]{0,9}(?:[A-Z][a-z]{2},[ \t]{0,3})?\d{1,2}[ \t]{1,3}[A-Z][a-z]{2}[ \t]{1,3}"
    rb"\d{2,4}[ \t]{1,3}\d{1,2}:\d\d"
)
_HEADER_BLOCK = re.compile(
    rb"(?>(?:(?:>?[!-9;-~]{1,100}[ \t]{0,3}:|[ \t]|From )[^\n]*+\n?+)*)"
)
_EMLX = re.compile(rb"\d{1,10}[ \t]{0,9}\r?\n(?=[!-9;-~]{1,100}:)")
_JSON = re.compile(rb"\s*(?:\{\s*(?:\"|\})|\[\s*(?:\{|\]))")
_ASSISTANT = re.compile(r"(?:coach|role_play)_messages\.csv\Z", re.I)
_CARD, _CARD_WITHIN = b"BEGIN:VCARD", 40
_NAMES = {Column.NAME, Column.FIRST, Column.LAST}
_REACHES = {Column.ADDRESS, Column.NUMBER}
_CONTROL = bytes({*range(32), 127} - {9, 10, 12, 13, 27})


def sniff(head: bytes, name: str = "") -> Form | Container | Refusal:
    """Return what the file called `name` is that begins with `head`."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start:
        return Refusal("file", "it is empty", minor=True)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Container.ZIP
    for magic, what, why in _FOREIGN:
        if start.startswith(magic):
            return Refusal(what, why)
    if start[:_CARD_WITHIN].replace(b"\0", b"").upper().find(_CARD) >= 0:
        return Form.CONTACTS
    if starts_mbox(head):
        return Container.MBOX
    if _EMLX.match(start):
        return Container.EMLX
    return _sniff_text(start, head, name)


def _sniff_text(start: bytes, head: bytes, name: str) -> Form | Container | Refusal:
    if _is_mail(start):
        return Form.MAIL
    table = name_table(head)
    if table and _ASSISTANT.search(name):
        return Refusal("table", "a talk with LinkedIn's own assistant", minor=True)
    if table:
        return Form(table.value)
    if not _is_text(head):
        return Refusal("file", "not mail, text or an archive that Ajar knows")
    if _JSON.match(start):
        return Container.JSON
    if name.lower().endswith(".csv"):
        return _sniff_table(head)
    return Form.TEXT


def _sniff_table(head: bytes) -> Form | Refusal:
    """Tell contacts, whose program is known by its columns, from other tables."""
    table = look_at_table(head)
    if isinstance(table, ContactTable):
        holds = set(table.meaning.values())
        if table.is_known and has_names(table.meaning):
            return Form.CONTACTS
        if holds & _NAMES and holds & _REACHES:
            return Refusal("table", "if these are contacts: `ajar people import FILE`")
    return Refusal("table", "its columns are not known", minor=True)


def _is_mail(start: bytes) -> bool:
    """Tell a mail from text that was pasted with a few header lines on top."""
    block = _HEADER_BLOCK.match(start)
    headers = block[0] if block else b""
    if _TECHNICAL.search(headers):
        return True
    sent = _SENT.search(headers)
    return bool(_FROM.search(headers)) and (not sent or bool(_MAIL_DATE.match(sent[1])))


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return len(head) - len(head.translate(None, _CONTROL)) <= len(head) // 200
