"""`wallet attest`: a credential from a small issuer, bound to a key in somebody's wallet.

For trying the wallet, and for issuers with a handful of credentials.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session
from wallet.errors import ConflictError, UsageError

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject

_DAY: Final = 86_400
_MOST_DAYS: Final = 36_500
_KEY_FILE: Final = "key.jwk"
_CERTIFICATE_FILE: Final = "access.pem"


def request(
    session: Session,
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Makes a key in the wallet, and a request for a credential to be bound to it."""
    from wallet.workflows.attest import request_key

    if out is not None and out != "-" and not force and Path(out).exists():
        raise ConflictError("system.exists", path=out)
    if session.settings.json and out in (None, "-"):
        raise UsageError("exports.json_needs_out")
    with session.open_vault() as vault:
        made = request_key(vault, clock=session.clock, entropy=session.entropy, keys=session.keys)
    session.write_out(out, made.token.encode("ascii") + b"\n", force=force)
    session.emit(
        {"schema": "key-request/1", "key": made.key, "expires": made.expires.rfc3339()},
    )
    session.hint("attest.next_issue", date=made.expires.date())


def issue(
    session: Session,
    from_json: Annotated[str, typer.Option("--from-json", metavar="FILE")],
    holder: Annotated[str, typer.Option("--holder", metavar="REQUEST")],
    key_folder: Annotated[Path, typer.Option("--key", metavar="DIR")],
    kind: Annotated[str | None, typer.Argument(metavar="[KIND]")] = None,
    vct: Annotated[str | None, typer.Option("--vct", metavar="TYPE")] = None,
    days: Annotated[int | None, typer.Option("--days", metavar="N", min=1, max=_MOST_DAYS)] = None,
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Signs the claims for the holder of the key."""
    from wallet.standards.encoding import parse_json_object
    from wallet.standards.jose import PrivateKey, parse_certificate
    from wallet.system.files import read_file
    from wallet.workflows.attest import issue_to

    if session.settings.json and out in (None, "-"):
        raise UsageError("exports.json_needs_out")
    claims = parse_json_object(read_file(from_json))
    now = session.now
    issued = issue_to(
        read_file(holder).decode("ascii", errors="replace").strip(),
        claims,
        vct=_type(kind, vct, claims),
        signer=PrivateKey.from_jwk(parse_json_object(read_file(key_folder / _KEY_FILE))),
        chain=(parse_certificate(read_file(key_folder / _CERTIFICATE_FILE)),),
        at=now,
        expires=now.plus(days * _DAY) if days is not None else None,
        entropy=session.entropy,
    )
    session.write_out(out, issued.text.encode("ascii") + b"\n", force=force)
    session.emit(
        {
            "schema": "credential-issued/1",
            "issuer": issued.issuer,
            "holder_key": issued.holder.thumbprint(),
        }
    )
    session.hint("attest.next_import")


def _type(kind: str | None, vct: str | None, claims: JsonObject) -> str:
    """The type to issue; claims of a kind of ours must be what that kind says."""
    from wallet.profile.kinds import vct_of
    from wallet.profile.records import parse_claims, parse_kind

    if (kind is None) == (vct is None):
        raise UsageError("attest.kind_or_vct")
    if vct is not None:
        return vct
    known = parse_kind(kind or "")
    parse_claims(known, claims)
    return vct_of(known)


GROUP = Group(
    "attest",
    (
        Command(
            "request",
            request,
            examples=(
                "wallet attest request --out my.key-request",
                "wallet attest request --out my.key-request --json",
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
            opens_vault=True,
        ),
        Command(
            "issue",
            issue,
            examples=(
                "wallet attest issue education --from-json diploma.json "
                "--holder my.key-request --key school --out diploma.sd-jwt",
                "wallet attest issue --vct https://skola.example/intyg --from-json intyg.json "
                "--holder my.key-request --key school --days 365 --out intyg.sd-jwt",
            ),
            exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.CONFLICT),
        ),
    ),
)
