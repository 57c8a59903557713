"""The permanent catalogue of messages: a code never changes meaning and is never used again.

V00x files and bytes · V01x the block between the ``---`` · V02x and V03x fields · V04x references and
translations · V05x images · V06x figures and stages · V07x the built site.
Texts hold ``{names}`` filled from the diagnostic; ``suggested`` replaces ``fix`` when there is a suggestion.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Severity(StrEnum):
    """Errors stop a build; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Wording:
    """A message and its fix in one language."""

    message: str
    fix: str
    suggested: str = ""


@dataclass(frozen=True)
class Message:
    """A code with its words in French and English."""

    code: str
    fr: Wording
    en: Wording
    severity: Severity = Severity.ERROR


def _warning(code: str, fr: Wording, en: Wording) -> Message:
    return Message(code, fr, en, Severity.WARNING)


_FILES: Final = (
    Message(
        "V001",
        Wording(
            "le fichier n'est pas enregistré en UTF-8 (ici sans doute « {likely} »)",
            "dans le Bloc-notes : Fichier > Enregistrer sous > Encodage : UTF-8",
        ),
        Wording(
            "the file is not saved as UTF-8 (here probably “{likely}”)",
            "in Notepad: File > Save as > Encoding: UTF-8",
        ),
    ),
    Message(
        "V002",
        Wording(
            "un caractère invisible ({name}) s'est glissé ici",
            "effacez ce caractère et retapez le texte autour",
        ),
        Wording("an invisible character ({name}) slipped in here", "delete it and retype the text around it"),
    ),
    Message(
        "V003",
        Wording(
            "le fichier dépasse la limite de {limit} ko",
            "vérifiez qu'une image n'a pas été collée dans le texte, ou partagez la page en deux",
        ),
        Wording(
            "the file exceeds the limit of {limit} kB",
            "check that no picture was pasted into the text, or split the page in two",
        ),
    ),
    Message(
        "V004",
        Wording(
            "ceci est un raccourci vers un autre fichier, ou mène hors du dossier content",
            "remplacez le raccourci par le fichier lui-même",
        ),
        Wording(
            "this is a shortcut to another file, or leads out of the content folder",
            "replace the shortcut by the file itself",
        ),
    ),
    _warning(
        "V005",
        Wording(
            "le fichier commence par une marque invisible (BOM)",
            "rien à faire pour publier ; pour l'ôter, enregistrez en « UTF-8 » et non « UTF-8 avec BOM »",
        ),
        Wording(
            "the file begins with an invisible mark (BOM)",
            "nothing to do to publish; to remove it, save as “UTF-8”, not “UTF-8 with BOM”",
        ),
    ),
    _warning(
        "V006",
        Wording(
            "les fins de ligne ne sont pas celles du site ({found})",
            "rien à faire pour publier ; votre éditeur peut enregistrer avec des fins de ligne « LF »",
        ),
        Wording(
            "line endings are not those of the site ({found})",
            "nothing to do to publish; your editor can save with “LF” line endings",
        ),
    ),
    Message(
        "V007",
        Wording(
            "le fichier est enregistré en UTF-16",
            "dans le Bloc-notes : Fichier > Enregistrer sous > Encodage : UTF-8",
        ),
        Wording("the file is saved as UTF-16", "in Notepad: File > Save as > Encoding: UTF-8"),
    ),
    Message(
        "V008",
        Wording(
            "ce fichier n'est pas à sa place",
            "fichiers attendus ici : {expected}",
            "renommez-le « {suggestion} »",
        ),
        Wording("this file is out of place", "files expected here: {expected}", "rename it “{suggestion}”"),
    ),
    Message(
        "V009",
        Wording("le fichier « {path} » manque", "créez-le à partir du modèle de docs/editeurs/modeles"),
        Wording("the file “{path}” is missing", "create it from the template in docs/editeurs/modeles"),
    ),
)

_BLOCK: Final = (
    Message(
        "V010",
        Wording(
            "le fichier doit commencer par une ligne « --- »",
            "mettez « --- » seul sur la toute première ligne, puis les champs, puis « --- » de nouveau",
        ),
        Wording(
            "the file must begin with a “---” line",
            "put “---” alone on the very first line, then the fields, then “---” again",
        ),
    ),
    Message(
        "V011",
        Wording(
            "le bloc ouvert par « --- » n'est jamais fermé",
            "ajoutez une ligne « --- » après le dernier champ",
            "ajoutez une ligne « --- » avant la ligne {suggestion}",
        ),
        Wording(
            "the block opened by “---” is never closed",
            "add a “---” line after the last field",
            "add a “---” line before line {suggestion}",
        ),
    ),
    Message(
        "V012",
        Wording(
            "un deux-points dans une valeur : la suite serait prise pour un autre champ",
            "mettez la valeur entre guillemets droits",
            "mettez la valeur entre guillemets : {suggestion}",
        ),
        Wording(
            "a colon inside a value: what follows would be taken for another field",
            "put the value in straight quotes",
            "put the value in quotes: {suggestion}",
        ),
    ),
    Message(
        "V013",
        Wording(
            "{name} en début de ligne, là où il faut des espaces",
            "effacez-la et tapez deux espaces par niveau",
        ),
        Wording(
            "{name} at the beginning of a line, where spaces are due",
            "delete it and type two spaces per level",
        ),
    ),
    Message(
        "V014",
        Wording(
            "la valeur est entourée de guillemets typographiques ({quotes})",
            "utilisez des guillemets droits : {suggestion}",
            "utilisez des guillemets droits : {suggestion}",
        ),
        Wording(
            "the value is wrapped in typographic quotes ({quotes})",
            "use straight quotes: {suggestion}",
            "use straight quotes: {suggestion}",
        ),
    ),
    Message(
        "V015",
        Wording(
            "le champ « {key} » est écrit deux fois ; la première est à la ligne {first}",
            "gardez une seule des deux lignes",
        ),
        Wording("the field “{key}” is written twice; first on line {first}", "keep only one of the two lines"),
    ),
    Message(
        "V016",
        Wording(
            "ce qui est attendu ici, ce sont des champs « nom: valeur »",
            'écrivez un champ par ligne, par exemple : title: "Argenteuil"',
        ),
        Wording(
            "fields written “name: value” are expected here",
            'write one field per line, for instance: title: "Argenteuil"',
        ),
    ),
    Message(
        "V017",
        Wording(
            "« {mark} » en début de valeur a un sens spécial",
            "si ce signe fait partie du texte, mettez la valeur entre guillemets droits ; sinon effacez-le",
        ),
        Wording(
            "“{mark}” at the beginning of a value has a special meaning",
            "if the sign belongs to the text, put the value in straight quotes; otherwise delete it",
        ),
    ),
    Message(
        "V018",
        Wording(
            "les champs sont emboîtés trop profondément (plus de {limit} niveaux)",
            "reprenez le retrait des lignes, ou comptez les crochets et accolades",
        ),
        Wording(
            "the fields are nested too deeply (more than {limit} levels)",
            "check the indentation, or count the brackets and braces",
        ),
    ),
    Message(
        "V019",
        Wording(
            "cette ligne ne peut pas être lue",
            "vérifiez le retrait, les guillemets et les crochets de cette ligne et de la précédente",
            "{suggestion}",
        ),
        Wording(
            "this line cannot be read",
            "check the indentation, quotes and brackets of this line and the one before",
            "{suggestion}",
        ),
    ),
)

_FIELDS: Final = (
    Message(
        "V020",
        Wording(
            "le champ « {key} » n'existe pas",
            "effacez cette ligne, ou choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "there is no field “{key}”",
            "delete this line, or choose among: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V021",
        Wording(
            "« {value} » n'est pas {vocabulary}",
            "termes connus : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” is not {vocabulary}",
            "known terms: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V022",
        Wording("champ obligatoire absent : {keys}", "ajoutez par exemple : {example}"),
        Wording("required field missing: {keys}", "add for instance: {example}"),
    ),
    Message(
        "V023",
        Wording(
            "« {value} » n'est pas une date possible",
            "écrivez l'année, le mois ou le jour ainsi : 2024, 2024-03 ou 2024-03-12",
            "écrivez {suggestion}",
        ),
        Wording(
            "“{value}” is not a possible date",
            "write the year, month or day like this: 2024, 2024-03 or 2024-03-12",
            "write {suggestion}",
        ),
    ),
    Message(
        "V024",
        Wording(
            "nombre attendu, « {value} » trouvé",
            "écrivez des chiffres seulement, avec un point pour les décimales : 3300 ou 12.5",
            "écrivez {suggestion}",
        ),
        Wording(
            "number expected, “{value}” found",
            "write digits only, with a point for decimals: 3300 or 12.5",
            "write {suggestion}",
        ),
    ),
    Message(
        "V025",
        Wording("le champ « {key} » attend {expected}", "écrivez par exemple : {example}"),
        Wording("the field “{key}” expects {expected}", "write for instance: {example}"),
    ),
    Message(
        "V026",
        Wording(
            "le champ « {key} » compte {length} caractères ; il en faut {range}",
            "reformulez le texte",
        ),
        Wording("the field “{key}” has {length} characters; {range} are expected", "rephrase the text"),
    ),
    Message(
        "V027",
        Wording(
            "« {value} » n'est pas un choix possible pour « {key} »",
            "choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” is not a possible choice for “{key}”",
            "choose among: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V028",
        Wording(
            "« {key} » est un fait : il se dit une seule fois, dans le fichier français",
            "effacez cette ligne du fichier anglais",
        ),
        Wording(
            "“{key}” is a fact: it is said once, in the French file",
            "delete this line from the English file",
        ),
    ),
    Message(
        "V029",
        Wording(
            "« {value} » n'a pas la forme attendue",
            "écrivez par exemple : {example}",
            "écrivez {suggestion}",
        ),
        Wording("“{value}” does not have the expected form", "write for instance: {example}", "write {suggestion}"),
    ),
    Message(
        "V031",
        Wording(
            "la coordonnée {value} est hors limites",
            "écrivez des degrés décimaux entre -{limit} et {limit}, par exemple lat: 48.938 et lon: 2.494",
        ),
        Wording(
            "the coordinate {value} is out of range",
            "write decimal degrees between -{limit} and {limit}, for instance lat: 48.938 and lon: 2.494",
        ),
    ),
    Message(
        "V032",
        Wording(
            "« {value} » n'est ni « true » ni « false »",
            "écrivez true (oui) ou false (non)",
            "écrivez {suggestion}",
        ),
        Wording("“{value}” is neither “true” nor “false”", "write true or false", "write {suggestion}"),
    ),
    Message(
        "V033",
        Wording(
            "le champ « {key} » compte {count} éléments ; il en faut {range}",
            "ajoutez ou retirez des éléments",
        ),
        Wording("the field “{key}” has {count} elements; {range} are expected", "add or remove elements"),
    ),
    Message(
        "V034",
        Wording("{value} est hors limites pour « {key} »", "écrivez un nombre de {minimum} à {maximum}"),
        Wording("{value} is out of range for “{key}”", "write a number from {minimum} to {maximum}"),
    ),
    Message(
        "V035",
        Wording(
            "la fin de la ligne, à partir de « # », est prise pour un commentaire",
            "si elle fait partie du texte, écrivez : {suggestion} ; sinon, mettez une espace après « # »",
        ),
        Wording(
            "the end of the line, from “#” on, is taken for a comment",
            "if it belongs to the text, write: {suggestion}; otherwise put a space after “#”",
        ),
    ),
)

_REFERENCES: Final = (
    Message(
        "V040",
        Wording(
            "« {value} » ne désigne {target}",
            "existants : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” does not name {target}",
            "existing: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V041",
        Wording(
            "« {value} » est déjà l'identifiant de {other}",
            "donnez à chaque fiche un identifiant qui n'est qu'à elle",
        ),
        Wording("“{value}” is already the identifier of {other}", "give each entry an identifier of its own"),
    ),
    Message(
        "V042",
        Wording(
            "la source « {value} » n'est pas dans la liste « sources » de la fiche",
            "ajoutez-la à « sources », ou citez-en une de : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "the source “{value}” is not in the entry's list of sources",
            "add it to “sources”, or cite one of: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V043",
        Wording(
            "le même identifiant « {value} » sert deux fois dans « {key} »",
            "donnez un autre nom à l'un des deux",
        ),
        Wording("the same identifier “{value}” is used twice in “{key}”", "rename one of the two"),
    ),
    Message(
        "V044",
        Wording(
            "la version anglaise « {path} » manque",
            "créez ce fichier avec le titre, le résumé et le texte en anglais, ou mettez « draft: true »",
        ),
        Wording(
            "the English version “{path}” is missing",
            "create this file with the title, the summary and the text in English, or set “draft: true”",
        ),
    ),
    Message(
        "V045",
        Wording(
            "la version française « {path} » manque",
            "créez-la : c'est elle qui porte les faits",
        ),
        Wording("the French version “{path}” is missing", "create it: it is the one that holds the facts"),
    ),
    Message(
        "V046",
        Wording(
            "pas de traduction pour : {keys}",
            "ajoutez au fichier anglais : {example}",
        ),
        Wording("no translation for: {keys}", "add to the English file: {example}"),
    ),
    Message(
        "V047",
        Wording(
            "« {value} » n'existe pas dans « {key} » du fichier français",
            "identifiants français : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” does not exist in “{key}” of the French file",
            "identifiers in French: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V048",
        Wording(
            "ce texte semble écrit en {found}, alors que le fichier est en {expected}",
            "écrivez ici la version en {expected}",
        ),
        Wording(
            "this text seems to be written in {found}, while the file is in {expected}",
            "write the {expected} version here",
        ),
    ),
    Message(
        "V049",
        Wording(
            "le texte de la page manque en anglais, alors qu'il existe en français",
            "écrivez la traduction sous le second « --- »",
        ),
        Wording(
            "the text of the page is missing in English, while it exists in French",
            "write the translation below the second “---”",
        ),
    ),
)

_IMAGES: Final = (
    Message(
        "V050",
        Wording(
            "l'image « {value} » n'est pas dans le dossier de la fiche",
            "déposez-la à côté de ce fichier ; images présentes : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "the picture “{value}” is not in the entry's folder",
            "put it beside this file; pictures there: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V051",
        Wording(
            "l'image « {value} » n'a pas de texte de remplacement",
            "décrivez ce qu'elle montre : {example}",
        ),
        Wording("the picture “{value}” has no alternative text", "describe what it shows: {example}"),
    ),
)

_EVIDENCE: Final = (
    Message(
        "V060",
        Wording(
            "le chiffre « {value} » n'a pas de source",
            "ajoutez « source: » avec l'identifiant d'une source de la fiche ; sans source, retirez le chiffre",
        ),
        Wording(
            "the figure “{value}” has no source",
            "add “source:” with the identifier of a source of the entry; without a source, remove the figure",
        ),
    ),
    Message(
        "V061",
        Wording(
            "à l'étape « {stage} », il manque : {keys}",
            "ajoutez ces éléments, ou revenez à une étape qu'une source atteste",
        ),
        Wording(
            "at the stage “{stage}”, this is missing: {keys}",
            "add it, or go back to a stage that a source supports",
        ),
    ),
)

_SITE: Final = (
    Message(
        "V070",
        Wording(
            "deux pages auraient la même adresse {value} : celle-ci et {other}",
            "changez l'une des deux adresses",
        ),
        Wording(
            "two pages would have the same address {value}: this one and {other}",
            "change one of the two addresses",
        ),
    ),
    Message(
        "V071",
        Wording("la page du modèle « {value} » manque dans content/pages", "rétablissez-la : le site en a besoin"),
        Wording("the page of kind “{value}” is missing from content/pages", "restore it: the site needs it"),
    ),
    Message(
        "V072",
        Wording("la page construite {path} est fautive : {fault}", "c'est un défaut du logiciel : signalez-le"),
        Wording("the built page {path} is faulty: {fault}", "this is a defect of the software: report it"),
    ),
    Message(
        "V073",
        Wording(
            "sur la page {path}, le lien vers « {value} » ne mène nulle part",
            "corrigez ou retirez ce lien dans le texte de la page",
        ),
        Wording(
            "on the page {path}, the link to “{value}” leads nowhere",
            "correct or remove this link in the text of the page",
        ),
    ),
    Message(
        "V074",
        Wording(
            "deux pages ont le modèle « {value} » : celle-ci et {other}",
            "gardez-en une, ou écrivez pour celle-ci : kind: prose",
        ),
        Wording(
            "two pages are of the kind “{value}”: this one and {other}",
            "keep one of them, or write for this one: kind: prose",
        ),
    ),
)

CATALOGUE: Final = MappingProxyType(
    {entry.code: entry for entry in (*_FILES, *_BLOCK, *_FIELDS, *_REFERENCES, *_IMAGES, *_EVIDENCE, *_SITE)}
)
