"""The wording of a fact: its anchors, and the slot whose value is checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.marks import capital, common, marks_of
from factdesk.binding.naming import Names, called, personal
from factdesk.binding.periods import DAYS
from factdesk.binding.sentence import DATES, Sentence
from factdesk.document import Document
from factdesk.english.conjugation import base, forms
from factdesk.english.families import LASTED, RISE, ROOM, SCORED, TOLL
from factdesk.english.inflections import PEOPLES
from factdesk.english.names import ALIASES
from factdesk.english.offices import STYLES
from factdesk.english.words import ARTICLES, FUNCTION, PREPOSITIONS, TITLES, UTMOST
from factdesk.values.hedges import hedge_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.english.clauses import Clause

SORTS = {
    "number": "20", "year": "2014", "date": "5 May 2014", "money": "$5 million", "percent": "5%", "quantity": "5 km",
    "name": "Zed", "text": "something",
}  # fmt: skip
"""The words that stand in a slot without a value, which must be the same everywhere; with a sample."""

_PIECE = re.compile(r"\[(?P<slot>[^\[\]]*)\]|\((?P<any>[^()]*)\)(?P<maybe>\?)?")
_AGE = ["at the age of".split(), "at age".split(), ["aged"]]
_LETTERS = re.compile(r"[^\W_]+")
_CONTENT = frozenset("first second third most least no not last".split())


class WordingError(ValueError):
    """A fact that cannot be checked, and why."""


class Anchor(NamedTuple):
    """What must stand in a clause: any one of several runs of words, each word as a mark (see
    `marks_of`). `text` is what the rule says, `place` where, in words of the plain sentence;
    `name` holds for a name. `under` is the preposition that it stands under in the fact, and
    `inner` holds where it stands in front of a noun that it belongs to. `kinds` are the marks of what
    the fact says that a name is: "the Danish tanker Orla"."""

    ways: tuple[tuple[str, ...], ...]
    text: str
    place: int
    name: bool = False
    under: str = ""
    inner: bool = False
    kinds: tuple[str, ...] = ()


class Wording(NamedTuple):
    """A fact in one wording.

    `slot` is what stands in brackets and `plain` the sentence without brackets, with the value at
    the words `first` to `last` (its unit included). `own` are the marks of the slot's own words:
    the noun that it counts if `counted`, else what stands nearest. `leads` and `follows` are the
    words right before and after the slot. `verb` is the base of the verb that carries the
    statement, at the word `at`; `passive` holds if it is passive. `maybe` are the stems of words that may be left
    out. `past` holds if the fact is told in the past, `fronted` if the
    value must stand right in front of what it measures ("the 14-km line"). `ends` are the prepositions that
    an alternative ends with: "voted for".
    """

    anchors: tuple[Anchor, ...]
    slot: str
    plain: str
    start: int
    first: int
    last: int
    own: tuple[str, ...]
    counted: bool
    leads: str
    follows: str
    verb: str
    at: int
    passive: bool
    maybe: frozenset[str]
    past: bool
    fronted: bool = False
    ends: frozenset[str] = frozenset()

    @property
    def said(self) -> frozenset[str]:
        """The words that the rule says itself, as marks."""
        return frozenset(mark for anchor in self.anchors for way in anchor.ways for mark in way)


class _Piece(NamedTuple):
    """A stretch of the plain sentence, and the alternatives to it that the rule gives; `maybe` holds
    where it may be left out."""

    start: int
    end: int
    ways: tuple[str, ...]
    maybe: bool


def wording(sentence: str, names: Names) -> Wording:
    """Reads a fact; `names` are the listed names and what else they may be called.

    Raises WordingError for one without a slot, with two, with an open bracket or without anchors.

    >>> made = wording("The mission has [1,500] (troops|soldiers)", {})
    >>> made.slot, made.own, [anchor.ways for anchor in made.anchors]
    ('1,500', ('troop', 'soldier'), [(('mission',),), (('troop',), ('soldier',))])
    """
    sentence = _bare(sentence)
    made = _read(sentence, names)
    if made.verb:
        return made
    # of "(Forest|Forests) (cover|covers)" the first words do not agree
    turned = _read(_PIECE.sub(_turned, sentence), names)
    return turned if turned.verb else made


def _turned(match: re.Match[str]) -> str:
    """Some alternatives, the last in front."""
    return match[0] if match["any"] is None else match[0].replace(match["any"], "|".join(match["any"].split("|")[::-1]))


def _read(sentence: str, names: Names) -> Wording:
    slot, plain, start, pieces = _parsed(sentence)
    maybe = " ".join(match["any"] for match in _PIECE.finditer(sentence) if match["maybe"])
    document = Document("", plain)
    spoken = Sentence(document, 0, len(plain), document.words)
    first, last = _held(spoken, start, start + len(SORTS.get(slot.strip(), slot.split("|")[0])))
    anchors = tuple(_anchors(spoken, pieces, first, last, names))
    anchors = tuple(_placed(spoken, _lengthened(spoken, anchor, pieces)) for anchor in anchors)
    kinds = {mark for anchor in anchors for mark in anchor.kinds}
    if not anchors:
        raise WordingError("has no words outside the brackets that could be looked for")
    own, counted = _own(spoken, anchors, first, last)
    clause = spoken.clauses[spoken.clause_of(first) if last >= 0 else 0]
    at, verb, passive = spoken.predicate(clause)
    anchors = tuple(_in_other_words(spoken, a, first) if a.place - at in (0, 1) else a for a in anchors)
    return Wording(
        anchors,
        slot.strip(),
        plain,
        start,
        first,
        last,
        own,
        counted,
        leads=spoken.key(first - 1) if first else "",
        follows=spoken.key(last + 1),
        verb=verb,
        at=at,
        passive=passive,
        maybe=frozenset(map(common, _LETTERS.findall(maybe.lower()))) | kinds,
        past=_past(spoken, clause),
        ends=frozenset(way.split()[-1] for piece in pieces for way in piece.ways if way.strip()) & PREPOSITIONS,
    )


def _held(spoken: Sentence, start: int, end: int) -> tuple[int, int]:
    """The first and last of the words that the slot's value takes up, its hedge and unit included."""
    covering = next((v for v in spoken.values if v.start <= start + 3 and v.end >= end - 1 and v.end > start), None)
    if covering is not None:
        start, end = hedge_start(spoken.text, min(start, covering.start)), max(end, covering.end)
    inside = [n for n, word in enumerate(spoken.words) if word.end > start and word.start < end]
    if not inside:
        return 0, -1
    said = [word.key for word in spoken.words[: inside[0]]]
    # an age is said in many ways, none of which must stand in a text
    aged = next((len(way) for way in _AGE if said[-len(way) :] == way and covering is not None), 0)
    return inside[0] - aged, inside[-1]


def can(plain: str) -> bool:
    """Whether a fact tells what can be done: "The ferry can carry [350] passengers"."""
    return "can" in plain.split()


def _in_other_words(spoken: Sentence, anchor: Anchor, first: int) -> Anchor:
    """The verb of a fact, also in other words where reports have set words for it: how many a disaster
    killed, how many find room, by how much a figure rose, who won, how long it took."""
    axis = spoken.within(first)
    tables = {"count": ROOM if can(spoken.text) else TOLL, "%": RISE, "score": SCORED} | dict.fromkeys(DAYS, LASTED)
    table = tables.get(axis, {})
    more = [tuple(map(common, run)) for run in table.get(base(spoken.key(anchor.place)), ())]
    return anchor._replace(ways=(*anchor.ways, *more))


def _past(spoken: Sentence, clause: Clause) -> bool:
    """Whether the verb of a clause is in the past."""
    key = spoken.key(clause.verb) if clause.verb >= 0 else ""
    return key in ("was", "were", "had", "did") or "past" in forms(key)


def _bare(sentence: str) -> str:
    """A fact with only the value in its brackets: "about [a third]" for "[about a third]", and
    "[second]-largest" for "[second-largest]"."""
    match = re.search(r"\[([^\[\]|]+)\]", sentence)
    if match is None:
        return sentence
    words = [word.start() for word in re.finditer(r"(?<!\S)\S", match[1])]
    at = max(at for at in words if hedge_start(match[1], at) == 0)
    rank = _SUPERLATIVE.fullmatch(match[1])
    held, rest = (rank[1], rank[2]) if rank else (match[1][at:], "")
    return f"{sentence[: match.start()]}{match[1][:at]}[{held}]{rest}{sentence[match.end() :]}"


_SUPERLATIVE = re.compile(r"(\w+)(-\w+est)", re.IGNORECASE)


def _parsed(sentence: str) -> tuple[str, str, int, list[_Piece]]:
    """The slot, the plain sentence with the first of all alternatives, where the slot's value starts
    in it, and the stretches that have alternatives; one that may be left out has none to look for."""
    for opening, closing in ("[]", "()"):
        if sentence.count(opening) != sentence.count(closing):
            raise WordingError("a bracket is opened and not closed")
    slots = [match for match in _PIECE.finditer(sentence) if match["slot"] is not None]
    if len(slots) != 1:
        raise WordingError("has more than one value in [brackets]" if slots else "has no value in [brackets] to check")
    slot = slots[0]["slot"]
    if not slot.strip():
        raise WordingError("has nothing in its brackets")
    plain, at, start = "", 0, 0
    pieces = []
    for match in _PIECE.finditer(sentence):
        plain += sentence[at : match.start()]
        at = match.end()
        if match["slot"] is not None:
            start = len(plain)
            plain += SORTS.get(slot.strip(), slot.split("|")[0].strip())
            continue
        ways = match["any"].split("|")
        pieces.append(_Piece(len(plain), len(plain) + len(ways[0]), tuple(ways), bool(match["maybe"])))
        plain += ways[0]
    return slot, plain + sentence[at:], start, pieces


def _anchors(spoken: Sentence, pieces: Sequence[_Piece], first: int, last: int, names: Names) -> Iterator[Anchor]:
    """The anchors of a fact in order: names, alternatives, and single content words."""
    at = 0
    while at < len(spoken.words):
        piece = next((p for p in pieces if p.start <= spoken.words[at].start < p.end), None)
        if piece is not None:
            until = at
            while until < len(spoken.words) and spoken.words[until].start < piece.end:
                until += 1
            yield from () if piece.maybe else _either(piece, at, names)
            at = until
        elif first <= at <= last:
            at += 1
        else:
            until = end = spoken.name_end(at, names)
            stop = next((p.start for p in pieces if p.start > spoken.words[at].start), len(spoken.text))
            while until > at + 1 and (spoken.words[until - 1].start >= stop or first <= until - 1 <= last):
                until -= 1
            yield from _plainly(spoken, at, until, names, end > until and spoken.words[until].start == stop)
            at = until


def _either(piece: _Piece, at: int, names: Names) -> Iterator[Anchor]:
    """The anchor that alternatives are; none if one of them has no content."""
    ways: dict[tuple[str, ...], None] = {}
    named = False
    for text in piece.ways:
        runs = called(text, names)
        if not runs:
            return
        named = named or text.strip()[:1].isupper()
        ways |= dict.fromkeys(runs)
        if at == 0 and text[1:].isalpha() and text[1:].islower():
            # what opens a fact has a capital anyway
            ways |= {(common(text.lower()),): None}
    if ways:
        yield Anchor(tuple(ways), piece.ways[0], at, named)


def _plainly(spoken: Sentence, at: int, until: int, names: Names, goes_on: bool) -> Iterator[Anchor]:
    """The anchor that some words are, if they are content; `goes_on` if alternatives go on with a name."""
    if until > at + 2 and spoken.words[at].key in STYLES:
        at += 1
    text = spoken.text[spoken.words[at].start : spoken.words[until - 1].end]
    word = spoken.words[at]
    if until > at + 1:
        yield Anchor(tuple(called(text, names)), text, at, True)
    elif word.key in _CONTENT or word.key not in FUNCTION or spoken.acronym(at) or spoken.within(at) in DATES:
        if word.key == "not" or _ranked(spoken, at) or _describes(spoken, at):
            return
        proper = goes_on or spoken.named(at) or text.lower() in names or text.lower() in ALIASES
        ways = called(text, names) if proper and spoken.within(at) == "" else [(common(word.key),)]
        if word.key in UTMOST:
            ways.append((UTMOST[word.key],))
        yield Anchor(tuple(ways), text, at, proper)


def _lengthened(spoken: Sentence, anchor: Anchor, pieces: Sequence[_Piece]) -> Anchor:
    """A name, with the longer form that a word behind it makes which may be left out: "Norlund (Energy)?"."""
    after = anchor.place + len(anchor.text.split())
    start = spoken.words[after].start if after < len(spoken.words) else -1
    piece = next((piece for piece in pieces if piece.maybe and piece.start == start), None)
    if piece is None or not anchor.name or not spoken.joined(after):
        return anchor
    longer = [(*way, *marks_of(text)) for text in piece.ways if capital(text) for way in anchor.ways]
    return anchor._replace(ways=(*anchor.ways, *longer))


def _ranked(spoken: Sentence, at: int) -> bool:
    """Whether a word is the title in front of a person's name, which texts may leave out."""
    end = spoken.name_end(at + 1) if spoken.joined(at + 1) else at
    named = end > at + 2 and personal(spoken.text[spoken.words[at + 1].start : spoken.words[end - 1].end])
    return named and spoken.capital(at) and spoken.words[at].key in TITLES


def _describes(spoken: Sentence, at: int) -> bool:
    """Whether a word only says what is named behind it, so that texts may leave it out: "the Danish tanker Orla"."""
    end = at + 1
    while spoken.joined(end) and not spoken.capital(end) and spoken.tags[end] in "NA" and not spoken.within(end):
        end += 1
    first = at
    while first and spoken.joined(first) and spoken.tags[first - 1] in "NA" and not spoken.within(first - 1):
        first -= 1
    noun = spoken.tags[end - 1] == "N" and not spoken.capital(end - 1)
    named = spoken.joined(end) and spoken.named(end) and spoken.key(end) not in PEOPLES.values()
    until = spoken.name_end(end) if named else end
    inner = spoken.joined(until) and spoken.tags[until] == "N"
    return spoken.key(first - 1) in ARTICLES and noun and named and not inner


def _placed(spoken: Sentence, anchor: Anchor) -> Anchor:
    """An anchor with how it stands in the fact."""
    last = anchor.place + len(anchor.text.split()) - 1
    inner = (spoken.joined(last + 1) and spoken.tags[last + 1] in "NA") or spoken.key(last).endswith("'s")
    first = anchor.place
    while anchor.name and first and spoken.joined(first) and _describes(spoken, first - 1):
        first -= 1
    kinds = tuple(spoken.marks[n][0] for n in range(first, anchor.place))
    return anchor._replace(under=spoken.under(anchor.place)[0], inner=inner, kinds=kinds)


def _own(spoken: Sentence, anchors: Sequence[Anchor], first: int, last: int) -> tuple[tuple[str, ...], bool]:
    """The slot's own words, and whether they are what it counts."""
    at = last + 1
    while at < len(spoken.words) and spoken.words[at].key in ("of", "the", "all", "its", "a"):
        at += 1
    behind = [a for a in anchors if a.place >= at]
    if behind and behind[0].place <= at + 1 and not _parted(spoken, last, at) and behind[0].place in (at, at + 1):
        run = [behind[0]]
        for anchor in behind[1:]:
            joined = anchor.place - run[-1].place <= len(run[-1].ways[0]) and spoken.tags[anchor.place] in "NA"
            if not joined:
                break
            run.append(anchor)
        if spoken.tags[behind[0].place] in "NAEIQ":
            return tuple(dict.fromkeys(mark for a in run for way in a.ways for mark in way)), True
    ahead = [a for a in anchors if a.place < first]
    near = ahead[-1] if ahead else anchors[0]
    return tuple(dict.fromkeys(mark for way in near.ways for mark in way)), False


def _parted(spoken: Sentence, last: int, at: int) -> bool:
    """Whether a preposition other than "of", or a mark, parts the slot from what follows."""
    if at >= len(spoken.words):
        return True
    between = spoken.words[last + 1 : at + 1]
    gaps = [spoken.gap(n) for n in range(last + 1, at + 1)]
    return any(word.key in PREPOSITIONS and word.key != "of" for word in between) or any(
        gap.strip(" %") for gap in gaps
    )


def level(wording: Wording) -> bool:
    """Whether a rule says how things are, by "is" or "has", and names no event."""
    return base(wording.verb) in ("be", "have", "")
