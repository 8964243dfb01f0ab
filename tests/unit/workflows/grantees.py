"""A vault, a service and a grant between them, by a clock that a test moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.clock import NOON, FakeClock, FakeEntropy, FakeKeyMaker
from tests.fakes.service import DAY, HONEST, FakeService, Lie
from tests.fakes.vault import open_vault
from wallet.consent.decision import Decision, Method, decide_given, decide_refused
from wallet.consent.notice import Notice
from wallet.credentials.trust import Trust
from wallet.exchange.request import CheckedRequest, check_request
from wallet.messages import Language
from wallet.profile.kinds import Kind
from wallet.profile.records import Record, build_record
from wallet.standards.encoding import Instant, JsonObject
from wallet.vault import Vault
from wallet.workflows import grants, hold, journal
from wallet.workflows.asked import by_request
from wallet.workflows.consents import Consent, all_consents, find_consent
from wallet.workflows.holdings import held_in
from wallet.workflows.journal import Entry
from wallet.workflows.share import (
    Made,
    Review,
    Selection,
    find_offers,
    handed_over,
    make_release,
    prepare_review,
)

CHALLENGE = "h7kq"
RECORD = "urn:uuid:00000001-0000-4000-8000-000000000000"
TITLE = "Nattundersköterska"


def work_record(title: str = TITLE, **texts: str) -> Record:
    """One job of the person's."""
    stated = {"title": title, "employer": "Exempelvård AB", "from": "2019-08", **texts}
    return build_record(Kind.WORK, stated, RECORD, NOON)


def yes(notice: Notice, at: Instant) -> Decision:
    """A statement typed at the terminal."""
    return decide_given(
        notice,
        f"{notice.statement} {CHALLENGE}",
        CHALLENGE,
        at=at,
        method=Method.TERMINAL,
        special_lines=[words for _, words in notice.special_statements],
    )


@dataclass
class Grantees:
    """Everybody that a scripted release needs."""

    home: Path
    service: FakeService = field(default_factory=FakeService)
    clock: FakeClock = field(default_factory=FakeClock)
    entropy: FakeEntropy = field(default_factory=FakeEntropy)
    keys: FakeKeyMaker = field(default_factory=FakeKeyMaker)
    trust: Trust | None = None

    def __post_init__(self) -> None:
        self.vault: Vault = open_vault(self.home)
        self.trust = self.trust or self.service.trust()

    def hold(self, record: Record) -> None:
        hold.add_record(self.vault, record, self.clock, self.entropy)

    def ask(
        self,
        number: int = 1,
        *,
        lasts: int = DAY,
        terms: JsonObject | None = None,
        query: JsonObject | None = None,
        lie: Lie = HONEST,
    ) -> bytes:
        """A request made now."""
        token = self.service.ask(
            at=self.clock.now(), number=number, lasts=lasts, terms=terms, query=query, lie=lie
        )
        return token.encode("ascii")

    def checked(self, data: bytes) -> CheckedRequest:
        assert self.trust is not None
        return check_request(data, trust=self.trust, at=self.clock.now())

    def review(
        self,
        data: bytes,
        *,
        uses: int = 0,
        until: Instant | None = None,
        hours_apart: int | None = None,
        language: Language = Language.ENGLISH,
    ) -> Review:
        """The notices; with ``until`` those of a grant."""
        asked = by_request(self.checked(data))
        now = self.clock.now()
        offers = find_offers(held_in(self.vault), asked, self.vault)
        picks = tuple(
            (offer.query_id, held.holding.ref)
            for offer in offers.queries()
            for held in offer.choices
        )
        return prepare_review(
            self.vault,
            asked,
            offers,
            Selection(picks, frozenset()),
            language=language,
            clock=self.clock,
            entropy=self.entropy,
            keys=self.keys,
            askings=grants.grant_askings(
                asked, until=until, uses=uses, at=now, hours_apart=hours_apart
            )
            if until
            else None,
        )

    def give(
        self,
        data: bytes | None = None,
        *,
        uses: int = 3,
        days: int = 30,
        hours_apart: int | None = None,
        refuse: frozenset[str] = frozenset(),
    ) -> tuple[str, ...]:
        """Gives what is asked, but for the uses in ``refuse``; the ids of all sheets."""
        until = self.clock.now().plus(days * DAY)
        review = self.review(data or self.ask(), uses=uses, until=until, hours_apart=hours_apart)
        now = self.clock.now()
        decisions = [
            decide_refused(sheet.notice, at=now, method=Method.TERMINAL)
            if sheet.notice.use_id in refuse
            else yes(sheet.notice, now)
            for sheet in review.sheets
        ]
        grants.make_grants(self.vault, review, decisions, clock=self.clock, entropy=self.entropy)
        return tuple(sheet.notice.consent_id for sheet in review.sheets)

    def review_renewal(self, grant: str) -> tuple[Review, grants.Renewal]:
        """What is asked when a grant is to be renewed."""
        assert self.trust is not None
        renewal = grants.prepare_renewal(self.vault, grant, trust=self.trust, at=self.clock.now())
        review = grants.review_renewal(
            self.vault,
            renewal,
            until=self.clock.now().plus(20 * DAY),
            uses=3,
            language=Language.ENGLISH,
            clock=self.clock,
            entropy=self.entropy,
            keys=self.keys,
        )
        return review, renewal

    def renew(self, grant: str) -> tuple[str, ...]:
        """Gives a grant anew; the id of the new one."""
        review, renewal = self.review_renewal(grant)
        return grants.make_grants(
            self.vault,
            review,
            [yes(review.sheets[0].notice, self.clock.now())],
            clock=self.clock,
            entropy=self.entropy,
            replaces=renewal.grant.consent,
        )

    def share(self, data: bytes) -> Made:
        """One release decided by itself."""
        review = self.review(data)
        made = make_release(
            self.vault,
            review,
            [yes(sheet.notice, self.clock.now()) for sheet in review.sheets],
            clock=self.clock,
            entropy=self.entropy,
        )
        assert made is not None
        handed_over(self.vault, made, self.clock.now(), self.entropy, "file")
        return made

    def use(self, grant: str, data: bytes) -> grants.Used:
        """A script releases, and the file was written."""
        used = self.count(grant, data)
        handed_over(self.vault, used.made, self.clock.now(), self.entropy, "file")
        return used

    def count(self, grant: str, data: bytes) -> grants.Used:
        """A script releases, and stops before anything is written."""
        assert self.trust is not None
        return grants.use_grant(
            self.vault, grant, data, trust=self.trust, clock=self.clock, entropy=self.entropy
        )

    def consent(self, reference: str) -> Consent:
        return find_consent(all_consents(self.vault, self.clock.now()), reference)

    def log(self) -> list[Entry]:
        return list(journal.read(self.vault))
