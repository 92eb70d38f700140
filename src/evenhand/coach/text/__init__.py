"""Plain text taken apart: sentences, quoted mail and signatures, negation, times."""
