"""Refuse a draft that gives something away, contradicts its verdict or has gaps.

The lint looks at what would be sent: the text, the quote, every header, the names of
attachments, all of it decoded. It refuses too much rather than too little where
confidence is at stake, and nothing for style.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ajar.core.answer.blanks import find_blank
from ajar.core.answer.claims import claims_in, forbidden, referrals_in
from ajar.core.answer.figures import find_figure
from ajar.core.answer.quote import sender_words
from ajar.core.answer.scan import Found, find_secret
from ajar.core.answer.surfaces import Surface, surfaces_in, surfaces_of
from ajar.core.answer.unmask import unmask
from ajar.core.nouns.draft import (
    OTHER_OFFERS,
    OWN_PAY,
    Confidential,
    Draft,
    Objection,
    Rule,
    Secret,
)
from ajar.core.nouns.message import Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.verdict import Verdict

_LONGEST = 20_000
_EXCERPT = 80
_SECRET_WORDS = {
    Secret.EMPLOYER: "It names your employer.",
    Secret.PAY: "It names what you earn.",
    Secret.PERSON: "It names a colleague or a referee.",
    Secret.OFFER: "It names another offer.",
    Secret.WORD: "It has a word from your list in it.",
}
_CLAIM_WORDS = {
    "yes": "It says yes, and the answer isn't yes.",
    "keen": "It says you want to go on, and the answer is no for now.",
    "no": "It says no, and the answer isn't no.",
    "promise": "It promises something that wasn't decided.",
    "offer": "It tells of other offers.",
    "pay": "It tells what you earn.",
}
_RULES = {
    "promise": Rule.PROMISES,
    "offer": Rule.CONFIDENTIAL,
    "pay": Rule.CONFIDENTIAL,
}


class _Case(NamedTuple):
    """What a draft is held against.

    `theirs` leaves out the figures that the one answered named first. `spared` are
    names of those who write and read it, `known` is what its reader knows anyway.
    """

    confidential: Confidential
    theirs: Confidential
    verdict: Verdict
    spared: tuple[str, ...]
    known: str


def lint_draft(
    draft: Draft,
    confidential: Confidential,
    verdict: Verdict,
    message: Message | None = None,
    owner: Owner = Owner(),  # noqa: B008 (frozen)
) -> tuple[Objection, ...]:
    """Return why `draft` must not be sent as it is; nothing where it may.

    `message` is what it answers: figures in its sender's own words are theirs.
    """
    found = _check(surfaces_of(draft), confidential, verdict, message, owner)
    if draft.limit is not None and len(draft.text) > draft.limit:
        words = f"It has {len(draft.text)} characters; {draft.limit} is the most."
        return (*found, Objection(Rule.TOO_LONG, words, "text"))
    return found


def lint_mail(
    raw: bytes,
    confidential: Confidential,
    verdict: Verdict,
    message: Message | None = None,
    owner: Owner = Owner(),  # noqa: B008 (frozen)
) -> tuple[Objection, ...]:
    """Return the same for the bytes of a mail (RFC 5322) as they would be sent."""
    try:
        surfaces = surfaces_in(raw)
    except ValueError as error:
        return (Objection(Rule.UNREADABLE, str(error), "text"),)
    return _check(surfaces, confidential, verdict, message, owner)


def _check(
    surfaces: tuple[Surface, ...],
    confidential: Confidential,
    verdict: Verdict,
    message: Message | None,
    owner: Owner,
) -> tuple[Objection, ...]:
    sender = message.sender.name if message else ""
    readers = [s.text.partition("<")[0] for s in surfaces if s.where == "to"]
    case = _Case(
        confidential,
        replace(confidential, pay=_own_pay(confidential, message)),
        verdict,
        (owner.name, sender, *(name.partition(" ")[0] for name in readers)),
        "\n".join(
            [sender, *readers, *(s.text for s in surfaces if s.where == "quote")]
        ),
    )
    return tuple(
        objection for surface in surfaces for objection in _object(surface, case)
    )


def _own_pay(confidential: Confidential, message: Message | None) -> tuple[float, ...]:
    """Return the figures of pay that the sender didn't name first."""
    if message is None:
        return confidential.pay
    said = unmask(f"{message.subject}\n{sender_words(message)}")
    return tuple(
        amount
        for amount in confidential.pay
        if not find_figure(said, Confidential(pay=(amount,)))
    )


def _object(surface: Surface, case: _Case) -> Iterator[Objection]:
    is_theirs = surface.where in {"quote", "subject"}
    secrets = case.theirs if is_theirs else case.confidential
    found = find_secret(surface.text, secrets, case.spared)
    if found:
        yield _secret_objection(surface, found)
    if surface.where not in {"text", "subject"}:
        return
    if len(surface.text) > _LONGEST:
        yield Objection(Rule.TOO_LONG, "No letter is that long.", surface.where)
        return
    blank = find_blank(unmask(surface.text))
    if blank:
        told = "It has a place that nobody filled."
        yield Objection(Rule.SLOT, told, surface.where, blank)
    if surface.where == "text":
        yield from _check_claims(surface, case)


def _secret_objection(surface: Surface, found: Found) -> Objection:
    excerpt = found.words[:_EXCERPT]
    if surface.where == "to" and found.secret is Secret.EMPLOYER:
        return Objection(Rule.RECIPIENT, "It goes to your employer.", "to", excerpt)
    words = _SECRET_WORDS[found.secret]
    return Objection(Rule.CONFIDENTIAL, words, surface.where, excerpt)


def _check_claims(surface: Surface, case: _Case) -> Iterator[Objection]:
    against = forbidden(case.verdict) | {"promise"}
    if case.confidential.is_locked(OTHER_OFFERS):
        against |= {"offer"}
    if not case.confidential.pay and case.confidential.is_locked(OWN_PAY):
        against |= {"pay"}
    for kind, words in claims_in(surface.text):
        if kind in against:
            rule = _RULES.get(kind, Rule.CONTRADICTS)
            told = _CLAIM_WORDS[kind]
            yield Objection(rule, told, surface.where, words[:_EXCERPT])
    for name in referrals_in(surface.text):
        if name not in case.known:
            told = "It names somebody who hasn't said yes to it."
            yield Objection(Rule.PROMISES, told, surface.where, name)
