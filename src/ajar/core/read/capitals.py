"""Count the capitals that a writer typed, which tells names from hasty notes."""

import re

# Few characters of a text are capitals: to find them is quicker than to ask each.
_MAY_BE_CAPITAL = re.compile(r"[A-Z\x80-\U0010ffff]")


def count_typed(plain: str, text: str, start: int, stop: int) -> int:
    """Return how many capitals of `plain` the writer typed, from `start` to `stop`.

    A name may have been given capitals to be read by: in `text` it has none.
    """
    stop = min(stop, len(text))
    if plain.isascii() and plain[start:stop] == text[start:stop]:
        return len(_MAY_BE_CAPITAL.findall(plain, start, stop))
    found = _MAY_BE_CAPITAL.finditer(plain, start, stop)
    places = [match.start() for match in found]
    return sum([plain[at].isupper() and text[at].isupper() for at in places])


_INITIAL = re.compile(r"(?<![\w'])[a-zà-ÿ](?=[a-zà-ÿ]{3})")
_FEW_CAPITALS = 80
_LOOK = 1000


def with_capitals(plain: str, text: str) -> str:
    """Return `plain`, with capitals put back where somebody types without any."""
    letters = len(plain) - plain.count(" ")
    typed = count_typed(plain, text, 0, _LOOK)
    if typed * _FEW_CAPITALS > min(letters, _LOOK):
        return plain
    titled = _INITIAL.sub(lambda match: match[0].upper(), plain)
    return titled if len(titled) == len(plain) else plain
