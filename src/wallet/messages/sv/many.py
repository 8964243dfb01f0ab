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
    "many.count.valid": "{count} giltiga",
    "many.count.invalid": "{count} inte giltiga",
    "many.count.ended": "{count} gäller inte längre",
    "many.count.undetermined": "{count} går inte att avgöra",
    "many.count.unreadable": "{count} gick inte att läsa",
    "many.count.skipped": "{count} hoppades över",
}
