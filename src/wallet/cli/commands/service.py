"""`wallet service`: for who asks. A key to try with, terms to fill in, a signed request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session
from wallet.errors import InputError

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject, JsonValue

_KEY: Final = "key.jwk"
_ACCESS: Final = "access.pem"
_AUTHORITY: Final = "authority.pem"
_DAYS: Final = 365
_REQUEST_DAYS: Final = 14
_DAY: Final = 86_400
_ID_BYTES: Final = 24


def key(
    session: Session,
    dns: Annotated[str, typer.Option("--dns", metavar="NAME")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR")],
    organisation: Annotated[str | None, typer.Option("--organisation", metavar="NAME")] = None,
    organisation_id: Annotated[str | None, typer.Option("--organisation-id", metavar="ID")] = None,
    country: Annotated[str, typer.Option("--country", metavar="XX")] = "SE",
) -> None:
    """Makes a small authority, a key, and the certificate by which the one names the other."""
    from wallet.cli.views.fingerprint import groups, in_lines
    from wallet.standards.encoding import compact_json
    from wallet.standards.jose import certificate_identity, parse_certificate
    from wallet.standards.jose.authority import make_ca, make_leaf
    from wallet.system.files import write_new

    now, signer = session.now, session.keys.new_key()
    authority_key, authority = make_ca(
        session.t("service.authority", dns=dns), at=now, days=_DAYS, key=session.keys.new_key()
    )
    access = make_leaf(
        authority_key,
        authority,
        dns=dns,
        organisation=organisation,
        organisation_identifier=organisation_id,
        country=country,
        at=now,
        days=_DAYS,
        key=signer.public,
    )
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_new(out / _KEY, compact_json(signer.to_jwk()))
    write_new(out / _ACCESS, access.encode("ascii"))
    write_new(out / _AUTHORITY, authority.encode("ascii"))
    access_print, authority_print = (
        certificate_identity(parse_certificate(pem.encode("ascii"))).fingerprint
        for pem in (access, authority)
    )
    session.emit(
        {
            "schema": "service-key/1",
            "folder": str(out),
            "dns": dns,
            "fingerprint": access_print,
            "authority_fingerprint": authority_print,
            "thumbprint": signer.public.thumbprint(),
        },
        [
            session.t("service.key_made", folder=out),
            "",
            *session.page.wrap(session.t("service.fingerprint")),
            *in_lines(groups(access_print)),
            session.t("service.authority_fingerprint"),
            *in_lines(groups(authority_print)),
        ],
    )
    session.hint("service.next_terms")


def terms(
    session: Session,
    preset: Annotated[str, typer.Option("--preset", metavar="P")] = "match",
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """A commented file of promises, to be filled in."""
    from wallet.exchange.presets import find_preset
    from wallet.exchange.terms_file import terms_template

    text = terms_template(session.settings.language, find_preset(preset))
    session.write_out(out, text.encode("utf-8"), force=force)
    session.hint(
        "service.next_request", preset=preset, file="terms.toml" if out in (None, "-") else out
    )


def request(
    session: Session,
    key_folder: Annotated[Path, typer.Option("--key", metavar="DIR")],
    out: OutFile = None,
    preset: Annotated[list[str] | None, typer.Option("--preset", metavar="P")] = None,
    terms_file: Annotated[Path | None, typer.Option("--terms", metavar="FILE")] = None,
    query_file: Annotated[Path | None, typer.Option("--query", metavar="FILE")] = None,
    days: Annotated[int, typer.Option("--days", metavar="N", min=1, max=90)] = _REQUEST_DAYS,
    client_id: Annotated[str, typer.Option("--client-id", metavar="KIND")] = "x509_hash",
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """A signed request for one person, as a file."""
    from wallet.exchange.compose import RequestIds, asker_with_certificate, build_request
    from wallet.exchange.terms_file import parse_terms_file
    from wallet.standards.encoding import b64u_encode, parse_json_object
    from wallet.standards.jose import PrivateKey
    from wallet.standards.openid.client_id import Prefix
    from wallet.system.files import read_file
    from wallet.workflows.hold import new_id

    kinds = {str(kind): kind for kind in (Prefix.X509_HASH, Prefix.X509_SAN_DNS)}
    if client_id not in kinds:
        raise InputError("service.client_id", kinds=", ".join(kinds))
    asker = asker_with_certificate(
        PrivateKey.from_jwk(parse_json_object(read_file(key_folder / _KEY))),
        read_file(key_folder / _ACCESS),
        prefix=kinds[client_id],
    )
    promised = parse_terms_file(read_file(terms_file)) if terms_file is not None else None
    entropy, now = session.entropy, session.now
    token = build_request(
        asker,
        _query(preset, query_file, promised),
        terms=promised,
        ids=RequestIds(
            nonce=b64u_encode(entropy.token(_ID_BYTES)),
            state=b64u_encode(entropy.token(_ID_BYTES)),
            jti=new_id(entropy),
        ),
        at=now,
        expires=now.plus(days * _DAY),
    )
    if terms_file is None:
        session.warn("service.no_terms")
    session.write_out(out, token.encode("ascii") + b"\n", force=force)
    session.hint("service.next_send")


def lint(
    session: Session, source: Annotated[str, typer.Argument(metavar="REQUEST")]
) -> Exit | None:
    """What is wrong or unwise in a request of one's own."""
    from wallet.exchange.lint import Severity, lint_request
    from wallet.system.files import read_file

    found = lint_request(read_file(source), at=session.now)
    items: list[JsonValue] = [
        {"code": one.code, "severity": str(one.severity), "where": one.where} for one in found
    ]
    page, t = session.page, session.t
    lines = [
        line
        for one in found
        for line in page.wrap(
            t(f"service.finding.{one.severity}", text=t(one.key))
            + (f" ({one.where})" if one.where else ""),
            hanging="   ",
        )
    ]
    session.emit(
        {"schema": "request-lint/1", "items": items}, lines or [t("service.nothing_found")]
    )
    return Exit.INPUT if any(one.severity is Severity.REFUSAL for one in found) else None


def _query(
    presets: list[str] | None, query_file: Path | None, terms: JsonObject | None
) -> JsonObject:
    from wallet.errors import UsageError
    from wallet.exchange.compose import build_query_for
    from wallet.exchange.presets import build_query, find_preset
    from wallet.standards.encoding import parse_json_object
    from wallet.system.files import read_file

    if (query_file is None) == (not presets):
        raise UsageError("service.preset_or_query")
    if query_file is not None:
        return parse_json_object(read_file(query_file))
    chosen = [find_preset(name) for name in presets or ()]
    return build_query(chosen) if terms is None else build_query_for(chosen, terms)


GROUP = Group(
    "service",
    (
        Command(
            "key",
            key,
            examples=(
                "wallet service key --dns match.example --out keys",
                'wallet service key --dns match.example --organisation "Exempelmatchning AB" '
                "--organisation-id NTRSE-5560000000 --out keys",
            ),
            exits=(Exit.INPUT, Exit.CONFLICT),
        ),
        Command(
            "terms",
            terms,
            examples=(
                "wallet service terms --out terms.toml",
                "wallet service terms --preset guidance",
            ),
            exits=(Exit.INPUT, Exit.CONFLICT),
        ),
        Command(
            "request",
            request,
            examples=(
                "wallet service request --preset match --terms terms.toml --key keys "
                "--out ask.request",
                "wallet service request --query query.json --terms terms.toml --key keys",
            ),
            exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.CONFLICT),
        ),
        Command(
            "lint",
            lint,
            examples=("wallet service lint ask.request", "wallet service lint ask.request --json"),
            exits=(Exit.INPUT, Exit.NOT_FOUND),
        ),
    ),
)
