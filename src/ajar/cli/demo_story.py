"""Tell Sam's story on the demo's desk: each chapter is what a command would do."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ajar.cli.consider_sheet import print_comparison
from ajar.cli.draft_sheet import print_draft
from ajar.cli.opportunity_sheet import print_opportunity
from ajar.cli.paper import console, say, words
from ajar.core.nouns.draft import Form
from ajar.core.nouns.screening import Risk
from ajar.queries.consider import compare_now, show_preferences
from ajar.queries.desk import Desk, show_desk
from ajar.queries.desk_line import DeskLine
from ajar.queries.draft import prepare_answer
from ajar.queries.opportunity import show_opportunity
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ajar.store.models import User

NUMBER = "+1 303 555 0142"
CALLER = "Dana Whitfield"
CALL = (
    "Calling for Bluewing Widgets, they are hiring a Sales Consultant II. Found me by "
    "a two-year-old résumé on the old job board, then looked me up on LinkedIn."
)
ANSWERED = "It is an individual contributor role, she says."
CALLED_AT = datetime(2026, 11, 23, 17, 12, tzinfo=UTC)
ANSWERED_AT = datetime(2026, 11, 23, 17, 14, tzinfo=UTC)


def tell(user: "User", desk: Desk) -> None:
    """Print every chapter, in the order in which it happened to Sam."""
    good = _first(desk, lambda line: bool(line.clashes) and _says(line, "Yes, if"))
    good = good or _first(desk, lambda line: _says(line, "Yes"))
    if good:
        _chapter("The good role, in full")
        print_opportunity(show_opportunity(user, good.id))
        _chapter("Its answer")
        print_draft(prepare_answer(user, good.id))
    sideways = _first(desk, lambda line: "individual seat" in line.headline)
    if sideways:
        _chapter("A sideways move")
        print_draft(prepare_answer(user, sideways.id))
    _chapter("What to leave alone")
    _list(line for line in desk.lines if line.risk == Risk.STOP)
    _chapter("One role from two agencies")
    _list(line for line in desk.lines if line.same_role_as)
    _chapter("The floor drops to $120,000")
    before = show_preferences(user)
    after = change_preferences(user, ("pay=120k",))
    print_comparison(compare_now(user, before, after))
    _call(user)


def _call(user: "User") -> None:
    _chapter("A call from Colorado, noted")
    known = _first(show_desk(user), lambda line: line.who.startswith(CALLER))
    note = Note(CALL, CALLER, NUMBER, at=CALLED_AT)
    key = known.id if known else keep_note(user, note).key
    page = show_opportunity(user, key)
    paper = console()
    say(paper, page.line.headline, "bold")
    if page.question:
        say(paper, f"Ask: {page.question.said}")
    keep_note(user, Note(ANSWERED, CALLER, NUMBER, at=ANSWERED_AT))
    say(paper, f"“{ANSWERED}”")
    print_draft(prepare_answer(user, key, form=Form.PHONE))
    _chapter("The thank-you afterwards")
    print_draft(prepare_answer(user, key, form=Form.LINKEDIN))


def _chapter(title: str) -> None:
    paper = console()
    paper.print()
    paper.rule(words(title, "bold"), align="left")


def _says(line: DeskLine, words_: str) -> bool:
    return line.headline.startswith(words_) and line.risk in {Risk.NONE, Risk.NOTE}


def _first(desk: Desk, holds: "Callable[[DeskLine], bool]") -> DeskLine | None:
    return next((line for line in desk.lines if holds(line)), None)


def _list(lines: "Iterable[DeskLine]") -> None:
    paper = console()
    for line in lines:
        same = "".join(f" Same role as {other}?" for other, _ in line.same_role_as)
        say(paper, f"{line.id}  {line.role}, {line.who}. {line.headline}{same}")
