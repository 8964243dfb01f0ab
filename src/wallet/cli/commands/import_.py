"""`wallet import FILE...`: what the person already has, taken into the wallet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import WalletError

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject, JsonValue
    from wallet.workflows.imports import Brought, Incoming, Trusting


def import_(
    session: Session,
    files: Annotated[list[str], typer.Argument(metavar="FILE")],
    issuer_key: Annotated[Path | None, typer.Option("--issuer-key", metavar="JWK")] = None,
    again: Annotated[bool, typer.Option("--again")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Tells each file's format from its content; all are taken, or none."""
    from wallet.cli.views.leaf_report import render_brought
    from wallet.workflows.imports import import_files, report_document

    incoming = [_read(name) for name in files]
    trusting = _trusting(session, issuer_key)
    with session.open_vault() as vault:
        try:
            brought = import_files(
                vault,
                incoming,
                trusting=trusting,
                again=again,
                clock=session.clock,
                entropy=session.entropy,
            )
        except WalletError as error:
            if len(files) > 1:
                session.warn("imports.stopped", file=error.data.get("file"))
            raise
    lines = [
        line
        for one in brought
        for line in render_brought(one, session.t, session.page, now=session.now)
    ]
    session.emit(report_document(brought), lines)
    _hint(session, brought)


def _read(name: str) -> Incoming:
    from wallet import limits
    from wallet.system.files import STANDARD_INPUT, read_file
    from wallet.workflows.imports import Incoming

    data = read_file(name, max_bytes=limits.MAX_ATTACHMENT_BYTES)
    return Incoming("stdin" if name == STANDARD_INPUT else Path(name).name, data)


def _trusting(session: Session, issuer_key: Path | None) -> Trusting:
    from wallet.cli.context_files import canonizer
    from wallet.cli.trust_in_use import trust_store
    from wallet.standards.encoding import parse_json_object
    from wallet.standards.jose import PublicKey
    from wallet.system.files import read_file
    from wallet.workflows.imports import Trusting

    key = None
    if issuer_key is not None:
        key = PublicKey.from_jwk(parse_json_object(read_file(issuer_key)))
    return Trusting(trust_store(session).load().trust, key, canonizer(session))


def _hint(session: Session, brought: tuple[Brought, ...]) -> None:
    """A credential that nobody vouches for can be checked anew; else the list comes next."""
    documents = [item.document for one in brought for item in one.items]
    untold = [
        one
        for one in documents
        if one.get("schema") == "credential/1" and one["assertion"] != "attested"
    ]
    if any(_reason(one) == "signature.no_context" for one in untold):
        session.hint("imports.next_contexts")
    elif untold:
        session.hint("imports.next_trust")
    else:
        session.hint("add.next")


def _reason(document: JsonObject) -> JsonValue:
    """What decided its check."""
    checked = document["checked"]
    return checked["reason"] if isinstance(checked, dict) else None


COMMAND = Command(
    "import",
    import_,
    examples=(
        "wallet import cv.json",
        "wallet import diploma.sd-jwt --issuer-key school.jwk",
        "wallet import betyg.pdf intyg.jpg",
    ),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
