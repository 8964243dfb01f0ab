"""Texter om att kontrollera många filer på en gång."""

TEXTS = {
    "many.error.nothing": "det finns inget att kontrollera",
    "many.hint.nothing": "ange en mapp med utdrag, intyg eller kvitton; med `--strict` måste "
    "varje fil i den vara ett sådant",
    "many.error.two_sources": "`--files0-from` går inte ihop med filer på kommandoraden",
    "many.hint.two_sources": "ange det ena eller det andra",
    "many.error.name": "det här är ingen lista med filnamn som vart och ett slutar med en nollbyte",
    "many.hint.name": "gör den med `find MAPP -type f -print0`",
    "many.error.worker_lost": "en del av plånboken avslutades utifrån medan den kontrollerade",
    "many.hint.worker_lost": "datorns minne kan ha tagit slut; ange färre filer åt gången",
    "many.skipped": "hoppades över: {reason}",
    "many.progress": "{count} filer hittills",
    "many.summary": "filer: {total} ({counts})",
    "many.count.valid": "giltiga: {count}",
    "many.count.invalid": "inte giltiga: {count}",
    "many.count.ended": "gäller inte längre: {count}",
    "many.count.undetermined": "går inte att avgöra: {count}",
    "many.count.unreadable": "gick inte att läsa: {count}",
    "many.count.skipped": "hoppades över: {count}",
}
