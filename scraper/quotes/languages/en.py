"""English."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="en",
    # a hyphen stands for the bare stem
    paradigms={
        "reg": Forms(finite="- s ed", participle="ed", gerund="ing", infinitive="-"),
        "e": Forms(finite="e es ed", participle="ed", gerund="ing", infinitive="e"),
        "y": Forms(finite="y ies ied", participle="ied", gerund="ying", infinitive="y"),
        "pp": Forms(finite="- s ped", participle="ped", gerund="ping", infinitive="-"),
        "t": Forms(finite="- s ted", participle="ted", gerund="ting", infinitive="-"),
        "red": Forms(finite="- s red", participle="red", gerund="ring", infinitive="-"),
        "ned": Forms(finite="- s ned", participle="ned", gerund="ning", infinitive="-"),
        "es": Forms(finite="- es ed", participle="ed", gerund="ing", infinitive="-"),
    },
    irregular={
        "say": Forms(finite="say says said", participle="said", gerund="saying", infinitive="say"),
        "tell": Forms(finite="tell tells told", participle="told", gerund="telling", infinitive="tell"),
        "write": Forms(finite="write writes wrote", participle="written", gerund="writing", infinitive="write"),
        "think": Forms(finite="think thinks thought", participle="thought", gerund="thinking", infinitive="think"),
        "know": Forms(finite="know knows knew", participle="known", gerund="knowing", infinitive="know"),
        "feel": Forms(finite="feel feels felt", participle="felt", gerund="feeling", infinitive="feel"),
        "find": Forms(finite="find finds found", participle="found", gerund="finding", infinitive="find"),
        "show": Forms(finite="show shows showed", participle="shown showed", gerund="showing", infinitive="show"),
        # "states" is a noun far more often than a verb
        "state": Forms(finite="stated", participle="stated", gerund="stating", infinitive="state"),
        "foresee": Forms(
            finite="foresee foresees foresaw", participle="foreseen", gerund="foreseeing", infinitive="foresee"
        ),
        "swear": Forms(finite="swear swears swore", participle="sworn", gerund="swearing", infinitive="swear"),
        "sing": Forms(finite="sings sang", participle="sung", gerund="singing", infinitive="sing"),
        "speak": Forms(finite="speaks spoke", participle="spoken", gerund="speaking", infinitive="speak"),
        "read": Forms(finite="read reads", participle="read", gerund="reading", infinitive="read"),
        "fret": Forms(finite="fret frets fretted", participle="fretted", gerund="fretting", infinitive="fret"),
        "brag": Forms(finite="brag brags bragged", participle="bragged", gerund="bragging", infinitive="brag"),
        "beg": Forms(finite="beg begs begged", participle="begged", gerund="begging", infinitive="beg"),
        "regret": Forms(
            finite="regret regrets regretted", participle="regretted", gerund="regretting", infinitive="regret"
        ),
        "forecast": Forms(
            finite="forecasts forecast", participle="forecast", gerund="forecasting", infinitive="forecast"
        ),
        # "order" and "orders" are nouns far more often
        "order": Forms(finite="ordered", participle="ordered", gerund="ordering", infinitive="order"),
        "make": Forms(finite="make makes made", participle="made", infinitive="make"),
        "put": Forms(finite="put puts", participle="put", gerund="putting", infinitive="put"),
        "go": Forms(finite="goes went", participle="gone", gerund="going", infinitive="go"),
        "begin": Forms(finite="begins began", participle="begun", gerund="beginning", infinitive="begin"),
        "understand": Forms(finite="understands understood", participle="understood", gerund="understanding"),
    },
    speech="""
    say tell argu/e assert/reg insist/reg explain/reg repl/y remark/reg quip/pp jok/e retort/reg counter/reg
    contend/reg alleg/e exclaim/reg shout/reg yell/reg whisper/reg mutter/reg reiterat/e clarif/y tweet/reg opin/e
    testif/y reckon/reg caution/reg elaborat/e boast/reg complain/reg lament/reg mus/e
    """,
    weak="""
    typ/e scribbl/e sing add/reg claim/reg write state declar/e maintain/reg conced/e acknowledg/e admit/t stress/es
    emphasiz/e emphasis/e announc/e report/reg warn/reg suggest/reg confirm/reg not/e ask/reg repeat/reg continu/e
    conclud/e observ/e respond/reg answer/reg recall/reg predict/reg promis/e pledg/e vow/reg swear estimat/e urg/e
    out|point/reg indicat/e reveal/reg disclos/e propos/e demand/reg den/y reject/reg mention/reg signal/reg
    believ/e think know feel hop/e fear/reg expect/reg assum/e doubt/reg wonder/reg understand find show foresee
    advis/e remind/reg assur/e inform/reg notif/y interject/reg interrupt/reg offer/reg volunteer/reg begin go read
    speak chant/reg sigh/reg laugh/reg snap/pp fum/e thunder/reg cr/y cheer/reg underscor/e highlight/reg express/es
    hint/reg impl/y accus/e charg/e specif/y recommend/reg rul/e decid/e determin/e dismiss/es challeng/e post/reg
    comment/reg confess/es confid/e proclaim/reg pronounc/e speculat/e theoriz/e postulat/e plead/reg protest/reg
    preach/es rant/reg gush/es recount/reg narrat/e relat/e learn/reg figur/e guess/es suspect/reg imagin/e worr/y
    marvel/reg cit/e vouch/es affirm/reg attest/reg plan/ned want/reg intend/reg agre/e refus/e declin/e
    threaten/reg question/reg discuss/es reaffirm/reg reassur/e convinc/e persuad/e convey/reg surmis/e avow/reg
    aver/red concur/red disput/e certif/y stipulat/e instruct/reg order posit/reg hypothesiz/e fret grip/e grumbl/e
    whin/e moan/reg groan/reg scoff/reg sneer/reg deadpan/ned inton/e enthus/e counsel/reg brag divulg/e relay/reg
    guarante/e forecast calculat/e assess/es anticipat/e envision/reg suppos/e conjectur/e regret rebuk/e refut/e
    contradict/reg implor/e exhort/reg beg encourag/e invit/e detail/reg thank/reg congratulat/e it|put clear|make
    """,
    fragment="""
    call/reg describ/e brand/reg endors/e blam/e outlin/e tout/reg apologiz/e apologis/e object/reg label/reg
    blast/reg denounc/e condemn/reg criticiz/e criticis/e prais/e hail/reg laud/reg decr/y liken/reg compar/e
    attack/reg ridicul/e mock/reg promis/e cit/e us/e vow/reg deem/reg term/reg consider/reg characteriz/e
    characteris/e welcom/e celebrat/e bemoan/reg declar/e deplor/e defend/reg express/es offer/reg
    """,
    auxiliaries="""
    has have had having would will can could may might shall should must do does did ve d ll don' doesn' didn' won'
    wouldn' couldn' shouldn' hasn' haven' hadn' can'
    """,
    passives="is are was were be been being s re m am get gets got isn' aren' wasn' weren'",
    controls="""
    wanted wants went goes going continued continues sought seeks seemed seems appeared appears likely quick keen began
    tried trying tries used happy chose decided proceeded continuing wants want demanded rushing able ready going
    """,
    adverbs="""
    also least however maybe perhaps meanwhile indeed moreover furthermore nevertheless still
    also then later earlier again once twice often already just still even never not n't now always ever further recently
    repeatedly publicly previously simply only first finally yesterday today tonight thus too instead actually famously
    t reportedly soon long
    """,
    adverb_endings="ly",
    agents="by",
    preterite_endings="ed",
    clitics="",
    clefts="that that' this what",
    complementizers="that",
    questions="whether if how why what who where",
    negations="not n't never no t",
    contrasts="but though although however whereas despite compared",
    infinitive_markers="to",
    infinitive_verbs="""
    promis/e pledg/e vow/reg claim/reg ask/reg swear threaten/reg offer/reg hop/e expect/reg propos/e
    agre/e demand/reg decid/e
    """,
    intentions="plan/ned want/reg intend/reg refus/e declin/e",
    hearsay="""
    say report/reg believ/e expect/reg think understand alleg/e know fear/reg estimat/e announc/e reveal/reg tell
    warn/reg predict/reg confirm/reg assum/e ask/reg
    """,
    attitudes="""
    adamant confident optimistic pessimistic hopeful certain sure convinced sceptical skeptical doubtful worried
    concerned afraid fearful insistent emphatic proud glad sorry surprised disappointed aware unanimous
    """,
    naming_verbs="call/reg brand/reg label/reg deem/reg term/reg consider/reg declar/e",
    indefinites="a an one",
    claims="""
    claim claims report reports allegation allegations assertion assertions accusation accusations charge charges
    suggestion suggestions statement statements argument arguments belief beliefs warning warnings promise promises
    pledge pledges conclusion conclusions complaint complaints concern concerns fear fears hope hopes rumor rumors rumour
    rumours prediction predictions acknowledgment acknowledgement admission announcement declaration insistence
    contention denial denials speculation suspicion suspicions view views opinion assurance assurances remark remarks
    """,
    topics={
        "": """
        announc/e den/y propos/e promis/e pledg/e vow/reg predict/reg demand/reg reject/reg dismiss/es question/reg
        criticiz/e criticis/e condemn/reg denounc/e prais/e welcom/e defend/reg endors/e accus/e blam/e acknowledg/e
        admit/t recommend/reg suggest/reg mock/reg ridicul/e hail/reg laud/reg decr/y bemoan/reg deplor/e
        challeng/e urg/e outlin/e tout/reg cit/e express/es blast/reg liken/reg compar/e
        thank/reg congratulat/e show indicat/e mention/reg reveal/reg disclos/e confirm/reg detail/reg
        call/reg brand/reg label/reg deem/reg term/reg consider/reg declar/e
        """,
        "for": "call/reg plead/reg argu/e ask/reg apologiz/e apologis/e",
        "of": "warn/reg complain/reg boast/reg speak",
        "about": "complain/reg warn/reg speak worr/y brag boast/reg jok/e tweet/reg",
        "against": "warn/reg argu/e protest/reg speak",
        "to": "object/reg",
    },
    urging_verbs="""
    call/reg urg/e ask/reg tell advis/e warn/reg remind/reg recommend/reg instruct/reg order implor/e exhort/reg beg
    encourag/e invit/e counsel/reg persuad/e convinc/e
    """,
    relays="report/reg",
    bare_verbs="""
    add/reg claim/reg write state declar/e maintain/reg conced/e acknowledg/e admit/t stress/es emphasiz/e
    believ/e think know feel hop/e fear/reg expect/reg assum/e suggest/reg report/reg warn/reg confirm/reg not/e announc/e
    predict/reg promis/e estimat/e reveal/reg conclud/e indicat/e understand find show hint/reg figur/e guess/es
    suspect/reg learn/reg decid/e doubt/reg repeat/reg
    """,
    pronouns={
        "ms": "he he' himself",
        "fs": "she she' herself",
        "s": "it it'",
        "p": "they they' both",
        "1": "i i' we we' you you' us me",
        "r": "who who' which",
    },
    determiners="the a an this that these those some many several most all no any each every another both one two three",
    definites="the this that",
    quantities="""
    all both some many several most few fewer more half dozens hundreds thousands one two three four five six seven
    eight nine ten
    """,
    approximations="about around over under near up",
    plurals="these those some many several most all both two three",
    possessives="his her its their my our your",
    linkers="of for s de von van der la bin al",
    prepositions="""
    in on at by with from to into onto during after before about over under between among against through without within
    via amid despite following until since toward towards per upon across around behind beyond near off out up down than
    """,
    relatives="who whom whose which that where",
    conjunctions="and but or nor yet so",
    subordinators="""
    because when while if although though as unless whereas whether since until once after before where how why what
    """,
    time_words="""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tonight tomorrow morning afternoon evening night week month year earlier
    later recently last ago now then here there jan feb mar apr aug sept oct nov dec
    """,
    titles={
        "m": "mr mr. sir lord king prince pope father imam mullah rabbi sheikh",
        "f": "mrs mrs. ms ms. miss dame lady queen princess baroness sister",
        "": """
        dr dr. sen sen. rep rep. gov gov. gen gen. lt lt. col col. capt capt. sgt sgt. prof prof. rev rev. hon hon. st st.
        president senator governor congressman congresswoman representative secretary minister chancellor general
        colonel captain sergeant lieutenant professor judge justice doctor mayor prime vice former chairman ambassador
        attorney speaker commissioner sheriff detective officer chief
        """,
    },
    roles={
        "m": "chairman spokesman congressman businessman councilman king prince actor father husband son brother",
        "f": "chairwoman spokeswoman congresswoman businesswoman councilwoman queen princess actress mother wife daughter",
        "": """
        president minister spokesperson secretary director leader chief head governor senator mayor official officer
        ambassador chairman chair commissioner manager analyst economist professor expert adviser advisor strategist
        candidate nominee lawyer attorney judge prosecutor coach author editor correspondent reporter journalist
        researcher scientist founder ceo executive lawmaker representative deputy general colonel commander
        boss envoy negotiator premier chancellor pollster activist organizer aide operative frontrunner contender
        rival critic host commentator anchor columnist historian resident voter witness doctor nurse teacher student
        """,
    },
    given_names={
        "m": """
        john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
        donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
        nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond
        jack dennis jerry tyler aaron jose adam nathan henry peter kyle noah ethan jeremy walter christian keith roger
        terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan
        juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene ben bill bob
        tom jim tim mike dan ted jeb marco bernie barack mitt rand rick chris lindsey tony gordon boris rishi keir
        vladimir volodymyr sergei dmitry emmanuel olaf jens antonio
        """,
        "f": """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
        kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy
        kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn
        janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn
        judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia
        frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa
        diana brittany hillary carly megyn ursula theresa angela kamala nikki jill melania ivanka chelsea huma loretta
        gwen debbie kellyanne liz
        """,
    },
    anonymous="""
    official officials source sources people person man woman witness witnesses expert experts analyst analysts aide aides
    adviser advisers diplomat diplomats resident residents police authorities critics supporters voters reports
    lawmakers republicans democrats prosecutors investigators researchers scientists leaders observers activists
    lawyers campaign spokesman spokeswoman spokesperson
    """,
    bodies="authorities ministry police officials government army military hospital mayor",
    collectives="they both officials ministers leaders people",
    sources="""
    according to
    in the words of
    in the view of
    in the opinion of
    """,
    weak_sources="for",
    not_sources="me us you plan law schedule tradition custom need legend myth rule rules",
    false_friends="""
    called titled entitled named dubbed nicknamed labeled labelled known so-called film movie book song album show series
    novel program commentary op-ed editorial memoir programme operation word words term phrase slogan motto hashtag codenamed article essay column magazine
    newspaper song single game episode anthem podcast
    """,
    subjects="i i' we we' he he' she she' it it' they they' you you' that' there there' this these those",
    verbs="""
    is are was were am be been has have had do does did will would can could should may might must isn' aren' wasn'
    don' doesn' didn' won' can' weren' s re m ve ll let'
    want wants need needs know knows think believe make makes get gets take takes go goes come comes see look looks
    feel love hope lost won want seems seem
    """,
    abbreviations="""
    mr mrs ms dr sen rep gov gen lt col capt sgt prof rev hon st jr sr inc co corp ltd vs etc jan feb mar apr aug sept
    sep oct nov dec no fig d.c u.s u.k a.m p.m e.g i.e
    """,
    zero_complement=True,
    inverts=False,
    chains=True,
)
