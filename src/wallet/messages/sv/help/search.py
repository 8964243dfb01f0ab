"""Hjälp om `wallet search`."""

TEXTS = {
    "help.search.about": "Listar det som har alla de här orden, eller ord som börjar så.",
    "help.search.reads": "valvet",
    "help.search.writes": "inget",
    "help.search.sends": "inget",
    "help.search.text": "ett eller flera ord",
}
