"""Say whether a stretch that seems to ask names a thing, an act, and who is to do it.

The weight of words alone takes a number in a signature for a code, and a course that
the firm pays for a fee.
"""

from ajar.core.nouns.screening import SignalId
from ajar.core.screen.ask_notes import Stretch

_DENIED = frozenset(("hearsay", "nobody", "never_asks"))
_ADDRESSED = frozenset(
    ("@you", "@i", "@we", "@me", "@send", "@pay", "@need", "@gate", "@first")
)
_PAID_FOR = frozenset(("our_cost", "they_bear", "generous"))
_LATER = frozenset(("no_ask_yet", "in_person")) | _PAID_FOR

_MONEY, _HANDED = ("@money", "@rail"), ("@send", "@tell", "@need", "@copy", "@gate")
_ANCHORS: dict[SignalId, tuple[tuple[str, ...], ...]] = {
    SignalId.PAYS_UPFRONT: (
        ("@fee", "@item"),
        _MONEY,
        ("@pay", "@send", "@buy", "@back", "@gate", "@first"),
    ),
    SignalId.CHEQUE_OR_FORWARD: (
        ("@cheque", "@others_money", "@parcel"),
        ("@deposit_it", "@bank", "@rest", "@keep", "@settle_out", "@home", "@relabel"),
    ),
    SignalId.CRYPTO_OR_GIFTCARD: (
        ("@crypto", "@gift"),
        ("@topup", "@buy", "@scratch", "@send", "@pay", "@keep"),
    ),
    SignalId.TASK_SCAM: (
        ("@task", "@rate", "@topup"),
        ("@media", "@easy", "@topup", "@crypto", "@rate"),
    ),
    SignalId.ASKS_IDENTITY: (("@doc", "@number", "@accountdetails"), _HANDED),
    SignalId.ASKS_CODE_OR_REMOTE: (
        ("@secret", "@password", "@remote"),
        ("@tell", "@send", "@install", "@need"),
    ),
    SignalId.RUN_CODE: (
        ("@install", "@run", "@archive", "@terminal"),
        ("@unsafe", "@terminal", "@ownmachine", "@archive", "@sandbox"),
    ),
}
"""What a stretch must speak of: the thing, and what is to be done with it."""


def is_taken_back(stretch: Stretch, signal: SignalId) -> bool:
    """Say whether nobody asks in `stretch`, somebody else, or somebody else pays.

    "Travel is on us" takes back a fee, and no listings to boost; "on your first day
    at the desk" papers, and no fee.
    """
    back = _DENIED
    if signal is SignalId.ASKS_IDENTITY:
        back |= _LATER
    elif signal is not SignalId.TASK_SCAM:
        back |= _PAID_FOR
    return not stretch.marks.isdisjoint(back)


def is_for_nobody(stretch: Stretch, signal: SignalId) -> bool:
    """Say whether a payment is named that nobody makes: "R$ 900 on a meal card"."""
    if signal is not SignalId.PAYS_UPFRONT:
        return False
    return all(_ADDRESSED.isdisjoint(one.meant) for one in stretch.sentences)


def is_anchored(stretch: Stretch, signal: SignalId) -> bool:
    """Say whether `stretch` names what `signal` is about and what to do with it.

    "The number is in my signature" names a number, and nothing to be done.
    """
    meant = {note for one in stretch.sentences for note in one.meant}
    return all(not meant.isdisjoint(anchors) for anchors in _ANCHORS[signal])
