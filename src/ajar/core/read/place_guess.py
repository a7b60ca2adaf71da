"""Guess a small town that no table knows from the grammar around its name."""

import re
from itertools import islice

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.domains import domain_label, spells_label
from ajar.core.read.hedges import find_sentence
from ajar.core.read.passage_words import READ_LIMIT
from ajar.core.read.place_contexts import may_be_town
from ajar.core.read.place_names import Known, how_known, mentions_of
from ajar.core.read.place_signs import ELSEWHERE, OTHER_BEFORE
from ajar.core.read.place_sites import (
    BEHIND_STREET,
    ends_at_site,
    goes_there,
    is_site,
)
from ajar.core.read.title import choose_title
from ajar.core.tables import load_terms
from ajar.core.text import Span

_MOST_NAMES = 80
_TOWN = (
    r"(?P<town>[A-ZÀ-Þ][a-zà-ÿ'-]{2,16}"
    r"(?:(?: (?:of|on|upon|le|la|les|del|de|am|an der) | )[A-ZÀ-Þ][a-zà-ÿ'-]{2,16})?)"
)
_FORMS = {
    "en": re.compile(
        r"\b(?:(?:in|near|outside|at|Hospital,|Infirmary,|School,|Academy,|College,"
        rf"|Hotel,|Clinic,|Museum,|Library,|Prison,|Castle,) (?:{_TOWN}"
        r"(?=[,.;:)?!\n]|\Z| (?:from|for|on|starting"
        r"|and|or|with|at|is|who|that|wants?|needs?|seeks?|has|\d|since|to|where|every"
        r"|each|as|but|full|I|we|um|uh|so|they|you)\b)"
        r"|(?:the|our|their) (?P<area>[A-Z][a-zà-ÿ'-]{2,16})"
        r" (?:municipal |metropolitan |electoral )?(?:district|area|region|borough"
        r"|office|plant|valley|depot|branch|mill|works|site|hospital|clinic|school"
        r"|store|shop|yard|surgery|campus|factory|warehouse|brewery|terminal|[RN]?DC"
        r"|CFC"
        r"|distribution|fulfil\w{2,6}|sorting)\b))"
    ),
    # "à l'Auberge du Lac, aux Houches.", "un petit resto à Cancale"
    "fr": re.compile(
        r"\b(?:[A-ZÀ-Þ][a-zà-ÿ'-]{2,16},? |(?:[Pp]oste|resto|restaurant|site|usine"
        r"|maison"
        r"|boutique|magasin|atelier|ferme|hôtel|cabinet|agence|bureaux?|clinique|école"
        r"|hôpital|chantier|pourvoir|basée?|située?|est|sommes|CDI|CDD|travail) )"
        rf"(?:est )?(?:à|aux|près de|de) {_TOWN}(?=[,.;:)?!\n]|\Z| (?:et|pour|avec"
        rf"|en)\b)"
    ),
    "es": re.compile(
        r"\b(?:puesto|trabajo|vacante|centro|tienda|planta|oficinas?|restaurante"
        r"|empresa|compañía|conservera|familiar|cooperativa|hospital|instituto|grupo"
        r"|clínica|colegio|hotel|obra|es|está|sería|ubicad[oa]|basad[oa]|sede|fábrica"
        rf"|taller|finca|bodega) (?:(?:es|está|sería) )?(?:en|de) {_TOWN}"
        r"(?=[,.;:)?!\n]|\Z| (?:y|para|con)\b| \()"
    ),
    "pt": re.compile(
        r"\b(?:vaga|trabalho|loja|unidade|escritório|fábrica|obra|é|fica|situad[oa]"
        r"|sede"
        r"|clínica|restaurante|escola|hotel|quinta|armazém) (?:(?:é|fica|seria) )?"
        rf"(?:em|no|na|de) {_TOWN}(?=[,.;:)?!\n]|\Z| (?:e|para|com)\b)"
    ),
    "it": re.compile(
        r"\b(?:sede|lavoro|posto|negozio|ristorante|ufficio|stabilimento|è|cantiere)"
        rf" (?:è )?(?:a|di|in) {_TOWN}(?=[,.;:)?!\n]|\Z| (?:e|per|con)\b)"
    ),
    "nl": re.compile(
        r"\b(?:werk|functie|vestiging|locatie|winkel|kantoor|magazijn|school|is|zijn"
        rf"|praktijk|bedrijf|[a-z]+s) (?:is )?(?:in|te) {_TOWN}(?=[,.;:)?!\n]|\Z| \()"
    ),
    "sv": re.compile(
        r"\b(?:jobbet|tjänsten|kontoret|placerad|ligger|finns|butiken|verkstaden)"
        rf" (?:är )?i {_TOWN}(?=[,.;:)?!\n]|\Z| (?:och|med)\b)"
    ),
    # In German every noun has a capital: only what stands beside a site's name.
    "de": re.compile(
        r"\b(?:(?:AG|GmbH|KG|SE|eG) in|Standort(?: ist| in)?|Arbeitsort(?: ist)?"
        r"|Universität|Hochschule"
        r"|(?:Werk|Praxis|Klinik|Filiale|Niederlassung|Büro|Region|Raum|Betrieb"
        rf"|Schule|Kanzlei) (?:in|bei)|(?:bei|zu) uns (?:in|nach)) {_TOWN}"
        r"(?=[,.;:)?!\n]|\Z| [a-zäöüß])"
    ),
}
# "up in Truckee", "you'd be in Oban", "wir sitzen in Ulm"
_SAT = re.compile(
    r"\b(?:up|down|over|out|right|here) in \Z"
    r"|\b(?:you(?:'d| would|'ll| will)|it(?:'s| is| would be)|role(?:'s| is)"
    r"|job(?:'s| is)|post is|position is|we(?:'re| are) (?:based|located))"
    r"(?: be)?(?: (?:here|based|located|working|living|just|out|over|up|down))* in \Z"
)
_AFTER_TITLE = re.compile(
    r"(?:,? \(?[mfwdx](?:/[mfwdx]){1,2}\)?)?,? "
    r"(?:in|near|outside|à|em|en|a|i|w|te|bei) "
    r"|(?:,? | - |: )based in "
)
_LOW_TOWN = re.compile(r" in ([a-z]{4,20})\b")
_BASED = re.compile(
    r"[ -](?:based (?!clients|customers|users|firm|company|agency)|way\b)"
)
_OFFICE = re.compile(r" (?:office|campus|depot|plant)(?= ?[,.;)])")
# A lecturer in hydrology doesn't work at a place called so.
_OF_A_FIELD = re.compile(
    r"\b(?:lecturer|lectureship|professor|fellow|reader|chair|postdoc)s?\Z"
)
_PEOPLE = frozenset({"team", "crew", "firm", "company", "start-up", "startup", "trust"})
_LEADS = (" our ", " their ", " the ", " a ", " at ", " near ")
_NO_TOWN_AFTER = re.compile(
    r" ?(?:&|ltd|llc|inc\b|gmbh|plc|group|and sons|who\b|partners|recruit)"
)


def names_sender(letter: Letter, passage: Passage, span: Span) -> bool:
    """Say whether a name of no known place is that of the sender's firm."""
    name = passage.plain[span.start : span.end]
    return spells_label(name, domain_label(letter)) and how_known(name) < Known.TOWN


def guess_town(letter: Letter) -> tuple[Passage, Span] | None:
    """Return the name that nothing but its place in a sentence makes a town's."""
    for passage in letter.parts(Part.OFFER, Part.SUBJECT, Part.ATTACHMENT):
        for mention in _unknown_names(passage):
            if _is_placed(letter, passage, mention):
                return passage, mention
    return (
        _guess_after_title(letter)
        or _guess_by_form(letter)
        or _guess_in_brackets(letter)
    )


def _unknown_names(passage: Passage) -> list[Span]:
    names = (m.span for m in mentions_of(passage) if m.known < Known.TOWN)
    return list(islice(names, _MOST_NAMES))


def _is_placed(letter: Letter, passage: Passage, span: Span) -> bool:
    """Say whether the words around a name make it the job's town."""
    low, name = passage.low, passage.plain[span.start : span.end]
    sentence = find_sentence(passage, span.start)
    before = low[max(sentence.start, span.start - 90) : span.start]
    if not before.endswith((" ", "(")) or not _may_name_town(name):
        return False
    if names_sender(letter, passage, span):
        return False
    after = low[span.end : span.end + 24]
    if _NO_TOWN_AFTER.match(after):
        return False
    if _is_our_site(letter, passage, span, before):
        # "at the University of Ayr, on the Maybole campus"
        before = (
            before.rpartition(",")[2] if before.endswith((" the ", " our ")) else before
        )
        return not (goes_there(before) or OTHER_BEFORE.search(before))
    placed = (
        ends_at_site(before)
        or BEHIND_STREET.search(before) is not None
        or (before.endswith(", ") and _OFFICE.match(after) is not None)
        or (before.endswith("in ") and _SAT.search(before) is not None)
        or _BASED.match(after) is not None
        or _follows_title(letter, passage, span)
    )
    return placed and not (
        goes_there(before) or ELSEWHERE.search(before) or OTHER_BEFORE.search(before)
    )


_SITE_BEHIND = re.compile(r" ([a-z-]{3,16})\b")
_PARTED = re.compile("[ -]")


def _is_our_site(letter: Letter, passage: Passage, span: Span, before: str) -> bool:
    """Say whether it's "our Cebu site", and the name no firm's told elsewhere."""
    after = passage.plain[span.end : span.end + 40]
    site = _SITE_BEHIND.match(after)
    if site is None or site[1] in _PEOPLE or not is_site(site[1]):
        return False
    name = passage.low[span.start : span.end]
    told = sum(other.low.count(name) for other in letter.passages)
    return told == 1 and before.endswith(_LEADS)


def _may_name_town(name: str) -> bool:
    first = _PARTED.split(name, maxsplit=1)[0].casefold()
    return (
        first not in load_terms("not_places.tsv")
        and not name.endswith("'s")
        and not (name.isupper() and len(name) < 5)
        and len(name.split(" ")) < 4
        and any(map(str.islower, name))
    )


def _follows_title(letter: Letter, passage: Passage, span: Span) -> bool:
    """Say whether the role's title leads up to the name: "a fitter in Elmscott"."""
    title = choose_title(letter)
    if title is None or title.passage is not passage:
        return False
    if _OF_A_FIELD.search(title.words):
        return False
    gap = _AFTER_TITLE.fullmatch(passage.low, title.phrase.end, span.start)
    return title.phrase.end < span.start and gap is not None


def _guess_after_title(letter: Letter) -> tuple[Passage, Span] | None:
    """Return a large town behind the title, as transcripts write it: "in cardiff"."""
    title = choose_title(letter)
    if title is None:
        return None
    match = _LOW_TOWN.match(title.passage.plain, title.phrase.end)
    if match is None or how_known(match[1].title()) < Known.LARGE:
        return None
    return title.passage, Span(*match.span(1))


def _guess_in_brackets(letter: Letter) -> tuple[Passage, Span] | None:
    """Return the name that ends a subject in brackets and the letter says again."""
    for subject in letter.parts(Part.SUBJECT):
        match = _BRACKETS.search(subject.plain)
        if match is None or not _may_name_town(match["town"]):
            continue
        again = re.compile(rf" (?:of|in|at|near|à|en|em|bei) {match['town']}\b")
        if any(again.search(p.plain, 0, READ_LIMIT) for p in letter.parts(Part.OFFER)):
            return subject, Span(*match.span("town"))
    return None


_BRACKETS = re.compile(r" \((?P<town>[A-ZÀ-Þ][a-zà-ÿ]{3,18})\)\s{0,4}\Z")


def _guess_by_form(letter: Letter) -> tuple[Passage, Span] | None:
    form = _FORMS.get(letter.language)
    if form is None:
        return None
    headline = " ".join(passage.low for passage in letter.parts(Part.SUBJECT))
    for passage in letter.parts(Part.OFFER, Part.ATTACHMENT, Part.SUBJECT):
        for match in form.finditer(passage.plain, 0, READ_LIMIT):
            span = Span(*match.span(match.lastgroup or "town"))
            known = how_known(passage.plain[slice(*span)]) >= Known.TOWN
            if known and match.lastgroup == "area":
                # Read as one name with the site: "their Lutterworth RDC".
                return passage, span
            if known or names_sender(letter, passage, span):
                # What is known was judged already.
                continue
            if letter.language != "en" or may_be_town(passage, span, headline):
                return passage, span
    return None
