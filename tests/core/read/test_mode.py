"""Where the work is done is told from cues, days and denials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.nouns.role import Mode
from ajar.core.read.mode import find_modes, read_mode
from ajar.core.read.rules import load_rules


def modes_of(text, **more):
    return [fact.value for fact in read_mode(letter_of(text, **more))]


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        ("remote", "This one is fully remote."),
        ("remote", "The position is 100% remote, we ship you a laptop."),
        ("remote", "You can work from wherever you like, as long as the wifi holds."),
        ("remote", "It's a WFH gig."),
        ("remote", "Completely remote team across four time zones."),
        ("remote", "Work from home, 20 hours a week."),
        ("remote", "Everyone on the team works remotely."),
        ("remote", "We don't have an office."),
        ("remote", "Telecommute position, equipment provided."),
        ("remote", "Home based with a company van."),
        ("remote", "The office is there if you want it, but coming in is optional."),
        ("remote", "No commute: the role is remote."),
        ("remote", "It's remote (UK only)."),
        ("remote", "Remote, but you need to be in the US."),
        ("remote", "La position est 100% télétravail."),
        ("remote", "Poste en full remote."),
        ("remote", "Die Stelle ist komplett remote."),
        ("remote", "Sie arbeiten vollständig aus dem Homeoffice."),
        ("remote", "Arbeitsort: bundesweit, 100 % Homeoffice"),
        ("remote", "Trabajo 100% remoto desde México."),
        ("remote", "El puesto es remoto."),
        ("remote", "A vaga é totalmente remota."),
        ("remote", "Trabalho home office."),
        ("remote", "All work is done online from home."),
        ("remote", "Location: Remote"),
        ("remote", "you'd be working from home"),
        ("remote", "Position is fully remote with two company retreats a year."),
        ("remote", "fully remote, with quarterly get-togethers in Lisbon"),
        ("remote", "Remote first. We meet in person twice a year."),
        ("remote", "Fully remote after a two week onboarding on site."),
        ("hybrid", "Hybrid working, two days in our Bristol office."),
        ("hybrid", "It's hybrid."),
        ("hybrid", "You'd be expected in the office 2-3 days a week."),
        ("hybrid", "3 days in the office, 2 from home."),
        (
            "hybrid",
            "Come in on Tuesdays and Thursdays, the rest is up to you. It is hybrid.",
        ),
        (
            "hybrid",
            "One or two days per week at our Leeds site, otherwise from home.",
        ),
        ("hybrid", "Mondays from home, the rest in the office."),
        ("hybrid", "You can work from home two days a week."),
        ("hybrid", "Up to 3 days home office per week."),
        ("hybrid", "WFH Fridays."),
        ("hybrid", "50% remote."),
        ("hybrid", "mix of home and office working"),
        ("hybrid", "Partially remote, depends on the week."),
        ("hybrid", "4 days on site, 1 day remote"),
        ("hybrid", "Deux jours de télétravail par semaine."),
        ("hybrid", "3 jours sur site, 2 en télétravail"),
        ("hybrid", "Télétravail possible deux jours par semaine."),
        ("hybrid", "Télétravail 2 jours/semaine"),
        ("hybrid", "Zwei bis drei Tage Homeoffice pro Woche sind möglich."),
        ("hybrid", "Bis zu 60% Homeoffice."),
        ("hybrid", "Hybrides Arbeiten (2 Tage Büro)."),
        ("hybrid", "Mobiles Arbeiten nach Absprache."),
        ("hybrid", "Modalidad híbrida, tres días de oficina."),
        ("hybrid", "Dos días de teletrabajo a la semana."),
        ("hybrid", "Modelo híbrido, 2x por semana no escritório."),
        ("hybrid", "Presencial 3 dias por semana, 2 em home office."),
        ("hybrid", "Twice a week in the office."),
        ("hybrid", "Once a week we're all in the office together."),
        ("hybrid", "one day a week in Manchester, otherwise remote"),
        ("hybrid", "Hybrid (2/3)."),
        ("hybrid", "not fully remote, one day on site"),
        ("hybrid", "In office Mon/Wed, home the rest."),
        ("hybrid", "2 days/week onsite in Chicago."),
        ("hybrid", "They like people in two days a week."),
        (
            "hybrid",
            "It's three days a week in the office these days, they were remote before.",
        ),
        ("onsite", "This role is on-site."),
        ("onsite", "100% onsite, no remote option."),
        ("onsite", "Unfortunately this is not a remote role."),
        ("onsite", "You need to be in the office five days a week."),
        ("onsite", "Fully office based."),
        ("onsite", "In the clinic, 8 to 5."),
        ("onsite", "No WFH on this one I'm afraid."),
        ("onsite", "It can't be done remotely."),
        ("onsite", "Work is in person at our lab."),
        ("onsite", "They want people in the office every day."),
        ("onsite", "Monday to Friday in the office."),
        ("onsite", "Remote: no"),
        ("onsite", "Remote work is not available for this position."),
        ("onsite", "They don't do remote."),
        ("onsite", "There's no remote option and no hybrid either."),
        ("onsite", "5 days a week in office."),
        ("onsite", "Präsenz vor Ort erforderlich, kein Homeoffice."),
        ("onsite", "Poste en présentiel, pas de télétravail."),
        ("onsite", "100% présentiel"),
        ("onsite", "El trabajo es presencial."),
        ("onsite", "Puesto presencial en Zaragoza, sin teletrabajo."),
        ("onsite", "Vaga presencial."),
        ("onsite", "This is a site based role."),
        ("onsite", "it's all on site, the machines don't fit in your flat"),
        ("onsite", "The team is back in the office full time."),
        ("onsite", "This is an onsite position; remote is not possible."),
        ("onsite", "You'd be on the ward, in person."),
    ],
)
def test_a_cue_says_where_the_work_is_done(mode, text):
    assert modes_of(text)[0] == mode


@pytest.mark.parametrize(
    "text",
    [
        "We build remote monitoring for pumps.",
        "You would manage remote teams in Asia.",
        "The interview is on site.",
        "Could we meet in person next week?",
        "Let's have a remote call.",
        "I am in the office until 5 today.",
        "You'd lead the remote sensing group.",
        "Experience with hybrid cloud required.",
        "We make hybrid cars.",
        "First round remote, second round onsite.",
        "I saw you work remotely now.",
        "Happy to hop on a call or meet in the office.",
        "Our office is on Magazine Street.",
        "Good with remote control systems.",
        "On site gym and free lunch.",
        "Remote patient monitoring startup.",
        "Supporting remote users with laptops.",
        "Final interview is face to face in the office.",
    ],
)
def test_products_calls_interviews_and_other_desks_say_nothing_of_the_job(text):
    assert modes_of(text) == []


@pytest.mark.parametrize("rule", load_rules("mode.tsv").all, ids=lambda r: r.example)
def test_a_rule_reads_the_sentence_that_taught_it(rule):
    assert modes_of(rule.example)[0] == rule.value


def test_several_modes_on_offer_are_all_told_the_main_one_first():
    assert modes_of("Remote or hybrid, as you like.") == [Mode.REMOTE, Mode.HYBRID]
    assert set(modes_of("Onsite or remote")) == {Mode.ONSITE, Mode.REMOTE}


def test_office_days_outweigh_a_headline():
    facts = read_mode(letter_of("Two days a week in the office.", subject="Remote!"))
    assert facts[0].value is Mode.HYBRID
    assert facts[0].evidence.quote == "Two days a week in the office"


def test_a_subject_is_believed_less_than_the_text():
    sure, unsure = read_mode(letter_of("It is a hybrid role.", subject="Remote role"))
    assert (sure.value, unsure.value) == (Mode.HYBRID, Mode.REMOTE)
    assert sure.confidence > unsure.confidence


def test_a_doubt_stays_a_doubt():
    (fact,) = read_mode(letter_of("It is probably hybrid."))
    assert fact.hedged


def test_neither_remote_nor_hybrid_is_on_site():
    assert modes_of("It is not remote and not hybrid.") == [Mode.ONSITE]


def test_not_on_site_is_remote_and_not_hybrid_says_nothing():
    assert modes_of("You are never on site.") == [Mode.REMOTE]
    assert modes_of("This is not hybrid.") == []


def test_an_attachment_counts_too():
    facts = read_mode(letter_of("See attached.", attached="Working pattern: hybrid"))
    assert facts[0].evidence.source == "attachment:role.txt"


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_mode(letter))


def test_a_long_hostile_text_has_few_modes():
    (passage,) = letter_of("remote or hybrid on site " * 4000).passages
    assert len(find_modes(passage)) <= len(Mode)
