"""Texter för `wallet service`."""

TEXTS = {
    "service.authority": "Provutfärdare för {dns}",
    "service.key_made": "Skapat i {folder}: key.jwk (håll den hemlig), access.pem, authority.pem",
    "service.fingerprint": "Den som får en förfrågan kan vilja höra dess fingeravtryck, på annat "
    "sätt än filen kom:",
    "service.authority_fingerprint": "Fingeravtrycket för authority.pem:",
    "service.next_terms": "skriv vad ni lovar: `wallet service terms --out terms.toml`",
    "service.next_request": "fyll i den, sedan: `wallet service request --preset {preset} --terms "
    "{file} --key keys --out ask.request`",
    "service.next_send": "skicka filen till den enda person den är till för; var och en behöver "
    "en egen",
    "service.no_terms": "förfrågan har inga villkor: plånboken kommer att säga att inget lovas",
    "service.error.client_id": "det är ingen sorts klientidentitet som görs här",
    "service.hint.client_id": "välj en av: {kinds}",
    "service.error.preset_or_query": "säg vad ni frågar efter: med `--preset` eller `--query`",
    "service.hint.preset_or_query": "en av de två; se `wallet service request --help`",
    "service.error.not_taken": "det här är inget utdrag som kunde tas emot",
    "service.hint.not_taken": "spara det som hör till ett utdrag som har kontrollerats",
    "service.error.other_audience": "återkallelsen är till någon annan: `{audience}`",
    "service.hint.other_audience": "gör inget; den kan ha skickats till fel adress",
    "service.error.other_request": "återkallelsen gäller en förfrågan som signerats med en annan "
    "nyckel",
    "service.hint.other_request": "använd nyckeln som signerade den förfrågan",
    "service.error.notice_ahead": "återkallelsen är daterad i framtiden: `{date}`",
    "service.hint.notice_ahead": "kontrollera datorns klocka, och försök igen",
    "service.error.unknown_release": "inget som är sparat kom från den som signerade: "
    "`{thumbprint}`",
    "service.hint.unknown_release": "gör inget; bara den som skickat något kan återkalla det",
    "service.error.notice_seen": "återkallelsen är redan åtgärdad: `{id}`",
    "service.hint.notice_seen": "skicka svaret som du sparade en gång till",
    "service.finding.refusal": "avvisas av plånböcker: {text}",
    "service.finding.warning": "ger en varning: {text}",
    "service.finding.advice": "kan bli bättre: {text}",
    "service.nothing_found": "Inget att rätta.",
}
