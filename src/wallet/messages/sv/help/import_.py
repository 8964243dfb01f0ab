"""Hjälp om `wallet import`."""

TEXTS = {
    "help.import_.about": "Hämtar in filer: JSON Resume, signerade intyg (även W3C och EU:s), "
    "märken i bilder, export ur en plånbok, och PDF, PNG eller JPEG som underlag.",
    "help.import_.reads": "filerna, som skiljs åt efter sitt innehåll; filen med dem du litar på",
    "help.import_.writes": "uppgifter, intyg och filer i valvet, alla eller ingen, och rader i "
    "loggen",
    "help.import_.sends": "inget",
    "help.import_.files": "en eller flera filer; `-` är standard in",
    "help.import_.issuer_key": "en nyckel som du går i god för, att kontrollera ett intyg med",
    "help.import_.again": "ta en fil som hämtats in förut: inget dubbleras, ett intyg "
    "eller en stämpel kontrolleras på nytt",
}
