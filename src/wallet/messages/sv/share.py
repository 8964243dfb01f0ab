"""Texter för `wallet share`."""

TEXTS = {
    "share.error.out": "vart ska utdraget?",
    "share.hint.out": "ange en fil med `--out FIL`",
    "share.error.request_or_preset": "en förfrågan och `--preset` gavs samtidigt",
    "share.hint.request_or_preset": "en förfrågan säger själv vad som efterfrågas; ta bort de "
    "andra valen",
    "share.error.not_confirmed": "ingen du litar på bekräftar vem som gjort förfrågan",
    "share.hint.not_confirmed": "se vem den säger sig vara med `wallet inspect {request}`; känner "
    "du dem, `wallet trust add {request}`",
    "share.error.nothing_fits": "du har inget som svarar på `{queries}`, som behövs",
    "share.hint.nothing_fits": "se vad du har med `wallet list`; lägg till det som saknas med "
    "`wallet add`",
    "share.error.nothing_picked": "inget valdes, så det finns inget att bestämma",
    "share.hint.nothing_picked": "kör kommandot igen och slå på det som får skickas",
    "share.error.deferred": "inget är bestämt, och inget har lämnat datorn",
    "share.hint.deferred": "kör kommandot igen när du är redo",
    "share.error.refused": "du sade nej; inget har lämnat datorn",
    "share.hint.refused": "den andra parten får inte veta det, och plånboken frågar dig inte igen "
    "på sex månader; "
    "lägg till `--again` för att se på det på nytt",
    "share.error.refused_before": "du sade nej till det här `{date}`; du får inte frågan igen på "
    "sex månader",
    "share.hint.refused_before": "vill du bestämma dig på nytt, kör med `--again`",
    "share.passed_over": "Du får inte den här frågan igen, eftersom du sade nej {date}: {purpose}. "
    "Med --again får du den.",
    "share.error.past": "`{date}` har redan varit",
    "share.hint.past": "ange en dag som kommer, till exempel 2027-01-31",
    "share.error.decisions": "beslut och ändamål hör inte ihop",
    "share.hint.decisions": "inget har lämnat datorn; rapportera gärna det här",
    "share.error.not_shown": "det som var på väg ut var inte det som visades",
    "share.hint.not_shown": "inget har lämnat datorn; rapportera gärna det här",
    "share.error.scripted": "ett svar från ett skript gäller bara i demonstrationen",
    "share.hint.scripted": "inget har lämnat datorn; rapportera gärna det här",
    "share.ask_preset": "Till vad? En av {presets}:",
    "share.ask_to": "Vem är det till? Deras namn, som de skriver det:",
    "share.ask_purpose": "För vilket ändamål?",
    "share.ask_until": "Till vilken dag får det användas (till exempel 2027-01-31)?",
    "share.done": "Signerat och skrivet till {path}. Inget har skickats: du skickar filen själv. "
    "Det gäller till och med {date}.",
    "share.fingerprint": "Fingeravtryck, att jämföra med det mottagaren ser: {fingerprint}",
    "share.recorded": "antecknat som {id}; se `wallet consent show {id}`",
    "share.next": "skicka filen till den som frågade; ångra senare med `wallet consent withdraw`",
    "share.next_own": "skicka filen till den som den är till för; se vad du har skickat med "
    "`wallet log list`",
}
