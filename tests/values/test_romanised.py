"""A name in its own script is romanised as the systems in common use do."""

from __future__ import annotations

import pytest

from factdesk.values.romanised import romanised

pytest.importorskip("icu", reason="PyICU, the extra translit, is not installed")


def test_romanisations_sound_like_the_name_and_are_not_the_name():
    assert romanised("Аббас Арагчи", "Abbas Araghchi") == ["Abbas Aragchi", "Abbas Aragci", "Abbas Araqci"]


def test_another_name_has_no_romanisation_in_common():
    assert romanised("Бассам Саббаг", "Abbas Araghchi") == []
