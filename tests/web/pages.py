"""Look into a page as a reader would: by its ids, its links, its words."""

import json
import re
from html import unescape
from pathlib import Path

from ajar.store.models import Entry, Message

SAMPLE = Path(__file__).parents[2] / "src/ajar/sample"
CALLER = "+1 303 555 0142"
INDIVIDUAL = json.dumps(
    {
        "words": "Individual",
        "topic": "seat",
        "values": [["seat", "individual"]],
        "refused": False,
    }
)


def key_of(who: str) -> str:
    """Return the key of the opportunity that `who` offers."""
    return Entry.objects.get(who=who).key


def message_of(who: str) -> str:
    """Return the key of the newest message by `who`."""
    rows = Message.objects.filter(sender_name=who, is_own=False).order_by("-sent_at")
    return rows[0].key


def html_of(response) -> str:
    """Return a page's HTML."""
    return response.content.decode()


def words_of(html: str) -> str:
    """Return what is read of some HTML, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def row(html: str, topic: str) -> str:
    """Return the row of the facts that is about `topic`."""
    found = re.search(rf'<tr id="f-{topic}">.*?</tr>', html, re.DOTALL)
    return found[0] if found else ""


def refs(html: str) -> list[str]:
    """Return the numbers of the words that some HTML refers to."""
    return re.findall(r'class="ref" href="#e(\d+)"', html)
