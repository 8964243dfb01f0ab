"""Hjälp om `wallet identity`: flaggorna i `set` är fälten."""

from keyword import iskeyword

from wallet.messages.sv.profile import TEXTS as PROFILE

_EXPLAIN = "profile.explain.identity."

TEXTS = {
    "help.identity.about": "Vem du är: namn, kontakt, födelsedatum; skilt från alla uppgifter, "
    "och delas aldrig utan att nämnas.",
    "help.identity.show.about": "Visar det du har angett, personnumret med stjärnor.",
    "help.identity.show.reads": "valvet",
    "help.identity.show.writes": "inget",
    "help.identity.show.sends": "inget",
    "help.identity.show.reveal": "visa hela personnumret",
    "help.identity.set.about": "Anger fälten du ger och lämnar de andra; en tom text tar bort "
    "ett fält.",
    "help.identity.set.reads": "flaggorna",
    "help.identity.set.writes": "fälten i valvet, och en rad i loggen",
    "help.identity.set.sends": "inget",
    "help.identity.edit.about": "Frågar fält för fält, eller visar det du har angett och tar "
    "emot ändringar.",
    "help.identity.edit.reads": "dina svar i terminalen",
    "help.identity.edit.writes": "fälten i valvet, och en rad i loggen",
    "help.identity.edit.sends": "inget",
}
for _key, _text in PROFILE.items():
    if _key.startswith(_EXPLAIN):
        _field = _key.removeprefix(_EXPLAIN)
        _name = _field.replace("-", "_") + ("_" if iskeyword(_field) else "")
        TEXTS[f"help.identity.set.{_name}"] = _text
