"""Grouping what is new equals grouping everything, whoever writes meanwhile."""

import random
from threading import Thread as Worker

import pytest
from django.db import connection
from django.forms.models import model_to_dict

from ajar.core.method import Considered
from ajar.services import regroup as regrouping
from ajar.services import sorting
from ajar.services.desk import open_desk
from ajar.services.grouping import Groups
from ajar.services.join import join_roles, part
from ajar.services.note import Note, keep_note
from ajar.services.regroup import regroup
from ajar.services.take import Request, take
from ajar.store.models import (
    Entry,
    Message,
    Opportunity,
    Profile,
    Thread,
    User,
)
from tests.samples.letters import PITCH, SAM, mail

SENDERS = (
    "Laura Finch <laura.finch@wexham-optics.example>",
    "Ines Marsh <ines@corbel-foods.example>",
    f"Sam Rivera <{SAM}>",
)
SUBJECTS = ("Sales Manager in Tustin", "Account Executive in Irvine", "Hello")


def some_mail(dice: random.Random, number: int) -> bytes:
    """Return a letter of a few people, months and roles, often in a thread."""
    sender, subject = dice.choice(SENDERS), dice.choice(SUBJECTS)
    month, minute = dice.choice(("Jan", "May", "Oct")), dice.randrange(60)
    return mail(
        PITCH.replace("Sales Manager", subject.partition(" in ")[0]),
        sender=sender,
        subject=subject,
        message_id=f"<{number}@x.example>",
        date=f"{dice.randrange(1, 28)} {month} 2026 09:{minute:02}:00 -0800",
        in_reply_to=f"<{dice.randrange(number + 1)}@x.example>",
        to=f"Sam Rivera <{SAM}>" if SAM not in sender else SENDERS[dice.randrange(2)],
    )


def again(dice: random.Random, raw: bytes) -> bytes:
    """Return the same letter as it came another way: other bytes, another name."""
    name = dice.choice((b"Laura F. Finch", b"L. Finch", b"Ines M.", b"Sam"))
    for known in (b"Laura Finch <", b"Ines Marsh <", b"Sam Rivera <"):
        raw = raw.replace(b"From: " + known, b"From: " + name + b" <")
    return b"X-Way: %d\n" % dice.randrange(99) + raw


def desk_of(user: User) -> dict[str, object]:
    hidden = ["id", "owner", "first_message", "opportunity"]
    entries = Entry.objects.filter(owner=user).order_by("key")
    messages = Message.objects.filter(owner=user).order_by("key")
    return {
        "entries": [
            (model_to_dict(row, exclude=hidden), row.first_message.key)
            for row in entries
        ],
        "groups": list(messages.values_list("key", "thread__key", "opportunity__key")),
        "threads": sorted(Thread.objects.values_list("key", "turn", "is_answered")),
        "roles": sorted(
            map(str, Opportunity.objects.values_list("key", "same_role_as"))
        ),
    }


@pytest.mark.parametrize("seed", range(6))
def test_a_desk_grouped_bit_by_bit_is_the_desk_grouped_as_a_whole(
    tmp_path, user, take_in, seed
):
    dice = random.Random(seed)
    letters = [some_mail(dice, number) for number in range(14)]
    letters += [again(dice, raw) for raw in dice.choices(letters, k=6)]
    for number, raw in enumerate(letters):
        path = tmp_path / f"{number}.eml"
        path.write_bytes(raw)
        take_in(path)
        if dice.random() < 0.2:
            keep_note(user, Note(f"{PITCH} {number}", "Laura Finch", "+1 714 555 0131"))
        keys = list(Entry.objects.values_list("key", flat=True))
        if dice.random() < 0.2 and len(keys) > 1:
            change = join_roles(user, *dice.sample(keys, 2))
            if dice.random() < 0.5:
                part(user, change.before["one"], change.before["other"])
        before = desk_of(user)
        regroup(user)
        assert desk_of(user) == before
    assert len(before["groups"]) > 10


def test_grouping_again_writes_no_entry_anew(tmp_path, user, take_in):
    (tmp_path / "pitch.eml").write_bytes(mail(PITCH))
    take_in(tmp_path / "pitch.eml")
    before = Entry.objects.get().pk, Thread.objects.get().pk
    regroup(user)
    assert (Entry.objects.get().pk, Thread.objects.get().pk) == before


def in_another_thread(work) -> None:
    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    worker = Worker(target=run)
    worker.start()
    worker.join()


@pytest.mark.django_db(transaction=True)
def test_what_comes_while_groups_are_computed_is_grouped_too(tmp_path, monkeypatch):
    user = open_desk()
    (tmp_path / "pitch.eml").write_bytes(mail(PITCH))
    late = [Note(f"{PITCH} {name}", name) for name in ("Ines Marsh", "Ada Birch")]
    compute = regrouping.group_messages

    def slowly(of: User) -> Groups:
        groups = compute(of)
        if late:
            note = late.pop()
            in_another_thread(lambda: keep_note(of, note))
        return groups

    monkeypatch.setattr(regrouping, "group_messages", slowly)
    take(user, Request((tmp_path / "pitch.eml",)))
    assert Message.objects.count() == 3
    assert not Message.objects.filter(thread=None).exists()
    assert not Profile.objects.get().is_regroup_due
    before = desk_of(user)
    regroup(user)
    assert desk_of(user) == before


@pytest.mark.django_db(transaction=True)
def test_a_message_forgotten_while_groups_are_computed_stays_forgotten(
    tmp_path, monkeypatch
):
    user = open_desk()
    for number, name in enumerate(("Laura Finch", "Ines Marsh")):
        raw = mail(
            f"{PITCH} {name}", f"{name} <{number}@x.example>", name, f"<{number}>"
        )
        (tmp_path / f"{number}.eml").write_bytes(raw)
    take(user, Request((tmp_path,)))
    compute = regrouping.group_messages
    calls = []

    def slowly(of: User) -> Groups:
        groups = compute(of)
        if not calls:
            calls.append(1)
            in_another_thread(Message.objects.order_by("key")[0].delete)
        return groups

    monkeypatch.setattr(regrouping, "group_messages", slowly)
    regroup(user)
    assert Message.objects.count() == Entry.objects.count() == 1
    assert Thread.objects.count() == Opportunity.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_is_read_or_grouped_while_the_desk_is_held(tmp_path, monkeypatch):
    user = open_desk()
    for number in range(3):
        raw = mail(f"{PITCH} {number}", message_id=f"<{number}@x.example>")
        (tmp_path / f"{number}.eml").write_bytes(raw)
    held = []

    def watched(work):
        def run(*given, **named) -> Considered | Groups:
            held.append(connection.in_atomic_block)
            return work(*given, **named)

        return run

    monkeypatch.setattr(sorting, "consider", watched(sorting.consider))
    monkeypatch.setattr(
        regrouping, "group_messages", watched(regrouping.group_messages)
    )
    take(user, Request((tmp_path,)))
    assert len(held) == 4
    assert not any(held)
