"""The uses of the terms: the form of every promise about one purpose."""

from __future__ import annotations

import re

from wallet import limits
from wallet.errors import InputError
from wallet.exchange.terms.duration import parse_duration
from wallet.exchange.terms.members import read_countries, read_country, read_iri, read_iris
from wallet.exchange.terms.model import (
    GDPR,
    AutomatedDecision,
    Necessity,
    NumberReason,
    OnwardSharing,
    Receiver,
    Retention,
    RetentionStart,
    Transfer,
    Use,
    UseClaim,
)
from wallet.exchange.terms.reader import Reader
from wallet.standards.openid.dcql import parse_claim_path

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
    "national_number",
    "if_refused",
)

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_BASIS = re.compile(
    re.escape(GDPR)
    + r"A(?:6-1-[a-f]|9-2-[a-j]|10|45-3|46-[23]-[a-f]|47|49-1-[a-g]|49-2)(?:-[a-z-]+)?"
)
"""Articles that allow processing or a transfer. A basis in other words could be consent in
disguise, so no other is accepted."""


def read_uses(terms: Reader) -> tuple[Use, ...]:
    """The uses; empty where there is no list of them. What has the wrong form is noted."""
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
        purposes=read_iris(reader, "purpose"),
        legal_basis=_legal_basis(reader),
        processing=read_iris(reader, "processing"),
        credential_ids=reader.texts("credential_ids") or (),
        claims=_claims(reader),
        necessity=reader.choice("necessity", Necessity),
        retention=_retention(reader),
        storage_locations=read_countries(reader, "storage_locations"),
        recipients=_recipients(reader),
        onward_sharing=reader.choice("onward_sharing", OnwardSharing),
        third_country_transfers=_transfers(reader),
        automated_decision=_automated_decision(reader),
        profiling=reader.flag("profiling"),
        national_number=reader.choice("national_number", NumberReason),
        if_refused=reader.local("if_refused"),
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
    then = read_iri(reader, "then")
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
            read_iri(one, "role"),
            read_country(one, "country"),
        )
        for one in readers
    )


def _transfers(use: Reader) -> tuple[Transfer, ...] | None:
    readers = use.objects("third_country_transfers", ("country", "recipient", "safeguard"))
    if readers is None:
        return None
    transfers = []
    for one in readers:
        country = read_country(one, "country")
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
