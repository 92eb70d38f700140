"""Records in files: tables (CSV) and one JSON object a line. A row in memory at a time."""
