"""Note an offer: its figures are the user's word on the role, the rest is beside it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Floor
from ajar.core.nouns.role import FactValue, Pay, Topic
from ajar.services.changes import record_change
from ajar.services.state import hold_fact
from ajar.services.writing import desk_transaction
from ajar.store.facts import knowledge_of
from ajar.store.models import Change, ChangeOf, Entry, Message, User
from ajar.store.models import Offer as OfferRow
from ajar.store.preferences import preferences_of
from ajar.store.referrals import rows_of_role

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire

_NONE = frozenset({"no", "none", "0"})


def note_offer(
    user: User,
    key: str,
    offer: Offer,
    facts: Mapping[Topic, FactValue],
    now: datetime | None = None,
) -> Change:
    """Hold that the role `key` was offered so; return the change, which can be undone.

    What `facts` leave out stays as it is known. RequestError if there is no such role,
    the day is yet to come, or nothing was said of the offer.
    """
    at = now or clock.now()
    _check(offer, facts, at.astimezone().date())
    said = dict(facts)
    pay = said.get(Topic.PAY)
    if offer.equity:
        said[Topic.EQUITY] = offer.equity.lower() not in _NONE
    with desk_transaction():
        entry = Entry.objects.filter(owner=user, key=key).first()
        if entry is None:
            problem = "That is no longer on the desk."
            raise RequestError(problem, "It may have joined another opportunity.")
        message = entry.first_message
        if isinstance(pay, Pay) and pay.currency is None:
            said[Topic.PAY] = replace(pay, currency=_currency(user, message))
        was = _columns(OfferRow.objects.filter(owner=user, message=message).first())
        told: list[Wire] = [hold_fact(message, t, v, at) for t, v in said.items()]
        columns = {"on": offer.on, "bonus": offer.bonus, "equity": offer.equity}
        OfferRow.objects.update_or_create(
            owner=user, message=message, defaults={**columns, "noted_at": at}
        )
        before: dict[str, Wire] = {"message": message.key, "offer": was, "facts": told}
        words = f"Offer of {offer.on:%-d %B %Y} noted."
        return record_change(user, ChangeOf.OFFER, words, before, at)


def _currency(user: User, message: Message) -> str | None:
    """Return what 140k is meant in: what they named pay in, else the user's floor."""
    rows = [row for row in rows_of_role(message) if not row.is_own]
    read = knowledge_of(user, rows).read
    told = (fact.value for row in rows for fact in read.get(row.pk, ()))
    named = [pay.currency for pay in told if isinstance(pay, Pay) and pay.currency]
    if named:
        return named[-1]
    wanted = (one.wanted for one in preferences_of(user).on(Topic.PAY))
    return next((w.currency for w in wanted if isinstance(w, Floor)), None)


def _check(offer: Offer, facts: Mapping[Topic, FactValue], today: date) -> None:
    if not (facts or offer.bonus or offer.equity):
        problem = "Nothing was said of the offer."
        raise RequestError(problem, "Say at least what the pay is: pay=120k base.")
    if offer.on > today:
        problem = "That day is yet to come."
        raise RequestError(problem, "Name the day on which they made the offer.")


def _columns(row: OfferRow | None) -> "Wire":
    if row is None:
        return None
    return {
        "on": row.on.isoformat(),
        "bonus": row.bonus,
        "equity": row.equity,
        "noted_at": row.noted_at.isoformat(),
    }


def restore_offer(user: User, before: Mapping[str, Any]) -> None:
    """Put back the offer that was noted before, or that there was none."""
    rows = OfferRow.objects.filter(owner=user, message__key=before["message"])
    was = before["offer"]
    if was is None:
        rows.delete()
        return
    rows.update(
        on=date.fromisoformat(was["on"]),
        bonus=was["bonus"],
        equity=was["equity"],
        noted_at=datetime.fromisoformat(was["noted_at"]),
    )
