"""Notice when a code, control of a computer, or running their code is asked for."""

from collections.abc import Iterator

from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import Sign, asserted, beside, first


def read_code_asks(cues: Cues) -> Iterator[Sign]:
    """Yield asks_code_or_remote (stop) and run_code (check, or stop if unsafe)."""
    given = first(_codes(cues)) or first(asserted(cues, "remote_tool"))
    if given:
        yield Sign(SignalId.ASKS_CODE_OR_REMOTE, Risk.STOP, given.evidence)
    yield from _run(cues)


def _codes(cues: Cues) -> Iterator[Found]:
    # "I'll text you the door code" lets somebody in, nobody out.
    other = cues.get("other_code", ())
    for found in asserted(cues, "otp"):
        if _is_handed_over(found, cues) and not beside(found, other):
            yield found
    for found in asserted(cues, "password"):
        if beside(found, cues.get("ask_code", ()), 6):
            yield found


def _is_handed_over(found: Found, cues: Cues) -> bool:
    # "Enter the code on the careers site" stays with the reader; here it is
    # given away: paste it here, send it to me, read it to our officer.
    asks = cues.get("ask_code", ())
    return any(found.shares_sentence(ask) and found.is_near(ask, 16) for ask in asks)


def _run(cues: Cues) -> Iterator[Sign]:
    run = first(asserted(cues, "run_code"))
    # "Don't use a VM" denies the VM, not the danger: no denial is looked for.
    unsafe = first(cues.get("run_unsafe", ()))
    if run and unsafe:
        yield Sign(SignalId.RUN_CODE, Risk.STOP, unsafe.evidence)
    elif run and _own_machine_first(run, cues):
        yield Sign(SignalId.RUN_CODE, Risk.STOP, run.evidence)
    elif run and not first(asserted(cues, "run_safe")):
        yield Sign(SignalId.RUN_CODE, Risk.CHECK, run.evidence)
    elif unsafe and _pastes_command(unsafe):
        yield Sign(SignalId.RUN_CODE, Risk.STOP, unsafe.evidence)


def _own_machine_first(run: Found, cues: Cues) -> bool:
    talk = cues.get("run_before_talk", ())
    own = cues.get("run_own_machine", ())
    return any(run.is_near(t) for t in talk) and any(run.is_near(o) for o in own)


_COMMAND_WORDS = frozenset(
    {"terminal", "powershell", "cmd", "shell", "curl", "windows", "win"}
)


def _pastes_command(found: Found) -> bool:
    words = set(found.words.words[found.hit.first : found.hit.last])
    return not words.isdisjoint(_COMMAND_WORDS)
