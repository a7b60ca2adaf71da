"""Tell the days that others promise to keep from those the reader is asked to keep."""

import re

from ajar.core.read.dates import Moment
from ajar.core.text import Span

# "Somebody will contact you within two weeks" is theirs to keep.
_THEIRS = re.compile(
    r"(?:\b(?:will|shall|should|may|going to|aims? to|hopes? to|endeavou?rs? to"
    r"|tr(?:y|ies) to)|'ll) (?:\w{2,12} ){0,2}?(?:(?:contact|call|ring|phone|email"
    r"|text|message|answer|notify|inform|update|tell|let|reach out to"
    r"|respond to|reply to|write to"
    r"|follow up with|be in (?:touch|contact) with|get (?:back|in touch) (?:to|with)"
    r"|get back to|come back to|revert to) you|(?:be|get) in (?:touch|contact))\b"
    r"|\byou(?:'ll| will| should| can| may)(?: expect to| then)? (?:be (?:contacted"
    r"|notified|informed|called|emailed|told)|hear|expect (?:a|an|our) (?:\w{2,10} )?"
    r"(?:reply|answer|response|call|decision))\b"
    r"|\b(?:wir|jemand|team)\b[^.;]{0,30}\b(?:melden uns|melde[nt] sich|meldet sich)\b"
    r"|\b(?:vous|te) (?:contactera|contacterons|recontactera|recontacterons|répondra"
    r"|répondrons|rappellera|rappellerons)\b"
    r"|\b(?:contactar(?:á|emos|án)|pondr(?:á|emos|án) en contacto"
    r"|entrar(?:á|emos|ão) em contac?to|responder(?:á|emos))\b"
)
# "We will call you if you reply by Friday": the day is the reader's again.
_READERS = re.compile(
    r"\b(?:if|once|when|after|provided|please|reply by|wenn|sobald|bitte|si|dès"
    r"|cuando|quando|se|por favor|merci)\b"
)


def is_theirs(low: str, sentence: Span, moment: Moment) -> bool:
    """Say whether the day of `moment` is one by which others promise to answer.

    "Somebody will contact you within two weeks" asks nothing of the reader.
    """
    ends = [told.end() for told in _THEIRS.finditer(low, sentence.start, moment.start)]
    return bool(ends) and not _READERS.search(low, ends[-1], moment.start)
