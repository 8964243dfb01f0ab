"""Hjälp om `wallet demo`."""

TEXTS = {
    "help.demo.about": "Spelar upp hela berättelsen med påhittade personer, på under en minut: "
    "ett examensbevis, en förfrågan, ett beslut, en kontroll, ett återkallande.",
    "help.demo.reads": "inget av ditt",
    "help.demo.writes": "en tillfällig mapp, som tas bort efteråt, eller den du anger",
    "help.demo.sends": "inget",
    "help.demo.keep": "behåll berättelsens filer i den här mappen",
}
