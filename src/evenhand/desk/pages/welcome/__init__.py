"""The first start, and every newcomer's: a one-time link becomes a teammate."""
