"""Read names that have small words in them: "Centre de santé de la Haute-Rive"."""

import re

_SMALL = r"[a-zà-ÿ][a-zà-ÿ'-]{1,15}"
_NAME = re.compile(
    r"(?:Centre|Maison|H[ôo]pital|Clinique|Résidence|Lycée|Collège|École|Institut|Foyer"
    r"|Office|Caisse|Chambre|Association|Société|Laboratoires?|Agence|Conseil|Groupe"
    r"|Syndicat|Communauté|Coopérative|Ateliers?|Établissements?|Domaine|Compagnie"
    r"|Centro|Casa|Escuela|Escola|Instituto|Hospital|Clínica|Residencia|Residência"
    r"|Colegio|Colégio|Universidade?|Grupo|Cooperativa|Fundación|Fundação|Talleres"
    r"|Oficinas?|Laboratorios?|Laboratórios?|Asociación|Associação|Junta|Santa|Câmara"
    r"|Cámara|Bodegas?|Quinta|Servicios?|Serviços?|Hotel|Azienda|Istituto|Ospedale)"
    r"(?: (?!et |y |e |pour |para |qui |que |est |es |é |recrute|busca|cherche)"
    rf"{_SMALL})"
    r"{1,4}? (?:(?:de |du |des |da |do |dos |das |del |di )(?:la |le |les |los |las )?"
    r"|d'|l'|la |le |les |los |las |en )?(?=[A-ZÀ-Ý])"
)
_GERMAN = re.compile(
    r"(?:[A-ZÄÖÜ][\wäöüß-]{0,20}(?:erei|hof|haus|heim|klinik|klinikum|praxis|schule"
    r"|apothe"
    r"ke|zentrum|werkstatt|kanzlei|mühle|hotel|residenz)|Hotel|Praxis|Klinik"
    r"|Klinikum|Kita"
    r"|Hof|Schule|Apotheke|Zentrum|Restaurant|Café|Kanzlei|Haus|Gymnasium|Wohnpark)"
    r" (?:am|im|an der|auf der|auf dem|zum|zur|in der|unter den|vor der|beim|bei der)"
    r" (?=[A-ZÄÖÜ])"
)
LOWER_BODY = (
    r"(?:mairie|commune|ayuntamiento|prefeitura|câmara municipal|junta de freguesia"
    r"|préfecture|communauté de communes|(?:city|town|county|borough|village) of"
    r"|gemeinde|archdiocese of|diocese of|parish of) ?(?:de |du |des |d'|da |do |dos )?"
)
_LOWER = re.compile(rf"{LOWER_BODY}(?=[A-ZÀ-Ý])")
_DEPARTMENT = re.compile(
    r"(?:atração de talentos?|atracción de talentos?|gestão de pessoas"
    r"|acquisition de talents?|recrutement|recrutamento(?: e seleção)?"
    r"|reclutamiento|gente e gestão"
    r"|board|management|personal(?:abteilung|leitung)|hr|human resources|recruiting"
    r"|talent(?: acquisition)?|people|rh|rrhh|recursos humanos|selección|team|offices?"
    r"|geschäftsführung|direction|équipe|área|área de talento) "
    r"(?:of|der|des|de|du|del|da|do|dos|at|von)(?: the| la)? "
)
# "Oak Valley school district": bodies that are seldom written with capitals.
PUBLIC_BODY = re.compile(
    r" (?:school (?:district|board)|housing association|(?:city|county|parish) council"
    r"|(?:fire|police) department|(?:transit|port) authority|(?:water|health) board)\b"
)
_LONGEST = 30
_OF = re.compile(r" (?:d[eouai]s?|del|d')\b")


def past_small_words(plain: str, at: int) -> int:
    """Return where the capitals start again in a body's name at `at`; `at` of none."""
    space = plain.find(" ", at, at + _LONGEST) + 1
    if not space or not plain[space : space + 1].islower():
        return at
    german = _GERMAN.match(plain, at)
    if german:
        return german.end()
    match = _NAME.match(plain, at)
    return match.end() if match and _OF.search(match[0]) else at


def lower_body(plain: str, at: int) -> int:
    """Return where the capitals start in "mairie de Saint-Acme" at `at`, 0 of none."""
    match = _LOWER.match(plain, at) if plain[at : at + 1].islower() else None
    return match.end() if match else 0


def past_department(low: str, at: int) -> int:
    """Return where the firm's name starts in "Board of Acme Water"."""
    for _ in range(2):
        # "área de Atração de Talentos do Banco Acme"
        match = _DEPARTMENT.match(low, at)
        if match is None:
            break
        at = match.end()
    return at


# "Acme Rail Recruitment Team" is a desk of Acme Rail.
DESKS = (" Team", " Department", " Dept", " Office", " Function", " Center", " Centre")
DESK_TAIL = re.compile(
    r" (?:Recruitment|Recruiting|Talent(?: Acquisition)?|Hiring|Careers?|HR|People) "
    r"(?:Team|Department|Dept|Office|Function|Cent(?:er|re))\Z"
)
# "Rivers and Coasts Agency" and "Vale Plant Hire" place nobody.
PUBLIC_AGENCY = re.compile(
    r"\b(?:environment\w{0,2}|standards|space|coasts?|coastguard|rivers|energy|revenue"
    r"|security|crime|borders?|housing|development|medicines|protection|transport"
    r"|highways|intelligence|tax|payments|nuclear|water|regulatory|forestry|heritage"
    r"|flood|climate|food|rural|marine|maritime|aviation|railways?|news|press"
    r"|advertising|media|creative|design|travel|estate|letting|digital) agency\Z"
    r"|\b(?:plant|tool|car|van|skip|boat|bike|cycle|ski|crane|marquee|event|furniture"
    r"|equipment|machinery|access|costume|coach|minibus|catering) hire\Z"
)
