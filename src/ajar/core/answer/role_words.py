"""Name the role and its employer so that a sentence can hold any of them."""

import re
from functools import cache

from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows

_LONGEST_TITLE, _LONGEST_NAME = 60, 50
_GENDER_MARK = re.compile(
    r"\s*[(\[](?:[mwfdhxi](?:\s?[/|*]\s?[mwfdhxi]){1,3}|all genders)[)\]]",
    re.IGNORECASE,
)
_ODD = re.compile(r"[{}<>\[\]@%*_\n\r\t\"]|https?:|www\.")
_DOT_NAME = re.compile(r"\.[A-Z]")
_FIRST_ARTICLE = re.compile(r"\A(?:the|an?|our)(?:\s+|\Z)", re.IGNORECASE)
_NAMES_A_JOB = re.compile(
    r"\b(?:role|position|job|seat|opening|opportunity|internship|post)\Z", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"\b(?:cheers|thanks|thank|hi|hello|hey|dear|regards|mate|best wishes|sincerely"
    r"|please|sorry|whatsapp)\b|\A(?:technical |it |senior )?(?:recruiter|recruiting"
    r"|recruitment|headhunter|talent partner|talent acquisition|hr|hiring|job|jobs)\Z",
    re.IGNORECASE,
)
"""What was taken for a title and is a greeting, or what the sender does."""

_SHORT_CAPITALS = 4
_SMALL_WORDS = frozenset({"OF", "AND", "FOR", "IN", "TO", "AT", "THE", "&"})
THIS_ROLE = "this role"


@cache
def _starts_with_the() -> tuple[str, ...]:
    rows = load_rows("answer_the.tsv")
    return tuple(f"{words} " for words, kind in rows if kind == "name")


def said(findings: Findings, topic: Topic) -> str:
    """Return what is said of a text topic, "" where it is unsaid or in doubt."""
    finding = findings.get(topic)
    if finding is None or finding.state is not State.KNOWN:
        return ""
    return " ".join(str(finding.best.value).split())


def title_words(title: str) -> str:
    """Return a title fit for a sentence, or "" where it is none."""
    title = _GENDER_MARK.sub("", title).strip(" ,;:!-–—|/").rstrip(".")
    title = title if _DOT_NAME.match(title) else title.lstrip(" .,;:!-–—|/")
    title = _FIRST_ARTICLE.sub("", title, count=1)
    if not title or len(title) > _LONGEST_TITLE or _ODD.search(title):
        return ""
    if _NO_TITLE.search(title):
        return ""
    if title.isupper() and len(title) > _SHORT_CAPITALS:
        title = " ".join(_cased(word) for word in title.split())
    return _without_comma(title)


def _without_comma(title: str) -> str:
    """Return "Director, Sales" as "Director (Sales)": a comma would part a sentence."""
    head, comma, rest = title.partition(", ")
    if not comma or "(" in title:
        return head
    return f"{head} ({rest.partition(',')[0]})"


def _cased(word: str) -> str:
    if word in _SMALL_WORDS:
        return word.lower()
    return word if len(word) <= 3 else word.capitalize()


def role_name(title: str) -> str:
    """Return "the Director of Sales role", or "this role" where no title is known."""
    words = title_words(title)
    if not words:
        return THIS_ROLE
    return f"the {words}" if _NAMES_A_JOB.search(words) else f"the {words} role"


def employer_name(name: str) -> str:
    """Return an employer as a sentence has it: "the University of Oslo", or ""."""
    name = name.strip(" .,;:!-–—|/")
    if not name or len(name) > _LONGEST_NAME or _ODD.search(name):
        return ""
    bare = name.removeprefix("The ")
    the = bare != name or name.casefold().startswith(_starts_with_the())
    return f"the {bare}" if the else name
