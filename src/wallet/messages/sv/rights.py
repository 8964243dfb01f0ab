"""Texter för `wallet rights` och breven."""

TEXTS = {
    "rights.nothing": "Du har inte begärt något.",
    "rights.column.id": "id",
    "rights.column.what": "rättighet",
    "rights.column.who": "av",
    "rights.column.due": "svar senast",
    "rights.column.state": "läge",
    "rights.name.access": "kopia",
    "rights.name.correct": "rättelse",
    "rights.name.erase": "radering",
    "rights.name.port": "uppgifter som fil",
    "rights.name.object": "invändning",
    "rights.name.complain": "klagomål",
    "rights.standing.due": "väntar",
    "rights.standing.late": "försenat: du kan klaga",
    "rights.standing.answered": "besvarat {date}",
    "rights.written": "Skrivet: {files}. Inget har skickats.",
    "rights.send_to": "Nästa steg: skicka det till {name}. Dit, med deras ord: {places}.",
    "rights.send": "Nästa steg: skicka det till {name}.",
    "rights.due": "Svaret ska komma senast {date}: inom {months} ({cite}; "
    "räknat enligt {counting}). Helgdagar kan flytta dagen.",
    "rights.may_not_fit": "Tänk på: med det skäl de har angett måste de kanske inte göra det här. "
    "De måste ändå svara.",
    "rights.subject.access": "Jag vill ha en kopia av mina personuppgifter",
    "rights.subject.correct": "Jag vill att ni rättar mina personuppgifter",
    "rights.subject.erase": "Jag vill att ni raderar personuppgifter från min plånbok "
    "(GDPR, artikel 17)",
    "rights.subject.port": "Jag vill ha mina personuppgifter som en fil",
    "rights.subject.object": "Jag invänder mot hur mina personuppgifter används",
    "rights.subject.complain": "Klagomål mot {recipient}: en förfrågan eller en användning av "
    "mina personuppgifter som kan vara olaglig",
    "rights.ask.access": "Jag begär att {recipient} lämnar en kopia av alla personuppgifter ni "
    "har om mig. Berätta också vad ni använder dem till, vilka som har fått dem, hur länge ni "
    "sparar dem och varifrån de kom ({cite}).",
    "rights.ask.correct": "Jag begär att {recipient} rättar mina personuppgifter ({cite}), och "
    "säger till dem som har fått dem av er.",
    "rights.ask.erase": "Jag begär att {recipient} raderar mina personuppgifter ({cite}), och "
    "säger till dem som har fått dem av er.",
    "rights.ask.port": "Jag begär att {recipient} lämnar de personuppgifter jag gav er som en "
    "fil som en dator kan läsa, till exempel JSON ({cite}).",
    "rights.ask.object": "Jag invänder mot att {recipient} använder mina personuppgifter "
    "({cite}). Sluta använda dem.",
    "rights.ask.complain": "Jag klagar på hur {recipient} behandlar mina personuppgifter ({cite}).",
    "rights.withdrawn": "Jag har återkallat mitt samtycke. Det finns inget annat skäl att ha "
    "uppgifterna kvar (artikel 17.1 b).",
    "rights.only": "Det gäller: {claims}.",
    "rights.own_words": "Med mina egna ord:",
    "rights.you_have": "Det här har jag lämnat till er:",
    "rights.they_have": "Det här har jag lämnat till {recipient}:",
    "rights.held": "{date}, för: {purpose}. Uppgifter: {claims}.",
    "rights.proof": "Filerna som följer med är kvitton, och det här brevet en gång till. De är "
    "undertecknade med samma nyckel som uppgifterna. Det visar att det gäller mig och kommer från "
    "mig. Ni behöver inget annat bevis på vem jag är (artikel 12.6).",
    "rights.number": "Brevets nummer: {id}",
    "rights.if_not": "Om ni inte gör som jag begär: berätta varför, och var jag kan klaga "
    "(artikel 12.4).",
    "rights.error.no_claim": "de har inte fått någon uppgift `{claim}`",
    "rights.hint.no_claim": "`wallet log list` visar vad de har fått",
    "rights.error.no_release": "plånboken har tappat bort vad som lämnades",
    "rights.hint.no_release": "det är ett fel i plånboken; rapportera gärna",
    "rights.error.none": "du har inte begärt något med id `{id}`",
    "rights.hint.none": "`wallet rights list` visar vad du har begärt",
}
