"""Work out the values that the places of a draft are filled with."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ajar.core.answer.callback import names_role
from ajar.core.answer.grammar import capitalized, day, listed, spelled
from ajar.core.answer.occasion import Occasion
from ajar.core.answer.people import (
    addressed,
    call_name,
    honorific_of,
    is_passed_on,
    name_of,
    person,
    signature,
    signs,
)
from ajar.core.answer.quote import sender_words
from ajar.core.answer.reasons import deciding, excuse, one_place, reason_words
from ajar.core.answer.role_words import (
    THIS_ROLE,
    employer_name,
    role_name,
    said,
    title_words,
)
from ajar.core.answer.salutation import greets_by_first_name
from ajar.core.answer.stakes import (
    conditions,
    is_own_reason,
    least_pay,
    limit_of,
    needed,
    wants,
)
from ajar.core.answer.wants import role_wanted, terms_wanted
from ajar.core.decision.words import noun
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Channel
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import Decision, Ground, Leaning, Stance
from ajar.core.nouns.voice import Address, Voice
from ajar.core.tables import load_map, load_terms

_LETTERS = frozenset({Form.MAIL, Form.LINKEDIN})
_FORMAL_SIGN_OFF = "Kind regards,"
_LONGEST_REASON = 160
_MADE_LATER = {"lead": "", "guard": "", "salutation": ""}
_LOWER_FIRST = re.compile(r"[A-Z][a-z]{0,20}\b")


def values_for(occasion: Occasion) -> dict[str, str]:
    """Return what every place may be filled with, "" where nothing is known."""
    role = _role(occasion)
    wanted = wants(occasion)
    written = [_asked(occasion, question) for question in occasion.asked]
    numbered = "\n".join(f"{at}. {words}" for at, words in enumerate(written, 1))
    return {
        "name": _name(occasion),
        "referrer": _spoken(occasion, occasion.heard.referrer),
        "forwarder": _forwarder(occasion),
        **_told(occasion),
        "on": _on(occasion),
        "apology": apology_in(occasion.theirs),
        **_MADE_LATER,
        "title": _title(occasion),
        "me": _me(occasion),
        "role": role,
        "named": "" if role == THIS_ROLE or names_role(occasion) else role,
        "Role": capitalized(role),
        "reason": _reason(occasion),
        "wants": role_wanted(wanted),
        "terms": terms_wanted(wants(occasion, names_seat=False)),
        "provided": listed(list(_conditions(occasion))),
        "needed": role_wanted(tuple(needed(occasion))),
        "doubt": _doubt(occasion),
        "floor": listed([want.words for want in least_pay(occasion)]),
        "answered": f"With {'those' if len(written) > 1 else 'that'} answered",
        "questions": " ".join(written),
        "numbered": numbered,
        "first": next(iter(written), ""),
        "said": _said(occasion),
        "How_many": capitalized(spelled(len(written))) if written else "",
        "because": _because(occasion),
        "excuse": excuse(_because(occasion)),
        "then": _then(occasion),
        "over": _over(occasion),
        "until": _until(occasion),
        "sign_off": _sign_off(occasion),
        "break": "\n",
    }


def _asked(occasion: Occasion, question: Question) -> str:
    """Return a question as a letter asks it, with the user's limit beside it."""
    return f"{question.written} {limit_of(occasion, question)}".strip()


def _said(occasion: Occasion) -> str:
    """Return the first question as it is asked aloud."""
    question = next(iter(occasion.asked), None)
    if question is None:
        return ""
    return f"{question.said} {limit_of(occasion, question)}".strip()


def _told(occasion: Occasion) -> dict[str, str]:
    heard = occasion.heard
    return {
        "days": heard.days,
        "treat": heard.treat,
        "chance_treat": heard.chance_treat,
        "place": _place(occasion),
        "about": _about(occasion),
    }


def apology_in(language: str) -> str:
    """Return a word, in `language`, on answering in English; "" where none is known."""
    return load_map("answer_apologies.tsv").get(language, "")


def _name(occasion: Occasion) -> str:
    """Return the name to greet; none in what went to many and nobody signed."""
    name = name_of(occasion.message, occasion.findings)
    words = sender_words(occasion.message)
    is_mail = occasion.message.channel is Channel.MAIL
    went_to_many = is_mail and occasion.effort is Effort.BLAST
    if went_to_many and not signs(words, name):
        return ""
    is_bare = occasion.form is Form.PHONE and not honorific_of(name)[0]
    by_first = is_bare or greets_by_first_name(words)
    voice = occasion.voice if by_first else _voice(occasion)
    return addressed(name, voice, call_name(words, name))


def _voice(occasion: Occasion) -> Voice:
    """Return the user's voice; it answers formal letters formally."""
    voice = occasion.voice
    if not occasion.is_formal or voice.address is not Address.FIRST_NAME:
        return voice
    sign_off = _FORMAL_SIGN_OFF if voice.sign_off == Voice().sign_off else ""
    return replace(
        voice,
        address=Address.HONORIFIC,
        sign_off=sign_off or voice.sign_off,
        signed=voice.signed or occasion.owner.name,
    )


def _me(occasion: Occasion) -> str:
    return signature(occasion.owner, _voice(occasion))


def _spoken(occasion: Occasion, name: str) -> str:
    """Return a name that may be said, by itself: their "you" is another person."""
    return name if name and occasion.may_say(name) else ""


def _forwarder(occasion: Occasion) -> str:
    if not is_passed_on(occasion.message, occasion.findings):
        return ""
    return _spoken(occasion, person(occasion.message.sender.name))


def _on(occasion: Occasion) -> str:
    return day(occasion.follow_up_on) if occasion.follow_up_on else ""


def _then(occasion: Occasion) -> str:
    """Return the month of what is come back to; an old one with its year."""
    reopening = occasion.reopening
    if reopening is None:
        return ""
    return f"{reopening.on:%B %Y}" if reopening.is_old else f"{reopening.on:%B}"


def _over(occasion: Occasion) -> str:
    """Return what spoke against it then: "the base"."""
    reopening = occasion.reopening
    return noun(reopening.over) if reopening and reopening.over else ""


def _title(occasion: Occasion) -> str:
    title = title_words(said(occasion.findings, Topic.TITLE))
    return title if occasion.may_say(title) else ""


def _role(occasion: Occasion) -> str:
    """Return the role by its title; the employer says which, where no title does."""
    role = role_name(_title(occasion))
    if role != THIS_ROLE or occasion.form not in _LETTERS:
        return role
    employer = employer_name(said(occasion.findings, Topic.EMPLOYER))
    if not employer or not occasion.may_say(employer):
        return role
    return f"the role at {employer}"


def _about(occasion: Occasion) -> str:
    """Return what they rang about: the role, the job in its place, or ""."""
    role, place = _role(occasion), _place(occasion)
    if role != THIS_ROLE:
        return role
    return f"the job in {place}" if place else ""


def _place(occasion: Occasion) -> str:
    place = one_place(occasion.findings)
    return place if occasion.may_say(place) else ""


def _reason(occasion: Occasion) -> str:
    if occasion.verdict.decision is not Decision.NO:
        return ""
    return _against(occasion)


def _doubt(occasion: Occasion) -> str:
    """Return why an open answer leans to a no, where something read says so."""
    leans_no = occasion.verdict.leaning is Leaning.NO
    if not leans_no or occasion.verdict.decision is not Decision.OPEN:
        return ""
    return _against(occasion)


def _against(occasion: Occasion) -> str:
    ground = deciding(occasion.verdict)
    if ground is None or not is_own_reason(occasion, ground):
        return ""
    return said_against(occasion, ground)


def said_against(occasion: Occasion, ground: Ground) -> str:
    """Return why `ground` speaks against it as a clause, "" where it can't be said."""
    grounds = occasion.verdict.reasons
    unmet = {each.topic for each in grounds if each.stance is not Stance.SUITS}
    reason = reason_words(ground, occasion.findings, occasion.preferences, unmet)
    return reason if occasion.may_say(reason) else ""


def _conditions(occasion: Occasion) -> Iterator[str]:
    """Yield what a yes hangs on as clauses, limits before wishes."""
    yield from dict.fromkeys(want.clause for want in conditions(occasion))


def _because(occasion: Occasion) -> str:
    """Return the user's reason for not now, as words that follow a colon."""
    not_now = occasion.preferences.not_now
    if not_now is None or occasion.verdict.decision is not Decision.NOT_NOW:
        return ""
    words = " ".join(not_now.reason.split()).rstrip(".!;, ")[:_LONGEST_REASON]
    first = _LOWER_FIRST.match(words)
    if first and first[0].casefold() in load_terms("answer_lowered.tsv"):
        return f"{words[:1].lower()}{words[1:]}"
    return words


def _until(occasion: Occasion) -> str:
    until = until_day(occasion)
    return day(until) if until else ""


def until_day(occasion: Occasion) -> date | None:
    """Return the day until which the answer is not now, or was, if it has one."""
    if occasion.reopening is not None:
        return occasion.reopening.until
    if occasion.verdict.decision is not Decision.NOT_NOW:
        return None
    not_now = occasion.preferences.not_now
    return occasion.verdict.until or (not_now.until if not_now else None)


def _sign_off(occasion: Occasion) -> str:
    """Return the sign-off; without a name below it no comma leads anywhere."""
    words = _voice(occasion).sign_off.strip()
    return words if _me(occasion) else words.rstrip(",")
