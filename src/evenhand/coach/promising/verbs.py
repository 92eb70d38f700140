"""What teams do for customers: the verbs of promises, in every form that promises take."""

from __future__ import annotations

from collections import defaultdict

_FORMS = """
add adds adding added; adjust adjusts adjusting adjusted; advise advises advising advised;
answer answers answering answered; approve approves approving approved;
arrange arranges arranging arranged; ask asks asking asked; assist assists assisting assisted;
book books booking booked; bring brings bringing brought; call calls calling called;
cancel cancels canceling canceled; change changes changing changed; chase chases chasing chased;
chat chats chatting chatted; check checks checking checked; clean cleans cleaning cleaned;
clear clears clearing cleared; collect collects collecting collected; come comes coming come;
compare compares comparing compared; complete completes completing completed;
confirm confirms confirming confirmed; consult consults consulting consulted;
contact contacts contacting contacted; correct corrects correcting corrected;
credit credits crediting credited; decide decides deciding decided;
deliver delivers delivering delivered; discuss discusses discussing discussed;
dispatch dispatches dispatching dispatched; dm dms dming dm'd; do does doing done;
draft drafts drafting drafted; drive drives driving driven; drop drops dropping dropped;
e-mail e-mails e-mailing e-mailed; email emails emailing emailed;
ensure ensures ensuring ensured; escalate escalates escalating escalated;
exchange exchanges exchanging exchanged; examine examines examining examined;
extend extends extending extended; fetch fetches fetching fetched; file files filing filed;
find finds finding found; finish finishes finishing finished; fit fits fitting fitted;
fix fixes fixing fixed; follow follows following followed;
forward forwards forwarding forwarded; get gets getting got; give gives giving given;
go goes going gone; hand hands handing handed; help helps helping helped;
hold holds holding held; honour honours honouring honoured; honor honors honoring honored;
inform informs informing informed; inspect inspects inspecting inspected;
install installs installing installed; investigate investigates investigating investigated;
issue issues issuing issued; join joins joining joined; keep keeps keeping kept;
lend lends lending lent; let lets letting let; look looks looking looked;
mail mails mailing mailed; make makes making made; meet meets meeting met;
mend mends mending mended; message messages messaging messaged;
monitor monitors monitoring monitored; move moves moving moved;
notify notifies notifying notified; order orders ordering ordered;
organise organises organising organised; organize organizes organizing organized;
pass passes passing passed; pay pays paying paid; phone phones phoning phoned;
pick picks picking picked; ping pings pinging pinged; place places placing placed;
pop pops popping popped; post posts posting posted; prepare prepares preparing prepared;
print prints printing printed; prioritise prioritises prioritising prioritised;
process processes processing processed; progress progresses progressing progressed;
provide provides providing provided; pull pulls pulling pulled; push pushes pushing pushed;
put puts putting put; raise raises raising raised; re-send re-sends re-sending re-sent;
reach reaches reaching reached; rebook rebooks rebooking rebooked; redo redoes redoing redone;
reduce reduces reducing reduced; refer refers referring referred;
refund refunds refunding refunded; register registers registering registered;
reimburse reimburses reimbursing reimbursed; reinstate reinstates reinstating reinstated;
reissue reissues reissuing reissued; release releases releasing released;
remind reminds reminding reminded; remove removes removing removed;
repair repairs repairing repaired; replace replaces replacing replaced;
reply replies replying replied; report reports reporting reported;
request requests requesting requested; resend resends resending resended;
reserve reserves reserving reserved; reset resets resetting reset;
resolve resolves resolving resolved; respond responds responding responded;
restore restores restoring restored; return returns returning returned;
review reviews reviewing reviewed; revert reverts reverting reverted; ring rings ringing rung;
rush rushes rushing rushed; schedule schedules scheduling scheduled;
secure secures securing secured; send sends sending sent; service services servicing serviced;
set sets setting set; settle settles settling settled; share shares sharing shared;
ship ships shipping shipped; solve solves solving solved; sort sorts sorting sorted;
speak speaks speaking spoken; stop stops stopping stopped; submit submits submitting submitted;
swap swaps swapping swapped; switch switches switching switched; take takes taking taken;
talk talks talking talked; tell tells telling told; test tests testing tested;
text texts texting texted; top tops topping topped; track tracks tracking tracked;
transfer transfers transferring transferred; try tries trying tried;
unlock unlocks unlocking unlocked; update updates updating updated;
upgrade upgrades upgrading upgraded; verify verifies verifying verified;
tweet tweets tweeting tweeted; empty empties emptying emptied; watch watches watching watched;
visit visits visiting visited; waive waives waiving waived; work works working worked;
write writes writing written
"""
_VERBS = tuple(tuple(forms.split()) for forms in _FORMS.split(";"))

ACT, ACTS, ACTING, DONE = (tuple(forms[n] for forms in _VERBS) for n in range(4))
"""The same verbs as "(will) call", "(she) calls", "(is) calling" and "(will be) called"."""


def any_of(words: tuple[str, ...], *more: str) -> str:
    """A regular expression for one of `words` or of `more`, to the end of the word.

    Ways are gathered by their first letter, which is several times faster to search for.
    """
    by_letter: dict[str, list[str]] = defaultdict(list)
    for way in sorted((*words, *more), key=len, reverse=True):
        by_letter[way[0]].append(way[1:])
    ways = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return rf"(?:{'|'.join(ways)})\b"
