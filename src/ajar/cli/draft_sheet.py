"""Print a draft, and what is wrong with it if anything is."""

from pathlib import Path

from ajar.cli.paper import console, say
from ajar.core.answer.mail import build_mail, mailto_link
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Draft, Form, NoDraft
from ajar.queries.draft import DraftPage

HINT = "Change it with --as or --for, or take it as a start for your own words."


def print_draft(page: DraftPage) -> None:
    """Print the draft as it would be sent, and below it each objection."""
    paper = console()
    if isinstance(page.draft, NoDraft):
        if not page.draft.is_warning:
            say(paper, page.verdict.headline, "bold")
        say(paper, page.draft.headline, "red" if page.draft.is_warning else "bold")
        for reason in page.draft.reasons:
            say(paper, f"  {reason}")
        return
    say(paper, page.verdict.headline, "bold")
    draft = page.draft
    if draft.form is Form.MAIL:
        to = ", ".join(party.address for party in draft.recipients)
        say(paper, f"To: {to or 'nobody known: they gave no address'}", "dim")
        say(paper, f"Subject: {draft.subject}", "dim")
    say(paper, "")
    say(paper, draft.body)
    if draft.limit is not None:
        say(paper, f"{len(draft.text)} of {draft.limit} characters.", "dim")
    for objection in page.objections:
        say(paper, f"Not like this: {objection.words} ({objection.where})", "red")
    say(paper, "")
    for note in draft.notes:
        say(paper, note, "yellow")
    say(paper, "Ajar sends nothing: you do. Then `ajar sent ID` notes it.", "dim")


def link_of(page: DraftPage) -> str:
    """Return a mailto: link (RFC 6068); RequestError if there is none."""
    return mailto_link(_mail(page))


def save_draft(page: DraftPage, path: Path) -> None:
    """Write the draft to `path` as a mail; RequestError if it may not be sent."""
    try:
        path.write_bytes(build_mail(_mail(page), page.owner))
    except OSError as error:
        message = f"{path} can't be written: {error.strerror}."
        raise RequestError(message) from error


def _mail(page: DraftPage) -> Draft:
    if page.objections:
        raise RequestError(page.objections[0].words, HINT)
    if isinstance(page.draft, NoDraft):
        better = "Better not to reply at all."
        hint = better if page.draft.is_warning else page.draft.reasons[-1]
        raise RequestError(page.draft.headline, hint)
    if page.draft.form is not Form.MAIL:
        message = f"This is a draft for {page.draft.form.value}, not a mail."
        raise RequestError(message, "`--for mail` writes one.")
    return page.draft
