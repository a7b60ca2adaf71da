"""The sentences of pages: findings, verdicts and greetings in a person's words."""

from dataclasses import dataclass

from ajar.core.nouns.screening import Effort, Kind
from ajar.core.nouns.verdict import Decision, Ground, Stance, Verdict
from ajar.queries.desk_line import DeskLine
from ajar.queries.desk_page import DeskPage, Filter, Found

NUMBERS = (
    *("none", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_MOST_REASONS = 2
_FOR = (Stance.SUITS,)
_TELLING = (Stance.CLASH, Stance.REFUSED, Stance.DOUBTED, Stance.UNMET)


@dataclass(frozen=True, slots=True)
class Said:
    """A verdict: the word, its class, and the reason behind it."""

    word: str
    why: str
    css: str = ""


def say_number(number: int) -> str:
    """Return up to twelve in words, more in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def say_ahead(days: int) -> str:
    """Return how far ahead a day is, roughly: in a week, in four months."""
    for length, unit in ((28, "month"), (7, "week")):
        number = round(days / (30.4 if unit == "month" else 7))
        if days >= length:
            many = f"{say_number(number)} {unit}s" if number > 1 else f"a {unit}"
            return f"in {many}"
    return "soon"


def say_line(line: DeskLine) -> Said:
    """Return what there is to say of one line of the desk."""
    match line.kind:
        case Kind.OUTREACH:
            return _say_outreach(line)
        case Kind.PROCESS:
            return Said("Under way.", line.subject)
        case Kind.ALERT:
            return Said("Not a person.", line.subject)
        case _:
            return Said("Kept.", line.unread or line.subject)


def _say_outreach(line: DeskLine) -> Said:
    ruling = line.ruling
    if ruling.is_stop:
        return Said("Scam signs. Don’t reply.", line.warning, "is-scam")
    if line.answered:
        return Said(f"Answered: {line.answered}.", line.headline)
    if ruling.is_stated:
        return Said(line.headline, "That was your word; it wins.", _css(line))
    if line.verdict is None:
        return Said(line.headline, "")
    if ruling.decision is Decision.NO:
        rest = line.headline.partition(". ")[2]
        lead = "No. A mass mailing." if line.effort == Effort.BLAST else "No."
        return Said(lead, f"{rest}{_note(line)}")
    why = say_reasons(line.verdict, line.headline)
    return Said(line.headline, f"{why}{_note(line)}", _css(line))


def _css(line: DeskLine) -> str:
    return "is-yes" if line.ruling.is_yes else ""


def _note(line: DeskLine) -> str:
    return f" {line.warning}" if line.warning else ""


def say_reasons(verdict: Verdict, headline: str = "") -> str:
    """Return the weightiest reasons that `headline` doesn't say, in a line."""
    fresh = [g for g in verdict.reasons if g.words not in headline]
    telling = [g for g in fresh if g.stance in _TELLING][:1]
    suits = [g for g in fresh if g.stance in _FOR]
    chosen: list[Ground] = [*suits[: _MOST_REASONS - len(telling)], *telling]
    return " ".join(ground.words for ground in chosen)


def say_desk(page: DeskPage) -> str:
    """Return the finding that heads the desk."""
    worth = sum(line.ruling.is_yes for line in page.new)
    asked = sum(line.ruling.decision is Decision.OPEN for line in page.new) - worth
    if not page.new:
        return "Nothing needs you."
    if worth:
        verb = "deserves" if worth == 1 else "deserve"
        return f"{say_number(worth).capitalize()} of these {verb} a yes."
    if asked > 0:
        verb = "hangs" if asked == 1 else "hang"
        return f"{say_number(asked).capitalize()} of these {verb} on a question."
    return "None of these is for you."


def greet(name: str, hour: int) -> str:
    """Return a greeting by the clock on the wall."""
    part = "morning" if 4 <= hour < 12 else "afternoon" if hour < 18 else "evening"
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return f"Good {part}, {first}." if first else f"Good {part}."


def say_day(page: DeskPage) -> str:
    """Return the day, and how much waits besides."""
    parts = [f"{page.now:%A %-d %B}."]
    clear = len(page.nods)
    if page.new:
        parts.append(f"{say_number(len(page.new)).capitalize()} came in lately.")
    if clear and clear < len(page.new):
        rest = (
            "The other one is"
            if clear == 1
            else f"{say_number(clear).capitalize()} are"
        )
        waits = "waits" if clear == 1 else "wait"
        parts.append(f"{rest} sorted and {waits} for your nod.")
    if page.counts["theirs"]:
        number = page.counts["theirs"]
        turn = "answer" if number == 1 else "answers"
        parts.append(f"You wait for {say_number(number)} {turn}.")
    return " ".join(parts)


def say_found(
    found: Found, wanted: Filter, kinds: dict[str, str], answers: dict[str, str]
) -> str:
    """Return what was found, in a sentence."""
    number = say_number(found.total).capitalize() if found.total else "Nothing"
    parts = [f"{number} found"]
    if wanted.words:
        parts.append(f"for “{wanted.words.strip()}”")
    chosen = [kinds[wanted.kind]] if wanted.kind else []
    chosen += [answers[wanted.answer]] if wanted.answer else []
    named = ", ".join(words.lower() for words in chosen)
    return f"{' '.join(parts)}: {named}." if named else f"{' '.join(parts)}."
