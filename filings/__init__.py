"""Draft court filings as Word papers, from plain case files, for study and training."""
