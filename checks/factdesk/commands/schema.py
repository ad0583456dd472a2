"""`factdesk schema`: the JSON Schema of rules.yaml, for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factdesk.ruleset import schema

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """Prints it."""
    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return 0
