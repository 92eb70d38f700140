"""What we say that we will do ourselves: "I'll …", "we will …".

Why it matters: the customer stops chasing at this sentence and starts waiting. Kept, it gives faith
back; forgotten, it is the second failure, and that one is not forgiven.

What it often means: someone owes this customer something, often by a time that stands beside it.

Source: Canity, How to Deal with Customers (2022), "I'll call you back by 2 pm"; Maxham and
Netemeyer (2002) on second failures.
"""

from __future__ import annotations

from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="A promise of our own: it needs a time that can be kept.")

notices = (
    "If you get it to me by noon, «I'll call you back by 2 pm today».",
    "«By Friday we will have the boiler part fitted», Mr Jameson.",
    "Thanks for the photos! «We’ll refund the room and the breakfast within three days».",
    "Sorry about the mix-up. «Ill get it to you first thing tomorrow».",
    "«We shall write to the insurer on 3 March», and you need do nothing until then.",
    "«I'll look into this with the kitchen», thank you for telling me.",
    "What a day. «We'll chase the vet's report, the invoice and the label, by 4 pm tomorrow».",
    "«I will be in touch on Monday».",
)

ignores = (
    "I'll admit that the site was slow this morning.",
    "We'll see.",
    "I'll be honest, by Friday is too early.",
    "We will not charge you for the second room.",
    "Well, check your spam folder first.",
    "We'll need a photo of the label by Friday.",
    "If we'll have snow by Monday, nobody knows.",
    "You said I'll be called by noon, and nobody did.",
    "I will be more than happy to help you with that.",
    "Please send the form by Friday.",
    "I'd call it fair.",
)

find = promised("i'll", "we'll", "(i|we) (will|shall)", "what (i'll|we'll) do is")
