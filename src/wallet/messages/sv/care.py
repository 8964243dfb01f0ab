"""Texter om att sköta om valvet."""

TEXTS = {
    "care.warning.older_keys": "en äldre `keys.json` har lagts tillbaka: en lösenfras som du har "
    "bytt kan öppna plånboken igen; byt nycklar med `wallet vault rekey`",
    "care.warning.older_log": "en äldre kopia av plånboken har lagts tillbaka: {missing} poster "
    "som den här datorn har sett saknas i loggen; löpande medgivanden är pausade",
    "care.warning.other_log": "en annan kopia av plånboken har lagts tillbaka, med en annan logg "
    "än den här datorn har sett; löpande medgivanden är pausade",
    "care.warning.concerned": "det du har tagit tillbaka sedan dess kan stå som givet igen; "
    "se på {consents} med `wallet consent list`",
    "care.warning.memory_damaged": "det som den här datorn mindes av plånboken var skadat; "
    "om en äldre kopia har lagts tillbaka går inte att säga den här gången",
    "care.warning.not_remembered": "ändringen är sparad, men den här datorn kunde inte notera den "
    "utanför plånboken; den kanske inte märker om en äldre kopia läggs tillbaka",
}
