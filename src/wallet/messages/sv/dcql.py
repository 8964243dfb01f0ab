"""Texter om frågor (DCQL)."""

_RULES = {
    "object": "en del av frågan som ska vara ett objekt är inte det",
    "entries": "en lista i frågan saknas eller är tom",
    "too_many": "en lista i frågan är för lång",
    "id": "ett id i frågan består inte av bokstäver, siffror, `_` och `-`",
    "duplicate_id": "två delar av frågan har samma id",
    "unknown_id": "frågan nämner ett id som inte finns i den",
    "options": "en lista med id i frågan är tom eller innehåller något annat",
    "format": "frågan säger inte vilket format på intyg den vill ha",
    "meta": "frågan säger inte vilken typ av intyg den vill ha",
    "vct_values": "frågan säger inte vilka typer av SD-JWT-intyg den vill ha",
    "type_values": "frågan säger inte vilka typer av W3C-intyg den vill ha",
    "doctype_value": "frågan säger inte vilken typ av mdoc den vill ha",
    "path": "en sökväg i frågan är inte en lista av namn, platser och null",
    "values": "frågan vill ha ett värde som inte är text, heltal eller sant/falskt",
    "flag": "en del av frågan som ska vara sann eller falsk är ingetdera",
    "claim_sets_alone": "frågan har uppsättningar av uppgifter men inga uppgifter",
    "claim_without_id": "frågan har uppsättningar av uppgifter, men en uppgift saknar id",
    "trusted_authorities": "frågan nämner en betrodd utfärdare i fel form",
}

_HINT = "säg till tjänsten; `wallet service lint` visar dess utvecklare var felet är"

TEXTS = {
    **{f"dcql.reason.{name}": text for name, text in _RULES.items()},
    **{f"dcql.error.{name}": f"{text}: `{{where}}`" for name, text in _RULES.items()},
    **{f"dcql.hint.{name}": _HINT for name in _RULES},
    "dcql.error.no_such_path": "det finns inget på `{path}`",
    "dcql.hint.no_such_path": "`wallet show ID` visar vad en post innehåller",
}
