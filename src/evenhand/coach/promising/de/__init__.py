"""What is known of promises in German alone: where their clauses end."""
