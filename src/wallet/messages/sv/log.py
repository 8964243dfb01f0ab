"""Texter om loggen."""

TEXTS = {
    "log.error.field": "plånboken var på väg att logga `{field}` med `{type}`, vilket den inte får",
    "log.hint.field": "det är ett fel i plånboken; inget har hänt; rapportera det gärna",
    "log.error.version": "loggen har en post av version `{schema}`, som plånboken inte kan läsa",
    "log.hint.version": "uppdatera plånboken och försök igen",
    "log.error.event": "loggen har en post som inte går att läsa",
    "log.hint.event": "kör `wallet log check` för att se var loggen har ändrats",
}
