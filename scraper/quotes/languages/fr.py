"""French."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="fr",
    paradigms={
        "er": Forms(
            finite="e ons ez ent ais ait ions iez aient a ai èrent erai era erons eront erait eraient",
            participle="é ée és ées",
            gerund="ant",
            infinitive="er",
        ),
        # annoncer, lancer
        "cer": Forms(
            finite="ce çons cez cent çais çait cions çaient ça cèrent cera ceront cerait ceraient",
            participle="cé cée cés cées",
            gerund="çant",
            infinitive="cer",
        ),
        # juger, exiger
        "ger": Forms(
            finite="ge geons gez gent geais geait gions geaient gea gèrent gera geront gerait geraient",
            participle="gé gée gés gées",
            gerund="geant",
            infinitive="ger",
        ),
        # répéter, révéler: the accent of the stem turns before a silent ending
        "éter": Forms(
            finite="ète ètent étons était étaient éta étèrent étera étèrent éteront étais",
            participle="été étée étés étées",
            gerund="étant",
            infinitive="éter",
        ),
        "éler": Forms(
            finite="èle èlent élons élait élaient éla élèrent élera éleront",
            participle="élé élée élés élées",
            gerund="élant",
            infinitive="éler",
        ),
        "éder": Forms(
            finite="ède èdent édons édait édaient éda édèrent édera éderont",
            participle="édé",
            gerund="édant",
            infinitive="éder",
        ),
        "érer": Forms(
            finite="ère èrent érons érait éraient éra érèrent érera éreront",
            participle="éré érée érés érées",
            gerund="érant",
            infinitive="érer",
        ),
        # relever, soulever
        "ever": Forms(
            finite="ève èvent evons evait evaient eva evèrent èvera èveront èverait",
            participle="evé evée evés evées",
            gerund="evant",
            infinitive="ever",
        ),
        "ler": Forms(
            finite="lle llent lons lait laient la lèrent llera lleront llerait",
            participle="lé lée lés lées",
            gerund="lant",
            infinitive="ler",
        ),
        "ir": Forms(
            finite="it is issons issent issait issaient irent ira iront irait",
            participle="i ie is ies",
            gerund="issant",
            infinitive="ir",
        ),
        "dre": Forms(
            finite="d ds dons dent dait daient dit dirent dra dront drait",
            participle="du due dus dues",
            gerund="dant",
            infinitive="dre",
        ),
        "tenir": Forms(
            finite="tient tiens tiennent tenait tenaient tint tinrent tiendra tiendront",
            participle="tenu tenue tenus tenues",
            gerund="tenant",
            infinitive="tenir",
        ),
        "venir": Forms(
            finite="vient viens viennent venait venaient vint vinrent viendra viendront",
            participle="venu venue venus venues",
            gerund="venant",
            infinitive="venir",
        ),
        "crire": Forms(
            finite="crit cris crivent crivait crivaient crivit crivirent crira criront",
            participle="crit crite crits crites",
            gerund="crivant",
            infinitive="crire",
        ),
        "indre": Forms(
            finite="int ins ignent ignait ignaient ignit ignirent indra indront",
            participle="int inte ints intes",
            gerund="ignant",
            infinitive="indre",
        ),
        "mettre": Forms(
            finite="met mets mettent mettait mettaient mit mirent mettra mettront",
            participle="mis mise mises",
            gerund="mettant",
            infinitive="mettre",
        ),
    },
    irregular={
        "dire": Forms(
            finite="dit dis disons disent disait disais disaient dirent dira diront dirait diraient",
            participle="dit dite dits dites",
            gerund="disant",
            infinitive="dire",
        ),
        "redire": Forms(finite="redit redisent redisait", participle="redit", gerund="redisant", infinitive="redire"),
        "prédire": Forms(
            finite="prédit prédisent prédisait", participle="prédit", gerund="prédisant", infinitive="prédire"
        ),
        "croire": Forms(
            finite="croit crois croient croyait croyaient crut croira",
            participle="cru",
            gerund="croyant",
            infinitive="croire",
        ),
        "sourire": Forms(
            finite="sourit sourient souriait", participle="souri", gerund="souriant", infinitive="sourire"
        ),
        # faire savoir, faire valoir: "fait" is the auxiliary and the infinitive never moves
        "savoir": Forms(participle="savoir", infinitive="savoir"),
        "valoir": Forms(participle="valoir", infinitive="valoir"),
        "reconnaître": Forms(
            finite="reconnaît reconnait reconnaissent reconnaissait reconnaissaient reconnut reconnaîtra",
            participle="reconnu",
            gerund="reconnaissant",
            infinitive="reconnaître reconnaitre",
        ),
        "conclure": Forms(
            finite="conclut concluent concluait concluaient conclura",
            participle="conclu",
            gerund="concluant",
            infinitive="conclure",
        ),
        "rire": Forms(finite="rit rient riait", participle="ri", gerund="riant", infinitive="rire"),
        "promettre": Forms(
            finite="promet promettent promettait promit promettra",
            participle="promis",
            gerund="promettant",
            infinitive="promettre",
        ),
        "prévoir": Forms(
            finite="prévoit prévoient prévoyait", participle="prévu", gerund="prévoyant", infinitive="prévoir"
        ),
        "sentir": Forms(finite="sent sentent sentait", participle="senti", gerund="sentant", infinitive="sentir"),
        "dixit": Forms(finite="dixit"),
        "marteler": Forms(
            finite="martèle martèlent martelait martelaient martela martèlera",
            participle="martelé martelée martelés martelées",
            gerund="martelant",
            infinitive="marteler",
        ),
        "assener": Forms(
            finite="assène assènent assenait assenaient assena assènera assénait asséna",
            participle="assené assenée assenés assenées asséné assénée assénés assénées",
            gerund="assenant assénant",
            infinitive="assener asséner",
        ),
        "démentir": Forms(
            finite="dément démentent démentait démentaient démentit démentira",
            participle="démenti",
            gerund="démentant",
            infinitive="démentir",
        ),
        "apprendre": Forms(
            finite="apprend apprennent apprenait", participle="appris", gerund="apprenant", infinitive="apprendre"
        ),
        "comprendre": Forms(
            finite="comprend comprennent comprenait", participle="compris", gerund="comprenant", infinitive="comprendre"
        ),
        "faire": Forms(
            finite="fait font faisait faisaient fit firent", participle="fait", gerund="faisant", infinitive="faire"
        ),
    },
    speech="""
    dire redire valoir savoir dixit  é/crire affirm/er déclar/er assur/er précis/er soulign/er estim/er indiqu/er expliqu/er ajout/er
    marteler répon/dre rétorqu/er répliqu/er  racont/er confi/er insist/er assener argument/er
      relat/er témoign/er rapport/er murmur/er chuchot/er lâch/er  gliss/er pest/er plaid/er tweet/er clam/er
    proclam/er  préten/dre  sou/tenir main/tenir  articul/er balay/er
    certifi/er   réaffirm/er
    """,
    weak="""
     annon/cer dénon/cer pronon/cer lan/cer ju/ger exi/ger  rappe/ler salu/er  cra/indre croire redout/er
    pens/er  consid/érer esp/érer sugg/érer rép/éter  rév/éler  not/er observ/er rel/ever soul/ever
    constat/er remarqu/er regrett/er déplor/er accus/er reproch/er  mena/cer promettre prédire prévoir pré/venir
    confirm/er reconnaître  ad/mettre avou/er conclure avert/ir alert/er  avan/cer propos/er demand/er
     interro/ger questionn/er résum/er tranch/er tonn/er ironis/er plaisant/er  indign/er félicit/er
    tempêt/er enfon/cer surenchér/ir renchér/ir abond/er  conc/éder  nuan/cer  temp/érer
    compl/éter   réag/ir  comment/er analys/er détaill/er développ/er  dé/crire évoqu/er
    inform/er notifi/er signal/er   garant/ir jur/er imagin/er souhait/er recommand/er conseill/er préconis/er
    ordonn/er sourire rire soupir/er souffl/er  exclam/er  écri/er   grond/er
     emport/er  aga/cer  inqui/éter  étonn/er  alarm/er
    félicit/er réjou/ir défen/dre   enjo/indre revendiqu/er contest/er critiqu/er  fusti/ger
    dénigr/er  pla/indre vant/er apprendre comprendre expos/er stipul/er énon/cer pos/er titr/er  point/er
    montr/er démontr/er  attest/er cit/er mentionn/er  exhort/er invit/er implor/er
    insurg/er désol/er fulmin/er raill/er ripost/er cri/er hurl/er ni/er démentir réfut/er récus/er
    justifi/er balay/er  pronostiqu/er anticip/er spécifi/er  énum/érer
    """,
    fragment="""
    qualifi/er dénon/cer évoqu/er parl/er  fusti/ger condamn/er salu/er déplor/er critiqu/er  dé/crire
    promettre  compt/er tax/er accus/er réclam/er vant/er regrett/er invoqu/er  appe/ler
     exi/ger pla/indre redout/er cra/indre  exprim/er affich/er annon/cer défen/dre assum/er refus/er
    revendiqu/er moqu/er ironis/er souhait/er  ju/ger cit/er prôn/er préconis/er attaqu/er
    """,
    auxiliaries="""
    ai as a avons avez ont avais avait avaient aurait auraient eut eurent aura auront ayant avoir vient viennent venait
    va vont doit doivent devait peut peuvent pourrait pouvait veut veulent voulait devrait tient tenait fait faire font faisait
    """,
    passives="est sont était étaient sera seront serait seraient fut furent été être étant soit",
    controls="tenu voulu souhaité préféré fait tient vient va veut continue continué choisi allé allée",
    adverbs="""
    aussi également ensuite encore toujours déjà pourtant cependant notamment ainsi donc alors enfin bien même plus pas
    jamais rien guère toutefois néanmoins ailleurs quant presque plutôt souvent aussitôt hier aujourd' hui d'abord tantôt tout
    """,
    adverb_endings="ment",
    clitics="ne n' se s' me m' te t' l' le la les lui leur y en nous vous",
    reflexives="s' se",
    complementizers="que qu'",
    clefts="c' ce",
    questions="si comment pourquoi combien",
    infinitive_markers="de d'",
    infinitive_endings="er ir oir re",
    infinitive_verbs="""
    dire affirm/er déclar/er assur/er estim/er promettre reconnaître pens/er croire annon/cer ad/mettre avou/er jur/er
    confirm/er indiqu/er mena/cer préten/dre refus/er esp/érer cra/indre
    """,
    urging_verbs="accus/er reproch/er promettre mena/cer demand/er propos/er ordonn/er conseill/er recommand/er",
    relays="rapport/er relat/er",
    pronouns={
        "ms": "il lui celui-ci celui",
        "fs": "elle celle-ci celle",
        "mp": "ils eux ceux-ci ceux",
        "fp": "elles celles-ci celles",
        "0": "on",
        "1": "je j' nous vous tu moi",
        "r": "qui lequel laquelle lesquels lesquelles",
    },
    within="""
    à
    au
    aux
    chez
    dans
    auprès de
    auprès du
    du côté de
    du côté du
    du côté des
    de
    """,
    third_persons="e t d a",
    enclitics="il elle ils elles on je nous vous tu",
    determiners="""
    le la les l' un une des ce cet cette ces du au aux quelques plusieurs certains certaines deux trois aucun aucune chaque
    tout toute tous toutes
    """,
    gendered={"m": "le un ce cet", "f": "la une cette"},
    report_nouns="réponse réaction commentaire avis message promesse avertissement constat verdict conseil credo résumé",
    definites="le la l' ce cet cette",
    plurals="les des ces ses leurs mes nos vos quelques plusieurs certains certaines deux trois aux",
    possessives="son sa ses leur leurs mon ma mes notre nos votre vos",
    linkers="de du des d' & en chargé chargée",
    prepositions="""
    à au aux dans sur par pour avec sans sous chez vers entre contre depuis pendant lors dès avant après devant derrière
    malgré selon durant outre parmi via face auprès envers hors jusqu'
    """,
    relatives="qui dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel que qu'",
    conjunctions="et mais ou or ni puis car donc",
    subordinators="""
    quand lorsque lorsqu' puisque puisqu' parce comme si alors tandis quoique afin
    """,
    time_words="""
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier aujourd' hui demain matin soir midi après-midi nuit semaine mois an année dernier dernière passé
    tôt tard récemment récents
    """,
    titles={
        "m": "m m. mr mr. monsieur messieurs mm mm. don abbé père frère sir prince roi pape",
        "f": "mme mme. mlle mlle. madame mademoiselle mmes sœur dame reine princesse",
        "": "dr dr. pr pr. me maître docteur professeur général colonel capitaine commandant lieutenant amiral saint",
    },
    roles={
        "m": """
        président premier chef colistier secrétaire directeur porte-parole général patron conseiller chancelier procureur député
        sénateur gouverneur ambassadeur roi dirigeant responsable entraîneur sélectionneur médecin avocat commandant
        chercheur professeur policier père fils frère mari magistrat militant élu adjoint préfet commissaire colonel
        négociateur opposant candidat leader fondateur coordinateur coprésident vice-président représentant délégué
        champion joueur défenseur milieu attaquant acteur chanteur écrivain auteur historien politologue économiste
        """,
        "f": """
        présidente directrice patronne conseillère chancelière procureure députée sénatrice gouverneure ambassadrice reine
        dirigeante entraîneuse avocate commandante chercheuse professeure policière mère fille sœur femme magistrate
        militante élue adjointe préfète colonelle négociatrice opposante candidate fondatrice coordinatrice coprésidente
        vice-présidente représentante déléguée championne joueuse actrice chanteuse écrivaine autrice historienne
        première cheffe
        """,
        "": """
        ministre maire secrétaire porte-parole juge syndicaliste journaliste diplomate capitaine spécialiste analyste
        stratège guide médiateur pdg dg numéro expert experte témoin chef
        """,
    },
    epithets="""
    chef gouvernement > premier ministre
    chef exécutif > premier ministre
    chef exécutif > président
    chef état > président
    chef etat > président
    locataire élysée > président
    locataire maison blanche > président
    maître kremlin > président
    chef diplomatie > ministre affaires étrangères
    locataire matignon > premier ministre
    """,
    given_names={
        "m": """
        jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert paul claude christian
        henri georges nicolas françois patrick gérard christophe joseph julien maurice laurent frédéric éric eric david
        stéphane pascal sébastien alexandre thierry olivier antoine raymond guy dominique charles didier marc vincent yves
        guillaume bruno thomas jérôme franck fabrice benoît emmanuel édouard edouard gabriel bruno gérald hugo lucas
        xavier mathieu matthieu maxime quentin romain arnaud cédric fabien gilles hervé jordan joël luc lionel
        mohamed ahmed ali karim rachid serge sylvain victor vladimir volodymyr dmitri sergueï donald joe keir
        adrien aurélien bastien baptiste benjamin clément cyril damien denis étienne ferdinand florian
        florent francis françois-xavier gaël gauthier gilbert grégory grégoire jérémy jean-pierre jean-paul jean-luc jean-marc
        jean-claude jean-michel jean-marie jean-yves jean-françois jean-baptiste jean-louis jean-philippe julian kévin léo
        loïc ludovic marc-antoine matthias nathan paul-henri pierre-yves raphaël régis rémi rémy richard
        romuald samuel tanguy théo thibault thibaut timothée tristan ulrich valentin william yannick yann youssef
        """,
        "f": """
        marie jeanne françoise monique catherine nathalie isabelle jacqueline anne sylvie martine madeleine nicole suzanne
        hélène christine yvonne louise marguerite denise christiane valérie sophie julie sandrine stéphanie céline véronique
        aurélie camille laura léa emma manon chloé sarah élodie émilie caroline charlotte alice claire pauline virginie
        brigitte chantal annie danielle michèle geneviève simone florence agnès corinne élisabeth elisabeth laurence rachida
        ségolène marine marylise amélie aurore yaël clémentine mathilde fanny marlène ursula angela kamala giorgia rima
        adèle agathe alexandra alexia aline alix amandine anaïs andrée angélique anna anne-marie anne-sophie annick annette
        anouk ariane audrey barbara béatrice bénédicte bérénice carine carole cassandra cécile clara clémence clotilde coline
        colette coralie cynthia danièle daphné delphine diane édith éliane elsa émeline estelle esther eugénie eva évelyne
        fabienne fatima frédérique gaëlle georgette ghislaine gisèle héloïse inès ingrid irène jade jocelyne josiane
        josette judith juliette justine karima karine laetitia léna lina lise lola lucie lydie magali maria marianne
        marie-claude marie-christine marie-france marie-pierre marion maud mélanie mélissa mireille morgane muriel myriam
        nadège nadia nadine natacha nina noémie océane odette odile olga patricia perrine raphaëlle régine romane roxane
        sabine sabrina salomé samira sandra séverine solène sonia soraya tatiana thérèse vanessa véra victoria yasmine yvette
        zoé
        """,
    },
    anonymous="""
    source sources responsable responsables témoin témoins proche proches expert experts analyste analystes diplomate
    diplomates autorités officiels organisateurs observateurs médias habitants riverains enquêteurs spécialistes
    """,
    bodies="""
    autorités ministère police préfecture gendarmerie pompiers armée gouvernement parquet secours mairie présidence
    responsables officiel officiels médias hôpital protection élysée matignon kremlin quai entourage cabinet exécutif
    présidence chancellerie état-major syndicat direction
    """,
    collectives="ils elles eux ministres autorités responsables sources",
    sources="""
    selon
    d'après
    aux yeux de
    aux yeux du
    aux yeux des
    à en croire
    a en croire
    a ses yeux
    a leurs yeux
    de l'aveu de
    de l'aveu du
    de l'avis de
    aux dires de
    aux dires du
    au dire de
    de source
    de sources
    à ses yeux
    à leurs yeux
    """,
    weak_sources="pour",
    not_sources="""
    nos
    moi nous vous lesquels lesquelles laquelle lequel loi lois cas besoin besoins règles critères toute saison
    moment modalités usage tradition coutume goûts
    """,
    false_friends="""
    dit dite dits dites appelé appelée appelés appelées baptisé baptisée baptisés surnommé surnommée intitulé intitulée
    intitulés intitule intitulent intitulait titre titré nommé nommée dénommé dénommée mot mots terme termes opération film livre roman série émission expression
    chanson album slogan programme journal quotidien magazine hebdomadaire spectacle exposition pièce ouvrage association
    collectif projet dispositif label rubrique revue club équipe bande groupe
    """,
    subjects="je j' nous on c' ça ce il elle ils elles vous tu cela j'",
    verbs="""
    est sont était étaient sera seront serait suis sommes êtes ai a avons avez ont avait avaient aura auront aurait fut
    fait font va vont doit doivent peut peuvent faut veut veulent veux peux sais crois dois devons pouvons voulons
    soit puisse reste restent semble vient viennent suffit
    """,
    abbreviations="m mm mme mmes mlle dr pr me st ste art av bd vol etc cf env no nos p pp",
    inverts=True,
)
