"""The palette of a card: the colours of a drawing, then places, and steps from the ground to the ink."""

from itertools import pairwise

from PIL import Image

from site_builder.output.social.palette import Palette, indexed


def colours(palette: Palette) -> list[tuple[int, ...]]:
    """Return the colours of the palette, each in its place."""
    return [tuple(palette.levels[at : at + 3]) for at in range(0, len(palette.levels), 3)]


def test_a_colour_has_one_place() -> None:
    """The same colour asked for twice is not there twice."""
    palette = Palette(())
    assert [0, 1, 0] == [palette.place(colour) for colour in ("#ffffff", "#000000", "#ffffff")]
    assert [(255, 255, 255), (0, 0, 0)] == colours(palette)


def test_a_mask_goes_from_the_ground_to_the_ink() -> None:
    """No ink is the ground, whole ink is the ink, and between them it never turns back; there are few steps."""
    palette = Palette(())
    ground = palette.place("#f0f0f0")
    steps = palette.steps("#101010", "#f0f0f0")
    levels = [colours(palette)[place][0] for place in steps]
    assert (256, ground, 0xF0, 0x10) == (len(steps), steps[0], levels[0], levels[-1])
    assert all(first >= second for first, second in pairwise(levels))
    assert (17, 17) == (len(set(steps)), len(palette.levels) // 3)
    assert abs(levels[128] - 0x80) <= 1


def test_a_drawing_opens_the_palette() -> None:
    """Its colours have the first places, which its pixels name; the steps between an ink and a ground come after."""
    image = Image.new("RGB", (4, 2), "#ff0000")
    image.putpixel((3, 1), (0, 0, 255))
    places, own = indexed(image)
    palette = Palette(own)
    steps = palette.steps("#ff0000", "#ffffff")
    assert [(255, 0, 0)] * 7 + [(0, 0, 255)] == [colours(palette)[place] for place in places.tobytes()]
    assert {0, 1} == set(places.tobytes())
    assert (0, 2, 18) == (steps[-1], min(step for step in steps if step), len(colours(palette)))
