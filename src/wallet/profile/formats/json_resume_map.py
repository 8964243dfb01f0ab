"""Which member of a JSON Resume is which field of the wallet, for reading and writing alike.

JSON Resume 1.0.0 (https://jsonresume.org/schema). Its ``area`` is a person's own words for what
they studied, as a title is here; a field of study is an entry of a vocabulary, which it lacks. It
has no extent, level, credits or ids, and its ``fluency`` is kept in its own words.
"""

from __future__ import annotations

from typing import Final

from wallet.profile.formats.leaf_report import Reason
from wallet.profile.kinds import Kind

FORMAT: Final = "jsonresume"
SCHEMA_ADDRESS: Final = (
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
)

SECTIONS: Final[dict[str, Kind]] = {
    "work": Kind.WORK,
    "education": Kind.EDUCATION,
    "skills": Kind.SKILL,
    "languages": Kind.LANGUAGE,
}
"""Lists whose entries are records."""

MEMBERS: Final[dict[Kind, dict[str, str]]] = {
    Kind.WORK: {
        "name": "employer",
        "position": "title",
        "location": "place",
        "startDate": "from",
        "endDate": "to",
        "summary": "duties",
        "highlights": "duties",
    },
    Kind.EDUCATION: {
        "institution": "provider",
        "area": "title",
        "studyType": "degree",
        "startDate": "from",
        "endDate": "to",
        "score": "grade",
        "courses": "course",
    },
    Kind.SKILL: {"name": "title", "level": "level", "keywords": "keyword"},
    Kind.LANGUAGE: {"language": "title", "fluency": "fluency"},
}
"""Per kind, the members of an entry and their fields. Writing uses the first member of a field."""

LISTS: Final = frozenset({"highlights", "courses", "keywords"})
"""Members that hold a list of texts."""

BASICS: Final[dict[str, str]] = {"name": "name", "email": "email", "phone": "phone"}
LOCATION: Final[dict[str, str]] = {
    "address": "street",
    "postalCode": "postal-code",
    "city": "city",
    "countryCode": "country",
}
"""Members of ``basics`` and ``basics.location``, and their fields of the identity."""

REASONS: Final[dict[tuple[str, ...], Reason]] = {
    ("$schema",): Reason.ABOUT_FILE,
    ("meta",): Reason.ABOUT_FILE,
    ("basics", "image"): Reason.PICTURE,
    ("references",): Reason.OTHER_PERSON,
    ("volunteer",): Reason.NO_KIND,
    ("awards",): Reason.NO_KIND,
    ("certificates",): Reason.NO_KIND,
    ("publications",): Reason.NO_KIND,
    ("interests",): Reason.NO_KIND,
    ("projects",): Reason.NO_KIND,
}
"""Why known members are left; all others have no field."""

ONGOING_WORDS: Final = frozenset({"present", "current", "now", "nu", "pågår", "pågående"})
"""What people write for an end that has not come; the format itself leaves ``endDate`` out."""
