"""Messages about headings, markup and links in a text: V082 to V089, V120 to V129."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

HEADINGS: Final = (
    Message(
        "V082",
        Wording(
            "« {value} » n'est pas un titre de partie prévu pour cette fiche",
            "tapez l'un de ceux-ci : {known} ; ou faites-en un sous-titre, avec « ### »",
            "tapez : {suggestion}",
            cause="Toutes les fiches d'un même genre ont les mêmes parties, aux mêmes titres : c'est ce qui permet de"
            " les comparer et de dire ce qui manque. Un mot, une majuscule ou un signe de trop suffit à changer le"
            " titre.",
        ),
        Wording(
            "“{value}” is not a heading planned for this entry",
            "type one of these: {known}; or make it a subheading, with “###”",
            "type: {suggestion}",
            cause="All entries of one kind have the same sections, under the same headings: that is what lets readers"
            " compare them and see what is missing. One word, capital or sign too many is enough to change a heading.",
        ),
        bad="## Contexte",
        good="## Le contexte",
    ),
    Message(
        "V083",
        Wording(
            "la partie « {value} » existe déjà, à la ligne {line}",
            "réunissez les deux textes sous le premier titre, et effacez celui-ci",
            cause="Chaque partie d'une fiche n'a qu'une place. Un copier-coller a doublé le titre, ou la suite du texte"
            " a été ajoutée sous un second titre.",
        ),
        Wording(
            "the section “{value}” already exists, on line {line}",
            "bring both texts together under the first heading, and delete this one",
            cause="Each section of an entry has one place. Copying and pasting doubled the heading, or more text was"
            " added under a second one.",
        ),
        bad="Un texte.\n\n## Le contexte\n\nLa suite.",
        good="Un texte.\n\nLa suite.",
    ),
    Message(
        "V084",
        Wording(
            "la partie « {value} » n'est pas à sa place",
            "déplacez-la, avec tout son texte, juste {where}",
            cause="Les parties se suivent dans le même ordre sur toutes les fiches, en français comme en anglais."
            " Celle-ci a été ajoutée plus haut ou plus bas que sa place.",
        ),
        Wording(
            "the section “{value}” is not in its place",
            "move it, with all its text, just {where}",
            cause="Sections follow each other in the same order on every entry, in French and in English. This one was"
            " added above or below its place.",
        ),
        bad="## Les défis\n\nUn défi.\n\n## Le contexte\n\nUn texte.",
        good="## Le contexte\n\nUn texte.\n\n## Les défis\n\nUn défi.",
    ),
    Message(
        "V085",
        Wording(
            "ce titre saute un niveau : « {value} » là où « {due} » est attendu",
            "placez au-dessus un titre « {due} »",
            "tapez : {suggestion}",
            cause="Les titres forment un plan : « ## », puis « ### » à l'intérieur, puis « #### ». Qui écoute la page"
            " se repère à ce plan, et un niveau sauté l'égare ; la taille des lettres n'est pas une raison d'en"
            " changer.",
        ),
        Wording(
            "this heading skips a level: “{value}” where “{due}” is expected",
            "put a heading “{due}” above it",
            "type: {suggestion}",
            cause="Headings make an outline: “##”, then “###” within it, then “####”. People who listen to the page"
            " find their way by it, and a skipped level misleads them; the size of the letters is no reason to change"
            " it.",
        ),
        bad="#### Étapes",
        good="## Étapes",
    ),
    Message(
        "V120",
        Wording(
            "« {value} » n'est pas tapé comme un titre doit l'être",
            "pour un titre, tapez « ## » au bord de la ligne, une espace, puis les mots ; sinon, ne commencez pas la"
            " ligne par « # »",
            "tapez : {suggestion}",
            cause="Un titre commence au bord de la ligne par « ## », suivi d'une espace et de ses mots. L'espace a été"
            " oubliée, ou il y en a une de trop devant.",
        ),
        Wording(
            "“{value}” is not typed as a heading should be",
            "for a heading, type “##” at the edge of the line, a space, then the words; otherwise, do not begin the"
            " line with “#”",
            "type: {suggestion}",
            cause="A heading begins at the edge of the line with “##”, followed by a space and its words. The space was"
            " forgotten, or there is one too many in front.",
        ),
        bad="##Étapes",
        good="## Étapes",
    ),
    Message(
        "V121",
        Wording(
            "la ligne « {rule} » change le texte au-dessus en un titre de partie, non prévu pour cette fiche",
            "effacez cette ligne",
            cause="Des tirets ou des signes égal sous un texte, sans ligne vide entre les deux, en font un titre. Ils"
            " ont souvent été tapés pour tirer un trait.",
        ),
        Wording(
            "the line “{rule}” turns the text above it into a heading, which is not planned for this entry",
            "delete this line",
            cause="Hyphens or equals signs under a text, without a blank line between them, make it a heading. They"
            " were often typed to draw a line.",
        ),
        bad="Un texte.\n---",
        good="Un texte.",
    ),
)

MARKUP: Final = (
    Message(
        "V086",
        Wording(
            "« {value} » : le texte s'écrit sans balises",
            "effacez ce qui va de « < » à « > » : le texte s'en passe",
            "tapez à la place : {suggestion}",
            cause="Les textes s'écrivent avec les signes du Markdown, et le site n'exécute aucune balise HTML : elle"
            " s'afficherait telle quelle. Les balises viennent souvent d'un texte copié d'une page ou d'un courriel.",
        ),
        Wording(
            "“{value}”: the text is written without tags",
            "delete what goes from “<” to “>”: the text does without it",
            "type instead: {suggestion}",
            cause="Texts are written with the signs of Markdown, and the site runs no HTML tag: it would be shown as it"
            " is. Tags often come from text copied from a page or an e-mail.",
        ),
        bad="Un mot <b>important</b>.",
        good="Un mot **important**.",
    ),
    Message(
        "V087",
        Wording(
            "« {value} » : les accolades ne servent qu'à dire la langue d'un passage",
            "effacez les accolades et ce qu'elles contiennent ; pour un passage en anglais : *mot*{lang=en}",
            "tapez : {suggestion}",
            cause="Entre accolades, à la suite d'un passage, le Markdown sait changer son apparence ou sa place. Le"
            " site n'en garde que la langue, qu'un lecteur vocal doit connaître pour bien prononcer.",
        ),
        Wording(
            "“{value}”: braces serve only to give the language of a passage",
            "delete the braces and what they hold; for a passage in English: *word*{lang=en}",
            "type: {suggestion}",
            cause="Between braces, right after a passage, Markdown can change its look or its place. The site keeps"
            " only the language, which a screen reader needs in order to pronounce it.",
        ),
        bad="Un *open data day*{.grand}.",
        good="Un *open data day*{lang=en}.",
    ),
    Message(
        "V088",
        Wording(
            "un lecteur ne peut pas suivre sans risque l'adresse « {value} »",
            "écrivez une adresse qui commence par https://, mailto: ou tel:, ou retirez le lien",
            "{suggestion}",
            cause="Une adresse qui commence par « javascript: » ou « data: » ferait agir l'ordinateur du lecteur à"
            " son insu, et « file: » ou « C: » désigne un fichier de votre propre ordinateur. Elle a été copiée"
            " d'ailleurs sans être lue.",
        ),
        Wording(
            "a reader cannot follow the address “{value}” without risk",
            "write an address that begins with https://, mailto: or tel:, or remove the link",
            "{suggestion}",
            cause="An address that begins with “javascript:” or “data:” would run something on the reader's computer,"
            " and “file:” or “C:” names a file of your own computer. It was copied from elsewhere without being read.",
        ),
        bad="Voir [le plan](file:///C:/plan.pdf).",
        good="Voir [le plan](page:plan-du-site).",
    ),
    Message(
        "V089",
        Wording(
            "la note « {value} » est tapée à la main : le site écrit les notes d'après « sources »",
            "effacez-la, et décrivez cette source dans le fichier français, sous « sources: », avec « id: {value} »",
            cause="Le texte d'une note vient de la liste « sources » de la fiche, qui dit l'éditeur, la date et"
            " l'adresse de chacune. Une note tapée au bas du texte échappe à cette liste.",
        ),
        Wording(
            "the note “{value}” is typed by hand: the site writes notes from “sources”",
            "delete it, and describe this source in the French file, under “sources:”, with “id: {value}”",
            cause="The text of a note comes from the entry's list of sources, which gives the publisher, the date and"
            " the address of each. A note typed at the bottom of the text is left out of that list.",
        ),
        bad="La place est chaude[^etude].\n\n[^etude]: Étude du quartier.",
        good="La place est chaude[^etude].",
    ),
    Message(
        "V122",
        Wording(
            "« {value} » ne touche aucun passage, et s'afficherait tel quel",
            "entourez le passage d'astérisques et collez-y les accolades : *passage*{value}",
            cause="La langue d'un passage se dit tout contre lui, sans espace, et le passage doit être entre"
            " astérisques. L'espace ou l'oubli des astérisques les sépare.",
        ),
        Wording(
            "“{value}” touches no passage, and would be shown as it is",
            "put the passage between asterisks and the braces right after it: *passage*{value}",
            cause="The language of a passage is given right against it, without a space, and the passage must stand"
            " between asterisks. A space, or asterisks left out, keeps them apart.",
        ),
        bad="Un *open data day* {lang=en}.",
        good="Un *open data day*{lang=en}.",
    ),
    Message(
        "V123",
        Wording(
            "« {value} » s'affichera tel quel, signes compris",
            "retapez ce passage comme le montre docs/editeurs/premiers-pas.md",
            "tapez, ici et partout où c'est ainsi dans ce texte : {suggestion}",
            cause="Les listes, les tableaux, les liens et les sources se tapent ici d'une seule façon. Un texte copié"
            " de Word, d'un courriel ou d'une page web apporte des puces, des barres ou des numéros qui ne veulent rien"
            " dire ici.",
        ),
        Wording(
            "“{value}” will be shown as it is, signs included",
            "type this passage again as docs/editeurs/premiers-pas.md shows",
            "type, here and wherever this text has the same: {suggestion}",
            cause="Lists, tables, links and sources are typed in one way here. Text copied from Word, from an e-mail or"
            " from a web page brings bullets, bars or numbers that mean nothing here.",
        ),
        Severity.WARNING,
        bad="• un banc\n• un arbre",
        good="- un banc\n- un arbre",
    ),
)
