"""Messages about the fields of an entry: V020 to V039; those about what a single value looks like are in `values`."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

FIELDS: Final = (
    Message(
        "V020",
        Wording(
            "le champ « {key} » n'existe pas",
            "effacez cette ligne, ou choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Le site ne lit que les champs qu'il connaît, et leurs noms sont en anglais. Un nom mal tapé ou"
            " traduit ferait disparaître de la page ce que dit la ligne.",
        ),
        Wording(
            "there is no field “{key}”",
            "delete this line, or choose among: {known}",
            "did you mean “{suggestion}”?",
            cause="The site reads only the fields it knows, and their names are in English. Because of a name"
            " mistyped or translated, what the line says would vanish from the page.",
        ),
        bad='titre: "À propos"',
        good='title: "À propos"',
    ),
    Message(
        "V021",
        Wording(
            "« {value} » n'est pas {vocabulary}{elsewhere}",
            "termes connus : {known}",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Les thèmes, les défis et les unités viennent de listes fermées (dossier content/taxonomies), pour"
            " qu'un même sujet ait partout le même nom. On tape l'identifiant du terme, sans accent, et non son"
            " libellé.",
        ),
        Wording(
            "“{value}” is not {vocabulary}{elsewhere}",
            "known terms: {known}",
            "did you mean “{suggestion}”?",
            cause="Themes, challenges and units come from closed lists (folder content/taxonomies), so that one subject"
            " has one name everywhere. What is typed is the identifier of the term, without accents, not its label.",
        ),
        bad="themes: [énergies]",
        good="themes: [energie]",
    ),
    Message(
        "V022",
        Wording(
            "champ obligatoire absent : {keys}",
            "ajoutez par exemple, un champ par ligne : {example}",
            cause="La page ne peut pas se faire sans ce champ. Il a été oublié, effacé, ou laissé vide : un champ"
            " vide compte comme absent.",
        ),
        Wording(
            "required field missing: {keys}",
            "add for instance, one field per line: {example}",
            cause="The page cannot be made without this field. It was forgotten, deleted or left empty: an empty field"
            " counts as missing.",
        ),
        bad="communes: [alpha-sur-marne]\nthemes: [energie]",
        good="communes: [alpha-sur-marne]\nedition: 2\nthemes: [energie]",
    ),
    Message(
        "V025",
        Wording(
            "le champ « {key} » doit contenir {expected}",
            "écrivez par exemple : {example}",
            cause="Chaque champ attend une seule sorte de contenu : un texte, une liste, ou d'autres champs en retrait."
            " L'oubli le plus courant est celui des crochets autour d'une liste d'un seul terme.",
        ),
        Wording(
            "the field “{key}” must hold {expected}",
            "write for instance: {example}",
            cause="Each field takes one kind of content: a text, a list, or other fields, indented. What is most often"
            " forgotten is the pair of brackets around a list of a single term.",
        ),
        bad="challenges: chaleur",
        good="challenges: [chaleur]",
    ),
    Message(
        "V028",
        Wording(
            "« {key} » est un fait : il se dit une seule fois, dans le fichier français",
            "effacez cette ligne du fichier anglais",
            "effacez du fichier anglais cette ligne et les autres faits, à partir des lignes {suggestion}",
            cause="Un fait écrit dans deux fichiers finirait par différer de l'un à l'autre. Le fichier anglais a été"
            " fait en copiant le français : n'y laissez que les mots à traduire.",
        ),
        Wording(
            "“{key}” is a fact: it is said once, in the French file",
            "delete this line from the English file",
            "delete from the English file this line and the other facts, from lines {suggestion} on",
            cause="A fact written in two files would end up differing from one to the other. The English file was made"
            " by copying the French one: leave in it only the words to translate.",
        ),
        bad='title: "Beta-sur-Seine"\nedition: 1',
        good='title: "Beta-sur-Seine"',
    ),
    Message(
        "V033",
        Wording(
            "le champ « {key} » compte {count} ; il en faut {range}",
            "{change} des éléments",
            cause="La page a une place fixe pour cette liste : vide, elle laisserait un trou ; trop longue, elle ne"
            " dirait plus l'essentiel.",
        ),
        Wording(
            "the field “{key}” has {count}; there must be {range}",
            "{change} elements",
            cause="The page has a fixed space for this list: empty, it would leave a gap; too long, it would no longer"
            " say what matters.",
        ),
        bad="themes: []",
        good="themes: [energie]",
    ),
    Message(
        "V035",
        Wording(
            "la fin de la ligne, à partir de « # », est prise pour un commentaire",
            "si elle fait partie du texte, écrivez : {suggestion} ; sinon, mettez une espace après « # »",
            cause="Dans le bloc, un « # » précédé d'une espace commence une note que la page ne montre pas : la fin"
            " du texte disparaîtrait sans un mot. Entre guillemets droits, ce signe redevient du texte.",
        ),
        Wording(
            "the end of the line, from “#” on, is taken for a comment",
            "if it belongs to the text, write: {suggestion}; otherwise put a space after “#”",
            cause="In the block, a “#” after a space begins a note that the page does not show: the end of the text"
            " would vanish without a word. Between straight quotes, the sign is text again.",
        ),
        bad="title: Atelier #1",
        good='title: "Atelier #1"',
    ),
    Message(
        "V036",
        Wording(
            "« {key} » ({value}) vient avant « {other} » ({other_value})",
            "corrigez l'une des deux dates ; si elles sont échangées, écrivez {other}: {value} et {key}: {other_value}",
            cause="Une fin ne peut pas venir avant un début, ni une lecture avant la parution. "
            "Les deux dates ont été échangées, ou l'année de l'une d'elles est celle d'une autre ligne.",
        ),
        Wording(
            "“{key}” ({value}) comes before “{other}” ({other_value})",
            "correct one of the two dates; if they are swapped, write {other}: {value} and {key}: {other_value}",
            cause="An end cannot come before a beginning, nor a reading before the publication. "
            "The two dates were swapped, or the year of one of them is that of another line.",
        ),
        bad="start: 2025-06\nend: 2024-09",
        good="start: 2024-09\nend: 2025-06",
    ),
    Message(
        "V037",
        Wording(
            "« {value} » tient la place d'une information qui manque",
            "effacez cette valeur et laissez le champ vide : le site dit lui-même ce qui n'est pas publié ; si le champ"
            " est obligatoire, il faut la vraie valeur",
            cause="Un champ vide est compté comme inconnu, et le site le dit dans les deux langues. "
            "Un mot tapé pour ne pas le laisser vide serait publié comme un fait.",
        ),
        Wording(
            "“{value}” stands in for a fact that is missing",
            "delete this value and leave the field empty: the site itself says what is not published; if the field is"
            " required, the true value is needed",
            cause="An empty field counts as unknown, and the site says so in both languages. "
            "A word typed to avoid leaving it empty would be published as a fact.",
        ),
        bad='ept: "à compléter"',
        good="ept:",
    ),
    Message(
        "V038",
        Wording(
            "la position {value} est loin de la Métropole du Grand Paris",
            "vérifiez les deux nombres : ici, lat est proche de 48.8 et lon de 2.4",
            "latitude et longitude sont échangées : écrivez {suggestion}, chacune sur sa ligne",
            cause="Le site ne montre que des lieux de la Métropole. Les cartes en ligne ne donnent pas toutes les deux "
            "nombres dans le même ordre : ils ont pu être échangés, ou un chiffre a été perdu en les recopiant.",
        ),
        Wording(
            "the position {value} is far from the Métropole du Grand Paris",
            "check both numbers: here, lat is close to 48.8 and lon to 2.4",
            "latitude and longitude are swapped: write {suggestion}, each on its own line",
            cause="The site shows places of the Métropole only. Online maps do not all give the two numbers in the "
            "same order: they may have been swapped, or a digit was lost when they were copied.",
        ),
        bad="  lat: 2.402\n  lon: 48.801",
        good="  lat: 48.801\n  lon: 2.402",
    ),
    Message(
        "V039",
        Wording(
            "« {value} » n'est pas le code INSEE d'une commune d'Île-de-France",
            "cherchez « {name} » sur insee.fr : le code INSEE n'est pas le code postal",
            cause="Le code INSEE et le code postal commencent souvent par les mêmes chiffres, et deux communes de "
            "régions différentes peuvent porter le même nom. En Île-de-France, il commence par 75, 77, 78 ou 91 à 95.",
        ),
        Wording(
            "“{value}” is not the INSEE code of a town of Île-de-France",
            "look “{name}” up on insee.fr: the INSEE code is not the postal code",
            cause="The INSEE code and the postal code often begin with the same digits, and two towns of different "
            "regions may bear the same name. In Île-de-France, it begins with 75, 77, 78 or 91 to 95.",
        ),
        bad='insee: "33063"',
        good='insee: "94033"',
    ),
)
