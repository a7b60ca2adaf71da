"""List the forms in which letters say how many days a week are worked on site."""

import re

NUMBERS = {
    "one": 1, "a": 1, "once": 1, "two": 2, "twice": 2, "three": 3, "four": 4,
    "five": 5, "six": 6,
    "ein": 1, "einen": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4,
    "twee": 2, "drie": 3, "due": 2, "tre": 3, "quattro": 4,
    "couple": 2, "every": 5, "zweien": 2, "dreien": 3, "vieren": 4,
}  # fmt: skip
_COUNTED = "|".join(word for word in NUMBERS if len(word) > 1 and word != "every")
N = rf"(?:[1-6](?:\.5)?|{_COUNTED})"
_COUNT = (
    rf"(?<![\w.,:/$£€])(?:{N} ?(?:-|to|or|bis|à|a|ou|/) ?)?"
    rf"(?:a )?(?P<n>{N}|a)(?: of)?[ -]?"
)
_DAY = (
    r"(?:full )?(?:days?|d|tage?n?|jours?|j|días?|dias?|dagen|giorni|dni)"
    r"(?:(?=p/?w\b)|\b)"
)
_WEEK_SAID = (
    r"(?:,? ?(?:a|per|each|every|/|pro|in der|die|par|por|a la|na|à la) ?"
    r"(?:week|woche|semaine|semana|settimana|wk|w)\b| w tygodniu\b"
    r"| (?:out )?of (?:the (?:working )?week|five)\b|,? ?p/?w\b| weekly\b"
    r"| wöchentlich\b| semana(?:les|is)\b)"
)
_WEEK = rf"{_WEEK_SAID}?"
_SITE = (
    r"(?:\b(?:in|at|on|from|into)[ -](?:the |our |their |your |an )?"
    r"(?:[^\W\d_][\w.&'-]{0,20},? ){0,3}?"
    r"(?:offices?|site|campus|hq|headquarters|lab|labs|studio|clinic|hub|branch|plant"
    r"|building|person|surgery|hospital|school|factory|warehouse|depot|premises|yard"
    r"|mill|farm|ward|practice|hospice|museum|church|cathedral|gallery"
    r"|library|shop|store|showroom|salon|kitchen|theatre|garage|workshop|bakery"
    r"|brewery|nursery|desk|bench|floor|table|house)\b"
    r"|on-?site\b|in-office\b|office\b|offices\b|wfo\b|rto\b|face[ -]to[ -]face\b"
    r"|at (?:your|their|his|her) (?:desks?|bench)\b"
    r"|around the table\b"
    r"|in (?:der|die|unserer) (?:kanzlei|praxis|klinik|werkstatt|filiale|firma)\b"
    r"|im (?:betrieb|werk|labor|laden|salon)\b"
    r"|vor ort\b|(?:im |ins )?büro\b|in präsenz\b|präsenz\b|sur (?:site|place)\b"
    r"|(?:au|dans (?:nos|les|vos)) (?:bureaux?|siège|studio|locaux)\b|en agence\b"
    r"|en présentiel\b|présentiel\b|(?:de )?présence\b"
    r"|(?:en|a|de) (?:(?:la|el|las|nuestr[oa]s?) )?(?:oficinas?|estudio|sede|planta"
    r"|tienda|fábrica)\b"
    r"|presencial(?:es|mente)?\b|presenciais\b"
    r"|(?:no|na|em|ao|à) (?:noss[ao] )?(?:escritório|sede|estúdio|fábrica|loja)\b"
    r"|im haus\b|(?:site|office|branch|clinic|ward|plant)[ -]based(?: now)?\b"
    r"|w (?:naszym )?biurze\b"
    r"|op kantoor\b|in ufficio\b|in sede\b|in presenza\b|in presence\b)"
)
_JOIN = (
    r"[,:(]? ?(?:(?:are|is|be|being|of|will|would|spent|working|work|required|expected"
    r"|based|minimum|presence|attendance|weekly|we|you|you'd|sind|ist|wir|sie|du|alle"
    r"|kommen|kommst|arbeiten|arbeitest|möchten?|hätten?|ich|gern) ){0,3}"
)
_NOT_WEEKLY = (
    r"(?! ?\(?(?:per|a|every|each|/|pro|im|par|por|once)? ?"
    r"(?:month|quarter|year|fortnight|monat|quartal|jahr|mois|an\b|mes\b|mês|other"
    r"|two weeks|second)| at a time\b)"
)
_HOME = r"(?:home|remote(?:ly)?|wfh|télétravail|casa|zu ?hause|homeoffice)\b"
_NOT_HOME = rf"(?! ?(?:from|at|in|de|im|en|of|von|desde)? ?{_HOME})"
_ALWAYS_IN = _WEEK + _NOT_WEEKLY + _NOT_HOME
_NOT_ONCE = rf"(?:(?<!one day)(?<!a day)|(?={_WEEK_SAID}))"
_OFFICE_DAYS = (
    r"(?:office|in-?office|on-?site|anchor|büro-?|präsenz-?)[ -]?(?:days?|tage?n?)\b"
)
_OF_ATTENDANCE = (
    r"(?: (?:attendance|presence|days?|requirement|time))?(?: is| of| are|:| -)?"
)
_IN_TOWN_BESIDE = r"(?:(?:,? (?:in|at)| ?[|:]) [^\W\d_][\w' -]{2,18}?)?"
_ABOUT = (
    r"(?:for |about |around |at least |up to |min\.? |minimum |a minimum of |just |all "
    r"|a full |the full |probably |call it |like |maybe |say |roughly )?"
)
_TIMES = (
    rf"(?:(?P<n>once|twice|[1-4](?=x| times))(?:x| times)?{_WEEK_SAID}"
    rf"|(?P<m>{N}) ?(?:vezes|veces|fois|mal|keer){_WEEK_SAID})"
)
_ALL_OF_US = r"(?:(?:we|we're|you|you're|are|all|everyone|come|be) ){0,4}"
_SOMEBODY = (
    r"(?:people|you|us|everyone|everybody|be|come|coming|them|staff|folks|are|is|we're"
    r"|being|get|team|everybody's|everyone's)"
)
_IN_TOWN = r"(?:in|at|on) (?!(?:the|a|an|my|your) )[a-zà-ÿ][\w -]{2,25}"
_ELSE_HOME = (
    r"(?:(?:and|the|is|are|from|other|days?|der) ){0,4}"
    r"(?:rest\b|otherwise|remote|home|remainder|remaining|wherever|anywhere"
    r"|other (?:one|two|three|four|days?)\b)"
)
_AND_ALSO = (
    r"(?:and|y|e|et|und|&|plus|then|the|with)(?: the)?(?: other| remaining| outros"
    r"| otros| autres| restlichen)?"
)
_AT_HOME = (
    r"(?:(?:at|from|em|en|im|von|zu|de|desde|chez) ?(?:your |my |the |sua |tu |su )?"
    r"(?:home|house|own|casa|vous|toi|soi|hause|homeoffice)\b|\bhome\b|\bdaheim\b"
    r"|\btélétravail\b"
    r"|\bzuhause\b|\bkitchen table\b|\bwherever\b|\bremote\b"
    r"|\boù (?:vous|tu) voul|\bdonde quier)"
)
_DESK = (
    r"(?:(?:in |at |au |en |no |im |op )(?:the |our |la |de )?)?"
    r"(?:office|büro|bureau|oficina|escritório|kantoor|on-?site)\b"
)
_BESIDE = r" ?[,/;&+-]? ?(?:and |y |e |et |und |then )?"
_ALWAYS = ("",)
_HOMES = ("home", "remote", "wfh", "télétravail", "casa", "hause")
_WEEK_AT_HOME = (
    *(*_HOMES, "house", "own", "vous", "toi", "soi", "daheim", "kitchen table"),
    *("wherever", "où ", "donde quier"),
)
_REST_AT_HOME = (
    *("rest", "otherwise", "remote", "home", "remain", "wherever", "anywhere"),
    "other ",
)
_OFTEN = (
    *("once", "twice", "1x", "2x", "3x", "4x", "times", "vezes", "veces", "fois"),
    *("mal", "keer"),
)
FORMS = tuple(
    (needed, re.compile(form))
    for needed, form in (
        # "three days a week in the Leeds office"
        (
            _ALWAYS,
            rf"{_COUNT}{_DAY}{_WEEK}{_JOIN}{_SITE}{_NOT_WEEKLY}",
        ),
        # "two mornings a week here with us, the rest at home"
        (
            ("morning", "afternoon"),
            rf"{_COUNT}(?:morning|afternoon)s?{_WEEK_SAID} [^.;\d]{{3,30}}?, "
            rf"{_ELSE_HOME}",
        ),
        # "hybrid, three days in."
        (
            (" in",),
            rf"{_COUNT}{_DAY}{_WEEK} in(?= ?(?:[,.;:)]|\Z| and {N}))",
        ),
        # "in the office three days"; but "come to see the office one day"
        (
            _ALWAYS,
            _SITE
            + _OF_ATTENDANCE
            + rf"{_IN_TOWN_BESIDE},? ?\(?{_ABOUT}{_COUNT}{_DAY}{_NOT_ONCE}{_ALWAYS_IN}",
        ),
        # "two office days"
        (
            ("office", "site", "anchor", "büro", "präsenz"),
            rf"{_COUNT}{_OFFICE_DAYS}{_NOT_WEEKLY}",
        ),
        # "two days from home and three in the office", "3 days wfh, 2 in"
        (
            _ALWAYS,
            r"\b(?:days?|home|wfh|remote)\b[^.;]{0,40}[,&+/d] "
            rf"{_COUNT}(?:days? )?(?:in (?:the |our )office|on-?site|in(?= ?(?:[,.;)]"
            rf"|\Z)))",
        ),
        # "2 in the office, 3 at home"
        (
            _HOMES,
            rf"{_COUNT}(?:in (?:the |our )?office|on-?site|in),? (?:and )?{N} "
            rf"(?:days? )?(?:(?:at|from) )?{_HOME}",
        ),
        # "3 days remote 2 office", "2 jours de télétravail, 3 au bureau"
        (
            _HOMES,
            rf"(?:{N})(?: {_DAY})? (?:(?:at|from|de|en|im) )?{_HOME}{_BESIDE}"
            rf"{_COUNT}(?:{_DAY} )?{_DESK}",
        ),
        # "2 office 3 home", "3 días oficina, 2 en casa"
        (
            _HOMES,
            rf"{_COUNT}(?:{_DAY} )?{_DESK}{_BESIDE}(?:{N})(?: {_DAY})? "
            rf"(?:(?:at|from|de|en|em|im) )?{_HOME}",
        ),
        # "four days a week in Canary Wharf"; a name begins with a capital
        (
            (" in ",),
            rf"{_COUNT}{_DAY}{_WEEK_SAID} in (?P<town>[a-zà-ÿ][\w'-]{{2,20}})"
            rf"(?! {_HOME})(?=[ ,.;:)!]|\Z)",
        ),
        (
            (" days in ",),
            r"(?:(?<![^\n])|(?<=[.,;:(] ))(?P<n>four|five|4|5) days in "
            r"(?P<town>[a-zà-ÿ][\w'-]{2,20})(?: [\w'-]{2,15})?(?=[,.;)!]|\Z)",
        ),
        # "three days minimum in Zwolle"
        (
            ("min", "least"),
            rf"{_COUNT}{_DAY}{_WEEK},? \(?(?:minimum|min\.?|at least"
            rf"|mindestens)\)? (?:in|at) "
            r"(?P<town>[a-zà-ÿ][\w'-]{2,20})(?=[ ,.;:)!]|\Z)",
        ),
        # "in the office twice a week", "twice a week in the office"
        (
            _OFTEN,
            rf"{_SITE},? {_TIMES}",
        ),
        (
            _OFTEN,
            rf"{_TIMES},? {_ALL_OF_US}{_SITE}",
        ),
        # "they want you in three days a week"
        (
            (" in ",),
            rf"\b{_SOMEBODY} in {_ABOUT}{_COUNT}{_DAY}(?={_WEEK_SAID})",
        ),
        # "one day a week in Leeds, otherwise remote", "3 days Leeds, 2 home"
        (
            _REST_AT_HOME,
            rf"{_COUNT}{_DAY}{_WEEK_SAID} {_IN_TOWN}[,;]? {_ELSE_HOME}",
        ),
        (
            (*_HOMES, "wherever", "anywhere"),
            rf"{_COUNT}{_DAY}(?>{_WEEK}) (?:in )?[a-zà-ÿ][\w' -]{{2,20}}, "
            rf"(?:the |der )?(?:{N}|rest\b|otherwise)"
            rf" (?:days? )?(?:(?:at|from|von) )?(?:{_HOME}|wherever\b|anywhere\b)",
        ),
        # "a three-days-in sort of place", "you'd be with us a couple of days a week"
        (
            ("-in",),
            rf"{_COUNT}days?-in\b",
        ),
        (
            ("with us", "here"),
            rf"\b(?:with us|(?:over |down |up )?here)(?: in [a-zà-ÿ][\w'-]{{2,18}})?"
            rf" {_ABOUT}{_COUNT}{_DAY}{_WEEK_SAID}",
        ),
        # "one day a week in the hospice …, you can do the rest at home"
        (
            _HOMES,
            rf"{_COUNT}{_DAY}{_WEEK_SAID} (?:in|at|on) (?:the|our|your) [^.;]{{3,90}}?"
            rf"\b(?:rest|remaining|other)\b[^.;]{{0,40}}?{_HOME}",
        ),
        # "at your desk every day of the week"
        (
            ("every",),
            rf"{_SITE},? (?P<n>every)(?: single)? day(?= (?:of the (?:working )?week"
            r"|(?:from )?monday to friday))",
        ),
        # "Truro two days a week, the rest from home"
        (
            _REST_AT_HOME,
            rf"{_COUNT}{_DAY}{_WEEK}[,;] {_ELSE_HOME}",
        ),
        # "three days on the wards and the other two at home"
        (
            _WEEK_AT_HOME,
            rf"{_COUNT}{_DAY}{_WEEK}{_NOT_HOME}{_NOT_WEEKLY} (?!off\b|on,|notice|to )"
            rf"[^.;,\d]{{3,45}}?,? (?:{_AND_ALSO} )(?:{N}|le reste|el resto|o resto"
            r"|the rest|(?:mon|tues|wednes|thurs|fri)days?|(?:lun|mar|jeu|vendre)di)"
            rf"(?: {_DAY})?[^.;,]{{0,45}}?{_AT_HOME}",
        ),
        # "two days a week you're expected in"
        (
            ("expected", "wanted", "needed", "asked", "supposed"),
            rf"{_COUNT}{_DAY}{_WEEK_SAID},? "
            r"(?:you|you're|you are|they|we|people|staff)\b"
            r"[^.;,]{0,20}\b(?:expected|wanted|needed|asked|supposed) (?:to be )?in\b",
        ),
        # "two days at home, three with us"
        (
            _WEEK_AT_HOME,
            rf"\b{N} {_DAY}{_WEEK} {_AT_HOME}[, ]+(?:{_AND_ALSO} )?{_COUNT}(?:{_DAY} )?"
            r"(?:with us|here|in\b|avec nous|bei uns|ici|sur place|aquí|aqui"
            r"|con nosotros|connosco|conosco)",
        ),
        # "two in the workshop …" of five
        (
            ("out of",),
            rf"\b(?:with us|here) {_COUNT}{_DAY} out of (?:the )?five",
        ),
        # "hybrid, two days in Exeter", "hybrid working, about four days"
        (
            ("brid",),
            rf"\bh[yí]brid[eo]?\b(?: (?:on paper|working|model|role|con|with|is|at))?"
            rf"[,:]? ?\(?{_ABOUT}{_COUNT}{_DAY}{_ALWAYS_IN}"
            rf"(?! off\b)(?= ?(?:[,.;)]|\Z| (?:in |at )?(?!advance)[a-zà-ÿ]))",
        ),
    )
)
"""The forms, each with parts of words of which its sentence must hold one."""
