"""Read who is to be answered."""

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.read.author import find_author


def read_recruiter(letter: Letter) -> tuple[Fact, ...]:
    """Return the name of the person to answer, none for a brand's mailbox."""
    author = find_author(letter)
    if author.evidence is None:
        return ()
    return (
        Fact(
            Topic.RECRUITER,
            author.name,
            author.evidence,
            author.confidence,
            said_at=letter.message.sent_at,
        ),
    )
