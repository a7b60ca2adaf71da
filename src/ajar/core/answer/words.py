"""Choose the language of a draft, and put its values into it."""

from dataclasses import replace

from ajar.core.answer.flags import flags_for
from ajar.core.answer.foreign import foreign_values
from ajar.core.answer.occasion import Occasion
from ajar.core.answer.offer_words import offer_values
from ajar.core.answer.phrases import ENGLISH, LANGUAGES
from ajar.core.answer.slots import Filling
from ajar.core.answer.values import values_for
from ajar.core.nouns.draft import Form


def language_for(form: Form, theirs: str, wanted: str = "") -> str:
    """Return the language to write in (ISO 639-1): as told, else theirs if it can be.

    What is read aloud is always English.
    """
    language = wanted or theirs
    return language if language in LANGUAGES and form is not Form.PHONE else ENGLISH


def filling_for(occasion: Occasion) -> Filling:
    """Return what the places of the draft's slots are filled with."""
    values = values_for(occasion)
    if occasion.language != ENGLISH:
        values = foreign_values(occasion, values)
    values = {**values, **offer_values(occasion)}
    filling = Filling(values, flags_for(occasion), occasion.voice, occasion.language)
    made = {"lead": filling.say("lead"), "guard": _guard(filling)}
    return replace(filling, values={**values, **made})


def _guard(filling: Filling) -> str:
    """Return what the situation is told with, unless it is in the user's own words."""
    own = filling.voice.own_words("situation") or filling.voice.own_words("quiet")
    return "" if own else filling.say("guard")
