"""Hjälp om `wallet help`."""

TEXTS = {
    "help.help.about": "Förklarar kommandon, slutkoder, ord och filer.",
    "help.help.topic": "`all`, `exit-codes`, `words` eller `files`; utan något visas första sidan",
    "help.help.reads": "ingenting",
    "help.help.writes": "ingenting",
    "help.help.sends": "ingenting",
}
