"""Texts about data-use terms: what they lack, what is wrong with them."""

_MISSING = {
    "controller": "who is answerable for the data",
    "controller_identifier": "the registration number of who is answerable",
    "controller_country": "the country of who is answerable",
    "controller_address": "the postal address of who is answerable",
    "controller_contact": "how to reach who is answerable",
    "withdrawal": "where consent is taken back",
    "rights": "where you ask to see, erase or take along your data",
    "supervisory_authority": "where you can complain",
    "description": "in plain words what the data is for",
    "credential_ids": "which of the data a purpose needs",
    "necessity": "whether you can say no to a purpose and still use the service",
    "processing": "what is done with the data",
    "recipients": "who else gets the data",
    "onward_sharing": "whether the data is passed on",
    "storage_locations": "where the data is kept",
    "third_country_transfers": "whether the data leaves Europe",
    "retention": "how long the data is kept",
    "automated_decision": "whether a machine alone decides about you",
    "automated_logic": "how the machine decides, and with what effect",
    "profiling": "whether a profile of you is made",
    "if_refused": "what happens if you say no",
}

_PARTS = {
    "controller": "who is answerable",
    "uses": "the purposes",
    "id": "the id of a purpose",
    "description": "the description of a purpose",
    "purpose": "the type of a purpose",
    "legal_basis": "the legal basis",
    "processing": "what is done with the data",
    "credential_ids": "which parts of the request a purpose needs",
    "claims": "which claims a purpose needs",
    "necessity": "whether a purpose is needed",
    "retention": "how long the data is kept (for ever is not accepted)",
    "storage_locations": "where the data is kept",
    "recipients": "who else gets the data",
    "onward_sharing": "whether the data is passed on",
    "third_country_transfers": "transfers out of Europe",
    "automated_decision": "automated decisions",
    "profiling": "profiling",
    "national_number": "why an identity number is asked for",
    "if_refused": "what happens on no",
    "withdrawal": "where consent is taken back",
    "rights": "where rights are exercised",
    "supervisory_authority": "the supervisory authority",
    "privacy_policy": "the privacy policy",
    "intended_use_id": "the registered use",
}

TEXTS = {
    "terms.error.invalid": "these terms have parts in a wrong form ({count})",
    "terms.hint.invalid": "mend them in the file and try again; `wallet service terms` writes a "
    "commented template",
    "terms.error.file": "this is not a terms file: line {line} cannot be read",
    "terms.hint.file": "terms are written in TOML; `wallet service terms` writes a commented "
    "template",
    "terms.error.file_value": "this terms file holds a date, a time or a number that terms "
    "have no form for",
    "terms.hint.file_value": 'write it as text in "quotes"',
    "terms.error.duration": "`{text}` is not a length of time with an end",
    "terms.hint.duration": "write it as `P180D` (days), `P6M` (months) or `P1Y` (years)",
    "terms.reason.token": "its terms are not a document the wallet can read",
    "terms.reason.typ": "its terms are not marked as terms (`typ`)",
    "terms.reason.signature": "its terms are not signed by who signed the request",
    "terms.reason.client": "its terms were made for another sender",
    "terms.reason.nonce": "its terms were made for another request",
    "terms.reason.expired": "the time of its terms is over",
    "terms.reason.not_yet": "its terms are dated in the future",
    "terms.reason.unknown_member": "its terms hold something the wallet cannot show you",
    "terms.reason.intended_use": "its terms and its registration name different uses",
    "terms.reason.not_asked": "its terms need something the request does not ask for",
    "terms.reason.uncovered": "the request asks for something no purpose of its terms needs",
    **{
        f"terms.reason.missing.{name}": f"it does not say {text}" for name, text in _MISSING.items()
    },
    **{
        f"terms.reason.invalid.{name}": f"this part of its terms has a wrong form: {text}"
        for name, text in _PARTS.items()
    },
}
