"""The evaluation: clusters of reports of the project's own writing, a scorer, and a gate that holds the floors."""
