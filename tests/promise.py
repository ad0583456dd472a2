"""The shape of the JSON output, as it is promised: just these keys, of these types."""

from __future__ import annotations

TEXT, COUNT, TRUTH = {"type": "string"}, {"type": "integer", "minimum": 0}, {"type": "boolean"}


def thing(**keys):
    """An object with just these keys."""
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}


def many(item):
    return {"type": "array", "items": item}


PLACE = {"path": TEXT, "line": COUNT, "column": COUNT, "end_line": COUNT, "end_column": COUNT}
FIX = thing(text=TEXT, offset=COUNT, end_offset=COUNT, safe=TRUTH)
FINDING = thing(
    rule=TEXT, kind=TEXT, level={"enum": ["note", "warning", "error"]}, message=TEXT, **PLACE,
    offset=COUNT, end_offset=COUNT, text=TEXT, fix={"anyOf": [FIX, {"type": "null"}]},
    related=many(thing(**PLACE, text=TEXT, message=TEXT)),
)  # fmt: skip
RULE = thing(rule=TEXT, kind=TEXT, path=TEXT, line=COUNT, agrees=COUNT, contradicts=COUNT, unclear=COUNT)
ERROR = thing(path=TEXT, line=COUNT, column=COUNT, message=TEXT)
SUMMARY = thing(
    documents=COUNT, rules=COUNT, unbound=COUNT, errors=COUNT, warnings=COUNT, notes=COUNT, elsewhere=COUNT,
    remarks=many(thing(path=TEXT, message=TEXT)),
)  # fmt: skip
VERSION = {"const": 1}
RUN = thing(version=VERSION, summary=SUMMARY, findings=many(FINDING), rules=many(RULE))
FAILED = thing(version=VERSION, errors=many(ERROR), summary=SUMMARY, findings=many(FINDING), rules=many(RULE))
REFUSED = thing(version=VERSION, errors=many(ERROR), findings={"type": "array", "maxItems": 0})
