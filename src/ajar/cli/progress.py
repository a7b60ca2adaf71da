"""Show how far long work is, with counts and time left, where somebody watches."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ajar.services.take import Request
    from ajar.services.tally import Tally


@contextmanager
def watch(request: "Request") -> "Iterator[Callable[[int, Tally], None] | None]":
    """Yield what an import calls after each chunk; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from ajar.cli.paper import console
    from ajar.services.take import measure_request

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console(error=True), transient=True) as bar:
        job = bar.add_task("Reading", total=measure_request(request) or None)

        def show(consumed: int, tally: "Tally") -> None:
            said = f"{tally.seen:,} read, {tally.kept_in_all:,} kept"
            bar.update(job, completed=consumed, description=said)

        yield show
