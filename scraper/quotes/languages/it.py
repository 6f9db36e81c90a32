"""Italian."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="it",
    paradigms={
        "are": Forms(
            finite="a ano ava avano ò arono erà eranno erebbe erebbero",
            participle="ato ata ati ate",
            gerund="ando",
            infinitive="are",
        ),
        # spiegare, criticare: an h keeps the sound of the stem
        "hare": Forms(
            finite="a ano ava avano ò arono herà heranno herebbe",
            participle="ato ata ati ate",
            gerund="ando",
            infinitive="are",
        ),
        "iare": Forms(
            finite="ia iano iava iavano iò iarono erà eranno erebbe",
            participle="iato iata iati iate",
            gerund="iando",
            infinitive="iare",
        ),
        "ere": Forms(
            finite="e ono eva evano é ette erono ettero erà eranno",
            participle="uto uta uti ute",
            gerund="endo",
            infinitive="ere",
        ),
        # ribadire: -isc- between stem and ending
        "isc": Forms(
            finite="isce iscono iva ivano ì irono irà iranno",
            participle="ito ita iti ite",
            gerund="endo",
            infinitive="ire",
        ),
        "ire": Forms(
            finite="e ono iva ivano ì irono irà iranno", participle="ito ita iti ite", gerund="endo", infinitive="ire"
        ),
        "dire": Forms(
            finite="dice dicono diceva dicevano disse dissero dirà diranno direbbe direbbero",
            participle="detto detta detti dette",
            gerund="dicendo",
            infinitive="dire",
        ),
        "porre": Forms(
            finite="pone pongono poneva ponevano pose posero porrà",
            participle="posto posta posti poste",
            gerund="ponendo",
            infinitive="porre",
        ),
        "mettere": Forms(
            finite="mette mettono metteva mettevano mise misero metterà",
            participle="messo messa messi messe",
            gerund="mettendo",
            infinitive="mettere",
        ),
        "tenere": Forms(
            finite="tiene tengono teneva tenevano tenne tennero terrà",
            participle="tenuto tenuta tenuti tenute",
            gerund="tenendo",
            infinitive="tenere",
        ),
        "scrivere": Forms(
            finite="scrive scrivono scriveva scrivevano scrisse scrissero scriverà",
            participle="scritto scritta scritti scritte",
            gerund="scrivendo",
            infinitive="scrivere",
        ),
        # concludere, chiudere; difendere, sorprendere
        "dere": Forms(
            finite="de dono deva devano se sero derà", participle="so sa si se", gerund="dendo", infinitive="dere"
        ),
        "ndere": Forms(
            finite="nde ndono ndeva ndevano se sero nderà",
            participle="so sa si se",
            gerund="ndendo",
            infinitive="ndere",
        ),
        "chiedere": Forms(
            finite="chiede chiedono chiedeva chiedevano chiese chiesero chiederà",
            participle="chiesto chiesta chiesti chieste",
            gerund="chiedendo",
            infinitive="chiedere",
        ),
    },
    irregular={
        # far sapere, far notare: "fa" is the auxiliary and the infinitive never moves
        "sapere": Forms(participle="sapere", infinitive="sapere"),
        "notare": Forms(
            finite="nota notano notava notò", participle="notare notato", gerund="notando", infinitive="notare"
        ),
        "aggiungere": Forms(
            finite="aggiunge aggiungono aggiungeva aggiungevano aggiunse aggiunsero aggiungerà",
            participle="aggiunto aggiunta aggiunti aggiunte",
            gerund="aggiungendo",
            infinitive="aggiungere",
        ),
        "rispondere": Forms(
            finite="risponde rispondono rispondeva rispondevano rispose risposero risponderà",
            participle="risposto",
            gerund="rispondendo",
            infinitive="rispondere",
        ),
        "rendere": Forms(
            finite="rende rendono rendeva rese resero renderà",
            participle="reso resa resi rese",
            gerund="rendendo",
            infinitive="rendere",
        ),
        "insistere": Forms(
            finite="insiste insistono insisteva insistevano insistette",
            participle="insistito",
            gerund="insistendo",
            infinitive="insistere",
        ),
        "esprimere": Forms(
            finite="esprime esprimono esprimeva espresse espressero",
            participle="espresso espressa",
            gerund="esprimendo",
            infinitive="esprimere",
        ),
        "riassumere": Forms(
            finite="riassume riassumono riassumeva riassunse",
            participle="riassunto",
            gerund="riassumendo",
            infinitive="riassumere",
        ),
        "riconoscere": Forms(
            finite="riconosce riconoscono riconosceva riconobbe riconobbero",
            participle="riconosciuto riconosciuta",
            gerund="riconoscendo",
            infinitive="riconoscere",
        ),
        "respingere": Forms(
            finite="respinge respingono respingeva respinse respinsero",
            participle="respinto respinta respinti respinte",
            gerund="respingendo",
            infinitive="respingere",
        ),
        "apprendere": Forms(finite="apprende apprendono", participle="appreso"),
        # fare eco
        "eco": Forms(participle="eco"),
    },
    speech="""
    /dire ri/dire afferm/are dichiar/are sos/tenere sottoline/are ribad/isc aggiungere precis/are spieg/hare assicur/are
    raccont/are rispondere /scrivere replic/hare rifer/isc sapere osserv/are puntualizz/are chiar/isc argoment/are
    insistere ammon/isc incalz/are chios/are evidenz/iare specific/hare twitt/are eco
    """,
    weak="""
    annunc/iare comunic/hare inform/are ri/tenere conferm/are am/mettere riconoscere avvert/ire notare rilev/are
    ricord/are
    denunc/iare accus/are critic/hare pro/mettere minacc/iare garant/isc sugger/isc pro/porre es/porre conclu/dere
    /chiedere ri/chiedere domand/are pens/are cred/ere sper/are tem/ere auspic/hare immagin/are svel/are
    rivel/are confid/are confess/are lament/are sment/isc neg/hare respingere ipotizz/are stim/are calcol/are
    comment/are
    continu/are prosegu/ire attacc/hare tuon/are ironizz/are scherz/are esult/are grid/are url/are sussurr/are sbott/are
    esort/are invit/are intim/are ordin/are augur/are protest/are obiett/are ribatt/ere controbatt/ere rilanc/iare
    rincar/are ripet/ere illustr/are de/scrivere segnal/are indic/hare testimon/iare post/are pubblic/hare riport/are
    pronunc/iare esprimere reag/isc rendere riassumere profetizz/are esclam/are ragion/are sentenz/iare dettagl/iare
    contest/are rivendic/hare rassicur/are
    annot/are azzard/are scand/isc interpell/are interrog/are tranquillizz/are sorri/dere rimarc/hare esord/isc consigl/iare
    raccomand/are implor/are pre/dire valut/are
    consider/are
    giudic/hare apprendere rimprover/are rinfacc/iare dife/ndere tagl/iare chiu/dere allert/are attest/are constat/are
    """,
    fragment="""
    defin/isc chiam/are parl/are boll/are denunc/iare critic/hare condann/are accus/are lament/are de/scrivere esprimere
    invoc/hare evoc/hare pro/mettere minacc/iare auspic/hare ipotizz/are giudic/hare consider/are /chiedere esig/ere
    salut/are elog/iare lod/are rivendic/hare respingere attacc/hare cit/are paragon/are liquid/are stigmatizz/are
    deplor/are assicur/are garant/isc annunc/iare dife/ndere tem/ere augur/are bocc/iare ribad/isc etichett/are
    """,
    auxiliaries="""
    ha hanno aveva avevano avrebbe avrebbero ebbe ebbero avrà avranno abbia abbiano aver avere avendo averlo
    averla averli averle
    può possono poteva potrebbe potrebbero vuole vogliono voleva vorrebbe deve devono doveva dovrebbe dovrebbero
    fa fanno faceva facevano fece fecero fatto tiene torna tornato sta stanno stava stavano
    """,
    passives="""
    è sono era erano fu furono sarà saranno sarebbe sarebbero sia siano fosse fossero stato stata stati state essere
    esser
    essendo viene vengono veniva venivano venne vennero verrà verranno
    """,
    reflexives="si s'",
    controls="fa fanno faceva facevano fece fecero fatto tiene tenuto torna tornato tornata voluto continua continuato",
    adverbs="""
    anche ancora poi già inoltre quindi così infatti invece però comunque intanto infine tuttavia non più mai sempre
    pure
    oggi ieri domani stamattina stamane stamani stasera stanotte ora adesso subito appena solo soltanto proprio bene
    male
    ben spesso forse altresì dunque allora tanto molto meno prima dopo oltretutto peraltro nuovamente qui noto
    """,
    adverb_endings="mente",
    clitics="lo la li le l' gli ne n' ci c' vi v' si s' mi m' ti t' ce ve se me te gliel' glielo",
    complementizers="che ch'",
    questions="se come perché quando quanto chi cosa",
    infinitive_markers="di",
    infinitive_endings="""
    are ere ire rre rsi aver esser poter voler dover arlo arla arli arle erlo erla erli erle irlo irla irli irle
    """,
    infinitive_verbs="""
    /dire afferm/are dichiar/are sos/tenere ribad/isc assicur/are raccont/are rifer/isc ri/tenere am/mettere riconoscere
    pro/mettere minacc/iare garant/isc sugger/isc pro/porre /chiedere pens/are cred/ere sper/are tem/ere auspic/hare
    confess/are neg/hare sment/isc annunc/iare conferm/are precis/are spieg/hare ipotizz/are stim/are rivendic/hare
    """,
    urging_verbs="/chiedere accus/are pro/porre pro/mettere ordin/are intim/are consigl/iare raccomand/are",
    relays="riport/are pubblic/hare",
    bodies="""
    governo ministero questura procura prefettura quirinale viminale farnesina polizia carabinieri comune regione ospedale
    presidenza opposizione maggioranza partito esercito ambasciata azienda società direzione entourage
    """,
    nameless_endings="no",
    within="""
    a
    al
    alla
    all'
    ai
    da
    dal
    dalla
    dall'
    dai
    dagli
    in
    nel
    nella
    """,
    report_nouns="risposta reazione replica commento messaggio promessa avvertimento monito parere conclusione",
    third_persons="a e o ò",
    pronouns={
        "ms": "egli lui quest'ultimo costui quello",
        "fs": "ella lei costei quella quest'ultima",
        "mp": "essi quelli costoro",
        "fp": "esse quelle",
        "p": "loro",
        "1": "io noi voi tu",
        "r": "che cui quale quali chi",
    },
    contractions="""
    al allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle nel nello nella nell' nei negli nelle
    sul sullo sulla sull' sui sugli sulle del dello della dell' dei degli delle
    """,
    determiners="""
    il lo la l' i gli le un uno una un' questo questa questi queste quest' quel quello quella quei quegli quelle quell'
    dei degli alcuni alcune molti molte tutti tutte diversi diverse vari varie due tre quattro cinque ogni qualche certi
    entrambi entrambe numerosi numerose altri altre nessun nessuno
    """,
    gendered={"m": "il lo un uno questo quel quello", "f": "la una un' questa quella"},
    definites="il lo la l' questo questa quest' quel quello quella quell'",
    plurals="""
    ai agli alle dai dagli dalle
    i gli le questi queste quei quegli quelle dei degli alcuni alcune molti molte tutti tutte diversi diverse vari
    varie due
    tre quattro cinque entrambi entrambe numerosi numerose altri altre
    """,
    possessives="suo sua suoi sue loro mio mia miei mie nostro nostra nostri nostre vostro vostra",
    linkers="di del dello della dell' dei degli delle d' &",
    prepositions="""
    a ad al allo alla all' ai agli alle in nel nello nella nell' nei negli nelle su sul sullo sulla sull' sui sugli
    sulle
    per con col coi tra fra da dal dallo dalla dall' dai dagli dalle contro dopo prima durante senza sotto sopra verso
    presso oltre fino entro mediante nonostante dietro davanti attraverso rispetto circa tramite lungo via
    """,
    relatives="che cui quale quali dove quanto quanti chi",
    conjunctions="e ed o oppure ma né bensì eppure",
    subordinators="quando mentre perché poiché se come affinché benché sebbene finché giacché siccome qualora quanto",
    quotatives="come quanto",
    agents="da dal dallo dalla dall' dai dagli dalle",
    objects="lo l'",
    time_words="""
    lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
    settembre ottobre novembre dicembre oggi ieri domani mattina mattinata pomeriggio sera serata notte mezzogiorno
    settimana mese mesi anno anni giorno giorni ore ora scorso scorsa stamattina stamane stasera stanotte minuti
    """,
    titles={
        "m": "signor sig sig. don padre papa re principe imam monsignor frate sir",
        "f": "signora sig.ra signorina suor regina principessa lady",
        "": "dott dott. dottor dottoressa prof prof. on on. avv avv. ing ing. gen gen. santo san maestro st st.",
    },
    roles={
        "m": """
        ministro viceministro segretario sottosegretario sindaco direttore capo cancelliere procuratore deputato
    senatore
        governatore ambasciatore allenatore medico avvocato papa pontefice vescovo arcivescovo cardinale patriarca
        consigliere capogruppo assessore prefetto questore commissario inviato negoziatore fondatore attore cantante
        scrittore autore professore ricercatore imprenditore operaio padre figlio fratello marito presentatore re
        coordinatore amministratore poliziotto soldato difensore attaccante centrocampista pilota campione parroco
        capitano comandante colonnello generale tenente maresciallo maggiore ammiraglio storico politologo scienziato
        virologo infermiere delegato magistrato negoziatore eurodeputato relatore primo uomo
        """,
        "f": """
        ministra viceministra segretaria sottosegretaria sindaca direttrice cancelliera procuratrice deputata senatrice
        governatrice ambasciatrice allenatrice avvocata consigliera assessora prefetta commissaria inviata negoziatrice
        fondatrice attrice scrittrice autrice professoressa ricercatrice imprenditrice operaia madre figlia sorella
    moglie
        presentatrice regina coordinatrice amministratrice poliziotta campionessa scienziata infermiera delegata
        eurodeputata relatrice donna
        """,
        "": """
        presidente vicepresidente premier vicepremier portavoce leader giudice responsabile ct dirigente rappresentante
        agente esponente analista esperto esperta economista giornalista sindacalista numero testimone legale pm gip
        manager ceo docente studente studentessa diplomatico preside tecnico
        """,
    },
    epithets="""
    premier > presidente consiglio
    capo governo > presidente consiglio
    capo governo > premier
    premier > primo ministro
    capo stato > presidente repubblica
    capo stato > presidente
    titolare farnesina > ministro esteri
    titolare viminale > ministro interno
    capo diplomazia > ministro esteri
    inquilino casa bianca > presidente
    primo cittadino > sindaco
    """,
    given_names={
        "m": """
        mario luigi giuseppe antonio giovanni francesco marco andrea paolo roberto stefano matteo luca alessandro
        giorgio carlo pietro massimo maurizio silvio sergio enrico franco bruno claudio vincenzo salvatore domenico
        angelo raffaele michele davide simone fabio daniele riccardo federico nicola gianni giulio guido renato romano
        walter vittorio umberto pier ignazio lorenzo filippo gennaro ciro dario emanuele giacomo alberto aldo adolfo
        antonello beppe carmine cesare dino edoardo elio emilio ettore fausto fulvio gabriele gaetano gianluca
        giancarlo giuliano ivan leonardo luciano manuel mattia mirko nino oscar pasquale piero rocco rosario tommaso
        ugo valerio donald joe vladimir volodymyr emmanuel olaf keir benjamin viktor serghei sergei dmitri recep
        antony marcus jens yuri yurii oleh oleg andriy andrii rustem dmytro denys serhii serhiy igor steve pete scott
        elon friedrich mike john david robert william george james thomas peter alex alexander aleksandr nikolai
        mikhail maksim bashar mohammed mohamed mohammad mahmoud ali hassan abdel isaac yoav itamar bezalel gideon
        javier nicolás gustavo lula xi narendra justin pierre jean michel sébastien bernard bart boris rishi nigel
        pedro josé
        """,
        "f": """
        maria anna giulia francesca laura paola chiara sara elena valentina silvia federica martina alessandra roberta
        daniela giorgia elly elisa alice barbara beatrice carla caterina claudia cristina debora donatella emma enrica
        eva franca gabriella giovanna giuseppina ilaria irene isabella letizia licia lidia lucia luisa manuela marina
        marta michela monica nicoletta patrizia raffaella rita rosa sabrina serena simona sofia sonia stefania susanna
        teresa virginia vittoria marianna mariastella annamaria ursula angela kamala christine marine kaja olga yulia
        iryna oksana tatiana svetlana mette sanna magdalena annalena sahra elisabeth sarah jill melania hillary nancy
        liz susan rachel yvette nicola dina
        """,
    },
    anonymous="""
    fonte fonti testimone testimoni esperto esperti analista analisti funzionario funzionari residenti abitanti autorità
    inquirenti investigatori soccorritori osservatori attivisti manifestanti familiari media medici
    """,
    collectives="loro essi ministri autorità fonti media inquirenti testimoni",
    sources="""
    secondo
    stando a
    stando al
    stando allo
    stando alla
    stando all'
    stando ai
    stando agli
    stando alle
    a detta di
    a detta del
    a detta della
    a detta dei
    a detta degli
    a giudizio di
    a giudizio del
    a giudizio della
    a parere di
    a parere del
    a parere della
    a dire di
    a dire del
    per bocca di
    ad avviso di
    nelle parole di
    nelle parole del
    nelle parole della
    """,
    incise_sources="""
    così
    si legge in
    si legge nel
    si legge nella
    si legge nell'
    si legge sul
    si legge sulla
    sono le parole di
    sono le parole del
    sono le parole della
    sono le parole dell'
    """,
    weak_sources="per",
    not_sources="""
    me te noi voi legge norma norme regole regola caso casi piano tempo posto turno mandato grado livello semestre
    trimestre anno giorno gol set round quanto cui tradizione programma scenario natura coscienza
    """,
    false_friends="""
    detto detta detti dette chiamato chiamata chiamati chiamate definito definita definiti definite soprannominato
    soprannominata intitolato intitolata intitolati denominato denominata battezzato battezzata cosiddetto cosiddetta
    cosiddetti cosiddette parola termine termini operazione film libro romanzo serie canzone album slogan programma
    giornale quotidiano settimanale rivista mostra opera associazione progetto rubrica club gruppo titolo espressione
    formula concetto etichetta categoria trasmissione brano spettacolo premio collana missione
    """,
    subjects="io noi voi tu lui lei loro c' ci questo questa",
    verbs="""
    è sono era erano sarà saranno sarebbe siamo siete sei sia fu furono ho hai ha abbiamo avete hanno aveva avevano avrà
    avremo avrebbe avrei può posso possiamo possono deve devo dobbiamo devono vuole voglio vogliamo vogliono fa faccio
    facciamo fanno va vado vanno viene vengono sta sto stanno serve servono bisogna occorre resta restano credo penso so
    sappiamo spero dico faremo farò sarò basta chiedo chiediamo c'è esiste esistono sembra
    """,
    verb_endings="rà ranno iamo eremo iremo avano evano ivano arono irono avamo evamo",
    abbreviations="""
    sig dott prof on avv ing gen sen pag n nr art ecc es cfr ss st s.p.a p.m a.d col cap mar arch rag geom
    """,
    inverts=True,
    drops_pronoun=True,
    comma_labels=True,
)
