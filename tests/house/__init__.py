"""The code itself under test: what ARCHITECTURE.md promises, held by reading the source."""
