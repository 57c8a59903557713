"""The editors' field reference, in French: every field of every file, what it means and what to type."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from pydantic import TypeAdapter

from site_builder.model.entries import scalars
from site_builder.model.entries.docstrings import field_definition, part_definition, value_definition
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Part
from site_builder.model.entries.shape import shape_of
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.reference.schema import COLLECTIONS, Collection, Schema, described, types_of
from site_builder.model.suggest import folded

FIELD_REFERENCE_PATH: Final = "docs/editeurs/champs.md"

_INTRODUCTION: Final = """\
# Les champs, un par un

Ce que peut contenir chaque fichier de `content`, ce que veut dire chaque champ et ce qu'on y tape. Pour apprendre à
s'en servir, lisez d'abord [Premiers pas](premiers-pas.md) ; pour partir d'un fichier déjà rempli, prenez un
[modèle](modeles/).

Cette page est écrite par un programme, d'après les règles mêmes du contrôle : ne la corrigez pas à la main.

## Lire les tableaux

- **Obligatoire** : sans ce champ, le fichier est refusé. Dans un bloc, le champ n'est dû que si le bloc est là.
- **En anglais** : « oui », le champ se traduit dans `index.en.md` ; « en partie », une partie de ce qu'il contient
  s'y traduit ; « repère », on l'y recopie tel quel, pour dire de quel élément on parle ; « non », il ne s'écrit que
  dans `index.fr.md`.
- Un champ vide et un champ absent veulent dire la même chose : on ne sait pas. N'écrivez jamais « inconnu » ni
  « à compléter ».

| Forme | Comment l'écrire | Exemple |
|---|---|---|
| texte | entre guillemets droits, sur une ligne | `title: "Le titre"` |
| identifiant | en minuscules sans accent, chiffres et traits d'union | `unit: habitants` |
| date | l'année, le mois ou le jour, l'année d'abord | `date: 2024`, `date: 2024-03` ou `date: 2024-03-12` |
| nombre | en chiffres, sans espace, avec un point pour les décimales | `value: 12.5` |
| nombre entier | en chiffres, sans espace | `edition: 1` |
| vrai ou faux | `true` pour oui, `false` pour non | `draft: true` |
| adresse web | complète, avec https:// | `url: "https://www.exemple.fr/page"` |
| liste | un tiret par élément, ou entre crochets | `themes: [energie, mobilite]` |
| bloc | des champs à la ligne, deux espaces plus à droite | voir [Les blocs](#les-blocs) |
| un mot | sans guillemets, choisi dans une liste | voir [Les mots à choisir](#les-mots-à-choisir) |
"""
_BLOCKS: Final = """\
## Les blocs

Un bloc réunit plusieurs champs sous un seul. Ses champs s'écrivent à la ligne, deux espaces plus à droite :

```yaml
place:
  name: "Place du Marché"
  source: rapport-2025
```

Une liste de blocs commence chaque bloc par un tiret :

```yaml
timeline:
  - id: lancement
    date: 2024-03
    text: "L'essai commence place du Marché."
    source: rapport-2025
```
"""
_WORDS_TO_CHOOSE: Final = """\
## Les mots à choisir

Là où un champ renvoie ici, seuls les mots de la première colonne sont acceptés.
"""
_COMMON: Final = "Champs communs aux communes, aux solutions et aux pages"
_HEADER: Final = ("Champ", "Libellé", "Obligatoire", "En anglais", "Ce qu'il dit", "Forme", "Exemple")
_UNTRANSLATED_HEADER: Final = tuple(title for title in _HEADER if title != "En anglais")

# Texts of one form have its pattern in their schema.
_FORMS: Final = MappingProxyType(
    {
        TypeAdapter(form).json_schema()["pattern"]: words
        for form, words in (
            (scalars.Slug, "identifiant"),
            (scalars.DateField, "date"),
            (scalars.Url, "adresse web"),
            (scalars.Email, "adresse électronique"),
            (scalars.Insee, "cinq caractères"),
            (scalars.People, "none, ou consent: et une référence"),
            (scalars.Wikidata, "un Q et des chiffres"),
            (scalars.LocalizedPath, "adresse dans le site"),
        )
    }
)
_KINDS: Final = MappingProxyType(
    {"string": "texte", "integer": "nombre entier", "number": "nombre", "boolean": "vrai ou faux"}
)

_Described: TypeAlias = type[Part | StrEnum]
_Row: TypeAlias = tuple[str, ...]


def field_reference() -> bytes:
    """Return the page as Markdown."""
    types = {name: used for collection in COLLECTIONS for name, used in types_of(collection.model).items()}
    whole = {collection.model.__name__ for collection in COLLECTIONS}
    ordered = sorted(types.values(), key=lambda used: folded(_label(used)))
    sections = [
        _INTRODUCTION,
        _section(f"## {_COMMON}", EntryFields, _fields(EntryFields)),
        *(_collection(collection) for collection in COLLECTIONS),
        _BLOCKS,
        *(_block(used) for used in ordered if issubclass(used, Part) and used.__name__ not in whole),
        _WORDS_TO_CHOOSE,
        *(_closed_list(used) for used in ordered if issubclass(used, StrEnum)),
    ]
    return "\n".join(sections).encode()


def anchor(heading: str) -> str:
    """Return the fragment GitHub gives to a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _label(described: _Described) -> str:
    return part_definition(described, SOURCE_LOCALE).label


def _collection(collection: Collection) -> str:
    model = collection.model
    shared = EntryFields.model_fields if issubclass(model, EntryFields) else {}
    places = "Où : " + ", ".join(f"`{place}`" for place in collection.places)
    if collection.translated:
        places += "".join(f", et les mots anglais dans `{place}`" for place in collection.translated_places)
    also = f" S'y ajoutent les [champs communs](#{anchor(_COMMON)})." if shared else ""
    own = {name: form for name, form in _fields(model).items() if name not in shared}
    return _section(f"## {_label(model)}", model, own, f" {places}.{also}")


def _block(part: type[Part]) -> str:
    return _section(f"### {_label(part)}", part, _fields(part))


def _section(heading: str, part: type[Part], fields: Mapping[str, Schema], more: str = "") -> str:
    translated = shape_of(part).has_words
    rows = [_row(part, name, form, translated=translated) for name, form in fields.items()]
    table = _table(_HEADER if translated else _UNTRANSLATED_HEADER, rows)
    return f"{heading}\n\n{part_definition(part, SOURCE_LOCALE).sentence}{more}\n\n{table}"


def _fields(part: type[Part]) -> Mapping[str, Schema]:
    fields = described(part, SOURCE_LOCALE)["properties"]
    return {name: form for name, form in fields.items() if isinstance(form, dict)} if isinstance(fields, dict) else {}


def _closed_list(values: type[StrEnum]) -> str:
    definition = part_definition(values, SOURCE_LOCALE)
    told = [(value, value_definition(value, SOURCE_LOCALE)) for value in values]
    rows = [(f"`{value}`", said.label, said.sentence) for value, said in told]
    return f"### {definition.label}\n\n{definition.sentence}\n\n{_table(('On tape', 'Se lit', 'Sens'), rows)}"


def _table(header: _Row, rows: Sequence[_Row]) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _row(part: type[Part], name: str, form: Schema, *, translated: bool) -> _Row:
    definition = field_definition(part, name, SOURCE_LOCALE)
    declared = part.model_fields[name]
    required = "oui" if declared.is_required() else "non"
    english = (_english(part, name),) if translated else ()
    example = f"`{name}: {declared.examples[0]}`" if declared.examples else ""
    written = _form(form, types_of(part))
    return (f"`{name}`", definition.label, required, *english, definition.sentence, written, example)


def _english(part: type[Part], name: str) -> str:
    shape = shape_of(part)
    if name in shape.words:
        return "oui"
    if name in shape.parts or name in shape.lists:
        return "en partie"
    return "repère" if name == part.key and not issubclass(part, EntryFields) else "non"


def _form(schema: Schema, types: Mapping[str, _Described]) -> str:
    """Return how the value is written, in a few words."""
    match schema:
        case {"anyOf": [dict(form), *_]}:
            return _form(form, types)
        case {"$ref": str(reference)}:
            used = types[reference.rpartition("/")[2]]
            link = f"[{_label(used)}](#{anchor(_label(used))})"
            return f"bloc {link}" if issubclass(used, Part) else f"un mot : {link}"
        case {"items": dict(items)}:
            return f"liste ({_form(items, types)})" + _bounds(schema, "Items", "")
        case {"pattern": str(pattern)} if pattern in _FORMS:
            return _FORMS[pattern]
        case {"type": str(kind) | [str(kind), "null"]}:
            return _KINDS[kind] + _bounds(schema, "Length", " caractères")
        case _:
            raise ValueError(schema)


def _bounds(schema: Schema, suffix: str, unit: str) -> str:
    match schema.get(f"min{suffix}", 0), schema.get(f"max{suffix}"):
        case 0 | 1, int(most):
            return f", {most}{unit} au plus"
        case int(least), int(most):
            return f", de {least} à {most}{unit}"
        case int(least), None if least:
            return f", {least}{unit} au moins"
        case _:
            return ""
