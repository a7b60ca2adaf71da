"""Find the noes that one change would turn."""

from ajar.core.nouns.verdict import Change, Decision, Verdict


def one_change(verdict: Verdict) -> Change | None:
    """Return the single thing that would make a no a yes, or None where it is more."""
    offer = verdict.counter_offer
    if offer is None or offer.to is Decision.NO or len(offer.conditions) != 1:
        return None
    return offer
