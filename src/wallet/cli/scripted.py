"""`wallet share REQUEST --grant ID`: a release by a script, inside what the person allowed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet import limits
from wallet.cli.session import Session
from wallet.errors import ConflictError

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject
    from wallet.workflows.grants import Plan, Used


def release_by_grant(session: Session, request: str, grant: str, out: str, *, force: bool) -> None:
    """Counts one use of the grant, writes the extract, and says what is left."""
    from wallet.cli.handover import hand_over, releasing
    from wallet.cli.trust_in_use import trust_store
    from wallet.system.files import read_file
    from wallet.workflows.grants import use_grant

    if out != "-" and not force and Path(out).exists():
        raise ConflictError("system.exists", path=out)
    data, trust = read_file(request), trust_store(session).load().trust
    with session.open_vault() as vault, releasing(session):
        used = use_grant(
            vault, grant, data, trust=trust, clock=session.clock, entropy=session.entropy
        )
        hand_over(session, vault, used.made, out, force=force)
    _report(session, used, out)


def explain(session: Session, request: str, grant: str) -> None:
    """What :func:`release_by_grant` would do; nothing is counted, logged or written."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.system.files import read_file
    from wallet.workflows.grants import explain_grant

    data, trust = read_file(request), trust_store(session).load().trust
    with session.open_vault() as vault:
        plan = explain_grant(
            vault, grant, data, trust=trust, at=session.now, entropy=session.entropy
        )
    _explain(session, plan)


def _report(session: Session, used: Used, out: str) -> None:
    t, made = session.t, used.made
    document: JsonObject = {
        "schema": "grant-used/1",
        "out": out,
        "sha256": made.extract.sha256,
        "fingerprint": made.extract.fingerprint,
        "consent": used.consent.id,
        "receipt": used.receipt_id,
        "uses_left": used.uses_left,
        "until": used.until.rfc3339(),
        "expires": made.expires.rfc3339(),
    }
    left = {"left": used.uses_left, "date": used.until.date()}
    if out == "-":
        session.note("grants.receipt", receipt=used.receipt_id)
        session.note("grants.left", **left)
    else:
        session.emit(
            document,
            [
                t("grants.released", path=out),
                t("grants.receipt", receipt=used.receipt_id),
                t("grants.left", **left),
            ],
        )
    seconds = used.until.seconds - session.now.seconds
    if used.uses_left <= limits.GRANT_WARNING_USES or seconds <= limits.GRANT_WARNING_SECONDS:
        session.warn("grants.ends_soon", id=used.consent.short, **left)


def _explain(session: Session, plan: Plan) -> None:
    t, standing = session.t, plan.grant.consent.standing
    until = standing.until
    session.emit(
        {
            "schema": "grant-explained/1",
            "consent": plan.grant.consent.id,
            "claims": [
                {"query": claim.query_id, "path": list(claim.path)} for claim in plan.claims
            ],
            "uses_left": standing.uses_left,
            "until": until.rfc3339() if until else None,
        },
        [
            t("grants.would_leave"),
            *(f"  {name}" for name in plan.claim_names),
            t(
                "grants.left",
                left=standing.uses_left,
                date=until.date() if until else "–",
            ),
            t("grants.nothing_done"),
        ],
    )
