"""Hjälp om `wallet edit`."""

TEXTS = {
    "help.edit.about": "Ändrar en uppgift i dina egna ord: i en terminal visar det fälten och tar "
    "emot ändringar; med `--set` frågar det inget.",
    "help.edit.reads": "dina svar i terminalen, eller flaggorna",
    "help.edit.writes": "uppgiften i valvet, och en rad i loggen",
    "help.edit.sends": "inget",
    "help.edit.record": "dess id, eller minst de fyra första tecknen av det",
    "help.edit.changes": "ett fält och dess nya text, med samma namn som flaggorna i `wallet "
    "add`; ingen text tar bort fältet; får ges flera gånger",
}
