"""Claims about where things stand: a tier, a day, a booking, insurance, how many were ordered."""

from __future__ import annotations

from evenhand.coach.text.claims.ways import HELD, NUMBERED, WE, Way, needing, spaced
from evenhand.coach.text.numbers import NUMBER
from evenhand.coach.text.past import PAST

TIERS = (
    *("basic", "standard", "regular", "bronze", "silver", "gold", "platinum", "diamond"),
    *("premium", "vip", "plus", "pro", "elite", "business", "family", "free"),
)
"""Names of tiers, as far as they are common; what is none of these is compared with nothing."""

_I_AM = r"(?:i am|i'?m|we are|we're)"
_ONE = r"(?:(?:a|an|your|one of your|already|still|now) ){0,2}"
_TIER = rf"(?P<words>{'|'.join(TIERS)})"
_METAL = r"(?P<words>bronze|silver|gold|platinum|diamond|premium|vip|elite)"
_MEMBER = r"(?:member|customer|subscriber|client|passenger|traveller|traveler|guest)s?"
_LEVEL = r"(?:tier|level|status|membership|plan|subscription)"
_TIER_CLAIMS = (
    (
        rf"\b(?:{_I_AM}|as|been) {_ONE}{_METAL}[ -]"
        rf"(?:(?:tier|level|status|class|plan) )?{_MEMBER}\b"
    ),
    rf"\b(?:my|our) {_TIER} {_LEVEL}\b",
    rf"\b(?:i|we)(?:'ve| have| have got|'ve got| hold) (?:(?:a|the|your) )?{_TIER} {_LEVEL}\b",
    rf"\b{_I_AM} (?:on (?:the|your) )?{_METAL}(?= (?:tier|level|so|and|status)| ?[.,!;)]| ?$)",
)
_OF_OURS = rf"(?:my|our|the|this|that) (?:[\w-]{{1,15}} )?(?:{HELD})"
_CANCELLED = (
    rf"{WE}cancell?ed (?:{_OF_OURS}|{NUMBERED}|it|that|this)\b",
    rf"\byou (?:have |just |simply ){{0,2}}cancell?ed {_OF_OURS}\b",
    rf"\b(?:my|our) (?:[\w-]{{1,15}} )?(?:{HELD}) (?:was|has been|got|is) cancell?ed\b",
)
_STANDS = (
    (
        rf"\b(?:my|our) (?:[\w-]{{1,15}} )?(?:{HELD}) (?:is|was|are) (?:still )?"
        r"(?:active|valid|confirmed|running|in force)\b"
    ),
    rf"\b(?:i|we) (?:still )?have an? (?:active|valid|confirmed|running) (?:{HELD})\b",
)
_NEVER_CANCELLED = rf"\b(?:i|we) never cancell?ed (?:it|{_OF_OURS})\b"
_EXTRAS = "insurance|warranty|guarantee|protection|breakfast|parking|cover"
_HAS = (
    (
        r"\b(?:i|we)(?:'ve|'d)? (?:(?:have|had|got|already|also|definitely) ){0,2}"
        r"(?:have|had|bought|paid for|added|took out|booked|purchased|got)"
        rf" (?:(?:the|a|your|my|travel|full|extended|extra|with) ){{0,2}}(?P<words>{_EXTRAS})\b"
    ),
    (
        r"\b(?:my [\w-]{1,15}|it|this) (?:is|was) (?:still )?(?:under|covered by)(?: the| your)?"
        r" (?P<words>warranty|guarantee|insurance)\b"
    ),
)
_NO_THING = (
    r"(?!(?:hours?|days?|weeks?|months?|years?|times?|of|more|pm|am|st|nd|rd|th|or|and|but|to|from"
    r"|for|on|in|at|with|by|via|last|this|that|which|so|today|yesterday|euros?|eur|pounds?"
    r"|dollars?)\b)[a-z-]{3,20}"
)
_COUNT = (
    rf"{WE}(?:ordered|bought|paid for|booked|purchased) (?:only )?"
    rf"(?P<number>(?!(?:an?|the)\b){NUMBER}) (?P<words>{_NO_THING}(?: {_NO_THING})?)\b"
)
_WITHIN = (
    r"\b(?:within|inside) (?:the|your|my) (?P<number>\d{1,3}|thirty|fourteen|sixty)[ -]days?\b"
)


def _dated(topic: str, verbs: str, needs: str) -> Way:
    told = r"(?<!you )(?<!they )(?<!he )(?<!she )(?<!get )(?<!be )(?<!being )(?<!getting )"
    between = r"(?:(?! (?:for|and|but|to|which|that|from|until)\b) [\w'#-]{1,20}){0,6}?"
    on = rf"(?: for (?:it|this|them))?(?: back)? (?:on |dated )?(?:the )?(?:{PAST})"
    return Way(topic, "", spaced(rf"{told}\b(?:{verbs}){between}{on}"), needing(needs), whole=True)


_BOOKED = "booked|reserved|made (?:the|my|this|a) (?:reservation|booking)"
_CANCELLING = needing("cancelled canceled")
_STANDING = needing("active valid confirmed running force")

WAYS = (
    _dated("ordered on", "ordered|bought|purchased|placed", "ordered bought purchased placed"),
    _dated("ordered on", "(?:my|our|the|this) order (?:from|of|dated)", "order"),
    _dated("booked on", _BOOKED, "booked reserved reservation booking"),
    _dated("paid on", "paid", "paid"),
    *(Way("tier", "", spaced(one), frozenset(TIERS)) for one in _TIER_CLAIMS),
    *(Way("cancelled", "yes", spaced(one), _CANCELLING, whole=True) for one in _CANCELLED),
    *(Way("cancelled", "no", spaced(one), _STANDING, affirms=False, whole=True) for one in _STANDS),
    Way("cancelled", "never", spaced(_NEVER_CANCELLED), _CANCELLING, affirms=False, whole=True),
    *(Way("has", "yes", spaced(one), frozenset(_EXTRAS.split("|"))) for one in _HAS),
    Way("count", "", spaced(_COUNT), needing("ordered bought paid booked purchased")),
    Way("within", "", spaced(_WITHIN), needing("within inside")),
)
