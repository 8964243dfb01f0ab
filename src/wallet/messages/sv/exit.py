"""Vad varje slutkod betyder."""

TEXTS = {
    "exit.0": "klart; `verify`: giltigt; att inget hittas är också 0",
    "exit.1": "ett fel i plånboken själv",
    "exit.2": "kommandoraden går inte att förstå",
    "exit.3": "går inte att läsa, fel format, över en gräns, inget att pröva",
    "exit.4": "låst, eller ingen eller fel lösenfras",
    "exit.5": "det finns ingen sådan plånbok, uppgift, fil eller inget sådant samtycke",
    "exit.6": "samtycke saknas, sköts upp, nekades, har upphört eller räcker inte",
    "exit.7": "det finns redan, eller har ändrats under tiden",
    "exit.8": "motparten eller nätet svarade inte som väntat",
    "exit.10": "`verify`: ogiltigt",
    "exit.11": "`verify`: äkta, men har upphört",
    "exit.12": "`verify`: går inte att avgöra",
    "exit.130": "avbrutet",
    "exit.141": "den som läste utskriften slutade läsa",
}
