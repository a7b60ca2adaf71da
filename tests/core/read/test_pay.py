"""Pay is read in all its dress; other money is not pay."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.nouns.role import Pay, PayKind, Period
from ajar.core.read.pay.choose import read_pay


def best(text, country="US", **more):
    facts = read_pay(letter_of(text, country=country, **more))
    stated = facts and not facts[0].refused and not facts[0].hedged
    return facts[0].value if stated else None


def shown(pay):
    if pay is None:
        return "-"

    def bound(value):
        return "-" if value is None else f"{value:.10g}"

    parts = bound(pay.min), bound(pay.max), pay.currency or "-", pay.period or "-"
    return " ".join(parts)


@pytest.mark.parametrize(("country", "text", "expected"), load_cases("pay"))
def test_pay_is_read_and_other_money_is_not(country, text, expected):
    assert shown(best(text, country)) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Base is $140k to $160k", PayKind.BASE),
        ("Salary: $140k", PayKind.BASE),
        ("$140k + super", PayKind.BASE),
        ("90-110k OTE 180k", PayKind.BASE),
        ("OTE of $180k", PayKind.TOTAL),
        ("the package is in the region of $180,000", PayKind.TOTAL),
        ("CTC - 12 LPA max", PayKind.TOTAL),
        ("$62 an hour", PayKind.RATE),
        ("$70 W2", PayKind.RATE),
        ("€70.000 brutto", None),
        ("$140k, remote", None),
    ],
)
def test_the_kind_is_only_what_is_said(text, kind):
    assert best(text).kind is kind


@pytest.mark.parametrize(
    ("country", "currency"),
    [("US", "USD"), ("CA", "CAD"), ("AU", "AUD"), ("MX", "MXN"), ("", "USD")],
)
def test_a_dollar_is_that_of_the_country(country, currency):
    assert best("Pay: $95,000 a year", country).currency == currency


def test_a_dollar_for_two_countries_is_that_of_the_larger_market():
    assert best("Remote, US or Canada, $140k-$160k", "CA").currency == "USD"


def test_a_currency_is_never_made_up():
    assert best("base 140-160k", "US").currency is None


def test_a_sign_elsewhere_and_the_country_together_name_the_currency():
    text = "We did $80M in revenue last year. 90-110k base."
    assert best(text, "US").currency == "USD"
    assert best(text, "GB").currency is None


def test_the_first_of_several_bands_comes_first():
    facts = read_pay(letter_of("Seniors: $150k-$170k. Juniors: $100k-$120k."))
    assert [fact.value.min for fact in facts] == [150_000, 100_000]


def test_base_comes_before_target_whichever_is_said_first():
    facts = read_pay(letter_of("OTE $240k.\nBase salary $120k."))
    assert [fact.value.kind for fact in facts] == [PayKind.BASE, PayKind.TOTAL]


def test_w2_comes_before_corp_to_corp():
    facts = read_pay(letter_of("C2C: $75/hr, W2: $65/hr"))
    assert [fact.value.min for fact in facts] == [65, 75]


def test_a_heading_above_a_figure_speaks_of_it():
    assert best("Duration\n6 months\nRate\n65 on W2\n") == Pay(
        65, 65, None, None, PayKind.RATE
    )


def test_six_figures_are_a_doubt():
    (fact,) = read_pay(letter_of("The salary is six figures."))
    assert fact.hedged
    assert fact.value.max is None
    assert not read_pay(letter_of("You would run a six-figure budget."))


@pytest.mark.parametrize(
    "text",
    [
        "I can't disclose the salary range yet.",
        "The compensation is confidential for now.",
        "Salary: undisclosed",
        "Asked about pay, she wouldn't say.",
        "Das Gehalt kann ich leider noch nicht nennen.",
        "Je ne peux pas communiquer le salaire.",
    ],
)
def test_who_will_not_say_refuses(text):
    (fact,) = read_pay(letter_of(text))
    assert fact.refused


@pytest.mark.parametrize(
    "text", ["Competitive salary", "Salary: DOE", "pay is discussed at interview"]
)
def test_silence_is_no_refusal(text):
    assert read_pay(letter_of(text)) == ()


def test_a_refusal_beside_a_figure_is_no_refusal():
    facts = read_pay(letter_of("I can't share the full range but base is 140k."))
    assert [fact.refused for fact in facts] == [False]


def test_the_senders_doubt_is_kept():
    (fact,) = read_pay(letter_of("I think base is 140k."))
    assert fact.hedged
    (fact,) = read_pay(letter_of("Base is around 140k."))
    assert not fact.hedged


def test_pay_in_an_attachment_is_the_attachments_word():
    (fact,) = read_pay(letter_of("Hello", attached="Salary: £50,000", country="GB"))
    assert (fact.speaker, fact.evidence.source) == ("attachment", "attachment:role.txt")


def test_the_words_that_bound_a_figure_are_evidence():
    (fact,) = read_pay(letter_of("They go up to $120k base, no more."))
    assert fact.evidence.quote == "up to $120k base"


amounts = st.integers(31, 999).map(lambda thousands: thousands * 1000)
DRESSES = {
    "{a} a year": lambda n: f"${n}",
    "base {a}": lambda n: f"${n // 1000}k",
    "salary: {a}": lambda n: f"USD {n:,}",
    "{a} per annum": lambda n: f"{n:,} USD".replace(",", "."),
    "{a} plus bonus": lambda n: f"${n:,}".replace(",", "'"),
    "pay is {a}/yr": lambda n: f"${n:,}.00",
    "{a} base": lambda n: f"US$ {n // 1000}K",
    "we pay {a} gross": lambda n: f"${n:,}".replace(",", " "),
}


@given(amounts, st.sampled_from(sorted(DRESSES)))
@settings(max_examples=150, deadline=None)
def test_an_amount_comes_back_from_any_dress(amount, dress):
    pay = best("Hello. " + dress.format(a=DRESSES[dress](amount)) + ".")
    found = (pay.min, pay.max, pay.currency, pay.period)
    assert found == (amount, amount, "USD", Period.YEAR)


@given(
    amounts,
    amounts,
    st.sampled_from(["-", " - ", "–", " — ", " to "]),
    st.sampled_from([",", ".", "'", "\u00a0", "\u202f", ""]),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_separators_dashes_and_case_change_no_pay(one, two, dash, gap, upper):
    low, high = sorted((one, two))
    high += 1000
    if high > low * 12:
        return
    text = f"Base ${low:,}{dash}${high:,} a year".replace(",", gap)
    pay = best(text.upper() if upper else text.lower())
    assert pay == Pay(low, high, "USD", Period.YEAR, PayKind.BASE)


@given(
    st.integers(20, 200),
    st.sampled_from(["an hour", "/hr", " per hour", "/h", " hourly"]),
)
@settings(max_examples=40, deadline=None)
def test_an_hourly_rate_comes_back(rate, period):
    gap = " " if period == "an hour" else ""
    pay = best(f"The rate is ${rate}{gap}{period}, on site.")
    assert pay == Pay(rate, rate, "USD", Period.HOUR, PayKind.RATE)


@given(words, words, st.sampled_from(["Base $140k", "£550/day", "12 LPA", "no word"]))
@settings(max_examples=60, deadline=None)
def test_unrelated_paragraphs_change_no_pay(before, after, pay):
    alone = [fact.value for fact in read_pay(letter_of(pay))]
    among = read_pay(letter_of(f"{before}\n\n{pay}\n\n{after}"))
    assert [fact.value for fact in among] == alone


@given(hostile)
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_pay(letter))


@pytest.mark.parametrize(
    "piece", ["$1 ", "$100k - ", "salary ", "one ", "1,000,", "up to $5. ", "rs. "]
)
def test_a_hostile_text_takes_no_time(piece):
    letter = letter_of((piece * 100_000)[:100_000])
    start = time.process_time()
    read_pay(letter)
    assert time.process_time() - start < 0.5
