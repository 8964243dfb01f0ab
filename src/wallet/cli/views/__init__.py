"""From values to lines of text. Nothing here prints."""
