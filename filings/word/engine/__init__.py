"""The Word engine: a template compiled once, then filled many times without a tree, a lock or a shared state."""
