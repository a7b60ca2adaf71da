"""Look up the offer that was noted for a role."""

from collections.abc import Collection

from ajar.core.nouns.offer import Offer
from ajar.store.models import Offer as OfferRow
from ajar.store.models import User


def offer_row_of(user: User, keys: Collection[str]) -> OfferRow | None:
    """Return the offer for the role whose messages have these `keys`, or None."""
    return OfferRow.objects.filter(owner=user, message__key__in=keys).first()


def to_offer(row: OfferRow) -> Offer:
    """Return an offer as the core has it."""
    return Offer(row.on, row.bonus, row.equity)
