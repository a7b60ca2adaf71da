"""Tell from a rule what words whatever it matches must hold."""

import importlib
from collections.abc import Iterable
from typing import NamedTuple

from ajar.core.read.rule_tables import Rule
from ajar.core.read.rule_words import TOKEN

MOST_STRINGS, MOST_REPEATS, MOST_RANGE = 400, 3, 12
SHORTEST = 3
"""Letters of a word that is looked for within others; shorter ones begin or end one."""

SHORTEST_GUARD = 4
"""Letters of a guard that begins a word; shorter ones are whole."""

DIGIT, EDGE, OTHER = "٠", "\0", " "
_parser = importlib.import_module("re._parser")


class Strings(NamedTuple):
    """One of these strings stands in whatever matches."""

    all: frozenset[str]


class Every(NamedTuple):
    """Each of these holds of whatever matches."""

    all: "tuple[Need, ...]"


class Either(NamedTuple):
    """One of these holds of whatever matches."""

    all: "tuple[Need, ...]"


Parsed = Iterable[tuple[object, object]]
Need = Strings | Every | Either
NOTHING = Every(())


def needs_of_rule(rule: Rule) -> Need:
    """Return what must stand in whatever `rule` matches: its guards do, too."""
    return Every((needs_of(rule.pattern), needs_of_guards(rule)))


def needs_of_guards(rule: Rule) -> Strings:
    """Return the guards of `rule`; one of several words may end within a word."""
    return Strings(frozenset(map(_as_guard, rule.guards)))


def _as_guard(guard: str) -> str:
    if not guard.isalnum():
        return guard
    return EDGE + guard + ("" if len(guard) >= SHORTEST_GUARD else EDGE)


def needs_of(pattern: str) -> Need:
    """Return what must stand in whatever `pattern` matches."""
    return _of_sequence(_parser.parse(pattern))


def _of_sequence(parsed: Parsed) -> Need:
    """Join strings that follow each other, so that words are known whole."""
    needs: list[Need] = []
    last = Strings(frozenset({""}))
    for code, argument in parsed:
        need = _of_code(code, argument)
        if isinstance(need, Strings):
            joined = _join(last, need)
            if joined is None:
                needs.append(last)
            last = joined or need
        else:
            needs += [last, need]
            last = Strings(frozenset({""}))
    return Every((*needs, last)) if needs else last


def _join(one: Strings, other: Strings) -> Strings | None:
    if len(one.all) * len(other.all) > MOST_STRINGS:
        return None
    return Strings(frozenset(a + b for a in one.all for b in other.all))


def _of_code(code: object, argument: object) -> Need:
    name = str(code)
    if name == "LITERAL":
        return Strings(frozenset({_as_read(argument)}))
    if name == "IN":
        return _of_class(argument)
    if name == "AT":
        edge = str(argument) == "AT_BOUNDARY"
        return Strings(frozenset({EDGE if edge else ""}))
    if name in {"ASSERT", "ASSERT_NOT"}:
        return Strings(frozenset({""}))
    if name in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _of_sequence(argument[3] if name == "SUBPATTERN" else argument)
    if name == "BRANCH":
        return _of_branch(argument[1])
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _of_repeat(*argument)
    return NOTHING


def _as_read(code: int) -> str:
    char = chr(code)
    if char.isdecimal():
        return char
    return char if TOKEN.fullmatch(char) else OTHER


def _of_class(members: Parsed) -> Need:
    found: set[str] = set()
    for code, argument in members:
        match str(code), argument:
            case "LITERAL", int():
                found.add(_as_read(argument))
            case "RANGE", (low, high) if chr(low).isdecimal() and chr(high).isdecimal():
                found.add(DIGIT)
            case "RANGE", (low, high) if high - low <= MOST_RANGE:
                found |= set(map(_as_read, range(low, high + 1)))
            case "CATEGORY", _ if str(argument) == "CATEGORY_SPACE":
                found.add(OTHER)
            case "CATEGORY", _ if str(argument) == "CATEGORY_DIGIT":
                found.add(DIGIT)
            case _:
                return NOTHING
    return Strings(frozenset(found))


def _of_branch(branches: tuple[Parsed, ...]) -> Need:
    needs = tuple(map(_of_sequence, branches))
    strings = [need.all for need in needs if isinstance(need, Strings)]
    every = frozenset[str]().union(*strings)
    if len(strings) == len(needs) and len(every) <= MOST_STRINGS:
        return Strings(every)
    return Either(needs)


def _of_repeat(least: int, most: int, parsed: Parsed) -> Need:
    need = _of_sequence(parsed)
    if isinstance(need, Strings) and most <= MOST_REPEATS:
        found: frozenset[str] = frozenset()
        times: Strings | None = Strings(frozenset({""}))
        for number in range(most + 1):
            if times is None:
                break
            found |= times.all if number >= least else frozenset()
            times = _join(times, need)
        else:
            if len(found) <= MOST_STRINGS:
                return Strings(found)
    return Every((need,)) if least else NOTHING


def words_in(string: str) -> list[str]:
    r"""Return the words of `string` that a match's sentence holds: `*` for more.

    >>> words_in("aly new"), words_in(" in the "), words_in(" " + DIGIT + "nd ")
    (['*aly', 'new*'], ['in', 'the'], ['#'])
    """
    found = []
    for match in TOKEN.finditer(string):
        word = match[0]
        if DIGIT in word:
            found.append("#")
            continue
        before = "" if match.start() or not word.isalnum() else "*"
        after = "" if match.end() < len(string) or not word.isalnum() else "*"
        if not (before and after) or len(word) >= SHORTEST:
            found.append(before + word + after)
    return found


def follows(need: Need, words: frozenset[str]) -> bool:
    """Say whether whatever `need` is of holds one of `words`."""
    match need:
        case Strings(strings):
            return all(_has_one(string, words) for string in strings)
        case Every(needs):
            return any(follows(one, words) for one in needs)
        case Either(needs):
            return all(follows(one, words) for one in needs)


def _has_one(string: str, words: frozenset[str]) -> bool:
    return any(word in words or is_within(word, words) for word in words_in(string))


def is_within(word: str, words: frozenset[str]) -> bool:
    """Say whether one of `words` stands wherever `word` does."""
    bare = word.strip("*")
    return any(
        other.strip("*") in bare and _covers(other, word)
        for other in words
        if "*" in other
    )


def _covers(one: str, other: str) -> bool:
    bare, long = one.strip("*"), other.strip("*")
    return (
        (one[0] == one[-1] == "*" and bare in long)
        or (one[0] != "*" and other[0] != "*" and long.startswith(bare))
        or (one[-1] != "*" and other[-1] != "*" and long.endswith(bare))
    )
