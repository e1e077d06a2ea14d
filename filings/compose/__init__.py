"""From a case to a draft: every word, number, mark and reference a template may print."""
