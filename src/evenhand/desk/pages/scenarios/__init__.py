"""Goes against scripted customers: the list, a go, looking back at it, and writing a scenario."""
