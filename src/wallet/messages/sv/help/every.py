"""Hjälp som alla kommandon delar."""

TEXTS = {
    "help.every.usage": "Så här: wallet {words}",
    "help.every.arguments": "Argument",
    "help.every.options": "Val",
    "help.every.verbs": "Kommandon",
    "help.every.reads": "Läser:",
    "help.every.writes": "Skriver:",
    "help.every.sends": "Skickar:",
    "help.every.examples": "Exempel",
    "help.every.exits": "Slutkoder (för alla kommandon: `wallet help exit-codes`)",
    "help.every.more": "Mer om vart och ett, till exempel: `{command} --help`",
    "help.every.also": "Dessutom: --json, --no-input, --quiet, --home KATALOG, --lang en|sv, "
    "--no-color",
    "help.every.passphrase": "Dessutom: --passphrase-file FIL, --passphrase-fd N, --json, "
    "--no-input, --quiet, --home KATALOG, --lang en|sv, --no-color",
    "help.every.out": "vart resultatet ska; `-` är standard ut",
    "help.every.force": "ersätt en fil som redan finns",
}
