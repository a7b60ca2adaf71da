"""Find whom to address and how, without guessing anybody's title or sex."""

import re
from functools import cache

from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.message import Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import Topic
from ajar.core.nouns.voice import Address, Voice
from ajar.core.tables import load_rows, load_terms

_LONGEST = 60
_MOST_WORDS, _FULL_NAME = 4, 2
_LAST, _LAST_LINES = 600, 10
_HONORIFIC = re.compile(
    r"(mr|mrs|ms|mx|miss|dr|prof|professor|rev|maj|capt|cpt|lt|col|sgt|cpl"
    r"|captain|corporal|sergeant|lieutenant|colonel"
    r"|(?:lic|ing|arq|mag|sra?|srta|ldo|lda)(?=\.))\b\.?\s+",
    re.IGNORECASE,
)
_UNPOINTED = frozenset(
    {"miss", "professor", "captain", "corporal", "sergeant", "lieutenant", "colonel"}
)
_DOUBLE = re.compile(
    r"(?:leigh|mary|anna|ana|sarah|betty|billy|bobby|peggy|jean|marie|mar[i\u00ed]a"
    r"|jos\u00e9|juan|luis|anne|hans|karl|lee) "
    r"(?:ann|anne|beth|jo|lou|kay|lynn|marie|mae|sue|ellen|mar[i\u00ed]a|jos\u00e9"
    r"|carlos|luis|pierre|claude|marc|paul|joe|bob|peter|heinz)(?= )",
    re.IGNORECASE,
)
_KIN = frozenset({"aunt", "aunty", "auntie", "uncle", "cousin"})
_ASIDE = re.compile(r"\s?\([^()]{0,40}\)")
_AFTER_NAME = re.compile(
    r"\s*[|(/@•–—].*|\s+-\s.*|,\s*(?=[A-Z]{2,5}\b(?!\w)).*"
    r"|\s(?:from|at|with|via|for|of)\s.*"
    r"|(?<=\w{3})\s(?:KC|QC|MD|PhD|CPA|MBA|RN|MSc|MSN|Esq|OBE|MBE)\b.*"
)
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-]){0,30}")
_NO_REPLY = re.compile(r"(?:do[-_.]?)?no[-_.]?t?[-_.]?reply|notification|mailer|bounce")
_ADDRESS = re.compile(r"[^\s@<>\"(),;:\\]{1,64}@[^\s@<>\"(),;:\\]{1,255}")


@cache
def _not_people() -> frozenset[str]:
    """Return words that tell the name of a desk or a firm from a person's."""
    return frozenset(
        word.strip()
        for kind, words in load_rows("not_names.tsv")
        if kind in {"brand", "person", "nobody"}
        for word in words.split(",")
    ) | {"temps", "hiya"}


@cache
def _shared() -> frozenset[str]:
    """Return what stands before the @ of a mailbox that several people read."""
    return load_terms("shared_mailboxes.tsv")


def name_of(message: Message, findings: Findings) -> str:
    """Return the name of the person to answer, as they write it, or "".

    Who writes for somebody else is answered themselves, unless they give that
    person's address.
    """
    sender, named = _sender(message, findings), _named(findings)
    if not named or not sender or _is_same(sender, named):
        return max(named, sender, key=lambda name: (len(name.split()), name == named))
    return named if _named_address(message, findings) else sender


def _named(findings: Findings) -> str:
    finding = findings.get(Topic.RECRUITER)
    if finding is None or finding.state not in {State.KNOWN, State.CLASH}:
        return ""
    name = person(str(finding.best.value))
    return "" if _begins_a_firm(name, findings) else name


def _sender(message: Message, findings: Findings) -> str:
    """Return the sender's name, "" where it is that of a desk or of their firm."""
    name = person(message.sender.name)
    first = name.partition(" ")[0]
    box = message.sender.address.partition("@")[0].casefold()
    is_desk = box in _shared() and len(name.split()) > _FULL_NAME
    if first != name and not is_desk and _works_alone(name, findings):
        return name
    is_firm = _begins_a_firm(first, findings) or _begins_a_firm(name, findings)
    return "" if is_firm else name


def _begins_a_firm(name: str, findings: Findings) -> bool:
    """Say whether a name is rather the first words of the firm that signs.

    The whole of a firm's name is a person's where people work for themselves.
    """
    said = _firms(findings)
    words = name.casefold().split()
    if len(words) == 1:
        return any(each[:1] == words for each in said)
    begun = (each[: len(words)] for each in said if len(each) > len(words))
    return bool(words) and words in begun


def _works_alone(name: str, findings: Findings) -> bool:
    """Say whether the firm is the sender, and nobody else is named."""
    return Topic.RECRUITER not in findings and name.casefold().split() in _firms(
        findings
    )


def _firms(findings: Findings) -> list[list[str]]:
    """Return the words of the firms that they name, in lower case."""
    firms = (findings.get(topic) for topic in (Topic.FIRM, Topic.EMPLOYER))
    return [str(firm.best.value).casefold().split() for firm in firms if firm]


def _is_same(one: str, other: str) -> bool:
    return bool({*one.casefold().split()} & {*other.casefold().split()})


def person(shown: str) -> str:
    """Return the person's name in what a sender shows, or "" where it is none.

    "Kim, Laura" is turned round, "LAURA KIM" is written as names are, what follows
    the name (a firm, pronouns, degrees) is left out.
    """
    shown = _ASIDE.sub("", " ".join(shown.split())[:_LONGEST])
    shown = _AFTER_NAME.sub("", shown).strip(" ,")
    last, comma, first = shown.partition(", ")
    name = f"{first} {last}" if comma and " " not in last else last
    found = _HONORIFIC.match(name)
    bare = name[found.end() :] if found else name
    words = bare.split()
    is_title = len(words) == 1 and words[0].endswith(".")
    if not 1 <= len(words) <= _MOST_WORDS or is_title:
        return ""
    if any(not _NAME_WORD.fullmatch(word) for word in words):
        return ""
    if any(word.casefold().strip(".") in _not_people() for word in words):
        return ""
    if not words[0][0].isupper() or words[0].casefold() == "the":
        return ""
    return " ".join([*(found[0].split() if found else []), *map(_cased, words)])


def _cased(word: str) -> str:
    if len(word) > 2 and word.isupper() and "." not in word:
        return "-".join(part.capitalize() for part in word.split("-"))
    return word


def call_name(text: str, name: str) -> str:
    """Return the part of `name` that they sign with in `text`: "Wei Ling", or "".

    Family names come first in half of the world; how people sign tells.
    """
    parts = name.split()
    for line in reversed(text[-_LAST:].splitlines()[-_LAST_LINES:]):
        words = line.strip(" ,.-–—*").split()
        runs = (parts[at : at + len(words)] for at in range(len(parts)))
        if 0 < len(words) < len(parts) and words in runs:
            return " ".join(words)
    return ""


def signs(text: str, name: str) -> bool:
    """Say whether a letter has the name of its writer in it, at least a part."""
    words = frozenset(re.findall(r"[^\W\d_]{2,30}", text.casefold()))
    return any(part.casefold() in words for part in name.split())


def addressed(name: str, voice: Voice, called: str = "") -> str:
    """Return `name` as the user addresses people: "Laura", "Ms. Kim", or "".

    `called` is the part of it by which they call themselves, where that is known.
    """
    found = _HONORIFIC.match(name)
    bare = name[found.end() :] if found else name
    words = bare.split()
    if not words or voice.address is Address.NONE:
        return ""
    match voice.address:
        case Address.FIRST_NAME if called or not _is_initial(words[0]):
            return called or _given_name(bare)
        case Address.HONORIFIC if found and len(words) > 1:
            return f"{_honorific(found[1])} {words[-1]}"
        case _:
            return bare


def honorific_of(name: str) -> tuple[str, str]:
    """Return the honorific before `name` as one writes it, or "", and the rest."""
    found = _HONORIFIC.match(name)
    return (_honorific(found[1]), name[found.end() :]) if found else ("", name)


def _given_name(name: str) -> str:
    """Return what friends call somebody: "Mary Ann" of "Mary Ann Lee"."""
    double = _DOUBLE.match(name)
    if double:
        return double[0]
    first = name.partition(" ")[0]
    return name if first.casefold() in _KIN else first


def _is_initial(word: str) -> bool:
    return len(word.strip(".")) < 2


def _honorific(word: str) -> str:
    low = word.casefold()
    return low.capitalize() if low in _UNPOINTED else f"{low.capitalize()}."


def signature(owner: Owner, voice: Voice) -> str:
    """Return the name to sign with: the user's own choice, else their first name."""
    words = owner.name.split()
    return voice.signed or (words[0] if words else "")


def recipient(message: Message, findings: Findings) -> Party | None:
    """Return whom to write to: the person named, Reply-To, or the sender.

    A no-reply address is nobody. None where no address is known.
    """
    name, named = name_of(message, findings), _named_address(message, findings)
    if is_passed_on(message, findings):
        return Party(name, named)
    for party in (message.reply_to, message.sender, Party(address=named)):
        if party and is_address(party.address) and not _is_no_reply(party.address):
            return Party(name, party.address)
    return None


def is_passed_on(message: Message, findings: Findings) -> bool:
    """Say whether somebody passed on the words of the person to answer."""
    sender, name = _sender(message, findings), name_of(message, findings)
    return bool(sender and name) and not _is_same(sender, name)


def _named_address(message: Message, findings: Findings) -> str:
    """Return the address that the message names, if it isn't the sender's own."""
    finding = findings.get(Topic.EMAIL)
    named = str(finding.best.value) if finding and not finding.best.refused else ""
    if not is_address(named) or named.casefold() == message.sender.address.casefold():
        return ""
    return named


def is_address(address: str) -> bool:
    """Say whether `address` is a mail address that is safe in a header."""
    return bool(_ADDRESS.fullmatch(address)) and address.isprintable()


def _is_no_reply(address: str) -> bool:
    return bool(_NO_REPLY.match(address.casefold()))
