"""One cue a file: words of a customer that show something. Found by walking this folder."""
