"""Looking after one another: back-up, a breather, a check-in."""
