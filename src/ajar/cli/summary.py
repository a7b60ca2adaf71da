"""Say what an import did, leaving nothing out."""

import msgspec

from ajar.cli.paper import console, say
from ajar.core.nouns.screening import Kind
from ajar.services.tally import Tally, Trouble

KIND_WORDS = {
    Kind.OUTREACH: "outreach",
    Kind.PROCESS: "under way",
    Kind.ALERT: "digests",
    Kind.MARKETING: "advertising",
    Kind.OTHER: "other",
}
MOST_TROUBLES = 20


def print_summary(tally: Tally) -> None:
    """Print the counts, then what could not be read and where it is."""
    paper = console()
    for line in _lines(tally):
        say(paper, line)
    _print_troubles(tally.unread)


def _kind(kind: Kind, count: int) -> str:
    words = KIND_WORDS[kind]
    return words.removesuffix("s") if count == 1 else words


def _kept(tally: Tally) -> list[str]:
    """Return how many messages were read and kept; nothing of a list of contacts."""
    if not tally.seen and (tally.contacts or tally.asked):
        return []
    kept = ", ".join(
        f"{count} {_kind(kind, count)}" for kind, count in tally.kept.most_common()
    )
    yours = tally.own_kept + tally.companions
    line = f"Kept {tally.kept_in_all}" + (f": {kept}" if kept else "")
    if yours:
        line += f"{', ' if kept else ': '}{yours} of their threads"
    return [f"{_messages(tally.seen)} read.", f"{line}."]


def _people(tally: Tally) -> list[str]:
    """Return how many people are new, and of how many it is that they were asked."""
    lines = list[str]()
    if tally.contacts:
        who = "person you know is" if tally.contacts == 1 else "people you know are"
        lines.append(f"{tally.contacts:,} {who} new; `ajar people --all` lists them.")
    if tally.asked:
        who = "person whom you" if tally.asked == 1 else "people whom you"
        lines.append(f"Noted: {tally.asked:,} {who} asked to connect on LinkedIn.")
    return lines


def _lines(tally: Tally) -> list[str]:
    lines = _kept(tally)
    aside = tally.set_aside.total()
    if aside or tally.own_set_aside:
        own = tally.own_set_aside
        letters = "letters of yours that answer"
        if own == 1:
            letters = "letter of yours that answers"
        lines.append(
            f"Set aside {aside} that are not about work (`ajar aside` lists them)"
            f" and {own} {letters} no recruiter."
        )
    if tally.already_here or tally.aside_before:
        lines.append(
            f"Met before: {tally.already_here} kept, {tally.aside_before} set aside."
        )
    lines += _people(tally)
    if tally.learnt_name:
        lines.append(f"It says that you are {tally.learnt_name}; `ajar me` shows it.")
    held_none = sum(trouble.is_minor for trouble in tally.troubles)
    if held_none:
        lines.append(f"{held_none} more held nothing to take: `--json` lists them.")
    if tally.companions_away:
        lines.append(
            f"{_messages(tally.companions_away)} of kept threads lay in files that are"
            " away: take those in again to have them."
        )
    return lines


def _messages(count: int) -> str:
    return f"{count:,} message" if count == 1 else f"{count:,} messages"


def _print_troubles(troubles: list[Trouble]) -> None:
    if not troubles:
        return
    paper = console(error=True)
    say(paper, f"Not (wholly) read, {len(troubles)}:", "bold")
    for trouble in troubles[:MOST_TROUBLES]:
        kept = "; its bytes are kept" if trouble.is_kept else ""
        say(paper, f"  {trouble.where}: {trouble.what}: {trouble.why}{kept}")
    if len(troubles) > MOST_TROUBLES:
        more = len(troubles) - MOST_TROUBLES
        say(paper, f"  and {more} more: `--json` lists them all.")


def to_json(tally: Tally) -> bytes:
    """Return the summary as one JSON object."""
    return msgspec.json.encode(
        {
            "seen": tally.seen,
            "kept": {kind.value: n for kind, n in tally.kept.items() if n},
            "own_kept": tally.own_kept + tally.companions,
            "set_aside": {kind.value: n for kind, n in tally.set_aside.items() if n},
            "own_set_aside": tally.own_set_aside,
            "already_here": tally.already_here,
            "set_aside_before": tally.aside_before,
            "companions_away": tally.companions_away,
            "contacts": tally.contacts,
            "asked": tally.asked,
            "troubles": tally.troubles,
        }
    )
