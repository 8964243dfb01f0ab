"""What happens in the demonstration: who types which command, and what they answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from wallet.cli.demo import tricks
from wallet.cli.exit_codes import Exit
from wallet.standards.encoding import Instant

PASSPHRASE: Final = "fyra tranor dansar"  # noqa: S105 - of a vault that lives for seconds
_MONTH: Final = 30 * 86_400


class Actor(StrEnum):
    """Who sits at the computer. Each has a wallet home of their own."""

    SCHOOL = "school"
    SERVICE = "service"
    PERSON = "person"
    COUNSELLOR = "counsellor"


class Said(StrEnum):
    """Answers that repeat what the screen or somebody else has said."""

    GROUP = "group"
    """The group of the recovery code that is asked for."""
    FINGERPRINT = "fingerprint"
    """The characters left out of a fingerprint, heard by telephone."""
    STATEMENT = "statement"
    """The statement with its drawn characters."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command line, with the answers to its questions."""

    actor: Actor
    about: str
    """What happens: a key of the area ``demo``."""
    line: str
    """After ``wallet``, as a person would type it."""
    answers: tuple[str | Said, ...] = ()
    secret: bool = False
    """Whether the passphrase is asked first."""
    code: Exit = Exit.DONE


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done to files, without the wallet."""

    about: str
    do: Callable[[Path], None]


Step = Command | Deed


def story(now: Instant) -> tuple[Step, ...]:
    """The steps in their order, for the day it is played."""
    until = now.plus(_MONTH).date()
    return (*_prepare(), *_hold(), *_ask(), *_check(until), *_cheat(), *_end())


def _prepare() -> tuple[Step, ...]:
    return (
        Command(
            Actor.SCHOOL,
            "demo.school_key",
            'service key --dns skola.example --organisation "Exempelhögskolan" --out school',
        ),
        Command(
            Actor.SERVICE,
            "demo.service_key",
            'service key --dns match.example --organisation "Exempelmatchning AB" '
            "--organisation-id NTRSE-5560000000 --out service",
        ),
        Command(
            Actor.SERVICE,
            "demo.request",
            "service request --preset match --terms terms.toml --key service --out ask.request",
        ),
    )


def _hold() -> tuple[Step, ...]:
    return (
        Command(Actor.PERSON, "demo.init", "init", (PASSPHRASE, PASSPHRASE, Said.GROUP)),
        Command(
            Actor.PERSON,
            "demo.add",
            'add work --title Undersköterska --employer "Exempelvård AB" --from 2019-08 '
            "--extent 75",
            secret=True,
        ),
        Command(
            Actor.PERSON, "demo.key_request", "attest request --out my.key-request", secret=True
        ),
        Command(
            Actor.SCHOOL,
            "demo.issue",
            "attest issue education --from-json diploma.json --holder my.key-request "
            "--key school --out diploma.credential",
        ),
        Command(
            Actor.PERSON,
            "demo.trust_school",
            "trust add school/authority.pem --role issuer",
            (Said.FINGERPRINT,),
        ),
        Command(Actor.PERSON, "demo.import", "import diploma.credential", secret=True),
        Command(Actor.PERSON, "demo.list", "list", secret=True),
    )


def _ask() -> tuple[Step, ...]:
    return (
        Command(Actor.PERSON, "demo.inspect", "inspect ask.request"),
        Command(Actor.PERSON, "demo.trust_service", "trust add ask.request", (Said.FINGERPRINT,)),
        Command(
            Actor.PERSON,
            "demo.share",
            "share ask.request --out answer.extract",
            ("1", "1", "3", Said.STATEMENT, "1"),
            secret=True,
        ),
    )


def _check(until: str) -> tuple[Step, ...]:
    return (
        Command(
            Actor.SERVICE,
            "demo.service_trusts_school",
            "trust add school/authority.pem --role issuer",
            (Said.FINGERPRINT,),
        ),
        Command(
            Actor.SERVICE, "demo.service_verifies", "verify answer.extract --request ask.request"
        ),
        Command(
            Actor.PERSON,
            "demo.share_own",
            'share --preset guidance --to "Studievägledningen" --purpose "Vägledning" '
            f"--until {until} --out guidance.extract",
            ("1", "", "3", Said.STATEMENT),
            secret=True,
        ),
        Command(
            Actor.COUNSELLOR,
            "demo.counsellor_verifies",
            'verify guidance.extract --audience "Studievägledningen"',
        ),
    )


def _cheat() -> tuple[Step, ...]:
    return (
        Deed("demo.tamper", tricks.tamper),
        Command(
            Actor.SERVICE,
            "demo.tampered",
            "verify tampered.extract --request ask.request",
            code=Exit.INVALID,
        ),
        Deed("demo.mix", tricks.mix),
        Command(
            Actor.SERVICE,
            "demo.mixed",
            "verify mixed.extract --request ask.request",
            code=Exit.INVALID,
        ),
    )


def _end() -> tuple[Step, ...]:
    return (
        Command(
            Actor.PERSON,
            "demo.withdraw",
            'consent withdraw --recipient "Exempelmatchning AB" --out stop.withdrawal',
            secret=True,
        ),
        Command(
            Actor.SERVICE,
            "demo.withdrawn",
            "verify answer.extract --request ask.request --withdrawal stop.withdrawal",
            code=Exit.ENDED,
        ),
        Command(Actor.PERSON, "demo.log", "log list", secret=True),
    )
