"""A referral at the command line: who fits, the question, the yes, the introduction."""

import pytest

from ajar.core.nouns.contact import Connection
from ajar.services.desk import owner_of_desk
from ajar.store.models import Entry
from tests.samples.letters import mail, write
from tests.services.helping import INES, MAYA, OWEN, ROSA, keep_people, keep_role


@pytest.fixture
def role(desk) -> str:
    desk("me", "--name", "Sam Rivera", "--address", "sam@rivera.example")
    user = owner_of_desk()
    keep_people(user, OWEN, INES, MAYA)
    return keep_role(user).key[:10]


def test_who_might_want_it_is_listed_with_reasons(desk, role):
    desk("know", "owen", "--as", "friend", "--search", "out_of_work")
    shown = desk("refer", role).out
    assert shown.index("Owen Brandt, Castell Robotics") < shown.index("Ines Farrow")
    assert "out of work; a friend" in shown
    assert "Maya" not in shown
    assert "There is no job description yet" in shown


def test_nobody_is_said_plainly(desk):
    desk("me", "--name", "Sam Rivera")
    user = owner_of_desk()
    role = keep_role(user).key
    assert "No list of people you know is here" in desk("refer", role).out
    keep_people(user, MAYA)
    assert "Nobody you know fits it" in desk("refer", role).out


def test_the_friend_is_asked_and_only_a_yes_unlocks_the_introduction(desk, role):
    asked = desk("refer", role, "owen").out
    assert "To: owen@brandt.example" in asked
    assert "Hello Owen," in asked
    early = desk("refer", role, "owen", "--step", "introduced")
    assert "They haven't said yes" in early.err
    assert "Silence is no." in desk("refer", role, "owen", "--step", "asked").out
    said = ("--step", "said_yes", "--words", "Sure")
    agreed = desk("refer", role, "owen", *said).out
    assert 'They said yes. "Sure"' in agreed
    assert "Owen Brandt, who agreed" in agreed
    assert "Introduced." in desk("refer", role, "owen", "--step", "introduced").out
    assert "Owen Brandt: Introduced." in desk("refer", role).out


def test_a_no_stops_it(desk, role):
    stopped = desk("refer", role, "owen", "--step", "said_no").out
    assert "It stops here" in stopped
    assert "Hello" not in stopped
    assert "They said no" in desk("refer", role, "owen", "--step", "introduced").err


def test_favours_are_proposed_counted_left_and_told(desk, role):
    for step in ("said_yes", "introduced", "hired"):
        desk("refer", role, "owen", "--step", step)
    listed = desk("favors").out
    assert "Do these count?" in listed
    assert "You introduced them to Rosa Delgado" in listed
    ids = [line.split()[0] for line in listed.splitlines() if "Brandt" in line]
    assert len(ids) == 2
    assert "Counted: " in desk("favors", "--count", ids[0]).out
    assert "Not counted: " in desk("favors", "--leave", ids[1]).out
    after = desk("favors").out
    assert "Do these count?" not in after
    assert "it led to the job" in after
    assert "1 given, 0 had." in after
    had = desk("favors", "--had", "ines", "--on", "2026-01-05", "A", "pay", "survey")
    assert had.out == "Counted: A pay survey, had from Ines Farrow.\n"
    assert "1 given, 1 had." in desk("favors").out
    assert "isn't proposed" in desk("favors", "--count", ids[0]).err
    assert "A favor has a person" in desk("favors", "--given", "ines").err


def test_a_role_nobody_wrote_of_is_refused(desk, role):
    assert "nothing here with the id" in desk("refer", "ffffffff").err
    assert Entry.objects.count() == 1


def test_what_speaks_against_somebody_is_said_and_a_letter_is_for_linkedin(desk, role):
    desk("know", "ines", "--search", "settled", "--place", "Boston")
    listed = desk("refer", role).out
    assert "But they aren't looking; lives about" in listed
    asked = desk("refer", role, "ines", "--for", "linkedin", "--in", "de").out
    assert "Hallo Ines," in asked
    assert "To:" not in asked


def test_what_came_of_a_favor_is_told_with_it(desk):
    desk("favors", "Gave", "my", "name", "--had", "Ines", "--outcome", "hired")
    assert "it led to the job" in desk("favors").out


def test_who_works_at_the_hiring_firm_is_asked_about_it_and_never_named(desk, role):
    inside = Connection("Lucia Marin", "lucia@x.example", "Bluewing Widgets", "Sales")
    keep_people(owner_of_desk(), inside, ROSA)
    shown = desk("refer", role, "lucia")
    assert "Lucia Marin works at Bluewing Widgets, the firm that hires." in shown.out
    assert "at Bluewing Widgets, where you work." in shown.out
    assert "give them your name" not in shown.out
    for step in ("said_yes", "introduced"):
        refused = desk("refer", role, "lucia", "--step", step)
        assert "Nobody is named to their own firm." in refused.err
    assert "You asked Lucia" in desk("refer", role, "lucia", "--step", "asked").out
    sender = desk("refer", role, "--", "rosa").out
    assert "works at Harbor & Main, the firm that wrote to you." in sender
    assert "works at" not in desk("refer", role, "owen").out


def test_whom_one_knows_at_the_hiring_firm_is_pointed_out(desk, role):
    assert "You know" not in desk("show", role).out
    inside = Connection("Lucia Marin", "", "Bluewing Widgets Inc.", "Nurse")
    other = Connection("Ana Bluewing", "", "Bluewing Travel", "Guide")
    keep_people(owner_of_desk(), inside, other)
    shown = desk("show", role).out
    assert "You know Lucia Marin there: ask about it" in shown
    assert f'refer {role[:4]} "Lucia Marin"`' in shown
    listed = desk("refer", role).out
    assert "You know Lucia Marin there: ask about it." in listed
    assert "Bluewing Travel" not in listed
    desk("me", "--employer", "Bluewing Widgets")
    assert "You know" not in desk("show", role).out
    assert "You know" not in desk("refer", role).out


def test_where_all_who_fit_were_asked_nobody_else_does(desk, role):
    for name in ("owen", "ines"):
        desk("refer", role, name, "--step", "said_no")
    assert "Nobody else you know fits it" in desk("refer", role).out


def test_a_friend_is_asked_in_the_language_they_wrote_in(desk, role, tmp_path):
    said = (
        "Bonjour Sam, je suis recruteuse chez Castell Robotics. Nous cherchons un "
        "directeur commercial à Lyon, salaire de 80 000 euros, en contrat permanent. "
        "Seriez-vous intéressé par ce poste ? Bien cordialement"
    )
    letter = mail(said, "Owen Brandt <owen@brandt.example>", "Directeur commercial")
    desk("take", write(tmp_path / "mail", owen=letter))
    assert "Bonjour Owen" in desk("refer", role, "owen").out
    assert "Hello Owen" in desk("refer", role, "owen", "--in", "en").out
    assert "Hello Ines" in desk("refer", role, "ines").out


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (None, "I may know someone, and I'd ask them first."),
        ("asked", "I've asked someone about the sales manager role"),
        ("said_yes", "who has agreed to my naming them"),
        ("said_no", "I may know someone, and I'd ask them first."),
    ],
)
def test_who_asks_for_a_name_is_told_how_far_it_is(desk, tmp_path, step, said):
    desk("me", "--name", "Sam Rivera", "--address", "sam@rivera.example")
    keep_people(owner_of_desk(), OWEN)
    ask = (
        "Hello Sam, I am a recruiter at Harbor & Main. We look for a sales manager in "
        "Irvine, $150,000 base, on site. Do you know someone who might be right?"
    )
    letter = mail(ask, "Rosa Delgado <rosa@harbor.example>", "Do you know someone?")
    desk("take", write(tmp_path / "mail", rosa=letter))
    role = Entry.objects.get().key[:10]
    if step:
        desk("refer", role, "owen", "--step", step)
    told = desk("answer", role).out
    assert said in told
    assert "Owen" not in told
    nobody = desk("answer", role, "--as", "no").out
    assert "Nobody comes to mind" in nobody
