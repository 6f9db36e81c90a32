"""Spanish."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="es",
    paradigms={
        "ar": Forms(
            finite="a an aba aban ó aron ará arán aría arían",
            participle="ado ada ados adas",
            gerund="ando",
            infinitive="ar",
        ),
        "er": Forms(
            finite="e en ía ían ió ieron erá erán ería",
            participle="ido ida idos idas",
            gerund="iendo",
            infinitive="er",
        ),
        "ir": Forms(
            finite="e en ía ían ió ieron irá irán iría",
            participle="ido ida idos idas",
            gerund="iendo",
            infinitive="ir",
        ),
        # advertir, sugerir, desmentir: the stem changes under stress
        "ertir": Forms(
            finite="ierte ierten ertía ertían irtió irtieron ertirá ertirán",
            participle="ertido ertida ertidos ertidas",
            gerund="irtiendo",
            infinitive="ertir",
        ),
        "erir": Forms(
            finite="iere ieren ería erían irió irieron erirá",
            participle="erido erida eridos eridas",
            gerund="iriendo",
            infinitive="erir",
        ),
        "entir": Forms(
            finite="iente ienten entía entían intió intieron entirá",
            participle="entido entida entidos entidas",
            gerund="intiendo",
            infinitive="entir",
        ),
        # pedir, despedir
        "edir": Forms(
            finite="ide iden edía edían idió idieron edirá edirán",
            participle="edido edida edidos edidas",
            gerund="idiendo",
            infinitive="edir",
        ),
        # contar, recordar, apostar
        "ontar": Forms(
            finite="uenta uentan ontaba ontaban ontó ontaron ontará ontarán",
            participle="ontado ontada ontados ontadas",
            gerund="ontando",
            infinitive="ontar",
        ),
        "ordar": Forms(
            finite="uerda uerdan ordaba ordaban ordó ordaron ordará ordarán",
            participle="ordado ordada",
            gerund="ordando",
            infinitive="ordar",
        ),
        # sostener, mantener
        "tener": Forms(
            finite="tiene tienen tenía tenían tuvo tuvieron tendrá tendrán",
            participle="tenido tenida tenidos tenidas",
            gerund="teniendo",
            infinitive="tener",
        ),
        # proponer, exponer
        "poner": Forms(
            finite="pone ponen ponía ponían puso pusieron pondrá pondrán",
            participle="puesto puesta puestos puestas",
            gerund="poniendo",
            infinitive="poner",
        ),
        # concluir, atribuir
        "uir": Forms(
            finite="uye uyen uía uían uyó uyeron uirá uirán",
            participle="uido uida uidos uidas",
            gerund="uyendo",
            infinitive="uir",
        ),
        # reconocer, agradecer
        "cer": Forms(
            finite="ce cen cía cían ció cieron cerá cerán",
            participle="cido cida cidos cidas",
            gerund="ciendo",
            infinitive="cer",
        ),
        "escribir": Forms(
            finite="escribe escriben escribía escribían escribió escribieron escribirá",
            participle="escrito escrita escritos escritas",
            gerund="escribiendo",
            infinitive="escribir",
        ),
    },
    irregular={
        "decir": Forms(
            finite="dice dicen decía decían dijo dijeron dirá dirán diría dirían",
            participle="dicho dicha dichos dichas",
            gerund="diciendo diciéndole",
            infinitive="decir",
        ),
        "predecir": Forms(finite="predice predicen predijo", participle="predicho", infinitive="predecir"),
        "manifestar": Forms(
            finite="manifiesta manifiestan manifestaba manifestó manifestaron manifestará",
            participle="manifestado",
            gerund="manifestando",
            infinitive="manifestar",
        ),
        "negar": Forms(
            finite="niega niegan negaba negaban negó negaron negará",
            participle="negado",
            gerund="negando",
            infinitive="negar",
        ),
        "apostar": Forms(
            finite="apuesta apuestan apostaba apostó apostaron",
            participle="apostado",
            gerund="apostando",
            infinitive="apostar",
        ),
        "confesar": Forms(
            finite="confiesa confiesan confesaba confesó confesaron",
            participle="confesado",
            gerund="confesando",
            infinitive="confesar",
        ),
        "defender": Forms(
            finite="defiende defienden defendía defendió defendieron defenderá",
            participle="defendido defendida",
            gerund="defendiendo",
            infinitive="defender",
        ),
        "recomendar": Forms(
            finite="recomienda recomiendan recomendaba recomendó recomendaron",
            participle="recomendado",
            gerund="recomendando",
            infinitive="recomendar",
        ),
        "repetir": Forms(
            finite="repite repiten repetía repitió repitieron",
            participle="repetido",
            gerund="repitiendo",
            infinitive="repetir",
        ),
        "proseguir": Forms(
            finite="prosigue prosiguen proseguía prosiguió", participle="proseguido", gerund="prosiguiendo"
        ),
        "rogar": Forms(finite="ruega ruegan rogó", participle="rogado", gerund="rogando", infinitive="rogar"),
        "creer": Forms(
            finite="cree creen creía creían creyó creyeron", participle="creído", gerund="creyendo", infinitive="creer"
        ),
        "reír": Forms(finite="ríe rió", participle="reído", gerund="riendo"),
        "sonreír": Forms(finite="sonríe sonreía sonrió", participle="sonreído", gerund="sonriendo"),
        "pensar": Forms(
            finite="piensa piensan pensaba pensaban pensó pensaron",
            participle="pensado",
            gerund="pensando",
            infinitive="pensar",
        ),
        "argüir": Forms(finite="arguye arguyen argüía arguyó", participle="argüido", gerund="arguyendo"),
    },
    speech="""
    decir afirm/ar asegur/ar explic/ar declar/ar señal/ar manifestar subray/ar recalc/ar añad/ir sos/tener coment/ar
    precis/ar aclar/ar reiter/ar insist/ir c/ontar relat/ar respond/er contest/ar replic/ar argument/ar aleg/ar argüir
    /escribir tuite/ar matiz/ar enfatiz/ar remarc/ar asever/ar apostill/ar remach/ar agreg/ar indic/ar opin/ar
    """,
    weak="""
    inform/ar anunci/ar destac/ar admit/ir recono/cer confesar confirm/ar denunci/ar lament/ar critic/ar celebr/ar
    exig/ir
    reclam/ar p/edir pro/poner promet/er sentenci/ar zanj/ar concl/uir consider/ar creer pensar estim/ar sug/erir
    revel/ar
    public/ar resalt/ar avis/ar alert/ar adv/ertir inst/ar rechaz/ar negar desm/entir brome/ar ironiz/ar rogar
    pregunt/ar
    rec/ordar repetir proseguir continu/ar espet/ar increp/ar valor/ar acus/ar defender incid/ir constat/ar
    traslad/ar
    ex/poner plante/ar apostar avanz/ar adelant/ar detall/ar notific/ar comunic/ar report/ar recog/er calcul/ar
    predecir vaticin/ar pronostic/ar augur/ar garantiz/ar amenaz/ar jur/ar orden/ar recomendar aconsej/ar invit/ar
    exclam/ar grit/ar susurr/ar murmur/ar clam/ar reproch/ar recrimin/ar cuestion/ar justific/ar apunt/ar rez/ar
    interpret/ar resum/ir sonreír reír ilustr/ar describ/ir narr/ar testific/ar atestigu/ar cifr/ar ratific/ar
    reivindic/ar urg/ir esper/ar confi/ar tem/er agrade/cer felicit/ar imagin/ar puntualiz/ar ahond/ar abund/ar lanz/ar
    ref/erir acot/ar consign/ar poste/ar difund/ir dispar/ar mencion/ar
    dictamin/ar carg/ar interpel/ar interrog/ar atac/ar arranc/ar arremet/er pronunci/ar expres/ar reaccion/ar
    bram/ar quej/ar man/tener protest/ar
    desliz/ar deplor/ar detect/ar
    """,
    fragment="""
    manifestar calific/ar tach/ar tild/ar denomin/ar llam/ar habl/ar describ/ir defin/ir acus/ar denunci/ar
    critic/ar conden/ar
    lament/ar celebr/ar rechaz/ar pro/poner promet/er exig/ir p/edir reclam/ar defender elogi/ar alab/ar expres/ar
    reproch/ar cit/ar invoc/ar tem/er augur/ar esper/ar deplor/ar salud/ar cuestion/ar consider/ar reivindic/ar
    garantiz/ar amenaz/ar anunci/ar pronostic/ar vaticin/ar atrib/uir agrade/cer apostar abog/ar
    """,
    auxiliaries="""
    ha han había habían habrá habrán habría habrían haya hayan hubo haber habiendo puede pueden podía podría podrían
    quiere quieren quería quiso debe deben debería suele suelen acaba acaban viene va van iba vuelve vuelto volvió
    """,
    passives="""
    es son fue fueron era eran será serán sería serían sido ser siendo sea sean está están estaba estaban estuvo estado
    quedó quedado
    """,
    reflexives="se",
    agents="por",
    controls="querido quiere quiso quisieron vuelto vuelve volvió llegado llegó limitado limitó",
    adverbs="""
    también además después luego ya aún todavía no nunca así entonces mientras hoy ayer mañana anoche ahora
    incluso solo sólo asimismo igualmente siempre más menos muy bien antes poco apenas tampoco sí pues quizá quizás
    posteriormente finalmente casi anteayer aquí allí otra
    """,
    adverb_endings="mente",
    clitics="se le les lo los la las me te nos os",
    complementizers="que",
    questions="si cómo qué quién quiénes por_qué cuándo cuánto cuántos dónde cuál",
    infinitive_endings="ar er ir arse erse irse arlo erlo irlo arla erla irla arle erle irle",
    infinitive_verbs="""
    decir afirm/ar asegur/ar declar/ar sos/tener admit/ir recono/cer confesar promet/er negar creer p/edir pro/poner
    esper/ar
    sug/erir tem/er exig/ir plante/ar garantiz/ar consider/ar jur/ar recomendar man/tener aleg/ar lament/ar manifestar
    """,
    urging_verbs="",
    relays="report/ar recog/er public/ar",
    pronouns={
        "ms": "él éste ese aquel",
        "fs": "ella ésta aquella",
        "mp": "ellos aquellos",
        "fp": "ellas aquellas",
        "1": "yo nosotros nosotras vosotros tú usted ustedes",
        "r": "que quien quienes cual cuales",
    },
    bodies="""
    gobierno ejecutivo moncloa ministerio ayuntamiento policía fiscalía congreso senado partido ejército casa bomberos
    hospital protección servicios emergencias embajada universidad empresa compañía dirección
    """,
    nameless_endings="n",
    within="""
    en
    desde
    """,
    report_nouns="respuesta reacción comentario mensaje promesa advertencia consejo conclusión opinión",
    third_persons="a e n ó",
    contractions="al del",
    determiners="""
    el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas varios varias
    algunos algunas muchos muchas todos todas otro otra otros otras dos tres cuatro cinco ambos ambas numerosos
    numerosas
    cada ningún ninguna diversas diversos cualquier ciertos
    """,
    gendered={"m": "el un este ese aquel", "f": "la una esta esa aquella"},
    definites="el la este esta ese esa",
    plurals="""
    los las unos unas estos estas esos esas varios varias algunos algunas muchos muchas todos todas otros otras dos tres
    cuatro cinco ambos ambas numerosos numerosas diversas diversos
    """,
    possessives="su sus mi mis tu tus nuestro nuestra nuestros nuestras",
    linkers="de del &",
    prepositions="""
    a al ante bajo con contra desde durante en entre hacia hasta mediante para por sin sobre tras según vía excepto
    salvo
    """,
    relatives="que quien quienes cual cuales cuyo cuya cuyos cuyas donde cuando",
    conjunctions="y e o u pero ni sino mas",
    subordinators="""
    cuando mientras porque aunque si como pues donde según conforme
    """,
    quotatives="según como conforme",
    objects="lo así",
    time_words="""
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    setiembre octubre noviembre diciembre hoy ayer mañana tarde noche madrugada mediodía semana mes año años meses día
    días
    hora horas pasado pasada anoche minutos
    """,
    titles={
        "m": "señor sr sr. don papa rey príncipe fray padre sir imán",
        "f": "señora sra sra. señorita doña reina princesa lady sor",
        "": "dr dr. dra dra. doctor doctora prof prof. profesor profesora san santa gral gral.",
    },
    roles={
        "m": """
        presidente ministro viceministro secretario subsecretario alcalde director jefe canciller fiscal diputado
    senador
        gobernador embajador entrenador técnico médico abogado papa pontífice obispo arzobispo cardenal patriarca
    consejero
        conseller comisario enviado negociador fundador actor cantante escritor autor profesor investigador empresario
        padre hijo hermano marido presentador rey príncipe coordinador administrador policía soldado defensa delantero
        centrocampista piloto campeón párroco coronel historiador politólogo científico virólogo enfermero delegado
        magistrado eurodeputado relator concejal vicepresidente expresidente exministro subdelegado seleccionador
        vicesecretario catedrático sargento bombero vecino
        """,
        "f": """
        presidenta ministra viceministra secretaria alcaldesa directora jefa cancillera diputada senadora gobernadora
        embajadora entrenadora médica abogada obispa consejera consellera comisaria enviada negociadora fundadora actriz
        escritora autora profesora investigadora empresaria madre hija hermana mujer esposa presentadora reina
        coordinadora administradora campeona científica enfermera delegada magistrada eurodiputada relatora concejala
        vicepresidenta expresidenta exministra seleccionadora vicesecretaria catedrática historiadora vecina
        """,
        "": """
        vocero vocera intendente intendenta portavoz líder lideresa juez jueza fiscal representante dirigente
        responsable agente general capitán capitana
        comandante teniente almirante analista experto experta economista periodista sindicalista número testigo
    mandatario
        mandataria premier primer primera ceo gerente conductor conductora estudiante docente lehendakari president
        titular cabeza candidato candidata exalcalde exalcaldesa edil eurodiputado
        """,
    },
    epithets="""
    jefe ejecutivo > presidente gobierno
    jefe ejecutivo > presidente
    jefe gobierno > presidente gobierno
    jefe gobierno > primer ministro
    jefe estado > presidente
    mandatario > presidente
    mandataria > presidenta
    jefe diplomacia > ministro exteriores
    canciller > ministro exteriores
    premier > primer ministro
    """,
    given_names={
        "m": """
        josé juan antonio manuel francisco luis javier carlos miguel ángel jesús david daniel pedro alejandro rafael
        fernando pablo jorge sergio alberto álvaro adrián diego raúl enrique iván rubén óscar ramón andrés joaquín
        santiago vicente eduardo víctor mario roberto jaime ignacio alfonso marcos salvador ricardo jordi gabriel
        emilio guillermo gonzalo julio julián tomás agustín félix joan pere oriol carles quim arnaldo íñigo iñigo
        imanol andoni unai aitor mariano gustavo nicolás martín sebastián hugo lucas mateo leonel leo facundo axel
        mauricio evo rodrigo germán hernán claudio néstor horacio césar ernesto esteban felipe camilo nayib lionel
        patxi xavi donald joe vladímir volodímir volodymyr emmanuel olaf keir benjamín viktor serguéi dmitri recep
        antony marco mark josep xavier isidro cándido óliver bernardo teodoro ximo yuri yurii oleh oleg andriy andrii
        rustem dmytro denys serhii serhiy igor steve pete scott elon friedrich mike john robert william george james
        thomas peter alex alexander aleksandr nikolai mikhail maksim bashar mohammed mohamed mohammad mahmoud ali
        hassan abdel isaac yoav itamar bezalel gideon lula xi narendra justin pierre jean michel sébastien bernard
        bart boris rishi nigel giuseppe matteo
        """,
        "f": """
        maría carmen josefa isabel ana laura cristina marta lucía dolores pilar elena sara paula raquel mercedes
        beatriz nuria silvia julia irene patricia rosa rocío mónica alba montserrat teresa ángela andrea sofía
        concepción marina margarita susana sandra natalia carolina claudia inés verónica eva amparo yolanda esther
        noelia esperanza victoria nadia ione begoña arancha rita ada inma míriam mireia laia anna meritxell dolors
        soraya macarena gabriela daniela valentina camila alejandra fernanda luciana delcy dina ursula úrsula kamala
        giorgia christine roberta kaja marine xiomara aina manuela cuca maria olga yulia iryna oksana tatiana svetlana
        mette sanna magdalena annalena sahra alice elisabeth emma sarah jill melania hillary nancy liz susan rachel
        yvette nicola
        """,
    },
    anonymous="""
    fuente fuentes testigo testigos experto expertos expertas analista analistas funcionario funcionarios vecinos
    vecinas
    autoridades investigadores observadores activistas manifestantes familiares medios médicos sanitarios rescatistas
    """,
    collectives="ellos ellas ministros autoridades fuentes medios testigos vecinos",
    sources="""
    según
    de acuerdo con
    de acuerdo a
    a juicio de
    a juicio del
    a ojos de
    a ojos del
    en opinión de
    en opinión del
    en palabras de
    en palabras del
    en boca de
    en boca del
    a decir de
    """,
    incise_sources="""
    se lee en
    se puede leer en
    puede leerse en
    son las palabras de
    son las palabras del
    en palabras de
    en palabras del
    """,
    weak_sources="para",
    not_sources="""
    mí ti nosotros vosotros ley leyes norma normas caso casos parece lo cual cuál qué quién cómo criterio tradición
    reglamento convenio plan calendario costumbre proceda sea convenga necesidad necesidades tipo zona zonas edad día
    """,
    false_friends="""
    dicho dicha dichos dichas llamado llamada llamados llamadas denominado denominada denominados denominadas apodado
    apodada
    titulado titulada titulados bautizado bautizada bautizados conocido conocida palabra palabras término términos
    operación
    película libro novela serie canción álbum disco lema eslogan programa periódico diario semanario revista obra
    asociación
    proyecto plan título expresión fórmula concepto etiqueta hashtag categoría espectáculo exposición sección grupo
    supuesto supuesta presunto
    """,
    subjects="yo nosotros vosotros tú usted ustedes él ella ellos ellas esto eso hay",
    verbs="""
    es son era eran será serán sería soy somos eres sea sean fue fueron está están estaba estoy estamos he ha has hemos
    han
    había habrá habría hay tiene tienen tengo tenemos tenía puede puedo podemos pueden podía debe debo debemos deben
    quiero
    quiere queremos quieren voy va vamos van hace hago hacemos hacen creo sé sabemos espero digo haremos haré estaré
    basta
    pido pedimos existe existen parece necesitamos necesita necesitan falta faltan queda quedan sigue siguen seguimos
    estuvo tuvo hizo sirve viene vienen dejaremos da dan vive viven
    """,
    verb_endings="ó rá aba amos emos imos aban ábamos arán erán irán aron ieron",
    abbreviations="sr sra dr dra prof gral art ud uds ee uu av avda núm pág etc aprox km cía mons dpto tel",
    inverts=True,
    drops_pronoun=True,
    dialogue_dashes=True,
)
