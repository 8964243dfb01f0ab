"""Texter om att hämta ordlistor (JSON-LD)."""

TEXTS = {
    "contexts.error.changed": "det som `{address}` svarar är inte den ordlista som är fastlagd",
    "contexts.hint.changed": "en nyare plånbok kan känna till den; ange rätt fil med `--from MAPP`",
    "contexts.error.not_there": "mappen har den inte",
    "contexts.hint.not_there": "utelämna `--from` för att fråga dess egen adress",
    "contexts.error.not_a_folder": "`{path}` är ingen mapp",
    "contexts.hint.not_a_folder": "`--from` tar den mapp som ordlistorna ligger i",
    "contexts.at_hand": "Ordlistor som finns här: {count} av {total}.",
    "contexts.new": "Nya: {count}.",
    "contexts.missing": "Gick inte att få: {address} ({reason})",
    "contexts.next": "dokument som behöver det som saknas förblir okontrollerade; försök igen "
    "senare",
}
