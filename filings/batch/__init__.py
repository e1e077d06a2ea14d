"""One case and a file of rows, made into a set of drafts a row."""
