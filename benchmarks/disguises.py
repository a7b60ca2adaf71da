"""Ways to write a name or a sum so that a careless reader of bytes would miss it."""

import base64
import random
from collections.abc import Callable

Disguise = Callable[[str, random.Random], str]

LOOKALIKES = str.maketrans("aceopxyisAEOPCTHKMB", "асеорхуіѕАЕОРСТНКМВ")
LEET = str.maketrans("aeiost", "431057")
SMALL_CAPITALS = str.maketrans("abcdeghijklmnoprtuvwz", "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡᴢ")
ACCENTS = "\u0301\u0308\u0323\u0327"


def _between(words: str, mark: str) -> str:
    return " ".join(mark.join(word) for word in words.split(" "))


def _break(words: str, rng: random.Random, mark: str) -> str:
    at = rng.randrange(2, len(words) - 1) if len(words) > 3 else 1
    return words[:at] + mark + words[at:]


def _base64(words: str) -> str:
    return base64.b64encode(f"at {words} now".encode()).decode()


NAME_DISGUISES: dict[str, Disguise] = {
    "plain": lambda words, _: words,
    "upper": lambda words, _: words.upper(),
    "possessive": lambda words, _: f"{words}'s",
    "spaced": lambda words, _: words.replace(" ", "  ").replace("", " ").strip(),
    "hyphenated": lambda words, rng: _break(words, rng, "-"),
    "dotted": lambda words, _: _between(words, "."),
    "zero_width": lambda words, _: _between(words, "\u200b"),
    "soft_hyphen": lambda words, _: _between(words, "\u00ad"),
    "lookalikes": lambda words, _: words.translate(LOOKALIKES),
    "full_width": lambda words, _: "".join(
        chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in words
    ),
    "mathematical": lambda words, _: "".join(
        chr(0x1D5D4 + ord(c) - 65)
        if "A" <= c <= "Z"
        else chr(0x1D5EE + ord(c) - 97)
        if "a" <= c <= "z"
        else c
        for c in words
    ),
    "small_capitals": lambda words, _: words[0] + words[1:].translate(SMALL_CAPITALS),
    "accents": lambda words, rng: "".join(
        c + rng.choice(ACCENTS) if c.isalpha() else c for c in words
    ),
    "run_together": lambda words, _: "".join(
        part[:1].upper() + part[1:] for part in words.replace("&", "And").split()
    ),
    "underscored": lambda words, _: words.replace(" ", "_"),
    "wrapped": lambda words, rng: (
        words.replace(" ", "\n", 1) if " " in words else _break(words, rng, "-\n")
    ),
    "leet": lambda words, _: words[0] + words[1:].translate(LEET),
    "entities": lambda words, _: "".join(f"&#{ord(c)};" for c in words),
    "percent": lambda words, _: "".join(f"%{b:02X}" for b in words.encode()),
    "base64": lambda words, _: _base64(words),
}


def _grouped(mark: str) -> Disguise:
    return lambda words, _: f"{int(words):,}".replace(",", mark)


ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = [
    "_",
    "_",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]


def _spoken(words: str, _: random.Random) -> str:
    """Return a whole number of thousands in words, others in figures."""
    thousands, rest = divmod(int(words), 1000)
    hundreds, below = divmod(thousands, 100)
    if rest:
        return f"{int(words):,}"
    if below < 20:
        low = (ONES + TEENS.split())[below] if below else ""
    else:
        low = TENS[below // 10] + (f"-{ONES[below % 10]}" if below % 10 else "")
    high = f"{ONES[hundreds]} hundred" if hundreds else ""
    return f"{' and '.join(filter(None, (high, low)))} thousand"


def _thousands(words: str, unit: str) -> str:
    return f"{int(words) / 1000:g}{unit}"


PAY_DISGUISES: dict[str, Disguise] = {
    "figures": lambda words, _: words,
    "dollars": lambda words, _: f"${int(words):,}",
    "cents": lambda words, _: f"${int(words):,}.00",
    "point": _grouped("."),
    "space": _grouped(" "),
    "apostrophe": _grouped("'"),
    "k": lambda words, _: _thousands(words, "k"),
    "K": lambda words, _: f"USD {_thousands(words, 'K')}",
    "thousand": lambda words, _: _thousands(words, " thousand"),
    "grand": lambda words, _: _thousands(words, " grand"),
    "spoken": _spoken,
    "spaced": lambda words, _: " ".join(words),
    "zero_width": lambda words, _: "\u200b".join(words),
    "full_width": lambda words, _: "".join(chr(ord(c) + 0xFEE0) for c in words),
    "mathematical": lambda words, _: "".join(chr(0x1D7CE + int(c)) for c in words),
    "letter_o": lambda words, _: words.replace("0", "O"),
    "entities": lambda words, _: "".join(f"&#{ord(c)};" for c in words),
    "base64": lambda words, _: _base64(f"earn {words} a year"),
}
