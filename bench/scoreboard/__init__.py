"""How often the coach is right, beside two plain ways of doing without it.

`python -m bench scoreboard` scores our own part set aside and the unseen messages.
`--labelled DIR` adds the labelled sets of a folder, `--data DIR` public sets, and `--plot FILE`
draws the outcome. Nothing that is scored here was learnt from.
"""
