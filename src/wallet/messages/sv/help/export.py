"""Hjälp om `wallet export`."""

TEXTS = {
    "help.export.everything": "allt som plånboken vet om dig: uppgifter, filer, samtycken, "
    "kvitton, logg; frågar efter lösenfrasen igen",
    "help.export.about": "Tar ut dina egna uppgifter, åt dig själv: allt i ett format, eller en "
    "fil så som den kom.",
    "help.export.reads": "valvet",
    "help.export.writes": "filen eller standard ut, en redogörelse för det utelämnade på standard "
    "fel, och en rad i loggen",
    "help.export.sends": "inget; en export är inte signerad och är inte till för någon annan",
    "help.export.record": "id för en sak, för att få filen som sparats med den",
    "help.export.format_": "json (allt, utan förlust) eller jsonresume",
    "help.export.name": "vilken fil, där flera ligger bredvid samma id",
}
