"""Like cases beside a decision, and where like cases were treated unalike."""
