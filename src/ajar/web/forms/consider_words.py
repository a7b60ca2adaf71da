"""The words of the sentence: what it asks for, and what one may choose from."""

from ajar.core.nouns.preferences import Firmness

SENTENCE = ("seat", "contract", "pay", "travel", "mode", "place")
"""The topics that the sentence itself is about."""

START = ("seat", "pay", "travel", "mode", "place")
"""The topics that the first minute asks for."""

LIMITS = frozenset({"seat", "pay", "travel"})
WORDY = ("title", "industry", "employer", "firm", "skills")
SEVERAL = ("level", "why_open", "side", "visa")

FIRMNESS = (
    (Firmness.MUST.value, "Must"),
    (Firmness.RATHER.value, "Rather"),
    (Firmness.OPEN.value, "Open"),
)
LABELS = {
    "seat": "Kind of seat",
    "contract": "Contract",
    "pay": "Base floor",
    "travel": "Travel",
    "mode": "Where you work",
    "place": "Place",
    "level": "Level",
    "title": "Title",
    "industry": "Industry",
    "employer": "Employer",
    "firm": "Sender’s firm",
    "skills": "Skills",
    "days_in": "Days in the office, at most",
    "reports": "People led, at least",
    "months": "Months it lasts, at least",
    "rounds": "Interview rounds, at most",
    "equity": "Equity",
    "relocation": "A move",
    "why_open": "Why it is open",
    "side": "Who writes",
    "visa": "Right to work",
}
SITUATIONS = (
    ("happy", "happy where I am"),
    ("open", "open to a move"),
    ("looking", "looking"),
)
SECRECY = (("yes", "confidential"), ("no", "no secret"))
SEATS = (
    ("", "any"),
    ("individual", "an individual"),
    ("individual,lead", "an individual or lead"),
    ("lead,manager,executive", "a lead or management"),
    ("manager,executive", "a management"),
    ("manager", "a manager’s"),
    ("executive", "an executive"),
)
CONTRACTS = (
    ("", "on any contract"),
    ("permanent", "permanent"),
    ("permanent,contract_to_hire", "permanent or contract to hire"),
    ("contract", "on a contract"),
    ("permanent,contract", "permanent or on a contract"),
    ("part_time", "part-time"),
)
MODES = (
    ("", "anywhere"),
    ("remote", "from home"),
    ("remote,hybrid", "from home or hybrid"),
    ("hybrid", "hybrid"),
    ("hybrid,onsite", "hybrid or on site"),
    ("onsite", "on site"),
)
EQUITY = (("", "No matter"), ("yes", "With equity"), ("no", "Without"))
MOVES = (("", "No matter"), ("no", "Asks for no move"), ("yes", "Comes with a move"))
HOW = (("only", "only"), ("not", "never"))
