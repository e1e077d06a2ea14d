"""The rubric: what a good filing contains, checked as findings."""
