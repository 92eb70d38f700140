"""How the desk looks: tokens, components, icons, layouts. Knows no domain word."""
