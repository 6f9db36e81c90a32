"""Dutch."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="nl",
    paradigms={
        # bevestigen, waarschuwen: the participle takes ge- only where the verb has no prefix
        "en": Forms(finite="- t en de den", participle="ge-d", infinitive="en"),
        "+en": Forms(finite="- t en de den", participle="d", infinitive="en"),
        # melden, antwoorden
        "den": Forms(finite="d dt den dde dden", participle="ge-d", infinitive="den"),
        # berichten, verwachten
        "+ten": Forms(finite="t ten tte tten", participle="t", infinitive="ten"),
        # reageren, bekritiseren
        "eren": Forms(finite="eer eert eren eerde eerden", participle="ge-eerd", infinitive="eren"),
        "+eren": Forms(finite="eer eert eren eerde eerden", participle="eerd", infinitive="eren"),
    },
    irregular={
        "zeggen": Forms(finite="zeg zegt zeggen zei zeiden", participle="gezegd", infinitive="zeggen"),
        "stellen": Forms(finite="stelt stellen stelde stelden", participle="gesteld", infinitive="stellen"),
        "vertellen": Forms(finite="vertelt vertellen vertelde vertelden", participle="verteld", infinitive="vertellen"),
        "schrijven": Forms(
            finite="schrijft schrijven schreef schreven", participle="geschreven", infinitive="schrijven"
        ),
        "verklaren": Forms(
            finite="verklaart verklaren verklaarde verklaarden", participle="verklaard", infinitive="verklaren"
        ),
        "leggen": Forms(finite="legt leggen legde legden", participle="gelegd", infinitive="leggen"),
        "laten": Forms(finite="laat laten liet lieten", participle="gelaten", infinitive="laten"),
        "geven": Forms(finite="geeft geven gaf gaven", participle="gegeven", infinitive="geven"),
        "delen": Forms(finite="deelt delen deelde deelden", participle="gedeeld", infinitive="delen"),
        "voegen": Forms(finite="voegt voegen voegde voegden", participle="gevoegd", infinitive="voegen"),
        "wijzen": Forms(finite="wijst wijzen wees wezen", participle="gewezen", infinitive="wijzen"),
        "maken": Forms(finite="maakt maken maakte maakten", participle="gemaakt", infinitive="maken"),
        "roepen": Forms(finite="roept roepen riep riepen", participle="geroepen", infinitive="roepen"),
        "beweren": Forms(finite="beweert beweren beweerde beweerden", participle="beweerd", infinitive="beweren"),
        "menen": Forms(finite="meent menen meende meenden", participle="gemeend", infinitive="menen"),
        "vinden": Forms(finite="vindt vinden vond vonden", participle="gevonden", infinitive="vinden"),
        "denken": Forms(finite="denkt denken dacht dachten", participle="gedacht", infinitive="denken"),
        "hopen": Forms(finite="hoopt hopen hoopte hoopten", participle="gehoopt", infinitive="hopen"),
        "vrezen": Forms(finite="vreest vrezen vreesde vreesden", participle="gevreesd", infinitive="vrezen"),
        "geloven": Forms(finite="gelooft geloven geloofde geloofden", participle="geloofd", infinitive="geloven"),
        "eisen": Forms(finite="eist eisen eiste eisten", participle="geëist", infinitive="eisen"),
        "vragen": Forms(finite="vraagt vragen vroeg vroegen", participle="gevraagd", infinitive="vragen"),
        "beloven": Forms(finite="belooft beloven beloofde beloofden", participle="beloofd", infinitive="beloven"),
        "dreigen": Forms(finite="dreigt dreigen dreigde dreigden", participle="gedreigd", infinitive="dreigen"),
        "erkennen": Forms(finite="erkent erkennen erkende erkenden", participle="erkend", infinitive="erkennen"),
        "ontkennen": Forms(finite="ontkent ontkennen ontkende ontkenden", participle="ontkend", infinitive="ontkennen"),
        "noemen": Forms(finite="noemt noemen noemde noemden", participle="genoemd", infinitive="noemen"),
        "spreken": Forms(finite="spreekt spreken sprak spraken", participle="gesproken", infinitive="spreken"),
        "prijzen": Forms(finite="prijst prijzen prees prezen", participle="geprezen", infinitive="prijzen"),
        "klinken": Forms(finite="klinkt klonk klonken", participle="geklonken", infinitive="klinken"),
        "luiden": Forms(finite="luidt luidde", infinitive="luiden"),
        "zien": Forms(finite="ziet zag zagen", participle="gezien", infinitive="zien"),
        "lezen": Forms(finite="leest las lazen", participle="gelezen", infinitive="lezen"),
        "klagen": Forms(finite="klaagt klagen klaagde klaagden", participle="geklaagd", infinitive="klagen"),
        "herhalen": Forms(
            finite="herhaalt herhalen herhaalde herhaalden", participle="herhaald", infinitive="herhalen"
        ),
        "grappen": Forms(finite="grapt grapte", participle="gegrapt", infinitive="grappen"),
        "besluiten": Forms(finite="besluit besluiten besloot besloten", participle="besloten", infinitive="besluiten"),
        "pleiten": Forms(finite="pleit pleiten pleitte", participle="gepleit", infinitive="pleiten"),
        "vervolgen": Forms(finite="vervolgt vervolgde", participle="vervolgd", infinitive="vervolgen"),
        "oordelen": Forms(finite="oordeelt oordelen oordeelde", participle="geoordeeld", infinitive="oordelen"),
        "vermoeden": Forms(finite="vermoedt vermoeden vermoedde", participle="vermoed", infinitive="vermoeden"),
        "voorspellen": Forms(
            finite="voorspelt voorspellen voorspelde voorspelden", participle="voorspeld", infinitive="voorspellen"
        ),
        "benadrukken": Forms(
            finite="benadrukt benadrukken benadrukte benadrukten", participle="benadrukt", infinitive="benadrukken"
        ),
        "onderstrepen": Forms(
            finite="onderstreept onderstrepen onderstreepte", participle="onderstreept", infinitive="onderstrepen"
        ),
        "opmerken": Forms(finite="opmerkt opmerkte", participle="opgemerkt", infinitive="opmerken"),
        "tweeten": Forms(finite="tweet twittert tweette twitterde", participle="getweet", infinitive="tweeten"),
        "schatten": Forms(finite="schat schatten schatte", participle="geschat", infinitive="schatten"),
        "adviseren": Forms(
            finite="adviseert adviseren adviseerde adviseerden", participle="geadviseerd", infinitive="adviseren"
        ),
        "verwijten": Forms(finite="verwijt verwijten verweet verweten", participle="verweten", infinitive="verwijten"),
        "bedenken": Forms(finite="bedenkt bedacht bedachten", participle="bedacht", infinitive="bedenken"),
        "voeren": Forms(finite="voert voeren voerde voerden", participle="gevoerd", infinitive="voeren"),
        "omschrijven": Forms(
            finite="omschrijft omschrijven omschreef omschreven", participle="omschreven", infinitive="omschrijven"
        ),
        "bestempelen": Forms(
            finite="bestempelt bestempelen bestempelde", participle="bestempeld", infinitive="bestempelen"
        ),
        "veroordelen": Forms(
            finite="veroordeelt veroordelen veroordeelde veroordeelden",
            participle="veroordeeld",
            infinitive="veroordelen",
        ),
        "betitelen": Forms(finite="betitelt betitelde", participle="betiteld", infinitive="betitelen"),
    },
    speech="""
    zeggen stellen vertellen schrijven verklaren beweren menen bevestig/+en benadrukken antwoor/den voorspellen
    waarschuw/en verzeker/+en mel/den onderstrepen opmerken
    uit|leggen mee|delen toe|voegen bekend|maken aan|geven toe|geven weten|laten
    """,
    weak="""
    berich/+ten vinden denken hopen vrezen geloven eisen vragen beloven dreigen erkennen ontkennen klinken luiden zien
    conclud/eren lezen klagen herhalen grappen besluiten pleiten vervolgen oordelen reag/eren bekritis/+eren cit/eren
    constat/eren suggest/eren argument/eren verwach/+ten vermoeden herinner/+en roepen wijzen tweeten
    schatten adviseren verwijten bedenken noemen
    aan|kondig/en op|roepen aan|voeren uit|roepen
    """,
    fragment="""
    noemen spreken prijzen omschrijven bestempelen typ/eren bekritis/+eren veroordelen betitelen
    """,
    auxiliaries="""
    heb hebt heeft hebben had hadden zal zullen zou zouden kan kunnen kon konden moet moeten moest moesten mag mogen mocht
    wil willen wilde wilden
    """,
    passives="word wordt worden werd werden geworden is zijn was waren ben geweest",
    adverbs="""
    ook al alleen daarna dan daar daarbij daarmee daarom daarop daarover daarvoor dus echter eerder eerst er even gisteren
    graag hier hierop hierover immers inmiddels intussen juist later maar nog niet nogmaals nu onlangs ondertussen
    onder meer andere opnieuw overigens pas soms steeds toch toen tevens tegelijk telkens uiteindelijk vaak vandaag
    vanavond vanmiddag vanmorgen vanochtend verder vervolgens vooral voorts wel weer zelf zelfs zo zojuist bovendien
    bijvoorbeeld daarnaast desondanks eveneens evenwel kennelijk nadrukkelijk namelijk natuurlijk officieel openlijk
    """,
    clitics="zich het hem haar hen hun ons mij me je",
    complementizers="dat of",
    questions="hoe waarom wanneer waar wat wie welke welk",
    infinitive_markers="te",
    infinitive_endings="en aan zien doen gaan staan",
    infinitive_verbs="eisen beloven dreigen hopen vragen aan|kondig/en zeggen beweren mel/den denken erkennen ontkennen toe|geven",
    relays="mel/den berich/+ten",
    pronouns={
        "ms": "hij hem",
        "fs": "haar",
        "x": "zij ze",
        "p": "hen",
        "0": "men",
        "1": "ik we wij u je jij jullie mij me ons",
        "r": "wie",
    },
    determiners="""
    de het een deze dit die dat elke elk ieder iedere enkele sommige veel vele meerdere alle beide twee drie vier vijf geen
    """,
    plurals="enkele sommige veel vele meerdere alle beide twee drie vier vijf",
    possessives="zijn haar hun mijn ons onze uw jouw diens",
    linkers="van der den ten ter te &",
    prepositions="""
    in op aan bij met naar voor door over uit tegen tot onder boven tussen tijdens na sinds vanaf vanuit via volgens zonder
    om rond binnen buiten langs naast achter wegens vanwege ondanks namens per richting jegens omtrent
    """,
    relatives="die dat wie wat waar waarin waarop waarmee waarvan waarna waarbij",
    conjunctions="en maar of want dus noch",
    subordinators="""
    als toen dat omdat doordat terwijl hoewel nadat voordat zodat indien tenzij zolang zodra sinds zoals aangezien
    """,
    quotatives="zoals",
    time_words="""
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
    september oktober november december maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond
    zondagavond gisteren vandaag morgen avond ochtend middag nacht week weken maand jaar dag uur gisteravond eergisteren
    """,
    titles={
        "m": "meneer heer koning prins paus pater sir dhr dhr.",
        "f": "mevrouw koningin prinses zuster mevr mevr.",
        "": "dr dr. drs drs. prof prof. mr mr. ir ir. ing ing.",
    },
    roles={
        "m": """
        president premier minister staatssecretaris kanselier woordvoerder voorzitter directeur burgemeester wethouder chef
        topman kamerlid senator gouverneur ambassadeur commissaris generaal kolonel korpschef advocaat officier rechter
        hoogleraar onderzoeker wetenschapper arts econoom analist deskundige expert getuige journalist redacteur
        verslaggever correspondent trainer coach speler aanvoerder doelman schrijver auteur regisseur acteur zanger
        oprichter eigenaar leider fractievoorzitter fractieleider partijleider lijsttrekker raadslid koning bisschop
        viroloog historicus secretaris-generaal bewindsman manager ondernemer boer bewoner vader broer zoon man criticus activist
        """,
        "f": """
        presidente woordvoerster voorzitster directrice topvrouw actrice zangeres schrijfster onderzoekster lerares
        bewindsvrouw moeder zus dochter vrouw leidster bewoonster critica activiste
        """,
        "": "minister-president vakbondsleider politicus",
    },
    epithets="""
    premier > minister-president
    regeringsleider > premier
    staatshoofd > president
    """,
    given_names={
        "m": """
        jan piet kees hans peter paul mark geert rob wim dick frans henk gerard johan bas bart tom tim thomas lars daan sander
        joris maarten martijn michiel wouter willem alexander arie jeroen jaap joop klaas ruud ronald richard robert erik
        eric dirk bram pieter rutger ferdinand wopke hugo diederik lodewijk emile jesse vladimir donald joe
        """,
        "f": """
        anna maria els ellen eva femke hanneke ingrid irene jet judith karin kim laura linda lisa lotte marianne marieke
        marijke mona nelleke petra sandra sanne saskia sigrid sophie sylvia tineke truus wendy ans angela ursula ank kajsa
        lilianne esther caroline carola dilan beatrix maxima amalia
        """,
    },
    anonymous="""
    bron bronnen getuige getuigen deskundigen experts critici waarnemers politie autoriteiten justitie omwonenden
    onderzoekers artsen diplomaten ooggetuigen betrokkenen analisten
    """,
    collectives="getuigen deskundigen experts critici autoriteiten",
    noun_sources="naar",
    report_nouns="zeggen",
    own_words="eigen",
    sources="""
    volgens
    in de ogen van
    """,
    incise_sources="aldus",
    not_sources="mij ons plan planning wet wetten regels traditie afspraak schema",
    claims="""
    aankondiging bewering uitspraak eis verwijt waarschuwing belofte vermoeden verklaring mededeling toezegging dreigement
    opvatting mening argument oproep voorstel stelling hoop overtuiging
    """,
    false_friends="""
    zogenaamde zogenoemde genaamd geheten getiteld getitelde film boek roman serie album lied nummer programma tijdschrift
    krant partij project operatie term woord woorden begrip titel bijnaam motto leus slogan naam podcast toneelstuk
    """,
    subjects="ik we wij u je jij jullie hij zij ze het dit dat er men",
    verbs="""
    is zijn was waren ben bent heb heeft hebben had hadden wordt worden werd werden zal zullen zou zouden kan kunnen kon
    konden moet moeten moest mag mogen wil willen wilde gaat gaan ging komt komen kwam blijft blijven bleef doet doen deed
    staat staan stond weet weten maakt maken geeft geven gaf krijgt krijgen laat laten ligt hoeft vind denk hoop
    """,
    abbreviations="dr drs prof mr ir ing dhr mevr bijv o.a nl ca enz jl jr sr st jan feb mrt apr aug sept okt nov dec nr blz",
    inverts=True,
    verb_second=True,
    obliques="hem haar hen mij ons aan",
    objects="dat dit het",
)
