"""Take contacts in from a file, and take everyone along as one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ajar.core.errors import RequestError
from ajar.core.intake.contact_cells import decode_text
from ajar.core.intake.contact_list import People, read_list
from ajar.core.intake.contact_table import ContactTable, look_at_table, read_contacts
from ajar.core.keep.contact_files import write_table, write_vcards
from ajar.queries.people_export import list_contacts
from ajar.services.contacts import import_contacts
from ajar.web.answers import done, told
from ajar.web.forms.people_files import MOST_TABLE, ColumnsForm, ListForm
from ajar.web.gate import DeskRequest


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: DeskRequest) -> HttpResponse:
    """Show how to bring contacts, or take in those of a file."""
    is_given = request.method == "POST"
    form = ListForm(
        request.POST if is_given else None,
        request.FILES if is_given else None,
        label_suffix="",
    )
    if not is_given:
        return render(request, "ajar/people/import.html", {"form": form})
    if not form.is_valid():
        return render(request, "ajar/people/import.html", {"form": form}, status=422)
    raw: bytes = form.cleaned_data["file"].read()
    found = read_list(raw)
    if not isinstance(found, ContactTable):
        return _keep(request, found)
    if len(raw) > MOST_TABLE:
        problem = "This table is too large for its columns to be named here."
        raise RequestError(problem, "`ajar people import FILE` takes it.")
    asked = ColumnsForm(found)
    asked.initial["text"] = decode_text(raw)
    return render(request, "ajar/people/columns.html", {"form": asked})


@require_POST
def columns(request: DeskRequest) -> HttpResponse:
    """Take in a table whose columns the user named."""
    raw = request.POST.get("text", "").encode()
    table = look_at_table(raw)
    if not isinstance(table, ContactTable):
        raise RequestError("That is no table.", "Choose the file again.")
    form = ColumnsForm(table, request.POST)
    if not form.is_valid():
        return render(request, "ajar/people/columns.html", {"form": form}, status=422)
    return _keep(request, read_contacts(raw, form.meaning))


def _keep(request: DeskRequest, found: People) -> HttpResponse:
    came = import_contacts(request.owner, found)
    if came.change is None:
        return told(request, came.words, "people")
    return done(request, came.change, "people")


@require_safe
def take_along(request: DeskRequest) -> HttpResponse:
    """Hand everyone over, as vCards or as a table."""
    people = list_contacts(request.owner)
    is_table = request.GET.get("as") == "csv"
    name = "people.csv" if is_table else "people.vcf"
    kind = "text/csv" if is_table else "text/vcard"
    text = write_table(people) if is_table else write_vcards(people)
    response = HttpResponse(text.encode("utf-8", "replace"), content_type=kind)
    attached = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = attached or "attachment"
    return response
