"""Notice what is asked for by a rule: purpose and risk both rest on it."""

from ajar.core.nouns.letter import Letter
from ajar.core.remember import remember
from ajar.core.screen.code import read_code_asks
from ajar.core.screen.cues import Cues
from ajar.core.screen.identity_asks import read_identity_asks
from ajar.core.screen.money import read_money
from ajar.core.screen.signs import Sign


def read_asks(letter: Letter, cues: Cues) -> tuple[Sign, ...]:
    """Return the asks for money, papers, codes or to run something, by their cues."""
    noted = _noted(letter)
    of_cues, signs = noted.get(id(cues), (None, ()))
    if of_cues is not cues:
        signs = (
            *read_money(cues),
            *read_identity_asks(letter, cues),
            *read_code_asks(cues),
        )
        noted[id(cues)] = cues, signs
    return signs


@remember
def _noted(_: Letter) -> dict[int, tuple[Cues, tuple[Sign, ...]]]:
    """Return what was noticed in a letter so far, to be added to."""
    return {}
