"""Texter om meddelanden till mottagare: att skicka dem, och breven som följer med."""

TEXTS = {
    "outbox.nothing": "Det finns inget i utkorgen.",
    "outbox.column.consent": "samtycke",
    "outbox.column.who": "till",
    "outbox.column.made": "skrivet",
    "outbox.column.state": "läge",
    "outbox.progress.waiting": "väntar",
    "outbox.progress.failed": "väntar; antal försök: {count}, {reason}",
    "outbox.progress.delivered": "framme, inte bekräftat",
    "outbox.progress.by_hand": "skickat av dig",
    "outbox.sent.by_hand": "Du har skickat det till {recipient}.",
    "outbox.error.none_waits": "inget meddelande om `{id}` väntar",
    "outbox.hint.none_waits": "`wallet consent outbox` visar vad som gör det",
    "outbox.reaction.received": "bekräftat: de ska göra det",
    "outbox.reaction.stopped": "bekräftat: de har slutat",
    "outbox.reaction.erased": "bekräftat: de har slutat och raderat",
    "outbox.reaction.refused": "bekräftat: de säger nej; fråga varför",
    "outbox.failure.status": "de svarade med koden {status}",
    "outbox.failure.no_host": "deras adress hittades inte",
    "outbox.failure.private": "deras adress leder till ett privat nät",
    "outbox.failure.tls": "det gick inte att visa att det är de",
    "outbox.failure.time": "de svarade inte i tid",
    "outbox.failure.too_large": "deras svar var för stort",
    "outbox.failure.failed": "de gick inte att nå",
    "outbox.way.uri": "`wallet consent outbox --send` skickar det till deras adress",
    "outbox.way.email": "skicka det med e-post; `wallet consent withdraw {id} --send` skriver "
    "utkastet",
    "outbox.way.letter": "skicka det med post; `wallet consent withdraw {id} --send` skriver "
    "brevet",
    "outbox.sent.waiting": "{recipient} har ingen adress som plånboken får skicka till. "
    "Brevet att skicka är skrivet.",
    "outbox.sent.delivered": "Skickat till {recipient}. Det är framme men inte bekräftat: ingen "
    "där har undertecknat ett svar.",
    "outbox.sent.acknowledged": "Skickat till {recipient}, och bekräftat med deras underskrift.",
    "outbox.not_sent": "Inte skickat till {recipient}: {reason}. Det väntar i utkorgen; "
    "samtycket är återkallat ändå.",
    "outbox.next": "skicka det som väntar med `wallet consent outbox --send`",
    "outbox.letter.subject": "Jag återkallar mitt samtycke",
    "outbox.letter.what": "Jag återkallar mitt samtycke (dataskyddsförordningen, artikel 7.3). Det "
    "gäller uppgifterna som jag lämnade till er {date} för: {purpose}.",
    "outbox.letter.stop": "Sluta använda uppgifterna, och dela dem inte med någon.",
    "outbox.letter.erase": "Radera också uppgifterna (artikel 17.1 b), och säg till dem som har "
    "fått dem av er (artikel 19).",
    "outbox.letter.proof": "Filen {file}, som följer med, säger samma sak. Den är undertecknad med "
    "samma nyckel som uppgifterna. Det visar att den kommer från mig. Ni behöver inga fler "
    "uppgifter om mig.",
    "outbox.letter.ids": "Meddelandets nummer: {notice}\nSamtyckets nummer: {consent}",
    "outbox.letter.answer": "Bekräfta att ni har gjort det, inom en månad (artikel 12.3).",
    "outbox.error.answer": "det är inget svar på det här meddelandet",
    "outbox.hint.answer": "be mottagaren om ett svar undertecknat med nyckeln för sin förfrågan",
    "outbox.error.no_notice": "plånboken har inte skickat något meddelande `{id}`",
    "outbox.hint.no_notice": "`wallet consent outbox` visar vad som har skickats",
    "outbox.error.no_key": "`{recipient}` undertecknade inte sin förfrågan, så inget svar kan "
    "prövas",
    "outbox.hint.no_key": "spara svaret själv, bredvid kvittot",
    "outbox.error.send_or_answer": "`--send`, `--answer` och `--sent` är tre olika saker",
    "outbox.hint.send_or_answer": "kör kommandot en gång för varje",
}
