"""Messages about figures and stages, and the site as a whole: V060 to V079."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

EVIDENCE: Final = (
    Message(
        "V060",
        Wording(
            "le chiffre « {value} » n'a pas de source",
            "ajoutez « source: » avec l'identifiant d'une source de la fiche ; sans source, retirez le chiffre",
            cause="Le site ne publie aucun chiffre sans dire d'où il vient, pour que chacun puisse le vérifier."
            " La ligne de la source a été oubliée, ou la source n'est pas encore connue.",
        ),
        Wording(
            "the figure “{value}” has no source",
            "add “source:” with the identifier of a source of the entry; without a source, remove the figure",
            cause="The site publishes no figure without saying where it comes from, so that anyone can check it. The"
            " line of the source was forgotten, or the source is not known yet.",
        ),
        bad="    kind: measured",
        good="    kind: measured\n    source: etude",
    ),
    Message(
        "V061",
        Wording(
            "l'étape « {stage} » demande plus que la fiche n'en dit",
            "ajoutez : {keys} ; suivez le modèle docs/editeurs/modeles/solution.fr.md, ou revenez à une étape qu'une"
            " source atteste",
            cause="Plus une solution est avancée, plus sa fiche doit en dire : on ne peut pas la dire mesurée sans"
            " donner de mesure. L'étape a été avancée avant que la fiche soit complétée.",
        ),
        Wording(
            "the stage “{stage}” asks for more than the entry says",
            "add: {keys}; follow the template docs/editeurs/modeles/solution.fr.md, or go back to a stage that a source"
            " supports",
            cause="The further a solution has come, the more its entry must say: it cannot be called measured without a"
            " measurement. The stage was moved on before the entry was completed.",
        ),
        bad="stage: measured",
        good="stage: announced",
    ),
    Message(
        "V062",
        Wording(
            "le nombre « {value} » est dans un paragraphe qui ne cite aucune source",
            "citez à la fin de la phrase une source de la fiche ({known}), ou retirez le nombre",
            "ajoutez {suggestion} à la fin de la phrase, si cette source le dit ; sinon, retirez le nombre",
            cause="Un nombre sans source ne peut être ni vérifié ni corrigé : chaque paragraphe qui en contient un cite"
            " sa source. Les dates, les heures, les rangs, les numéros de loi et les noms du glossaire en sont"
            " dispensés.",
        ),
        Wording(
            "the number “{value}” is in a paragraph that cites no source",
            "cite a source of the entry at the end of the sentence ({known}), or remove the number",
            "add {suggestion} at the end of the sentence, if that source says so; otherwise remove the number",
            cause="A number without a source can be neither checked nor corrected: each paragraph that holds one cites"
            " its source. Dates, hours, ranks, numbers of laws and the names of the glossary are exempt.",
        ),
        bad="L'été, 12 arbres manquent.",
        good="L'été, 12 arbres manquent[^etude].",
    ),
    Message(
        "V063",
        Wording(
            "cette fiche est de l'édition {value}, alors que « {other} » est de l'édition {edition}",
            "si cette fiche se trompe, écrivez edition: {edition} ; sinon, corrigez l'édition de « {other} »",
            cause="Une solution appartient à l'édition de ses communes. Le numéro a été mal recopié, "
            "ou la liste des communes en nomme une autre que la bonne.",
        ),
        Wording(
            "this entry is of edition {value}, but “{other}” is of edition {edition}",
            "if this entry is wrong, write edition: {edition}; otherwise correct the edition of “{other}”",
            cause="A solution belongs to the edition of its towns. The number was miscopied, "
            "or the list of towns names the wrong town.",
        ),
        bad="edition: 1\nthemes: [ombre]",
        good="edition: 2\nthemes: [ombre]",
    ),
    Message(
        "V064",
        Wording(
            "l'édition {edition} n'a pas de phase {value}",
            "écrivez une phase de cette édition, déclarée dans content/site.yml ({known}), ou effacez cette ligne",
            cause="Les phases d'une édition sont déclarées dans content/site.yml. "
            "Le numéro est celui d'une autre édition, ou la phase n'y a pas encore été ajoutée.",
        ),
        Wording(
            "edition {edition} has no phase {value}",
            "write a phase of this edition, declared in content/site.yml ({known}), or delete this line",
            cause="The phases of an edition are declared in content/site.yml. "
            "The number is that of another edition, or the phase has not been added there yet.",
        ),
        bad="phase: 3",
        good="phase: 1",
    ),
    Message(
        "V065",
        Wording(
            "le chiffre « {value} » est dit mesuré, mais sa méthode manque",
            "ajoutez « method: » avec la façon de mesurer ; si la source ne la dit pas, écrivez kind: declared",
            cause="Une mesure vaut par la façon dont elle a été faite. "
            "Un chiffre dont la source ne dit pas la méthode est un chiffre déclaré.",
        ),
        Wording(
            "the figure “{value}” is said to be measured, but its method is missing",
            "add “method:” with the way it was measured; if the source does not say, write kind: declared",
            cause="A measurement is only worth as much as the way it was made. "
            "A figure whose source does not give the method is a declared figure.",
        ),
        bad="    kind: measured\n    source: etude",
        good="    kind: declared\n    source: etude",
    ),
    Message(
        "V066",
        Wording(
            "un nombre d'habitants est entier, et {value} ne l'est pas",
            "écrivez tous les chiffres, sans point",
            "écrivez {suggestion}",
            cause="Dans ces fichiers, le point sépare les décimales : « 20.884 » veut dire vingt et quelques. "
            "Les milliers s'écrivent sans point ni espace.",
        ),
        Wording(
            "a number of residents is whole, and {value} is not",
            "write all the digits, without a point",
            "write {suggestion}",
            cause="In these files the point separates decimals: “20.884” means twenty and a bit. "
            "Thousands are written without a point or a space.",
        ),
        bad="  value: 10.250",
        good="  value: 10250",
    ),
)

SITE: Final = (
    Message(
        "V070",
        Wording(
            "deux pages auraient la même adresse {value} : celle-ci et {other}",
            "changez l'une des deux adresses, dans le champ « path »",
            cause="À une adresse, il n'y a qu'une page : l'une des deux effacerait l'autre. Une page créée en en"
            " copiant une autre garde l'adresse de son modèle.",
        ),
        Wording(
            "two pages would have the same address {value}: this one and {other}",
            "change one of the two addresses, in the field “path”",
            cause="An address holds one page only: one of the two would erase the other. A page made by copying another"
            " keeps the address of its model.",
        ),
        bad='path: "/presse/"',
        good='path: "/a-propos/"',
    ),
    Message(
        "V071",
        Wording(
            "il manque dans content/pages la page de modèle « {value} »",
            "remettez son dossier à sa place, ou écrivez de nouveau kind: {value} dans sa fiche",
            "elle est en brouillon : effacez « draft: true » dans {suggestion}",
            cause="Les menus et les autres pages mènent à celle-ci : sans elle, leurs liens ne mèneraient nulle part."
            " Son dossier a sans doute été supprimé, ou son champ « kind » a changé.",
        ),
        Wording(
            "the page of kind “{value}” is missing from content/pages",
            "put its folder back, or write kind: {value} in its entry again",
            "it is a draft: delete “draft: true” in {suggestion}",
            cause="Menus and other pages lead to this one: without it, their links would lead nowhere. Its folder was"
            " probably deleted, or its field “kind” was changed.",
        ),
        bad="content/pages/accueil/\ncontent/pages/programme/",
        good="content/pages/accueil/\ncontent/pages/presse/\ncontent/pages/programme/",
    ),
    Message(
        "V072",
        Wording(
            "la page construite {path} a un défaut : {fault}",
            "c'est le logiciel qui est en cause, non votre texte : transmettez ce message à qui l'entretient",
            cause="Avant de publier, le site relit chaque page construite et s'arrête si l'une d'elles n'est pas telle"
            " que prévue. Vous n'avez rien fait de mal ; la version en ligne n'a pas changé.",
        ),
        Wording(
            "the built page {path} has a defect: {fault}",
            "the software is at fault, not your text: pass this message on to whoever maintains it",
            cause="Before publishing, the site reads each built page again and stops if one of them is not as planned."
            " You did nothing wrong; the version online has not changed.",
        ),
        bad="<h1>Presse</h1>\n<h1>Presse</h1>",
        good="<h1>Presse</h1>",
    ),
    Message(
        "V073",
        Wording(
            "sur la page {path}, le lien vers « {value} » ne mène nulle part",
            "corrigez ou retirez ce lien dans le texte de la page",
            cause="Une fois le site construit, rien ne se trouve à cette adresse : la page a changé de nom, ou le titre"
            " visé après le « # » a été modifié.",
        ),
        Wording(
            "on the page {path}, the link to “{value}” leads nowhere",
            "correct or remove this link in the text of the page",
            cause="Once the site is built, there is nothing at this address: the page changed its name, or the heading"
            " aimed at after the “#” was changed.",
        ),
        bad="Voir [les étapes](#les-etape).",
        good="Voir [les étapes](#les-etapes).",
    ),
    Message(
        "V074",
        Wording(
            "deux pages ont le modèle « {value} » : celle-ci et {other}",
            "gardez-en une, ou écrivez pour celle-ci : kind: prose",
            cause="Une page de ce modèle montre plus que son texte, et le site n'en a qu'une de chaque. Une page créée"
            " en en copiant une autre garde son modèle ; une page de texte simple a pour modèle « prose ».",
        ),
        Wording(
            "two pages are of the kind “{value}”: this one and {other}",
            "keep one of them, or write for this one: kind: prose",
            cause="A page of this kind shows more than its text, and the site has only one of each. A page made by"
            " copying another keeps its kind; a page of plain text is of the kind “prose”.",
        ),
        bad="kind: press",
        good="kind: prose",
    ),
    Message(
        "V075",
        Wording(
            "deux fiches ont le même titre « {value} » : celle-ci et {other}",
            "ajoutez à l'un des titres ce qui le distingue : un lieu, un nom",
            cause="Dans un onglet, une liste ou des résultats de recherche, rien ne distinguerait l'une de l'autre."
            " Une fiche créée en en copiant une autre garde souvent son titre.",
        ),
        Wording(
            "two entries have the same title “{value}”: this one and {other}",
            "add to one of the titles what sets it apart: a place, a name",
            cause="In a tab, a list or search results, nothing would tell one from the other. An entry made by copying"
            " another often keeps its title.",
        ),
        bad='title: "Alpha-sur-Marne"',
        good='title: "Alpha-sur-Marne, la gare"',
    ),
    Message(
        "V076",
        Wording(
            "la carte a des contours officiels, mais pas celui de cette commune ({value})",
            "tapez : vitrine geo update ; sur GitHub, demandez-le à la personne qui gère le dépôt",
            cause="Les contours sont demandés à l'administration par une commande, et gardés dans content/geo. La"
            " commune a été ajoutée depuis, ou son code a changé.",
        ),
        Wording(
            "the map has official outlines, but not that of this town ({value})",
            "type: vitrine geo update; on GitHub, ask the person in charge of the repository",
            cause="A command asks the administration for the outlines, which are kept in content/geo. The town was"
            " added since, or its code changed.",
        ),
        Severity.WARNING,
        bad='{"type":"Feature","properties":{"insee":"94901", …',
        good='{"type":"Feature","properties":{"insee":"94901", …\n{"type":"Feature","properties":{"insee":"99902", …',
    ),
    Message(
        "V077",
        Wording(
            "cette position ({value}) est hors de la commune : {name}",
            "vérifiez les deux nombres sur une carte ; s'ils sont justes, vérifiez le code INSEE de la commune",
            cause="Le contour officiel de la commune est connu, et la position tombe plus de 200 mètres au-dehors. Un"
            " chiffre a été mal recopié, ou le lieu est dans une commune voisine.",
        ),
        Wording(
            "this position ({value}) is outside the town: {name}",
            "check both numbers on a map; if they are right, check the INSEE code of the town",
            cause="The official outline of the town is known, and the position falls more than 200 metres outside. A"
            " digit was miscopied, or the place is in a neighbouring town.",
        ),
        Severity.WARNING,
        bad="  lon: 2.602",
        good="  lon: 2.402",
    ),
    Message(
        "V078",
        Wording(
            "l'ancienne adresse {value} est déjà celle d'une page, ou y mène : {other}",
            "effacez-la de « redirect_from »",
            cause="Une adresse mène à une seule page. Celle-ci est encore en service, ou une autre fiche l'a déjà"
            " reprise.",
        ),
        Wording(
            "the former address {value} is already that of a page, or leads to one: {other}",
            "delete it from “redirect_from”",
            cause="An address leads to one page only. This one is still in use, or another entry has taken it over.",
        ),
        bad='redirect_from: ["/communes/alpha-sur-marne/"]',
        good="redirect_from:",
    ),
    Message(
        "V079",
        Wording(
            "l'adresse {value} a été publiée et ne mène plus nulle part",
            "ajoutez ceci au fichier français de la fiche qui la remplace : redirect_from: [{value}]",
            "ajoutez ceci à la fiche qui la remplace, sans doute {suggestion} : redirect_from: [{value}]",
            cause="Des lecteurs, des moteurs de recherche et des documents imprimés gardent les adresses publiées."
            " Quand on renomme ou supprime une fiche, l'ancienne adresse doit mener à une autre page.",
        ),
        Wording(
            "the address {value} was published and leads nowhere any more",
            "add this to the French file of the entry that replaces it: redirect_from: [{value}]",
            "add this to the entry that replaces it, most likely {suggestion}: redirect_from: [{value}]",
            cause="Readers, search engines and printed documents keep the addresses that were published. When an entry"
            " is renamed or deleted, its former address must lead to another page.",
        ),
        bad='name: "Beta-sur-Seine"\ninsee: "99902"',
        good='name: "Beta-sur-Seine"\ninsee: "99902"\nredirect_from: ["/communes/beta/"]',
    ),
)
