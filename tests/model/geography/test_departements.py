"""Départements by the codes of communes."""

from site_builder.model.geography.departements import departement, departement_name


def test_a_code_tells_its_departement() -> None:
    """The two first digits name it; one that is far away keeps its number alone."""
    assert ("Val-de-Marne", "Val-de-Marne (94)") == (departement_name("94071"), departement("94071"))
    assert ("", "(13)") == (departement_name("13055"), departement("13055"))
