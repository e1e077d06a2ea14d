"""Finished files put in their place, whole or not at all."""
