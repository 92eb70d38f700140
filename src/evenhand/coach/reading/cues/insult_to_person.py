"""An insult aimed at a person: at you, or at a colleague by name or role.

Why it matters: people must be able to do this work without being called names. A limit that is told
early, calmly and by naming the words works better than one that comes as a surprise.

What it often means: abusive. Anger about the matter may be right all the same: both are answered,
the behaviour first.

Source: published staff-protection policies (levels: discontent, aggression, abuse, threat); "The
Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.reading.insulting import at_a_person
from evenhand.coach.rule import Rule

rule = Rule(concern="person", hint="A person is insulted, not the matter.")

notices = (
    "«You are an idiot» and so is your boss.",
    "«fuck off» and send me my money",
    "Tell «that stupid cow» at reception that I am not paying.",
    "«are you people morons»",
    "Put someone on who can read, «you clown».",
    "«go to hell», all of you",
    "«Are you stupid»? I said Tuesday.",
    "«Your driver is a complete moron».",
    "«The man at the desk is a rude, lazy pig».",
    "«You greedy, heartless creep».",
    "What a «pig of a man».",
    "«That Lewis on shift is a creepy little worm».",
    "«Mr Doyle, you are a crook» and a coward.",
    "«the fat one on reception» can wait for her money",
    "Whoever typed that reply, «useless wee rat», where is my parcel?",
    "«are you actually thick» or new",
    "u «deaf or just dumb»",
    "«Tell your night manager he's a wee fat bawbag».",
    "«Your conductor, the ginger one, is a bully» and a moron.",
    "«hope your own house burns»",
    "«choke on your» forty euro",
    "«Robbing gits», where is my refund?",
    "«Get cancer».",
    "«Liars, the lot of you».",
    "«u absolute rats», I was never late",
    "«Bunch of inbreds». Put me through to somebody else.",
    "«oi numbnuts» wheres my food",
    "tell «that rat» at gate 22 that I saw him",
)

ignores = (
    "I felt like an idiot when the card did not work.",
    "This idiotic form wants my shoe size.",
    "The cow painting arrived with a torn corner.",
    "Sorry, I was stupid and typed the wrong address.",
    "My neighbour is an idiot and took in the wrong parcel.",
    "You sent the clown costume, I ordered the pirate.",
    "An 81 year old woman had to stand, and the old man beside her too.",
    "This stupid piece of shit app has logged me out again.",
    "The butcher shut up shop in May, as you know.",
    "Do you sell the single by Liar Liar, the band?",
    "We need the clown for the party at two.",
    "There are rats in the kitchen of the flat.",
    "I hope it burns well, the oak you brought us.",
    "Is the pig roast on for Saturday?",
    "The worm farm kit came without its lid.",
    "I feel like a fool for asking.",
    "I was a right mug to miss it.",
    "He's a tough old goat, our dog.",
    "My ex is a lying little rat and has changed the password.",
    "Are you a dog person? Then you will love the picture.",
    "My son could choke on your beads, they come off.",
    "I hope your house did not burn in the fires.",
    "Is the room fit for guests who are deaf or blind?",
    "The fat one on the left is the vase I meant.",
    "The lazy dog bed is too small.",
    "I hope your driver gets home and does not suffer in this heat.",
)

find = at_a_person
