"""Read where the job is: not where the sender sits, an interview or a flight."""

import re
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Mode, Topic
from ajar.core.read.claim import make_claim
from ajar.core.read.mode import find_modes
from ajar.core.read.place_contexts import Tier, are_equals, follows, judge, may_be_town
from ajar.core.read.place_names import Known, find_mentions, how_known
from ajar.core.read.rules import READ_LIMIT
from ajar.core.text import Span

_CONFIDENCE = {
    Tier.FIELD: 0.95,
    Tier.NAMED: 0.9,
    Tier.JOB: 0.9,
    Tier.MENTION: 0.85,
    Tier.COMPANY: 0.7,
    Tier.GUESS: 0.5,
}
_INITIAL = re.compile(r"(?<![\w'])[a-zà-ÿ](?=[a-zà-ÿ]{3})")
_FEW_CAPITALS = 80
_LOOK = 1000
_MOST_FOUND = 60
_TOWN = (
    r"(?P<town>[A-ZÀ-Þ][a-zà-ÿ'-]{2,16}"
    r"(?:(?: (?:of|on|upon|le|la|les|del|de|am|an der) | )[A-ZÀ-Þ][a-zà-ÿ'-]{2,16})?)"
)
_IN_UNKNOWN = {
    "en": re.compile(
        rf"\b(?:in|near|outside|at) (?:{_TOWN}(?=[,.;:)?!\n]|\Z| (?:from|for|on"
        rf"|starting"
        r"|and|or|with|at|is|who|that|wants?|needs?|seeks?|has|\d|since|to|where|every"
        r"|each|as|but|full|I|we|um|uh|so|they|you)\b)"
        r"|(?:the|our|their) (?P<area>[A-Z][a-zà-ÿ'-]{2,16})"
        r" (?:municipal |metropolitan |electoral )?(?:district|area|region|borough"
        r"|office|plant|valley|depot|branch|mill|works|site|hospital|clinic|school"
        r"|store|shop|yard|surgery|campus|factory|warehouse|brewery)\b)"
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
        rf"|Schule|Kanzlei) (?:in|bei)) {_TOWN}(?=[,.;:)?!\n]|\Z| [a-zäöüß])"
    ),
}
_LEAST = Tier.COMPANY


class Place(NamedTuple):
    """A place of the job, where it stands and how surely."""

    passage: Passage
    span: Span
    tier: Tier

    @property
    def name(self) -> str:
        """The place as written."""
        return " ".join(self.passage.text[self.span.start : self.span.end].split())


def read_places(letter: Letter) -> tuple[Fact, ...]:
    """Return the places of the job, a fact for each, in the order of the text."""
    found = [place for passage in letter.offer for place in find_places(passage)]
    if _is_remote(letter):
        # An office that nobody has to go to is not where the job is.
        found = [place for place in found if place.tier >= Tier.NAMED]
    surest = max((place.tier for place in found), default=Tier.NO)
    if surest < _LEAST:
        return _guess_small_town(letter)
    sure = [place for place in found if place.tier >= min(surest, Tier.NAMED)]
    chosen = _without_repeats([*sure, *(p for p in found if _completes(p, sure))])
    return tuple(_as_fact(letter, place) for place in chosen)


def _as_fact(letter: Letter, place: Place) -> Fact:
    return make_claim(
        letter,
        place.passage,
        Topic.PLACES,
        (place.name,),
        place.span,
        confidence=_CONFIDENCE[place.tier],
    )


def _guess_small_town(letter: Letter) -> tuple[Fact, ...]:
    """Return the first name after "in" that nothing but its place makes a town's."""
    form = _IN_UNKNOWN.get(letter.language)
    if form is None or _is_remote(letter):
        return ()
    headline = " ".join(passage.low for passage in letter.parts(Part.SUBJECT))
    for passage in letter.parts(Part.OFFER, Part.ATTACHMENT):
        for match in form.finditer(passage.plain, 0, READ_LIMIT):
            span = Span(*match.span(match.lastgroup or "town"))
            if how_known(passage.plain[slice(*span)]) >= Known.TOWN:
                # What is known was judged already.
                continue
            if letter.language != "en" or may_be_town(passage, span, headline):
                return (_as_fact(letter, Place(passage, span, Tier.GUESS)),)
    return ()


def _is_remote(letter: Letter) -> bool:
    modes = {cue.mode for passage in letter.offer for cue in find_modes(passage)}
    return modes == {Mode.REMOTE}


def find_places(passage: Passage) -> list[Place]:
    """Return the places that `passage` names, with how surely each is the job's."""
    found: list[Place] = []
    for mention in find_mentions(_capitalised(passage)):
        tier = judge(passage, mention)
        if found and mention.known and follows(passage, found[-1].span, mention.span):
            tier = max(tier, found[-1].tier)
            if are_equals(passage, found[-1].span, mention.span):
                found[-1] = found[-1]._replace(tier=max(tier, found[-1].tier))
        if tier:
            found.append(Place(passage, mention.span, tier))
        if len(found) >= _MOST_FOUND:
            break
    return found


def _capitalised(passage: Passage) -> str:
    """Return the text, with capitals put back where somebody types without any."""
    plain = passage.plain
    letters = len(plain.replace(" ", ""))
    if sum(map(str.isupper, plain[:_LOOK])) * _FEW_CAPITALS > min(letters, _LOOK):
        return plain
    titled = _INITIAL.sub(lambda match: match[0].upper(), plain)
    return titled if len(titled) == len(plain) else plain


def _completes(place: Place, sure: list[Place]) -> bool:
    """Say whether `place` says a sure one in full: "Lyon, France" does "France"."""
    words = set(_words(place.name))
    return any(words > set(_words(other.name)) for other in sure)


def _without_repeats(places: list[Place]) -> list[Place]:
    """Return `places` without those that another one says in full."""
    words = [frozenset(_words(place.name)) for place in places]
    return [
        place
        for at, place in enumerate(places)
        if not any(
            words[at] < other or (words[at] == other and before < at)
            for before, other in enumerate(words)
        )
    ]


def _words(name: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in name.casefold()).split()
