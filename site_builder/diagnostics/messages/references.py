"""Messages about references and translations: V040 to V049."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

REFERENCES: Final = (
    Message(
        "V040",
        Wording(
            "« {value} » ne désigne {target}{elsewhere}",
            "choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Une fiche en désigne une autre par le nom de son dossier, une organisation par le nom de son"
            " fichier, une édition par son numéro. Le nom tapé ici n'existe pas, ou sa fiche n'est pas publiée.",
        ),
        Wording(
            "“{value}” does not name {target}{elsewhere}",
            "choose among: {known}",
            "did you mean “{suggestion}”?",
            cause="An entry names another by its folder, an organisation by its file, an edition by its number. What is"
            " typed here does not exist, or its entry is not published.",
        ),
        bad="communes: [alpha]",
        good="communes: [alpha-sur-marne]",
    ),
    Message(
        "V041",
        Wording(
            "« {value} » est déjà l'identifiant d'une autre fiche : {other}",
            "donnez à chaque fiche un identifiant qui n'est qu'à elle",
            cause="Le code INSEE d'une commune et l'identifiant d'une solution les désignent pour toujours. Une fiche"
            " créée en en copiant une autre garde l'identifiant de son modèle.",
        ),
        Wording(
            "“{value}” is already the identifier of another entry: {other}",
            "give each entry an identifier of its own",
            cause="The INSEE code of a town and the identifier of a solution name them for ever. An entry made by"
            " copying another keeps the identifier of its model.",
        ),
        bad='name: "Beta-sur-Seine"\ninsee: "94901"',
        good='name: "Beta-sur-Seine"\ninsee: "99902"',
    ),
    Message(
        "V042",
        Wording(
            "la source « {value} » n'est pas dans la liste « sources » de la fiche{elsewhere}",
            "ajoutez-la à « sources », ou citez une source de cette liste : {known}",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Chaque fait renvoie à une source, décrite une fois dans la liste « sources » de la même fiche. Son"
            " identifiant a été mal recopié, ou la source n'a pas été ajoutée à la liste.",
        ),
        Wording(
            "the source “{value}” is not in the list “sources” of the entry{elsewhere}",
            "add it to “sources”, or cite a source of that list: {known}",
            "did you mean “{suggestion}”?",
            cause="Each fact points to a source, described once in the list “sources” of the same entry. Its identifier"
            " was miscopied, or the source was not added to the list.",
        ),
        bad="stage_source: etudes",
        good="stage_source: etude",
    ),
    Message(
        "V043",
        Wording(
            "le même identifiant « {value} » sert deux fois dans « {key} »",
            "donnez un autre nom à l'un des deux",
            cause="Dans une liste, l'identifiant distingue un élément des autres : c'est lui que citent le texte et la"
            " traduction. Un élément copié du précédent en garde l'identifiant.",
        ),
        Wording(
            "the same identifier “{value}” is used twice in “{key}”",
            "rename one of the two",
            cause="In a list, the identifier tells one element from the others: the text and the translation cite it."
            " An element copied from the one before keeps its identifier.",
        ),
        bad='  - id: etude\n    title: "Étude de la place"\n    access: whole\n'
        '  - id: etude\n    title: "Bilan de la place"\n    access: whole',
        good='  - id: etude\n    title: "Étude de la place"\n    access: whole\n'
        '  - id: bilan\n    title: "Bilan de la place"\n    access: whole',
    ),
    Message(
        "V044",
        Wording(
            "la version anglaise « {path} » manque",
            "créez ce fichier avec le titre, le résumé et le texte en anglais, ou écrivez draft: true dans le fichier"
            " français",
            cause="Le site paraît dans les deux langues, et chaque fiche publiée a donc deux fichiers. Une fiche encore"
            " sans traduction attend sous forme de brouillon.",
        ),
        Wording(
            "the English version “{path}” is missing",
            "create this file with the title, the summary and the text in English, or write draft: true in the French"
            " file",
            cause="The site appears in both languages, so each published entry has two files. An entry that is not yet"
            " translated waits as a draft.",
        ),
        bad="content/communes/argenteuil/index.fr.md",
        good="content/communes/argenteuil/index.fr.md\ncontent/communes/argenteuil/index.en.md",
    ),
    Message(
        "V045",
        Wording(
            "la version française « {path} » manque",
            "créez-la : c'est elle qui porte les faits",
            cause="Les faits (dates, chiffres, sources) se disent une seule fois, dans le fichier français ; le fichier"
            " anglais n'apporte que des mots. Le fichier français a sans doute été supprimé ou renommé.",
        ),
        Wording(
            "the French version “{path}” is missing",
            "create it: it is the one that holds the facts",
            cause="Facts (dates, figures, sources) are said once, in the French file; the English file brings words"
            " only. The French file was probably deleted or renamed.",
        ),
        bad="content/communes/argenteuil/index.en.md",
        good="content/communes/argenteuil/index.fr.md\ncontent/communes/argenteuil/index.en.md",
    ),
    Message(
        "V046",
        Wording(
            "il manque la traduction de : {keys}",
            "ajoutez au fichier anglais : {example}",
            cause="Le texte existe en français et doit exister en anglais, sans quoi la page anglaise aurait un vide."
            " Il a été ajouté au fichier français seulement, ou effacé du fichier anglais.",
        ),
        Wording(
            "the translation is missing for: {keys}",
            "add to the English file: {example}",
            cause="The text exists in French and must exist in English, or the English page would have a gap. It was"
            " added to the French file only, or deleted from the English file.",
        ),
        bad='---\ntitle: "Beta-sur-Seine"\n---',
        good='---\ntitle: "Beta-sur-Seine"\n'
        'summary: "In Beta-sur-Seine, an invented town, almost nothing has been published yet."\n---',
    ),
    Message(
        "V047",
        Wording(
            "le fichier français n'a pas de « {value} » dans {key}",
            "il contient : {known} ; ajoutez ce qui manque au fichier français, ou effacez ceci",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Le fichier anglais traduit ce que dit le fichier français, et retrouve chaque élément par son"
            " identifiant, le même dans les deux langues. Celui-ci a été traduit ou mal recopié, ou n'existe plus en"
            " français.",
        ),
        Wording(
            "the French file has no “{value}” in {key}",
            "it holds: {known}; add what is missing to the French file, or delete this",
            "did you mean “{suggestion}”?",
            cause="The English file translates what the French file says, and finds each element by its identifier, the"
            " same in both languages. This one was translated or miscopied, or no longer exists in French.",
        ),
        bad='doors:\n  - id: villes\n    title: "I run a city"',
        good='doors:\n  - id: ville\n    title: "I run a city"',
    ),
    Message(
        "V048",
        Wording(
            "ce texte semble écrit en {found}, alors que le fichier est en {expected}",
            "écrivez ici ce texte en {expected}",
            cause="Chaque fichier n'a qu'une langue : index.fr.md le français, index.en.md l'anglais. Le texte a été"
            " copié d'un fichier dans l'autre et attend encore d'être traduit.",
        ),
        Wording(
            "this text seems to be written in {found}, but the file is in {expected}",
            "write this text here in {expected}",
            cause="Each file has one language only: index.fr.md French, index.en.md English. The text was copied from"
            " one file to the other and is still waiting to be translated.",
        ),
        bad="Le programme choisit les lieux avec les communes, puis il essaie les solutions dans la rue.",
        good="The programme chooses the places with the towns, then it tries the solutions in the street.",
    ),
    Message(
        "V049",
        Wording(
            "le texte de la page manque en anglais, alors qu'il existe en français",
            "écrivez la traduction dans ce fichier, sous les champs, après la ligne « --- » qui les ferme",
            cause="La page anglaise n'aurait qu'un titre et un résumé, là où la page française a un texte. Seuls les"
            " champs ont été traduits pour l'instant.",
        ),
        Wording(
            "the text of the page is missing in English, but it exists in French",
            "write the translation in this file, below the fields, after the “---” line that closes them",
            cause="The English page would have a title and a summary only, where the French page has a text. Only the"
            " fields have been translated so far.",
        ),
        bad='path: "/about/"\n---',
        good='path: "/about/"\n---\n\n## Steps\n\nSee [the map](page:plan-du-site).',
    ),
)
