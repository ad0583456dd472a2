"""The JSON Schema of rules.yaml says the same as the loader, and its file is up to date."""

from __future__ import annotations

import json
import tempfile
from copy import deepcopy
from pathlib import Path

import jsonschema
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factdesk.ruleset import RulesError, kind_classes, load, schema

SCHEMA = schema()
CHECKER = jsonschema.Draft7Validator(SCHEMA)
numbers = st.integers(1000, 10**9)

# text of a certain form; all other text is any
GOOD = {
    "id": numbers.map(lambda n: f"id-{n}") | numbers,
    "tolerance": st.sampled_from(["5%", "2 points", "100", 100, 2.5]),
    "from": st.sampled_from(["2024-12-06", "2024-12", "2024", 2024]),
    "to": st.sampled_from(["2025-12-06", "2025-12", "2025", 2025]),
}
JUNK = (None, "", " ", "eror", "Big City", "May 2024", 5, -1, 2.5, 10**6, True, [], [None], [[]], [{}], {}, {"a": "b"})


@st.composite
def documents(draw):
    """Rules files made from the schema, with no, one or two places spoiled."""
    made = draw(_value(SCHEMA, "")) or {}
    # only the loader can know which files there are
    made.pop("extends", None)
    for junk in draw(st.lists(st.sampled_from(JUNK), max_size=2, unique_by=repr)):
        places = list(_places(made))
        if places:
            box, key = draw(st.sampled_from(places))
            box[key] = deepcopy(junk)
        maps = [box for box, _ in places if isinstance(box, dict)]
        if maps and draw(st.booleans()):
            draw(st.sampled_from(maps))[draw(st.sampled_from(["nmae", "level", "names", "varients"]))] = "x"
    return made


def _value(shape, key):
    """A value of a shape of the schema, as the loader takes it too."""
    if "anyOf" in shape:
        return st.one_of([_value(part, key) for part in shape["anyOf"]])
    if "enum" in shape:
        return st.sampled_from(shape["enum"])
    kinds = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    if "object" in kinds:
        return _object(shape)
    if "array" in kinds:
        return st.lists(_value(shape["items"], key), max_size=3)
    if "null" in kinds:
        return st.none()
    return GOOD[key] if key in GOOD else numbers.map(lambda n: f"Name {n}")


def _object(shape):
    fields = {name: _value(part, name) for name, part in shape["properties"].items()}
    needed = {name: fields.pop(name) for name in shape.get("required", ())}
    return st.fixed_dictionaries(needed, optional=fields)


def _places(value):
    """Each place in a document where something stands, as its container and key."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _places(value[key])


@pytest.fixture(autouse=True, scope="module")
def _only_forms():
    """What a kind has against an entry beyond its form, no schema can know."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in kind_classes().values():
            patch.setattr(kind, "faults", lambda entry: ())
            patch.setattr(kind, "data", lambda entry, folder: ((), ()))
        yield


def loads(document):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rules.yaml"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        try:
            load(str(path))
        except RulesError as error:
            return str(error)
        return ""


@given(documents())
def test_schema_and_loader_accept_the_same_documents(document):
    told = loads(document)
    # only the loader knows that ids differ
    assume("has the same id" not in told)
    said = "; ".join(error.message for error in CHECKER.iter_errors(document))
    assert bool(told) == bool(said), f"the loader says {told!r}, the schema says {said!r}, of {document}"


def test_the_generated_documents_are_of_both_sorts():
    seen = set()

    @given(documents())
    def look(document):
        seen.add(CHECKER.is_valid(document))

    look()
    assert seen == {True, False}


def test_the_schema_is_a_schema():
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_its_file_is_up_to_date():
    file = Path(__file__).parent.parent / "rules.schema.json"
    assert json.loads(file.read_text(encoding="utf-8")) == SCHEMA, "run: factdesk schema > rules.schema.json"


@pytest.mark.parametrize("name", ["names", "facts", "phrases"])
def test_every_key_of_an_entry_is_described(name):
    keys = SCHEMA["properties"][name]["items"]["properties"]
    assert [key for key, part in keys.items() if not part.get("description")] == []
