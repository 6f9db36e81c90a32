"""Polish."""

from __future__ import annotations

from scraper.quotes.lexis.grammar import Forms, Grammar

GRAMMAR = Grammar(
    code="pl",
    paradigms={
        # stwierdzić, mówić
        "ić": Forms(finite="i ią ił iła iło ili iły iono ono", infinitive="ić"),
        # tłumaczyć, zaznaczyć
        "yć": Forms(finite="y ą ył yła yło yli yły ono", infinitive="yć"),
        # dodać, zapewniać
        "ać": Forms(finite="a ają ał ała ało ali ały ano", gerund="ając", infinitive="ać"),
        # informować, relacjonować
        "ować": Forms(finite="uje ują ował owała owało owali owały owano", gerund="ując", infinitive="ować"),
        # przekonywać, wskazywać
        "ywać": Forms(finite="uje ują ywał ywała ywało ywali ywały ywano", gerund="ując", infinitive="ywać"),
        # napisać
        "isać": Forms(finite="isze iszą isał isała isało isali isały isano", gerund="isząc", infinitive="isać"),
        # wskazać
        "azać": Forms(finite="aże ażą azał azała azało azali azały azano", infinitive="azać"),
        # krzyknąć
        "nąć": Forms(finite="nie ną nął nęła nęło nęli nęły", infinitive="nąć"),
        # podać, podawać
        "dać": Forms(finite="dał dała dało dali dały daje dają dano", gerund="dając", infinitive="dać dawać"),
        # powiedzieć, odpowiedzieć
        "edzieć": Forms(finite="edział edziała edziało edzieli edziały edziano", infinitive="edzieć"),
    },
    irregular={
        "dodawać": Forms(finite="dodaje dodają dodawał dodawała dodawali", infinitive="dodawać"),
        "przyznawać": Forms(finite="wspomina wspominają wspominał wspominała", infinitive="wspominać"),
        "wyznać": Forms(
            finite="wyznał wyznała wyznali wyznaje wyliczył wyliczyła wylicza skwitował skwitowała zdradził zdradziła"
        ),
        "zastrzec": Forms(
            finite="zastrzegł zastrzegła zastrzegli zastrzega zastrzegają", infinitive="zastrzec zastrzegać"
        ),
        "potwierdzono": Forms(finite="potwierdzono stwierdzono ogłoszono zapowiedziano"),
        "wspomnieć": Forms(finite="wspomniał wspomniała wspomnieli wspomina wspominają", infinitive="wspomnieć"),
        "przypomnieć": Forms(finite="przypomniał przypomniała przypomnieli przypomina", infinitive="przypomnieć"),
        "uznać": Forms(finite="uznał uznała uznało uznali uznaje uznają", infinitive="uznać"),
        "przyznać": Forms(finite="przyznał przyznała przyznało przyznali przyznaje przyznają", infinitive="przyznać"),
        "myśleć": Forms(finite="myśli myślą myślał myślała myśleli", infinitive="myśleć"),
        "krzyczeć": Forms(finite="krzyczy krzyczą krzyczał krzyczała krzyczeli", infinitive="krzyczeć"),
        "wezwać": Forms(finite="wezwał wezwała wezwało wezwali wzywa wzywają", infinitive="wezwać wzywać"),
        "nazwać": Forms(finite="nazwał nazwała nazwało nazwali nazywa nazywają", infinitive="nazwać nazywać"),
        "śmiać": Forms(finite="śmieje śmieją śmiał śmiała śmiali zaśmiał zaśmiała"),
        "ostrzec": Forms(finite="ostrzegł ostrzegła ostrzegli", infinitive="ostrzec"),
        "rzec": Forms(finite="rzekł rzekła rzekli"),
        "przekonany": Forms(finite="przekonany przekonana przekonani"),
        "czytać": Forms(finite="czytamy", infinitive="przeczytać"),
    },
    speech="""
    dodawać wyznać zastrzec uściśl/ić uściśl/ać zdement/ować dement/ować
    powi/edzieć mów/ić do/dać stwierdz/ić stwierdz/ać twierdz/ić podkreśl/ić podkreśl/ać zaznacz/yć zaznacz/ać inform/ować
    poinform/ować oświadcz/yć oświadcz/ać oznajm/ić oznajmi/ać wyjaśn/ić wyjaśni/ać tłumacz/yć wytłumacz/yć przek/azać
    przekaz/ywać zapewn/ić zapewni/ać nap/isać zauważ/yć zauważ/ać wspomnieć relacjon/ować skoment/ować koment/ować
    przekon/ywać rzec powiad/ać
    """,
    weak="""
    przyznawać potwierdzono zapewni/ać suger/ować zasuger/ować przewid/ywać alarm/ować zaalarm/ować
    p/isać po/dać ocen/ić oceni/ać odpowi/edzieć odpowiad/ać opowiad/ać opowi/edzieć myśleć uważ/ać sądz/ić wierz/yć
    potwierdz/ić potwierdz/ać zaprzecz/yć zaprzecz/ać przyznać uznać przypomnieć ostrzeg/ać ostrzec zapowi/edzieć
    zapowiad/ać ogłos/ić ogłasz/ać obiec/ać obiec/ywać wezwać apel/ować zaapel/ować zapropon/ować propon/ować żąd/ać
    zażąd/ać pros/ić popros/ić pyt/ać zapyt/ać zgodz/ić skarż/yć poskarż/yć chwal/ić pochwal/ić żal/ić dziw/ić oburz/yć
    wsk/azać wskaz/ywać prognoz/ować raport/ować krzyczeć krzyk/nąć żart/ować zażart/ować krytyk/ować skrytyk/ować
    oskarż/yć oskarż/ać potęp/ić zarzuc/ić zarzuc/ać rekomend/ować zalec/ić radz/ić spodziew/ać obawi/ać kontynu/ować
    podsum/ować cyt/ować groz/ić zagroz/ić deklar/ować zadeklar/ować śmiać przekonany czytać zareag/ować
    """,
    fragment="nazwać określ/ić określ/ać porówn/ać potęp/ić skrytyk/ować krytyk/ować oskarż/yć opis/ywać",
    controls="może mógł mogła mogli chce chciał chciała chcieli zdążył odmówił odmówiła",
    adverbs="""
    także też również jeszcze już potem później następnie dalej tylko jedynie nawet nie wcześniej wczoraj dzisiaj dziś
    jutro teraz obecnie wtedy tu tam znowu ponownie jednocześnie jednak więc natomiast zresztą wreszcie publicznie
    oficjalnie krótko osobno wielokrotnie otwarcie właśnie tak dotąd dopiero m.in między innymi ostatnio zarazem ponadto
    jasno wprost niedawno
    """,
    clitics="się mu jej im mi nam wam jemu go ją ich",
    complementizers="że żeby aby iż by jakoby czy",
    questions="czy dlaczego kiedy gdzie jak kto ile",
    relays="p/isać po/dać inform/ować poinform/ować cyt/ować relacjon/ować",
    infinitive_endings="ć",
    infinitive_verbs="""
    obiec/ać obiec/ywać zapropon/ować propon/ować pros/ić popros/ić radz/ić rekomend/ować zalec/ić deklar/ować
    zadeklar/ować groz/ić zagroz/ić
    """,
    bodies="""
    msz mon mswia abw resort ministerstwo prokuratura policja rząd sejm senat pałac kreml kancelaria sztab urząd ambasada firma
    spółka partia szpital straż komenda dowództwo pentagon departament biuro opozycja
    """,
    nameless_endings="no to li ją",
    within="""
    w
    we
    na
    """,
    pronouns={
        "ms": "on niego",
        "fs": "ona niej",
        "s": "ono",
        "mp": "oni nich",
        "fp": "one",
        "1": "ja my ty wy",
        "r": "który która które którzy",
    },
    determiners="""
    ten ta to ci te tamten tamta jeden jedna jedno niektórzy niektóre inny inna inne inni każdy każda wszyscy wszystkie
    kilka wielu dwa dwie trzy żaden żadna oba obie obaj
    """,
    plurals="ci te niektórzy niektóre inni wszyscy wszystkie kilka wielu dwa dwie trzy oba obie obaj",
    definites="ten ta to ci te",
    possessives="jego jej ich swój swoja swoje mój moja moje nasz nasza nasze nasi wasz wasza wasze",
    linkers="de von van",
    prepositions="""
    w we na do z ze od dla o przy po pod nad przez podczas przed między bez u około za k ku oprócz poza wobec wśród wbrew
    dzięki wskutek zamiast mimo pomimo przeciw przeciwko według wedle zdaniem co dot ws sprawie wraz
    """,
    relatives="""
    który która które którzy którego której których któremu którym którą którymi kto co gdzie skąd czyj czyja
    """,
    conjunctions="i a ale lub albo oraz bądź jednak lecz",
    subordinators="gdy kiedy jeśli jeżeli choć chociaż ponieważ bo dlatego jak żeby aby zanim dopóki gdyż skoro jakby",
    time_words="""
    poniedziałek poniedziałku wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę soboty
    niedziela niedzielę niedzieli stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
    listopada grudnia styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie
    grudniu wczoraj dziś dzisiaj jutro rano wieczorem wieczór nocą nocy noc dzień dnia dni tygodnia tydzień miesiąca
    miesiąc roku rok lat godz godzinie godziny godzin minut minuty południu popołudniu
    """,
    titles={
        "m": "pan ksiądz ks ks. król książę papież",
        "f": "pani królowa księżna siostra",
        "": "dr dr. prof prof. inż inż. mgr mgr. gen gen. płk płk. kpt kpt. mł asp asp. insp hab",
    },
    roles={
        "m": """
        prezydent premier wicepremier minister wiceminister szef przewodniczący wiceprzewodniczący prezes wiceprezes
        rzecznik burmistrz wójt wojewoda ambasador doradca dowódca generał pułkownik major kapitan poseł senator marszałek
        wicemarszałek sędzia prokurator adwokat dyrektor wicedyrektor zastępca sekretarz lider kanclerz dyplomata ekspert
        analityk dziennikarz polityk politolog wojskowy lekarz profesor pisarz reżyser trener wolontariusz gubernator
        komisarz przedstawiciel rozmówca świadek koordynator ekonomista historyk założyciel kierownik strażak policjant
        europoseł radny biskup kardynał właściciel menedżer naukowiec kandydat mecenas mieszkaniec komendant kurator
        """,
        "f": """
        prezydentka premierka ministra szefowa przewodnicząca prezeska rzeczniczka burmistrzyni ambasadorka doradczyni
        posłanka senatorka sędzia prokuratorka adwokatka dyrektorka zastępczyni sekretarka liderka kanclerka dyplomatka
        ekspertka analityczka dziennikarka polityczka lekarka profesorka pisarka reżyserka trenerka wolontariuszka
        przedstawicielka rozmówczyni koordynatorka ekonomistka założycielka kierowniczka policjantka europosłanka radna
        właścicielka menedżerka kandydatka mecenaska mieszkanka komendantka
        """,
        "": "marszałkini",
    },
    epithets="""
    szef rządu > premier
    szefowa rządu > premier
    głowa państwa > prezydent
    szef dyplomacji > minister spraw zagranicznych
    szef msz > minister spraw zagranicznych
    szef mon > minister obrony narodowej
    szef mswia > minister spraw wewnętrznych
    """,
    given_names={
        "m": """
        adam adrian aleksander andrzej antoni arkadiusz artur bartłomiej bartosz bogdan bogusław cezary czesław damian
        daniel dariusz dawid dominik edward emil eugeniusz filip franciszek grzegorz henryk ignacy igor ireneusz jacek
        jakub jan janusz jarosław jerzy józef kacper kamil karol kazimierz konrad krystian krzysztof leszek lech łukasz
        maciej marcin marek marian mariusz mateusz michał mieczysław mikołaj mirosław norbert patryk paweł piotr
        przemysław radosław rafał robert roman ryszard sebastian sławomir stanisław stefan szymon tadeusz tomasz wacław
        waldemar wiesław wiktor witold władysław włodzimierz wojciech zbigniew zdzisław zygmunt donald joe john george
        emmanuel olaf friedrich władimir wołodymyr siergiej dmitrij andrij marco viktor keir ołeksandr
        """,
        "f": """
        agata agnieszka aleksandra alicja anna barbara beata bożena danuta dominika dorota edyta elżbieta ewa gabriela
        grażyna halina hanna helena irena iwona izabela jadwiga janina joanna jolanta julia justyna kamila karolina
        katarzyna kinga klaudia krystyna magdalena małgorzata maria marta marzena monika natalia paulina patrycja renata
        sylwia teresa urszula weronika wanda zofia zuzanna ursula angela giorgia kamala kaja olga oksana ołena julia
        """,
    },
    anonymous="""
    źródło źródła rozmówca rozmówcy urzędnik urzędnicy świadek świadkowie ekspert eksperci analitycy wojskowi strażacy
    śledczy policja władze dyplomata dyplomaci mieszkańcy wolontariusze lekarze krytycy przedstawiciele dziennikarze media
    """,
    collectives="""
    źródła rozmówcy urzędnicy świadkowie eksperci analitycy wojskowi strażacy śledczy władze dyplomaci mieszkańcy
    wolontariusze lekarze przedstawiciele dziennikarze media
    """,
    sources="""
    według
    wedle
    zdaniem
    w ocenie
    w opinii
    według słów
    zgodnie ze słowami
    według informacji
    według danych
    jak wynika z informacji
    """,
    not_sources="mnie moim twoim naszym waszym prawa planu planów tradycji zasad prognoz potrzeb",
    claims="""
    oświadczenie oświadczenia zapowiedź zapowiedzi deklaracja deklarację deklaracji słowa twierdzenie obietnica obietnicę
    ostrzeżenie informacja informację informacji zarzut zarzuty żądanie opinia opinię zapewnienie zapewnienia
    """,
    false_friends="""
    film filmu książka książki powieść serial piosenka gazeta gazety dziennik dziennika tygodnik tygodnika portal portalu
    kanał stacja partia partii klub klubu słowo słowa termin operacja operacji program programu projekt projektu tzw
    zwany zwana zwane zwanego zwanej nazwany nazwana nazwane rakieta rakiety dron drony kompleks koncern firma firmy
    zakład hasło hasłem tytułem tytuł nazwą forum
    """,
    subjects="ja my ty wy on ona ono oni one to jest mi nam są",
    objects="to tym",
    quotatives="jak",
    verbs="""
    jest są był była było byli były będzie będą będziemy będę ma mają mamy mam miał miała mieli może mogą możemy mogę mógł
    mogła mogli chce chcą chcemy chcę trzeba należy warto można nie nie ma wiemy wiem wie wiedzą widzimy robimy robi robią
    idzie idą przyjdzie stał stała gotowi gotowy działa działają działamy trwa trwają pozostaje pozostają powinien powinna
    powinni musi muszą musimy muszę czekamy wierzymy wierzę potrzebujemy zrobimy jesteśmy jestem
    """,
    verb_endings="emy imy ymy amy iemy liśmy łyśmy łem łam ę",
    abbreviations="""
    dr prof inż mgr gen płk kpt mł asp insp hab ks św m.in np tzw tzn itd itp r w ul al nr str mln mld tys zł godz proc
    pow woj im ws dot ok por ppłk mjr
    """,
    inverts=True,
    bare_nouns=True,
    drops_pronoun=True,
    chains=True,
    dialogue_dashes=True,
    case_endings="""
    ski>skm skiego>skm skiemu>skm skim>skm ska>skż skiej>skż ską>skż
    cki>ckm ckiego>ckm ckiemu>ckm ckim>ckm cka>ckż ckiej>ckż cką>ckż
    ego emu iem em owi ą ę y a u i
    """,
    declensions={
        "": "a owi em ie u",
        "d": "da dowi dem dzie",
        "t": "ta towi tem cie",
        "ż": "ży",
        "urząd": "urzędu urzędowi urzędem urzędzie",
        "stwo": "stwa stwu stwem stwie",
        "ro": "ra ru rem rze",
        "da": "dy dzie dę dą",
        "ra": "ry rze rę rą",
        "ski": "skiego skiemu skim",
        "cki": "ckiego ckiemu ckim",
        "dzki": "dzkiego dzkiemu dzkim",
        "y": "ego emu ym",
        "i": "iego iemu im",
        "ek": "ka kowi kiem",
        "eł": "ła łowi łem",
        "ec": "ca cowi cem",
        "ik": "ika ikowi ikiem",
        "yk": "yka ykowi ykiem",
        "ak": "aka akowi akiem",
        "uk": "uka ukowi ukiem",
        "ok": "oka okowi okiem",
        "sk": "ska skowi skiem",
        "g": "ga gowi giem",
        "er": "ra rowi rem",
        "mier": "miera mierowi mierem",
        "ń": "nia niowi niem",
        "ś": "sia siowi siem",
        "a": "y ie ę ą",
        "ka": "ki ce kę ką",
        "ga": "gi dze gę gą",
        "ia": "ii ię ią",
        "ja": "ji ję ją",
        "nia": "ni nię nią",
        "ska": "skiej ską",
        "cka": "ckiej cką",
        "owa": "owej ową",
        "ca": "cy cę cą",
    },
    datives="owi emu",
    places="""
    polski ukrainy rosji usa niemiec francji wielkiej brytanii włoch hiszpanii węgier słowacji czech rumunii mołdawii
    litwy łotwy estonii finlandii szwecji norwegii danii holandii belgii austrii szwajcarii turcji gruzji armenii
    azerbejdżanu kazachstanu białorusi chin japonii indii izraela iranu syrii serbii bułgarii grecji chorwacji słowenii
    kanady meksyku brazylii argentyny egiptu ue onz nato rp warszawy krakowa gdańska poznania wrocławia łodzi kijowa moskwy
    """,
)
