"""Render HTML as the text a person would read, in time linear to its length.

A tree-building parser is not used on purpose: by the rules of HTML 50 KB of hostile
markup grow into gigabytes of tree. Mail is shown here, not laid out, and for that
its tags can be read one after another.
"""

import html
import re
from typing import NamedTuple

from ajar.core.intake.charset import clean_text
from ajar.core.intake.styles import find_hidden_classes, is_hidden

HTML_LIMIT = 2_000_000
_MOST_LINKS = 500
_LONGEST_LINK = 2_000
_BULLET = "- "
_TOKEN = re.compile(
    r"<!--"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>[:\-\s/]"
    r"(?>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+'|[\"'])*))?(?:>|(?=<)|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)"
)
_ATTRIBUTE = re.compile(
    r"([a-zA-Z-]{1,40})\s{0,9}=\s{0,9}(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))"
)
_ENTITY = re.compile(
    r"&(?:#\d{1,8}(?!\d)|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
_DROPPED = frozenset({"script", "style", "title", "template", "svg"})
_VOID = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
)
_PARAGRAPH = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "hr",
        "pre",
    }
)
_LINE = frozenset(
    {
        "address",
        "article",
        "aside",
        "body",
        "center",
        "dd",
        "div",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "html",
        "li",
        "main",
        "nav",
        "option",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "caption",
    }
)


class Rendering(NamedTuple):
    """HTML as text, the links in it and whether all of it was rendered."""

    text: str
    links: tuple[tuple[str, str], ...]
    complete: bool = True


def render_html(source: str) -> Rendering:
    """Return the visible text of `source` and its links as (text, address)."""
    page = _Page(source[:HTML_LIMIT])
    page.read()
    return Rendering(page.text(), tuple(page.links), len(source) <= HTML_LIMIT)


def undo_entities(text: str) -> str:
    """Return `text` with character references replaced; one of absurd length stays."""
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


def _attributes(rest: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(rest[:8000]):
        found.setdefault(name.lower(), double or single or bare)
    return found


class _Page:
    """The text so far and what the tags still open ask for."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines: list[str] = []
        self.line: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.space = self.cell = False
        self.quotes = 0
        self.quoting: list[bool] = []
        self.pre = 0
        self.anchor: tuple[str, list[str]] | None = None
        self.hidden_tag = ""
        self.hidden_depth = 0
        self.hidden_classes = find_hidden_classes(source)

    def read(self) -> None:
        at = 0
        while (token := _TOKEN.search(self.source, at)) is not None:
            self.add_text(self.source[at : token.start()])
            at = token.end()
            if token[0] == "<!--":
                end = self.source.find("-->", at)
                at = len(self.source) if end < 0 else end + 3
            elif token["tag"]:
                at = self.read_tag(token, at)
        self.add_text(self.source[at:])

    def read_tag(self, token: re.Match[str], at: int) -> int:
        tag, rest = token["tag"].lower(), token["rest"] or ""
        if tag in _DROPPED and not token["close"]:
            end = re.compile(rf"</{tag}", re.IGNORECASE).search(self.source, at)
            return end.start() if end else len(self.source)
        if self.hidden_tag:
            self.track_hidden(tag, closing=bool(token["close"]))
        elif token["close"]:
            self.close_tag(tag)
        else:
            self.open_tag(tag, rest)
        return at

    def track_hidden(self, tag: str, *, closing: bool) -> None:
        if tag == self.hidden_tag:
            self.hidden_depth += -1 if closing else 1
            if self.hidden_depth == 0:
                self.hidden_tag = ""

    def open_tag(self, tag: str, rest: str) -> None:
        found = _attributes(rest) if rest.strip(" /") else {}
        if tag not in _VOID and is_hidden(found, self.hidden_classes):
            self.hidden_tag, self.hidden_depth = tag, 1
            return
        if tag == "br":
            self.break_line()
        elif tag in _PARAGRAPH:
            self.end_paragraph()
        elif tag in _LINE:
            self.end_line()
        elif tag in ("td", "th"):
            self.cell = bool(self.line)
        if tag == "li":
            self.line = [_BULLET]
        elif tag == "pre":
            self.pre += 1
        elif tag == "blockquote":
            self.open_quote(found)
        elif tag == "a":
            self.close_anchor()
            self.anchor = (found.get("href", ""), [])

    def close_tag(self, tag: str) -> None:
        if tag in _PARAGRAPH:
            self.end_paragraph()
        elif tag in _LINE:
            self.end_line()
        if tag == "li" and self.line == [_BULLET]:
            self.line = []
        if tag == "a":
            self.close_anchor()
        elif tag == "pre":
            self.pre = max(0, self.pre - 1)
        elif tag == "blockquote" and self.quoting:
            self.quotes -= self.quoting.pop()

    def open_quote(self, found: dict[str, str]) -> None:
        # Mail programs mark what is answered to; other block quotes are layout.
        marks = found.get("type", "") + found.get("class", "")
        quoting = "cite" in marks or "quote" in marks
        self.quoting.append(quoting)
        self.quotes = min(20, self.quotes + quoting)

    def close_anchor(self) -> None:
        if self.anchor is None:
            return
        href, words = self.anchor
        href = undo_entities(href).strip()[:_LONGEST_LINK]
        if href and len(self.links) < _MOST_LINKS:
            self.links.append((" ".join("".join(words).split()), clean_text(href)))
        self.anchor = None

    def add_text(self, raw: str) -> None:
        if not raw or self.hidden_tag:
            return
        text = undo_entities(raw)
        if self.anchor is not None:
            self.anchor[1].append(text)
        if self.pre:
            first, *others = text.split("\n")
            self.add_words(first, first)
            for line in others:
                self.break_line()
                self.add_words(line, line)
            return
        self.add_words(text, " ".join(text.split()))

    def add_words(self, text: str, words: str) -> None:
        if not words:
            self.space = True
            return
        if self.line and self.line[-1] != _BULLET:
            if self.cell:
                ends = self.line[-1].rstrip().endswith(":")
                self.line.append(" " if ends else " | ")
            elif self.space or text[0].isspace():
                self.line.append(" ")
        self.line.append(words)
        self.cell = False
        self.space = text[-1].isspace()

    def end_line(self) -> None:
        if self.line == [_BULLET]:
            return
        if self.line:
            self.lines.append("> " * self.quotes + "".join(self.line).rstrip())
        self.line = []
        self.space = self.cell = False

    def break_line(self) -> None:
        if self.line:
            self.end_line()
        else:
            self.end_paragraph()

    def end_paragraph(self) -> None:
        self.end_line()
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append(("> " * self.quotes).rstrip())

    def text(self) -> str:
        self.close_anchor()
        self.end_line()
        return clean_text("\n".join(self.lines).strip("\n"))
