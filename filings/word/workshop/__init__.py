"""Templates looked at as they are: their paragraphs, tags and styles read for whoever builds them, and mended."""
