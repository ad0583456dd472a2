"""Facts as an editor writes them: what the examples of each rule file say holds, but for those listed as known."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factdesk.examples import outcomes
from factdesk.ruleset import load

HERE = Path(__file__).parent
FILES = sorted((HERE / "facts").glob("*.yaml"))
KNOWN = set(yaml.safe_load((HERE / "facts.known.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_examples_do_what_they_say(path):
    done = [outcome for outcome in outcomes(load(str(path)).kinds(counted=True)) if outcome.rule.kind == "facts"]
    assert done
    wrong = {outcome.text for outcome in done if not outcome.held}
    here = {outcome.text for outcome in done}
    assert wrong == KNOWN & here
