"""The ladder for abuse: named, warned, limited, ended; told, timed and reasoned."""
