"""Keep what is read of a letter within bounds, however long it is."""

from bisect import bisect_right
from dataclasses import replace

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.remember import remember

_MOST = 12_000
_MOST_OF = {Part.SENDER: 300, Part.SUBJECT: 600}


@remember
def clip(letter: Letter) -> Letter:
    """Return the letter with long passages cut short; itself if none is long.

    What describes a role or signs for it stands well within 12,000 characters of
    where a passage starts; who sends more hides something or pads.
    """
    passages = tuple(_cut(passage) for passage in letter.passages)
    message = letter.message
    name = message.sender.name[: _MOST_OF[Part.SENDER]]
    if name != message.sender.name:
        message = replace(message, sender=replace(message.sender, name=name))
    if message is letter.message and all(
        one is other for one, other in zip(passages, letter.passages, strict=True)
    ):
        return letter
    return replace(letter, message=message, passages=passages)


def _cut(passage: Passage) -> Passage:
    most = _MOST_OF.get(passage.part, _MOST)
    if len(passage.plain) <= most or not passage.sentences:
        return passage
    end = passage.sentences[0].start + most
    if len(passage.plain) <= end:
        return passage
    last = bisect_right(passage.sentences, end, key=lambda span: span.end)
    return replace(
        passage,
        plain=passage.plain[:end],
        low=passage.low[:end],
        sentences=passage.sentences[:last],
    )
