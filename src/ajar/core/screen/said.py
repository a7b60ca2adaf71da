"""Weigh the words of a letter by all that was learned of them."""

from ajar.core.nouns.letter import Letter
from ajar.core.screen.learned import Points, weigh_words, word_points
from ajar.core.screen.senses import note_senses
from ajar.core.screen.terms import note_terms


def words_worth(letter: Letter) -> Points:
    """Return what subject and offer are worth to each kind, then to each effort."""
    return weigh_words(word_points(), note_terms(letter), note_senses(letter))
