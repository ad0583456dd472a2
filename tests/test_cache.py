"""The cache of compiled rules: what is kept is what would be made, or it is made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdesk.cache import compiled

RULES = "names:\n  - name: Hama\n    variants: [Hamma]\n"


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache, and rules in the working folder."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "rules.yaml").write_text(RULES, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "docs")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "factdesk"


def listed(path="rules.yaml"):
    return {name: rule for kind in compiled(path, counted=False).kinds for name, rule in kind.rules.items()}


def test_what_is_kept_is_what_was_made(cache):
    made = listed()
    assert len(list(cache.iterdir())) == 1
    assert listed() == made


def test_rules_that_have_changed_are_read_again(cache):
    assert "names/hama" in listed()
    Path("rules.yaml").write_text(RULES.replace("Hama", "Homs"), encoding="utf-8")
    assert "names/homs" in listed()


def test_rules_tell_the_place_that_they_were_given_by(cache, tmp_path, monkeypatch):
    assert listed()["names/hama"].path == "rules.yaml"
    monkeypatch.chdir(tmp_path)
    assert listed("docs/rules.yaml")["names/hama"].path == "docs/rules.yaml"
    assert compiled("docs/rules.yaml", counted=False).path == "docs/rules.yaml"


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: data[: len(data) // 2], lambda data: b""])
def test_what_is_damaged_is_made_again(cache, damage):
    made = listed()
    [kept] = cache.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert listed() == made
    assert kept.read_bytes() == whole
