"""Case files: YAML read with the place of every value, and validated against the schemas."""
