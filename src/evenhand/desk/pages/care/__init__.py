"""One another: back-up, breathers, and words owed."""
