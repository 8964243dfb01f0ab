"""Which claims an issuer makes selectively disclosable.

Two ways to say it: :class:`HideLeaves` hides everything but named top-level claims, and
:class:`HideByFrame` follows a disclosure frame, a JSON object shaped like the claims.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue


class Hide(Protocol):
    """What happens to the members or elements of one object or array."""

    @property
    def decoys(self) -> int:
        """How many digests to add that stand for nothing."""

    def hides(self, step: str | int) -> bool:
        """Whether the member or element gets a Disclosure of its own."""

    def below(self, step: str | int) -> Hide:
        """The same question for what lies inside it."""

    def check(self, value: JsonValue) -> None:
        """Raises ``InputError("sd_jwt.frame")`` where it speaks of what ``value`` has not."""


@dataclass(frozen=True, slots=True)
class _HideWhole:
    """Everything below one point, or nothing."""

    hidden: bool
    decoys: int = 0

    def hides(self, step: str | int) -> bool:  # noqa: ARG002 - the same for every step
        return self.hidden

    def below(self, step: str | int) -> Hide:  # noqa: ARG002
        return self

    def check(self, value: JsonValue) -> None:
        """Nothing to compare: it names no claims."""


_ALL = _HideWhole(hidden=True)
_NONE = _HideWhole(hidden=False)

CLEAR_CLAIMS = frozenset(
    {"iss", "iat", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"}
)
"""What SD-JWT VC forbids to hide (draft-ietf-oauth-sd-jwt-vc section 2.2.2), and ``iat``."""


@dataclass(frozen=True, slots=True)
class HideLeaves:
    """Every member and element at every level, except some top-level claims and what is in them.

    Containers are hidden as well (recursive Disclosures): who is shown nothing learns no names.
    """

    visible: frozenset[str] = CLEAR_CLAIMS
    decoys: int = 0
    """Added at the top level."""

    def hides(self, step: str | int) -> bool:
        return step not in self.visible

    def below(self, step: str | int) -> Hide:
        return _ALL if self.hides(step) else _NONE

    def check(self, value: JsonValue) -> None:
        """Nothing to compare: a visible claim need not be there."""


HIDE_LEAVES = HideLeaves()
"""Everything but the registered claims that control validity."""


@dataclass(frozen=True, slots=True)
class HideByFrame:
    """As a disclosure frame says.

    ``{"_sd": [NAME or INDEX, …], "_sd_decoy": COUNT, NAME or "INDEX": {frame below}}``; every
    member is optional and what it does not name stays visible.
    """

    frame: JsonObject = field(hash=False)

    @property
    def decoys(self) -> int:
        count = self.frame.get("_sd_decoy", 0)
        if isinstance(count, bool) or not isinstance(count, int) or count < 0:
            raise InputError("sd_jwt.frame", name="_sd_decoy")
        return count

    def hides(self, step: str | int) -> bool:
        return step in self._named()

    def below(self, step: str | int) -> Hide:
        frame = self.frame.get(str(step))
        if frame is None:
            return _NONE
        if not isinstance(frame, dict):
            raise InputError("sd_jwt.frame", name=str(step))
        return HideByFrame(frame)

    def check(self, value: JsonValue) -> None:
        steps: set[str | int] = set()
        if isinstance(value, dict):
            steps.update(value)
        elif isinstance(value, list):
            steps.update(range(len(value)))
        elif self.frame:
            raise InputError("sd_jwt.frame", name=next(iter(self.frame)))
        names = {str(step) for step in steps} | {"_sd", "_sd_decoy"}
        for name in self.frame:
            if name not in names:
                raise InputError("sd_jwt.frame", name=name)
        for step in self._named():
            if step not in steps:
                raise InputError("sd_jwt.frame", name=str(step))

    def _named(self) -> list[str | int]:
        named = self.frame.get("_sd", [])
        if not isinstance(named, list):
            raise InputError("sd_jwt.frame", name="_sd")
        steps = [
            step for step in named if isinstance(step, str | int) and not isinstance(step, bool)
        ]
        if len(steps) != len(named):
            raise InputError("sd_jwt.frame", name="_sd")
        return steps
