"""A diagnostic, its place, and the order of a report."""

from site_builder.diagnostics import Severity, Span, has_errors, problem, sort_diagnostics

MISSING = problem("V009", Span("content/b.yml"), path="content/b.yml")
BOM = problem("V005", Span("content/a.yml"))


def test_params_are_read_by_name() -> None:
    """A value of the message is found by its name, and an unknown name gives an empty text."""
    assert ("content/b.yml", "") == (MISSING.param("path"), MISSING.param("key"))


def test_params_have_no_order() -> None:
    """Two diagnostics that say the same are equal whatever the order of their values."""
    assert problem("V015", Span("a"), key="a", first="1") == problem("V015", Span("a"), first="1", key="a")


def test_severity_is_that_of_the_code() -> None:
    """A missing file stops a build, a byte order mark does not."""
    assert (Severity.ERROR, Severity.WARNING) == (MISSING.severity, BOM.severity)


def test_only_errors_stop_a_build() -> None:
    """Warnings alone, or nothing at all, let the build go on."""
    assert [True, False, False] == [has_errors([BOM, MISSING]), has_errors([BOM]), has_errors([])]


def test_report_is_ordered_by_file_line_column_and_code() -> None:
    """A report reads from the top of the first file to the bottom of the last one."""
    places = [Span("a", 1, 2), Span("a", 2, 1), Span("a", 10, 1), Span("b", 1, 1)]
    ordered = [problem("V016", place) for place in places]
    assert tuple(ordered) == sort_diagnostics(reversed(ordered))
    assert ["V016", "V019"] == [
        found.code for found in sort_diagnostics([problem(code, places[0]) for code in ("V019", "V016")])
    ]


def test_report_says_nothing_twice() -> None:
    """The same problem found twice is said once."""
    assert (BOM,) == sort_diagnostics([BOM, BOM])
