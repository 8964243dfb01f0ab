"""`wallet verify`: is this genuine, for me, and who says so. Needs no vault, and no network unless
asked to use it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import UsageError

if TYPE_CHECKING:
    from wallet.credentials.policy import Policy
    from wallet.credentials.report import Report
    from wallet.credentials.snapshot import Snapshot
    from wallet.credentials.trust import Trust
    from wallet.credentials.trust_pack import TrustPack
    from wallet.standards.encoding import Instant
    from wallet.standards.linked_data import Canonizer
    from wallet.workflows.gather import Gatherer

_Flag = typer.Option
_HOSTS_SHOWN: Final = 10


def verify(
    session: Session,
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE|DIR]")] = None,
    audience: Annotated[list[str] | None, _Flag("--audience", metavar="A")] = None,
    nonce: Annotated[str | None, _Flag("--nonce", metavar="N")] = None,
    request: Annotated[Path | None, _Flag("--request", metavar="FILE")] = None,
    trust: Annotated[list[Path] | None, _Flag("--trust", metavar="LIST")] = None,
    issuer_key: Annotated[Path | None, _Flag("--issuer-key", metavar="JWK")] = None,
    at: Annotated[str | None, _Flag("--at", metavar="INSTANT")] = None,
    withdrawal: Annotated[Path | None, _Flag("--withdrawal", metavar="FILE")] = None,
    covers: Annotated[Path | None, _Flag("--covers", metavar="EXTRACT")] = None,
    status: Annotated[list[Path] | None, _Flag("--status", metavar="LIST")] = None,
    pack: Annotated[Path | None, _Flag("--pack", metavar="PACK")] = None,
    online: Annotated[bool, _Flag("--online")] = False,  # noqa: FBT002 - typer's form of a flag
    fetch: Annotated[bool, _Flag("--fetch")] = False,  # noqa: FBT002 - as above
    require: Annotated[list[str] | None, _Flag("--require", metavar="R")] = None,
    unbound: Annotated[bool, _Flag("--unbound")] = False,  # noqa: FBT002 - as above
    any_audience: Annotated[bool, _Flag("--any-audience")] = False,  # noqa: FBT002 - as above
    files0_from: Annotated[str | None, _Flag("--files0-from", metavar="LIST")] = None,
    strict: Annotated[bool, _Flag("--strict")] = False,  # noqa: FBT002 - as above
    jsonl: Annotated[bool, _Flag("--jsonl")] = False,  # noqa: FBT002 - as above
    checks: Annotated[bool, _Flag("--checks")] = False,  # noqa: FBT002 - as above
    html: Annotated[Path | None, _Flag("--html", metavar="OUT")] = None,
    force: Annotated[bool, _Flag("--force")] = False,  # noqa: FBT002 - as above
) -> Exit:
    """Reports on each file; the gravest outcome is the exit code."""
    from wallet.cli.context_files import canonizer

    many = _is_many(files or [], files0_from)
    if session.settings.json and not jsonl and many:
        raise UsageError("verify.many_as_json")
    if html is not None and (jsonl or many):
        raise UsageError("verify.many_as_html")
    now = session.now
    lists = _trust(session, trust or [])
    policy = _policy(
        session,
        audience or [],
        nonce,
        request,
        issuer_key,
        withdrawal,
        covers,
        require or [],
        unbound=unbound,
        any_audience=any_audience,
        now=now,
    )
    moment = _instant(at) if at is not None else now
    packed = _pack(pack, lists, now)
    snapshot = _snapshot(status or [], packed, now)
    canonize = canonizer(session, packed.contexts if packed is not None else None)
    gatherer = _gatherer(session, lists, snapshot, anywhere=fetch) if online or fetch else None
    if many or jsonl:
        from wallet.cli.many import Judge, sources, verify_many

        language = session.settings.language
        judge = Judge(
            lists, policy, moment, language, snapshot, canonize, jsonl=jsonl, strict=strict
        )
        found = sources(files or ["-"], files0_from)
        ended = verify_many(session, judge, found, gatherer)
        _say_who_was_asked(session, gatherer)
        return ended
    source = files[0] if files else "-"
    report = _report(source, lists, policy, moment, snapshot, gatherer, canonize)
    _say_who_was_asked(session, gatherer)
    if html is not None:
        _write_page(session, report, source, html, force=force)
    _show(session, report, in_full=checks)
    return _EXITS[report.outcome]


def _is_many(files: list[str], names: str | None) -> bool:
    """Whether the command line stands for more than one file."""
    from wallet.system.walking import is_folder

    if files and names is not None:
        raise UsageError("many.two_sources")
    return names is not None or len(files) > 1 or any(map(is_folder, files))


def _gatherer(session: Session, trust: Trust, snapshot: Snapshot, *, anywhere: bool) -> Gatherer:
    from wallet.workflows.gather import Gatherer

    return Gatherer(session.network, trust, snapshot, anywhere=anywhere)


def _say_who_was_asked(session: Session, gatherer: Gatherer | None) -> None:
    """Whoever is asked learns that somebody checks something of that issuer's."""
    from wallet.standards.encoding import foreign_text

    if gatherer is None:
        return
    for key, hosts in (("gather.asked", gatherer.hosts), ("gather.refused", gatherer.refused)):
        if hosts:
            named = ", ".join(foreign_text(host, limit=120) for host in [*hosts][:_HOSTS_SHOWN])
            session.note(key, hosts=named if len(hosts) <= _HOSTS_SHOWN else f"{named} …")


def _report(
    source: str,
    trust: Trust,
    policy: Policy,
    at: Instant,
    before: Snapshot,
    gatherer: Gatherer | None,
    canonize: Canonizer,
) -> Report:
    from wallet import limits
    from wallet.system.files import read_file
    from wallet.workflows.verify import verify as verify_one

    data = read_file(source, max_bytes=limits.MAX_PDF_BYTES)

    def judge(snapshot: Snapshot) -> Report:
        return verify_one(
            data, trust=trust, policy=policy, at=at, snapshot=snapshot, canonize=canonize
        )

    return judge(before) if gatherer is None else gatherer.verify(judge)


def _show(session: Session, report: Report, *, in_full: bool) -> None:
    from wallet.cli.views.report import render_report

    lines = render_report(report, session.t, session.page, in_full=in_full)
    session.emit(report.to_json(), lines)


def _write_page(session: Session, report: Report, source: str, out: Path, *, force: bool) -> None:
    from wallet import __version__
    from wallet.cli.views.report_page import render_page
    from wallet.system.files import STANDARD_INPUT, write_new

    piped = source == STANDARD_INPUT
    if not piped and out.exists() and out.samefile(source):
        raise UsageError("verify.html_over_file")
    file = session.t("report_page.standard_input") if piped else Path(source).name
    write_new(out, render_page(report, session.t, file=file, version=__version__), force=force)


def _trust(session: Session, files: list[Path]) -> Trust:
    """The lists given, else those in use on this computer."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.credentials.signed_trust_list import open_trust_list
    from wallet.credentials.trust import Trust
    from wallet.system.files import read_file

    if not files:
        return trust_store(session).load().trust
    return Trust(tuple(open_trust_list(read_file(one), source=str(one)).list for one in files))


def _policy(
    session: Session,
    audiences: list[str],
    nonce: str | None,
    request: Path | None,
    issuer_key: Path | None,
    withdrawal: Path | None,
    covers: Path | None,
    require: list[str],
    *,
    unbound: bool,
    any_audience: bool,
    now: Instant,
) -> Policy:
    """What the caller requires, fixed before any file is read."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.credentials.policy import Policy, Requirement
    from wallet.standards.encoding import parse_json_object
    from wallet.standards.jose import PublicKey
    from wallet.system.files import read_file
    from wallet.workflows.verify import digests_of, read_own_request, read_withdrawal

    wrong = [name for name in require if name not in tuple(Requirement)]
    if wrong:
        raise UsageError("verify.requirement", known=", ".join(Requirement))
    names = tuple(audiences)
    query = None
    if request is not None:
        own = read_own_request(read_file(request), now)
        names, nonce, query = (*names, own.client_id), nonce or own.nonce, own.query
    if not names:
        names = trust_store(session).load().names
    key = None
    if issuer_key is not None:
        key = PublicKey.from_jwk(parse_json_object(read_file(issuer_key)))
    return Policy(
        audiences=names,
        any_audience=any_audience,
        nonce=nonce,
        query=query,
        unbound=unbound,
        require=frozenset(Requirement(name) for name in require),
        issuer_key=key,
        withdrawn=read_withdrawal(read_file(withdrawal)) if withdrawal is not None else None,
        covers=digests_of(read_file(covers)) if covers is not None else (),
    )


def _pack(file: Path | None, trust: Trust, now: Instant) -> TrustPack | None:
    """The pack given, if any, whose signer a list in use calls a registrar."""
    if file is None:
        return None
    from wallet import limits
    from wallet.credentials.trust_pack import verify_trust_pack
    from wallet.system.files import read_file

    data = read_file(file, max_bytes=limits.MAX_PACK_BYTES)
    return verify_trust_pack(data, trust=trust, now=now)


def _snapshot(files: list[Path], pack: TrustPack | None, now: Instant) -> Snapshot:
    """What is at hand of what others publish: in the pack, and the status lists given."""
    from wallet.credentials.snapshot import Snapshot
    from wallet.system.files import read_file
    from wallet.workflows.verify import read_status_lists

    given = read_status_lists((read_file(one) for one in files), now)
    return Snapshot(now, {**(pack.documents if pack is not None else {}), **given.documents})


def _instant(text: str) -> Instant:
    from wallet.standards.encoding import Instant

    return Instant.parse(text)


_EXITS = {
    "valid": Exit.DONE,
    "invalid": Exit.INVALID,
    "ended": Exit.ENDED,
    "undetermined": Exit.UNDETERMINED,
}


COMMAND = Command(
    "verify",
    verify,
    examples=(
        "wallet verify answer.extract --request ask.request",
        'wallet verify answer.extract --audience "Studievägledningen"',
        "wallet verify inbox --any-audience --online --jsonl",
    ),
    exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.CONFLICT, Exit.INVALID, Exit.ENDED, Exit.UNDETERMINED),
)
