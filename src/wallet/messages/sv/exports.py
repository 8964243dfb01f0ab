"""Texter för `wallet export`."""

TEXTS = {
    "exports.error.everything_alone": "`--everything` är en enda fil och tar inget id och inget "
    "annat format",
    "exports.hint.everything_alone": "ta bort id och `--format`",
    "exports.taken": "värden skrivna: {count}",
    "exports.left": "utelämnat, eftersom {reason} ({count})",
    "exports.name": "{kind}: {field}",
    "exports.error.json_needs_out": "`--json` berättar om filen, så filen måste hamna någon "
    "annanstans",
    "exports.hint.json_needs_out": "lägg till `--out FIL`",
    "exports.error.format": "säg i vilket format",
    "exports.hint.format": "med `--format`, något av: {formats}; eller ge id för en sak för att få "
    "dess fil",
    "exports.error.id_and_format": "ett id och `--format` gavs samtidigt",
    "exports.hint.id_and_format": "ett id ger filen som den kom; `--format` skriver allt",
    "exports.error.name_needs_id": "`--name` behöver id för det som filen ligger bredvid",
    "exports.hint.name_needs_id": "skriv till exempel `wallet export 3f2a --name betyg.pdf`",
    "exports.error.needs_out": "den här filen är inte för skärmen",
    "exports.hint.needs_out": "lägg till `--out FIL`",
    "exports.error.no_original": "det ligger ingen sådan fil bredvid",
    "exports.hint.no_original": "`wallet show ID` nämner filerna",
    "exports.error.several_originals": "det ligger flera filer bredvid",
    "exports.hint.several_originals": "säg vilken med `--name`: {names}",
}
