"""How a clause says what it says: stated, or denied, supposed, planned, asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.alike import took
from factdesk.binding.elsewhere import set_at
from factdesk.binding.negation import NOT, NOT_UNTIL, negates
from factdesk.binding.turns import turns
from factdesk.binding.wording import level
from factdesk.english.conjugation import base, forms
from factdesk.english.words import SUPERLATIVE, wordset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.english.clauses import Clause
    from factdesk.model import Value

_DENY = wordset("deny refute dispute reject dismiss doubt debunk disprove contradict retract withdraw rebut question")
_UNTRUE = re.compile(
    r"\b(?:false|falsely|untrue|wrong|wrongly|mistaken|mistakenly|incorrect|incorrectly|myth|hoax|rumou?rs?|rumou?red|denials?"
    r"|contrary to|no evidence|no truth|erroneous|erroneously|fabricated|made up(?! of)|fictional|fiction"
    r"|in (?:\w+ ){1,3}novel|imaginary"
    r"|satirical|joke|joked|parody|alternate|typo|misprint|unlikely|disputed|debunked|let alone)\b",
    re.IGNORECASE,
)
_REFUTED = re.compile(
    r"\bthat\b.*\b(?:was|were|is|are|proved|turned out to be) (?:false|untrue|wrong|mistaken|fabricated|unfounded)\b"
)
"""What a sentence says of what it has told: "reports that ... were false"."""

_CORRECTED = re.compile(
    r"\b(?:earlier|previous|prior|original|first) (?:version|edition)s?\b|\bmis(?:stated|reported|quoted)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"[ \t]*\n?[ \t]*(?:This|That|It) (?:is|was) (?:wrong|incorrect|inaccurate|false|untrue|an error|a mistake"
    r"|not (?:true|correct|right|so|the case))(?:[.,;!]|\s+and\b)"
)
"""What the next sentence says of one that is taken back: "We reported that ... This was wrong."."""

_POLL = re.compile(
    r"\b(?:exit|opinion) polls?\b|\bpollsters?\b|\baccording to (?:an?|the|one|its) (?:\w+ )?polls?\b"
    r"|\bpolls? (?:gave|gives?|puts?|predict(?:s|ed)?|shows?|showed|suggest(?:s|ed)?|saw|sees?|sa(?:id|ys?)|found)\b",
    re.IGNORECASE,
)
_SUPPOSE = wordset(
    "hope expect want wish imagine suppose propose predict forecast fear demand urge recommend suggest plan intend"
    " dream pretend assume bet doubt envisage foresee pledge promise vow threaten request ask insist aim"
)
_MAYBE = wordset("would could might may should perhaps maybe possibly potentially supposedly hypothetically ought must")
_PLANNED = re.compile(
    r"\b(?:will|shall|won't|'ll|plans?|planned|planning (?:to|for|on|an?|the|its|their)"
    r"|intends?|intended|intention|aims?|aimed|hop(?:es|ed|ing)|wants?|wanted"
    r"|expects?|expected|expectations?|propos(?:al|als|ed|es|ing)|target(?:s|ed|ing)?|going to|due to|set to|about to"
    r"|scheduled|forecasts?|projected|predicted|prediction|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|seeks?|seeking|sought"
    r"|calls? for|called for|calling for|demand(?:s|ed)? for|goal|bid to|attempt(?:s|ed|ing)? (?:to|at)"
    r"|tried|tries|trying"
    r"|threatens?|threatened|offer(?:s|ed)? to|talks? (?:on|about)|(?<!in the )hopes? (?:to|of)|draft|could|would"
    r"|by 20[3-9]\d|next year|needed|required)\b",
    re.IGNORECASE,
)
_AS_PLANNED = re.compile(
    r"\b(?:than|as)(?: (?:was|were|had been|originally|first|initially))* (?:planned|expected|forecast|hoped|predicted"
    r"|projected|intended|promised|targeted|pledged)\b(?! to\b)",
    re.IGNORECASE,
)
"""What only holds a thing against what was planned: "fewer than planned", "as expected"."""
_SURE = wordset(
    "manage begin start continue go come proceed happen prove seem appear say believe report know think find"
    " estimate understand use rumour allege help first become last have only one"
)
_PAST = re.compile(
    r"\b(?:used to|formerly|previously|at first|originally|initially|back then|at the time|in the past|until recently"
    r"|once(?! (?:an?|every|per)\b)|at its (?:peak|height)|at (?:one|that) (?:time|point)"
    r"|years? (?:ago|earlier|before)|decades? (?:ago"
    r"|earlier)"
    r"|(?:last|the previous|the year before|a year earlier) (?:year|decade|century)|during the war|before the war"
    r"|usually|normally|typically|(?<!since )(?<!and )then|no longer|any more|anymore)\b",
    re.IGNORECASE,
)
_IFS = frozenset({"if", "unless", "whether", "lest"})


def unclear(sentence: Sentence, wording: Wording, bound: Bound, value: Value, dated: bool) -> str:
    """Why a clause does not plainly state what it says, or nothing. What the fact says itself makes
    nothing unclear; "not until 1974" states 1974."""
    inverted = sentence.key(0) in _ASKING and sentence.tags[1:2] in ("D", "N", "R")
    if inverted or sentence.text.rstrip(" \"'\u201d\u2019)").endswith("?"):
        return "asked"
    if _IN_TURN.search(sentence.text) and value not in turns(sentence, bound):
        return "of several in turn"
    why = _withdrawn(sentence, wording, value)
    if why:
        return why
    core = sentence.clauses[bound.core]
    if core.joint not in _IFS and _in_front(sentence, bound, value, core):
        return ""
    told = {sentence.clause_of(place.first) for place in bound.places if place.first in core.words} | {bound.core}
    for number in sorted(told):
        why = _how(sentence, wording, bound, number, value, dated)
        if why:
            return why
    if core.joint == "-ed" and core.parent is not None and not sentence.gap(core.words[0]).strip():
        verb = sentence.clauses[core.parent].verb
        if 0 <= verb < core.words[0] and base(sentence.key(verb)) in _SUPPOSE:
            return "planned"
    if core.parent is not None and _REFUTED.search(sentence.text):
        return "denied"
    for number in _above(sentence, bound.core):
        why = _framed(sentence, wording, number, bound)
        if why:
            return why
    if sentence.cleft(bound.core) and _another_it_was(sentence, core.parent):
        return "negated"
    if core.joint == "that" and base(sentence.key(core.words[0] - 1)) in _DENY:
        return "denied"
    below = [clause for clause in sentence.clauses if clause.parent == bound.core]
    if any(clause.joint in ("if", "unless", "lest") for clause in below):
        return "supposed"
    if not dated and not wording.past and _one_day(sentence, bound, value):
        return "of one day"
    return "of another time" if not dated and _found(_PAST, _own_time(sentence, bound, value), wording) else ""


def _withdrawn(sentence: Sentence, wording: Wording, value: Value) -> str:
    """Whether a sentence tells of what was printed by mistake or of what a poll had found; nothing if not."""
    text = sentence.document.text
    if _found(_CORRECTED, sentence.text, wording) or _TAKEN_BACK.match(text, sentence.end):
        return "denied"
    return "supposed" if _found(_POLL, text[sentence.start : value.start], wording) else ""


_ASKING = wordset("do does did is are was were has have")
_IN_TURN = re.compile(r"\brespectively\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday"
    r"|last (?:night|week|month|summer|winter|spring|autumn))\b"
)


def _one_day(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a clause tells what was done on one day, where the fact tells what always holds. What was
    set on a day holds since."""
    core = sentence.clauses[bound.core]
    past = core.verb >= 0 and "past" in forms(sentence.key(core.verb)) and sentence.tags[core.verb] == "V"
    if not past or not _DAY.search(sentence.clause_text(bound.core)):
        return False
    return not set_at(sentence, bound, sentence.predicate(core)[1], sentence.inside(value)[0])


_COMPARED = re.compile(
    rf"\b(?:than|compared|from|against|up|down|after|since)\b|\(|,\s(?:the|its|their)\s{SUPERLATIVE}\b"
)


def _own_time(sentence: Sentence, bound: Bound, value: Value) -> str:
    """What a clause says, without what it compares a value with: "..., from 9% the year before"."""
    rest = sentence.document.text[value.end : sentence.end]
    told = _COMPARED.split(rest)
    cut = sentence.word_at(value.end + len(told[0])) if len(told) > 1 else len(sentence.words)
    # "then led by" is the time of what is told between commas
    words = [
        n for n in sentence.clauses[bound.core].words if f"{sentence.key(n)} {sentence.tags[n + 1 :][:1]}" != "then E"
    ]
    return " ".join(sentence.said(n, n) for n in words if n < cut)


def _in_front(sentence: Sentence, bound: Bound, value: Value, core: Clause) -> bool:
    """Whether all that is said stands in front of the verb of its clause, as given: "with 1,000
    soldiers, the mission is hardly a threat"."""
    last = max(*bound.taken, sentence.inside(value)[-1])
    return core.verb > last and all(sentence.clause_of(n) == bound.core for n in bound.taken)


def _found(pattern: re.Pattern[str], text: str, wording: Wording) -> bool:
    return bool(pattern.search(text)) and not pattern.search(wording.plain)


def _above(sentence: Sentence, number: int) -> Iterator[int]:
    """The clauses that a clause is said, supposed or told in."""
    while True:
        clause = sentence.clauses[number]
        if clause.parent is None or clause.joint in ("beside", "and"):
            if clause.joint == "and" and clause.parent is not None:
                number = clause.parent
                if sentence.clauses[number].joint == "says":
                    continue
            return
        # what is told between commas holds whatever is said of the thing
        if clause.joint in ("who", "which", "whose", "-ed") and "," in sentence.gap(clause.words[0]):
            return
        if clause.joint in ("says", "if", "unless", "whether", "lest"):
            yield number
        number = clause.parent


def _how(sentence: Sentence, wording: Wording, bound: Bound, number: int, value: Value, dated: bool) -> str:
    """What the words of a clause itself make of it."""
    clause, said = sentence.clauses[number], sentence.inside(value)
    text = sentence.clause_text(number, _next_verb(sentence, clause, max(*bound.taken, said[-1])))
    if clause.joint in _IFS or _inverted(sentence, clause):
        return "supposed"
    until = dated and NOT_UNTIL.search(text)
    own = {n for n in said if sentence.key(n) == "not"}
    negated = any(n not in own and negates(sentence, bound, n) for n in clause.words)
    if not until and negated and "not" not in wording.plain.split():
        return "negated"
    if _found(_UNTRUE, text, wording):
        return "denied"
    if any(
        base(sentence.key(n)) in _DENY and sentence.tags[n] in "VEIGX" and n not in bound.taken and n not in said
        for n in clause.words
    ):
        return "denied"
    if (
        not until
        and any(sentence.key(n) in _MAYBE and sentence.tags[n] in "XA" for n in clause.words)
        and not any(word in _MAYBE for word in wording.plain.lower().split())
    ):
        return "supposed"
    if _found(_PLANNED, _AS_PLANNED.sub("", text), wording) or _to_come(sentence, wording, bound, clause.words, dated):
        return "planned"
    return "not done" if any(_gerund(sentence, wording, bound, n) for n in clause.words) else ""


def _next_verb(sentence: Sentence, clause: Clause, told: int) -> int:
    """Where an "and" brings in what else is done, behind all that the fact has: "lives in Lesk and plans to"."""
    for number in clause.words:
        follows = sentence.tags[number + 1 : number + 2] in ("V", "X") or sentence.tags[number + 2 : number + 3] == "T"
        if number > told and sentence.tags[number] == "C" and follows:
            return number
    return len(sentence.words)


def _inverted(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause supposes without "if": "had the siege been lifted", "were it to join"."""
    first = clause.words[0]
    return sentence.key(first) in ("had", "were", "should") and sentence.tags[first + 1 : first + 2] in tuple("DNRQA")


def _gerund(sentence: Sentence, wording: Wording, bound: Bound, number: int) -> bool:
    """Whether a word of the fact stands in -ing after a preposition that leaves it open: "against
    joining", "a referendum on joining"."""
    before = sentence.key(number - 1)
    if sentence.tags[number] != "G" or number not in bound.taken or f"{before} {sentence.key(number)}" in wording.plain:
        return False
    return before in ("against", "from", "for", "of", "about", "to") or (
        before == "on" and sentence.tags[number - 2 : number - 1] == "N"
    )


_SURELY = wordset("first last only one able said believed known thought reported found")
"""What stands in front of "to" where it was done: "the first to climb it", "is known to carry"."""


def _to_come(sentence: Sentence, wording: Wording, bound: Bound, words: tuple[int, ...], dated: bool) -> bool:
    """Whether an anchor is what somebody is "to" do, and the verb before does not say that it was done."""
    for number in words:
        if number - 1 == max(bound.taken) and sentence.tags[number] == "T" and _verbless(sentence, words):
            return True
        due = number and sentence.tags[number] == "T" and base(sentence.key(number - 1)) == "be"
        if due and sentence.tags[number - 1] == "X":
            return True
        required = base(sentence.key(number - 1)) in ("have", "need") and sentence.key(number + 1) == "be"
        if sentence.tags[number] == "T" and required and "have" not in wording.verb:
            return True
        said = f"to {sentence.key(number + 1)}" in wording.plain.lower() or _able(sentence, wording, number)
        if said or sentence.tags[number] != "T" or not any(n in bound.taken for n in (number + 1, number + 2)):
            continue
        before = next((n for n in range(number - 1, max(number - 6, -1), -1) if sentence.tags[n] in "VXEIG"), None)
        last = sentence.key(number - 1)
        if before is None and took(sentence, number):
            return False
        if dated and before is not None and base(sentence.key(before)) in ("begin", "start", "continue"):
            return True
        if last in _SURELY:
            return False
        if (
            before is None
            or base(sentence.key(before)) not in _SURE
            or (base(sentence.key(before)) == "have" and sentence.tags[number - 1] in "XN")
            or (before == number - 1 and sentence.tags[before] == "X")
        ):
            return True
    return False


def _another_it_was(sentence: Sentence, number: int | None) -> bool:
    """Whether a clause puts something forward to deny it: "it is not Lesk that has"."""
    keys = [sentence.key(n) for n in sentence.clauses[number].words] if number is not None else []
    return not NOT.isdisjoint(keys) and not {"until", "till", "only", "just", "but", "before"} & set(keys)


def _verbless(sentence: Sentence, words: tuple[int, ...]) -> bool:
    """Whether a note has only a "to" for its verb: "Tarn council: 21 jobs to go"."""
    return not any(sentence.tags[n] in "VXEG" for n in words)


def _able(sentence: Sentence, wording: Wording, number: int) -> bool:
    """Whether a "to" tells what a thing can do, where the fact says that it can or what holds for it:
    "is able to carry", "has the capacity to hold"."""
    can = sentence.key(number - 1) in ("able", "capacity", "capability", "designed", "built", "enough")
    return can and (level(wording) or "can" in wording.plain.split())


def _framed(sentence: Sentence, wording: Wording, number: int, bound: Bound) -> str:
    """What the clause above makes of a clause: denied, hoped, supposed."""
    joint = sentence.clauses[number].joint
    if joint in _IFS:
        return "supposed"
    parent = sentence.clauses[number].parent
    if parent is None:
        return ""
    words = sentence.clauses[parent].words
    keys = [sentence.key(n) for n in words]
    if "it" in keys[:2] and "until" in keys:
        return ""
    text = sentence.clause_text(parent)
    if any(base(sentence.key(n)) in _DENY for n in words) or _found(_UNTRUE, text, wording):
        return "denied"
    if any(sentence.key(n).endswith("n't") or sentence.key(n) in NOT for n in words):
        return "negated"
    if any(base(sentence.key(n)) in _SUPPOSE and sentence.tags[n] in "VEIGX" for n in words):
        return "supposed"
    maybe = any((sentence.key(n) in _MAYBE and sentence.tags[n] == "X") or sentence.key(n) in _PERHAPS for n in words)
    return "supposed" if maybe else ""


_PERHAPS = wordset("possible likely conceivable probable doubtful uncertain unclear plausible")
"""What is said of a thing that may be so."""
