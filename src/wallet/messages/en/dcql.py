"""Texts about queries (DCQL). Read by who writes requests, and by who gets a broken one."""

_RULES = {
    "object": "a part of the query that must be an object is none",
    "entries": "a list of the query is missing or empty",
    "too_many": "a list of the query has too many entries",
    "id": "an id of the query is not made of letters, digits, `_` and `-`",
    "duplicate_id": "two parts of the query have the same id",
    "unknown_id": "the query names an id that it does not define",
    "options": "a list of ids in the query is empty or holds something else",
    "format": "the query does not say which credential format it wants",
    "meta": "the query does not say which type of credential it wants",
    "vct_values": "the query does not say which types of SD-JWT credential it wants",
    "type_values": "the query does not say which types of W3C credential it wants",
    "doctype_value": "the query does not say which type of mdoc it wants",
    "path": "a claim path of the query is not a list of names, positions and nulls",
    "values": "the query wants a value that is no text, whole number or true/false",
    "flag": "a part of the query that must be true or false is neither",
    "claim_sets_alone": "the query has claim sets but no claims",
    "claim_without_id": "the query has claim sets, but a claim without an id",
    "trusted_authorities": "the query names a trusted authority in a wrong form",
}

_HINT = "tell the service; `wallet service lint` shows its developers the place"

TEXTS = {
    **{f"dcql.reason.{name}": text for name, text in _RULES.items()},
    **{f"dcql.error.{name}": f"{text}: `{{where}}`" for name, text in _RULES.items()},
    **{f"dcql.hint.{name}": _HINT for name in _RULES},
    "dcql.error.no_such_path": "there is nothing at `{path}`",
    "dcql.hint.no_such_path": "`wallet show ID` shows what a record holds",
}
