"""Tell whether the user said no in a letter of theirs, as plainly as one can."""

import re

from ajar.core.text import searchable

_MOST = 1_500
_SENTENCE = re.compile(r"[^.!?\n]{1,300}[.!?\n]?")
_QUOTED = re.compile(
    r"\b(?:on|am|le|el|em) [^\n]{4,90}"
    r"(?:wrote|schrieb[^:\n]{0,60}|ecrit|escribio|escreveu) ?:"
    r"|-{3,20} ?(?:original|forwarded|ursprungliche)|(?:^|\s)>\s"
)
_NO = re.compile(
    r"\b(?:i'll|i will|i'm going to|i am going to|i have to|i must|i'd rather)"
    # "I'll pass it on to a friend" is no answer of one's own.
    r"(?: have to)? pass\b(?! (?:it|this|that|them|your|along|the) )"
    r"|\bi(?:'m| am) (?:going to have to pass|passing on (?:this|it|that))\b"
    r"|\b(?:thanks|thank you)\b[^.!?\n]{0,60}\bbut no\b(?! (?:problem|worries|rush))"
    r"|\bno,? (?:thanks|thank you)\b"
    r"|\b(?:it's|it is|this is|this one is|that's|that is) a no\b"
    r"|\ba no (?:from|for) me\b"
    r"|\bi(?:'m| am) not interested\b|\b(?:isn't|is not|not) for me\b"
    r"|\bi(?:'ll| will| must| have to|'d like to|'m going to)? "
    r"(?:respectfully |politely )?decline\b"
    r"|\b(?:under|below) my (?:floor|minimum|limit)\b"
    r"|\b(?:leider nein|nein,? danke|kein interesse|leider absagen|nicht in ?frage)\b"
    r"|\b(?:non,? merci|ne m'interesse pas|pas interesse|je decline|dois decliner)\b"
    r"|\b(?:no,? gracias|no me interesa|no estoy interesad[oa])\b"
    r"|\b(?:nao,? obrigad[oa]|nao me interessa|nao tenho interesse)\b"
)
_YET = re.compile(
    r"\b(?:if|unless|until|except|wenn|falls|sofern|si|sauf|a menos|salvo|se)\b"
    # What isn't the time isn't a no.
    r"|\b(?:right now|at the moment|for now|not yet|currently|derzeit|momentan)\b"
)


def declines(text: str) -> bool:
    """Tell whether the user's own words in `text` plainly say no, and no *no, if*.

    >>> declines("Thanks, but no: the base is under my floor.")
    True
    """
    plain = "\n".join(searchable(line) for line in text[:_MOST].splitlines())
    own = _QUOTED.split(plain, maxsplit=1)[0]
    told = (found[0] for found in _SENTENCE.finditer(own))
    said = [one for one in told if _NO.search(one) and not one.endswith("?")]
    return any(not _YET.search(one) for one in said)
