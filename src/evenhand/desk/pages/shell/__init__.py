"""What makes the team's pages one desk: live changes, the keyboard and the palette.

Scripts and templates alone: it has no address of its own. `shell/desk.js` is the one entry.
"""
