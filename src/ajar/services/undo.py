"""Undo what the user changed, the latest first or any one by its number."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.contacts import undo_import
from ajar.services.correct_kind import set_correction
from ajar.services.docket import rejudge
from ajar.services.entries import refresh_entry
from ajar.services.favours import restore_favour
from ajar.services.feed import restore_feed
from ajar.services.join import part
from ajar.services.know import restore_contact_word
from ajar.services.offers import restore_offer
from ajar.services.people import rebuild_people
from ajar.services.referrals import undo_step
from ajar.services.regroup import regroup
from ajar.services.representations import restore_representation
from ajar.services.sighted import ABOUT_SENDERS
from ajar.services.stop_teaching import let_teach
from ajar.services.take_back import set_aside_again, want_no_longer
from ajar.services.who_is_who import restore_word
from ajar.services.writing import desk_transaction
from ajar.store.models import (
    Answer,
    CallToken,
    Change,
    ChangeOf,
    Device,
    Message,
    Nod,
    PreferencesVersion,
    Profile,
    PutAway,
    Reminder,
    StatedFact,
    StatedVerdict,
    TouchWord,
    User,
)

Before = dict[str, Any]  # JSON as the change wrote it


def undo(user: User, number: int, now: datetime | None = None) -> Change:
    """Put back what was there before the change called `number`, and return it.

    RequestError if there is no such change, or it was undone before.
    """
    at = now or clock.now()
    with desk_transaction():
        change = Change.objects.filter(owner=user, pk=number).first()
        if change is None or change.undone_at is not None:
            problem = "There is nothing to undo any more."
            raise RequestError(problem, "It was undone before, or is too long ago.")
        _UNDO[ChangeOf(change.of)](user, change.before, at)
        change.undone_at = at
        change.save(update_fields=["undone_at", "before"])
    return change


def _message(user: User, before: Before) -> Message:
    found = Message.objects.filter(owner=user, key=before["message"]).first()
    if found is None:
        problem = "The message it was about is gone."
        raise RequestError(problem)
    return found


def _undo_fact(user: User, before: Before, _: datetime) -> None:
    message = _message(user, before)
    topic = before["topic"]
    if "stated_at" in before:
        at = datetime.fromisoformat(before["stated_at"])
        StatedFact.objects.update_or_create(
            owner=user,
            message=message,
            topic=topic,
            defaults={"value": before["value"], "stated_at": at},
        )
    else:
        StatedFact.objects.filter(message=message, topic=topic).delete()
    refresh_entry(message)
    if topic in ABOUT_SENDERS:
        rebuild_people(user)


def _undo_offer(user: User, before: Before, at: datetime) -> None:
    for was in before["facts"]:
        _undo_fact(user, was, at)
    restore_offer(user, before)


def _undo_verdict(user: User, before: Before, _: datetime) -> None:
    for was in before.get("several", [before]):
        _undo_one_verdict(user, was)


def _undo_one_verdict(user: User, before: Before) -> None:
    message = _message(user, before)
    StatedVerdict.objects.filter(message=message).delete()
    if "decision" in before:
        StatedVerdict.objects.create(
            owner=user,
            message=message,
            decision=before["decision"],
            stated_at=datetime.fromisoformat(before["stated_at"]),
        )
    refresh_entry(message)


def _undo_nod(user: User, before: Before, _: datetime) -> None:
    for key, earlier in before["messages"]:
        message = _message(user, {"message": key})
        if earlier is None:
            Nod.objects.filter(message=message).delete()
        else:
            at = datetime.fromisoformat(earlier)
            Nod.objects.filter(message=message).update(nodded_at=at)
        refresh_entry(message)


def _undo_kind(user: User, before: Before, at: datetime) -> None:
    set_aside_again(user, before.pop("asides", ()))
    want_no_longer(user, before.get("wanted", ""))
    set_correction(user, before["sender"], before, at)


def _undo_taught(user: User, before: Before, _: datetime) -> None:
    let_teach(user, before["senders"])


def _undo_preferences(user: User, before: Before, at: datetime) -> None:
    PreferencesVersion.objects.update_or_create(
        owner=user, made_at=at, defaults={"body": before["body"]}
    )
    rejudge(user)


def _undo_answer(user: User, before: Before, _: datetime) -> None:
    message = _message(user, before)
    at = datetime.fromisoformat(before["sent_at"])
    Answer.objects.filter(owner=user, message=message, sent_at=at).delete()
    refresh_entry(message)


def _undo_profile(user: User, before: Before, _: datetime) -> None:
    Profile.objects.filter(owner=user).update(**before)
    rejudge(user)


def _undo_note(user: User, before: Before, _: datetime) -> None:
    _message(user, before).delete()
    regroup(user)


def _undo_join(user: User, before: Before, _: datetime) -> None:
    part(user, before["one"], before["other"])


def _undo_reminder(user: User, before: Before, _: datetime) -> None:
    made_at = datetime.fromisoformat(before["made_at"])
    rows = Reminder.objects.filter(owner=user, made_at=made_at)
    if before["is_new"]:
        rows.delete()
    else:
        rows.update(done_at=None)


def _undo_device(user: User, before: Before, _: datetime) -> None:
    Device.objects.filter(owner=user, key=before["key"]).delete()


def _undo_token(user: User, before: Before, _: datetime) -> None:
    CallToken.objects.filter(owner=user, key=before["key"]).delete()


def _undo_people(user: User, before: Before, _: datetime) -> None:
    restore_word(user, before)


def _undo_contacts(user: User, before: Before, _: datetime) -> None:
    undo_import(user, before)


def _undo_touch(user: User, before: Before, _: datetime) -> None:
    made_at = datetime.fromisoformat(before["made_at"])
    TouchWord.objects.filter(owner=user, made_at=made_at).delete()


def _undo_contact(user: User, before: Before, _: datetime) -> None:
    restore_contact_word(user, before)


def _undo_referral(user: User, before: Before, _: datetime) -> None:
    undo_step(user, before)


def _undo_favour(user: User, before: Before, _: datetime) -> None:
    restore_favour(user, before)


def _undo_proposal(user: User, before: Before, _: datetime) -> None:
    PutAway.objects.filter(owner=user, setting=before["setting"]).delete()


def _undo_feed(user: User, before: Before, at: datetime) -> None:
    restore_feed(user, before, at)


def _undo_representation(user: User, before: Before, _: datetime) -> None:
    restore_representation(user, before)


_UNDO: dict[ChangeOf, Callable[[User, Before, datetime], None]] = {
    ChangeOf.FACT: _undo_fact,
    ChangeOf.VERDICT: _undo_verdict,
    ChangeOf.OFFER: _undo_offer,
    ChangeOf.NOD: _undo_nod,
    ChangeOf.KIND: _undo_kind,
    ChangeOf.TAUGHT: _undo_taught,
    ChangeOf.PREFERENCES: _undo_preferences,
    ChangeOf.ANSWER: _undo_answer,
    ChangeOf.PROFILE: _undo_profile,
    ChangeOf.NOTE: _undo_note,
    ChangeOf.JOIN: _undo_join,
    ChangeOf.REMINDER: _undo_reminder,
    ChangeOf.PEOPLE: _undo_people,
    ChangeOf.TOUCH: _undo_touch,
    ChangeOf.CONTACTS: _undo_contacts,
    ChangeOf.DEVICE: _undo_device,
    ChangeOf.TOKEN: _undo_token,
    ChangeOf.PROPOSAL: _undo_proposal,
    ChangeOf.CONTACT: _undo_contact,
    ChangeOf.REFERRAL: _undo_referral,
    ChangeOf.FAVOUR: _undo_favour,
    ChangeOf.FEED: _undo_feed,
    ChangeOf.REPRESENTATION: _undo_representation,
}
