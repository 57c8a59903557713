"""How far solutions have come: their order and their count by stage, those stopped included."""

from collections import Counter
from collections.abc import Iterable

from site_builder.model.entries.closed_lists import OutcomeKind, Stage
from site_builder.site.scope import Scope

# The most advanced first: what was tried weighs more than what was promised.
_ORDER = tuple(reversed(Stage))


def by_stage(slugs: Iterable[str], scope: Scope) -> tuple[str, ...]:
    """Return the solutions, the most advanced first; those of one stage keep their order."""
    return tuple(sorted(slugs, key=lambda slug: _ORDER.index(scope.solution(slug).stage)))


def stage_sentence(slugs: Iterable[str], scope: Scope) -> str:
    """Return how many of the solutions stand at each stage, and how many were stopped; nothing where none is known."""
    solutions = [scope.solution(slug) for slug in slugs]
    if not solutions:
        return ""
    counts = Counter(solution.stage for solution in solutions)
    told = (scope.interface.count(f"n_stage_{stage}", counts[stage]) for stage in _ORDER if counts[stage])
    stopped = sum(
        solution.outcome is not None and solution.outcome.kind is OutcomeKind.STOPPED for solution in solutions
    )
    return scope.text("stages_told", counts=", ".join(told), stopped=_stopped(stopped, len(solutions), scope))


def _stopped(stopped: int, total: int, scope: Scope) -> str:
    if not stopped:
        return scope.text("none_stopped")
    return scope.text("share_stopped", n=str(stopped), total=str(total))
