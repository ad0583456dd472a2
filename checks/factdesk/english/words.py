"""English word lists: function words, verbs and titles (data only)."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


ARTICLES = wordset("a an the this that these those its his her their our my your some any no every each both all")
NUMERALS = wordset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen"
    " hundreds thousands millions billions dozens half"
)
PREPOSITIONS = wordset(
    "of in on at by for from to with without within into onto upon over under above below between among across"
    " against along around about after before behind beside besides beyond despite during except inside near off"
    " out outside since through throughout till until toward towards under up down via per like unlike amid"
    " amidst as than according including following regarding concerning excluding"
)
PRONOUNS = wordset(
    "i you he she it we they me him her us them who whom whose which what itself himself herself themselves"
    " yours hers ours theirs one ones someone somebody anyone everyone there here such"
)
BE = wordset("is are was were be been being am isn't aren't wasn't weren't 's 're")
HAVE = wordset("has have had having hasn't haven't hadn't")
MODALS = wordset(
    "do does did doing done don't doesn't didn't will won't would wouldn't shall shan't should shouldn't can cannot"
    " can't could couldn't may might mightn't must mustn't"
)
AUXILIARIES = BE | HAVE | MODALS
CONJUNCTIONS = wordset("and or but nor so yet if whether because although though while when where whereas unless")
ADVERBS = wordset(
    "not also only just still already now then again ever never even very too quite rather almost nearly about"
    " approximately roughly around exactly currently today officially finally eventually later soon once first"
    " some more most less least much many few several other another own same both either neither"
    " worldwide nationwide yet together alone instead however meanwhile well far further twice"
)
FUNCTION = (
    ARTICLES
    | PREPOSITIONS
    | PRONOUNS
    | AUXILIARIES
    | CONJUNCTIONS
    | ADVERBS
    | wordset("al el s t d ll ve re mr mrs ms dr sir st total altogether")
)

CLAIMS = wordset(
    "true clear likely unlikely possible certain sure false untrue wrong impossible aware confident known obvious"
    " unclear"
    " doubtful claim claims fact idea report reports news rumour rumours rumor rumors belief evidence suggestion"
    " suggestions"
    " allegation allegations theory view hope hopes fear fears statement statements myth denial denials proposal plan"
    " assertion assumption impression notion possibility prediction promise story chance risk condition"
)
"""Words that a clause with "that" tells the content of."""

UTMOST = {"high": "highest", "long": "longest", "wide": "widest", "deep": "deepest", "tall": "tallest"}
"""Adjectives of measure, and what is said of the one thing that has most of it."""

SUPERLATIVE = r"(?:most|least|best|worst|(?!(?:for|harv|prot|requ|inter|arr|inv|cont|\w*w)est\b)\w{3,}est)"
"""The first word of what has most of something, as a pattern."""

TITLES = wordset(
    "minister president premier chancellor chairman chairwoman chairperson chair chief head director secretary"
    " ambassador envoy spokesman spokeswoman spokesperson governor mayor commander king queen prince emir sultan pope"
    " general colonel admiral captain marshal coach manager editor prosecutor judge justice senator treasurer"
    " commissioner speaker ceo cfo coo cto vice-president rector dean principal superintendent sheriff consul"
    " attorney bishop archbishop cardinal rabbi imam patriarch conductor founder owner trainer officer executive"
    " representative diplomat leader surgeon"
)
"""The last word of a title that one person holds (its head)."""

UNSURE_TITLE = wordset(
    "former ex acting interim designate elect late then outgoing incoming future onetime ousted deposed"
    " caretaker honorary emeritus shadow would-be self-proclaimed retired disgraced next previous"
)
"""Words beside a title that say it is not simply held now."""
