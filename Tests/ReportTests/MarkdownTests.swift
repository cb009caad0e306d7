import CustomDump
import Report
import Session
import Testing
import Workshop

struct MarkdownTests {
    @Test func aUsualSessionReadsAsALetterToAClient() {
        let report = Report(Room.full().session, .init(utcOffset: 3600))
        expectNoDifference(plain(report.markdown), expected)
    }

    private let expected = #"""
        # Découverte CIDs

        Samedi 21 novembre 2026  
        Lieu : Lyon, salle 2  
        Animation : Nora B.  
        9 personnes, dont 1 responsable  
        Version des participants

        ## Le cadre

        **But** : Voir les quatre aiguilles de l’équipe, et repartir chacun avec un geste.

        - Chacun peut passer, à toute question, sans dire pourquoi.
        - On parle du travail. On ne commente pas les personnes.

        **Lecteurs de ce compte rendu** : l'équipe, et Mme Moreau de la direction ; le commanditaire, pour les décisions et ce que la salle a coché

        Ce qui a été promis avant de répondre :

        - **À main levée** : La salle a vu les mains ; seul le compte est enregistré.
        - **Question lue à voix haute, fiche non signée** : Les réponses sont enregistrées sans nom, sans heure et sans ordre : le fichier ne les relie à personne.
        - **En petits groupes** : La phrase de chaque groupe est enregistrée sans nom, et montrée dans le désordre.

        ## En une page

        ### Décisions

        - **Le même sens (adoptée par consentement)** : Notre équipe existe pour que le client reparte avec une réponse.

        ### Engagements

        - **Ana** : je rappelle moi-même le client après chaque devis (dès lundi)
        - **Driss** : je retire une signature du circuit des petits achats (avant le 15 décembre)

        ### Ce qui surprend

        - **Défi (La boussole)** : Deux camps : 4 réponses de 2 à 3, 4 de 8 à 9

        > Choisi par règle : les deux camps d’abord, puis les écarts d’au moins deux points, puis les médianes qui ont bougé d’un point.

        ## Activité par activité

        ### Météo

        **Dans quel ciel arrivez-vous ?**

        - Grand soleil : 4
        - Éclaircies : 2
        - Nuages : 2
        - Pluie : 1

        9 réponses sur 9, à main levée.

        ### La boussole

        **De 1 à 10, où en est notre équipe aujourd’hui ?**

        - Médianes sur une échelle de 1 à 10, étendue entre parenthèses.
        - Courage : 6 (3 à 8)
        - Intuition : 7 (6 à 8)
        - Défi : 5,5 (2 à 9), 8 réponses

        **Courage** · Réponses proches, sauf une : les autres de 4 à 8, médiane 6.

        Échelle de 1 à 10. 1, pas encore : 0 réponse · 3 : 1 réponse · 4 : 2 réponses · 5 : 1 réponse · 6 : 2 réponses · 7 : 2 réponses · 8 : 1 réponse · 10, pleinement : 0 réponse · Médiane : 6

        **Intuition** · Réponses proches : de 6 à 8, médiane 7.

        Échelle de 1 à 10. 1, pas encore : 0 réponse · 6 : 4 réponses · 7 : 4 réponses · 8 : 1 réponse · 10, pleinement : 0 réponse · Médiane : 7

        **Défi** · Deux camps : 4 réponses de 2 à 3, 4 de 8 à 9.

        8 réponses sur une échelle de 1 à 10. 1, pas encore : 0 réponse · 2 : 3 réponses · 3 : 1 réponse · 8 : 2 réponses · 9 : 2 réponses · 10, pleinement : 0 réponse · Médiane : 5,5

        **sens commun**

        > Réponses convergentes. Le chiffre n’est pas montré : il dirait ce que chacun a répondu.

        9 réponses sur 9, question lue à voix haute, fiche non signée.

        > Quatre questions pour parler, pas une mesure.

        #### Ce qu’on en garde

        Entendu :

        - « On a raccourci le devis sans demander, et le client a rappelé. »

        ### Le même sens

        #### La phrase

        **Finissez la phrase, avec qui, et quoi.**

        Notre équipe existe pour que…

        - « le client reparte avec une réponse, pas avec un numéro »
        - « le client reparte tranquille »
        - « une famille sache quoi faire le soir même »

        3 groupes sur 3 (9 personnes).

        #### Deux points

        **Quelles phrases pourriez-vous dire à un client ?**

        - Gommettes : 17 en tout
        - le client reparte avec une réponse, pas avec un numéro : 8
        - une famille sache quoi faire le soir même : 6
        - le client reparte tranquille : 3

        9 réponses sur 9, à main levée.

        #### Ce qu’on en garde

        **Décision adoptée par consentement** : Notre équipe existe pour que le client reparte avec une réponse.

        ### Ce que personne ne dit

        #### Le silence

        **Ce qu’on ne dit pas ici**

        > 3 réponses : il en fallait 5 pour que personne ne soit exposé. Rien n’est montré.

        ## Qui fait quoi

        | Qui | Fait quoi | Quand | Preuve |
        | --- | --- | --- | --- |
        | Ana | je rappelle moi-même le client après chaque devis | dès lundi | la liste des rappels est au mur |
        | Driss | je retire une signature du circuit des petits achats | avant le 15 décembre | un achat passé sans elle |

        ## Mis au parking

        - Qui répond le samedi ?

        ## Ce qui n’a pas été traité

        - 15 %

        ## Le ressenti (ROTI)

        **Le temps passé ensemble, pour vous ?**

        Réponses proches, sauf une : les autres de 3 à 5, médiane 4.

        Échelle de 1 à 5. 1, du temps perdu : 0 réponse · 2 : 1 réponse · 3, autant que le temps donné : 1 réponse · 4 : 5 réponses · 5, bien plus : 2 réponses · Médiane : 4

        9 réponses sur 9, à main levée.

        > Un ressenti, pas une mesure de qualité.

        ## Limites de la mesure

        Ces chiffres décrivent ce que les personnes présentes ont répondu ce jour-là, dans cette salle. Ils n’ont pas été validés sur une population. Ils servent à parler et à choisir un acte, pas à évaluer quelqu’un. Ne les comparez pas à une autre équipe.

        ## Prochaine date

        Proposition : samedi 2 janvier 2027, dans six semaines, pour relire ces engagements.

        """#
}
