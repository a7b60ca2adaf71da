"""Tell a sum that no longer holds from the one that does: "not the 52k I quoted"."""

import re

_REACH = 48
_BEFORE = re.compile(
    r"\b(?:isn't|isnt|is not|no longer|wasn't|not|instead of|rather than|up from"
    r"|used to (?:be|pay|go for)|(?:it|this|that|pay|salary|rate|band|range|budget) was"
    r"|(?:it|this|that|pay|salary|rate|band|range|budget) had been"
    r"|previously|originally|initially|formerly|at first"
    r"|i (?:first |originally |had |have )?(?:said|quoted|wrote|told you|mentioned"
    r"|offered|gave you)|we (?:first |originally )?(?:said|quoted|advertised|offered)"
    r"|advertised (?:at|as)|(?:raised?|moved?|moving|lifted|bumped|upped|increased"
    r"|changed|gone up|went up|goes up|come up|came up)(?: (?:it|this|that|up|the"
    r"|salary|pay|base|rate|band|range|budget)){0,3} from|statt|au lieu de|en vez de"
    r"|em vez de)"
    r" (?:(?:the|it|was|is|just|a|an|only|around|about|die|den|der|los|as|os) ){0,3}\Z"
)
_BEHIND = re.compile(
    r",? (?:that |which )?(?:i|we|they|he|she)(?:'d| had| have)? (?:first "
    r"|originally )?"
    r"(?:quoted|told|mentioned|said|wrote|gave|offered|advertised)\b"
    r"|,? (?:anymore|any more|any longer|as (?:i|we) (?:said|told|wrote|advertised)"
    r"|(?:was |is )?what (?:i|we) (?:said|quoted|told|wrote))\b"
)
_RAISED = re.compile(
    r"\b(?:raised?|moved?|moving|lifted|bumped|upped|increased|changed|gone up"
    r"|went up|goes up|come up|came up)(?: (?:it|this|that|up|the|salary|pay|base|rate"
    r"|band|range|budget)){0,3} from [^\w\s]?\Z"
)


def is_outdated(low: str, start: int, end: int) -> bool:
    """Say whether the words around a sum say that another has taken its place."""
    before = low[max(0, start - _REACH) : start]
    return bool(_BEFORE.search(before) or _BEHIND.match(low, end))


def is_raise(low: str, start: int) -> bool:
    """Say whether two sums from `start` on are before and after, not a range."""
    return _RAISED.search(low, max(0, start - _REACH), start) is not None
