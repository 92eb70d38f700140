"""Practice against hard customers: scripted customers who answer free text, without a model.

`parsed(text)` reads a scenario, `answered(scenario, standing, reply)` is one reply and what the
customer says to it. The same replies always get the same answers: nothing here rolls dice or
reads a clock.
"""

from evenhand.coach.practice.library import library
from evenhand.coach.practice.playing import answered, begun, played
from evenhand.coach.practice.scenario import ScenarioError
from evenhand.coach.practice.written import parsed

__all__ = ["ScenarioError", "answered", "begun", "library", "parsed", "played"]
