"""Hjälp om `wallet wishes`: flaggorna i `set` är fälten."""

from keyword import iskeyword

from wallet.messages.sv.profile import TEXTS as PROFILE

_EXPLAIN = "profile.explain.wishes."

TEXTS = {
    "help.wishes.about": "Vad du söker: yrken, orter, omfattning, start.",
    "help.wishes.show.about": "Visar vad du söker.",
    "help.wishes.show.reads": "valvet",
    "help.wishes.show.writes": "inget",
    "help.wishes.show.sends": "inget",
    "help.wishes.set.about": "Anger fälten du ger och lämnar de andra; en tom text tar bort ett "
    "fält.",
    "help.wishes.set.reads": "flaggorna",
    "help.wishes.set.writes": "fälten i valvet, och en rad i loggen",
    "help.wishes.set.sends": "inget",
    "help.wishes.edit.about": "Frågar fält för fält, eller visar det du har angett och tar emot "
    "ändringar.",
    "help.wishes.edit.reads": "dina svar i terminalen",
    "help.wishes.edit.writes": "fälten i valvet, och en rad i loggen",
    "help.wishes.edit.sends": "inget",
}
for _key, _text in PROFILE.items():
    if _key.startswith(_EXPLAIN):
        _field = _key.removeprefix(_EXPLAIN)
        _name = _field.replace("-", "_") + ("_" if iskeyword(_field) else "")
        TEXTS[f"help.wishes.set.{_name}"] = _text
