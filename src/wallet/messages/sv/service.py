"""Texter för `wallet service`."""

TEXTS = {
    "service.authority": "Provutfärdare för {dns}",
    "service.key_made": "Skapat i {folder}: key.jwk (håll den hemlig), access.pem, authority.pem",
    "service.fingerprint": "Den som får en förfrågan kan vilja höra dess fingeravtryck, på annat "
    "sätt än filen kom:",
    "service.authority_fingerprint": "Fingeravtrycket för authority.pem:",
    "service.next_terms": "skriv vad ni lovar: `wallet service terms --out terms.toml`",
    "service.next_request": "fyll i den, sedan: `wallet service request --preset match --terms "
    "terms.toml --key keys --out ask.request`",
    "service.next_send": "skicka filen till den enda person den är till för; var och en behöver "
    "en egen",
    "service.no_terms": "förfrågan har inga villkor: plånboken kommer att säga att inget lovas",
    "service.error.client_id": "det är ingen sorts klientidentitet som görs här",
    "service.hint.client_id": "välj en av: {kinds}",
    "service.error.preset_or_query": "säg vad ni frågar efter: med `--preset` eller `--query`",
    "service.hint.preset_or_query": "en av de två; se `wallet service request --help`",
    "service.finding.refusal": "avvisas av plånböcker: {text} ({where})",
    "service.finding.warning": "ger en varning: {text} ({where})",
    "service.finding.advice": "kan bli bättre: {text} ({where})",
    "service.nothing_found": "Inget att rätta.",
}
