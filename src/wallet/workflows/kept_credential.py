"""A signed credential as it is kept: what it says it is, who vouches, to which key it is bound.

The bytes are kept as received and the report of the check made at import beside them. Whether it
is *attested* rests on that check alone: no key, no list, no attestation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from wallet import limits
from wallet.credentials.families.sd_jwt_vc import Credential, read_credential, verify_sd_jwt_vc
from wallet.credentials.question import Question
from wallet.credentials.reasons import Outcome
from wallet.credentials.recognise import SD_JWT_VC, recognise
from wallet.credentials.report import Report
from wallet.errors import InputError
from wallet.exchange.selection import leaves
from wallet.profile.kinds import kind_of_vct
from wallet.profile.leaves import ONGOING
from wallet.profile.partial_date import PartialDate
from wallet.profile.records import Assertion
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.standards.sd_jwt import parse_issued_sd_jwt
from wallet.workflows.credential_row import Described, assertion_of, credential_row
from wallet.workflows.ports import Item, Original

MEDIA_TYPE: Final = "application/dc+sd-jwt"
OTHER_KIND: Final = "credential"
"""The kind of a credential whose type is none of ours."""

_MAX_TITLE: Final = 120
_MAX_SEARCHED: Final = 500
"""Texts of one credential that it can be found by."""
_NAMING: Final = (
    ("title",),
    ("degree",),
    ("name",),
    ("occupation", "label"),
    ("skill", "label"),
    ("employer", "name"),
    ("provider", "name"),
)
"""Claims a credential is called by, the best first."""


@dataclass(frozen=True, slots=True)
class CheckedCredential:
    """A credential that was read and checked at a moment."""

    data: bytes
    """As received."""
    credential: Credential
    report: Report

    @property
    def assertion(self) -> Assertion:
        """See :func:`~wallet.workflows.credential_row.assertion_of`."""
        return assertion_of(self.report)

    @property
    def holder_key(self) -> str | None:
        """The thumbprint of the key it is bound to."""
        holder = self.credential.holder
        return holder.thumbprint() if holder is not None else None

    @property
    def kind(self) -> str:
        """The kind whose type it has, or :data:`OTHER_KIND`."""
        known = (kind_of_vct(name) for name in self.credential.profile.types)
        return next((kind for kind in known if kind is not None), OTHER_KIND)

    def item(self, item_id: str, *, created: Instant, holder_key_here: bool) -> Item:
        """The row that lists it."""
        described = Described(
            format=SD_JWT_VC,
            kind=self.kind,
            types=self.credential.profile.types,
            title=self._title(),
            is_bound=self.credential.is_bound,
            holder_key=self.holder_key,
            whole=not self.credential.sd_jwt.disclosures,
            texts=self._texts(),
            period=self._period(),
        )
        return credential_row(
            item_id,
            self.data,
            self.report,
            described,
            created=created,
            holder_key_here=holder_key_here,
        )

    def original(self, item_id: str, name: str) -> Original:
        """The row that keeps its bytes, with the whole report as the snapshot of its check."""
        return Original(item_id, name, MEDIA_TYPE, self.data, self.report.to_json())

    def _title(self) -> str:
        """What it calls itself, else its type."""
        for path in _NAMING:
            value: JsonValue = self.credential.claims
            for member in path:
                value = value.get(member) if isinstance(value, dict) else None
            if isinstance(value, str) and (text := foreign_text(value, limit=_MAX_TITLE)):
                return text
        return foreign_text(self.credential.profile.vct, limit=_MAX_TITLE) or OTHER_KIND

    def _period(self) -> JsonObject:
        """``from`` and ``to`` as far as it states them as a wallet does."""
        found: JsonObject = {}
        for member in ("from", "to"):
            value = self.credential.claims.get(member)
            if isinstance(value, str) and (value == ONGOING or _is_partial_date(value)):
                found[member] = value
        return found

    def _texts(self) -> Iterator[str]:
        texts = (value for _, value in leaves(self.credential.claims) if isinstance(value, str))
        for text in islice(texts, _MAX_SEARCHED):
            yield foreign_text(text, limit=limits.MAX_PROFILE_LINE)


def check_incoming(data: bytes, question: Question) -> CheckedCredential:
    """The credential in a file, read and checked; it may be kept.

    Raises :class:`InputError`: ``sd_jwt.kb_at_issuance`` for a presentation that somebody else
    made, ``sd_jwt.…`` and ``jose.…`` for what cannot be read, ``imports.credential_invalid`` where
    the signature or what it rests on is wrong.
    """
    _, text = recognise(data)
    parse_issued_sd_jwt(text)
    credential = read_credential(text)
    report = verify_sd_jwt_vc(text, question)
    if report.outcome is Outcome.INVALID:
        raise not_genuine(report)
    return CheckedCredential(data, credential, report)


def not_genuine(report: Report) -> InputError:
    """Why one is not kept: what the check found wrong, and whom or what it names."""
    found = report.decisive
    if found is None:
        return InputError("imports.credential_invalid")
    return InputError(
        "imports.credential_invalid",
        reasons=(f"verify.{found.code}",),
        source=found.source or "",
        date=(found.date or "").partition("T")[0],
    )


def credential_text(originals: Iterable[Original]) -> str | None:
    """The SD-JWT among the originals of an item; None where there is none that can be read."""
    for original in originals:
        if original.media_type == MEDIA_TYPE:
            try:
                return recognise(original.data)[1]
            except InputError:
                return None
    return None


def _is_partial_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except InputError:
        return False
    return True
