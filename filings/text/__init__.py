"""The inline markup that paragraphs are written in."""
