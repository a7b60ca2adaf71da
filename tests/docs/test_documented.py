"""What exists is documented: commands, words, tables, decisions."""

import re
from pathlib import Path

from ajar.cli.app import COMMANDS
from ajar.store.archive import TABLES

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "docs/glossary.md").read_text(encoding="utf-8").casefold()
NOUNS = ROOT / "src/ajar/core/nouns"
FORMS_OF_WORDS = {"wire", "wording", "preferences_wire", "call_wire"}


def test_the_readme_names_every_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in COMMANDS if f"ajar {name}" not in readme]
    assert missing in ([], ["demo"])
    assert "make demo" in readme


def test_the_glossary_explains_every_noun_of_the_core():
    nouns = {path.stem for path in NOUNS.glob("[a-z]*.py")} - FORMS_OF_WORDS
    assert [noun for noun in sorted(nouns) if f"| {noun} |" not in GLOSSARY] == []


def test_every_table_of_the_export_is_described():
    text = (ROOT / "docs/export.md").read_text(encoding="utf-8")
    assert [name for name in TABLES if f"| {name} |" not in text] == []


def test_every_decision_is_in_the_index():
    folder = ROOT / "docs/decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", index))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}


def test_links_between_documents_lead_somewhere():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []
