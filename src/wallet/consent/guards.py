"""Claims that need a harder guard than others: the wallet's own list.

DPV marks too little and a request marks what it likes, so the guard follows from the name of the
claim, from the words in its value, and from any DPV category upwards. It is deliberately eager: a
claim flagged for nothing costs the person a glance, a missed one cannot be called back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.consent.vocabulary import SPECIAL_CATEGORY, shorten, upwards
from wallet.standards.encoding import JsonValue


class Guard(StrEnum):
    """What a claim's nature demands, hardest first."""

    CRIMINAL = "criminal"
    """Not sent: Article 10 leaves it to law, and consent does not unlock it."""
    NATIONAL_NUMBER = "national_number"
    """Masked on every screen, asked for apart, single use."""
    SPECIAL = "special"
    """Article 9: a statement of its own, single use."""
    OTHER_PERSON = "other_person"
    """Somebody else's data, for whom the person cannot consent: dropped unless turned on."""
    PICTURE = "picture"
    """Off unless turned on."""
    SENSITIVE = "sensitive"
    """Never preselected."""
    REVEALS = "reveals"
    """May let a reader infer a special category: said, and left to the person."""


NEEDS_STATEMENT: Final = frozenset({Guard.SPECIAL, Guard.NATIONAL_NUMBER})
"""Guards that a further typed statement opens, for one release."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One guard that a claim meets, and the DPV category that explains it."""

    guard: Guard
    category: str
    """A short name, such as ``pd:TradeUnionMembership``."""


@dataclass(frozen=True, slots=True)
class _Rule:
    category: str
    by_name: Guard
    names: str
    """A regular expression over the words of a claim's path, joined by spaces."""
    by_words: Guard | None = None
    words: str = ""
    """A regular expression over the text of a value."""


_RULES: Final[Sequence[_Rule]] = (
    _Rule(
        "pd:CriminalConviction",
        Guard.CRIMINAL,
        r"criminal|conviction|brott|belastningsregister|misstankeregister",
        Guard.CRIMINAL,
        r"belastningsregist|misstankeregist|criminal (record|conviction)|police (record|clearance)",
    ),
    _Rule(
        "pd:OfficialID",
        Guard.NATIONAL_NUMBER,
        r"personal (identity |administrative )?number|personnummer|samordningsnummer|"
        r"national (identification |identity |id )?(number|id)\b|social security|ssn|"
        r"coordination number|citizen id",
    ),
    _Rule(
        "pd:TradeUnionMembership",
        Guard.SPECIAL,
        r"trade union|labour union|labor union|fackforbund|fack|fackligt?",
        Guard.SPECIAL,
        r"\bfack(et|lig\w*|förbund\w*|förening\w*|klubb\w*)?\b|trade union|labou?r union|"
        r"shop steward|\bif metall\b|\bunionen\b|\bbyggnads\b|\bvårdförbundet\b|"
        r"\bsveriges lärare\b|\bakademikerförbundet\b|\bsaco\b|\btco\b|\ba-kassa\w*",
    ),
    _Rule(
        "pd:Health",
        Guard.SPECIAL,
        r"health|medical|disabilit(y|ies)|diagnos(is|e)|sick leave|rehabilitation|drug test|"
        r"halsa|sjuk\w*|funktions\w*|work capacity",
        Guard.SPECIAL,
        r"sjukskriv|sjukfrånvaro|rehabiliter|lönebidrag|funktionsnedsätt|funktionshind|"
        r"funktionsvariation|arbetsförmåga|trygghetsanställ|utvecklingsanställ|\bsamhall\b|"
        r"disabilit|sick leave|wage subsidy|särskola|anpassade? (grund|gymnasie)skola|"
        r"specialskola|drug test|drogtest|hälsointyg|läkarintyg",
    ),
    _Rule(
        "pd:ReligiousBelief",
        Guard.SPECIAL,
        r"relig(ion|ious)|faith|creed|konfession|trosuppfattning",
        Guard.REVEALS,
        r"församling|svenska kyrkan|\bkyrk|\bstift(et)?\b|\bparish|\bchurch|\bmosk|\bmosque|"
        r"synagog|teolog|theolog|konfession|\bimam\b|\bpräst|\bdiakon|koranskol|bibelskol",
    ),
    _Rule(
        "pd:PoliticalOpinion",
        Guard.SPECIAL,
        r"politic(s|al)?|political party|parti|politisk",
        Guard.REVEALS,
        r"\bpolitisk|\bpartiet\b|politiskt parti|\bpolitical|socialdemokrat|moderaterna|"
        r"sverigedemokrat|vänsterparti|miljöpart|centerpart|kristdemokrat|liberalerna|\bssu\b|"
        r"kommunfullmäktige|riksdagsledamot|member of parliament|elected councillor",
    ),
    _Rule(
        "pd:EthnicOrigin",
        Guard.SPECIAL,
        r"ethnic(ity| origin)?|race|etnisk|etnicitet",
        Guard.REVEALS,
        r"modersmålsundervis|mother.tongue (tuition|teaching)|svenska för invandrare|\bsfi\b|"
        r"etableringsprogram|uppehållstillstånd|residence permit|asylsök|asylum|nyanländ",
    ),
    _Rule(
        "pd:SexualPreference",
        Guard.SPECIAL,
        r"sexual (orientation|preference)|sexuell laggning",
        Guard.REVEALS,
        r"\brfsl\b|hbtq|\blgbt",
    ),
    _Rule(
        "pd:Nationality",
        Guard.REVEALS,
        r"nationalit(y|ies)|citizenship|medborgarskap|birth (place|country)|place of birth|"
        r"fodelseort|fodelseland|residence permit|mother tongue|native language|modersmal",
    ),
    _Rule(
        "pd:Reference",
        Guard.OTHER_PERSON,
        r"refere(e|es|nser)|referens|reference person|references|supervisor|signatory|signatories|"
        r"signed by|colleague|contact person|line manager|next of kin|handledare|kontaktperson",
    ),
    _Rule(
        "pd:Picture",
        Guard.PICTURE,
        r"photo|photograph|portrait|picture|face image|foto|profilbild",
    ),
    _Rule("pd:Salary", Guard.SENSITIVE, r"salary|wage|remuneration|lon|loneniva"),
    _Rule(
        "pd:PerformanceAtWork",
        Guard.SENSITIVE,
        r"performance|appraisal|medarbetarsamtal|absence|franvaro",
    ),
    _Rule(
        "pd:DisciplinaryAction", Guard.SENSITIVE, r"disciplinary|dismissal|warning|uppsagningsskal"
    ),
)

_COMPILED: Final = tuple(
    (
        rule,
        re.compile(rf"\b(?:{rule.names})\b"),
        re.compile(rule.words, re.IGNORECASE) if rule.words else None,
    )
    for rule in _RULES
)

_CATEGORY_GUARDS: Final[Mapping[str, Guard]] = {
    "pd:Criminal": Guard.CRIMINAL,
    "pd:OfficialID": Guard.NATIONAL_NUMBER,
    "pd:UID": Guard.NATIONAL_NUMBER,
    SPECIAL_CATEGORY: Guard.SPECIAL,
    "pd:Ethnicity": Guard.SPECIAL,
    "pd:Nationality": Guard.REVEALS,
    "pd:BirthPlace": Guard.REVEALS,
    "pd:BirthCountry": Guard.REVEALS,
    "pd:Citizenship": Guard.REVEALS,
    "pd:Reference": Guard.OTHER_PERSON,
    "pd:Picture": Guard.PICTURE,
    "pd:Salary": Guard.SENSITIVE,
    "pd:PerformanceAtWork": Guard.SENSITIVE,
    "pd:DisciplinaryAction": Guard.SENSITIVE,
    "dpv:SensitivePersonalData": Guard.SENSITIVE,
}

_NATIONAL_NUMBER: Final = re.compile(
    r"(?<![\d-])(?:19|20)?(\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]))[-+ ]?(\d{4})(?![\d-])"
)
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PLAIN: Final = str.maketrans("åäöéü", "aaoeu")
_ORDER: Final = {guard: place for place, guard in enumerate(Guard)}


def guards_of(
    path: Sequence[str | int | None], value: JsonValue, *, category: str | None = None
) -> tuple[Hit, ...]:
    """Every guard a claim meets, hardest first, each category once.

    ``category`` is a DPV category somebody declared for the claim; it can add a guard, never
    remove one. Members inside an object value are looked at by their own names.
    """
    hits = {(hit.guard, hit.category): hit for hit in _hits(path, value, category)}
    return tuple(sorted(hits.values(), key=lambda hit: (_ORDER[hit.guard], hit.category)))


def guard_of_category(category: str) -> Guard | None:
    """The guard of a DPV category, its own or the nearest above it; None where none applies."""
    name = shorten(category) or category
    return next(
        (_CATEGORY_GUARDS[term] for term in upwards(name) if term in _CATEGORY_GUARDS), None
    )


def masked(text: str) -> str:
    """``text`` with stars for the last four digits of each Swedish personal or coordination number.

    Decided by form and check digit, so that other numbers stay readable.
    """
    return _NATIONAL_NUMBER.sub(_mask, text)


def _hits(
    path: Sequence[str | int | None], value: JsonValue, category: str | None
) -> Iterator[Hit]:
    names = _words_of(path)
    texts = list(_texts(value))
    for rule, by_name, by_words in _COMPILED:
        if by_name.search(names):
            yield Hit(rule.by_name, rule.category)
        elif by_words and rule.by_words and any(map(by_words.search, texts)):
            yield Hit(rule.by_words, rule.category)
    if any(masked(text) != text for text in texts):
        yield Hit(Guard.NATIONAL_NUMBER, "pd:OfficialID")
    declared = guard_of_category(category) if category else None
    if category and declared:
        yield Hit(declared, shorten(category) or category)
    yield from _inside(path, value)


def _inside(path: Sequence[str | int | None], value: JsonValue) -> Iterator[Hit]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _hits((*path, name), member, None)
    elif isinstance(value, list):
        for member in value:
            if isinstance(member, dict | list):
                yield from _inside(path, member)


def _words_of(path: Sequence[str | int | None]) -> str:
    """``("workHistory", 0, "contact_person")`` as ``work history contact person``."""
    names = (_CAMEL.sub(" ", part) for part in path if isinstance(part, str))
    return re.sub(r"[^a-z0-9]+", " ", " ".join(names).lower().translate(_PLAIN)).strip()


def _texts(value: JsonValue) -> Iterator[str]:
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, int) and not isinstance(item, bool):
            yield str(item)
        elif isinstance(item, list):
            pending.extend(item)
        elif isinstance(item, dict):
            pending.extend(item.values())


def _mask(match: re.Match[str]) -> str:
    digits = match[1] + match[2]
    if _check_digit(digits[:9]) != int(digits[9]):
        return match[0]
    return match[0][:-4] + "****"


def _check_digit(nine: str) -> int:
    """The tenth digit, by the Luhn rule over the first nine."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    return -sum(value // 10 + value % 10 for value in doubled) % 10
