"""What the user asked for."""

from ajar.core.keep.asked import asks, asks_about_pay, asks_for_description


def test_a_question_about_pay_is_one_in_whatever_language():
    for text in (
        "Thank you. What is the base salary?",
        "Wie sieht das Gehalt aus?",
        "Quelle est la fourchette de rémunération ?",
    ):
        assert asks(text)
        assert asks_about_pay(text)
    for text in ("How much travel is it? The pay suits me.", "The salary is fine."):
        assert not asks_about_pay(text)


def test_asking_for_the_description_takes_no_question_mark():
    assert asks_for_description("Please send me the job description.")
    assert asks_for_description("Schicken Sie mir die Stellenbeschreibung?")
    assert not asks_for_description("I read your description of the team.")


def test_a_hostile_letter_costs_nothing():
    for text in ("pay " * 30_000, "?" * 100_000, "a" * 100_000):
        asks_about_pay(text)
        asks_for_description(text)
