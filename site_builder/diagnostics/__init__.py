"""What went wrong in the content, where, and what to type.

Enters: codes, places and values. Leaves: diagnostics and their text in French or English.
Every room may call this one; it calls none.
"""

from site_builder.diagnostics.catalogue import CATALOGUE, Message, Wording
from site_builder.diagnostics.diagnostic import (
    Diagnostic,
    Severity,
    Span,
    has_errors,
    problem,
    sort_diagnostics,
)
from site_builder.diagnostics.render import OutputFormat, Surface, render_report
from site_builder.diagnostics.wording import Language

__all__ = [
    "CATALOGUE",
    "Diagnostic",
    "Language",
    "Message",
    "OutputFormat",
    "Severity",
    "Span",
    "Surface",
    "Wording",
    "has_errors",
    "problem",
    "render_report",
    "sort_diagnostics",
]
