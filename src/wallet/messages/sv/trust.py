"""Texter om listor över betrodda."""

TEXTS = {
    "trust.error.version": "det här är ingen lista som programmet kan läsa (`{schema}`)",
    "trust.hint.version": "en lista börjar med `trust-list/1`; en nyare kräver en nyare plånbok",
    "trust.error.member": "listan har inget användbart `{where}`",
    "trust.hint.member": "be den som ger ut listan om en rättad",
    "trust.error.entry": "`{where}` i listan är ingen post med en nyckel eller ett certifikat",
    "trust.hint.entry": "en post har antingen `key` eller `anchor`, och bara det ena",
    "trust.error.unknown_member": "listan har ett okänt fält `{member}` i `{where}`",
    "trust.hint.unknown_member": "fältet kan vara en begränsning, därför avvisas listan; "
    "kontrollera stavningen eller skaffa en nyare plånbok",
}
