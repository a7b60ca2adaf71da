"""List the words that go with a place: of the job, of the firm, of something else."""

import re

THE = (
    r"(?:(?:the|our|their|my|central|downtown|greater|upstate"
    r"|(?:north|south)(?:ern|[ -]?(?:east|west)(?:ern)?)?|(?:east|west)(?:ern)?"
    r"|inner|metro|beautiful|sunny|lovely|rural|historic|and around"
    r"|city of|heart of|"
    r"city cent(?:re|er) of|la|le|les|el|los|der|dem|den|nossa|cidade de"
    r"|ciudad de|o|a) ){0,3}"
)
STEP = (
    r"(?:(?:west|east|north|south)(?:ern)? (?:end|side|part|corner|half|edge) of"
    r"|(?:outskirts|edge|suburbs|middle|centre|center|heart) of|in|near|at|around"
    r"|outside|within|across|from|out of|of|anywhere in|north of"
    r"|south of|east of|west of|close to|just outside|on|para|i|på|im raum|raum"
    r"|großraum"
    r"|am standort|standort|nähe von|nähe|bei|à|près de|sur|en|em|no|na|cerca de"
    r"|zona de|região de|te|i|ved|w|we|v|til)"
)
LABEL = re.compile(
    r"(?:^|[|;.] ?)[ \t*>-]{0,6}(?:job |work(?:ing)? |office |primary |base )?"
    r"(?:locations?|where|places?(?: of work)?|patch|territory|based|base|office|city"
    r"|site"
    r"|standorte?|einsatzort|arbeitsort|dienstort|ort|lieu(?: de travail)?"
    r"|localisation|ubicación|lugar(?: de trabajo)?|localidad|local|localização"
    r"|cidade|sede(?: di lavoro)?|standplaats|locatie|lokalizacja)(?:\(s\))?"
    r"[ \t]{0,3}(?::|=| - |\t| {2,}| ?\|)[^\n|]{0,100}\Z"
)
JOB = re.compile(
    r"\b(?:role|position|job|post|opening|vacancy|opportunity|seat|slot|spot|shifts?"
    r"|contract|work|gig|assignment|turnaround|shutdown|outage|refit"
    r"|placement|internship|apprenticeship|locum|need"
    r"|looking for|hiring|based|located|situated|sits|on-?site|on site|hybrid"
    r"|in[- ]person|remote(?:ly)?|covering|fifo|weeks? off|office|offices|working"
    r"|every day|days(?= in\b)|days a week|days per week|live|living|reside|residing"
    r"|be in|be|commute|commuting|want|stelle|einsatz|poste|basée?|puesto|vacante"
    r"|vaga|plaza|sede|suche"
    r"|recherche|procuro|buscamos|busco|wanted|required|recruiting|needed)\b"
    rf"[^.;\n]{{0,55}}?(?:\b{STEP} |[(:,/-] ?){THE}\Z"
)
# "el estudio de Oviedo", "notre agence de Lille", "unsere Filiale in Ulm"
WORKPLACE = re.compile(
    r"\b(?:estudio|oficinas?|sede|central|nave|factoría|obra|planta|tienda|fábrica|clínica|restaurante|delegación"
    r"|almacén|bureaux?|agence|usine|site|magasin|boutique|cabinet|établissement"
    r"|escritório|loja|unidade|filial|fábrica|kanzlei|werk|niederlassung|filiale|klinik"
    r"|praxis|büro|vestiging|kantoor|ufficio|stabilimento)"
    r" (?:de|d'|en|à|do|da|no|na|em|in|del|du|di|te)(?: la)? ?\Z"
    r"|\b(?:standort|einsatzort|dienstort|arbeitsort)(?: ist| wäre| liegt in)? \Z"
    r"|\b(?:centro|centre|centre-ville|casco antiguo|baixa) d[eo] \Z"
    r"|\boffice is (?:in |downtown )\Z"
    r"|\b(?:fifo|dido) (?:ex|from|out of) \Z"
)
AREA_OF = re.compile(
    r"\b(?:großraum|raum|umkreis(?: von)?|gegend (?:um|von)|umgebung (?:um|von)|region"
    r"|área metropolitana de|zona metropolitana de|região metropolitana de|grand)\s\Z"
)
WORK_FROM = re.compile(
    r"\b(?:work|works|working|based|days?|week)\b[^.;\n]{0,30}"
    r"\bfrom (?:the|our|their) \Z"
)
# "We need a rep for Orange County"
HIRED_FOR = re.compile(
    r"\b(?:find|hire|hiring|looking for|need|needs|recruiting|seeking|after|search for"
    r"|searching for|appoint|appointing|cherche|busco|suche|wanted)\b[^.;\n]{3,60}"
    r"\b(?:for|für|pour|para) (?:the |la |el |o |a )?\Z"
)
# Where the sender's firm sits, where it was founded, where somebody else goes.
ELSEWHERE = re.compile(
    r"\b(?:(?:agency|recruiters?|recruitment|recruiting|search(?: firm)?|staffing"
    r"|headhunters?|beratung|personalberat\w{2,6}|consultanc\w{1,3}|consultora"
    r"|cabinet de recrutement),? (?:here |based )?(?:in|from|out of|à|en) \Z"
    r"|(?:he|she|who|they)(?:'s| is| are|'re)? (?:moving|relocating) (?:back )?to \Z"
    r"|(?:husband|wife|partner|family|conjointe?|mari|femme|marido|mujer|pareja"
    r"|familie)\b[^.;\n]{0,20} (?:to|for|in|at|near|à|en|a|nach|zu) \Z"
    r"|per ?cent of (?:the|your) time (?:in|at|around) \Z"
    r"|used to live in \Z"
    r"|your (?:[\w'-]+ ){0,2}(?:pop-up|stall|stand|talk|show|gig|concert|exhibition"
    r"|lecture|session) (?:on [\w ]{2,16} )?(?:in|at) \Z"
    r"|(?:auf|bei|beim|au|aux|lors) [^.;\n]{0,20}(?:fest|feier|treffen|messe|tagung"
    r"|kongress|lehrgang|salon|rencontres|colloque|congrès)\b[^.;\n]{0,30} (?:in|à) \Z"
    r"|(?:we|everyone|team) (?:all )?(?:meet|meets|gather|gathers)(?: up)?"
    r"(?: in person)? in \Z"
    r"|(?:lived?|offsite|retreat|away day|founded|established)(?: is)? in \Z"
    r"(?<!you live in )(?<!people live in )(?<!to live in )(?<!must live in )"
    r"(?<!should live in ))"
    r"|% of (?:the|your) time (?:in|at|around) \Z"
)
AT_A_SITE = re.compile(
    r"\b(?:hospital|infirmary|theatres?|wards?|nhs|band \d|site|campus|plant|depot|mill"
    r"|warehouse|store|branch|school)\b"
)
ENDS_CLAUSE = re.compile(r" ?(?:[,.;)!?]|\Z)")
HIRES = re.compile(
    r" (?:wants?|needs?|seeks?|(?:is|are) (?:hiring|looking|after|recruiting|seeking)"
    r"|ha(?:s|ve) (?:asked|lost|an? (?:opening|vacancy|role|job)))\b"
)
LABEL_ENDS = frozenset(":=-|\t")
LOCATED = re.compile(rf"\b(?:based|located) {STEP} {THE}\Z")
MOVE_TO = re.compile(
    r"\b(?:relocat\w{1,5}|move|moving|commutable) (?:\w+ )?to (?:the )?\Z"
)
REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|télétravail|remoto|remota|home[- ]based|anywhere|wfh)\b"
    r"(?:(?!office|hq|headq)[^.;\n]){0,30}\Z"
    rf"|\b(?:on-?site|hybrid|in[- ]person)(?: ?[:,-])? (?:in |at )?{THE}\Z"
    r"|\b(?:lives?|living|resid\w{1,4}) in (?:the )?\Z"
)
# "The site is Newman.", "this desk is in Basel"
PLACE_IS = re.compile(
    r"\b(?:site|place|location|base|patch|town|city|territory|area|job|role|desk|post"
    r"|seat|workplace|plant|yard|campus|clinic|shop|position|team)"
    r"(?:'s| is| would be| will be| sits)"
    r"(?: (?:based|located|in|at|the|up|down|over|out)){0,3} \Z"
)
# "It's Perth.", "Still Hays, Kansas."
NAMED_ALONE = re.compile(
    r"(?:\A|[.!?;:] )(?:(?:it's|its|it is|still|again|same|this is|that's)"
    r"(?: (?:in|at|near|the))?|(?:we've|they've|we have"
    r"|we) (?:just )?opened (?:up )?in) \Z"
)
IDEALLY = re.compile(
    r"\b(?:ideally|preferably|idealerweise|idealmente|idéalement|de préférence)"
    r"(?: (?:in|near|based in|à|en|em|a))? \Z"
)
# As in: Where: Town Hall, Elmscott; a building, with its town behind it.
BUILDING = re.compile(
    r"(?<=[:=|-] )[^:|,;\n]{0,24}\b(?:hall|house|cent(?:re|er)|building|tower|annexe?"
    r"|block|campus|wing|court), \Z"
)
# As in: Client: Vale Health, Elmscott; the employer, with its town behind it.
EMPLOYER_LABEL = re.compile(
    r"(?:^|\n)[ \t*>-]{0,6}(?:client|employer|company|facility|hospital|practice|school"
    r"|unternehmen|entreprise|empresa|cliente)[ \t]{0,3}[:=][^\n|]{0,70}, \Z"
)
# As in: warehouse manager, Corby.
AS_FIELD = re.compile(r"\b[a-zà-ÿ]{4,}, \Z(?<!dear, )(?<!hello, )(?<!thanks, )")
FIELD_ENDS = re.compile(
    r" ?(?:[.;|)]|\Z|- |, ?(?:[\d£€$]|nights?\b|days?\b|full|part|perm|immediate|start"
    r"|from\b|asap|temp))"
)
ANYWHERE = re.compile(r"\b(?:anywhere|wherever) (?:in|within|across) (?:the )?\Z")
DISCIPLINE = re.compile(
    r"\b(?:experienced?|expert\w*|degrees?|bsc|msc|phd|master'?s?|bachelor'?s?|interest"
    r"\w*|background|built|build|running|written|writing|skills?|skilled|knowledge"
    r"|specialis\w*|specializ\w*|leaders?|proficien\w*|fluen\w*|qualified|trained"
    r"|training|courses?|certified|confident|careers?|people|women|years?|believe)\b"
    r"[^.;\n]{0,40}\Z"
    r"|\b(?:lecturer|lectureship|professor(?:ship)?|readership|chair|fellow(?:ship)?"
    r"|postdoc|phd position|studentship)s? (?:of|in|for) \Z"
)
POST = re.compile(r"(?:fort|ft\.?|camp|joint base|port|cape|lake|naval) ")
IN_BEFORE = re.compile(
    r"\b(?:in|near|outside(?: of)?|around|north of|south of|east of|west of|im raum"
    r"|raum|à|em"
    rf"|en|bei|no|na|te|w|we|i|på|para|out of|covering|based) {THE}\Z"
)
AFTER = re.compile(
    r"(?:'s)?(?: ?\(| ?- ?|, ?| |/)(?:(?:based|city|north|south|west|east|central"
    r"|area|metro|main|downtown|head|regional|new|flagship|uk|us|european|global"
    r"|principal"
    r"|riverside|branch) ){0,2}(?:office|offices|campus|site|plant|hub|lab"
    r"|studio|branch|headquarters|hq|city cent(?:re|er)|area|depot|warehouse|clinic"
    r"|hospital|region|store|nursery|practice|surgery|salon|showroom|club|pharmacy|gig"
    r"|job|post(?! code)"
    r"|school|factory"
    r"|community|facility|property|resort|kitchen|showroom|unit|ward"
    r"|dealership|terminal|yard|mill|farm|brewery|based|preferred|locals?|locations?)\b"
)
# "Cambridge, remote is fine", "US only", "Valencia o en remoto"
BESIDE_MODE = re.compile(
    r"(?: ?\(| ?- ?|, ?| |/| or | o | ou | oder )(?:fully |en |em |based |full )?"
    r"(?:on-?site|on site|hybrid|in[- ](?:office|person)|only|remot[eoa]|residents?"
    r"|home[- ]based|from home|wfh"
    r"|h[íi]brid[oa]|presencial|hybride|sur site|vor ort|en présentiel)\b"
)
INTRODUCES = re.compile(r"(?:i am|i'm|my name is|this is|soy|je suis|ich bin)\b")
RIGHT_TO_WORK = re.compile(
    r"\b(?:eligible|authori[sz]ed|authori[sz]ation|right|legally|permitted|able|allowed"
    r"|entitled|cleared|can already|can legally)(?: to| able to)?(?: live and)?"
    r" work in (?:the )?\Z"
)
# "a Leeds law firm"
FIRM_AFTER = re.compile(
    r" (?:[a-z-]{2,20} ){0,2}(?:firm|company|charity|practice|agency|hospital|school"
    r"|manufacturer|start-?up|hotel|retailer|brewery|hospice|trust|fund|family office"
    r"|team|boutique|biotech|fintech)\b"
)
HEADQUARTERS = re.compile(
    r"\b(?:fabricante?|hersteller|headquartered|hq(?:'d)?|headquarters|company|firm"
    r"|client|business|group"
    r"|studio|museum|gallery|brewery|charity|hospital|clinic|school|factory|resort"
    r"|institute|distillery|dairy|vineyard|theatre"
    r"|manufacturer|practice|hotel|shop|bakery|startup|start-up|agency|team|people"
    rf"|out of|founded)\b[^.;\n]{{0,30}}\b{STEP} {THE}\Z"
)
OTHER_BEFORE = re.compile(
    r"\b(?:(?:taking|taken|took|accepted|takes|land(?:s|ed)"
    r"|(?:he|she|who)(?: has|'s)? got)"
    r" (?:an?|the|his|her|their) [^.;,\n]{0,30}(?:job|role|post"
    r"|position)"
    r"|off to|gone to|leaving for|left for|emigrat\w{1,4} to|moving back to|vivre"
    r"|get(?:ting)? (?:you )?out of|yours in"
    r"|flights?|flying|fly|trip|travel(?:s|ling|ing)? (?:to|around|between"
    r"|across|from|about|is|of)|visit(?:s|ing)?|plants"
    r"|(?:companies|firms|employers|start-?ups|businesses|hospitals|brands) (?:all )?"
    r"(?:across|throughout|around)|accounts in"
    r"|(?:i|we) work with|funds(?= in\b)|charities|donat(?:ed|ions?)|causes"
    r"|(?:clients|customers)(?= (?:are|sit|in|across|around|all|from|at|such|like"
    r"|throughout)\b)"
    r"|you're (?:getting|sitting|working|wasted|stuck|bored|still|up|down|living)"
    r"|(?<!-)markets?(?= (?:in|like|such|across|outside))|sells? into"
    r"|sites in|offices (?:like|such)"
    r"|vous avez|tu as|vous étiez|tu étais|vous êtes passée?"
    r"|sie haben|du hast|usted hizo|você fez|bossé|travaillé"
    r"|travailliez|gearbeitet|trabajaste|trabajó|trabalhou|su paso"
    r"|tu paso|conference|workshop|summit|meet-?up|panel|on stage|keynote|hackathon"
    r"|expo|festival|vortrag|tagung|messe|palestra|charla|conférence|luncheon"
    r"|meeting|(?:we|i)(?:'d| would|'ll| will| could)? meet|heard you|watched you"
    r"|trade show|fair|breakfast|talk|poster|event|interviews?"
    r"|(?:ship|shipping|export|exporting|deliver|sell) to|mov(?:e|ing) you (?:out|away)"
    r"|(?:i'm|i am) (?:sat|sitting)"
    r"|holiday|met|enjoyed|saw you|see you|lunch|coffee|dinner|drinks|move from"
    r"|moving from|relocat(?:e|ing|ion) from|bank of|university of|moved from"
    r"|come from|calling from|writing from|grüße aus|saludos desde|saludos de"
    r"|registered (?:in|at)|incorporated|degree|studied|studies|graduated|lecture"
    r"|already (?:in|live|living|based)|(?:i'm|i am) (?:\w+ )?based|i sit|i am in"
    r"|i'm in|i'll be in|i'll be at|i live"
    r"|you(?:'re| are) (?:only|just|already|still|over|now) in"
    r"|(?:placed|sent) you"
    r"|you (?:turned|ran|built|led|did|managed|opened|worked|taught|spent|trained"
    r"|closed|won|beat|gave|presented|spoke|sold|delivered|saved|launched|designed|played"
    r"|served|took|set up|moved)"
    r"|i was in|we are in|we're in|you live|you're in|you are in|you were in"
    r"|search in|recruit\w* in|specialis\w* in|we cover"
    r"|your (?:background|profile|experience)(?!(?: \w+){1,4} (?:fit|match|suits?)\b)"
    r"|your (?:work|talk|time|years?|team|site|project|role|post|article|paper"
    r"|lecture|poster|stint|shop|business|company|employer|move|visit|stay|studies"
    r"|degree|practice|network|current \w+)"
    r"|know you|previously|years in|back in|also (?:in|have)|stint|grew up"
    r"|sister|flug|vols?|vuelos?|department of|ministry of|state of|city of|mayor of"
    r"|port of|second plant|licen[cs]e in|admission|admitted|trains?|from)\b"
    r"[^.;:\n]{0,40}\Z"
)
OTHER_AFTER = re.compile(
    r"-based (?:clients|customers|users|investors|recruiters?|headhunters?|agency)\b"
    r"|(?:'s)?,? (?:licen[cs]e|time"
    r"|times|timezone|time ?zone|hours|business hours"
    r"|passport|citizens?\b(?! only)|government|law\b(?! firm)|department|stock|market"
    r"|workshop|conference|summit|marathon|winters?|university|college|meetup|trip"
    r"|gmbh|ag\b|ltd|llc|inc\b|group\b|bank|insurance|partners|capital|council"
    r"|airport|lines|airlines|times\b|street|st\b|road|rd\b|avenue|ave\b|place|plaza"
    r"|dr\b|drive|lane|square|admission|or compact|work permit|permit|visa)"
)
# Over folded text, not lower case: "12 Elm Street, Reno" but "2 on the floor, Reno".
ADDRESS_BEFORE = re.compile(
    r"(?:\b\d{1,6}[A-Za-z]?,? (?:(?:[NSEW]\.?|[A-ZÀ-Þ][\w.'-]{1,20}) ){1,4}?"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Blvd|Boulevard|Way|Row|Square"
    r"|Plaza|House|Floor|Suite|Ste|Place|Loop|Court|Ct|Parkway|Pkwy)\b"
    r"|\b(?:Suite|Ste\.?|Floor|Unit) \w{1,5}|[a-zß]{3,20}(?:straße|strasse|str\.|platz"
    r"|weg|allee|damm|wall|gasse) \d{1,4}|\b(?:[Rr]ue|Calle|Rua|Via|Avenida)\b"
    r"[^\n|]{2,30}\d{1,4})[^\n|]{0,30}\Z|\b(?:D-)?\d{5} \Z"
)
POSTCODE_AFTER = re.compile(
    r",? (?:[a-z]{2} )?(?:\d{5}\b|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b)"
)
SEPARATED = re.compile(r"(?:\A|[|:,(\[·@/+&]|\s-{1,2}|\b(?:or|and|und|y|et|e)\b) ?\Z")
SEPARATES = re.compile(r" ?(?:\Z|[|:,)\](·?!/+&*.]|-{1,2}\s|\b(?:or|and|und|y|et|e)\b)")
LISTED = re.compile(
    r"(?:,? (?:or|and|und|oder|et|ou|y|o|e|plus)|,| ?/| ?&| ?\+| ?\|)? "
    rf"?(?:{STEP} )?(?:the )?\Z"
)


JOINED = re.compile(r",? (?:or|and|und|oder|et|ou|y|o|e) | ?[/&] ?")
# "I teach at St Fintan's in Clonakilty."
BEHIND_A_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w'.&-]{1,20},?|\b(?:mill|plant|depot|museum|gallery|library"
    r"|theatre|bank|factory|office|school|hospital|clinic|yard|shop"
    r"|store|farm|lodge|factory|warehouse|lab|studio|works|quarry|hotel|pub|restaurant"
    r"|kitchen|surgery|home|estate|station|workshop)s?) (?:in|near|outside) \Z"
    r"|\b(?:Hospital|Infirmary|School|Academy|College|University|Hotel|Clinic|Museum"
    r"|Library|Prison|Castle), \Z"
)
IS_AT = ("site is ", "place is ", "location is ", "base is ", "town is ")
