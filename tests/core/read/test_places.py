"""Places are where the job is, and no other place a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.read.place_names import Known, find_mentions, how_known
from ajar.core.read.places import read_places


def places_of(text, **more):
    return [fact.value[0] for fact in read_places(letter_of(text, **more))]


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ("Sheffield", "The job is in Sheffield."),
        ("Cork", "We need a site engineer in Cork from May."),
        ("Tampa, FL", "Location: Tampa, FL"),
        ("Tampa", "I have a paralegal role in Tampa."),
        ("Ghent", "based in Ghent"),
        ("Leipzig", "Wir suchen für unseren Standort in Leipzig eine Pflegefachkraft."),
        ("Hamburg", "Einsatzort: Hamburg"),
        ("Köln", "Für unser Büro in Köln suchen wir Verstärkung."),
        ("Toulouse", "Poste basé à Toulouse, CDI."),
        ("Bordeaux", "Lieu : Bordeaux"),
        ("Sevilla", "Buscamos enfermera para Sevilla."),
        ("Sevilla", "Puesto en Sevilla, contrato indefinido."),
        ("Curitiba", "A vaga é em Curitiba, presencial."),
        ("Porto", "O escritório fica no Porto."),
        ("Utrecht", "Standplaats: Utrecht"),
        ("Warsaw", "Hybrid, two days in our Warsaw office."),
        ("Glasgow", "It's a permanent post with a Glasgow-based charity."),
        ("Manchester", "Our client, a Manchester law firm, needs a solicitor."),
        ("Denver, CO", "Onsite in Denver, CO, five days."),
        ("Germany", "Remote within Germany."),
        ("US", "Remote (US only)."),
        ("UK", "remote, UK based candidates only"),
        ("Ireland", "You must live in Ireland."),
        ("EMEA", "Remote, EMEA."),
        ("Madrid, Barcelona", "Offices in Madrid or Barcelona, your choice."),
        ("Boise, Reno", "Travel nurse needed in Boise or Reno."),
        ("San Diego", "It's with a biotech in San Diego."),
        ("Fort Worth", "HVAC lead for a job in Fort Worth."),
        ("Milton Keynes", "Role: QS. Where: Milton Keynes."),
        ("Oslo", "Arbeidssted: Oslo"),
        ("Dublin", "£? no: EUR 80k, Dublin, hybrid."),
        ("Zug", "a fund in Zug"),
        ("Perth", "FIFO out of Perth."),
        ("Kalgoorlie", "Mine site near Kalgoorlie."),
        ("Pune", "Location - Pune"),
        ("Chicago", "We're hiring a controller for our Chicago plant."),
        ("Bay Area", "Anywhere in the Bay Area works."),
        ("Research Triangle", "The lab is in Research Triangle."),
        ("Greater Manchester", "covering Greater Manchester"),
        ("Sunderland", "The plant is in Sunderland."),
        ("Inverness", "hotel in Inverness needs a head chef"),
        ("Wollongong", "We have a registrar vacancy in Wollongong"),
        ("Calgary", "Calgary, hybrid, CAD 110k"),
        ("Nice", "Poste à Nice"),
        ("Bath", "The school is in Bath."),
        ("Reading", "Our office in Reading is growing."),
        ("Whitby", "Pub kitchen in Whitby, live-in possible."),
        ("Tromsø", "Stilling i Tromsø"),
        ("Riyadh", "Two year contract in Riyadh, tax free."),
        ("Abu Dhabi", "The project is in Abu Dhabi."),
        ("Dubai", "Based out of Dubai."),
        ("Tokyo", "our Tokyo office"),
        ("Lagos", "The role sits in Lagos."),
        ("Nairobi", "Finance manager, Nairobi"),
        ("Bangalore, Whitefield", "Job location: Bangalore (Whitefield)"),
        ("Ely, NV", "The ranch is in Ely, NV."),
        ("Elm Creek NE", "Farm manager, Elm Creek NE"),
        ("Sorocaba - SP", "Vaga em Sorocaba - SP"),
        ("Leeds, England", "Our office in Leeds, England"),
        ("Sarasota, Florida", "Position in Sarasota, Florida"),
        ("St Ives", "We need a chef in St Ives."),
        ("Fort Elm", "An instructor at Fort Elm"),
        ("Obscureham", "The workshop is based in Obscureham"),
        ("Portland", "Days, no weekends, Portland (the big one)."),
    ],
)
def test_the_place_of_the_job_is_read(places, text):
    assert ", ".join(places_of(text)) == places


@pytest.mark.parametrize(
    "text",
    [
        "I'm in Berlin until Friday, free for a coffee?",
        "I enjoyed your talk in Porto.",
        "The interview is in London, we pay the train.",
        "We cover flights from Sydney.",
        "Relocation from Spain is covered.",
        "Your years in Boston stood out.",
        "We met at the fair in Hanover.",
        "Experience in Java and Go required.",
        "In March we start.",
        "I studied in Leeds too.",
        "Greetings from Vienna",
        "Our customers in France love it.",
        "Open to a chat in May?",
        "Fluent in German and English.",
        "I work in Talent.",
        "She is the Head of Sales in EMEA Marketing.",
        "You would visit the plants in Poland.",
        "We are hiring in Finance.",
        "Kind regards,\nPaul\nElm Search\nBristol",
        "Elm Search, 14 Oak Lane, Leeds",
        "Suite 4, Reno NV 89501",
        "Asia-based clients trust us.",
        "Our Java team is a great one.",
        "Location: Remote (EST hours)",
        "Location: TBC",
        "",
    ],
)
def test_other_places_and_other_names_are_no_place_of_the_job(text):
    assert places_of(text) == []


def test_a_headline_parts_its_places_with_lines():
    text = "Elm Labs | Two roles | Remote (US, Canada) or Leeds, UK | Full-time"
    assert places_of(text) == ["US", "Canada", "Leeds, UK"]


def test_the_first_field_of_a_posting_is_the_firm():
    assert places_of("Elgin | Remote | Full-time | Baker") == []


def test_a_subject_names_the_place_and_the_text_completes_it():
    assert places_of("A site in Reno, NV.", subject="Baker - Reno") == ["Reno, NV"]


def test_an_office_that_nobody_has_to_go_to_is_no_place():
    assert places_of("Fully remote (we have an office in Oakland).") == []
    assert places_of("Fully remote, anywhere in the EU.") == ["EU"]


def test_a_list_shares_what_is_said_of_its_first_place():
    text = "You need to live in Ohio, Indiana or Michigan."
    assert places_of(text) == ["Ohio", "Indiana", "Michigan"]


def test_text_typed_without_capitals_is_read_all_the_same():
    assert places_of("need a welder in sheffield from monday, good rate") == [
        "Sheffield"
    ]


def test_a_better_place_drops_a_weaker_one():
    text = "Our client, a Leeds firm, is hiring. Location: Bradford"
    assert places_of(text) == ["Bradford"]


def test_places_joined_by_or_stand_or_fall_together():
    assert places_of("Two seats, Zurich or Tel Aviv, in person.") == [
        "Zurich",
        "Tel Aviv",
    ]


def test_towns_side_by_side_are_a_firm():
    assert places_of("I hunt heads for Serra Alta; a job in Leeds.") == ["Leeds"]


def test_a_small_town_is_guessed_where_the_words_say_job():
    (fact,) = read_places(letter_of("A locum post in Obscureham from May."))
    assert (fact.value, fact.confidence) == (("Obscureham",), 0.5)
    assert places_of("A degree in Obscurology, and a post for you.") == []
    assert places_of("Eine Stelle in Obscurheit.", language="de") == []
    assert places_of("A fully remote post in Obscureham.") == []


def test_where_one_may_work_is_weaker_than_where_the_job_is():
    text = "Our office in Leeds. You are authorised to work in the United Kingdom."
    assert places_of(text) == ["Leeds"]


def test_where_the_sender_sits_is_weaker_than_where_the_job_is():
    text = "I am Jo, a recruiter at Elm in Leeds. The job is in Bradford."
    assert places_of(text) == ["Bradford"]


def test_a_town_alone_at_the_end_is_the_senders():
    assert places_of("A baker is needed for a good shop.\nJo Elm\nLeeds") == []


def test_names_are_known_by_table_by_shape_or_not_at_all():
    assert how_known("Leeds") is Known.LARGE
    assert how_known("Germany") is Known.COUNTRY
    assert how_known("Charlotte") is Known.NAME_LIKE
    assert how_known("March") is Known.NO
    assert how_known("X") is Known.NO


def test_a_region_is_part_of_the_mention_and_not_one_of_its_own():
    text = "In Reno, Nevada, USA and Leeds"
    spans = [text[m.span.start : m.span.end] for m in find_mentions(text) if m.known]
    assert spans == ["Reno, Nevada, USA", "Leeds"]


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_places(letter))


@given(st.lists(st.sampled_from(["in Leeds", "Reno, NV", "York", ",", "or", "the"])))
def test_the_value_is_the_evidence_in_one_line(parts):
    for fact in read_places(letter_of(" ".join(parts))):
        assert fact.value == (" ".join(fact.evidence.quote.split()),)


def test_a_text_full_of_places_yields_no_endless_list():
    assert len(places_of("in Leeds\nin York\n" * 5000)) == 2


def test_a_firm_that_is_called_like_a_town_is_no_place():
    said = "I'm on the talent team here at Meridian Instruments. The job is in Irvine."
    assert places_of(said) == ["Irvine"]
