"""Job titles are cut out of running text with what belongs to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile

from ajar.core.read.title_phrase import find_titles
from ajar.core.text import fold, lower


def titles(text, language="en"):
    plain = fold(text)
    _, found = find_titles(plain, lower(plain), language)
    return [plain[title.start : title.end] for title in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We need a Senior Data Engineer in Leeds.", ["Senior Data Engineer"]),
        ("we need a data engineer", ["data engineer"]),
        ("an experienced freelance web developer", ["web developer"]),
        ("two part time bookkeepers", ["bookkeepers"]),
        ("a part 2 welder", ["welder"]),
        ("our Director of Research and Development", None),
        ("Head of Sales & Marketing in Bath", ["Head of Sales & Marketing"]),
        ("Director, Quality Assurance - Basel", ["Director, Quality Assurance"]),
        ("Senior Counsel, Litigation", ["Senior Counsel, Litigation"]),
        ("Software Engineer, Leeds", ["Software Engineer"]),
        ("VP Finance, after the merger", ["VP Finance"]),
        ("Analyst II, night shift", ["Analyst II"]),
        ("a Health and Safety Officer", ["Health and Safety Officer"]),
        ("Senior or Staff iOS Engineer", ["Senior or Staff iOS Engineer"]),
        ("Mid and Senior Engineers", ["Mid and Senior Engineers"]),
        ("a Nurse or Doctor", ["Nurse", "Doctor"]),
        ("Ruby on Rails Developer", ["Ruby on Rails Developer"]),
        ("User Experience (UX) Designer", ["User Experience (UX) Designer"]),
        ("Full-Stack Developer / Front-End Developer", None),
        ("Sr. Java Developer", ["Sr. Java Developer"]),
        ("the enterprise AE thing", ["enterprise AE"]),
        ("Acme's Engineering Manager", ["Engineering Manager"]),
        ("a remote motion designer", ["motion designer"]),
        ("Remote assistant", ["Remote assistant"]),
        ("a lead", []),
        ("28/hr temp", []),
        ("I am the manager", []),
        (
            "Database Engineer, Product Manager",
            ["Database Engineer", "Product Manager"],
        ),
        ("Director of Nurse Education", ["Director of Nurse Education"]),
        ("Director of", []),
        ("Engineer, Customer Experience", ["Engineer, Customer Experience"]),
        ("Engineer - Experience with Go", ["Engineer"]),
        ("VP IT and Security roles", None),
    ],
)
def test_a_title_is_cut_out(text, expected):
    found = titles(text)
    if expected is None:
        assert found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Leiter Controlling (m/w/d)", "de", "Leiter Controlling"),
        ("einen freiberuflichen SAP FI Berater", "de", "SAP FI Berater"),
        ("Stationsleitung Kardiologie frei", "de", "Stationsleitung Kardiologie"),
        ("un poste d'Ingénieur qualité logicielle, en CDI", "fr", None),
        ("un(e) Juriste droit public à Nantes", "fr", "Juriste droit public"),
        ("Responsable Logistique H/F", "fr", "Responsable Logistique"),
        ("Jefe de Almacén en Monterrey", "es", "Jefe de Almacén"),
        ("Controller Financiero en Barcelona", "es", "Controller Financiero"),
        ("Senior Analista de Datos", "es", "Senior Analista de Datos"),
        ("Engenheira de Dados Sênior, CLT", "pt", "Engenheira de Dados Sênior"),
    ],
)
def test_a_title_is_cut_out_in_other_languages(text, language, expected):
    found = titles(text, language)
    assert found == [expected or "Ingénieur qualité logicielle"]


@given(st.one_of(hostile, st.text(max_size=200)), st.sampled_from(["en", "de", "fr"]))
def test_titles_lie_within_any_text_in_order(text, language):
    plain = fold(text)
    _, found = find_titles(plain, lower(plain), language)
    ends = [0, *(edge for title in found for edge in (title.start, title.end))]
    assert all(title.start < title.end <= len(plain) for title in found)
    assert [title.start for title in found] == sorted(t.start for t in found)
    assert len(ends) % 2 == 1
