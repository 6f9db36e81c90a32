"""Czech."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="cs",
    paradigms={
        # tvrdit, oznámit
        "it": Forms(finite="í il ila ilo ili ily", infinitive="it"),
        # říkat, dodat
        "at": Forms(finite="á ají al ala alo ali aly", infinitive="at"),
        # konstatovat
        "ovat": Forms(finite="uje ují oval ovala ovalo ovali ovaly", infinitive="ovat"),
        # myslet, vidět
        "et": Forms(finite="í el ela elo eli ely", infinitive="et"),
        "ět": Forms(finite="í ěl ěla ělo ěli ěly", infinitive="ět"),
        # podotknout, namítnout
        "nout": Forms(finite="ne nou l la lo li ly nul nula nuli", infinitive="nout"),
        # připomenout, zapomenout
        "enout": Forms(finite="ene enou něl něla nělo něli něly", infinitive="enout"),
    },
    irregular={
        "říci": Forms(finite="řekl řekla řeklo řekli řekly řekne řeknou", infinitive="říci říct"),
        "uvést": Forms(finite="uvedl uvedla uvedlo uvedli uvedly uvede uvedou", infinitive="uvést"),
        "uvádět": Forms(finite="uvádí uvádějí uváděl uváděla uvádělo uváděli uváděly", infinitive="uvádět"),
        "psát": Forms(finite="píše píší píšou psal psala psalo psali psaly", infinitive="psát"),
        "napsat": Forms(finite="napíše napsal napsala napsalo napsali napsaly", infinitive="napsat"),
        "popsat": Forms(finite="popíše popsal popsala popsalo popsali popsaly", infinitive="popsat"),
        "vzkázat": Forms(finite="vzkázal vzkázala vzkázalo vzkázali vzkázaly", infinitive="vzkázat"),
        "odpovědět": Forms(
            finite="odpověděl odpověděla odpovědělo odpověděli odpověděly odpoví", infinitive="odpovědět"
        ),
        "povědět": Forms(finite="pověděl pověděla povědělo pověděli poví", infinitive="povědět"),
        "vyprávět": Forms(finite="vypráví vyprávějí vyprávěl vyprávěla vyprávěli", infinitive="vyprávět"),
        "přát": Forms(finite="přeje přejí přál přála přáli", infinitive="přát"),
        "smát": Forms(finite="směje smál smála smáli", infinitive="smát"),
        "křičet": Forms(finite="křičí křičel křičela křičeli", infinitive="křičet"),
        "vyčíst": Forms(finite="vyčetl vyčetla vyčetli", infinitive="vyčíst"),
        "nazvat": Forms(finite="nazval nazvala nazvalo nazvali nazvaly nazve", infinitive="nazvat"),
        "poukázat": Forms(finite="poukáže poukázal poukázala poukázalo poukázali poukázaly", infinitive="poukázat"),
        "vyzvat": Forms(finite="vyzve vyzval vyzvala vyzvalo vyzvali vyzvaly", infinitive="vyzvat"),
        "popřít": Forms(finite="popřel popřela popřeli", infinitive="popřít"),
        "znít": Forms(finite="zní zněl zněla znělo", infinitive="znít"),
        "přiznat": Forms(finite="přiznal přiznala přiznalo přiznali přizná", infinitive="přiznat"),
        "chlubit": Forms(finite="chlubí chlubil chlubila chlubili", infinitive="chlubit"),
        "ptát": Forms(finite="ptá ptají ptal ptala ptali", infinitive="ptát"),
    },
    speech="""
    říci uvést uvádět řík/at tvrd/it sděl/it oznám/it dod/at dodáv/at prohlás/it konstat/ovat poznamen/at podotk/nout
    vysvětl/it vysvětl/ovat zdůrazn/it zdůrazň/ovat upřesn/it upozorn/it upozorň/ovat napsat psát odpovědět povědět
    potvrd/it potvrz/ovat připust/it přiznat ujist/it ujišť/ovat vzkázat vyprávět prozrad/it naznač/it argument/ovat
    namít/nout opáč/it zopak/ovat shr/nout říkáv/at vypověd/ět ohlás/it soud/it hlás/it dopln/it
    """,
    weak="""
    svěř/it svěř/ovat vzpomín/at přiblíž/it pochval/it lit/ovat zept/at odhal/it vyhlás/it vyhlaš/ovat zareag/ovat apel/ovat
    mysl/et domnív/at věř/it douf/at mín/it navrh/nout navrh/ovat slíb/it slib/ovat var/ovat požád/at žád/at požad/ovat
    odmít/nout odmít/at koment/ovat charakteriz/ovat reag/ovat vyjádř/it zmín/it cit/ovat inform/ovat kritiz/ovat ocen/it
    pochval/ovat chlubit stěž/ovat hodnot/it uzn/at uznáv/at odhad/ovat odhad/nout předpoklád/at očekáv/at obáv/at
    připom/enout připomín/at pokrač/ovat žert/ovat vtipk/ovat smát křičet vol/at zvol/at
    zept/at ptát přát znít rad/it doporuč/it doporuč/ovat
    popír/at popřít poukázat poukaz/ovat vyčíst obvin/it obviň/ovat vyzvat vyzýv/at podiv/it zdůvodn/it
    """,
    fragment="""
    nazvat označ/it označ/ovat přirovn/at popsat kritiz/ovat ocen/it charakteriz/ovat mluv/it hovoř/it odsoud/it
    """,
    auxiliaries="jsem jsi jsme jste by bych bys bychom byste budu bude budou",
    passives="byl byla bylo byli byly je jsou být",
    controls="chce chtěl chtěla chtěli může mohl mohla",
    adverbs="""
    také též rovněž dále pak potom poté již už ještě však ale jen pouze včera dnes zítra tehdy nyní teď zároveň současně
    později dříve opět znovu zde tam tady tak takto jasně stručně skromně přitom naopak například ovšem tedy proto ani
    mimo jiné nakonec stále vždy často oficiálně veřejně důrazně výslovně letos loni krátce mi nám sám sama sami
    """,
    adverb_endings="cky sky",
    clitics="se si mu jí jim jej ho mi ti nám vám to ji",
    complementizers="že aby",
    questions="zda jestli proč kdy kde jak kdo co kolik",
    infinitive_markers="",
    bodies="""
    ministerstvo policie vláda kreml sněmovna senát úřad hrad prokuratura štáb strana nemocnice velvyslanectví firma
    společnost magistrát kancelář pentagon armáda
    """,
    nameless_endings="li í ou",
    within="""
    v
    ve
    na
    """,
    pronouns={
        "ms": "on ten tento něj něho",
        "fs": "ona ta tato ní",
        "s": "ono",
        "mp": "oni nich",
        "fp": "ony",
        "1": "já my vy ty",
        "r": "který která které kteří jenž jež",
    },
    determiners="ten ta to ti tento tato toto tito tyto jeden jedna jedno některý některá někteří každý každá všichni mnozí",
    plurals="ti tito tyto někteří všichni mnozí",
    possessives="jeho její jejich svůj svá své můj moje má mé náš naše váš vaše",
    linkers="de von van",
    prepositions="""
    se v ve na do z ze s k ke ku o u po pro při od ode za nad pod před přes mezi bez kolem okolo kvůli podle dle během vedle
    místo proti díky vůči mimo skrz krom kromě ohledně vinou navzdory
    """,
    relatives="""
    který která které kteří kterého kterou kterým kterých kterými kterému jenž jež jehož jejíž jejichž němž níž nichž což
    kdo co kde
    """,
    conjunctions="a i ale či nebo anebo však neboť ani",
    subordinators="jak když zatímco protože jelikož pokud jestliže kdyby ačkoli přestože aby zda než dokud poté",
    time_words="""
    pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli ledna února března dubna května června července
    srpna září října listopadu prosince včera dnes zítra ráno večer odpoledne dopoledne noc noci týden týdnu měsíc měsíci
    rok roce roku letos loni dne den hodin hodině
    """,
    titles={
        "m": "pan pán prezident otec",
        "f": "paní slečna",
        "": "ing ing. dr dr. mudr mudr. judr judr. mgr mgr. prof prof. doc doc. bc bc. rndr rndr. phdr phdr. gen gen. plk",
    },
    roles={
        "m": """
        prezident premiér ministr předseda místopředseda ředitel náměstek poslanec senátor starosta primátor trenér
        kapitán hráč brankář útočník obránce generál plukovník soudce advokát státní zástupce manažer majitel
        šéf tajemník velvyslanec kancléř král papež biskup profesor lékař vědec ekonom analytik odborník expert svědek
        policista hasič novinář redaktor autor spisovatel režisér herec zpěvák jednatel hejtman gubernátor komisař člen kouč asistent
        specialista zmocněnec zakladatel kandidát předák velitel publicista historik politolog sociolog dirigent náčelník
        """,
        "f": """
        prezidentka premiérka ministryně předsedkyně místopředsedkyně ředitelka náměstkyně poslankyně senátorka starostka
        primátorka trenérka kapitánka hráčka soudkyně advokátka zástupkyně manažerka majitelka šéfka tajemnice velvyslankyně
        kancléřka královna profesorka lékařka vědkyně ekonomka analytička odbornice expertka svědkyně policistka novinářka
        redaktorka autorka spisovatelka režisérka herečka zpěvačka jednatelka hejtmanka gubernátorka komisařka členka zakladatelka kandidátka velitelka
        """,
        "": "mluvčí vedoucí",
    },
    epithets="""
    šéf vlády > premiér
    předseda vlády > premiér
    premiér > předseda vlády
    hlava státu > prezident
    šéf diplomacie > ministr zahraničí
    """,
    given_names={
        "m": """
        jan jiří petr josef pavel martin tomáš jaroslav miroslav zdeněk václav michal františek jakub milan karel lukáš david
        vladimír ondřej ladislav roman marek stanislav daniel radek antonín vojtěch filip adam miloš matěj aleš jaromír
        libor dominik patrik vlastimil jindřich milos oldřich luboš rudolf ivan bohumil emil vít boris viktor andrej
        """,
        "f": """
        jana marie eva hana anna lenka kateřina lucie věra alena petra veronika jaroslava tereza martina michaela jitka
        helena ludmila zdeňka ivana monika eliška zuzana markéta marcela jarmila barbora jiřina dagmar vlasta kristýna
        dana adéla irena miroslava olga andrea šárka renata romana nikola květa pavla blanka ilona simona natálie emily
        """,
    },
    anonymous="""
    zdroj zdroje svědek svědkové odborníci experti analytici pozorovatelé kritici policie úřady představitelé mluvčí
    vyšetřovatelé obyvatelé diplomaté ekonomové lékaři vědci
    """,
    collectives="svědkové odborníci experti analytici pozorovatelé kritici úřady",
    sources="""
    podle
    dle
    podle názoru
    podle slov
    slovy
    dle slov
    """,
    claims="""
    prohlášení tvrzení slova slib slibu varování zpráva zprávu informace obvinění požadavek názor ujištění vyjádření
    """,
    not_sources="""
    zákona zákonů ústavy smlouvy plánu potřeby mne mě nás vás toho čeho níž nichž něhož jehož jejíž jejichž tradice
    pravidel očekávání předpokladů
    """,
    false_friends="""
    tzv takzvaný takzvaná takzvané takzvaného takzvanou takzvaných zvaný zvaná zvané nazvaný nazvaná nazvané názvem název
    film filmu kniha knihy román pořad píseň slovo slova slovem termín pojem výraz operace projekt akce seriál deník
    deníku časopis časopisu týdeník skupina spolek sdružení
    """,
    subjects="já my vy on ona oni je jsem jsme to",
    verbs="""
    je jsou jsem jsi jsme jste byl byla bylo byli byly bude budou budu budeme bych by bychom má mají mám máme měl měla mělo
    měli může mohou můžeme mohl mohla musí musíme musel musela chce chceme chtěl chtěla ví víme vím nevím není nejsou
    nebyl nebyla nebude nemá nemají nemám nemáme lze jde šlo dělá děláme přijde zůstane patří existuje nechci chci
    """,
    abbreviations="""
    ing dr mudr judr mgr prof doc bc rndr phdr gen plk např tzv tj tzn atd apod čl č str r s st sv tis mil mld kč min
    býv hl nám ul tel cca resp
    """,
    inverts=True,
    bare_nouns=True,
    drops_pronoun=True,
    ordinal_stops=True,
    case_endings="""
    ová>ov ové>ov ovou>ov ská>skž ské>skž skou>skž cká>ckž cké>ckž ckou>ckž
    yj ý ého ému ém ým í ího ímu ím ovi em ou u a y e i ě
    """,
    declensions={
        "": "a ovi em u ě",
        "stvo": "stva stvu stvem",
        "ie": "ie ii ií",
        "ice": "ice ici icí",
        "ost": "osti ostí",
        "ý": "ého ému ém ým",
        "í": "ího ímu ím",
        "á": "é ou",
        "a": "y ě u ou ovi",
        "ka": "ky ce ku kou",
        "ha": "hy ze hu hou",
        "ra": "ry ře ru rou",
        "ek": "ka kovi kem",
        "ec": "ce ci cem",
        "tel": "tele teli telem",
        "č": "če či čem čovi",
        "š": "še ši šem šovi",
        "ž": "že ži žem žovi",
        "ř": "ře ři řem řovi",
        "j": "je ji jem jovi",
        "sko": "ska sku skem",
        "cko": "cka cku ckem",
    },
    datives="ovi ému",
    places="""
    ruska ukrajiny česka slovenska polska německa rakouska maďarska francie británie itálie španělska usa izraele íránu číny
    turecka běloruska moldavska srbska chorvatska kremlu kyjeva moskvy prahy brna ostravy plzně bruselu washingtonu eu nato
    osn čr
    """,
)
