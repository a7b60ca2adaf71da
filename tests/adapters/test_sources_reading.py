"""Files, mailboxes, folders and archives are read item by item."""

import mailbox
from io import BytesIO
from pathlib import Path

import pytest
from sources_cast import CHANNEL, LINE, MAIL, items, put, read, whys, zipped

from ajar.adapters.sources import (
    Folder,
    Form,
    Skipped,
    SourceItem,
    measure,
    reread,
)
from ajar.adapters.sources.names import folder_of


def test_one_mail_is_one_item(tmp_path):
    path = put(tmp_path / "a.eml", MAIL)
    (item,) = items(path)
    assert item == SourceItem(
        str(path), 0, 0, len(MAIL), Form.MAIL, MAIL, consumed=len(MAIL)
    )


def test_the_messages_of_an_mbox_are_numbered_and_can_be_read_again(tmp_path):
    path = put(tmp_path / "box", LINE + MAIL + b">From x\n\n" + LINE + MAIL)
    first, second = items(path)
    assert (first.index, second.index) == (0, 1)
    assert first.raw == MAIL + b"From x\n"
    for item in (first, second):
        assert reread(item.path, item.offset, item.length) == item.raw
    assert second.consumed == measure([path]) == path.stat().st_size


def test_a_maildir_is_read_with_its_folders(tmp_path):
    box = mailbox.Maildir(tmp_path / "Maildir")
    box.add(MAIL)
    box.add_folder("Sent").add(MAIL)
    put(tmp_path / "Maildir" / "tmp" / "half", b"half")
    put(tmp_path / "Maildir" / "dovecot-uidlist", b"3 V1")
    put(tmp_path / "Maildir" / "cur" / "2:2,DS", LINE + b"Not: a header I know\n\nx\n")
    found = items(tmp_path / "Maildir")
    assert [(item.form, item.folder) for item in found] == [
        (Form.MAIL, Folder.SENT),
        (Form.MAIL, Folder.DRAFTS),
        (Form.MAIL, Folder.OTHER),
    ]
    assert found[1].raw == b"Not: a header I know\n\nx\n"
    assert whys(tmp_path / "Maildir") == []


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    for name in ("b/2.eml", "a/1.eml", "c.eml", ".hidden.eml", "b/10.eml"):
        put(tmp_path / name, MAIL)
    shown = [item.path.removeprefix(f"{tmp_path}/") for item in items(tmp_path)]
    assert shown == ["a/1.eml", "b/10.eml", "b/2.eml", "c.eml"]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Sent/1.eml", Folder.SENT),
        ("Sent.mbox", Folder.SENT),
        ("Sent.mbox/mbox", Folder.SENT),
        ("Gesendet", Folder.SENT),
        ("[Gmail]/Sent Mail", Folder.SENT),
        ("Drafts.sbd/x", Folder.DRAFTS),
        ("Sent/Drafts/x", Folder.DRAFTS),
        ("sent.eml", Folder.OTHER),
        ("Consent/1.eml", Folder.OTHER),
    ],
)
def test_the_name_of_a_folder_tells_what_was_sent(tmp_path, name, folder):
    path = put(tmp_path / name, MAIL)
    assert items(path)[0].folder is folder
    assert items(tmp_path)[0].folder is folder


def test_folders_of_servers_are_known_by_their_coded_names():
    assert folder_of(".INBOX.Gesendete Objekte") is Folder.SENT
    assert folder_of(".&AMk-l&AOk-ments envoy&AOk-s") is Folder.SENT
    assert folder_of(".&AOA") is Folder.OTHER
    assert folder_of("&AAAA2AA-") is Folder.OTHER


def test_the_labels_of_gmail_tell_what_was_sent(tmp_path):
    labelled = b"X-Gmail-Labels: Important,Sent\n" + MAIL
    quoted = MAIL + b"x\n X-Gmail-Labels: Sent\n"
    path = put(tmp_path / "All mail.mbox", LINE + labelled + LINE + quoted)
    folders = [item.folder for item in items(path)]
    assert folders == [Folder.SENT, Folder.OTHER]


def test_an_archive_is_read_without_unpacking(tmp_path):
    path = zipped(
        tmp_path / "x.zip", ("b.mbox", LINE + MAIL + LINE + MAIL), ("a", MAIL)
    )
    found = items(path)
    assert [(item.member, item.index) for item in found] == [
        ("a", 0),
        ("b.mbox", 0),
        ("b.mbox", 1),
    ]
    for item in found:
        assert reread(Path(item.path), item.offset, item.length, item.member) == MAIL
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_bad_member_is_told_with_its_name(tmp_path):
    path = zipped(tmp_path / "x.zip", ("../a", MAIL), ("b", MAIL))
    bad, good = read(path)
    assert bad == Skipped(
        str(path), "archive member", "its name leads out of the archive", "../a"
    )
    assert isinstance(good, SourceItem)


def test_an_unpacked_export_is_read_about_the_user_first(tmp_path):
    put(tmp_path / "messages.csv", b"From,To,Date,Content\nA,B,1/1/18,Hi\n")
    put(
        tmp_path / "Connections.csv",
        b"Notes:\nx\n\nFirst Name,Last Name,Connected On\n",
    )
    put(tmp_path / "Profile.csv", b"First Name,Last Name,Headline\n")
    put(tmp_path / "Ad Targeting.csv", b"Age,Place\n")
    found = read(tmp_path)
    forms = [one.form for one in found if isinstance(one, SourceItem)]
    assert forms == [
        Form.LINKEDIN_PROFILE,
        Form.LINKEDIN_CONNECTIONS,
        Form.LINKEDIN_MESSAGES,
    ]
    assert [one.minor for one in found if isinstance(one, Skipped)] == [True]


@pytest.mark.parametrize(
    ("content", "forms"),
    [
        (LINE + MAIL + LINE + MAIL, [Form.MAIL, Form.MAIL]),
        (MAIL, [Form.MAIL]),
        (CHANNEL, [Form.CHANNEL_JSON]),
        (b"Hi Sam, a role.", [Form.TEXT]),
        (b"PK\x03\x04", []),
        (b"", []),
    ],
)
def test_standard_input_is_told_by_its_content_too(content, forms):
    found = read(Path("-"), stdin=BytesIO(content))
    read_items = [one for one in found if isinstance(one, SourceItem)]
    assert [item.form for item in read_items] == forms
    assert {one.path for one in found} == {"-"}
    assert bool(forms) or len(found) == 1


def test_standard_input_is_read_only_when_asked_for(tmp_path):
    assert read(tmp_path, stdin=BytesIO(MAIL)) == []
    assert read(Path("-")) == []
    assert reread("-", 0, 9) is None
    assert measure([Path("-")]) == 0


def test_the_bytes_of_all_sources_are_counted_as_they_are_read(tmp_path):
    put(tmp_path / "a.mbox", LINE + MAIL + LINE + MAIL)
    put(tmp_path / "b.bin", bytes(999))
    zipped(tmp_path / "c.zip", ("a", MAIL), ("b", MAIL))
    put(tmp_path / "d.eml", MAIL)
    consumed = [item.consumed for item in items(tmp_path)]
    assert consumed == sorted(consumed)
    assert len(set(consumed)) == 5
    assert consumed[-1] == measure([tmp_path])
