"""Messages about pictures: V050 to V059."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

IMAGES: Final = (
    Message(
        "V050",
        Wording(
            "l'image « {value} » n'est pas dans le dossier de la fiche",
            "déposez-la à côté de ce fichier ; images de ce dossier : {known}",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Une image se range dans le dossier de la fiche qui la montre, sous le nom exact que donne la fiche."
            " Elle n'a pas été déposée, ou son nom diffère d'une lettre, d'une majuscule ou d'une terminaison.",
        ),
        Wording(
            "the picture “{value}” is not in the entry's folder",
            "put it beside this file; pictures in this folder: {known}",
            "did you mean “{suggestion}”?",
            cause="A picture is kept in the folder of the entry that shows it, under the very name that the entry"
            " gives. It was not put there, or its name differs by a letter, a capital or an ending.",
        ),
        bad="  file: plase.png",
        good="  file: place.png",
    ),
    Message(
        "V052",
        Wording(
            "cette image ne peut pas être lue",
            "ouvrez-la sur votre ordinateur : si elle s'affiche, enregistrez-la de nouveau en JPEG ou en PNG ; sinon,"
            " demandez-en une autre copie",
            cause="Le fichier est abîmé, ou n'est pas une image malgré son nom. Un envoi interrompu, ou un document"
            " renommé à la main en « .png », donne un tel fichier.",
        ),
        Wording(
            "this picture cannot be read",
            "open it on your computer: if it shows, save it again as JPEG or PNG; otherwise ask for another copy",
            cause="The file is damaged, or is not a picture in spite of its name. An interrupted upload, or a document"
            " renamed by hand to “.png”, gives such a file.",
        ),
        bad="place.pdf -> place.png",
        good="place.png",
    ),
    Message(
        "V051",
        Wording(
            "l'image « {value} » n'a pas de texte de remplacement",
            "décrivez ce qu'elle montre : {example}",
            cause="Le texte de remplacement est lu à voix haute aux personnes qui ne voient pas l'image ; la loi le"
            " demande aux sites publics. Il a été oublié, ou laissé vide.",
        ),
        Wording(
            "the picture “{value}” has no alternative text",
            "describe what it shows: {example}",
            cause="The alternative text is read aloud to people who do not see the picture; the law asks it of public"
            " sites. It was forgotten, or left empty.",
        ),
        bad='cover:\n  file: place.png\n  caption: "La place du marché, dessinée."',
        good='cover:\n  file: place.png\n  alt: "Une place arborée"\n  caption: "La place du marché, dessinée."',
    ),
    Message(
        "V053",
        Wording(
            "« {value} » ne dit pas si des personnes sont reconnaissables sur l'image",
            "écrivez {nobody} si personne ne l'est ; sinon, la référence de leur accord écrit, ainsi : {example}",
            "écrivez {suggestion}",
            cause="Publier une personne reconnaissable demande son accord écrit, qu'il faut pouvoir retrouver. "
            "La référence est celle sous laquelle vous gardez cet accord ; elle n'est pas publiée.",
        ),
        Wording(
            "“{value}” does not say whether people can be recognised in the picture",
            "write {nobody} if nobody can; otherwise, the reference of their written agreement, like this: {example}",
            "write {suggestion}",
            cause="To publish someone who can be recognised, you need their written agreement, and to find it again. "
            "The reference is the one under which you keep that agreement; it is not published.",
        ),
        bad='  people: "une habitante"',
        good="  people: consent:accord-2024-07",
    ),
    Message(
        "V054",
        Wording(
            "le texte de remplacement est long de {extent} caractères ; mieux vaut {limit} au plus",
            "gardez l'essentiel ; le reste va dans la légende ou dans le texte",
            cause="Ce texte est lu d'une traite par les lecteurs d'écran, sans qu'on puisse s'y arrêter. "
            "Une description longue a sa place dans la page, où tout le monde la lit.",
        ),
        Wording(
            "the alternative text is {extent} characters long; {limit} at most is better",
            "keep what matters; the rest goes in the caption or in the text",
            cause="Screen readers read this text in one go, and nobody can pause in it. "
            "A long description belongs in the page, where everyone reads it.",
        ),
        Severity.WARNING,
        bad='  alt: "La place du marché vue depuis la mairie, avec ses bancs, ses tilleuls et ses ombrières"',
        good='  alt: "La place du marché et ses ombrières"',
    ),
    Message(
        "V055",
        Wording(
            "« {value} » ne décrit pas l'image",
            "dites ce qu'elle montre, par exemple : une place arborée, avec des bancs à l'ombre",
            "écrivez plutôt « {suggestion} »",
            cause="Ce texte remplace l'image pour qui ne la voit pas. Un nom de fichier n'apprend rien, "
            "et les lecteurs d'écran annoncent déjà qu'il s'agit d'une image.",
        ),
        Wording(
            "“{value}” does not describe the picture",
            "say what it shows, for instance: a square with trees and benches in the shade",
            "write “{suggestion}” instead",
            cause="This text takes the place of the picture for those who cannot see it. A file name says nothing, "
            "and screen readers already announce that it is a picture.",
        ),
        Severity.WARNING,
        bad='  alt: "Photo d\'une place arborée"',
        good='  alt: "Une place arborée"',
    ),
    Message(
        "V056",
        Wording(
            "l'image « {value} » n'a ni crédit ni licence : aucun champ de la fiche ne la déclare",
            "ajoutez en tête du fichier français, à « gallery », avec le vrai crédit et la vraie licence : {example}",
            cause="Une image ne se publie qu'avec le nom de son auteur et ce qui autorise à s'en servir. "
            "Ses droits se disent dans « cover » ou « gallery », une fois pour les deux langues.",
        ),
        Wording(
            "the picture “{value}” has neither credit nor licence: no field of the entry declares it",
            "add at the top of the French file, to “gallery”, with the true credit and the true licence: {example}",
            cause="A picture is published only with the name of who made it and what allows its use. "
            "Its rights are given in “cover” or “gallery”, once for both languages.",
        ),
        bad="![Une rue à l'ombre](rue.png)",
        good='gallery:\n  - file: rue.png\n    alt: "Une rue à l\'ombre"\n    credit: "Prénom Nom"\n'
        '    licence: "Licence Ouverte 2.0"',
    ),
    Message(
        "V057",
        Wording(
            "la taille de cette image ne convient pas au site : {fault}",
            "reprenez l'image d'origine et enregistrez-la en JPEG, avec 200 à 2000 pixels de chaque côté",
            cause="Une image trop petite serait floue, une image trop grande bloquerait la construction du site, qui "
            "n'en montre jamais plus de 1600 pixels. Les appareils récents donnent des fichiers trop lourds.",
        ),
        Wording(
            "the size of this picture does not suit the site: {fault}",
            "take the original picture and save it as JPEG, with 200 to 2000 pixels on each side",
            cause="A picture too small would look blurred, one too large would block the building of the site, which "
            "never shows more than 1600 pixels of it. Recent cameras make files larger than is needed.",
        ),
        bad="photo.jpg (12000 x 9000 pixels)",
        good="photo.jpg (2000 x 1500 pixels)",
    ),
    Message(
        "V058",
        Wording(
            "le nom de l'image « {value} » est à changer : il {reason}",
            "renommez-la en lettres sans accent, chiffres et traits d'union, et corrigez ce nom là où elle est citée",
            "renommez-la « {suggestion} », et corrigez ce nom là où elle est citée",
            cause="Un texte montre l'image par le nom du fichier : une espace y coupe le nom, un accent ne s'y écrit "
            "pas partout de la même façon. Sa fin (.jpg, .png…) dit le format, qui ne change pas quand on la retape.",
        ),
        Wording(
            "the name of the picture “{value}” must be changed: it {reason}",
            "rename it with letters without accents, digits and hyphens, and correct that name where it is cited",
            "rename it “{suggestion}”, and correct that name where it is cited",
            cause="A text shows the picture by the name of the file: a space cuts the name there, and an accent is "
            "not written alike everywhere. Its ending (.jpg, .png…) tells the format, which retyping does not change.",
        ),
        bad="Place d'été.jpg",
        good="place-d-ete.jpg",
    ),
    Message(
        "V059",
        Wording(
            "aucun champ ni aucun texte ne montre l'image « {value} »",
            "montrez-la dans « cover », « gallery » ou le texte de la fiche de ce dossier, ou supprimez le fichier",
            cause="Une image que rien ne montre n'est pas publiée, mais elle reste dans l'historique pour toujours. "
            "Elle a pu être déposée dans le mauvais dossier, ou oubliée après un remplacement.",
        ),
        Wording(
            "no field and no text shows the picture “{value}”",
            "show it in “cover”, “gallery” or the text of the entry of this folder, or delete the file",
            cause="A picture that nothing shows is not published, yet it stays in the history for ever. "
            "It may have been put in the wrong folder, or forgotten after another took its place.",
        ),
        Severity.WARNING,
        bad="content/communes/sceaux/place-ancienne.jpg",
        good="content/communes/sceaux/place.jpg",
    ),
)
