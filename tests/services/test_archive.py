"""A desk goes out and comes back to equal bytes, or not at all."""

import io
import json

import pytest

from ajar.core.errors import ArchiveError
from ajar.services.archive import export_desk, import_desk
from ajar.store.models import Message, Profile, SetAside, User
from tests.samples.letters import bill, pitch, reply, write


@pytest.fixture
def document(tmp_path, user, take_in) -> bytes:
    take_in(write(tmp_path, pitch=pitch(), reply=reply(), bill=bill()))
    out = io.BytesIO()
    export_desk(user, out)
    return out.getvalue()


@pytest.fixture
def other(document) -> User:
    """Somebody with an empty desk of their own."""
    other = User.objects.create(username="other")
    Profile.objects.create(owner=other, hash_key=b"x" * 32)
    return other


def export_of(user) -> bytes:
    out = io.BytesIO()
    export_desk(user, out)
    return out.getvalue()


def test_a_desk_comes_back_to_equal_bytes(document, other):
    count = import_desk(other, io.BytesIO(document))
    assert export_of(other) == document
    assert count == len(json.loads(document)["records"])


def test_one_owners_export_holds_nothing_of_anothers(document, other):
    records = json.loads(export_of(other))["records"]
    assert [record["table"] for record in records] == ["profile"]


def test_a_desk_that_holds_something_is_not_mixed_with_another(document, user):
    with pytest.raises(ArchiveError, match="already holds"):
        import_desk(user, io.BytesIO(document))


def broken(document: bytes, change) -> io.BytesIO:
    parsed = json.loads(document)
    change(parsed)
    return io.BytesIO(json.dumps(parsed).encode())


def record(parsed, table):
    return next(r for r in parsed["records"] if r["table"] == table)


TAMPERINGS = {
    "another format": lambda d: d.update(format="another"),
    "a newer version": lambda d: d.update(version=99),
    "no records": lambda d: d.update(records="none"),
    "an unknown table": lambda d: d["records"].append({"table": "spaceship"}),
    "no profile": lambda d: d["records"].pop(0),
    "no key": lambda d: record(d, "message").pop("key"),
    "an unknown kind": lambda d: record(d, "message").update(kind="nonsense"),
    "an unknown thread": lambda d: record(d, "message").update(thread="unknown"),
    "no date": lambda d: record(d, "message").update(sent_at="yesterday"),
    "other bytes": lambda d: record(d, "original").update(raw="AAAA"),
    "no base64": lambda d: record(d, "original").update(raw="not base64!"),
    "too sure": lambda d: record(d, "fact").update(confidence=7),
    "a message twice": lambda d: d["records"].append(dict(record(d, "message"))),
}


@pytest.mark.parametrize("change", TAMPERINGS.values(), ids=TAMPERINGS)
def test_a_tampered_export_is_refused_and_nothing_is_changed(document, other, change):
    with pytest.raises(ArchiveError):
        import_desk(other, broken(document, change))
    assert not Message.objects.filter(owner=other).exists()
    assert not SetAside.objects.filter(owner=other).exists()
    assert bytes(Profile.objects.get(owner=other).hash_key) == b"x" * 32


@pytest.mark.parametrize("junk", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_export_is_refused(other, junk):
    with pytest.raises(ArchiveError):
        import_desk(other, io.BytesIO(junk))


def test_an_export_cut_short_is_refused(document, other):
    with pytest.raises(ArchiveError):
        import_desk(other, io.BytesIO(document[: len(document) // 2]))
