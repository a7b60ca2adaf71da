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
