"""Which DPV category of personal data a claim belongs to: what a record says instead of a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

OTHER: Final = "dpv:PersonalData"

_VCT_START: Final = "urn:consent-wallet:vct:"

_BY_NAME: Final[Mapping[str, str]] = {
    "name": "pd:Name",
    "given_name": "pd:Name",
    "family_name": "pd:Name",
    "birthdate": "pd:BirthDate",
    "birth_date": "pd:BirthDate",
    "birth_year": "pd:Age",
    "age": "pd:Age",
    "email": "pd:EmailAddress",
    "phone": "pd:TelephoneNumber",
    "phone_number": "pd:TelephoneNumber",
    "address": "pd:PhysicalAddress",
    "street_address": "pd:PhysicalAddress",
    "postal_code": "pd:PostalCode",
    "locality": "pd:Locality",
    "country": "pd:Country",
    "gender": "pd:Gender",
    "nationality": "pd:Nationality",
    "nationalities": "pd:Nationality",
    "place_of_birth": "pd:BirthPlace",
    "personal_number": "pd:OfficialID",
    "personal_administrative_number": "pd:OfficialID",
    "picture": "pd:Picture",
    "photo": "pd:Picture",
}
"""Claims about the person, by the last name in their path; the rest follows from the kind."""

_BY_KIND: Final[Mapping[str, str]] = {
    "education": "pd:EducationQualification",
    "work": "pd:WorkHistory",
    "skill": "pd:ProfessionalExperience",
    "language": "pd:Language",
    "licence": "pd:ProfessionalCertification",
    "course": "pd:ProfessionalTraining",
    "membership": "pd:GroupMembership",
    "validation": "pd:ProfessionalEvaluation",
    "wishes": "pd:Preference",
}

_BY_WORD: Final[Mapping[str, str]] = {
    "achievement": "pd:EducationQualification",
    "degree": "pd:EducationQualification",
    "diploma": "pd:EducationQualification",
    "education": "pd:Education",
    "qualification": "pd:EducationQualification",
    "employer": "pd:WorkHistory",
    "employment": "pd:WorkHistory",
    "occupation": "pd:Job",
    "work": "pd:WorkHistory",
    "skill": "pd:ProfessionalExperience",
    "skills": "pd:ProfessionalExperience",
    "language": "pd:Language",
    "languages": "pd:Language",
    "course": "pd:EducationTraining",
}


def category_of(path: Sequence[str | int | None], vct: str | None = None) -> str:
    """The category of a claim as a short DPV name, the nearest that fits; ``dpv:PersonalData``
    where the wallet knows none.

    ``vct`` is the type of the credential; for the wallet's own kinds it decides.
    """
    kind = vct.removeprefix(_VCT_START).partition(":")[0] if vct else ""
    if vct and vct.startswith(_VCT_START) and kind in _BY_KIND:
        return _BY_KIND[kind]
    *parents, name = [part for part in path if isinstance(part, str)] or [""]
    around = next((_BY_WORD[parent] for parent in parents if parent in _BY_WORD), None)
    return around or _BY_NAME.get(name) or _BY_WORD.get(name) or OTHER
