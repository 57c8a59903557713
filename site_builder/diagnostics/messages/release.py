"""Messages about what the stricter runs ask for: V110 to V119."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

RELEASE: Final = (
    Message(
        "V110",
        Wording(
            "le réglage « {key} » est encore celui de la démonstration : {value}",
            "écrivez par exemple : {example}",
            cause="Une démonstration a une adresse d'exemple, se dit non officielle et ne donne aucune licence. "
            "Le site officiel a sa propre adresse, son statut et la licence de ses données.",
        ),
        Wording(
            "the setting “{key}” is still that of the demonstration: {value}",
            "write for instance: {example}",
            cause="A demonstration has an example address, says that it is not official and grants no licence. "
            "The official site has its own address, its status and the licence of its data.",
        ),
        bad="status: demonstration",
        good="status: official",
    ),
    Message(
        "V111",
        Wording(
            "il manque aux mentions légales : {keys}",
            "complétez ces lignes sous « legal » dans content/site.yml, sous « host » pour l'hébergeur : {example}",
            cause="La loi demande à tout site de dire qui le publie, qui en répond et qui l'héberge, "
            "avec une adresse et un téléphone. Ces lignes sont vides tant que le site est une démonstration.",
        ),
        Wording(
            "the legal notice lacks: {keys}",
            "complete these lines under “legal” in content/site.yml, under “host” for the host: {example}",
            cause="The law asks every site to say who publishes it, who answers for it and who hosts it, "
            "with an address and a phone number. These lines are empty as long as the site is a demonstration.",
        ),
        bad='  director:\n  host:\n    name: "Hébergeur fictif"',
        good='  director: "Camille Exemple"\n  host:\n    name: "Hébergeur fictif"',
    ),
    Message(
        "V112",
        Wording(
            "les lecteurs ne peuvent pas {purpose} ; il manque : {keys}",
            "complétez ces lignes dans content/site.yml : {example}",
            cause="On peut écrire à un service public et lui signaler une erreur : la déclaration d'accessibilité et "
            "chaque page le proposent. Ces lignes sont vides tant que le site est une démonstration.",
        ),
        Wording(
            "readers cannot {purpose}; what is missing: {keys}",
            "complete these lines in content/site.yml: {example}",
            cause="People can write to a public service and report its mistakes: the accessibility statement and every "
            "page lead there. These lines are empty as long as the site is a demonstration.",
        ),
        bad="repository:\n",
        good='repository: "https://git.invalid/vitrine"\n',
    ),
    Message(
        "V113",
        Wording(
            "la déclaration d'accessibilité n'est pas signée : sa date manque",
            "relisez la page, puis écrivez le jour de sa signature, par exemple statement_on: {today}",
            cause="La loi du 11 février 2005 demande une déclaration datée. "
            "Tant que la date manque, la page n'est qu'un projet de déclaration.",
        ),
        Wording(
            "the accessibility statement is not signed: its date is missing",
            "read the page again, then write the day it is signed, for instance statement_on: {today}",
            cause="The French law of 11 February 2005 asks for a dated statement. "
            "As long as the date is missing, the page is only a draft statement.",
        ),
        bad="  statement_on:",
        good="  statement_on: 2025-05-12",
    ),
    Message(
        "V114",
        Wording(
            "l'état « {value} » ne peut pas être déclaré : {reason}",
            "écrivez conformity: not-compliant, ou donnez l'audit, dans « audited_on » et « auditor »",
            cause="Un site ne se dit conforme, même en partie, que sur un audit de moins de trois ans. "
            "Sans lui, la seule déclaration juste est « non conforme ».",
        ),
        Wording(
            "the status “{value}” cannot be declared: {reason}",
            "write conformity: not-compliant, or give the audit, in “audited_on” and “auditor”",
            cause="A site calls itself compliant, even in part, only on an audit less than three years old. "
            "Without it, the only right statement is “not compliant”.",
        ),
        bad="  conformity: partially-compliant",
        good="  conformity: not-compliant",
    ),
    Message(
        "V115",
        Wording(
            "les faits de cette fiche sont à relire : {state}",
            "vérifiez ses faits et ses sources, puis écrivez reviewed_on: {today}",
            cause="Des adresses disparaissent, des projets s'arrêtent, des élus changent. "
            "Un site officiel relit chaque fiche au moins tous les six mois, et le dit.",
        ),
        Wording(
            "the facts of this entry need reviewing: {state}",
            "check its facts and its sources, then write reviewed_on: {today}",
            cause="Addresses vanish, projects stop, people leave office. "
            "An official site reviews every entry at least once every six months, and says so.",
        ),
        bad="reviewed_on: 2024-03-02",
        good="reviewed_on: 2025-03-02",
    ),
    Message(
        "V116",
        Wording(
            "« {key} » donne un jour encore à venir : {value}",
            "corrigez la date ; nous sommes le {today}",
            cause="Cette date dit quand une chose a été faite : publiée, lue ou vérifiée. "
            "L'année ou le mois a été mal tapé, ou la date a été écrite d'avance.",
        ),
        Wording(
            "“{key}” gives a day still to come: {value}",
            "correct the date; today is {today}",
            cause="This date says when something was done: published, read or checked. "
            "The year or the month was mistyped, or the date was written in advance.",
        ),
        bad="reviewed_on: 2052-03-02",
        good="reviewed_on: 2025-03-02",
    ),
    Message(
        "V117",
        Wording(
            "le lien {value} ne mène à rien : {reason}",
            "cherchez la nouvelle adresse de la page, ou sa copie sur web.archive.org ; sinon, retirez le lien",
            cause="La page a été supprimée ou déplacée, ou une lettre de son adresse a été perdue en la recopiant. "
            "Un fait dont la source a disparu garde sa source : le titre reste, l'adresse se retire.",
        ),
        Wording(
            "the link {value} leads nowhere: {reason}",
            "look for the new address of the page, or its copy on web.archive.org; otherwise remove the link",
            cause="The page was deleted or moved, or a letter of its address was lost when it was copied. "
            "A fact whose source has vanished keeps its source: the title stays, the address is removed.",
        ),
        bad='url: "https://www.exemple.fr/page-supprimee"',
        good='url: "https://www.exemple.fr/page"',
    ),
    Message(
        "V118",
        Wording(
            "la page {value} a changé d'adresse pour de bon",
            "elle renvoie à l'accueil de son site : cherchez où la page est passée, ou retirez le lien",
            "écrivez {suggestion}",
            cause="Le site a été réorganisé et fait suivre l'ancienne adresse. "
            "Le lien marche encore, jusqu'au jour où le site cessera de faire suivre.",
        ),
        Wording(
            "the page {value} has moved for good",
            "it leads to the home page of its site: find where the page has gone, or remove the link",
            "write {suggestion}",
            cause="The site was reorganised and forwards the former address. "
            "The link still works, until the day the site stops forwarding.",
        ),
        Severity.WARNING,
        bad='url: "http://www.exemple.fr/ancienne-page"',
        good='url: "https://www.exemple.fr/page"',
    ),
    Message(
        "V119",
        Wording(
            "le lien {value} n'a pas pu être vérifié : {reason}",
            "ouvrez-le dans votre navigateur ; si la page s'affiche, il n'y a rien à faire",
            cause="Certains sites refusent les visites d'un programme, sont en panne ou répondent trop lentement. "
            "Rien ne dit que le lien est mort : seul un navigateur peut trancher.",
        ),
        Wording(
            "the link {value} could not be checked: {reason}",
            "open it in your browser; if the page shows, there is nothing to do",
            cause="Some sites refuse the visits of a program, are out of order or answer too slowly. "
            "Nothing says that the link is dead: only a browser can tell.",
        ),
        Severity.WARNING,
        bad='url: "https://www.exemple.fr/page-qui-ne-repond-pas"',
        good='url: "https://www.exemple.fr/page-verifiee-a-la-main"',
    ),
)
