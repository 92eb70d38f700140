"""The face for everybody: good words that may be shown, and a form to say some."""
