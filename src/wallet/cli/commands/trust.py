"""`wallet trust`: whom this computer takes as who they say they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject
    from wallet.workflows.trusting import Candidate

_KEY_FILE: Final = "key.jwk"


def add(
    session: Session,
    source: Annotated[str, typer.Argument(metavar="FILE")],
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME")] = None,
    fingerprint: Annotated[str | None, typer.Option("--fingerprint", metavar="HEX")] = None,
) -> None:
    """Puts an authority, key, requester or list into use, once its fingerprint is confirmed."""
    from wallet import limits
    from wallet.cli.fingerprint_heard import confirm_fingerprint
    from wallet.cli.trust_in_use import trust_store
    from wallet.system.files import read_file
    from wallet.workflows.trusting import read_candidate

    now = session.now
    data = read_file(source, max_bytes=limits.MAX_PACK_BYTES)
    candidate = read_candidate(data, role=role, name=name, at=now)
    if fingerprint is not None or not _is_by_known_owner(session, candidate):
        confirm_fingerprint(session, candidate, fingerprint)
    entry = candidate.entry
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


def _is_by_known_owner(session: Session, candidate: Candidate) -> bool:
    """Whether it is a later list of one in use, by the key that was confirmed for that."""
    from wallet.cli.trust_in_use import trust_store

    kept = trust_store(session).load().kept_list(candidate.name)
    signer = kept.signer if kept is not None else None
    return signer is not None and candidate.signer == signer


def list_(session: Session) -> None:
    """The lists in use and what is on one's own."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.cli.views.trust import list_lines

    settings = trust_store(session).load()
    lists = settings.trust.lists
    lines = [line for one in lists for line in list_lines(one, session.t, session.page)]
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
    from wallet.cli.views.trust import entry_lines, list_lines
    from wallet.credentials.policy import same_name
    from wallet.errors import NotFoundError

    settings = trust_store(session).load()
    for one in settings.trust.lists:
        if same_name(one.name, reference):
            session.emit(one.to_json(), list_lines(one, session.t, session.page))
            return
        for entry in one.entries:
            if same_name(entry.name, reference) or entry.id.startswith(reference):
                document: JsonObject = {"schema": "trust-entry/1", **entry.to_json()}
                session.emit(document, entry_lines(entry, session.t, session.page))
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


def page(
    session: Session,
    out: Annotated[Path, typer.Option("--out", metavar="OUT")],
    force: Annotated[bool, typer.Option("--force")] = False,  # noqa: FBT002 - typer's form
) -> None:
    """Writes a page that checks documents in a browser, with the lists in use."""
    from wallet import __version__
    from wallet.cli.check_page.document import render_check_page
    from wallet.cli.trust_in_use import trust_store
    from wallet.standards.encoding import sha256
    from wallet.system.files import write_new

    settings = trust_store(session).load()
    data = render_check_page(
        settings, session.settings.language, made=session.now, version=__version__
    )
    write_new(out, data, force=force)
    digest = sha256(data).hex()
    session.emit(
        {"schema": "trust-page/1", "out": str(out), "sha256": digest},
        [
            session.t("trust.page_written", out=_inert(str(out))),
            session.t("trust.page_digest", sha256=digest),
        ],
    )
    session.hint("trust.page_hand_over")


def contexts(
    session: Session,
    from_folder: Annotated[Path | None, typer.Option("--from", metavar="DIR")] = None,
) -> Exit:
    """Gets the JSON-LD contexts that are not at hand yet."""
    from wallet.cli.context_files import context_store, files_in
    from wallet.cli.views.contexts import contexts_document, contexts_lines
    from wallet.standards.linked_data.pins import PINNED_CONTEXTS
    from wallet.workflows.contexts import fetch_contexts, take_contexts

    store = context_store(session)
    held = store.good(frozenset(PINNED_CONTEXTS.values()))
    wanted = {name: digest for name, digest in PINNED_CONTEXTS.items() if digest not in held}
    if from_folder is not None:
        found = take_contexts(files_in(from_folder), wanted)
    else:
        found = fetch_contexts(session.network, wanted)
    store.add(found.contexts)
    session.emit(
        contexts_document(PINNED_CONTEXTS, found), contexts_lines(PINNED_CONTEXTS, found, session.t)
    )
    if not found.missing:
        return Exit.DONE
    session.hint("contexts.next")
    return Exit.REMOTE if from_folder is None else Exit.NOT_FOUND


def pack(
    session: Session,
    out: Annotated[Path, typer.Argument(metavar="OUT")],
    key_folder: Annotated[Path, typer.Option("--key", metavar="DIR")],
    for_files: Annotated[list[str] | None, typer.Option("--for", metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,  # noqa: FBT002 - typer's form
) -> Exit:
    """Gathers what the lists in use name, and what some files need, into one signed file."""
    from wallet.cli.context_files import canonizer, contexts_at_hand
    from wallet.cli.many import documents_of
    from wallet.cli.trust_in_use import trust_store
    from wallet.cli.views.packs import pack_document, pack_lines
    from wallet.credentials.trust_pack import sign_trust_pack
    from wallet.standards.encoding import parse_json_object
    from wallet.standards.jose import PrivateKey
    from wallet.system.files import read_file, write_new
    from wallet.workflows.packing import make_pack

    signer = PrivateKey.from_jwk(parse_json_object(read_file(key_folder / _KEY_FILE)))
    made = make_pack(
        session.network,
        trust_store(session).load().trust,
        documents_of(for_files or []),
        now=session.now,
        contexts=contexts_at_hand(session),
        canonize=canonizer(session),
    )
    write_new(out, sign_trust_pack(made.pack, signer).encode("ascii") + b"\n", force=force)
    session.emit(
        pack_document(made, str(out), signer.public), pack_lines(made, str(out), session.t)
    )
    session.hint("pack.next")
    nothing = made.missing and not made.pack.documents
    return Exit.REMOTE if nothing else Exit.DONE


def _inert(text: str) -> str:
    from wallet.standards.encoding import foreign_text

    return foreign_text(text, limit=120)


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
        Command(
            "page",
            page,
            examples=(
                "wallet trust page --out check.html",
                "wallet trust page --out check.html --force",
            ),
            exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.CONFLICT),
        ),
        Command(
            "pack",
            pack,
            examples=(
                "wallet trust pack week.pack --key keys",
                "wallet trust pack week.pack --key keys --for inbox --force",
            ),
            exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.CONFLICT, Exit.REMOTE),
        ),
        Command(
            "contexts",
            contexts,
            examples=("wallet trust contexts", "wallet trust contexts --from contexts"),
            exits=(Exit.INPUT, Exit.NOT_FOUND, Exit.REMOTE),
        ),
    ),
)
