"""Hold the core to its promise: no file opened, no banned name, a reason a module."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = sorted((ROOT / "src/ajar/core").rglob("*.py"))
SOURCE = sorted(
    p for p in (ROOT / "src/ajar").rglob("*.py") if "migrations" not in p.parts
)
SAYS_NOTHING = {"manager", "helper", "helpers", "utils", "handler", "process", "data"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CORE, ids=name)
def test_the_core_opens_no_file(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    opened = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "open"
    ]
    assert not opened


def test_only_tables_reads_packaged_files():
    readers = [
        name(path)
        for path in CORE
        if "importlib.resources" in path.read_text(encoding="utf-8")
    ]
    assert readers == ["src/ajar/core/tables.py"]


@pytest.mark.parametrize("path", SOURCE, ids=name)
def test_a_module_says_why_it_exists(path: Path):
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert doc is not None
    assert len(doc.splitlines()[0]) > 10


@pytest.mark.parametrize("path", SOURCE, ids=name)
def test_a_module_has_a_name_that_says_something(path: Path):
    assert path.stem not in SAYS_NOTHING
