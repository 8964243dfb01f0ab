"""`wallet trust`: whom this computer takes as who they say they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.cli.terminal import Typed
from wallet.errors import ConsentError, InputError, UsageError

if TYPE_CHECKING:
    from wallet.credentials.trust_list import Role, TrustEntry, TrustList
    from wallet.standards.encoding import JsonObject

_HIDDEN: Final = 2
"""Groups of four left out of the fingerprint, to be heard another way: eight characters."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What a file would put on the list, before anybody confirmed it."""

    entry: TrustEntry | None
    """None for a whole list."""
    name: str
    fingerprint: str
    """Hex."""
    data: bytes


def add(
    session: Session,
    source: Annotated[str, typer.Argument(metavar="FILE")],
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME")] = None,
    fingerprint: Annotated[str | None, typer.Option("--fingerprint", metavar="HEX")] = None,
) -> None:
    """Puts an authority, key, requester or list into use, once its fingerprint is confirmed."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.system.files import read_file

    candidate = _read(session, read_file(source), role, name)
    _confirm(session, candidate, fingerprint)
    now, entry = session.now, candidate.entry
    own_list = session.t("trust.own_list")
    trust_store(session).change(
        lambda settings: (
            settings.with_list(candidate.data, source=source, at=now)
            if entry is None
            else settings.with_entry(entry, at=now, list_name=own_list)
        )
    )
    session.emit(
        {"schema": "trust-added/1", "name": candidate.name, "fingerprint": candidate.fingerprint},
        [session.t("trust.added", name=_inert(candidate.name))],
    )


def list_(session: Session) -> None:
    """The lists in use and what is on one's own."""
    from wallet.cli.trust_in_use import trust_store

    settings = trust_store(session).load()
    lists = settings.trust.lists
    lines = [line for one in lists for line in _list_lines(session, one)]
    if settings.names:
        lines.append(session.t("trust.names", names=", ".join(map(_inert, settings.names))))
    session.emit(
        {
            "schema": "trust-list-list/1",
            "names": list(settings.names),
            "items": [one.to_json() for one in lists],
        },
        lines or [session.t("trust.nothing")],
    )


def show(session: Session, reference: Annotated[str, typer.Argument(metavar="NAME")]) -> None:
    """One list or entry in full."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.credentials.policy import same_name
    from wallet.errors import NotFoundError

    settings = trust_store(session).load()
    for one in settings.trust.lists:
        if same_name(one.name, reference):
            session.emit(one.to_json(), _list_lines(session, one))
            return
        for entry in one.entries:
            if same_name(entry.name, reference) or entry.id.startswith(reference):
                document: JsonObject = {"schema": "trust-entry/1", **entry.to_json()}
                session.emit(document, _entry_lines(session, entry))
                return
    raise NotFoundError("trust.not_found", reference=reference[:80])


def remove(session: Session, reference: Annotated[str, typer.Argument(metavar="NAME")]) -> None:
    """Takes a list or an entry out of use."""
    from wallet.cli.trust_in_use import trust_store

    now = session.now
    trust_store(session).change(lambda settings: settings.without(reference, at=now))
    session.emit(
        {"schema": "trust-removed/1", "reference": reference},
        [session.t("trust.removed", name=_inert(reference))],
    )


def me(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    remove_name: Annotated[bool, typer.Option("--remove")] = False,  # noqa: FBT002 - typer's form
) -> None:
    """Says by what name extracts are made for whoever works at this computer."""
    from wallet.cli.trust_in_use import trust_store

    names = (
        trust_store(session)
        .change(
            lambda settings: (
                settings.without_name(name) if remove_name else settings.with_name(name)
            )
        )
        .names
    )
    session.emit(
        {"schema": "trust-names/1", "names": list(names)},
        [session.t("trust.names", names=", ".join(map(_inert, names)) or "–")],
    )


def _read(session: Session, data: bytes, role: str | None, name: str | None) -> _Candidate:
    start = data.lstrip()[:27]
    if start.startswith(b"-----BEGIN CERTIFICATE-----"):
        return _anchor(data, role, name)
    if start.startswith(b"{"):
        return _json(data, role, name)
    return _requester(session, data, name)


def _requester(session: Session, data: bytes, name: str | None) -> _Candidate:
    from wallet.credentials.trust import Trust
    from wallet.credentials.trust_list import Role, TrustEntry
    from wallet.exchange.request import check_request

    request = check_request(data, trust=Trust(), at=session.now)
    key, who = request.object.signing_key, request.requester
    if key is None:
        raise InputError("trust.unsigned_request")
    entry = TrustEntry(name=name or who.name, role=Role.RECIPIENT, key=key)
    return _Candidate(entry, entry.name, who.fingerprint or _hex(key.thumbprint()), data)


def _anchor(data: bytes, role: str | None, name: str | None) -> _Candidate:
    from wallet.credentials.trust_list import TrustEntry, parse_anchor
    from wallet.standards.jose import certificate_identity, parse_certificate

    identity = certificate_identity(parse_certificate(data))
    given = name or identity.organisation or identity.common_name or "–"
    entry = TrustEntry(name=given, role=_role(role), anchor=parse_anchor(data))
    return _Candidate(entry, given, identity.fingerprint, data)


def _json(data: bytes, role: str | None, name: str | None) -> _Candidate:
    from wallet.credentials.trust_list import TrustEntry, parse_trust_list
    from wallet.standards.encoding import parse_json_object, sha256
    from wallet.standards.jose import PublicKey

    members = parse_json_object(data)
    if "kty" in members:
        if name is None:
            raise UsageError("trust.name_needed")
        key = PublicKey.from_jwk(members)
        entry = TrustEntry(name=name, role=_role(role), key=key)
        return _Candidate(entry, name, _hex(key.thumbprint()), data)
    parsed = parse_trust_list(data)
    return _Candidate(None, parsed.name, sha256(data).hex(), data)


def _role(role: str | None) -> Role:
    from wallet.credentials.trust_list import Role

    if role not in tuple(Role):
        raise UsageError("trust.role_needed", roles=", ".join(Role))
    return Role(role)


def _confirm(session: Session, candidate: _Candidate, given: str | None) -> None:
    """Somebody compared the fingerprint with one they got another way.

    Raises ``ConsentError("trust.not_confirmed")``.
    """
    from wallet.cli.views.fingerprint import groups, in_lines

    if given is not None:
        if "".join(given.split()).replace(":", "").lower() != candidate.fingerprint:
            raise ConsentError("trust.not_confirmed")
        return
    t = session.t
    parts = groups(candidate.fingerprint)
    hidden = _drawn(session.entropy.token(16), len(parts))
    shown = [("····" if index in hidden else part) for index, part in enumerate(parts)]
    expected = " ".join(parts[index] for index in sorted(hidden))
    with session.terminal() as terminal:
        page = terminal.page
        terminal.show(
            [
                *page.wrap(t("trust.about", name=_inert(candidate.name))),
                "",
                *in_lines(shown),
                "",
                *page.wrap(t("trust.how")),
            ]
        )
        typed = terminal.confirm_typed(t("trust.ask_characters"), expected)
        if typed is Typed.OTHERWISE:
            typed = terminal.confirm_typed(t("trust.ask_characters_again"), expected)
    if typed is not Typed.EXACTLY:
        raise ConsentError("trust.not_confirmed")


def _drawn(entropy: bytes, count: int) -> set[int]:
    """Two different positions."""
    first = entropy[0] % count
    second = entropy[1] % (count - 1)
    return {first, second if second < first else second + 1}


def _list_lines(session: Session, one: TrustList) -> list[str]:
    t = session.t
    heading = t("trust.list", name=_inert(one.name), date=one.date, count=len(one.entries))
    lines = [session.page.bold(heading)]
    for entry in one.entries:
        lines += ["  " + line for line in _entry_lines(session, entry)]
    return lines


def _entry_lines(session: Session, entry: TrustEntry) -> list[str]:
    t = session.t
    return session.page.wrap(
        t(
            "trust.entry",
            name=_inert(entry.name),
            role=t(f"trust.role.{entry.role}"),
            state=t(f"trust.state.{entry.state}"),
            id=entry.id[:12],
        )
    )


def _inert(text: str) -> str:
    from wallet.standards.encoding import foreign_text

    return foreign_text(text, limit=120)


def _hex(thumbprint: str) -> str:
    from wallet.standards.encoding import b64u_decode

    return b64u_decode(thumbprint).hex()


GROUP = Group(
    "trust",
    (
        Command(
            "add",
            add,
            examples=(
                "wallet trust add ask.request",
                "wallet trust add authority.pem --role issuer",
            ),
            exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
        ),
        Command(
            "list",
            list_,
            examples=("wallet trust list", "wallet trust list --json"),
            exits=(Exit.INPUT,),
        ),
        Command(
            "show",
            show,
            examples=("wallet trust show mine", "wallet trust show Exempelhögskolan --json"),
            exits=(Exit.INPUT, Exit.NOT_FOUND),
        ),
        Command(
            "remove",
            remove,
            examples=("wallet trust remove Exempelhögskolan", "wallet trust remove Xk3f"),
            exits=(Exit.INPUT, Exit.NOT_FOUND),
        ),
        Command(
            "me",
            me,
            examples=(
                'wallet trust me "Studievägledningen"',
                'wallet trust me "Studievägledningen" --remove',
            ),
            exits=(Exit.INPUT, Exit.NOT_FOUND),
        ),
    ),
)
