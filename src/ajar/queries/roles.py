"""All roles that were ever offered, each with what is known of it."""

from collections import defaultdict
from dataclasses import dataclass

from ajar.core.nouns.fact import Fact, Findings
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.wording import say_finding
from ajar.core.read.merge import merge_facts
from ajar.queries.ids import shorten
from ajar.store.facts import facts_by_message
from ajar.store.models import Message, User


@dataclass(frozen=True, slots=True)
class PastRole:
    """One opportunity that nothing warns of, in short."""

    id: str
    who: str
    title: str
    findings: Findings


def past_roles(user: User) -> list[PastRole]:
    """Return the roles of `user`, oldest key first; frauds are none."""
    facts = facts_by_message(user)
    rows = Message.objects.filter(
        owner=user, kind=Kind.OUTREACH, is_own=False, opportunity__isnull=False
    ).select_related("opportunity")
    groups: dict[str, list[Message]] = defaultdict(list)
    keys = []
    for row in rows.order_by("key"):
        keys.append(row.key)
        if row.opportunity is not None:
            groups[row.opportunity.key].append(row)
    short = shorten([*keys, *groups])
    return [
        _role(short[key], members, facts)
        for key, members in sorted(groups.items())
        if all(row.risk != Risk.STOP for row in members)
    ]


def _role(id_: str, members: list[Message], facts: dict[int, list[Fact]]) -> PastRole:
    findings = merge_facts(fact for row in members for fact in facts[row.pk])
    return PastRole(
        id_,
        _said(findings, Topic.RECRUITER) or members[0].sender_name,
        _said(findings, Topic.TITLE) or "a role without a title",
        findings,
    )


def _said(findings: Findings, topic: Topic) -> str:
    finding = findings.get(topic)
    return "" if finding is None else say_finding(finding)
