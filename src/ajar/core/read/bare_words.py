"""Know the words a passage has, whatever stands between them.

Most readers look for words that most passages lack: to ask that of a set is quicker
than to search, and no word needs to be placed for it.
"""

from ajar.core.nouns.letter import Passage
from ajar.core.read.title_words import WORDS
from ajar.core.remember import remember_passage

@remember_passage
def bare_words(passage: Passage) -> frozenset[str]:
    """Return the runs of letters and figures in a passage, in small letters."""
    return frozenset(WORDS.findall(passage.low))
