"""What a notice says, section by section, from the request, its terms and what would be sent.

Every sentence is the wallet's own, from coded fields; what the recipient wrote stands in quotes,
and what it has not said is said to be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wallet.consent.cautions import alarms, cautions, doubts, is_over_asked
from wallet.consent.claims import NoticedClaim
from wallet.consent.guard_list import NEEDS_STATEMENT, Guard
from wallet.consent.law import Right, rights_for
from wallet.consent.notice import Notice, Part, Row, Section
from wallet.consent.promises import automated, sharing
from wallet.consent.states import Kind
from wallet.consent.words import Words
from wallet.errors import ConsentError
from wallet.exchange.request import CheckedRequest
from wallet.exchange.requester import Confirmation, Requester
from wallet.exchange.terms import Terms, Use
from wallet.messages import Language, catalogue
from wallet.standards.encoding import Instant, foreign_text

_WHO: Final = frozenset({"name", "email", "phone", "address", "personal_number"})
"""Claims of the identity by which a person is known or reached."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """Where a release goes that nobody asked for: in the person's own words."""

    to: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What is on the table: one use of one request, or a release nobody asked for."""

    request: CheckedRequest | None = None
    use: Use | None = None
    """One of the request's terms; None where it has none."""
    addressed: Addressed | None = None
    """Only where there is no request."""
    until: Instant | None = None
    """When a yes ends; None where nothing ends it."""
    uses: int | None = None
    """How many releases a yes covers; None for this one."""
    hours_apart: int | None = None
    """How long after one release another may follow at the earliest; None: at once."""

    @property
    def requester(self) -> Requester | None:
        return self.request.requester if self.request is not None else None

    @property
    def terms(self) -> Terms | None:
        return self.request.terms if self.request is not None else None

    @property
    def kind(self) -> Kind:
        """Consent only where the recipient states that it relies on consent."""
        return Kind.CONSENT if self.use is not None and self.use.is_consent else Kind.TRANSFER


def build_notice(
    asking: Asking,
    claims: tuple[NoticedClaim, ...],
    *,
    consent_id: str,
    language: Language,
    salt: str,
    withheld: int,
    formats: tuple[str, ...] = (),
) -> Notice:
    """The notice for one use.

    ``withheld`` counts the records and credentials that stay; ``formats`` names the members of
    the format that go along (:func:`wallet.consent.claims.format_members`). Raises
    ``ConsentError("consent.criminal")`` for data about crime, which no yes can send (GDPR
    article 10).
    """
    for claim in claims:
        if claim.has(Guard.CRIMINAL):
            raise ConsentError("consent.criminal", claim=claim.label)
    writer = _Writer(asking, claims, consent_id, withheld, formats, Words(catalogue(language)))
    return Notice(
        consent_id=consent_id,
        use_id=asking.use.id if asking.use else "",
        kind=asking.kind,
        language=language,
        sections=tuple(writer.section(part) for part in Part),
        claims=claims,
        statement=writer.say(f"consent.statement.{asking.kind}"),
        special_statements=tuple(writer.special_statements()),
        salt=salt,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    asking: Asking
    claims: tuple[NoticedClaim, ...]
    consent_id: str
    withheld: int
    formats: tuple[str, ...]
    words: Words

    def say(self, key: str, **values: object) -> str:
        return self.words.say(key, **values)

    def section(self, part: Part) -> Section:
        lines = {
            Part.WHO: self.who,
            Part.PURPOSE: self.purpose,
            Part.DATA: self.data,
            Part.SHARING: lambda: sharing(self.asking.use, self.words),
            Part.AUTOMATED: self.automated,
            Part.CONSEQUENCES: self.consequences,
            Part.END: self.end,
            Part.STATEMENT: self.statement,
        }[part]
        rows = tuple(map(self.row, self.claims)) if part is Part.DATA else ()
        return Section(part, self.say(f"consent.heading.{part}"), tuple(lines()), rows)

    def special_statements(self) -> Iterator[tuple[str, str]]:
        seen = set[str]()
        for claim in self.claims:
            for hit in claim.hits:
                if hit.guard in NEEDS_STATEMENT and hit.category not in seen:
                    seen.add(hit.category)
                    category = self.words.term(hit.category)
                    key = f"consent.special_statement.{self.asking.kind}"
                    yield hit.category, self.say(key, category=category)

    def who(self) -> Iterator[str]:
        requester, terms = self.asking.requester, self.asking.terms
        if requester is None:
            if self.asking.addressed is not None:
                yield self.say("consent.who.yours", to=self.words.quote(self.asking.addressed.to))
            yield self.say("consent.who.nobody_asked")
            return
        confirmed = requester.confirmed is not Confirmation.NOT_CONFIRMED
        name = foreign_text(requester.name) if confirmed else self.words.quote(requester.name)
        yield self.say("consent.who.name", name=name)
        yield from alarms(requester, terms, self.words)
        if requester.identifier:
            yield self.say("consent.who.identifier", identifier=foreign_text(requester.identifier))
        if requester.country:
            yield self.say("consent.who.country", country=self.words.country(requester.country))
        if requester.dns_names:
            hosts = ", ".join(map(foreign_text, requester.dns_names))
            yield self.say("consent.who.hosts", hosts=hosts)
        if confirmed:
            yield self.say(
                f"consent.who.{requester.confirmed}",
                list=self.words.quote(requester.list_name or ""),
                date=requester.list_date or "",
            )
        if terms is not None:
            yield from self.controller(terms)

    def controller(self, terms: Terms) -> Iterator[str]:
        controller = terms.controller
        yield self.say("consent.who.controller", name=self.words.quote(controller.name))
        for joint in controller.joint:
            yield self.say("consent.who.joint", name=self.words.quote(joint.name))
        for key, text in (
            ("address", controller.address),
            ("contact", controller.contact),
            ("dpo", controller.dpo_contact),
        ):
            if text:
                shown = self.words.quote(text.removeprefix("mailto:"))
                yield self.say(f"consent.who.{key}", text=shown)
        if controller.public_body:
            yield self.say("consent.who.public_body")

    def purpose(self) -> Iterator[str]:
        use, addressed = self.asking.use, self.asking.addressed
        if use is None:
            if addressed is not None:
                purpose = self.words.quote(addressed.purpose)
                yield self.say("consent.purpose.yours", purpose=purpose)
            yield self.say("consent.purpose.nothing_promised")
        else:
            yield from self.stated_purpose(use)
        request = self.asking.request
        if request is not None:
            yield from cautions(request, self.words)

    def stated_purpose(self, use: Use) -> Iterator[str]:
        if use.purposes:
            yield self.say("consent.purpose.coded", purposes=self.words.terms(use.purposes))
        own = self.words.localised(use.description)
        if own is not None:
            yield self.say("consent.purpose.own_words", text=own)
        if use.processing:
            processing = self.words.terms(use.processing)
            yield self.say("consent.purpose.processing", processing=processing)
        bases = self.words.join([self.words.legal_basis(iri) for iri in use.legal_basis])
        yield self.say(
            f"consent.purpose.basis.{self.asking.kind}",
            basis=bases or self.say("consent.purpose.no_basis"),
        )
        yield from doubts(use, self.asking.terms, self.words)

    def row(self, claim: NoticedClaim) -> Row:
        need = "unasked" if not claim.asked else "required" if claim.required else "optional"
        details = (
            self.say(f"consent.data.{need}"),
            self.say("consent.data.self_stated" if claim.self_stated else "consent.data.signed"),
            *(
                self.say(f"consent.mark.{hit.guard}", category=self.words.term(hit.category))
                for hit in claim.hits
            ),
            *([self.say("consent.mark.over_asked")] if self.goes_beyond(claim) else []),
        )
        source = self.say("consent.data.from", title=claim.source) if claim.source else ""
        return Row(claim.label, claim.text, source, details)

    def goes_beyond(self, claim: NoticedClaim) -> bool:
        request = self.asking.request
        return request is not None and is_over_asked(claim.ref, request)

    @property
    def tells_who(self) -> bool:
        """Whether a claim may name the person; what an issuer signed may, whatever it is called."""
        return any(not claim.self_stated or claim.ref.path[0] in _WHO for claim in self.claims)

    def special_data(self) -> Iterator[str]:
        """What needs a statement of its own, and which words."""
        for category, statement in self.special_statements():
            labels = [
                self.words.quote(claim.label)
                for claim in self.claims
                if claim.needs_statement(category)
            ]
            yield self.say(
                "consent.data.special",
                category=self.words.term(category),
                labels=self.words.join(labels),
                statement=statement,
            )

    def number_reason(self) -> Iterator[str]:
        """Why the recipient wants a national identity number, or that it has not said."""
        if self.asking.requester is None:
            return
        if any(claim.has(Guard.NATIONAL_NUMBER) for claim in self.claims):
            use = self.asking.use
            said = use.national_number if use is not None else None
            yield self.say(f"consent.data.number.{said or 'unsaid'}")

    def data(self) -> Iterator[str]:
        yield from self.special_data()
        yield from self.number_reason()
        if self.withheld:
            yield self.words.count("consent.data.withheld", self.withheld)
        else:
            yield self.say("consent.data.withheld.none")
        if not self.tells_who:
            yield self.say("consent.data.no_identity")
        if self.formats:
            yield self.say(
                "consent.data.format", members=", ".join(map(foreign_text, self.formats))
            )
        for title in dict.fromkeys(claim.source for claim in self.claims if claim.whole):
            yield self.say("consent.data.whole", title=self.words.quote(title))
        if any(not claim.self_stated for claim in self.claims):
            yield self.say("consent.data.recognisable")

    def automated(self) -> Iterator[str]:
        terms = self.asking.terms
        contact = terms.controller.contact or terms.controller.dpo_contact if terms else None
        return automated(self.asking.use, self.words, contact=contact)

    def consequences(self) -> Iterator[str]:
        use, terms = self.asking.use, self.asking.terms
        refused = self.words.localised(use.if_refused) if use is not None else None
        if refused is not None:
            yield self.say("consent.if_no.stated", text=refused)
        elif self.asking.requester is not None:
            yield self.say("consent.if_no.unsaid")
        yield self.say("consent.if_no.here")
        if terms is not None and terms.controller.public_body:
            yield self.say("consent.if_yes.public")
        yield self.say("consent.if_yes.sent")

    def end(self) -> Iterator[str]:
        asking = self.asking
        if asking.uses is None:
            yield self.say("consent.end.once")
        else:
            yield self.words.count("consent.end.uses", asking.uses)
            if asking.hours_apart is not None:
                yield self.words.count("consent.end.apart", asking.hours_apart)
            yield self.say("consent.end.scripts")
        if (ends := self.ends) is not None and asking.until is not None:
            yield self.say(f"consent.end.until.{ends}", date=asking.until.date())
        if asking.kind is Kind.CONSENT:
            yield self.say("consent.end.withdraw", cite=self.words.cite("A7-3"))
            yield f"wallet consent withdraw {_short(self.consent_id)}"
        else:
            yield self.say("consent.end.not_withdrawn")
        bases = asking.use.legal_basis if asking.use is not None else ()
        yield self.say("consent.end.rights", rights=self.rights(rights_for(bases)))
        yield self.complaint()

    @property
    def ends(self) -> str | None:
        """What it is that ends on the date; None where that is a promise of section 4 alone."""
        if self.asking.uses is not None:
            return "scripts"
        if self.asking.kind is Kind.CONSENT:
            return "consent"
        return "file" if self.asking.addressed is not None else None

    def rights(self, rights: tuple[Right, ...]) -> str:
        return self.words.join(
            [
                self.say(
                    "consent.with_citation",
                    text=self.say(f"consent.right.{right.name}"),
                    cite=self.words.cite(right.article.rpartition(":")[2]),
                )
                for right in rights
                if right.name not in ("withdraw", "complain")
            ]
        )

    def complaint(self) -> str:
        requester, terms = self.asking.requester, self.asking.terms
        country = requester.country if requester is not None else None
        if country is None and terms is not None:
            country = terms.controller.country
        cite = self.words.cite("A77")
        if country in (None, "SE"):
            return self.say("consent.end.complain.SE", cite=cite)
        return self.say(
            "consent.end.complain.other", cite=cite, country=self.words.country(str(country))
        )

    def statement(self) -> Iterator[str]:
        if self.asking.requester is not None:
            yield from alarms(self.asking.requester, self.asking.terms, self.words)
        yield self.say("consent.sign.keys")
        special = [words for _, words in self.special_statements()]
        for words in special:
            yield self.say("consent.sign.special", statement=words)
        yield self.say("consent.sign.then" if special else "consent.sign.words")
        yield self.say(f"consent.statement.{self.asking.kind}")


def _short(consent_id: str) -> str:
    """The first eight characters of the uuid: what a person has to type."""
    return consent_id.removeprefix("urn:uuid:")[:8]
