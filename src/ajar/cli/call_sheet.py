"""Print a call to the terminal: the caller, the verdict, the question, the script."""

from ajar.cli.paper import console, say
from ajar.core.answer.way_out import WayOut
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.question import Question
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding
from ajar.queries.call import CallPage
from ajar.queries.call_after import AfterCall
from ajar.queries.call_list import CallList
from ajar.queries.caller import WhoCalls

MOST_CALLS = 3
_BEATS = {
    BeatKind.ANSWER: "The answer",
    BeatKind.DOOR: "The door",
    BeatKind.HELP: "The help",
}


def print_calls(calls: CallList) -> None:
    """Print the calls there were, latest first."""
    paper = console()
    if not calls.lines:
        say(paper, "No call yet. `ajar call NUMBER` when the telephone rings.")
    for line in calls.lines:
        what = f"{line.words}, not ended" if line.is_on else line.words
        who = f"{line.who}, {line.firm}" if line.firm else line.who
        say(paper, f"{line.at.astimezone():%Y-%m-%d %H:%M}  {who}: {what}")


def print_caller(who: WhoCalls) -> None:
    """Print who might be calling."""
    paper = console()
    told = ", ".join(part for part in (who.where, who.line) if part)
    say(paper, f"{who.shown or 'A withheld number'}{f'  {told}' if told else ''}")
    if who.warning:
        say(paper, f"  ! {who.warning}", "bold red")
    if who.contact:
        say(paper, f"  In your contacts: {who.contact}")
    for line in who.lines:
        role = line.role or line.subject or "A role without a title"
        say(paper, f"  {role}, from {line.who}" if line.who else f"  {role}")
    for call in () if who.is_nuisance else who.calls[:MOST_CALLS]:
        say(paper, f"  Called on {call.at.astimezone():%-d %B}: {call.words}")
    if not who.is_known:
        say(paper, "  Nothing known here of this number.")
    if who.shown:
        say(paper, "  A number is a hint, never proof: it can be forged.", "dim")


def print_verdict(page: CallPage) -> None:
    """Print where it stands, and what is known."""
    paper = console()
    say(paper, "")
    if not page.is_grave:
        say(paper, f"{page.progress.headline} {page.progress.reason}".strip(), "bold")
    for words in page.beware:
        say(paper, f"  ! {words}", "bold red")
    if page.is_grave:
        say(paper, "  X  a way out, whatever the role is", "bold red")
    known = [f"{TOPIC_WORDS[t]}: {say_finding(f)}" for t, f in page.findings.items()]
    if known:
        say(paper, f"  {' · '.join(known)}", "dim")


def print_question(question: Question) -> None:
    """Print what to ask, why, and what each answer leads to."""
    paper = console()
    say(paper, "")
    say(paper, f"Ask: {question.said}", "bold")
    say(paper, f"     {question.why}", "dim")
    for place, reply in enumerate(question.replies, start=1):
        say(paper, f"  {place}  {reply.words}  ({reply.leads_to})")
    if not question.replies:
        say(paper, "  W  write down what they say")
    say(paper, "  0  didn't say   S  skip   N  note   T  another topic")
    say(paper, "  U  undo   R  the straight answer   E  end the call")
    say(paper, "  X  smells wrong after all   P  a sales pitch after all", "dim")


def print_script(page: CallPage) -> None:
    """Print what to say, what was said of it, and what to have ready."""
    paper = console()
    say(paper, "")
    say(paper, "Say it in your own words:")
    for place, beat in enumerate(page.script, start=1):
        mark = "x" if beat.kind in page.talk.beats else " "
        say(paper, f"  {place} [{mark}] {_BEATS[beat.kind]}: {beat.words}")
    for one in page.pushback:
        say(paper, f"  If they say “{one.heard}”: {one.answer}")
    if page.preferences.confidential:
        told = "Your search is confidential: not your employer's name, not your pay."
        say(paper, f"  {told}", "dim")
    say(
        paper, "  1-3  said it   N  note   T  ask something   U  undo   E  end the call"
    )


def print_way_out(out: WayOut) -> None:
    """Print how to end a call that is not to be gone on with."""
    paper = console()
    for words in out.words:
        say(paper, f"  “{words}”", "bold")
    say(paper, f"  {out.advice}", "dim")
    say(paper, "  U  undo   E  end the call")


def print_after(after: AfterCall, short: str) -> None:
    """Print what stays of the call, and what to do next."""
    paper = console()
    if not after.entry:
        say(paper, "Nothing to keep of this one.")
        return
    say(paper, f"Everything is written down: `ajar show {short}`.")
    thanks = f"Your thank-you: `ajar answer {short} --for mail`, or --for linkedin."
    say(paper, after.nobody or thanks)
    for one in after.reminded:
        say(paper, f"Reminder on {one.on:%-d %B %Y}: {one.words}")
