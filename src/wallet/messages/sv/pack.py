"""Texter om paket med det som utfärdare publicerar."""

TEXTS = {
    "pack.error.version": "det här är inget paket som programmet kan läsa (`{schema}`)",
    "pack.hint.version": "ett paket börjar med `trust-pack/1`; ett nyare kräver en nyare plånbok",
    "pack.error.member": "paketet har inget användbart `{where}`",
    "pack.hint.member": "be den som gjort det om ett nytt",
    "pack.error.list": "paketet innehåller en lista över betrodda på `{address}`",
    "pack.hint.list": "ett paket säger aldrig vem man kan lita på; be om själva listan och börja "
    "använda den med `wallet trust add LISTA`",
    "pack.error.signer": "ingen på en lista som används står för den som signerat paketet "
    "(`{thumbprint}`)",
    "pack.hint.signer": "om det kommer från din organisation: `wallet trust add PAKET --name NAMN`",
    "pack.error.ended": "paketet skulle användas till {date}",
    "pack.hint.ended": "be om ett nyare, gjort med `wallet trust pack`",
    "pack.error.not_yet": "paketet är gjort den {date}, som inte har varit än",
    "pack.hint.not_yet": "kontrollera datorns klocka",
    "pack.error.too_large": "det som hämtades är mer än {limit} byte",
    "pack.hint.too_large": "gör ett paket från en kortare lista",
    "pack.made": "{out}: {documents} dokument och {contexts} ordlistor, att använda till {until}.",
    "pack.missing": "Gick inte att få: {address} ({code})",
    "pack.not_asked": "Tillfrågades inte, för ingen lista som används nämner den: {host}",
    "pack.unread": "Filer som inte är något dokument som plånboken kan kontrollera: {count}",
    "pack.next": "på den andra datorn: en gång `wallet trust add PAKET --name NAMN`, sedan "
    "`wallet verify FIL --pack PAKET`",
}
