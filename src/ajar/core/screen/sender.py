"""Notice when a sender is not where they say: free mail, look-alikes, other replies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from ajar.core.nouns.fact import Evidence, Findings
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Message
from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.authentication import dmarc_result
from ajar.core.screen.domains import (
    adds_job_word,
    as_latin,
    domain_of,
    imitates,
    label_of,
    mixes_alphabets,
    registrable,
)
from ajar.core.screen.signs import Sign
from ajar.core.screen.word_sets import word_class
from ajar.core.screen.wording import words_in
from ajar.core.tables import load_rows, load_terms

_HOST = re.compile(r"(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?![\w-])")
_DOTTED = re.compile(r"\.[a-z]")
_ADDRESS = re.compile(
    r"(?<![\w.+-])([a-z0-9][a-z0-9._+-]{1,63})@((?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12})\b"
)
_MOST_HOSTS = 20
_MOST_READ = 20_000  # characters
_LEAST_LABEL = 5


@dataclass(frozen=True, slots=True)
class Brand:
    """A well-known name, its own domains and what these are called.

    `common` marks a name that is an everyday word too.
    """

    name: str
    words: tuple[str, ...]
    domains: frozenset[str]
    labels: frozenset[str]
    common: bool


@cache
def _brands() -> tuple[Brand, ...]:
    return tuple(
        Brand(
            row[0],
            words := words_in(row[0]),
            frozenset(row[1].split()),
            frozenset(("".join(words), *map(label_of, row[1].split()))),
            common=len(row) > 2,
        )
        for row in load_rows("screen_brands.tsv")
    )


@cache
def _brands_by_word() -> dict[str, tuple[Brand, ...]]:
    """Return the brands, in order, by the first word of their name."""
    found: dict[str, tuple[Brand, ...]] = {}
    for brand in _brands():
        found[brand.words[0]] = (*found.get(brand.words[0], ()), brand)
    return found


def read_sender(
    letter: Letter, findings: Findings, authserv: tuple[str, ...]
) -> Iterator[Sign]:
    """Yield the signals about who the sender is, all of them of tier check or note."""
    message = letter.message
    evidence = _sender_words(letter)
    if not evidence:
        return
    domain = domain_of(message.sender.address)
    brand = _claimed(message, findings)
    yield from _office_in_free_mail(letter, findings)
    if domain:
        yield from _named_elsewhere(letter, brand, domain, evidence)
        yield from _replies_elsewhere(message, domain, evidence)
    if dmarc_result(message, authserv) == "fail":
        listed = message.header("list-id") or message.header("list-post")
        tier = Risk.NOTE if listed else Risk.CHECK
        yield Sign(SignalId.AUTH_FAIL, tier, evidence)


def _sender_words(letter: Letter) -> Evidence | None:
    for passage in letter.parts(Part.SENDER):
        if passage.source == "from" and passage.text:
            return passage.evidence(0, len(passage.text))
    return None


def _claimed(message: Message, findings: Findings) -> Brand | None:
    """Return the brand that the sender says to be, or None.

    An agency may name a brand as its client; a display name that begins with the
    brand, or a firm that is the brand, says more.
    """
    firm = findings.get(Topic.FIRM)
    said = [message.sender.name] + ([str(firm.best.value)] if firm else [])
    side = findings.get(Topic.SIDE)
    if side and side.best.value is Side.AGENCY:
        said = said[:1]
    for words in (words_in(text.lower()) for text in said):
        for brand in _brands_by_word().get("".join(words[:1]), ()):
            rest = words[len(brand.words) :]
            if words[: len(brand.words)] == brand.words and _is_claim(brand, rest):
                return brand
    return None


def _is_claim(brand: Brand, rest: tuple[str, ...]) -> bool:
    """Say whether a name that begins with `brand` means it: "Visa Jobs Abroad" not."""
    return not brand.common or load_terms("screen_job_words.tsv").issuperset(rest)


def _named_elsewhere(
    letter: Letter, brand: Brand | None, domain: str, evidence: Evidence
) -> Iterator[Sign]:
    if domain in load_terms("screen_freemail.tsv"):
        if brand:
            names = (("name", brand.name.title()), ("domain", domain))
            yield Sign(SignalId.FREEMAIL_BRAND, Risk.CHECK, evidence, names)
        return
    if domain in load_terms("screen_relays.tsv"):
        return
    owner = _imitated(domain, brand) or _contrasted(letter, domain)
    if not owner and brand and _is_foreign(domain, brand):
        owner = brand.name.title()
    if owner:
        names = (("name", owner), ("domain", domain))
        yield Sign(SignalId.LOOKALIKE_DOMAIN, Risk.CHECK, evidence, names)


def _office_in_free_mail(letter: Letter, findings: Findings) -> Iterator[Sign]:
    """Yield freemail_brand for a free mailbox named as a company's hiring office.

    "northfield-dairy-hr@" a free provider; a recruiter under their own name is none.
    """
    said = [findings[t] for t in (Topic.EMPLOYER, Topic.FIRM) if t in findings]
    texts = [str(finding.best.value) for finding in said]
    if names_an_office(letter.message, findings):
        texts.append(_without_office(letter.message.sender.name))
    for passage in letter.parts(Part.SENDER, Part.OFFER, Part.SIGNATURE):
        for match in _addresses(passage):
            name = _office_of(match[1], texts)
            if name and match[2] in load_terms("screen_freemail.tsv"):
                names = (("name", name), ("domain", match[2]))
                evidence = passage.evidence(match.start(), match.end())
                yield Sign(SignalId.FREEMAIL_BRAND, Risk.CHECK, evidence, names)


def _without_office(name: str) -> str:
    """Return whose office `name` is: "Kestrel Rail" of "Kestrel Rail Hiring Team"."""
    words = name.split()
    if not any(word.lower() in _STAFFED for word in words):
        return ""
    office = word_class("office")
    kept = (w for w in words if not office.accepts(w.lower()))
    return " ".join(word for word in kept if word.lower() not in _STAFFED)


_STAFFED = frozenset(("team", "department", "dept", "hr", "careers", "desk", "rh"))
"""What a person who recruits alone doesn't call themselves."""


def _addresses(passage: Passage) -> Iterator[re.Match[str]]:
    if "@" in passage.low:
        yield from islice(_ADDRESS.finditer(passage.low, 0, _MOST_READ), _MOST_HOSTS)


def _office_of(mailbox: str, companies: list[str]) -> str:
    """Return which of `companies` a mailbox says to be the hiring office of, or ""."""
    parts = set(re.split(r"[^a-z]+", mailbox))
    if not any(map(word_class("office").accepts, parts)):
        return ""
    for company in companies:
        words = words_in(company.lower())
        if any(len(word) >= _LEAST_LABEL and word in mailbox for word in words):
            return company
    return ""


@lru_cache(maxsize=1024)
def _imitated(domain: str, claimed: Brand | None) -> str:
    """Return the name of the brand whose domain `domain` imitates, or ""."""
    label = label_of(domain)
    for brand in _brands():
        if domain in brand.domains or label in brand.labels:
            continue
        if brand.common and brand is not claimed:
            continue
        if any(imitates(label, own) for own in brand.labels if len(own) > 3):
            return brand.name.title()
        if brand is claimed and any(adds_job_word(label, own) for own in brand.labels):
            return brand.name.title()
    return as_latin(label) if mixes_alphabets(label) else ""


def _is_foreign(domain: str, brand: Brand) -> bool:
    """Say whether a domain has nothing of the brand that its owner claims to be."""
    label = label_of(domain)
    own = brand.labels
    return domain not in brand.domains and not any(
        name in label for name in own if len(name) > 2
    )


def _contrasted(letter: Letter, domain: str) -> str:
    """Return the domain named in the text that the sender's imitates, or ""."""
    label = label_of(domain)
    for passage in letter.parts(Part.OFFER, Part.SIGNATURE):
        for host in _hosts(passage):
            own = label_of(host)
            if host != domain and len(own) >= _LEAST_LABEL and imitates(label, own):
                return host
    return ""


def _hosts(passage: Passage) -> Iterator[str]:
    if not _DOTTED.search(passage.low, 0, _MOST_READ):
        return
    for count, match in enumerate(_HOST.finditer(passage.low, 0, _MOST_READ)):
        if count >= _MOST_HOSTS:
            return
        yield registrable(match[0])


def _replies_elsewhere(
    message: Message, domain: str, evidence: Evidence
) -> Iterator[Sign]:
    reply = domain_of(message.reply_to.address) if message.reply_to else ""
    relays = load_terms("screen_relays.tsv")
    if not reply or reply == domain or message.platform:
        return
    if reply in relays or domain in relays:
        return
    if reply in message.header("list-unsubscribe"):  # a tool that writes for them
        return
    ours, theirs = label_of(domain), label_of(reply)
    related = ours in theirs or theirs in ours
    if related and min(len(ours), len(theirs)) > 3 and not imitates(theirs, ours):
        return
    names = (("name", domain), ("domain", reply))
    yield Sign(SignalId.REPLY_TO_MISMATCH, Risk.CHECK, evidence, names)


def names_an_office(message: Message, findings: Findings) -> bool:
    """Say whether a free mailbox is named as the hiring office of a company.

    Small firms do write so; beside another signal it counts as freemail_brand.
    """
    side = findings.get(Topic.SIDE)
    agency = side is not None and side.best.value is Side.AGENCY
    words = words_in(message.sender.name.lower())
    hires = any(map(word_class("office").accepts, words))
    free = domain_of(message.sender.address) in load_terms("screen_freemail.tsv")
    return free and hires and len(words) > 1 and not agency
