"""Taking in keeps what is about work, once, whatever the order."""

import io
import json
import random
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from ajar.core.errors import DeskError
from ajar.core.nouns.screening import Kind
from ajar.queries.desk import show_desk
from ajar.services.archive import export_desk
from ajar.services.desk import open_desk
from ajar.services.take import Request, take
from ajar.store.models import Message, Original, Profile, SetAside, Thread
from tests.samples.letters import bill, mail, pitch, reply, write
from tests.services.conftest import NOW


def exported(user) -> bytes:
    out = io.BytesIO()
    export_desk(user, out)
    return out.getvalue()


def test_a_pitch_is_kept_and_a_bill_is_set_aside(tmp_path, take_in):
    tally = take_in(write(tmp_path, pitch=pitch(), bill=bill()))
    assert tally.seen == 2
    assert dict(tally.kept) == {Kind.OUTREACH: 1}
    assert tally.set_aside.total() == 1
    assert Original.objects.get().raw == pitch()


def test_taking_in_the_same_again_changes_nothing(tmp_path, user, take_in):
    folder = write(tmp_path, pitch=pitch(), reply=reply(), bill=bill())
    take_in(folder)
    before = exported(user)
    tally = take_in(folder, now=NOW + timedelta(hours=1))
    assert exported(user) == before
    assert tally.kept_in_all == 0
    assert (tally.already_here, tally.aside_before) == (2, 1)


def test_a_reply_of_the_users_is_kept_whichever_comes_first(tmp_path, user, take_in):
    sent = write(tmp_path / "sent-mail", reply=reply())
    take_in(sent)
    assert not Message.objects.exists()
    tally = take_in(write(tmp_path / "inbox", pitch=pitch()))
    assert tally.companions == 1
    assert Message.objects.get(is_own=True).thread == Thread.objects.get()
    assert not SetAside.objects.exists()
    assert show_desk(user).lines[0].turn == "them"


def test_a_reply_whose_file_is_away_is_counted_and_kept_when_met_again(
    tmp_path, take_in
):
    sent = write(tmp_path / "sent-mail", reply=reply())
    take_in(sent)
    (sent / "reply.eml").unlink()
    tally = take_in(write(tmp_path / "inbox", pitch=pitch()))
    assert tally.companions_away == 1
    write(sent, reply=reply())
    take_in(sent)
    assert Message.objects.filter(is_own=True).count() == 1


def test_in_any_order_and_in_pieces_the_desk_is_the_same(tmp_path, user, take_in):
    letters = {f"bill{n}": bill(n) for n in range(1, 5)}
    letters |= {"pitch": pitch(), "reply": reply(), "bump": bump()}
    names = sorted(letters)
    seen = set()
    for seed in range(4):
        random.Random(seed).shuffle(names)
        for name in names:
            take_in(write(tmp_path / f"{seed}-{name}", **{name: letters[name]}))
        seen.add(without_paths(exported(user)))
        forget_everything(user)
    assert len(seen) == 1


def bump() -> bytes:
    return mail(
        "Hi Sam, just moving this up your inbox. Is the Sales Manager role of any "
        "interest?\n\nLaura Finch\nWexham Optics\n",
        subject="Re: Sales Manager in Tustin",
        message_id="<bump-1@wexham-optics.example>",
        date="Fri, 20 Nov 2026 09:30:00 -0800",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )


def without_paths(document: bytes) -> bytes:
    parsed = json.loads(document)
    parsed.pop("seal")
    for record in parsed["records"]:
        record.pop("source", None) if record["table"] == "original" else None
        record.pop("path", None)
    return json.dumps(parsed).encode()


def forget_everything(user) -> None:
    Message.objects.filter(owner=user).delete()
    SetAside.objects.filter(owner=user).delete()
    Thread.objects.filter(owner=user).delete()


def test_again_looks_anew_at_what_was_set_aside(tmp_path, take_in):
    folder = write(tmp_path, bill=bill())
    take_in(folder)
    assert take_in(folder).aside_before == 1
    assert take_in(folder, again=True).set_aside.total() == 1
    assert SetAside.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_said_plainly_and_what_was_taken_stays(tmp_path, user, take_in):
    take_in(write(tmp_path / "a", pitch=pitch()))
    long_pitch = mail(
        PITCH_2 + "\n> All about us." * 20_000, message_id="<p2@x.example>"
    )
    with full_disk(), pytest.raises(DeskError, match="disk is full") as error:
        take_in(write(tmp_path / "b", other=long_pitch))
    assert "What was taken so far is kept" in error.value.hint
    assert Message.objects.count() == 1
    take_in(tmp_path / "b")
    assert Message.objects.count() == 2


@contextmanager
def full_disk():
    """Let the database grow no further, as a full disk does."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # pages that earlier tests left would be room
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages + 4}")
    yield
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count=1073741823")


PITCH_2 = """Hi Sam, we are hiring a Regional Sales Manager at Corbel Foods in Irvine,
base $150,000. I thought of you because of your territory work. Shall we talk?

Ines Marsh, Talent Acquisition, Corbel Foods
"""


def test_an_interrupted_import_keeps_what_it_has_and_is_regrouped_at_the_next_open(
    tmp_path, user
):
    def press_ctrl_c(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(user, Request((write(tmp_path, pitch=pitch()),)), press_ctrl_c, NOW)
    assert Message.objects.get().opportunity is None
    assert Profile.objects.get().is_regroup_due
    open_desk()
    assert not Profile.objects.get().is_regroup_due
    assert Message.objects.get().opportunity is not None


def test_what_cannot_be_read_is_counted_and_the_rest_goes_on(tmp_path, take_in):
    folder = write(tmp_path, pitch=pitch())
    (folder / "junk.bin").write_bytes(bytes(range(256)) * 40)
    tally = take_in(folder)
    assert dict(tally.kept) == {Kind.OUTREACH: 1}
    assert [trouble.where for trouble in tally.lost] == [str(folder / "junk.bin")]


def test_progress_tells_bytes_and_counts(tmp_path, user):
    seen = []
    folder = write(tmp_path, pitch=pitch(), bill=bill())
    take(
        user,
        Request((folder,)),
        lambda consumed, tally: seen.append((consumed, tally.seen)),
        NOW,
    )
    assert seen[-1] == (len(pitch()) + len(bill()), 2)


def test_an_export_of_the_users_own_says_who_they_are(tmp_path, take_in, db):
    user = open_desk()
    (tmp_path / "Profile.csv").write_text(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,"
        "Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
        'Sam,Rivera,,,,Sales,,,92602,"Irvine, California",,,\n'
    )
    (tmp_path / "resume.json").write_text(
        '{"basics": {"name": "Sam Rivera", "email": "sam@rivera.example"}}'
    )
    tally = take(user, Request((tmp_path,)), now=NOW)
    row = Profile.objects.get()
    assert (row.place, row.addresses[-1]) == (
        "Irvine, California",
        "sam@rivera.example",
    )
    assert tally.learnt_name == row.name


def test_an_export_of_somebody_else_teaches_nothing_about_the_user(tmp_path, user):
    (tmp_path / "resume.json").write_text(
        '{"basics": {"name": "Ada Finch", "email": "ada@finch.example"}}'
    )
    tally = take(user, Request((tmp_path,)), now=NOW)
    assert "ada@finch.example" not in Profile.objects.get().addresses
    assert tally.learnt_name == ""


def test_what_is_pasted_is_kept_whatever_it_is(user):
    pasted = io.BytesIO(b"Bonjour, un poste vous attend.\n")
    tally = take(user, Request((Path("-"),), stdin=pasted), now=NOW)
    assert tally.kept.total() == 1
    assert Message.objects.count() == 1


def test_a_sent_folder_on_standard_input_after_the_inbox_is_joined_at_once(user):
    line = b"From x@y.example Tue Sep  1 00:00:00 2026\n"
    box = io.BytesIO(line + reply() + b"\n" + line + pitch() + b"\n")
    tally = take(user, Request((Path("-"),), stdin=box), now=NOW)
    assert tally.companions == 1
    assert tally.companions_away == 0


def test_a_text_that_merely_lies_in_a_folder_is_not_taken(tmp_path, take_in):
    (tmp_path / "notes.txt").write_text("We are hiring a Sales Manager in Irvine.")
    tally = take_in(tmp_path)
    assert tally.seen == 0
    assert tally.troubles[0].is_minor
    assert take_in(tmp_path / "notes.txt").seen == 1
