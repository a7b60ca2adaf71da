"""Print the desk as a table that a person reads."""

from rich.table import Table
from rich.text import Text

from ajar.cli.paper import RISK_STYLE, WIDE, console, one_line, say, words
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.wording import TOPIC_WORDS
from ajar.queries.desk import Desk
from ajar.queries.desk_line import DeskLine

GAP_WORDS = {
    Topic.MODE: "where",
    Topic.EMPLOYMENT: "contract",
    Topic.WHY_OPEN: "why open",
    Topic.TRAVEL_PERCENT: "travel",
}
EMPTY = (
    "Nobody at the door. Take in a mailbox with `ajar take Mail.mbox`, or look round "
    "made-up mail with `ajar demo`."
)
COLUMNS = (
    *("id", "when", "who", "firm", "role", "kind", "risk", "pay", "place"),
    "not said",
)
LEFT_OUT_WHEN_NARROW = frozenset({"firm", "not said"})
NEVER_BROKEN = frozenset({"id", "when", "risk"})


def print_desk(desk: Desk) -> None:
    """Print every line of `desk`, and a count below."""
    paper = console()
    if not desk.lines:
        say(paper, EMPTY if not desk.messages else "Nothing of that kind.")
        return
    is_narrow = paper.width < WIDE
    shown = [c for c in COLUMNS if not (is_narrow and c in LEFT_OUT_WHEN_NARROW)]
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 1, 0, 0))
    for name in shown:
        table.add_column(name, no_wrap=name in NEVER_BROKEN)
    for line in desk.lines:
        cells = dict(zip(COLUMNS, _cells(line), strict=True))
        table.add_row(*(cells[name] for name in shown))
    paper.print(table)
    say(paper, _count(desk), "dim")


def _cells(line: DeskLine) -> tuple[Text, ...]:
    is_role = line.kind == Kind.OUTREACH
    style = "" if is_role else "dim"
    return (
        words(line.id, "dim"),
        words(f"{line.when.astimezone():%d %b %y}" if line.when else "no date", style),
        words(one_line(line.who or "unknown", 26), style),
        words(one_line(line.firm, 24), style),
        words(_role(line), style) + words(_answer(line), "bold"),
        words(_kind(line), style),
        words(line.risk if line.risk != "none" else "", RISK_STYLE[line.risk]),
        words(one_line(line.pay, 24), style),
        words(one_line(line.place, 28), style),
        words(_gaps(line), "dim"),
    )


def _role(line: DeskLine) -> str:
    if line.unread and not line.role and not line.subject:
        return "could not be read"
    role = line.role or ("" if line.kind == Kind.OUTREACH else line.subject)
    more = f" ({line.messages} messages)" if line.messages > 1 else ""
    return one_line(role or "no role named", 36) + more


def _answer(line: DeskLine) -> str:
    recalled = "".join(f"\n{recall.words}" for recall in line.recalls)
    if line.answered:
        return f"\nYou answered: {line.answered}{recalled}"
    return f"\n{line.headline}{recalled}" if line.headline else recalled


def _kind(line: DeskLine) -> str:
    kind = f"{line.kind}, {line.effort}" if line.effort else line.kind
    turn = {"user": ", your turn", "them": ", answered"}.get(line.turn, "")
    return kind + turn if line.kind in {Kind.OUTREACH, Kind.PROCESS} else kind


def _gaps(line: DeskLine) -> str:
    gaps = ", ".join(GAP_WORDS.get(t, TOPIC_WORDS[t].lower()) for t in line.not_said)
    clash = ", ".join(f"{TOPIC_WORDS[t].lower()} disagrees" for t in line.clashes)
    same = ", ".join(f"same role as {other}?" for other, _ in line.same_role_as)
    return "; ".join(part for part in (same, clash, gaps) if part)


def _count(desk: Desk) -> str:
    kinds = [line.kind for line in desk.lines]
    said = [
        f"{count} {one if count == 1 else many}"
        for kind, one, many in (
            (Kind.OUTREACH, "outreach", "outreach"),
            (Kind.PROCESS, "under way", "under way"),
            (Kind.ALERT, "digest", "digests"),
        )
        if (count := kinds.count(kind))
    ]
    rest = f", from {desk.messages} messages kept."
    return ", ".join(said) + rest + " `ajar show ID` opens one."
