"""Tell whose domain an address is on, and whether it only looks like somebody's."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tldextract import TLDExtract
from ajar.core.tables import load_terms

_LEAST_TYPO = 6  # letters; a shorter name is one letter from half the dictionary
_JOB_WORDS = load_terms("screen_job_words.tsv")
_SAME_SHAPE = (
    *(("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l")),
    *(("5", "s"), ("3", "e"), ("4", "a")),
)
_NUMBERS = re.compile(r"[\d.]+|\[.*\]|.*:.*")


@lru_cache(maxsize=4096)
def registrable(host: str) -> str:
    """Return the part of `host` that is bought: "acme.co.uk" of "mail.acme.co.uk".

    Reserved and unknown endings (".example") count as one label. "" for an empty
    host or an address in numbers.
    """
    host = host.strip(" .<>\"'").lower()
    if not host or _NUMBERS.fullmatch(host):
        return ""
    if host.count(".") < 2:
        return host
    found = _extractor().extract_str(host)
    if found.suffix and found.domain:
        return f"{found.domain}.{found.suffix}"
    return ".".join(host.split(".")[-2:])


@cache
def _extractor() -> "TLDExtract":
    # tldextract takes 70 ms to load: only hosts of three labels and more need it.
    from tldextract import TLDExtract  # noqa: PLC0415

    return TLDExtract(suffix_list_urls=(), cache_dir=None)


def domain_of(address: str) -> str:
    """Return the registrable domain of a mail address, or "" if there is none."""
    _, at, host = address.rpartition("@")
    return registrable(host) if at else ""


def label_of(domain: str) -> str:
    """Return the first label of a registrable domain: "acme" of "acme.co.uk"."""
    return domain.partition(".")[0]


def decode_label(label: str) -> str:
    """Return `label` with punycode ("xn--…") decoded; unchanged if it can't be."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode").lower()
    except UnicodeError:
        return label


@lru_cache(maxsize=1024)
def as_latin(label: str) -> str:
    """Return decoded `label` with each foreign letter that looks Latin as that."""
    label = decode_label(label)
    if label.isascii():
        return label
    # confusable_homoglyphs reads a table of 1 MB: only foreign letters need it.
    from confusable_homoglyphs import confusables  # noqa: PLC0415

    found = confusables.is_confusable(label, greedy=True, preferred_aliases=[])
    twins = {
        entry["character"]: twin["c"]
        for entry in found or ()
        for twin in entry["homoglyphs"]
        if twin["c"].isascii() and not entry["character"].isascii()
    }
    return "".join(twins.get(char, char) for char in label).lower()


def mixes_alphabets(label: str) -> bool:
    """Say whether foreign letters stand among Latin ones they look like."""
    plain = decode_label(label)
    latin = as_latin(label)
    own = any(char.isascii() and char.isalpha() for char in plain)
    return own and latin != plain and latin.isascii()


def imitates(label: str, name: str) -> bool:
    """Say whether domain label `label` is made to be taken for `name`'s.

    True for job words added ("acme-careers"), foreign letters that look the same,
    shapes that look the same ("rn" for "m") and, in long names, one letter wrong.
    """
    if label == name or len(name) < 3:
        return False
    latin = as_latin(label)
    if latin != decode_label(label) and name in (latin, *latin.split("-")):
        return True
    parts = latin.split("-")
    rest = [part for part in parts if part != name]
    if len(rest) < len(parts) and rest and all(map(_is_of_jobs, rest)):
        return True
    return any(_looks_same(part, name) for part in (*parts, latin) if part != name)


def _is_of_jobs(part: str) -> bool:
    """Say whether a part of a label is a job word, or two run on: "talentdesk"."""
    return part in _JOB_WORDS or any(
        part[:at] in _JOB_WORDS and part[at:] in _JOB_WORDS
        for at in range(2, len(part) - 1)
    )


def _looks_same(part: str, name: str) -> bool:
    if _shape(part) == _shape(name):
        return True
    if min(len(part), len(name)) < _LEAST_TYPO or abs(len(part) - len(name)) > 1:
        return False
    if part.rstrip("s") == name.rstrip("s"):  # a plural is no slip
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415

    return DamerauLevenshtein.distance(part, name, score_cutoff=1) == 1


@lru_cache(maxsize=8192)
def _shape(text: str) -> str:
    for look, plain in _SAME_SHAPE:
        text = text.replace(look, plain)
    return text


def adds_job_word(label: str, name: str) -> bool:
    """Say whether `label` is `name` with a job word run on: "acmecareers"."""
    return label.startswith(name) and label[len(name) :] in _JOB_WORDS
