"""Keys: all of them, and the switch that turns single letters off."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ajar.web.gate import DeskRequest


@dataclass(frozen=True, slots=True)
class Key:
    """A key, or two after each other, and what it does."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where keys act."""

    words: str
    keys: tuple[Key, ...]


KEYS = (
    Where(
        "Anywhere",
        (
            Key(("/",), "Search"),
            Key(("?",), "This page"),
            Key(("U",), "Undo what was just done"),
            Key(("C",), "A call is coming in"),
            Key(("G", "D"), "To the desk"),
            Key(("G", "P"), "To the people"),
            Key(("G", "N"), "Note something"),
            Key(("G", "C"), "What I’d consider"),
            Key(("G", "R"), "Revisit past roles"),
            Key(("G", "I"), "Insights"),
            Key(("G", "A"), "Set aside"),
            Key(("G", "S"), "Settings"),
            Key(("Esc",), "Out of a field, or back"),
        ),
    ),
    Where(
        "Desk",
        (
            Key(("J",), "Next line"),
            Key(("K",), "Line before"),
            Key(("Enter",), "Open it"),
            Key(("X",), "Tick it"),
        ),
    ),
    Where(
        "People",
        (
            Key(("D",), "Draft the note"),
            Key(("W",), "In a week"),
            Key(("X",), "Done already"),
            Key(("M",), "They are one person"),
        ),
    ),
    Where(
        "Opportunity",
        (
            Key(("R",), "To the reply"),
            Key(("O",), "Open it in your mail program"),
            Key(("Y",), "Copy it"),
            Key(("D",), "Save it as a file"),
            Key(("S",), "I sent it"),
            Key(("X",), "Leave it at that"),
        ),
    ),
    Where("Insights", (Key(("D",), "Save the numbers as CSV"),)),
    Where(
        "What I’d consider, Note something",
        (Key(("⌘ S", "Ctrl S"), "Keep it"),),
    ),
)


@require_safe
def keys(request: DeskRequest) -> HttpResponse:
    """List all keys."""
    return render(request, "ajar/keys.html", {"places": KEYS})
