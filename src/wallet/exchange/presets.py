"""Ready-made queries for the usual reasons to ask: matching, guidance, admission, verifying.

Each asks for no more than its purpose needs, of self-stated records and of credentials of the
same types. What somebody may lack is asked by claim sets, fullest first, or by credential queries
that need not be answered; nobody is refused for a missing field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeAlias

from wallet.errors import InputError
from wallet.profile.kinds import vct_of
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.dcql import ClaimPath
from wallet.standards.openid.query import SD_JWT_VC

_Paths: TypeAlias = tuple[ClaimPath, ...]
_Group: TypeAlias = tuple[_Paths, ...]
"""Alternatives, best first; an empty one makes the whole group optional."""

_DPV: Final = "https://w3id.org/dpv#"
_EDUCATION: Final = "https://w3id.org/dpv/sector/education#"


@dataclass(frozen=True, slots=True)
class Ask:
    """One credential query of a preset."""

    id: str
    vct: str
    groups: tuple[_Group, ...]
    multiple: bool = False

    def to_json(self) -> JsonObject:
        """As in ``dcql_query.credentials``."""
        query: JsonObject = {
            "id": self.id,
            "format": SD_JWT_VC,
            "meta": {"vct_values": [self.vct]},
        }
        if self.multiple:
            query["multiple"] = True
        sets = self._claim_sets()
        paths = dict.fromkeys(path for chosen in sets for path in chosen)
        claims: list[JsonValue] = []
        for path in paths:
            claim: JsonObject = {} if len(sets) == 1 else {"id": _claim_id(path)}
            claims.append(claim | {"path": list(path)})
        query["claims"] = claims
        if len(sets) > 1:
            query["claim_sets"] = [[_claim_id(path) for path in chosen] for chosen in sets]
        return query

    def _claim_sets(self) -> list[_Paths]:
        """Every combination of alternatives, the fullest first."""
        combinations = [sum(chosen, start=()) for chosen in product(*self.groups)]
        return sorted((one for one in combinations if one), key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Preset:
    """What to ask for one purpose."""

    name: str
    purposes: tuple[str, ...]
    """DPV terms for the terms of use."""
    asks: tuple[Ask, ...]
    one_of: tuple[tuple[str, ...], ...]
    """Options of the one set that must be met, best first; all else need not be answered."""
    retention: str
    """How long such a purpose usually needs the data, ISO 8601."""

    @property
    def query_ids(self) -> tuple[str, ...]:
        """The ids of its credential queries."""
        return tuple(ask.id for ask in self.asks)


def _only(*paths: ClaimPath) -> _Group:
    """All of these claims, or the query is not answered."""
    return (paths,)


def _maybe(*paths: ClaimPath) -> _Group:
    """All of these claims, or none of them."""
    return (paths, ())


def _title_or(concept: str) -> _Group:
    """What something is called and its entry in a vocabulary, as far as it has them."""
    title: ClaimPath = ("title",)
    label: ClaimPath = (concept, "label")
    entry: _Paths = ((concept, "scheme"), (concept, "id"), label)
    return ((title, *entry), (title, label), entry, (title,), (label,))


_PERIOD: Final[_Group] = ((("from",), ("to",)), (("from",),), ())
_NAME: Final[_Group] = (
    (("name", "given"), ("name", "family")),
    (("name", "full"),),
    (("name", "given"),),
    (("name", "family"),),
)
_LEVEL: Final[_Group] = ((("cefr",),), (("native",),), (("fluency",),), ())
_EDUCATION_LEVEL: Final[_Group] = ((("level", "eqf"),), (("level", "sun2020"),), ())
_FIELD: Final[_Group] = (
    (("field", "scheme"), ("field", "id"), ("field", "label")),
    (("field", "label"),),
    (),
)

_SKILL = Ask("skill", vct_of("skill"), (_title_or("skill"),), multiple=True)
_LANGUAGE = Ask(
    "language",
    vct_of("language"),
    (((("title",), ("code",)), (("code",),), (("title",),)), _LEVEL),
    multiple=True,
)

MATCH: Final = Preset(
    name="match",
    purposes=(f"{_DPV}RecruitmentManagement",),
    asks=(
        Ask(
            "work",
            vct_of("work"),
            (_title_or("occupation"), _PERIOD, _maybe(("extent", "percent"))),
            multiple=True,
        ),
        Ask(
            "education",
            vct_of("education"),
            (_only(("title",)), _EDUCATION_LEVEL, _FIELD, _maybe(("to",))),
            multiple=True,
        ),
        _SKILL,
        _LANGUAGE,
        Ask(
            "wishes",
            vct_of("wishes"),
            (
                _maybe(("occupations", None)),
                ((("municipalities", None),), (("counties", None),), ()),
                _maybe(("extent",)),
                _maybe(("earliest_start",)),
            ),
        ),
    ),
    one_of=(("work",), ("education",), ("skill",)),
    retention="P180D",
)

GUIDANCE: Final = Preset(
    name="guidance",
    purposes=(f"{_EDUCATION}StudentGuidanceManagement",),
    asks=(
        Ask("work", vct_of("work"), (_title_or("occupation"),), multiple=True),
        Ask(
            "education",
            vct_of("education"),
            ((*_EDUCATION_LEVEL[:2],), _FIELD),
            multiple=True,
        ),
        _SKILL,
        _LANGUAGE,
        Ask("region", vct_of("wishes"), (_only(("counties", None)),)),
    ),
    one_of=(("work",), ("education",), ("skill",)),
    retention="P90D",
)
"""No name, no employer, no dates: the person stays a pseudonym unless they choose otherwise."""

ADMISSION_WORK: Final = Preset(
    name="admission-work",
    purposes=(
        f"{_EDUCATION}StudentAdmissionManagement",
        f"{_EDUCATION}StudentEligibilityAssessment",
    ),
    asks=(
        Ask(
            "work",
            vct_of("work"),
            (
                _only(("employer", "name"), ("from",)),
                _maybe(("to",)),
                ((("extent", "percent"),), (("extent", "hours_total"),), ()),
                _maybe(("title",)),
                _maybe(("duties",)),
            ),
            multiple=True,
        ),
        Ask("identity", vct_of("identity"), (_NAME, _maybe(("birth_year",)))),
    ),
    one_of=(("work", "identity"),),
    retention="P1Y",
)

VERIFY_CREDENTIAL: Final = Preset(
    name="verify-credential",
    purposes=(f"{_DPV}RecruitmentApplicantInformationAuthentication",),
    asks=(
        Ask(
            "credential",
            vct_of("education"),
            (
                _only(("title",)),
                _maybe(("provider", "name")),
                _maybe(("degree",)),
                _maybe(("to",)),
                _maybe(("result",)),
            ),
        ),
        Ask("identity", vct_of("identity"), (_NAME,)),
    ),
    one_of=(("credential", "identity"),),
    retention="P90D",
)

CONTACT: Final = Preset(
    name="contact",
    purposes=(f"{_DPV}RecruitmentApplicationManagement",),
    asks=(
        Ask(
            "contact",
            vct_of("identity"),
            (_NAME, ((("email",), ("phone",)), (("email",),), (("phone",),))),
        ),
    ),
    one_of=(("contact",),),
    retention="P90D",
)
"""After a match, and apart from it: who the person is and how to reach them."""

PRESETS: Final[dict[str, Preset]] = {
    preset.name: preset for preset in (MATCH, GUIDANCE, ADMISSION_WORK, VERIFY_CREDENTIAL, CONTACT)
}


def find_preset(name: str) -> Preset:
    """The preset of that name. ``InputError("request.unknown_preset")``."""
    if name not in PRESETS:
        raise InputError("request.unknown_preset", name=name[:40], presets=", ".join(PRESETS))
    return PRESETS[name]


def credential_preset(vct: str, paths: Sequence[ClaimPath]) -> Preset:
    """As :data:`VERIFY_CREDENTIAL`, for credentials of another type: exactly these claims."""
    ask = Ask("credential", vct, (_only(*paths),))
    return Preset(
        name=VERIFY_CREDENTIAL.name,
        purposes=VERIFY_CREDENTIAL.purposes,
        asks=(ask, *VERIFY_CREDENTIAL.asks[1:]),
        one_of=VERIFY_CREDENTIAL.one_of,
        retention=VERIFY_CREDENTIAL.retention,
    )


def build_query(presets: Sequence[Preset], *, optional: Sequence[str] = ()) -> JsonObject:
    """The ``dcql_query`` that asks for all of ``presets`` at once.

    ``optional`` names credential queries that need not be answered although their preset says
    so. ``InputError("request.preset_overlap")`` where two presets use one id for two things.
    """
    asks: dict[str, Ask] = {}
    for ask in (ask for preset in presets for ask in preset.asks):
        if asks.setdefault(ask.id, ask) != ask:
            raise InputError("request.preset_overlap", id=ask.id)
    sets: list[JsonValue] = []
    needed: set[str] = set()
    for preset in presets:
        options = [one for one in preset.one_of if not set(one) <= set(optional)]
        if options:
            sets.append({"options": [list(one) for one in options]})
            needed.update(options[0] if len(options) == 1 else ())
    sets.extend({"options": [[name]], "required": False} for name in asks if name not in needed)
    query: JsonObject = {"credentials": [ask.to_json() for ask in asks.values()]}
    if len(sets) > 1 or needed != set(asks):
        query["credential_sets"] = sets
    return query


def _claim_id(path: ClaimPath) -> str:
    return "-".join(str(step) for step in path if step is not None)
