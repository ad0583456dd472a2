"""How the tests run: a cache of their own, and Hypothesis without a clock.

A run tries the same examples each time; `HYPOTHESIS_PROFILE=long pytest` tries many new ones.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

slow = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("quick", deadline=None, suppress_health_check=slow, max_examples=60, derandomize=True)
settings.register_profile("long", deadline=None, suppress_health_check=slow, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_addoption(parser):
    """`--update` writes what the golden tests got as what they want."""
    parser.addoption("--update", action="store_true", help="rewrite the golden files of tests/cli")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory):
    """No test reads or writes the cache of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        for name in ("NO_COLOR", "FORCE_COLOR", "PRE_COMMIT"):
            patch.delenv(name, raising=False)
        yield
