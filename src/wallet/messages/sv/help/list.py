"""Hjälp om `wallet list`."""

TEXTS = {
    "help.list.about": "Listar det plånboken innehåller: id, sort, titel, av vem, när, och vem "
    "som intygar det.",
    "help.list.reads": "valvet",
    "help.list.writes": "inget",
    "help.list.sends": "inget",
    "help.list.kind": "bara den här sorten: education, work, skill, language, credential eller "
    "file",
}
