"""Reading policies. A clause stands as one version at most on any day."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Q, QuerySet

from evenhand.desk.policies.models import Citation, Clause, Policy, Version


def policies() -> QuerySet[Policy]:
    """Every policy, by title."""
    return Policy.objects.order_by("title", "pk")


def versions() -> QuerySet[Version]:
    """Every version with its clause and policy, in the order in which one reads them."""
    rows = Version.objects.select_related("clause__policy", "by")
    return rows.order_by("clause__policy__title", "clause__policy", "clause__place", "valid_from")


def in_force(on: date, product: str = "", country: str = "") -> QuerySet[Version]:
    """The versions that hold on that day; with a product or country, those that concern it."""
    rows = versions().filter(Q(valid_until=None) | Q(valid_until__gte=on), valid_from__lte=on)
    if product:
        rows = rows.filter(_concerns("product", product))
    if country:
        rows = rows.filter(_concerns("country", country))
    return rows


def _concerns(what: str, value: str) -> Q:
    """The version says so itself, or its policy does, or neither names any."""
    own, of_policy = f"{what}__iexact", f"clause__policy__{what}"
    its_policys = Q(**{f"{of_policy}__iexact": value}) | Q(**{of_policy: ""})
    return Q(**{own: value}) | (Q(**{what: ""}) & its_policys)


def version(policy_slug: str, number: str, on: date) -> Version | None:
    """What a clause said on that day; None when it said nothing."""
    rows = in_force(on).filter(clause__policy__slug=policy_slug, clause__number=number)
    return rows.first()


def versions_of(clause: Clause) -> QuerySet[Version]:
    """Every version of a clause, the newest first."""
    return versions().filter(clause=clause).order_by("-valid_from", "-pk")


def of_policy(policy: Policy) -> QuerySet[Version]:
    """Every version of every clause of a policy: clauses by number, the newest version first."""
    rows = versions().filter(clause__policy=policy)
    return rows.order_by("clause__place", "clause", "-valid_from", "-pk")


def newest_of(policy: Policy) -> int:
    """The id of the version that was written last, 0 when there is none."""
    newest = Version.objects.filter(clause__policy=policy).order_by("-pk").first()
    return newest.pk if newest else 0


def holding(rows: QuerySet[Version], words: str) -> QuerySet[Version]:
    """Those whose number, title, rule, reason or alternatives hold each of `words`, in any case."""
    for word in words.lower().split()[:8]:
        rows = rows.filter(words__contains=word)
    return rows


def times_cited() -> dict[int, int]:
    """How often each clause was cited in a reply, by the clause's id."""
    rows = Citation.objects.values_list("version__clause").annotate(Count("pk")).order_by()
    return dict(rows)
