"""Ways of promising, one a file, found by walking this folder. See docs/coach/promises.md."""
