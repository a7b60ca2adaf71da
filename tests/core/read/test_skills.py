"""Skills are read from lists and by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.read.skills import read_skills


def skills_of(text):
    facts = read_skills(letter_of(text))
    return list(facts[0].value) if facts else []


@pytest.mark.parametrize(
    ("skills", "text"),
    [
        (["Kafka", "Kubernetes"], "You know Kafka and Kubernetes."),
        (["Java", "Kafka", "Oracle"], "Must have: Java 17, Kafka, Oracle. 10+ yrs."),
        (["Postgres", "Rust", "Go"], "Postgres and Rust mostly, some Go too"),
        (["C++", "Linux", "kdb+"], "C++20, Linux, kdb+ is a plus"),
        (["React", "Node", "Solidity"], "An engineer (React, Node, Solidity)"),
        (["Java", "Go", "Rust"], "Java, Go and Rust"),
        (["TypeScript", "Elixir"], "TypeScript / Elixir"),
        (["BLS", "ACLS", "CRRT"], "Needs: BLS, ACLS, CRRT a plus"),
        (["Veeva Vault", "ICH-GCP"], "Requirements: Veeva Vault, ICH-GCP, English"),
        (["SAP TM"], "Necesitamos manejo de SAP TM."),
        (["ROS 2", "PyTorch"], "ROS 2 and PyTorch"),
        (["Terraform", "Azure"], "Stack: Terraform, Azure, some weaving nobody likes"),
        (["Moulding", "Gilding"], "Skills: Moulding, Gilding"),
        (["Series 7"], "A Series 7 is needed."),
        (["Python"], "You write Python3.11 all day."),
        (["Kafka"], "You know Kafkav3 well."),
        (["Go", "R", "C"], "Go, R and C are what we write."),
    ],
)
def test_named_skills_are_read(skills, text):
    assert skills_of(text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "Let us go and access the spring.",
        "We Excel at what we do.",
        "Regards, Sem and Seo",
        "Requirements: 10 years, good English",
        "Java is an island.",
        "",
    ],
)
def test_plain_words_and_names_are_no_skills(text):
    assert skills_of(text) == []


def test_a_skill_is_told_once():
    assert skills_of("Kafka. KAFKA! kafka, Docker") == ["Kafka", "Docker"]


def test_the_evidence_is_the_stretch_that_names_them():
    (fact,) = read_skills(letter_of("We use Kafka, Docker and hope."))
    assert fact.evidence.quote == "Kafka, Docker"


@given(hostile | st.text() | st.lists(st.sampled_from(["Java", "Go", ",", "SQL"])))
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text if isinstance(text, str) else " ".join(text))
    assert all(is_cut_out(letter, fact) for fact in read_skills(letter))
