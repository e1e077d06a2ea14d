"""What filling costs, side by side with docxtpl: `python -m benchmarks`."""
