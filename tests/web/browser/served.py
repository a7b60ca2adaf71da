"""A desk that is served, and the command that fills it."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SAMPLE = Path(__file__).parents[3] / "src/ajar/sample"
WANTED = ("seat=manager,executive:must", "pay=130k:must", "travel=25:must")
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}


@dataclass(frozen=True)
class Served:
    """A desk that is being served: its folder, its address, and the way in."""

    home: Path
    base: str
    enter: str


def ajar(home: Path, *said: str, is_partly_fine: bool = False) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ajar", *said],
        env={"AJAR_HOME": str(home), "PATH": "/usr/bin:/bin"},
        check=False,
        capture_output=True,
    )
    assert done.returncode in ({0, 1} if is_partly_fine else {0}), done.stderr
