"""Hjälp om `wallet import`."""

TEXTS = {
    "help.import_.about": "Hämtar in filer i plånboken: JSON Resume, signerade intyg (SD-JWT VC, "
    "W3C, europeiska digitala intyg), märken i bilder, export ur en plånbok, och vilken PDF, PNG "
    "eller JPEG som helst som underlag.",
    "help.import_.reads": "filerna, som skiljs åt efter sitt innehåll; filen med dem du litar på",
    "help.import_.writes": "uppgifter, intyg och filer i valvet, alla eller ingen, och rader i "
    "loggen",
    "help.import_.sends": "inget",
    "help.import_.files": "en eller flera filer; `-` är standard in",
    "help.import_.issuer_key": "en nyckel som du går i god för, att kontrollera ett intyg med",
    "help.import_.again": "ta en fil som hämtats in förut: inget dubbleras, ett intyg "
    "eller en stämpel kontrolleras på nytt",
}
