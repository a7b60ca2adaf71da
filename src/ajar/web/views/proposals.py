"""Limits that the user's own noes show: taken with one tap, or put away."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from ajar.core.errors import RequestError
from ajar.core.revisit.learnt import Proposal
from ajar.queries.changes import latest_change
from ajar.queries.learning import find_proposal
from ajar.services.preferences import change_preferences
from ajar.services.put_away import put_proposal_away
from ajar.web.answers import done, told
from ajar.web.gate import DeskRequest

PAGES = ("consider", "revisit")


@require_POST
def accept(request: DeskRequest) -> HttpResponse:
    """Make the proposed limit one that is in force."""
    proposal = _proposal(request)
    change_preferences(request.owner, (proposal.setting,))
    change = latest_change(request.owner)
    if change is None:
        return told(request, "That is in force already.", _back(request))
    return done(request, change, _back(request))


@require_POST
def put_away(request: DeskRequest) -> HttpResponse:
    """Propose it no more."""
    change = put_proposal_away(request.owner, _proposal(request).setting)
    return done(request, change, _back(request))


def _proposal(request: DeskRequest) -> Proposal:
    found = find_proposal(request.owner, request.POST.get("setting", ""))
    if found is None:
        problem = "That is no longer proposed."
        raise RequestError(problem, "What you would consider may have changed.")
    return found


def _back(request: DeskRequest) -> str:
    page = request.POST.get("page", "")
    return page if page in PAGES else PAGES[0]
