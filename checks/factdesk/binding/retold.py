"""A sentence that goes on about what the one before tells of, as it would read with the name: "It spans
1.9 km" behind "The Halden Bridge is the pride of the district"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.naming import personal
from factdesk.binding.sentence import DATES, Sentence
from factdesk.english.conjugation import base
from factdesk.english.offices import office
from factdesk.english.words import FUNCTION, TITLES, wordset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.document import Document
    from factdesk.model import Value

    Ends = tuple[int, int]

_OPENS = re.compile(
    r"(?:It\swas\s(?:in|on|at|not\suntil)\s[^,.;:\n]{1,30}?\sthat\s"
    r"|(?:In|By|Since|During|Until|At|On|For|After|Today|Now|Then|Also|But|And|Yet|So)\b[^,.;:\n]{0,30}?,?\s)?"
    r"(?P<it>(?P<owner>[Ii]ts|[Hh]is|[Hh]er(?=\s(?!own\b)[a-z]))|[Ii]t|[Hh]e|[Ss]he|[Tt]he\s(?P<head>[a-z]+))"
    r"(?=['\u2019]?\s|['\u2019]s\s)"
)
_EMPTY = re.compile(r"[Ii]t(?:['\u2019]s|\s(?:is|was|(?:has|had) been|\w+ be))\s[^.;]*?\b(?:that|who|whether|how|to)\b")
_PLACED = frozenset("in at from on near by of off outside".split())
_LIGHT = wordset("be become have give make take get mark play face see need enjoy lead cause draw")
_NEW = frozenset("a an another one".split())
BACK = 3
"""How many sentences before one are looked at for the name that it goes on about."""


class Spoken(NamedTuple):
    """A sentence as it is understood. Of the text of its document what stands before `lead` is what stands
    `start` letters further on in the one that is checked, what stands behind `cut` what stands `shift`
    letters further on; between them a name was put in."""

    sentence: Sentence
    start: int = 0
    lead: int = 0
    cut: int = 0
    shift: int = 0

    def placed(self, value: Value) -> Value | None:
        """A value where the checked document has it; nothing if it is of the name put in."""
        if self.lead < value.end and value.start < self.cut:
            return None
        shift = self.start if value.end <= self.lead else self.shift
        return value._replace(start=value.start + shift, end=value.end + shift)


_DIED = re.compile(r"\b(?:died|dies|dead|killed|passed away)\b")
_AGED = re.compile(r"(?:He|She)\s(?:is|was)\s(?:only\s|just\s)?(?P<age>[\w-]+)(?:\syears\sold)?[.!]?$")


def retold(document: Document, ends: Sequence[Ends], number: int) -> Spoken | None:
    """A sentence of a paragraph with the name in it that it goes on about; nothing if it does not say so,
    or two things before it could be meant. `ends` are the sentences of the paragraph."""
    start, end = ends[number]
    opens = going_on(document, start, end)
    name = _topic(document, ends[max(0, number - BACK) : number], opens) if opens else ""
    if opens is None or not name:
        return None
    aged = _AGED.match(document.text[start:end])
    if aged and _DIED.search(document.text, *ends[number - 1]):
        return _with_age(document, ends[number - 1], start, aged)
    lead, rest = document.text[start : start + opens.start("it")], start + opens.end("it")
    if lead:
        name = re.sub(r"^(?:The|An?)\b", lambda article: article[0].lower(), name)
    owner = "" if not opens["owner"] else "'" if name.endswith("s") else "'s"
    told = f"{lead}{name}{owner}"
    saying = document.saying(told + document.text[rest:end])
    sentence = Sentence(saying, 0, len(saying.text), saying.words)
    after = sentence.word_at(len(told) + 1)
    if opens["head"] and sentence.joined(after) and sentence.tags[after] not in "VXAE":
        # "the choir of Tarn", "the council workers"
        return None
    return Spoken(sentence, start, len(lead), len(told), rest - len(told))


def _with_age(document: Document, before: Ends, start: int, aged: re.Match[str]) -> Spoken:
    """The sentence before, with the age that this one adds: "Falk died on Monday. She was 89"."""
    told = document.text[slice(*before)].rstrip(".!") + ", aged "
    saying = document.saying(told + aged["age"] + ".")
    sentence = Sentence(saying, 0, len(saying.text), saying.words)
    return Spoken(sentence, start, 0, len(told), start + aged.start("age") - len(told))


def going_on(document: Document, start: int, end: int) -> re.Match[str] | None:
    """How a sentence takes up what was spoken of, by "it", "she", "its" or "the bridge"; nothing if it does not."""
    text = document.text[start:end]
    found = _OPENS.match(text)
    return None if found and not found.start("it") and _EMPTY.match(text) else found


def _topic(document: Document, ends: Sequence[Ends], opens: re.Match[str]) -> str:
    """What the sentences before are about, by its fullest name, if a pronoun or "the bridge" can be nothing else."""
    name = ""
    for start, end in reversed(ends):
        sentence = Sentence(document, start, end, document.words_in(start, end))
        subject = _subject(sentence)
        if not subject or not _alone(sentence, subject, opens):
            break
        before = going_on(document, start, end)
        if before is None or before["head"]:
            name = _text(sentence, subject) if _meant(sentence, subject, opens) else name
            if before is None or len(subject) > 2:
                break
    return name


def _text(sentence: Sentence, subject: range) -> str:
    text = " ".join(sentence.said(subject[0], subject[-1]).split())
    return f"{text}," if "," in text else text


def _subject(sentence: Sentence) -> range:
    """The words of what a sentence is about: those in front of its verb, without a phrase that opens it."""
    main = next((clause for clause in sentence.clauses if clause.parent is None and clause.verb >= 0), None)
    if main is None:
        return range(0)
    words = [n for n in main.words if n < main.verb and sentence.tags[n] not in "AXV"]
    if words and sentence.tags[words[0]] == "P":
        # "By 2010 the reservoir", "In May, for instance, the reservoir"
        opens = (n for n in words[2:] if sentence.tags[n] == "D" and sentence.tags[n - 1] not in "PDA")
        after = next((n for n in words if sentence.gap(n).strip() == ","), next(opens, len(sentence.words)))
        words = [n for n in words if n >= after]
    if not words:
        return range(0)
    last = words[0]
    while last + 1 in words:
        last += 1
    return range(words[0], last + 1)


def _meant(sentence: Sentence, subject: range, opens: re.Match[str]) -> bool:
    """Whether what a sentence is about can be what "it", "she" or "the bridge" stands for."""
    keys = [sentence.key(n) for n in subject]
    known = keys[0] == "the" or any(_named(sentence, n) for n in subject)
    several = keys[-1].endswith("s") and not keys[-1].endswith("ss") and len(keys) == 1
    if not known or several or "C" in {sentence.tags[n] for n in subject}:
        return False
    if opens["head"]:
        return opens["head"] in keys[1:] and opens["head"] == keys[-1]
    if opens["it"].lower() in ("he", "she", "his", "her"):
        return _person(sentence, subject)
    # two words with capitals are a firm as often as a person, whom a text says what he is
    told = any(office(sentence.key(n)) for n in range(len(sentence.words)) if sentence.tags[n] == "N")
    return not (_person(sentence, subject) and (told or any(key in TITLES for key in keys)))


def _person(sentence: Sentence, words: range) -> bool:
    """Whether some words name a person: by a full name, a title or an office."""
    titles = [n for n in words if sentence.key(n) in TITLES]
    if any(n + 1 in words and sentence.capital(n + 1) for n in titles):
        # "Prince Khalid's denial" is none
        return not any(sentence.owns(n) for n in range(titles[-1], words[-1] + 1))
    first = next((n for n in words if sentence.capital(n) and sentence.key(n) not in FUNCTION), words[0])
    until = sentence.name_end(first)
    name = sentence.said(first, until - 1)
    ends = until > words[-1] or not sentence.joined(until)
    head = next((n - 1 for n in words[1:] if sentence.tags[n] == "P"), words[-1])
    if head < first and sentence.tags[head] == "N" and not office(sentence.key(head)):
        # "the strike at Kern Steel"
        return False
    return office(sentence.key(head)) or (ends and personal(name.removesuffix("'s").removesuffix("\u2019s")))


def _alone(sentence: Sentence, subject: range, opens: re.Match[str]) -> bool:
    """Whether nothing else in a sentence can be meant: no other name, and no other person or thing brought in."""
    if opens["head"]:
        return opens["head"] not in {sentence.key(n) for n in range(len(sentence.words)) if n not in subject}
    rest = [n for n in range(len(sentence.words)) if n not in subject]
    if any(_named(sentence, n) and sentence.under(n)[0] not in _PLACED for n in rest):
        return False
    if opens["it"].lower() in ("he", "she", "his", "her"):
        return not any(office(sentence.key(n)) for n in rest if sentence.tags[n] == "N" and not _as_what(sentence, n))
    verb = next((n for n in rest if sentence.tags[n] in "VX" and n > (subject[-1] if subject else -1)), -1)
    light = (
        verb >= 0 and base(sentence.key(sentence.predicate(sentence.clauses[sentence.clause_of(verb)])[0])) in _LIGHT
    )
    return light or not any(sentence.key(n) in _NEW and sentence.tags[n - 1] in "VEIG" for n in rest if n)


def _as_what(sentence: Sentence, number: int) -> bool:
    """Whether a noun is what the subject is said to be: "was a teacher", "worked as a clerk"."""
    under, at = sentence.under(number)
    return under == "as" or (at >= 0 and base(sentence.key(at)) in ("be", "become"))


def _named(sentence: Sentence, number: int) -> bool:
    """Whether a word is a name, other than that of a day or month."""
    key = sentence.key(number)
    day = sentence.within(number) in DATES or key.rstrip("s").endswith("day")
    named = sentence.capital(number) and key not in FUNCTION and sentence.tags[number] in "NAQ"
    return named and not day and (number > 0 or not key.endswith(("body", "thing", "one")))
