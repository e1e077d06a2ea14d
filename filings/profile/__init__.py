"""Jurisdictions as data: what a court system calls things, asks for, and where that is written."""
