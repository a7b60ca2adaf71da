"""All that stood on the page when a call ended is what the desk then knows."""

import pytest

from ajar.core.method import read_note
from ajar.core.nouns.call import (
    CallerKind,
    Heard,
    HungUp,
    Introduced,
    LeftUnsaid,
    Noted,
    PickedUp,
    Said,
)
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.role import Mode, Topic
from ajar.queries.call import show_call
from ajar.services.calls import begin_call, find_call, join_call, keep_step
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.store.facts import knowledge_of
from ajar.store.models import Answer, Entry, Message

BRENDA = Introduced("Brenda Kowalski", "Rocky Peak Staffing", CallerKind.RECRUITER)
ON_SITE = Heard("On site", Topic.MODE, ((Topic.MODE, Mode.ONSITE),))


def noted(words: str) -> Noted:
    """Return a note with all that was read from it left standing."""
    return Noted(words, read_note(words))


def go_through(user, *deeds, joined=""):
    """Return what the page knew before the call ended, and what the desk knows."""
    call = begin_call(user, "+17205550190")
    if joined:
        join_call(user, call.key, joined)
    for mark, deed in enumerate((PickedUp(), BRENDA, *deeds)):
        keep_step(user, call.key, str(mark), deed)
    page = show_call(user, find_call(user, call.key))
    keep_step(user, call.key, "end", HungUp())
    row = Message.objects.get(pk=find_call(user, call.key).message_id)
    known = knowledge_of(user, [row]).findings([row.pk])
    return page.findings, known


@pytest.mark.parametrize(
    "words",
    [
        ("office mgr at a dentist in lakewood", "they wont say who the client is"),
        ("base 80k", "no, base is 90k"),
        ("8 ppl report to u", "perm job in golden co", "travel no more than 10%"),
        ("pays around 65", "perm job"),
    ],
)
def test_what_notes_told_is_known_after_the_call(user, words):
    before, after = go_through(user, *map(noted, words), ON_SITE)
    for topic, finding in before.items():
        assert after[topic].best.value == finding.best.value, topic
        assert after[topic].state == finding.state, topic


def test_a_no_that_was_said_is_on_the_desk_as_a_no(user):
    change_preferences(user, ("place=Denver:must",))
    told = (noted("office mgr at a dentist in lakewood"), noted("who it is, no idea"))
    go_through(user, *told, ON_SITE, Said(BeatKind.ANSWER, "So this one is a no."))
    assert Answer.objects.get().decision == "no"


def test_what_a_mail_said_counts_for_the_answer_that_was_given(user):
    change_preferences(user, ("pay=75k:must", "travel=5:must"))
    said = "An Office Manager role, base 90k, no travel, permanent, fully remote."
    keep_note(user, Note(said, "Brenda Kowalski"))
    joined = Entry.objects.get().key
    asked = LeftUnsaid(Topic.WHY_OPEN)
    answer = Said(BeatKind.ANSWER, "I'd be glad to talk.")
    go_through(user, asked, answer, joined=joined)
    assert Answer.objects.get().decision == "yes"
