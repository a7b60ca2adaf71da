"""Help names every command and exit code, without loading what they need."""

import json
import subprocess
import sys

from ajar.cli.app import COMMANDS
from ajar.cli.errors import EXIT_CODES
from tests.samples.letters import pitch, write


def test_help_lists_every_command_and_every_exit_code(run):
    ran = run("--help")
    assert ran.code == 0
    flat = " ".join(ran.out.split())
    assert all(name in flat for name in COMMANDS)
    assert all(f"{code} {why}" in flat for code, why in EXIT_CODES.items())


def test_every_command_has_help_of_its_own(run):
    for name in COMMANDS:
        ran = run(name, "--help")
        assert ran.code == 0
        assert f"Usage: ajar {name}" in ran.out


def loaded_by(*args: str) -> set[str]:
    code = (
        "import sys, json\n"
        f"sys.argv = ['ajar', *{list(args)!r}]\n"
        "from ajar.cli.app import ajar\n"
        "from ajar.cli.errors import run_and_exit\n"
        "run_and_exit(ajar)\n"
        "print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})),"
        " file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_help_loads_neither_django_nor_rich():
    assert not loaded_by("--help") & {"django", "rich", "msgspec", "selectolax"}


def test_reading_loads_no_django(tmp_path):
    folder = write(tmp_path, pitch=pitch())
    assert "django" not in loaded_by("read", "--json", str(folder))
    assert "django" not in loaded_by("read", str(folder))
