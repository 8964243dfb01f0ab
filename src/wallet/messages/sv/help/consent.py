"""Hjälp om `wallet consent`."""

TEXTS = {
    "help.consent.about": "Vad du har lämnat, till vem, hur länge, och att återkalla det.",
    "help.consent.list.about": (
        "Visar vad du har lämnat, till vem, för vad, hur länge, och hur det står till."
    ),
    "help.consent.list.reads": "valvet",
    "help.consent.list.writes": "inget",
    "help.consent.list.sends": "inget",
    "help.consent.list.every": "också det du nekat eller skjutit upp",
    "help.consent.show.about": (
        "Visar ett samtycke i sin helhet: vad som lämnades, vad som hände, vad du fick läsa, "
        "vart du vänder dig."
    ),
    "help.consent.show.reads": "valvet",
    "help.consent.show.writes": "med --format dpv: samtycket, som ID.record.jsonld",
    "help.consent.show.sends": "inget",
    "help.consent.show.consent": "dess id, eller början av det",
    "help.consent.show.format_": "text, eller dpv: "
    "samtycket och vad som hände som JSON-LD för andra att läsa",
    "help.consent.show.out": "vart filen ska; `-` är standard ut",
    "help.consent.receipt.about": (
        "Skriver det undertecknade kvittot: vad som frågades och lovades, och vad du svarade."
    ),
    "help.consent.receipt.reads": "valvet",
    "help.consent.receipt.writes": "kvittot, som ID.receipt",
    "help.consent.receipt.sends": "inget",
    "help.consent.receipt.consent": "samtyckets id, eller början av det",
    "help.consent.receipt.format_": "signed (undertecknat), eller dpv: "
    "som JSON-LD för andra att läsa, utan underskrift",
    "help.consent.receipt.out": "vart kvittot ska; `-` är standard ut",
    "help.consent.prove.about": (
        "Bevisar för den du väljer vad en uppgift var i det du skickade, och ingen annan."
    ),
    "help.consent.prove.reads": "valvet",
    "help.consent.prove.writes": "beviset, som ID.proof, och en rad i loggen",
    "help.consent.prove.sends": "inget",
    "help.consent.prove.consent": "samtyckets id, eller början av det",
    "help.consent.prove.claim": "vilken uppgift, med namnet i kvittot: `title`, `work: title`",
    "help.consent.prove.out": "vart beviset ska; `-` är standard ut",
    "help.consent.withdraw.about": (
        "Återkallar ett samtycke, eller alla till en mottagare, och skriver återkallelsen att "
        "skicka."
    ),
    "help.consent.withdraw.reads": "valvet",
    "help.consent.withdraw.writes": (
        "loggen, och för varje en undertecknad återkallelse som ID.withdrawal"
    ),
    "help.consent.withdraw.sends": "med --send: meddelandet, till mottagaren",
    "help.consent.withdraw.send": "skicka till mottagaren, eller skriv ett brev att skicka",
    "help.consent.outbox.about": (
        "Visar vad du har skrivit till mottagare och hur långt det har kommit, och skickar "
        "det som väntar."
    ),
    "help.consent.outbox.reads": "valvet, och med --answer en fil",
    "help.consent.outbox.writes": "med --send eller --answer: valvet och dess logg",
    "help.consent.outbox.sends": "med --send: varje meddelande som väntar, till sin mottagare",
    "help.consent.outbox.sent": "anteckna att du själv skickade det som väntar om samtycket",
    "help.consent.outbox.send": "försök igen att skicka det som inte har kommit fram",
    "help.consent.outbox.answer": "spara det här undertecknade svaret, till exempel ett som kom "
    "med e-post",
    "help.consent.withdraw.consent": "dess id, eller början av det",
    "help.consent.withdraw.recipient": "allt som den mottagaren ännu har, efter namn eller id",
    "help.consent.withdraw.erase": "kräv också att det raderas",
    "help.consent.withdraw.out": "vart återkallelsen ska; `-` är standard ut",
    "help.consent.withdraw.force": "ersätt en fil som finns, och skriv en återkallelse på nytt",
    "help.consent.give.about": (
        "Låter skript svara en mottagare, för ett ändamål, till ett datum, ett antal gånger."
    ),
    "help.consent.give.reads": "begäran, ditt valv, dina svar vid terminalen",
    "help.consent.give.writes": "beslutet; efter ett ja även samtycket",
    "help.consent.give.sends": "inget: varje utlämning följer med `wallet share --grant`",
    "help.consent.give.request": "filen med begäran som du fick; `-` är standard in",
    "help.consent.give.until": "när det senast kan användas, till exempel 2027-01-31",
    "help.consent.give.hours_apart": "hur många timmar som måste gå mellan två gånger; annars inga",
    "help.consent.give.uses": "hur många gånger det kan användas",
    "help.consent.renew.about": (
        "Visar hela texten till ett samtycke för skript igen, och låter dig ge det på nytt."
    ),
    "help.consent.renew.reads": "valvet, dina svar vid terminalen",
    "help.consent.renew.writes": "efter ett ja ett nytt samtycke, och att det gamla är slut",
    "help.consent.renew.sends": "inget",
    "help.consent.renew.consent": "dess id, eller början av det",
    "help.consent.renew.until": "när det senast kan användas, till exempel 2027-01-31",
    "help.consent.renew.uses": "hur många gånger det kan användas; som förut om inget anges",
    "help.consent.give.again": "fråga även om det du sade nej till för mindre än sex månader sedan",
}
