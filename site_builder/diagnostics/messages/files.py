"""Messages about files and bytes: V001 to V009, and V101 to V109."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

FILES: Final = (
    Message(
        "V001",
        Wording(
            "le fichier n'est pas enregistré en UTF-8 (ici sans doute « {likely} »)",
            "dans le Bloc-notes : Fichier > Enregistrer sous > Encodage : UTF-8, puis Enregistrer",
            cause="Le site lit ses fichiers en UTF-8, la façon d'enregistrer qui connaît toutes les lettres."
            " Un programme ancien, ou le Bloc-notes réglé sur « ANSI », en emploie une autre, et le site n'y"
            " reconnaît pas les lettres accentuées.",
        ),
        Wording(
            "the file is not saved as UTF-8 (here probably “{likely}”)",
            "in Notepad: File > Save as > Encoding: UTF-8, then Save",
            cause="The site reads its files as UTF-8, the way of saving that knows every letter. An old program, or"
            " Notepad set to “ANSI”, uses another one, in which the site cannot recognise accented letters.",
        ),
        bad="index.fr.md (ANSI)",
        good="index.fr.md (UTF-8)",
    ),
    Message(
        "V002",
        Wording(
            "un caractère invisible ({name}) s'est glissé ici",
            "effacez ce caractère et retapez le texte autour",
            cause="Un texte copié d'un traitement de texte, d'un PDF ou d'une page web apporte parfois des caractères"
            " qu'on ne voit pas. Le plus courant est l'espace insécable (U+00A0) que Word ajoute avant un deux-points."
            " Une puce de Word n'a de forme que dans sa police : ailleurs, c'est une case vide.",
        ),
        Wording(
            "an invisible character ({name}) slipped in here",
            "delete it and retype the text around it",
            cause="Text copied from a word processor, a PDF or a web page sometimes brings characters that cannot be"
            " seen. The most common is the no-break space (U+00A0) that Word adds before a colon in French. A bullet of"
            " Word has a shape in its own face only: elsewhere it is an empty box.",
        ),
        bad='title\u00a0: "À propos"',
        good='title: "À propos"',
    ),
    Message(
        "V003",
        Wording(
            "le fichier dépasse la limite de {limit}",
            "vérifiez qu'aucune image n'a été collée dans le texte, ou coupez la page en deux",
            cause="Même un très long texte reste loin de cette limite. Le plus souvent, une image a été collée dans"
            " le texte, où elle devient des milliers de lettres, au lieu d'être déposée à côté.",
        ),
        Wording(
            "the file goes over the limit of {limit}",
            "check that no picture was pasted into the text, or split the page in two",
            cause="Even a very long text stays far below this limit. Most often a picture was pasted into the text,"
            " where it becomes thousands of letters, instead of being put beside it.",
        ),
        bad="![Plan du quartier](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAB4AAAAQ4CAYAAADo08FD…)",
        good="![Plan du quartier](plan.png)",
    ),
    Message(
        "V004",
        Wording(
            "ceci est un raccourci vers un autre fichier, ou mène hors du dossier « content »",
            "remplacez le raccourci par le fichier lui-même",
            cause="Seuls les fichiers qui se trouvent vraiment dans le dossier « content » sont lus. Un raccourci"
            " pourrait publier par mégarde un document rangé ailleurs.",
        ),
        Wording(
            "this is a shortcut to another file, or leads out of the “content” folder",
            "replace the shortcut with the file itself",
            cause="Only files that really are in the “content” folder are read. A shortcut could publish by accident"
            " a document kept elsewhere.",
        ),
        bad="content/pages/presse/index.fr.md -> C:/Documents/presse.md",
        good="content/pages/presse/index.fr.md",
    ),
    Message(
        "V005",
        Wording(
            "le fichier commence par une marque invisible (BOM)",
            "rien à faire pour publier ; pour l'ôter, enregistrez en « UTF-8 » et non « UTF-8 avec BOM »",
            cause="Certains programmes de Windows écrivent cette marque au début des fichiers UTF-8. Le site l'ignore ;"
            " d'autres outils la prennent pour une lettre.",
        ),
        Wording(
            "the file begins with an invisible mark (BOM)",
            "nothing to do to publish; to remove it, save as “UTF-8”, not “UTF-8 with BOM”",
            cause="Some Windows programs write this mark at the beginning of UTF-8 files. The site ignores it;"
            " other tools take it for a letter.",
        ),
        Severity.WARNING,
        bad="index.fr.md (UTF-8 + BOM)",
        good="index.fr.md (UTF-8)",
    ),
    Message(
        "V006",
        Wording(
            "les fins de ligne ne sont pas celles du site ({found})",
            "rien à faire pour publier ; si votre logiciel le propose, enregistrez avec des fins de ligne « LF »",
            cause="Windows ne termine pas les lignes comme le font les autres systèmes. La page n'y perd rien, mais la"
            " comparaison de deux versions montre alors toutes les lignes comme changées.",
        ),
        Wording(
            "the line endings are not those of the site ({found})",
            "nothing to do to publish; if your software offers it, save with “LF” line endings",
            cause="Windows does not end lines as other systems do. The page loses nothing, but a comparison of two"
            " versions then shows every line as changed.",
        ),
        Severity.WARNING,
        bad="index.fr.md (CRLF)",
        good="index.fr.md (LF)",
    ),
    Message(
        "V007",
        Wording(
            "le fichier est enregistré en UTF-16",
            "dans le Bloc-notes : Fichier > Enregistrer sous > Encodage : UTF-8, puis Enregistrer",
            cause="Le site lit ses fichiers en UTF-8. Le Bloc-notes et Excel proposent aussi « UTF-16 », parfois nommé"
            " « Unicode », qui range les lettres autrement.",
        ),
        Wording(
            "the file is saved as UTF-16",
            "in Notepad: File > Save as > Encoding: UTF-8, then Save",
            cause="The site reads its files as UTF-8. Notepad and Excel also offer “UTF-16”, sometimes called"
            " “Unicode”, which stores letters in another way.",
        ),
        bad="index.fr.md (UTF-16)",
        good="index.fr.md (UTF-8)",
    ),
    Message(
        "V008",
        Wording(
            "ce fichier n'est pas à sa place",
            "fichiers attendus ici : {expected}",
            "renommez-le « {suggestion} »",
            cause="Le site reconnaît un fichier à son nom et à son dossier ; tout autre serait laissé de côté sans"
            " un mot. Le Bloc-notes, par exemple, ajoute souvent « .txt » au nom qu'on lui donne.",
        ),
        Wording(
            "this file is out of place",
            "files expected here: {expected}",
            "rename it “{suggestion}”",
            cause="The site knows a file by its name and its folder; any other would be left out without a word."
            " Notepad, for instance, often adds “.txt” to the name it is given.",
        ),
        bad="content/communes/argenteuil/index.en.md.txt",
        good="content/communes/argenteuil/index.en.md",
    ),
    Message(
        "V009",
        Wording(
            "le fichier « {path} » manque",
            "remettez-le là, sous ce nom ; sur GitHub, le bouton « History » du dossier « content » montre où il est"
            " passé",
            cause="Le site ne peut pas se construire sans ses réglages (site.yml) ni ses listes de termes"
            " (dossier taxonomies). Le fichier a sans doute été supprimé, déplacé ou renommé.",
        ),
        Wording(
            "the file “{path}” is missing",
            "put it back there, under this name; on GitHub, the “History” button of the “content” folder shows where it"
            " went",
            cause="The site cannot be built without its settings (site.yml) and its lists of terms (folder"
            " taxonomies). The file was probably deleted, moved or renamed.",
        ),
        bad="content/taxonomies/challenges.yml\ncontent/taxonomies/units.yml",
        good="content/taxonomies/challenges.yml\ncontent/taxonomies/themes.yml\ncontent/taxonomies/units.yml",
    ),
    Message(
        "V101",
        Wording(
            "deux versions du même texte sont restées dans le fichier, avec les marques qui les séparent",
            "effacez {marks}, ainsi que celle des deux versions dont vous ne voulez pas",
            cause="Deux personnes ont modifié les mêmes lignes, et GitHub a laissé les deux versions l'une sous"
            " l'autre, entre « <<<<<<< » et « >>>>>>> ». Le fichier a été enregistré avant qu'on en ait choisi une.",
        ),
        Wording(
            "two versions of the same text were left in the file, with the marks that separate them",
            "delete {marks}, and whichever of the two versions you do not want",
            cause="Two people changed the same lines, and GitHub left both versions one below the other, between"
            " “<<<<<<<” and “>>>>>>>”. The file was saved before one of the two was chosen.",
        ),
        bad='<<<<<<< HEAD\ntitle: "À propos"\n=======\ntitle: "À propos du site"\n>>>>>>> titre',
        good='title: "À propos du site"',
    ),
    Message(
        "V102",
        Wording(
            "les lettres accentuées ont été abîmées : « {value} » était sans doute « {likely} »",
            "reprenez le fichier tel qu'il était avant (sur GitHub, bouton « History »), ou retapez chaque mot abîmé",
            cause="Le fichier a été ouvert par un programme qui l'a lu dans un autre encodage, puis enregistré ainsi :"
            " chaque lettre accentuée y est devenue deux signes.",
        ),
        Wording(
            "the accented letters were damaged: “{value}” was probably “{likely}”",
            "take the file as it was before (on GitHub, the “History” button), or retype each damaged word",
            cause="The file was opened by a program that read it in another encoding, then saved like that: each"
            " accented letter has become two signs.",
        ),
        bad='title: "Ã€ propos"',
        good='title: "À propos"',
    ),
    Message(
        "V103",
        Wording(
            "ce fichier ou ce dossier ne peut pas être ouvert",
            "fermez-le dans les autres programmes, puis recommencez ; si rien n'y fait, demandez à la personne qui gère"
            " le dépôt d'en vérifier les droits",
            cause="Un autre programme le tient ouvert, ou l'ordinateur vous interdit de le lire.",
        ),
        Wording(
            "this file or folder cannot be opened",
            "close it in other programs, then try again; if it does not help, ask the person in charge of the"
            " repository to check its permissions",
            cause="Another program holds it open, or the computer does not let you read it.",
        ),
        bad="content/communes/argenteuil/index.fr.md (ouvert dans un autre programme)",
        good="content/communes/argenteuil/index.fr.md",
    ),
    Message(
        "V104",
        Wording(
            "ce fichier de contours n'est pas tel que la commande l'écrit",
            "tapez : vitrine geo update ; ou effacez ce fichier, et la carte se passera de contours",
            cause="Une commande écrit les contours des communes, et la carte du site les dessine. Le fichier a été"
            " modifié à la main, coupé, ou deux versions y ont été mêlées.",
        ),
        Wording(
            "this file of outlines is not as the command writes it",
            "type: vitrine geo update; or delete this file, and the map will do without outlines",
            cause="A command writes the outlines of the towns, and the map of the site draws them. The file was changed"
            " by hand, cut short, or two versions were mixed in it.",
        ),
        bad='<<<<<<< HEAD\n"consulted": "2026-11-01",\n=======\n"consulted": "2026-12-01",\n>>>>>>> contours',
        good='"consulted": "2026-12-01",',
    ),
)
