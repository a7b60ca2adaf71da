"""Looking changes nothing: after every GET the desk's export is what it was."""

import io

from django.test import Client
from django.urls import get_resolver

from ajar.services.archive import export_desk
from ajar.store.models import Entry, Message

ASKED = ("", "?words=a&kind=outreach&answer=yes&page=2", "?pay=120000&seat=manager")


def exported(owner) -> bytes:
    out = io.BytesIO()
    export_desk(owner, out)
    return out.getvalue()


def every_address(owner) -> list[str]:
    """Return an address for each pattern there is, filled with what the desk has."""
    entry = Entry.objects.filter(owner=owner, kind="outreach").first()
    message = Message.objects.filter(owner=owner).first()
    found = []
    for pattern in get_resolver().url_patterns:
        path = str(pattern.pattern)
        key = message.key if path.startswith("messages") else entry.key
        for part, value in (
            ("<slug:key>", key),
            ("<slug:topic>", "pay"),
            ("<int:number>", "1"),
        ):
            path = path.replace(part, value)
        found.append(f"/{path}")
    return found


def test_looking_at_anything_changes_nothing(at_desk: Client, sams, take_in):
    take_in(1, 2, 3, 5, 6)
    before = exported(sams)
    seen = {}
    for path in every_address(sams):
        for asked in ASKED:
            answer = at_desk.get(path + asked)
            seen[path] = answer.status_code
            answer.close()
    assert exported(sams) == before
    assert all(status < 500 for status in seen.values()), seen
    assert sum(status == 200 for status in seen.values()) > 15
