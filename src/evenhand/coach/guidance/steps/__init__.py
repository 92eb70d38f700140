"""One step a file: what to do, words for it, why, and how to tell that a draft does it."""
