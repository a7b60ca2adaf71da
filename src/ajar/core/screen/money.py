"""Notice when the reader is to pay, to bank a cheque, to forward or to top up."""

from collections.abc import Iterator
from itertools import pairwise

from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import Sign, asserted, beside, first, is_denied

_NEAR = 40


def read_money(cues: Cues) -> Iterator[Sign]:
    """Yield the signals about the reader's own money; all of them mean stop."""
    seen = (
        (SignalId.PAYS_UPFRONT, _pays_upfront(cues)),
        (SignalId.CHEQUE_OR_FORWARD, _cheque_or_forward(cues)),
        (SignalId.CRYPTO_OR_GIFTCARD, _crypto_or_giftcard(cues)),
        (SignalId.TASK_SCAM, _task_scam(cues)),
    )
    for signal, found in seen:
        if found:
            yield Sign(signal, Risk.STOP, found.evidence)


def _pays_upfront(cues: Cues) -> Found | None:
    # "We pay a signing fee of $500" is theirs to pay, not the reader's.
    asked = (
        f
        for f in asserted(cues, "pay_us")
        if not _is_theirs(f, cues)
        and not _is_direct_deposit(f)
        and not beside(f, cues.get("they_bear", ()))
    )
    # "The visa fee is on us" names a fee and asks for none.
    named = (
        f
        for f in asserted(cues, "fee_noun")
        if not any(f.shares_sentence(g) for g in cues.get("generous", ()))
    )
    return first(asked) or first(named) or first(_card_bought(cues))


def _card_bought(cues: Cues) -> Iterator[Found]:
    """Yield gift cards that the reader is to buy: paying, whatever it is called."""
    for found in asserted(cues, "giftcard"):
        begin, stop = found.hit.first, found.hit.last
        if not _BUYS.isdisjoint(found.words.words[begin:stop]):
            yield found


_BUYS = frozenset(
    ("buy", "purchase", "get", "kaufen", "acheter", "achetez", "comprar", "compre")
)


def _is_theirs(found: Found, cues: Cues) -> bool:
    lead = found.hit.first
    return any(
        f.words is found.words and f.hit.first <= lead < f.hit.last
        for f in cues.get("they_pay", ())
    )


def _is_direct_deposit(found: Found) -> bool:
    """Say whether it is how wages are paid: "weekly pay by direct deposit"."""
    words = found.words.words[found.hit.first : found.hit.last]
    return ("direct", "deposit") in pairwise(words)


def _cheque_or_forward(cues: Cues) -> Found | None:
    for cheque in asserted(cues, "cheque"):
        # "Please check your inbox" is no cheque: something must be bought or banked.
        money = (*cues.get("vendor", ()), *cues.get("banked", ()))
        if any(cheque.is_near(other, _NEAR) for other in money):
            return cheque
    # "You'd relabel returns at our depot" is a job like others.
    at_home = (
        found
        for found in asserted(cues, "reship")
        if not beside(found, cues.get("our_premises", ()), _NEAR)
    )
    return first(asserted(cues, "forward")) or first(at_home)


def _crypto_or_giftcard(cues: Cues) -> Found | None:
    card = first(asserted(cues, "giftcard"))
    paid = (f for f in asserted(cues, "crypto_pay") if not _is_theirs(f, cues))
    return card or first(paid)


def _task_scam(cues: Cues) -> Found | None:
    # Ranking products is somebody's honest work; for an hour a day, by phone,
    # paid daily, it is not.
    lure = [
        found
        for group in ("too_good", "easy_work", "crypto_pay", "top_up")
        for found in cues.get(group, ())
        if not is_denied(found)
    ]
    for task in asserted(cues, "task_work"):
        if any(task.is_near(other, _NEAR) for other in lure):
            return task
    return None
