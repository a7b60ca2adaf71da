"""Choose the text a person would read among the parts of a mail."""

import re
from dataclasses import dataclass, field
from itertools import islice

from ajar.core.intake.attachments import read_attachment
from ajar.core.intake.charset import decode_text
from ajar.core.intake.flowed import unflow
from ajar.core.intake.markup import Rendering, render_html
from ajar.core.intake.mime import MimePart
from ajar.core.nouns.message import Attachment, Unread

BODY_LIMIT = 200_000
ATTACHMENT_LIMIT = 10
_LONGEST_NAME = 200
FORWARD_MARK = "---------- Forwarded message ----------"
_SHOWN_HEADERS = ("from", "date", "subject", "to")
_META_CHARSET = re.compile(
    rb"<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{1,40})"
)
_WORD = re.compile(r"[^\W_]{2,}")
_BARE_LINK = re.compile(r"https?://[^\s<>\"]{1,2000}")
_NO_HTML = re.compile(
    r"\b(?:view|read|open|see|use)\b[^.\n]{0,60}\b(?:html|browser|online|web version)\b"
    r"|(?:does not|doesn't|cannot|can't|unable to)[^.\n]{0,40}"
    r"\b(?:display|show|support|view)"
    r"|html[- ](?:e-?mail|message|version|compatible|capable|format)"
    r"|this is a multi-?part message|im browser (?:ansehen|öffnen|anzeigen)"
    r"|dans votre navigateur|en (?:su|tu) navegador|no seu navegador",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Content:
    """What the parts of a mail hold: texts in order, links, files, trouble."""

    texts: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def version(self) -> "Content":
        """Return a place for another version of the text; files are shared."""
        return Content(attachments=self.attachments, unread=self.unread)

    def note(self, unread: Unread) -> None:
        """Keep what could not be read, once."""
        if unread not in self.unread:
            self.unread.append(unread)

    @property
    def body(self) -> str:
        """The texts as one."""
        return "\n\n".join(text for text in self.texts if text.strip())


def read_content(root: MimePart) -> Content:
    """Return the texts, links and attachments below `root`."""
    content = Content()
    _read_part(root, content)
    body = content.body
    if len(body) > BODY_LIMIT:
        content.texts = [body[:BODY_LIMIT]]
        content.note(Unread("body", "too long to read to its end", "body"))
    return content


def _read_part(part: MimePart, content: Content) -> None:
    match part.media_type:
        case "multipart/alternative":
            _read_alternatives(part, content)
        case "multipart/related":
            _read_related(part, content)
        case "message/rfc822" | "message/global" if part.children:
            _read_enclosed(part.children[0], content)
        case media_type if part.children:
            for child in part.children:
                _read_part(child, content)
        case media_type if media_type.startswith("multipart/"):
            if part.payload.strip():
                content.texts.append(decode_text(part.payload))
        case _ if _is_text(part):
            _read_text(part, content)
        case _:
            _read_file(part, content)


def _is_text(part: MimePart) -> bool:
    if part.disposition == "attachment" or (part.name and part.disposition):
        return False
    return part.media_type in ("text/plain", "text/html", "text", "text/enriched")


def _read_related(part: MimePart, content: Content) -> None:
    for number, child in enumerate(part.children):
        if number == 0 or not child.media_type.startswith("image/"):
            _read_part(child, content)


def _read_enclosed(inner: MimePart, content: Content) -> None:
    shown = [
        f"{name.title()}: {value}"
        for name in _SHOWN_HEADERS
        if (value := inner.block.first(name))
    ]
    content.texts.append("\n".join([FORWARD_MARK, *shown]))
    _read_part(inner, content)


def _read_text(part: MimePart, content: Content) -> None:
    if _is_html(part):
        rendering = _render(part, content)
        content.texts.append(rendering.text)
        content.links += rendering.links
    else:
        text = _plain(part)
        content.texts.append(text)
        content.links += _bare_links(text)


def _bare_links(text: str) -> list[tuple[str, str]]:
    if "http" not in text:
        return []
    found = (match[0].rstrip(".,;:!?)]'") for match in _BARE_LINK.finditer(text))
    return [(link, link) for link in islice(found, 500)]


def _is_html(part: MimePart) -> bool:
    start = part.payload[:400].lstrip().lower()
    return part.media_type == "text/html" or start.startswith(
        (b"<html", b"<!doctype html")
    )


def _plain(part: MimePart) -> str:
    text = decode_text(part.payload, part.charset)
    if part.parameters.get("format", "").lower() == "flowed":
        delete_space = part.parameters.get("delsp", "").lower() == "yes"
        text = unflow(text, delete_space=delete_space)
    return text.strip("\n")


def _render(part: MimePart, content: Content) -> Rendering:
    charset = part.charset
    if not charset and (meta := _META_CHARSET.search(part.payload[:2000].lower())):
        charset = meta[1].decode("ascii", "replace")
    source = decode_text(part.payload, charset)
    if "<" not in source and "&" not in source:
        return Rendering(source.strip("\n"), ())
    rendering = render_html(source)
    if not rendering.complete:
        content.note(Unread("HTML part", "too long to read to its end", "body"))
    return rendering


def _read_alternatives(part: MimePart, content: Content) -> None:
    plain, html = content.version(), content.version()
    for child in part.children:
        leaf = next((leaf for leaf in child.walk() if not leaf.children), child)
        _read_part(child, html if _is_html(leaf) and _is_text(leaf) else plain)
    content.texts += _choose(plain, html).texts
    content.links += html.links or plain.links


def _choose(plain: Content, html: Content) -> Content:
    """Return the version to read; note where the two say different things."""
    plain_words = _WORD.findall(plain.body.lower())
    html_words = _WORD.findall(html.body.lower())
    if not plain_words or not html_words:
        return plain if plain_words else html
    scarce = len(plain_words) < 40 and len(html_words) > 2 * len(plain_words)
    if scarce and _NO_HTML.search(plain.body[:2000]):
        return html
    if _disagree(plain_words, html_words):
        plain.note(Unread("HTML part", "the HTML part says something else", "body"))
    return html if len(html_words) > 4 * len(plain_words) + 20 else plain


def _disagree(some: list[str], others: list[str]) -> bool:
    a, b = set(some), set(others)
    return min(len(a), len(b)) >= 12 and len(a & b) < 0.5 * min(len(a), len(b))


def _read_file(part: MimePart, content: Content) -> None:
    if len(content.attachments) >= ATTACHMENT_LIMIT:
        why = f"only the first {ATTACHMENT_LIMIT} are read"
        content.note(Unread("attachments", why, "attachments"))
        return
    name = _free_name(part, content)
    attachment, unread = read_attachment(name, part.media_type, part.payload)
    content.attachments.append(attachment)
    if unread is not None:
        content.note(unread)


def _free_name(part: MimePart, content: Content) -> str:
    """Return the file's name, told from those of files that came before it."""
    name = (part.name or part.media_type.replace("/", "."))[:_LONGEST_NAME]
    taken = {attachment.name for attachment in content.attachments}
    numbered = (f"{name} ({number})" for number in range(2, ATTACHMENT_LIMIT + 2))
    return next(free for free in (name, *numbered) if free not in taken)
