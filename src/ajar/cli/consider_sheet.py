"""Print what the user would consider, and which past answers a change turns."""

from collections.abc import Iterable

import msgspec
from rich.table import Table

from ajar.cli.paper import console, one_line, say, words
from ajar.core.decision.settings import is_bare_floor
from ajar.core.decision.words import noun, wanted_words
from ajar.core.nouns.preferences import Floor, Preferences
from ajar.core.nouns.preferences_wire import preferences_to_wire
from ajar.core.revisit.learnt import Proposal
from ajar.queries.consider import Comparison


def print_preferences(preferences: Preferences) -> None:
    """Print situation, secrecy and each criterion with its firmness."""
    paper = console()
    secrecy = "confidential" if preferences.confidential else "no secret"
    say(paper, f"Situation: {preferences.situation.value}; the search is {secrecy}.")
    if preferences.not_now:
        until = f"{preferences.not_now.until:%-d %B %Y}"
        say(paper, f"Not now: {preferences.not_now.reason}, until {until}.")
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for criterion in preferences.criteria:
        table.add_row(
            words(criterion.firmness.value, "dim"),
            words(noun(criterion.topic)),
            words(wanted_words(criterion)),
            words("usual: you haven't said" if criterion.is_assumed else "", "dim"),
        )
    paper.print(table)


def say_currency(settings: Iterable[str], after: Preferences) -> str:
    """Return which currency was taken where the user's floor named none, or ""."""
    floor = next(
        (c.wanted for c in after.criteria if isinstance(c.wanted, Floor)), None
    )
    for setting in settings:
        if floor is not None and is_bare_floor(setting):
            value = setting.partition("=")[2].partition(":")[0].strip()
            other = f"pay='{value} CHF'"
            return (
                f"Your floor is taken to be in {floor.currency}; {other} says another."
            )
    return ""


def print_comparison(comparison: Comparison) -> None:
    """Print each past role whose answer changes, the old reason beside the new."""
    paper = console()
    turned = comparison.turned
    say(paper, "")
    if not turned:
        say(paper, f"None of {comparison.roles} past roles changes its answer.")
        return
    say(
        paper,
        f"{comparison.count} of {comparison.roles} past roles change their answer:",
        "bold",
    )
    for one in turned:
        role = one.role
        say(paper, f"{role.id}  {one_line(role.title, 40)}, {one_line(role.who, 30)}")
        say(paper, f"      was: {one.before}", "dim")
        say(paper, f"      now: {one.after}")
    if comparison.count > len(turned):
        say(paper, f"And {comparison.count - len(turned)} more.", "dim")


def print_proposals(proposals: Iterable[Proposal]) -> None:
    """Print limits that the user's own noes show, and how to take or leave them."""
    paper = console()
    for one in proposals:
        say(paper, "")
        say(paper, one.words, "bold")
        say(paper, f"  `ajar consider --set {one.setting}`, or `--put-away` it.", "dim")


def to_json(preferences: Preferences, comparison: Comparison) -> bytes:
    """Return preferences and turned roles as one JSON object."""
    return msgspec.json.encode(
        {
            "preferences": preferences_to_wire(preferences),
            "roles": comparison.roles,
            "count": comparison.count,
            "turned": [
                {
                    "id": one.role.id,
                    "title": one.role.title,
                    "before": one.before,
                    "after": one.after,
                    "is_now_yes": one.is_now_yes,
                }
                for one in comparison.turned
            ],
        }
    )
