"""The wallet's own list of what needs a harder guard (the law: GDPR articles 9, 10 and 87).

DPV marks too little and a request marks what it likes, so the list goes by the names of claims and
by the words in their values, in Swedish and English. It is deliberately eager: a claim flagged for
nothing costs the person a glance, a missed one cannot be called back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.consent.vocabulary import SPECIAL_CATEGORY


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

SET_APART: Final = NEEDS_STATEMENT | {Guard.OTHER_PERSON, Guard.PICTURE, Guard.SENSITIVE}
"""Guards under which a claim stays out of a release unless the person turns it on."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One category and how it is told."""

    category: str
    by_name: Guard
    names: str
    """A regular expression over the words of a claim's path, joined by spaces; empty for none."""
    by_words: Guard | None = None
    words: str = ""
    """A regular expression over the text of a value."""


RULES: Final[Sequence[Rule]] = (
    Rule(
        "pd:CriminalConviction",
        Guard.CRIMINAL,
        r"criminal|conviction|brott|belastningsregister|misstankeregister",
        Guard.CRIMINAL,
        r"^\W*(utdrag (ur|från) )?(polisens )?(belastningsregist|misstankeregist)|"
        r"^\W*(extract from )?(the )?(criminal|police) record|^\W*police clearance",
    ),
    Rule(  # a sentence that only mentions it, such as the duties of somebody who hires
        "pd:Criminal",
        Guard.REVEALS,
        "",
        Guard.REVEALS,
        r"belastningsregist|misstankeregist|criminal (record|conviction)|police (record|clearance)",
    ),
    Rule(
        "pd:OfficialID",
        Guard.NATIONAL_NUMBER,
        r"personal (identity |administrative )?number|personnummer|samordningsnummer|"
        r"national (identification |identity |id )?(number|id)\b|social security|ssn|"
        r"coordination number|citizen id",
    ),
    Rule(
        "pd:TradeUnionMembership",
        Guard.SPECIAL,
        r"trade union|union member(ship)?|labour union|labor union|fackforbund|fack|fackligt?",
        Guard.SPECIAL,
        r"\bfack(et|lig\w*|förbund\w*|förening\w*|klubb\w*)?\b|trade union|labou?r union|"
        r"shop steward|\bif metall\b|\bunionen\b|\bbyggnads\b|\bvårdförbundet\b|"
        r"\bsveriges lärare\b|\bakademikerförbundet\b|\bsaco\b|\btco\b|\ba-kassa\w*",
    ),
    Rule(
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
    Rule(
        "pd:ReligiousBelief",
        Guard.SPECIAL,
        r"relig(ion|ious)|faith|creed|konfession|trosuppfattning",
        Guard.REVEALS,
        r"församling|svenska kyrkan|\bkyrk|\bstift(et)?\b|\bparish|\bchurch|\bmosk|\bmosque|"
        r"synagog|teolog|theolog|konfession|\bimam\b|\bpräst|\bdiakon|koranskol|bibelskol",
    ),
    Rule(
        "pd:PoliticalOpinion",
        Guard.SPECIAL,
        r"politic(s|al)?|political party|parti|politisk",
        Guard.REVEALS,
        r"\bpolitisk|\bpartiet\b|politiskt parti|\bpolitical|socialdemokrat|moderaterna|"
        r"sverigedemokrat|vänsterparti|miljöpart|centerpart|kristdemokrat|liberalerna|\bssu\b|"
        r"kommunfullmäktige|riksdagsledamot|member of parliament|elected councillor",
    ),
    Rule(
        "pd:EthnicOrigin",
        Guard.SPECIAL,
        r"ethnic(ity| origin)?|race|etnisk|etnicitet",
        Guard.REVEALS,
        r"modersmålsundervis|mother.tongue (tuition|teaching)|svenska för invandrare|\bsfi\b|"
        r"etableringsprogram|uppehållstillstånd|residence permit|asylsök|asylum|nyanländ",
    ),
    Rule(
        "pd:SexualPreference",
        Guard.SPECIAL,
        r"sexual (orientation|preference)|sexuell laggning",
        Guard.REVEALS,
        r"\brfsl\b|hbtq|\blgbt",
    ),
    Rule(
        "pd:Nationality",
        Guard.REVEALS,
        r"nationalit(y|ies)|citizenship|medborgarskap|birth (place|country)|place of birth|"
        r"fodelseort|fodelseland|residence permit|mother tongue|native language|modersmal",
    ),
    Rule(
        "pd:Reference",
        Guard.OTHER_PERSON,
        r"refere(e|es|nser)|referens|reference person|references|supervisor|signatory|signatories|"
        r"signed by|colleague|contact person|line manager|next of kin|handledare|kontaktperson",
    ),
    Rule(
        "pd:Picture",
        Guard.PICTURE,
        r"photo|photograph|portrait|picture|face image|foto|profilbild",
    ),
    Rule("pd:Salary", Guard.SENSITIVE, r"salary|wage|remuneration|lon|loneniva"),
    Rule(
        "pd:PerformanceAtWork",
        Guard.SENSITIVE,
        r"performance|appraisal|medarbetarsamtal|absence|franvaro",
    ),
    Rule(
        "pd:DisciplinaryAction", Guard.SENSITIVE, r"disciplinary|dismissal|warning|uppsagningsskal"
    ),
)

CATEGORY_GUARDS: Final[Mapping[str, Guard]] = {
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
"""By DPV category; a category without a guard has that of the nearest one above it."""
