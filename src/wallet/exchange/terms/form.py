"""From the member ``terms`` to a value: the form of every promise, none of its sense."""

from __future__ import annotations

import re
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.exchange.terms.duration import parse_duration
from wallet.exchange.terms.model import (
    GDPR,
    Authority,
    AutomatedDecision,
    Controller,
    JointController,
    Necessity,
    OnwardSharing,
    Receiver,
    Retention,
    RetentionStart,
    Rights,
    Terms,
    Transfer,
    Use,
    UseClaim,
    Withdrawal,
)
from wallet.exchange.terms.reader import Reader
from wallet.standards.encoding import Instant, JsonObject, digest_of
from wallet.standards.openid.dcql import parse_claim_path
from wallet.standards.openid.reasons import Findings

_TERMS = (
    "intended_use_id",
    "controller",
    "uses",
    "withdrawal",
    "rights",
    "supervisory_authority",
    "privacy_policy",
)
_CONTROLLER = (
    "name",
    "identifier",
    "country",
    "address",
    "contact",
    "dpo_contact",
    "public_body",
    "joint",
)
_USE = (
    "id",
    "description",
    "purpose",
    "legal_basis",
    "processing",
    "credential_ids",
    "claims",
    "necessity",
    "retention",
    "storage_locations",
    "recipients",
    "onward_sharing",
    "third_country_transfers",
    "automated_decision",
    "profiling",
    "if_refused",
    "altruism",
)

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_IRI = re.compile(r"(?:https://|urn:)[!-~]{1,400}")
_BASIS = re.compile(
    re.escape(GDPR)
    + r"A(?:6-1-[a-f]|9-2-[a-j]|10|45-3|46-[23]-[a-f]|47|49-1-[a-g]|49-2)(?:-[a-z-]+)?"
)
"""Articles that allow processing or a transfer. A basis in other words could be consent in
disguise, so no other is accepted."""

_WEB: Final = re.compile(r"https://[!-~]*[A-Za-z0-9][!-~]*", re.IGNORECASE)
_CONTACT: Final = re.compile(
    _WEB.pattern + r"|mailto:[!-?A-~]+@[!-~]+|tel:[0-9+(). -]*[0-9][0-9+(). -]*", re.IGNORECASE
)


def read_terms(
    raw: JsonObject, findings: Findings, *, token: str = "", expires: Instant | None = None
) -> Terms | None:
    """The terms that ``raw`` states; what has the wrong form is noted.

    None where not even a controller and a use can be told. The value is to be relied on only
    when nothing was noted.
    """
    reader = Reader(raw, findings, known=_TERMS)
    controller = _controller(reader)
    uses = _uses(reader)
    try:
        digest = digest_of(raw)
    except InputError as error:
        findings.add_error(error)
        return None
    if controller is None or not uses:
        return None
    return Terms(
        controller=controller,
        uses=uses,
        intended_use_id=reader.text("intended_use_id"),
        withdrawal=_withdrawal(reader),
        rights=_rights(reader),
        supervisory_authority=_authority(reader),
        privacy_policy=_address(reader, "privacy_policy", _WEB),
        digest=digest,
        raw=raw,
        token=token,
        expires=expires,
    )


def _controller(terms: Reader) -> Controller | None:
    reader = terms.object("controller", _CONTROLLER)
    if reader is None:
        if "controller" not in terms:
            terms.findings.add("terms.missing.controller", "controller")
        return None
    joint = reader.objects("joint", ("name", "identifier", "contact")) or []
    return Controller(
        name=reader.required_text("name"),
        identifier=reader.text("identifier"),
        country=_country(reader, "country"),
        address=reader.text("address"),
        contact=_address(reader, "contact", _CONTACT),
        dpo_contact=_address(reader, "dpo_contact", _CONTACT),
        public_body=reader.flag("public_body"),
        joint=tuple(
            JointController(
                one.required_text("name"),
                one.text("identifier"),
                _address(one, "contact", _CONTACT),
            )
            for one in joint
        ),
    )


def _uses(terms: Reader) -> tuple[Use, ...]:
    readers = _use_readers(terms)
    uses = tuple(_use(reader) for reader in readers)
    ids = [use.id for use in uses]
    for use, reader in zip(uses, readers, strict=True):
        if not _ID.fullmatch(use.id) or ids.count(use.id) > 1:
            terms.findings.add("terms.invalid.id", reader.place("id"))
    return uses


def _use_readers(terms: Reader) -> list[Reader]:
    """Each use by itself, so that a note names the member and not the whole list."""
    values = terms.members.get("uses")
    if not isinstance(values, list) or not 0 < len(values) <= limits.MAX_TERMS_USES:
        terms.refuse("uses")
        return []
    readers = []
    for n, value in enumerate(values):
        if isinstance(value, dict):
            readers.append(Reader(value, terms.findings, known=_USE, where=f"uses[{n}]"))
        else:
            terms.refuse("uses")
    return readers


def _use(reader: Reader) -> Use:
    return Use(
        id=reader.required_text("id"),
        description=reader.local("description"),
        purposes=_iris(reader, "purpose"),
        legal_basis=_legal_basis(reader),
        processing=_iris(reader, "processing"),
        credential_ids=reader.texts("credential_ids") or (),
        claims=_claims(reader),
        necessity=reader.choice("necessity", Necessity),
        retention=_retention(reader),
        storage_locations=_countries(reader, "storage_locations"),
        recipients=_recipients(reader),
        onward_sharing=reader.choice("onward_sharing", OnwardSharing),
        third_country_transfers=_transfers(reader),
        automated_decision=_automated_decision(reader),
        profiling=reader.flag("profiling"),
        if_refused=reader.local("if_refused"),
        altruism=_altruism(reader),
    )


def _legal_basis(reader: Reader) -> tuple[str, ...]:
    bases = reader.texts("legal_basis") or ()
    if not all(_BASIS.fullmatch(basis) for basis in bases):
        reader.refuse("legal_basis")
    return bases


def _claims(reader: Reader) -> tuple[UseClaim, ...]:
    claims = []
    for one in reader.objects("claims", ("credential_id", "path")) or ():
        try:
            path = parse_claim_path(one.members.get("path"))
        except InputError:
            one.refuse("path")
            continue
        claims.append(UseClaim(one.required_text("credential_id"), path))
    return tuple(claims)


def _retention(use: Reader) -> Retention | None:
    reader = use.object("retention", ("duration", "starts", "then"))
    if reader is None:
        return None
    starts = reader.choice("starts", RetentionStart)
    then = _iri(reader, "then")
    try:
        duration = parse_duration(reader.required_text("duration"))
    except InputError:
        reader.refuse("duration")
        return None
    if starts is None or then is None:
        reader.refuse("starts" if starts is None else "then")
        return None
    return Retention(duration, starts, then)


def _recipients(use: Reader) -> tuple[Receiver, ...] | None:
    readers = use.objects("recipients", ("name", "identifier", "role", "country"))
    if readers is None:
        return None
    return tuple(
        Receiver(
            one.required_text("name"),
            one.text("identifier"),
            _iri(one, "role"),
            _country(one, "country"),
        )
        for one in readers
    )


def _transfers(use: Reader) -> tuple[Transfer, ...] | None:
    readers = use.objects("third_country_transfers", ("country", "recipient", "safeguard"))
    if readers is None:
        return None
    transfers = []
    for one in readers:
        country = _country(one, "country")
        if country is None:
            one.refuse("country")
        transfers.append(Transfer(country or "", one.text("recipient"), one.text("safeguard")))
    return tuple(transfers)


def _automated_decision(use: Reader) -> AutomatedDecision | None:
    reader = use.object("automated_decision", ("exists", "logic", "consequence"))
    if reader is None:
        return None
    exists = reader.flag("exists")
    if exists is None:
        reader.refuse("exists")
    return AutomatedDecision(bool(exists), reader.local("logic"), reader.local("consequence"))


def _altruism(use: Reader) -> JsonObject | None:
    value = use.members.get("altruism")
    if isinstance(value, dict):
        return value
    if "altruism" in use:
        use.refuse("altruism")
    return None


def _withdrawal(terms: Reader) -> Withdrawal | None:
    reader = terms.object("withdrawal", ("uri", "email"))
    if reader is None:
        return None
    uri, email = _address(reader, "uri", _WEB), reader.text("email")
    if email is not None and not re.fullmatch(r"[^@\s]{1,64}@[^@\s]{1,255}", email):
        reader.refuse("email")
    if uri is None and email is None:
        terms.refuse("withdrawal")
        return None
    return Withdrawal(uri, email)


def _rights(terms: Reader) -> Rights | None:
    reader = terms.object("rights", ("access", "erase", "portability"))
    if reader is None:
        return None
    return Rights(
        *(_address(reader, name, _CONTACT) for name in ("access", "erase", "portability"))
    )


def _authority(terms: Reader) -> Authority | None:
    reader = terms.object("supervisory_authority", ("name", "uri"))
    if reader is None:
        return None
    return Authority(reader.required_text("name"), _address(reader, "uri", _WEB))


def _address(reader: Reader, name: str, form: re.Pattern[str]) -> str | None:
    value = reader.text(name)
    if value is not None and not form.fullmatch(value):
        reader.refuse(name)
    return value


def _iri(reader: Reader, name: str) -> str | None:
    value = reader.text(name)
    if value is not None and not _IRI.fullmatch(value):
        reader.refuse(name)
    return value


def _iris(reader: Reader, name: str) -> tuple[str, ...]:
    values = reader.texts(name) or ()
    if not all(_IRI.fullmatch(value) for value in values):
        reader.refuse(name)
    return values


def _country(reader: Reader, name: str) -> str | None:
    value = reader.text(name)
    if value is not None and not _COUNTRY.fullmatch(value):
        reader.refuse(name)
    return value


def _countries(reader: Reader, name: str) -> tuple[str, ...] | None:
    values = reader.texts(name)
    if values is not None and not all(_COUNTRY.fullmatch(value) for value in values):
        reader.refuse(name)
    return values
