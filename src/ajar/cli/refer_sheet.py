"""Print who might want a role, and the letters to both sides."""

from typing import TYPE_CHECKING

from ajar.cli.letter_sheet import print_draft
from ajar.cli.paper import console, say
from ajar.core.help.consent import say_standing, say_step
from ajar.core.nouns.referral import Candidate, Standing, Step
from ajar.queries.insiders import say_insiders
from ajar.queries.referral import Letter, ReferralPage
from ajar.queries.who_fits import WhoFits

if TYPE_CHECKING:
    from rich.console import Console

NO_TITLE = "They don't say what the role is: there is no telling who might want it."
NOBODY = "Nobody you know fits it, as far as your lists tell."
NOBODY_ELSE = "Nobody else you know fits it, as far as your lists tell."
NO_LISTS = "No list of people you know is here: `ajar take` reads a LinkedIn export."
ASK_THERE = "Ask them about it. Nobody is named to their own firm."
LETTERS_END = "Ajar sends nothing: you do."


def print_who_fits(page: WhoFits) -> None:
    """Print who was asked, and who might want it, with the reasons."""
    paper = console()
    say(paper, page.role.title or "A role without a title", "bold")
    say(paper, say_description(page), "dim")
    for one in page.asked:
        say(paper, f"  {one.key[:8]}  {one.name}: {say_standing(one.standing)}")
    for candidate in page.candidates:
        _print_candidate(paper, candidate)
    if not page.candidates:
        say(paper, say_nobody(page))
    there = say_insiders(page.insiders)
    if there:
        say(paper, f"{there}: ask about it. Nobody is named to their own firm.")
    if page.candidates or there:
        say(paper, "`ajar refer ID NAME` drafts the letter that asks them.", "dim")


def say_nobody(page: WhoFits) -> str:
    """Return why nobody is proposed."""
    if page.role.is_stop:
        return "It has signs of a fraud: nobody should be sent there."
    if not page.role.title:
        return NO_TITLE
    if page.asked:
        return NOBODY_ELSE
    return NOBODY if page.known else NO_LISTS


def say_description(page: WhoFits) -> str:
    """Return what there is of the job description."""
    there = page.role.description
    if there.is_here:
        named = f": {there.file}" if there.file else " in their letter"
        return f"The job description is here{named}."
    if there.asked_at is not None:
        return f"You asked for the description on {there.asked_at:%-d %B %Y}."
    return "There is no job description yet; ask for it in your answer."


def _print_candidate(paper: "Console", candidate: Candidate) -> None:
    who = candidate.who
    at = f", {who.firm}" if who.firm else ""
    say(paper, f"  {who.key[:8]}  {who.name}{at}", "bold")
    if candidate.reasons:
        say(paper, f"            {'; '.join(candidate.reasons)}")
    if candidate.doubts:
        say(paper, f"            But {'; '.join(candidate.doubts)}.", "dim")


def print_referral(page: ReferralPage) -> None:
    """Print where it stands, what happened, and the letter that is due."""
    paper = console()
    told = say_standing(page.standing)
    if page.warning and page.standing is Standing.UNASKED:
        told = "Not asked yet."
    say(paper, f"{page.person.name}: {told}", "bold")
    if page.warning:
        say(paper, f"{page.warning} {ASK_THERE}", "yellow")
    for one in page.taken:
        words = f' "{one.words}"' if one.words else ""
        say(paper, f"  {one.on:%Y-%m-%d}  {say_step(one.step)}{words}")
    if page.standing in {Standing.UNASKED, Standing.WAITING}:
        _print_letter(paper, page.question)
    elif page.introduction is not None and Step.INTRODUCED in page.may:
        _print_letter(paper, page.introduction)


def _print_letter(paper: "Console", letter: Letter) -> None:
    say(paper, "")
    print_draft(paper, letter.draft, letter.objections)
    say(paper, LETTERS_END, "dim")
