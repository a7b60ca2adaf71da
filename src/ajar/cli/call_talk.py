"""Go through a call at the terminal, step by step, until it ends."""

import secrets
from typing import TYPE_CHECKING

import click

from ajar.cli.call_keys import Left, read_key, read_known, read_words
from ajar.cli.call_sheet import (
    print_after,
    print_caller,
    print_question,
    print_script,
    print_verdict,
    print_way_out,
)
from ajar.core.answer.way_out import text_back, way_out
from ajar.core.intake.call import is_nuisance
from ajar.core.method import read_answer, read_note, told_by_title
from ajar.core.nouns.call import (
    CallerKind,
    Deed,
    Heard,
    HungUp,
    Introduced,
    LeftUnsaid,
    LetRing,
    Noted,
    Phase,
    PickedUp,
    Said,
    Skipped,
    Struck,
    Undone,
    Wanted,
)
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import TOPIC_WORDS, say_value
from ajar.queries.call import CallPage, show_call
from ajar.queries.call_after import show_after
from ajar.queries.call_roles import candidates
from ajar.queries.caller import WhoCalls, who_calls
from ajar.queries.judging import judge_for
from ajar.services.calls import find_call, join_call, keep_step
from ajar.services.reminders import remind

if TYPE_CHECKING:
    from collections.abc import Callable

    from ajar.store.models import Call, User

_KINDS = {
    "1": CallerKind.RECRUITER,
    "2": CallerKind.SELLER,
    "3": CallerKind.SCAM,
    "4": CallerKind.WONT_SAY,
    "5": CallerKind.LATER,
}
_NAMED = (Topic.TITLE, Topic.EMPLOYER)
SHORT = 8


class Talking:
    """One call at the terminal; `go_on` goes through it from where it is."""

    def __init__(self, user: "User", call: "Call") -> None:
        self.user = user
        self.key = call.key

    def go_on(self) -> None:
        """Go on until the call ends, or nobody types any more."""
        try:
            while self._is_on():
                pass
        except (Left, KeyboardInterrupt, click.Abort):
            click.echo("\nThe call is kept as it is: `ajar call --resume` goes on.")

    def _is_on(self) -> bool:
        """Take one turn; return whether the call goes on after it."""
        page = self._page()
        match page.talk.phase:
            case Phase.RINGING:
                self._ring(page)
            case Phase.GREETING:
                self._greet(page)
            case Phase.TALKING:
                self._talk(page)
            case Phase.OVER | Phase.MISSED:
                self._end(page)
                return False
        return True

    def _page(self, *, to_say: bool = False) -> CallPage:
        return show_call(self.user, find_call(self.user, self.key), to_say=to_say)

    def _do(self, deed: Deed) -> None:
        keep_step(self.user, self.key, secrets.token_hex(8), deed)

    def _ring(self, page: CallPage) -> None:
        who = self._who(page)
        print_caller(who)
        more = "" if who.is_nuisance else "   X  a nuisance: remember that"
        click.echo(f"  P  pick up   L  let it ring{more}")
        match read_key("pl" if who.is_nuisance else "plx"):
            case "p":
                self._do(PickedUp())
            case "l" if not who.is_nuisance:
                self._do(LetRing())
            case _:
                self._do(LetRing())
                self._do(Introduced(kind=CallerKind.SELLER))

    def _who(self, page: CallPage) -> WhoCalls:
        judge = judge_for(self.user)
        return who_calls(self.user, judge, page.number, page.shown_name, page.key)

    def _greet(self, page: CallPage) -> None:
        who = self._who(page)
        click.echo("\nAsk: Who am I speaking with, and how did you find me?")
        named = {
            Topic.RECRUITER: read_known("Name", who.name),
            Topic.FIRM: read_known("Firm", who.firm),
        }
        click.echo("  1  a recruiter   2  a sales pitch   3  smells wrong")
        click.echo("  4  won't say     5  not now         U  undo")
        key = read_key("12345u")
        if key == "u":
            self._do(Undone())
            return
        (name, _), (firm, _) = named.values()
        assumed = tuple(topic for topic, (_, is_known) in named.items() if is_known)
        self._do(Introduced(name, firm, _KINDS[key], assumed))
        if key == "1":
            self._propose_role(who)
            self._name_the_role()

    def _propose_role(self, who: WhoCalls) -> None:
        """Propose the role that they wrote about; what it says isn't asked again."""
        role = next(iter(candidates(self.user, self._page(), who.roles)), None)
        if role is None or not role.is_theirs:
            return
        what = ", ".join(part for part in (role.role, role.who) if part)
        click.echo(f"Is it about {what}?  Enter  yes   N  no")
        if read_key("yn\r\n") != "n":
            join_call(self.user, self.key, role.key)

    def _name_the_role(self) -> None:
        known = self._page().findings
        for topic in (topic for topic in _NAMED if topic not in known):
            words = read_words(f"{TOPIC_WORDS[topic]} (Enter if not said yet)")
            if words:
                self._do(Heard(words, topic, ((topic, words),)))
                self._nod_to_seat(words if topic is Topic.TITLE else "")

    def _nod_to_seat(self, title: str) -> None:
        """Let the user take out what a title seems to tell of the seat."""
        told = [fact for fact in told_by_title(title) if fact.topic is Topic.SEAT]
        if told and not self._let_stand(told):
            self._do(Struck(Topic.SEAT))

    def _talk(self, page: CallPage) -> None:
        out = way_out(page.talk.caller)
        if page.question is None and out is not None:
            print_way_out(out)
            self._do(Undone() if read_key("ue") == "u" else HungUp())
            return
        print_verdict(page)
        if page.question is None:
            self._say(page)
        else:
            self._ask(page)

    def _ask(self, page: CallPage) -> None:
        question = page.question
        if question is None:
            return
        print_question(question)
        numbers = "".join(str(n + 1) for n in range(len(question.replies)))
        key = read_key(numbers + ("" if question.replies else "w") + "0snturexp")
        if key in numbers:
            reply = question.replies[int(key) - 1]
            topic = question.topic
            self._do(Heard(reply.words, topic, reply.notes, reply.refused))
            return
        match key:
            case "w":
                self._write_down(question.topic)
            case "0":
                self._do(LeftUnsaid(question.topic))
            case "s":
                self._do(Skipped(question.topic))
            case "r":
                self._say(self._page(to_say=True))
            case other:
                self._other(other)

    def _say(self, page: CallPage) -> None:
        print_script(page)
        numbers = "".join(str(n + 1) for n in range(len(page.script)))
        key = read_key(numbers + "ntue" + ("x" if page.is_grave else ""))
        if key not in numbers:
            self._other(key)
            return
        beat = page.script[int(key) - 1]
        is_said = beat.kind not in page.talk.beats
        self._do(Said(beat.kind, beat.words, is_said))

    def _other(self, key: str) -> None:
        doing: dict[str, Callable[[], None]] = {
            "n": self._note,
            "t": self._choose_topic,
            "u": lambda: self._do(Undone()),
            "e": lambda: self._do(HungUp()),
            "x": lambda: self._do(Introduced(kind=CallerKind.SCAM)),
            "p": lambda: self._do(Introduced(kind=CallerKind.SELLER)),
        }
        doing[key]()

    def _write_down(self, topic: Topic) -> None:
        words = read_words("They say")
        value = read_answer(topic, words)
        if value is None:
            click.echo("That can't be read as an answer; it is kept as a note.")
            self._do(Noted(words, read_note(words)))
        else:
            self._do(Heard(words, topic, ((topic, value),)))

    def _note(self) -> None:
        words = read_words("Note")
        if not words:
            return
        facts = list({fact.topic: fact for fact in reversed(read_note(words))}.values())
        facts.reverse()
        self._do(Noted(words, self._let_stand(facts)))

    def _let_stand(self, facts: list[Fact]) -> tuple[Fact, ...]:
        """Return the facts of a note that the user nods to."""
        standing = dict(enumerate(facts, start=1))
        while standing:
            for number, fact in standing.items():
                said = say_value(fact.topic, fact.value)
                doubt = ", perhaps" if fact.hedged else ""
                click.echo(f"  {number}  {TOPIC_WORDS[fact.topic]}: {said}{doubt}")
            click.echo("  Enter keeps these; a number takes one out.")
            key = read_key("\r\n" + "".join(map(str, standing)))
            if key in "\r\n":
                break
            standing.pop(int(key))
        return tuple(standing.values())

    def _choose_topic(self) -> None:
        click.echo("  " + ", ".join(name.lower() for name in TOPIC_WORDS.values()))
        said = read_words("Ask about").lower()
        names = {name.lower(): topic for topic, name in TOPIC_WORDS.items()}
        found = [topic for name, topic in names.items() if said and said in name]
        if found:
            self._do(Wanted(names.get(said, found[0])))
        else:
            click.echo("There is no such topic.")

    def _end(self, page: CallPage) -> None:
        if page.talk.phase is Phase.MISSED and is_nuisance(page.talk):
            click.echo("A nuisance, and remembered: when it rings again, you are told.")
            return
        if page.talk.phase is Phase.MISSED:
            click.echo(f"You let it ring. A text to send: {text_back().words[0]}")
            return
        after = show_after(self.user, page)
        print_after(after, after.entry[:SHORT])
        if not after.entry:
            return
        due, words = after.reminder.on, after.reminder.words
        click.echo(f"Remind you on {due:%-d %B %Y}: {words}  Enter  yes   N  no")
        if read_key("yn\r\n") != "n":
            remind(self.user, after.entry, due, words)
            click.echo("You will find it on the desk that day.")
