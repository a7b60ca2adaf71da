"""Archives are read without trust: each bad member is told, the rest goes on."""

import struct
import warnings
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.adapters.sources import archive
from ajar.adapters.sources.archive import read_archive, reread_member
from ajar.adapters.sources.items import Form, Refusal

MAIL = (
    b"From: Ann <ann@quill.example>\nSubject: A role\nDate: x\nTo: s@h.example\n\nHi\n"
)
MAIL = MAIL.replace(b"Date: x\n", b"Message-ID: <1@q.example>\n")


def packed(members, compression=zipfile.ZIP_DEFLATED) -> BytesIO:
    held = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name given twice is what one test is about
        with zipfile.ZipFile(held, "w", compression) as made:
            for name, content in members:
                made.writestr(name, content)
    return held


def read(held: BytesIO) -> tuple[dict[str, bytes], dict[str, str]]:
    cuts = list(read_archive(held))
    items = {c.member: c.result.raw for c in cuts if not isinstance(c.result, Refusal)}
    whys = {c.member: c.result.why for c in cuts if isinstance(c.result, Refusal)}
    return items, whys


def entry(name, *, mode=0) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.external_attr = mode << 16
    return made


def test_members_are_read_as_files_are():
    held = packed(
        [("a.eml", MAIL), ("dir/", b""), ("__MACOSX/a", b"x"), ("n.txt", b"Hi Sam")]
    )
    cuts = list(read_archive(held))
    assert [(c.member, c.result.form) for c in cuts] == [
        ("a.eml", Form.MAIL),
        ("n.txt", Form.TEXT),
    ]
    assert cuts[0].done < cuts[1].done <= len(held.getvalue())


@pytest.mark.parametrize(
    ("member", "why"),
    [
        (("../evil.eml", MAIL), "its name leads out of the archive"),
        (("a/../../evil.eml", MAIL), "its name leads out of the archive"),
        (("..\\evil.eml", MAIL), "its name leads out of the archive"),
        (("/etc/evil.eml", MAIL), "its name is not one inside the archive"),
        (("C:\\evil.eml", MAIL), "its name is not one inside the archive"),
        (
            (entry("link.eml", mode=0o120777), b"/etc/passwd"),
            "it is a link or a device",
        ),
        ((entry("pipe.eml", mode=0o010644), b""), "it is a link or a device"),
        (("bomb.eml", MAIL + b"\0" * 3_000_000), "it grows more than 200 times"),
        (("inner.zip", packed([("a.eml", MAIL)]).getvalue()), "archive inside another"),
        (("junk.bin", bytes(range(256)) * 9), "not mail, text or an archive"),
    ],
)
def test_a_bad_member_is_told_and_the_rest_goes_on(member, why):
    items, whys = read(packed([("a.eml", MAIL), member, ("z.eml", MAIL)]))
    assert items == {"a.eml": MAIL, "z.eml": MAIL}
    (told,) = whys.values()
    assert why in told


def test_a_name_with_a_nought_byte_is_refused():
    held = packed([("good.eml", MAIL), ("evilXeml", MAIL)])
    broken = BytesIO(held.getvalue().replace(b"evilXeml", b"evil\0eml"))
    items, whys = read(broken)
    assert list(items) == ["good.eml"]
    assert list(whys.values()) == ["its name is not one inside the archive"]


def test_two_members_of_one_name_are_both_refused():
    items, whys = read(
        packed([("a.eml", MAIL), ("a.eml", MAIL + b"x"), ("b.eml", MAIL)])
    )
    assert list(items) == ["b.eml"]
    assert whys == {"a.eml": "another member has the same name"}


def test_a_name_is_shown_without_tricks():
    items, _ = read(packed([("a\x1b[2J\u202e.eml", MAIL)]))
    assert list(items) == ["a\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}.eml"]


def test_encrypted_members_and_strange_methods_are_refused():
    held = bytearray(packed([("a.eml", MAIL), ("b.eml", MAIL)]).getvalue())
    first = held.index(b"PK\x01\x02")
    held[first + 8] |= 1
    items, whys = read(BytesIO(held))
    assert list(items) == ["b.eml"]
    assert "encrypted" in whys["a.eml"]
    _, whys = read(packed([("a.eml", MAIL)], zipfile.ZIP_BZIP2))
    assert "packed in a way" in whys["a.eml"]


def test_overlapping_members_are_refused():
    held = bytearray(
        packed([("a.eml", MAIL), ("b.eml", MAIL), ("c.eml", MAIL)]).getvalue()
    )
    first = held.index(b"PK\x01\x02")
    second = held.index(b"PK\x01\x02", first + 4)
    held[second + 42 : second + 46] = held[first + 42 : first + 46]
    items, whys = read(BytesIO(held))
    assert list(items) == ["c.eml"]
    assert set(whys) == {"a.eml", "b.eml"}
    assert set(whys.values()) == {"it overlaps another member"}


def test_a_member_that_reaches_into_the_contents_is_refused():
    held = bytearray(packed([("a.eml", MAIL)], zipfile.ZIP_STORED).getvalue())
    at = held.index(b"PK\x01\x02") + 20
    held[at : at + 8] = struct.pack("<LL", len(MAIL) + 50, len(MAIL) + 50)
    items, whys = read(BytesIO(held))
    assert not items
    assert whys == {"a.eml": "it overlaps another member"}


def test_a_damaged_member_is_told_and_the_rest_goes_on():
    held = bytearray(packed([("a.eml", MAIL), ("b.eml", MAIL)]).getvalue())
    held[40] ^= 0xFF
    items, whys = read(BytesIO(held))
    assert list(items) == ["b.eml"]
    assert whys == {"a.eml": "it is damaged"}


@pytest.mark.parametrize("keep", [0, 10, 30, 100])
def test_a_cut_off_archive_is_damaged(keep):
    held = packed([("a.eml", MAIL)]).getvalue()[:keep]
    items, whys = read(BytesIO(held))
    assert not items
    assert list(whys) == [""]


def test_contents_that_promise_too_much_are_not_looked_into():
    held = bytearray(packed([("a.eml", MAIL)]).getvalue())
    end = held.rindex(b"PK\x05\x06")
    plain = bytes(held)
    held[end + 12 : end + 16] = struct.pack("<L", 2**31)
    _, whys = read(BytesIO(held))
    assert "too large" in whys[""]
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 2**40, 0)
    pointer = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    _, whys = read(BytesIO(plain[:end] + wide + pointer + plain[end:]))
    assert "too large" in whys[""]


def test_no_more_than_so_many_members_are_read(monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    items, whys = read(packed([(f"{n}.eml", MAIL) for n in range(5)]))
    assert len(items) == 3
    assert whys == {"": "only the first 3 of 5 members are read"}


def test_no_more_than_so_many_bytes_are_unpacked(monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 100 + 2 * len(MAIL))
    items, whys = read(packed([(f"{n}.eml", MAIL) for n in range(5)]))
    assert len(items) == 3
    assert len(whys) == 2
    assert all("unpack it first" in why for why in whys.values())


def test_a_member_that_gives_more_than_it_promised_is_stopped():
    held = bytearray(packed([("a.eml", MAIL * 50)]).getvalue())
    at = held.index(b"PK\x01\x02") + 24
    held[at : at + 4] = struct.pack("<L", 10)
    items, whys = read(BytesIO(held))
    assert not items
    assert whys == {"a.eml": "it is damaged"}


@pytest.mark.parametrize("name", ["[Content_Types].xml", "META-INF/MANIFEST.MF"])
def test_a_document_is_no_archive_of_messages(name):
    items, whys = read(packed([(name, b"x"), ("word/a.eml", MAIL)]))
    assert not items
    assert whys == {"": "a document or program, no archive"}


def test_tables_about_the_user_come_before_what_was_said():
    head = b"From,To,Date,Content\n"
    members = [
        ("x/messages.csv", head),
        ("x/Profile.csv", b"First Name,Last Name,Headline\n"),
        ("x/Skills.csv", b"Name\nCooking\n"),
        ("x/coach_messages.csv", head),
    ]
    cuts = list(read_archive(packed(members)))
    forms = [c.result.form for c in cuts if not isinstance(c.result, Refusal)]
    assert forms == [Form.LINKEDIN_PROFILE, Form.LINKEDIN_MESSAGES]
    refused = [c.result for c in cuts if isinstance(c.result, Refusal)]
    assert len(refused) == 2
    assert all(one.minor for one in refused)


def test_a_part_of_a_member_is_read_again():
    held = packed([("a.mbox", b"0123456789"), ("../b", MAIL)])
    assert reread_member(held, "a.mbox", 2, 3) == b"234"
    assert reread_member(held, "a.mbox", 8, 3) is None
    assert reread_member(held, "gone", 0, 1) is None
    assert reread_member(held, "../b", 0, 1) is None
    assert reread_member(BytesIO(b"PK"), "a.mbox", 0, 1) is None
    assert reread_member(held, "a.mbox", 0, 2**40) is None


@given(st.integers(0, 400), st.integers(0, 255))
def test_no_changed_byte_crashes(at, value):
    held = bytearray(packed([("a.eml", MAIL), ("b.txt", b"Hi Sam, a role")]).getvalue())
    held[at % len(held)] = value
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        list(read_archive(BytesIO(held)))


@given(st.binary(max_size=300))
def test_no_bytes_crash(junk):
    list(read_archive(BytesIO(b"PK\x03\x04" + junk + b"PK\x05\x06" + junk)))
