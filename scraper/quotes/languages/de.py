"""German."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="de",
    paradigms={
        # sagen, erklären: the prefix ge- only in verbs stressed on the stem
        "en": Forms(finite="e t te ten en", participle="ge-t", infinitive="en"),
        "+en": Forms(finite="e t te ten en", participle="t", infinitive="en"),
        # antworten, berichten
        "ten": Forms(finite="te tet tete teten ten", participle="ge-tet", infinitive="ten"),
        "+ten": Forms(finite="te tet tete teten ten", participle="tet", infinitive="ten"),
        "den": Forms(finite="de det dete deten den", participle="ge-det", infinitive="den"),
        "+den": Forms(finite="de det dete deten den", participle="det", infinitive="den"),
        "nen": Forms(finite="ne net nete neten nen", participle="ge-net", infinitive="nen"),
        "+nen": Forms(finite="ne net nete neten nen", participle="net", infinitive="nen"),
        # kritisieren
        "ieren": Forms(finite="iere iert ierte ierten ieren", participle="iert", infinitive="ieren"),
        # versichern, fordern, bezweifeln
        "ern": Forms(finite="ere ert erte erten ern", participle="ge-ert", infinitive="ern"),
        "+ern": Forms(finite="ere ert erte erten ern", participle="ert", infinitive="ern"),
        "eln": Forms(finite="le elt elte elten eln", participle="ge-elt", infinitive="eln"),
        "+eln": Forms(finite="le elt elte elten eln", participle="elt", infinitive="eln"),
    },
    irregular={
        "sprechen": Forms(finite="spricht sprach sprachen sprechen", participle="gesprochen", infinitive="sprechen"),
        "widersprechen": Forms(
            finite="widerspricht widersprach widersprachen widersprechen",
            participle="widersprochen",
            infinitive="widersprechen",
        ),
        "versprechen": Forms(
            finite="verspricht versprach versprachen versprechen", participle="versprochen", infinitive="versprechen"
        ),
        "schreiben": Forms(
            finite="schreibt schrieb schrieben schreiben", participle="geschrieben", infinitive="schreiben"
        ),
        "beschreiben": Forms(
            finite="beschreibt beschrieb beschrieben beschreiben", participle="beschrieben", infinitive="beschreiben"
        ),
        "heißen": Forms(finite="heißt heisst hieß hiess", participle="geheißen", infinitive="heißen"),
        "geben": Forms(finite="gibt gab gaben geben", participle="gegeben", infinitive="geben"),
        "rufen": Forms(finite="ruft rief riefen rufen", participle="gerufen", infinitive="rufen"),
        "raten": Forms(finite="rät riet rieten raten", participle="geraten", infinitive="raten"),
        "weisen": Forms(finite="weist wies wiesen weisen", participle="gewiesen", infinitive="weisen"),
        "verweisen": Forms(finite="verweist verwies verwiesen", participle="verwiesen", infinitive="verweisen"),
        "halten": Forms(finite="hält hielt hielten halten", participle="gehalten", infinitive="halten"),
        "gehen": Forms(finite="geht ging gingen gehen", participle="gegangen", infinitive="gehen"),
        "nehmen": Forms(finite="nimmt nahm nahmen nehmen", participle="genommen", infinitive="nehmen"),
        "gestehen": Forms(finite="gesteht gestand gestanden", infinitive="gestehen"),
        "verstehen": Forms(finite="versteht verstand verstanden", participle="verstanden", infinitive="verstehen"),
        "nennen": Forms(finite="nennt nannte nannten nennen", participle="genannt", infinitive="nennen"),
        "erkennen": Forms(finite="erkennt erkannte erkannten", participle="erkannt", infinitive="erkennen"),
        "wenden": Forms(finite="wendet wandte wandten wenden", participle="gewandt", infinitive="wenden"),
        "denken": Forms(finite="denkt dachte dachten denken", participle="gedacht", infinitive="denken"),
        "wissen": Forms(finite="weiß wusste wussten wissen", participle="gewusst", infinitive="wissen"),
        "finden": Forms(finite="findet fand fanden finden", participle="gefunden", infinitive="finden"),
        "befinden": Forms(finite="befindet befand befanden", participle="befunden", infinitive="befinden"),
        "werfen": Forms(finite="wirft warf warfen werfen", participle="geworfen", infinitive="werfen"),
        "schlagen": Forms(finite="schlägt schlug schlugen schlagen", participle="geschlagen", infinitive="schlagen"),
        "zeigen": Forms(finite="zeigt zeigte zeigten zeigen", participle="gezeigt", infinitive="zeigen"),
        "sein": Forms(finite="ist sind war waren sei seien"),
        "vertreten": Forms(
            finite="vertritt vertrat vertraten vertreten", participle="vertreten", infinitive="vertreten"
        ),
        "kommen": Forms(finite="kommt kam kamen kommen", participle="gekommen", infinitive="kommen"),
        "werden": Forms(participle="geworden"),
        "bringen": Forms(finite="bringt brachte brachten bringen", participle="gebracht", infinitive="bringen"),
        "lassen": Forms(finite="lässt ließ ließen lassen", participle="lassen", infinitive="lassen"),
        "schreien": Forms(finite="schreit schrie schrien", participle="geschrien", infinitive="schreien"),
        "fahren": Forms(finite="fährt fuhr fuhren fahren", participle="gefahren", infinitive="fahren"),
        "bitten": Forms(finite="bittet bat baten bitten", participle="gebeten", infinitive="bitten"),
        "räumen": Forms(finite="räumt räumte räumten räumen", participle="geräumt", infinitive="räumen"),
        "beschließen": Forms(
            finite="beschließt beschloss beschlossen", participle="beschlossen", infinitive="beschließen"
        ),
        "verlauten": Forms(finite="verlautet verlautete", participle="verlautet verlauten", infinitive="verlauten"),
    },
    speech="""
    sag/en erklär/+en beton/+en schreiben mein/en behaup/+ten antwor/ten erläut/+ern erwid/+ern entgeg/+nen versich/+ern
    bekräftig/+en erzähl/+en argument/ieren konstat/ieren schild/ern ergänz/+en beteu/+ern mahn/en warn/en urteil/en
    mit|teil/en hinzu|füg/en bekannt|geben an|geben zu|geben ein|räumen aus|sag/en an|merk/en klar|stell/en fest|stell/en
    aus|führ/en bekannt|mach/en zu|sich/ern
    """,
    weak="""
    bestätig/+en berich/+ten kritis/ieren ford/ern verlang/+en begrün/+den bedau/+ern vermu/+ten befürch/+ten glaub/en
    hoff/en erwar/+ten denken wissen finden befinden äuß/ern zweif/eln bezweif/+eln lob/en wiederhol/+en bemerk/+en
    schätz/en rech/nen versprechen droh/en fürch/ten frag/en rufen heißen mel/den zit/ieren verkün/+den spekul/ieren
    prognostiz/ieren pläd/ieren appell/ieren beklag/+en klag/en mon/ieren jub/eln scherz/en spot/ten witz/eln resüm/ieren
    bilanz/ieren schlussfolg/ern präzis/ieren signalis/ieren dement/ieren protest/ieren gestehen verlauten leug/nen
    schreien schwärm/en schimpf/en beschließen erkennen beanstan/+den bemäng/+eln begrüß/+en verteidig/+en bewer/+ten
    beurteil/+en erinn/+ern raten bitten verweisen ahn/en stöhn/en seufz/en flüst/ern brüll/en inform/ieren unterrich/+ten
    komment/ieren polt/ern wett/ern widersprechen verstehen lau/ten skand/ieren rüg/en
    an|kündig/en zurück|weisen vor|werfen vor|schlagen an|deu/ten nach|leg/en aus|rufen fort|fahren heraus|stell/en
    ein|wenden ein|werfen nahe|leg/en hin|weisen aus|gehen dar|stell/en dar|leg/en zusammen|fass/en ab|lehn/en auf|rufen
    klar|mach/en deutlich|mach/en zu|sag/en an|mahn/en an|nehmen auf|ford/ern vor|bringen bekannt|werden
    überzeugt|zeigen besorgt|zeigen zuversichtlich|zeigen optimistisch|zeigen erfreut|zeigen enttäuscht|zeigen
    zufrieden|zeigen erschüttert|zeigen bestürzt|zeigen skeptisch|zeigen verärgert|zeigen
    meinung|sein ansicht|sein auffassung|sein überzeugung|sein überzeugt|sein sicher|sein
    meinung|vertreten ansicht|vertreten auffassung|vertreten standpunkt|vertreten position|vertreten
    ergebnis|kommen schluss|kommen durchblicken|lassen wissen|lassen mitteilen|lassen ausrichten|lassen
    """,
    fragment="""
    attack/ieren nennen bezeich/+nen sprechen kritis/ieren lob/en verurteil/+en beschreiben würdig/en begrüß/+en rüg/en bewer/+ten
    charakteris/ieren beschimpf/+en äuß/ern halten beklag/+en ford/ern zurück|weisen vor|werfen an|kündig/en ab|lehn/en
    """,
    auxiliaries="""
    hat haben hatte hatten habe hätte hätten will wollen wollte wollten kann können konnte konnten könne könnte könnten
    soll sollen sollte sollten solle muss müssen musste mussten müsse müsste müssten darf dürfen durfte durften dürfe
    dürfte dürften mag mögen möge möchte möchten
    """,
    passives="""
    wird werden wurde wurden werde würde würden worden geworden ist sind war waren sei seien wäre wären bin bist
    """,
    adverbs="""
    aktuell allein ähnlich bald derzeit dementsprechend demgegenüber dennoch drum ebenso eher endlich erfreulicherweise
    folglich freilich früher gegenwärtig gewiss gleichwohl insgesamt immerhin jedenfalls kaum künftig lange letztens
    meist meistens mitunter momentan nebenbei neuerdings nunmehr obendrein offensichtlich praktisch rückblickend
    scheinbar schlussendlich seinerzeit seitdem selten seither teils teilweise überhaupt umgekehrt ungefähr ursprünglich
    vermutlich voraussichtlich vorerst vorläufig weitgehend wenig wohl wörtlich zurzeit zusammen zusätzlich zweifellos
    auch aber allerdings anschließend außerdem bereits besonders bisher bislang dabei dadurch dafür dagegen daher damals
    damit danach dann daraufhin darin darüber darum dazu deshalb deutlich derweil doch ebenfalls
    eigentlich einerseits andererseits entsprechend erneut erst erstmals etwa ferner ganz gerade gerne gleichzeitig
    hier hierzu hierbei hingegen immer indes indessen insbesondere inzwischen jedoch jetzt kürzlich lediglich
    leider manchmal mehrfach mittlerweile nachdrücklich nämlich nicht noch nochmals nun nur offenbar oft öffentlich
    schließlich schon sehr selbst so sogar somit sonst sowohl später stattdessen trotzdem überraschend übrigens unterdessen
    vielmehr vorher vielleicht weiter weiterhin weiters wiederum wieder zudem zuerst zugleich zuletzt zumindest
    zunächst zuvor zwar ausdrücklich ausführlich offiziell klar sinngemäß knapp kurz angeblich
    vorsichtig optimistisch zuversichtlich daran darauf davon einmal ja mehr rund anderem folgendermaßen folgendes
    dort dahingehend überdies nachträglich letztlich tatsächlich natürlich möglicherweise wahrscheinlich sicher da
    """,
    clitics="sich es ihm ihr ihnen uns mir ihn mich dir dich",
    complementizers="dass daß ob",
    questions="wie warum weshalb wieso wann wo was wer welche welcher welches wem wen wohin woher inwieweit",
    infinitive_markers="zu",
    infinitive_endings="en eln ern tun sein",
    infinitive_verbs="""
    ford/ern verlang/+en versprechen droh/en hoff/en behaup/+ten beteu/+ern glaub/en bitten raten mein/en leug/nen erklär/+en
    versich/+ern vor|schlagen vor|werfen an|kündig/en zu|sag/en zu|sich/ern auf|rufen auf|ford/ern appell/ieren warn/en mahn/en
    an|mahn/en an|geben gestehen zu|geben ein|räumen dement/ieren
    """,
    relays="berich/+ten mel/den",
    bare_verbs="""
    berich/+ten bestätig/+en glaub/en hoff/en denken finden befürch/+ten vermu/+ten begrün/+den kritis/ieren ford/ern mel/den
    heißen äuß/ern schätz/en bemerk/+en beklag/+en klag/en bemäng/+eln mon/ieren zit/ieren
    komment/ieren an|kündig/en fort|fahren an|deu/ten aus|gehen dement/ieren bedau/+ern erwar/+ten fürch/ten vor|werfen
    verweisen widersprechen argument/ieren prognostiz/ieren spekul/ieren hin|weisen ein|wenden verlauten bezweif/+eln
    beschließen verkün/+den
    """,
    pronouns={
        "ms": "er dieser jener letzterer ersterer",
        "fs": "diese jene letztere",
        "x": "sie",
        "s": "man es jemand",
        "1": "ich wir du ihr mir uns mich",
        "r": "welcher welche welches",
    },
    determiners="""
    der die das dem den des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene jenes jenem
    jeder jede jedes jedem kein keine keinen keinem keiner alle allen aller einige einigen einiger mehrere mehreren mehrerer
    viele vielen vieler manche manchen beide beiden beider zwei drei vier fünf zahlreiche zahlreichen sämtliche
    """,
    plurals="einige einigen mehrere mehreren viele vielen manche beide beiden zwei drei vier fünf zahlreiche alle allen",
    possessives="""
    sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres mein meine meinem meinen meiner unser unsere
    unserem unseren unserer deren dessen
    """,
    linkers="von vom & de la van",
    prepositions="""
    in im ins an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit seitens trotz über um unter vor vom
    von während wegen zu zum zur zwischen gegenüber angesichts anlässlich aufgrund außer außerhalb binnen entlang gemäß
    innerhalb laut mittels nahe samt statt anstatt ungeachtet hinsichtlich bezüglich per pro via ab infolge dank nebst vors
    übers fürs zufolge
    """,
    relatives="der die das den dem deren dessen welcher welche welches denen was wo worauf woraufhin wobei",
    conjunctions="und oder aber sowie denn sondern doch",
    subordinators="""
    als wie da dass daß ob weil wenn während obwohl obgleich nachdem bevor ehe sodass indem falls sofern solange
    seitdem sobald wonach wobei woraufhin
    """,
    quotatives="wie",
    unowned="verlautet verlautete",
    own_words="eigenen eigener",
    controls="musste mussten konnte konnten wollte wollten durfte durften",
    impersonals="heißt heisst hieß hiess geheißen",
    quoting="zitiert zitierte zitierten zitieren",
    resumptives="demnach wonach",
    time_words="""
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags
    samstags sonntags januar jänner februar märz april mai juni juli august september oktober november dezember
    heute gestern morgen vorgestern mittag vormittag nachmittag abend nacht mitternacht montagabend dienstagabend
    mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen
    donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen woche wochen monat monate jahr jahre jahren tag tage tagen
    uhr stunden minuten
    """,
    titles={
        "m": "herr herrn papst könig prinz scheich kardinal",
        "f": "frau königin prinzessin",
        "": "dr dr. prof prof. professor professorin ing doktor",
    },
    roles={
        "m": """
        präsident minister kanzler chef sprecher vorsitzende vorsitzender direktor sekretär generalsekretär bürgermeister
        anwalt staatsanwalt richter polizist politiker abgeordneter abgeordnete senator gouverneur botschafter
        trainer spieler stürmer torwart kapitän manager experte forscher wissenschaftler arzt leiter geschäftsführer
        gründer autor schauspieler sänger regisseur kommissar general oberst beamter beamte mitarbeiter vertreter
        gewerkschafter unternehmer könig premier außenminister sohn vater bruder mann kollege beauftragter beauftragte
        obmann verteidiger verlierer sieger weltmeister fahrer pilot astronaut veranstalter ermittler redakteur
        journalist reporter korrespondent kandidat fraktionschef landeshauptmann landrat vize vorstand stratege ökonom
        analyst zeuge augenzeuge anführer kommandeur bischof kardinal pfarrer kritiker gutachter planer berater vorsteher nachbar verkäufer rat historiker meteorologe koordinator professor
        """,
        "f": """
        präsidentin ministerin kanzlerin chefin sprecherin direktorin sekretärin bürgermeisterin anwältin richterin
        polizistin politikerin senatorin gouverneurin botschafterin trainerin spielerin managerin expertin forscherin
        wissenschaftlerin ärztin leiterin geschäftsführerin gründerin autorin schauspielerin sängerin regisseurin
        kommissarin beamtin mitarbeiterin vertreterin unternehmerin tochter mutter schwester kollegin siegerin
        weltmeisterin ermittlerin redakteurin journalistin reporterin kandidatin ökonomin analystin zeugin bischöfin
        pfarrerin historikerin professorin koordinatorin kritikerin gutachterin planerin beraterin vorsteherin rätin nachbarin verkäuferin
        """,
    },
    epithets="""
    regierungschef > bundeskanzler
    regierungschef > kanzler
    regierungschef > ministerpräsident
    regierungschef > premierminister
    regierungschefin > ministerpräsidentin
    regierungschefin > bundeskanzlerin
    kanzler > bundeskanzler
    kanzlerin > bundeskanzlerin
    staatschef > präsident
    staatsoberhaupt > präsident
    kremlchef > präsident
    chefdiplomat > außenminister
    chefdiplomatin > außenministerin
    """,
    given_names={
        "m": """
        alexander andreas anton arnold axel bernd bernhard björn carl christian christoph claus daniel david dieter dietmar
        dirk eberhard eduard erich erwin felix florian frank franz friedrich fritz georg gerd gerhard gregor günter günther
        gustav guido hans harald hartmut heiko heiner heinrich heinz helmut herbert hermann holger horst hubert ingo
        jan jens joachim jochen johann johannes jörg josef jürgen karl karl-heinz karsten klaus konrad kurt lars lothar
        ludwig lukas manfred marc marcel marco mario markus martin matthias max maximilian michael moritz norbert olaf oliver oskar
        otto patrick paul peter philipp rainer ralf ralph reinhard richard robert roland rolf rudolf sebastian siegfried
        sigmar simon stefan stephan steffen sven theo thilo thomas thorsten tim tobias tom torsten udo ulrich uwe viktor
        volker walter werner wilhelm willi winfried wladimir wolfgang wolodymyr donald joe emmanuel john george tony
        """,
        "f": """
        alice andrea angela angelika anja anke anna annalena anne annegret annette antje barbara beate bettina birgit brigitte
        britta carola charlotte christa christiane christina christine claudia cornelia dagmar daniela doris dorothee edith
        elisabeth elke ellen erika eva franziska gabriele gerda gisela gudrun hannelore heide heidemarie heidi heike helga ilse
        inge ingrid irene iris jana jessica johanna julia jutta karin katharina kathrin katja katrin kerstin kirsten klara
        lena lisa luise manuela margot maria marie marianne marina marion martina melanie monika nadine nancy nicole nina petra
        regina renate ricarda rita rosa ruth sabine sabrina sahra sandra sarah saskia silke silvia simone sonja stefanie
        susanne svenja sylvia tanja ulla ulrike ursula ute vera verena veronika hillary condoleezza
        """,
    },
    anonymous="""
    experten beobachter kritiker augenzeugen zeugen ermittler behörden sprecher sprecherin kreise quellen insider diplomaten
    anwohner demonstranten aktivisten mediziner wissenschaftler forscher teilnehmer polizei beamte vertreter
    """,
    collectives="experten behörden zeugen ermittler polizei kritiker",
    sources="""
    laut
    gemäß
    """,
    noun_sources="nach aus",
    report_nouns="""
    angaben angabe aussage aussagen ansicht meinung auffassung einschätzung darstellung worten überzeugung informationen
    bericht berichten meldung meldungen sicht erkenntnissen schätzung schätzungen schilderung schilderungen
    einschätzungen behauptungen ermittlungen mitteilung worte wort satz studie studien analyse analysen untersuchung
    untersuchungen medienberichten medien vernehmen erhebung statistik umfrage
    """,
    sources_after="zufolge",
    incise_sources="so",
    weak_sources="für",
    claims="""
    ankündigung ankündigungen behauptung behauptungen aussage aussagen forderung forderungen vorwurf vorwürfe warnung
    warnungen versprechen hinweis eingeständnis vermutung einschätzung feststellung erklärung mitteilung zusage drohung
    andeutung auffassung meinung ansicht argument begründung befürchtung aufruf appell vorschlag eindruck hoffnung
    überzeugung these
    """,
    not_sources="""
    gesetz vertrag uns mir ihm ihr plan planung verfassung tagesordnung
    """,
    false_friends="""
    namens genannt genannte genannten genannter genanntes sogenannte sogenannten sogenannter sogenanntes titel film buch
    roman lied song album serie sendung zeitung magazin zeitschrift projekt motto begriff begriffe wort wörter ausdruck
    bezeichnung betitelt getauft operation partei band gruppe verein initiative stiftung organisation schiff hotel raumschiff
    nachrichtenmagazin tageszeitung wochenzeitung fachzeitschrift stichwort thema zitat schlagzeile überschrift
    aufschrift slogan losung parole fazit ergebnis frage antwort grund inschrift betreff hinweis spitznamen name namen
    """,
    subjects="ich wir du ihr es das man er sie wer",
    verbs="""
    ist sind war waren bin bist sei seien wäre wären hat haben habe hatte hatten hätte hätten wird werden werde wurde wurden
    würde würden kann können konnte konnten könne könnte könnten soll sollen sollte sollten muss müssen musste müsse
    müssten darf dürfen dürfe will wollen wollte wollten möchte mag gibt gab geht ging kommt kam steht stand bleibt blieb
    macht machte machen liegt lag lässt ließ brauchen braucht glaube weiß wissen finde denke hoffe habt seid nehmen tun tut
    gehen kommen stehen bleiben geben lassen sehen sieht sah
    """,
    abbreviations="""
    dr prof bzw ca etc evtl ggf inkl nr st str tel u usw v vgl z a d h b m i s co abs art mio mrd jr sen ing dipl hl geb
    gest vs max min jan feb mär apr jun jul aug sep sept okt nov dez
    """,
    inverts=True,
    zero_complement=True,
    verb_second=True,
    capital_nouns=True,
    # as the corpora of German news draw the line between words and terms
    verbatim_from=2,
    compounds=True,
    ordinal_stops=True,
    obliques="""
    den dem des einen einem diesen diesem keinen keinem seinen seinem ihren ihrem unseren unserem jenem ihm ihn ihnen
    """,
    oblique_pairs={"der": "en"},
    genitive_s="des eines dieses jenes seines ihres unseres",
    genitives="des der eines einer seines seiner ihres ihrer dieses dieser deren dessen unserer unseres zweier",
    adjective_endings="e en er es em",
    objects="das dies dieses es",
    conjunctives="""
    sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe bleibe liege wisse nehme lasse sehe finde
    brauche bestehe halte trage trete handele handle bedeute biete befinde gelte laufe führe mache spreche
    """,
    conditionals="""
    hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften gäbe ginge käme kämen stünde stünden
    bliebe läge hielte ließe befänden gälte bräuchte bräuchten sollten
    """,
    conjunctive_endings="e",
    preterite_endings="te",
)
