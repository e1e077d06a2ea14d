"""The stages from case files to drafts, in their order: the public door."""
