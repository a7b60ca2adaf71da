"""Quote what is answered as mail programs do, without what must not travel."""

from collections.abc import Collection
from dataclasses import replace

from ajar.core.answer.dates import wrote_in
from ajar.core.answer.scan import find_secret
from ajar.core.nouns.call_lines import blank_own_lines
from ajar.core.nouns.draft import Confidential
from ajar.core.nouns.message import Channel, Message, SectionKind

_KEPT = frozenset({SectionKind.OFFER, SectionKind.FORWARDED, SectionKind.SIGNATURE})
_MOST_LINES = 200
_LONGEST_LINE = 2_000
CUT = "[…]"


def sender_words(message: Message) -> str:
    """Return what the sender wrote: older history and footers left out."""
    is_call = message.channel is Channel.CALL
    body = blank_own_lines(message.body) if is_call else message.body
    if not message.sections:
        return body
    kept = (s.span for s in message.sections if s.kind in _KEPT)
    return "".join(body[span.start : span.end] for span in kept)


def quote_message(
    message: Message,
    confidential: Confidential,
    spared: Collection[str] = (),
    language: str = "en",
) -> str:
    """Return the sender's words with "> " marks under a line that says who wrote.

    That line is in `language` (ISO 639-1), as the letter above it.

    Lines that name what is confidential, figures apart (theirs are their own), are
    cut and marked as cut.
    """
    lines = [line.rstrip() for line in sender_words(message).splitlines()]
    lines = [line[:_LONGEST_LINE] for line in lines[:_MOST_LINES]]
    while lines and not lines[-1]:
        lines.pop()
    if not lines:
        return ""
    head = _attribution(message, language)
    marked = [_mark(line) for line in _without_secrets(lines, confidential, spared)]
    return "\n".join([head, *marked])


def _mark(line: str) -> str:
    if not line:
        return ">"
    return f">{line}" if line.startswith(">") else f"> {line}"


def _attribution(message: Message, language: str) -> str:
    sender = message.sender
    who = " ".join(sender.name.split())
    if sender.address:
        who = f"{who} <{sender.address}>".strip()
    return wrote_in(language, who, message.sent_at)


def _without_secrets(
    lines: list[str], confidential: Confidential, spared: Collection[str]
) -> list[str]:
    def tells(first: int, last: int) -> bool:
        words = "\n".join(lines[first : last + 1])
        return find_secret(words, names, spared) is not None

    names = replace(confidential, pay=())
    if not tells(0, len(lines)):
        return lines
    cut = {at for at in range(len(lines)) if tells(at, at)}
    for at in range(1, len(lines)):
        if not cut & {at - 1, at} and tells(at - 1, at):
            cut |= {at - 1, at}
    kept = _cut(lines, cut)
    still = find_secret("\n".join(kept), names, spared)
    return [CUT] if still else kept


def _cut(lines: list[str], cut: set[int]) -> list[str]:
    """Return the lines with each run of `cut` ones as one mark."""
    return [
        CUT if at in cut else line
        for at, line in enumerate(lines)
        if at not in cut or at - 1 not in cut
    ]
