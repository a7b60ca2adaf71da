"""Name what a message leaves out: what recruiters don't say matters as much."""

from ajar.core.nouns.fact import Findings
from ajar.core.nouns.role import Topic

MATTERS = (
    Topic.EMPLOYER,
    Topic.SEAT,
    Topic.PAY,
    Topic.PLACES,
    Topic.MODE,
    Topic.TRAVEL_PERCENT,
    Topic.EMPLOYMENT,
    Topic.WHY_OPEN,
)
"""What anyone would want to know before a first talk, most decisive first."""


def find_gaps(findings: Findings) -> tuple[Topic, ...]:
    """Return the topics that matter and are not said.

    Work from anywhere needs no place, so a remote role without one has no gap there.
    """
    return tuple(
        topic
        for topic in MATTERS
        if topic not in findings
        and not (topic is Topic.PLACES and _is_remote(findings))
    )


def _is_remote(findings: Findings) -> bool:
    mode = findings.get(Topic.MODE)
    return mode is not None and mode.best.value == "remote"
