"""Portuguese, of Portugal and of Brazil."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="pt",
    paradigms={
        "ar": Forms(
            finite="a am ava avam ou aram ará arão aria ariam",
            participle="ado ada ados adas",
            gerund="ando",
            infinitive="ar",
        ),
        "er": Forms(
            finite="e em ia iam eu eram erá erão eria",
            participle="ido ida idos idas",
            gerund="endo",
            infinitive="er",
        ),
        "ir": Forms(
            finite="e em ia iam iu iram irá irão iria",
            participle="ido ida idos idas",
            gerund="indo",
            infinitive="ir",
        ),
        # concluir, atribuir
        "uir": Forms(
            finite="ui uem uía uíam uiu uíram uirá uirão",
            participle="uído uída uídos uídas",
            gerund="uindo",
            infinitive="uir",
        ),
        # dizer, predizer
        "dizer": Forms(
            finite="diz dizem dizia diziam disse disseram dirá dirão diria diriam",
            participle="dito dita ditos ditas",
            gerund="dizendo",
            infinitive="dizer",
        ),
        # propor, expor
        "por": Forms(
            finite="põe põem punha punham pôs puseram porá porão",
            participle="posto posta postos postas",
            gerund="pondo",
            infinitive="por",
        ),
        # manter, deter
        "ter": Forms(
            finite="tém têm tinha tinham teve tiveram terá terão",
            participle="tido tida tidos tidas",
            gerund="tendo",
            infinitive="ter",
        ),
        "screver": Forms(
            finite="screve screvem screvia screviam screveu screveram screverá",
            participle="scrito scrita scritos scritas",
            gerund="screvendo",
            infinitive="screver",
        ),
    },
    irregular={
        # fez saber: the auxiliary shows the subject and the infinitive never moves
        "saber": Forms(participle="saber", infinitive="saber"),
        "crer": Forms(finite="crê creem creu", gerund="crendo", infinitive="crer"),
        "rir": Forms(finite="ri riu ria", gerund="rindo"),
        "sorrir": Forms(finite="sorri sorriu sorria", gerund="sorrindo"),
    },
    speech="""
    /dizer afirm/ar declar/ar explic/ar sublinh/ar salient/ar fris/ar acrescent/ar assegur/ar garant/ir refer/ir
    respond/er
    realç/ar vinc/ar adiant/ar argument/ar aleg/ar sustent/ar reiter/ar insist/ir cont/ar relat/ar coment/ar e/screver
    precis/ar esclarec/er ressalt/ar enfatiz/ar pontu/ar opin/ar retorqu/ir ripost/ar contra/por observ/ar reforç/ar
    complet/ar atir/ar remat/ar tuit/ar tuite/ar
    """,
    weak="""
    anunci/ar inform/ar indic/ar apont/ar alert/ar avis/ar advert/ir lament/ar critic/ar defend/er consider/ar not/ar
    record/ar lembr/ar destac/ar admit/ir reconhec/er confirm/ar neg/ar desment/ir question/ar pergunt/ar ped/ir
    apel/ar inst/ar
    promet/er ameaç/ar man/ter narr/ar de/screver public/ar concl/uir dispar/ar desabaf/ar brinc/ar ironiz/ar resum/ir
    estim/ar julg/ar ach/ar acredit/ar crer esper/ar suger/ir pro/por ex/por revel/ar avanç/ar notici/ar divulg/ar
    report/ar denunci/ar acus/ar exig/ir reclam/ar reivindic/ar protest/ar rejeit/ar recus/ar justific/ar detalh/ar
    prossegu/ir continu/ar repet/ir confess/ar confidenci/ar desafi/ar avali/ar analis/ar calcul/ar constat/ar
    exclam/ar grit/ar sussurr/ar orden/ar recomend/ar aconselh/ar convid/ar agradec/er elogi/ar saud/ar celebr/ar
    festej/ar
    comunic/ar transmit/ir assinal/ar evidenci/ar pens/ar imagin/ar tem/er duvid/ar rir sorrir solt/ar lanç/ar
    ratific/ar testemunh/ar atest/ar interpret/ar pre/dizer vaticin/ar
    mencion/ar ponder/ar post/ar cobr/ar discurs/ar rebat/er finaliz/ar clarific/ar assum/ir sentenci/ar sinaliz/ar saber
    manifest/ar atac/ar arranc/ar pronunci/ar express/ar reag/ir queix/ar congratul/ar coloc/ar
    contest/ar
    desvaloriz/ar minimiz/ar
    """,
    fragment="""
    manifest/ar classific/ar qualific/ar cham/ar fal/ar de/screver defin/ir acus/ar denunci/ar critic/ar conden/ar
    lament/ar
    celebr/ar
    rejeit/ar pro/por promet/er exig/ir ped/ir reclam/ar defend/er elogi/ar express/ar cit/ar invoc/ar tem/er esper/ar
    saud/ar consider/ar reivindic/ar garant/ir ameaç/ar anunci/ar apelid/ar rotul/ar tach/ar repudi/ar desej/ar evoc/ar
    """,
    auxiliaries="""
    tem têm tinha tinham terá terão teria teriam tenha ter tendo teve há havia pode podem podia poderia poderá quer
    querem
    queria deve devem devia deveria vai vão vem vinha veio voltou volta chegou fez faz
    """,
    passives="""
    é são foi foram era eram será serão seria seriam sido ser sendo seja sejam está estão estava estavam esteve ficou
    fica
    ficaram
    """,
    reflexives="se",
    agents="por pelo pela pelos pelas",
    controls="quis quer fez faz voltou volta voltaram chegou limitou veio fizeram",
    adverbs="""
    também ainda já depois não nunca assim então hoje ontem amanhã agora aqui só apenas sempre mais menos muito bem
    antes
    igualmente logo inclusive porém contudo entretanto todavia aliás mesmo pouco quase talvez sim aí posteriormente
    anteontem
    """,
    adverb_endings="mente",
    clitics="se lhe lhes me te nos vos o a os as lo la los las",
    enclitics="se lhe lhes me te nos vos o a os as lo la los las no na",
    complementizers="que",
    questions="se como quem quando quanto onde qual",
    infinitive_markers="para",
    infinitive_endings="ar er ir",
    infinitive_verbs="""
    /dizer afirm/ar declar/ar assegur/ar garant/ir refer/ir aleg/ar admit/ir reconhec/er confess/ar promet/er ameaç/ar
    neg/ar
    acredit/ar crer ach/ar esper/ar pro/por suger/ir tem/er consider/ar ped/ir sustent/ar revel/ar lament/ar anunci/ar
    """,
    urging_verbs="ped/ir apel/ar recomend/ar aconselh/ar convid/ar inst/ar",
    relays="report/ar notici/ar divulg/ar public/ar",
    pronouns={
        "ms": "ele este aquele",
        "fs": "ela aquela",
        "mp": "eles aqueles",
        "fp": "elas aquelas",
        "1": "eu nós vós tu você vocês",
        "r": "que quem qual quais",
    },
    bodies="""
    governo palácio planalto ministério polícia prefeitura câmara bombeiros hospital exército partido senado congresso
    tribunal embaixada protecção proteção empresa direcção direção belém bento
    """,
    nameless_endings="m",
    within="""
    em
    no
    na
    nos
    nas
    """,
    report_nouns="resposta reação reacção comentário mensagem promessa aviso conselho conclusão opinião",
    third_persons="a e m u",
    directions="a",
    contractions="ao à aos às do da dos das no na nos nas pelo pela pelos pelas dum duma num numa",
    determiners="""
    o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas vários várias
    alguns
    algumas muitos muitas todos todas outro outra outros outras dois duas três quatro cinco ambos ambas cada nenhum
    nenhuma
    diversos diversas qualquer certos inúmeros
    """,
    gendered={"m": "o um este esse aquele", "f": "a uma esta essa aquela"},
    definites="o a este esta esse essa",
    plurals="""
    aos às
    os as uns umas estes estas esses essas vários várias alguns algumas muitos muitas todos todas outros outras dois
    duas
    três quatro cinco ambos ambas diversos diversas inúmeros
    """,
    possessives="seu sua seus suas meu minha meus minhas nosso nossa nossos nossas",
    linkers="de do da dos das d' &",
    prepositions="""
    ante após até com contra desde durante em entre para perante por sem sob sobre trás ao à aos às no na nos nas num
    numa
    pelo pela pelos pelas neste nesta nesse nessa nestes nestas naquele naquela deste desta desse dessa via exceto junto
    """,
    relatives="que quem qual quais cujo cuja cujos cujas onde quando",
    conjunctions="e ou mas nem porém contudo",
    subordinators="quando enquanto porque embora se como pois onde conforme consoante segundo",
    quotatives="segundo como conforme consoante",
    objects="assim",
    time_words="""
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo
    janeiro
    fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro hoje ontem amanhã manhã tarde noite
    madrugada meio-dia semana mês meses ano anos dia dias hora horas passado passada feira minutos
    """,
    titles={
        "m": "senhor sr sr. dom padre papa rei príncipe frei sir",
        "f": "senhora sra sra. dona rainha princesa lady irmã",
        "": "dr dr. dra dra. doutor doutora prof prof. eng eng. são santo santa",
    },
    roles={
        "m": """
        ministro secretário subsecretário autarca prefeito diretor director chefe chanceler procurador deputado senador
        governador embaixador treinador técnico médico advogado papa pontífice bispo arcebispo cardeal patriarca
        conselheiro comissário enviado negociador fundador ator cantor escritor autor professor investigador pesquisador
        empresário pai filho irmão marido apresentador rei príncipe coordenador administrador soldado bombeiro
        avançado piloto campeão pároco coronel historiador politólogo cientista enfermeiro delegado magistrado
        eurodeputado relator vereador vice-presidente ex-presidente morador capitão tenente sargento candidato
        desembargador promotor secretário-geral
        """,
        "f": """
        ministra secretária subsecretária prefeita presidenta diretora directora procuradora deputada senadora
    governadora
        embaixadora treinadora técnica médica advogada bispa conselheira comissária enviada negociadora fundadora atriz
        cantora escritora autora professora investigadora pesquisadora empresária mãe filha irmã mulher esposa
        apresentadora rainha coordenadora administradora bombeira campeã coronela enfermeira delegada magistrada
        eurodeputada relatora vereadora moradora candidata promotora secretária-geral historiadora
        """,
        "": """
        presidente porta-voz líder juiz juíza representante dirigente responsável agente general comandante almirante
        analista especialista perito perita economista jornalista sindicalista número testemunha premiê premier
        primeiro-ministro primeira-ministra primeiro primeira ceo gerente estudante docente policial motorista
        """,
    },
    epithets="""
    chefe governo > primeiro-ministro
    chefe executivo > primeiro-ministro
    chefe estado > presidente
    chefe diplomacia > ministro negócios estrangeiros
    chefe diplomacia > ministro relações exteriores
    mandatário > presidente
    premiê > primeiro-ministro
    autarca > presidente câmara
    """,
    given_names={
        "m": """
        joão josé antónio antônio manuel francisco luís luis carlos paulo pedro miguel rui nuno ricardo jorge fernando
        tiago andré bruno daniel david diogo duarte eduardo fábio filipe gonçalo guilherme gustavo henrique hugo ivo
        jaime joaquim júlio leonel lucas marcelo marcos mário martim mateus mauro nélson nelson orlando óscar rafael
        raul renato roberto rodrigo sérgio simão tomás vasco vítor victor xavier aníbal ferro augusto álvaro alberto
        alexandre afonso adalberto luiz geraldo jair flávio ciro michel aécio arthur dias alckmin renan romeu tarcísio
        wilson edson gilmar donald joe vladimir volodymyr emmanuel olaf keir benjamin viktor sergei dmitri recep
        antony marcus anthony yuri yurii oleh oleg andriy andrii rustem dmytro denys serhii serhiy igor steve pete
        scott elon friedrich mike john robert william george james thomas peter alex alexander aleksandr nikolai
        mikhail maksim bashar mohammed mohamed mohammad mahmoud ali hassan abdel isaac yoav itamar bezalel gideon
        javier nicolás lula xi narendra justin pierre jean sébastien bernard bart boris rishi nigel giuseppe matteo
        """,
        "f": """
        maria ana joana inês catarina mariana beatriz sofia rita marta carla sandra sónia patrícia cláudia isabel
        teresa helena luísa margarida filipa susana mónica vera sara raquel cristina paula fátima graça graciosa
        leonor matilde carolina francisca madalena júlia juliana adriana camila fernanda gabriela letícia larissa
        bruna amanda aline dilma marina simone rosângela janja luciana eliana regina cármen rosa lúcia manuela mariza
        assunção marisa alexandra andreia diana elisa elsa gisela ursula kamala giorgia christine roberta kaja marine
        anna elena olga yulia iryna oksana tatiana svetlana mette sanna magdalena annalena sahra alice elisabeth emma
        sarah jill melania hillary nancy liz susan rachel yvette nicola dina claudia
        """,
    },
    anonymous="""
    fonte fontes testemunha testemunhas especialista especialistas analista analistas funcionário funcionários moradores
    autoridades investigadores observadores ativistas manifestantes familiares média médicos populares
    """,
    collectives="eles elas ministros autoridades fontes testemunhas moradores",
    sources="""
    segundo
    de acordo com
    na opinião de
    na opinião do
    na opinião da
    no entender de
    no entender do
    no entender da
    nas palavras de
    nas palavras do
    nas palavras da
    aos olhos de
    no dizer de
    """,
    # lê-se: pronouns behind a hyphen are words of their own
    incise_sources="""
    lê se em
    lê se no
    lê se na
    ler se em
    ler se no
    ler se na
    lê se num
    lê se numa
    ler se num
    ler se numa
    são as palavras de
    são as palavras do
    são as palavras da
    """,
    weak_sources="para",
    not_sources="""
    mim ti nós vós lei leis norma normas regra regras caso casos turno dia lugar tempo ano semestre trimestre vez
    mandato
    golo gol set plano andar classificado colocado grau período jogo round grupo maior plano critérios tradição costume
    """,
    false_friends="""
    dito dita ditos ditas chamado chamada chamados chamadas denominado denominada apelidado apelidada intitulado
    intitulada
    batizado batizada conhecido conhecida palavra palavras termo termos operação filme livro romance série canção álbum
    disco lema slogan programa jornal diário semanário revista obra associação projeto projecto plano título expressão
    fórmula conceito etiqueta hashtag categoria espetáculo exposição secção grupo música
    """,
    subjects="eu nós vós tu você vocês ele ela eles elas isto isso há",
    verbs="""
    é são era eram será serão seria sou somos és seja sejam foi foram está estão estava estou estamos tenho tem temos
    têm tinha
    terá teria há havia haverá posso pode podemos podem podia devo deve devemos devem quero quer queremos querem vou vai
    vamos vão faz faço fazemos fazem creio sei sabemos espero digo faremos farei estarei basta peço pedimos existe
    existem
    parece precisamos precisa precisam falta fica ficam continua continuam esteve teve fez vem vêm dá dão vive vivem
    acho
    """,
    verb_endings="rá ava tou rou nou dou lou çou sou amos emos imos avam ávamos arão erão irão aram eram iram",
    abbreviations="sr sra dr dra prof eng gen av nº pág etc ex cia d exmo jr ltda",
    inverts=True,
    drops_pronoun=True,
    dialogue_dashes=True,
)
