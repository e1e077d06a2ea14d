"""Word files: templates compiled and filled, and the result audited. The only place that knows docxtpl."""
