"""Texter om listor över betrodda."""

TEXTS = {
    "trust.error.version": "det här är ingen lista som programmet kan läsa (`{schema}`)",
    "trust.hint.version": "en lista börjar med `trust-list/1`; en nyare kräver en nyare plånbok",
    "trust.error.member": "listan har inget användbart `{where}`",
    "trust.hint.member": "be den som ger ut listan om en rättad",
    "trust.error.entry": "`{where}` i listan är ingen post som programmet kan använda",
    "trust.hint.entry": "en post har `key` eller `anchor`, eller bara `issuers` med "
    "adresser (https, did:web); adresser och `status_lists` är för utfärdare",
    "trust.error.unknown_member": "listan har ett okänt fält `{member}` i `{where}`",
    "trust.hint.unknown_member": "fältet kan vara en begränsning, därför avvisas listan; "
    "kontrollera stavningen eller skaffa en nyare plånbok",
    "trust.error.older_list": "listan har nummer {seq}, och nummer {seen} används redan",
    "trust.hint.older_list": "en äldre lista kan föra tillbaka en nyckel som getts upp; "
    "be den som ger ut listan om en nyare",
    "trust.error.other_signer": "listan `{name}` som används är signerad med ägarens nyckel, men "
    "inte den här",
    "trust.hint.other_signer": "fråga den som ger ut listan; har dess nyckel bytts, ta bort listan "
    "med `wallet trust remove NAMN` och lägg till den nya",
    "trust.error.list_ended": "listan gällde till {date}",
    "trust.hint.list_ended": "be den som ger ut listan om en nyare",
    "trust.error.ambiguous": "`{reference}` passar på flera listor eller poster",
    "trust.hint.ambiguous": "ange mer av id:t; se `wallet trust list`",
    "trust.error.not_found": "inget som används heter `{reference}`",
    "trust.hint.not_found": "se vad som används med `wallet trust list`",
    "trust.error.empty_name": "det är inget namn",
    "trust.hint.empty_name": "ange namnet som avsändare skriver, som i "
    "`wallet trust me 'Exempelmatchning AB'`",
    "trust.error.store": "filen med datorns listor över betrodda går inte att läsa",
    "trust.hint.store": "flytta undan `trust.json` och lägg till listorna igen med "
    "`wallet trust add FIL`",
    "trust.own_list": "min egen lista",
    "trust.error.not_confirmed": "fingeravtrycket bekräftades inte, och inget lades till",
    "trust.hint.not_confirmed": "be dem om det på annat sätt än filen kom, till exempel på ett "
    "telefonnummer du redan hade, och försök igen",
    "trust.error.credential": "det här är ett intyg, inte den som utfärdat det",
    "trust.hint.credential": "be utfärdaren själv om dess fil (`.pem`), och kör sedan `wallet "
    "trust add FIL --role issuer`",
    "trust.error.unsigned_request": "ingen har signerat förfrågan, så det finns ingen att lita på",
    "trust.hint.unsigned_request": "be om en signerad",
    "trust.error.role_needed": "vad ska den betros för?",
    "trust.hint.role_needed": "säg det med `--role`: {roles}",
    "trust.error.name_needed": "en ensam nyckel har inget namn",
    "trust.hint.name_needed": "säg vems den är med `--name`",
    "trust.added": "Tillagd: {name}",
    "trust.removed": "Borttagen: {name}",
    "trust.nothing": "Ingen står på någon lista här.",
    "trust.names": "Du heter: {names}",
    "trust.list": "{name} ({date}, {count} poster)",
    "trust.entry": "{name}: {role}, {state}, {id}",
    "trust.entry_addresses": "Nycklarna som publiceras av: {addresses}",
    "trust.entry_status": "Statuslistor: {addresses}",
    "trust.role.issuer": "utfärdar intyg",
    "trust.role.recipient": "frågar efter uppgifter",
    "trust.role.registrar": "registrerar dem som frågar, och gör paket",
    "trust.state.active": "i bruk",
    "trust.state.retired": "tagen ur bruk",
    "trust.state.compromised": "avslöjad",
    "trust.page_written": "Skriven: {out}",
    "trust.page_digest": "SHA-256: {sha256}",
    "trust.page_hand_over": "lägg den där dina kollegor hämtar program, och säg dem dess "
    "SHA-256 på ett annat sätt",
    "trust.about": "Det här säger sig vara från {name}. Vem som helst kan skriva det. "
    "Fingeravtrycket, med åtta tecken utelämnade:",
    "trust.how": "Be dem om fingeravtrycket på ett annat sätt: ett telefonnummer du redan "
    "hade, eller på plats. Inte på det sätt som filen kom.",
    "trust.ask_characters": "Skriv de åtta tecknen som är utelämnade:",
    "trust.ask_characters_again": "Det stämmer inte. En gång till, eller Enter för att sluta:",
}
