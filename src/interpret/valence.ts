/**
 * Which side is better of what is measured, by the word for it. `*` stands for any letters, `~` for an inflection
 * (`wordTable`). The first row that fits a word decides, so exceptions stand before what they are exceptions from.
 * "thin": the word leans one way but is no proof; "counted": it is proof after "antal", since what is done is counted
 * to be many. "none": the word takes away what the rest of the text would say. "silent": the word says nothing,
 * whatever its parts would say.
 */
export interface Valence {
  side: "lower" | "higher" | "none" | "silent";
  thin?: true | "counted";
  words: string;
}

export const VALENCES: readonly Valence[] = [
  // Words whose parts would mislead.
  {
    side: "silent",
    words:
      "gemensam* frånvaroanmälan* genombrott* *förebygg* sjukvård* sjukhus* sjuksköter* sjukgymnast* avfallsplan* skuldebrev* skuldsanering* återvinningscentral* klagomålshanter* avfallshanter* avfallstjänst* avfallsinsamling* " +
      "försörjningsstödsinsats* försörjningsstödshandlägg* arbetslöshetsförsäkring* kvalitetsmått kvalitetsregister oberoende köp köper köps köpt köpta köpcentr* riskbedömning* riskanalys* riskgrupp* elevhälsa* hälso- hälsocentral* hälsoundersökning* mödrahälsa* " +
      "barnhälsa* trygghetslarm* brandskydd* brandman* brandmän brandsyn* brandövning* brandlarm* hotell* resultatenhet* kvalitetsarbete* avgiftsfri* trygghetsvandring* skadeståndslag* bostadsbidrag* belastningsregist* klottersaner*",
  },
  // Measures that are better one way or the other by the circumstances.
  {
    side: "none",
    words:
      "kostnadstäckning* budgetföljsamhet* budgetutnyttj* budgetförbruk* förbrukad nettokostnad* *kostnadsandel* budgetavvikelse* avvikelse avvikelsen resultatavvikelse* personalkontinuitet* avfallstaxa* könsfördelning* energieffektivitet* " +
      "arbetsmarknadsåtgärd* syrehalt* mullhalt* *förpackningsavfall* investering investeringar investeringsutgift* investeringsvolym* nettoinvestering nettoinvesteringar bruttoinvestering* *prisindex* *kostnadsindex* trygghetsboende* orosanmäl* klimatinvestering* avslag",
  },
  // Freedom from something bad, and its reduction.
  {
    side: "higher",
    words:
      "fossilfri* *fossilbränslefri* energieffektiva energieffektivt tobaksfri* drogfri* rökfri* kariesfri* alkoholfri* skadefri* felfri* våldsfri* mobbningsfri* hemmaplanslösning* fossiloberoende *utsläppsfri* giftfri* emissionsfri* *skuldfri* *återvinn* *återvunn* *gjenvinn* *genanvend* *återbruk* *återanvänd* utsläppsminskning* brottsuppklar* energieffektivisering* " +
      "egenförsörj* självförsörj* *amortering*",
  },
  // Health at work is counted in ways of which some are worse the higher they are.
  { side: "higher", thin: true, words: "*frisk*" },
  // Work, health, absence.
  {
    side: "lower",
    words:
      "sjukfall* chefsomsättning* *arbetslös* *frånvar* *sjuktal* *ohälsotal* *sjukdag* *sjukskriv* *sjukpenning* deltidsanställ* deltidsarbet* *ohälsa* *ohälsan *personalomsättning* *vakans* vakant* *övertid* timanställ* timavlön* hyrpersonal* hyrläkar* hyrsjuksköter* inhyrd* " +
      "*bemanningsföretag* *uppsägning* avgångna mertid* fyllnadstid* *vikarietimm* *sjuklön* *stress* *arbetsskad* *personskad* *skadestånd* *skadekostnad* *personalrörlighet* ofrivillig* *utbränd* avgångar",
  },
  // Time that people wait.
  {
    side: "lower",
    words:
      "rekryteringstid* biståndstid* bidragstid* kö köer *kötid* *inställelsetid* *åtgärdstid* *avhjälpandetid* *avhjälpningstid* *leveranstid* *utryckningstid* betaldagar utskrivningsklar* *aktiveringstid* *bostadskö* *väntetid* väntedag* *väntan väntar väntat *handläggningstid* *ledtid* *svarstid* *restid* *genomloppstid* *utredningstid* *insatstid* *responstid* *framkörningstid* *vårdtid* *dröjsmål* *försening* försenad* *väntelist* *ställtid*",
  },
  // Crime and harm.
  {
    side: "lower",
    words:
      "vräk* *vräkning* läcker stillasittande otjänlig* *riskkonsumtion* fallit skadats *utlakning* *aborter utsatthet* igenväx* *hinder kritik skjuts* klotter* *reklamation* felparker* skolbyte* överskrider avstår undvikbar* utlokaliser* *brott~ *brotts brottslighet* *stöld~ *stölder* *skadegörelse* *misshandel* våld våldet *våldsutsatt* *olycka* *olyckor* *olycksfall* skadade skadad omkomna dödade dödsfall *dödlighet* självmord* suicid* *bränder* brand " +
      "*kränkning* kränkt* kränks kränkande *mobb* *diskriminer* *trakasser* *otrygg* *missnöj* *misstro* *ojämlik* *ojämställ* *otillgänglig* *fraktur* besvär besväras *våldtäkt* riskerar väntande anmärkning* varsel utflyttning* störda skadas nedstämd nedstämda olämpliga olämplig *oro *oron oroar orolig* rädd rädda utsatt utsatta *fallskad* *skador *skadorna *polisanmäl* *trycksår* psykofarmak* antipsykotik* antibiotika* polyfarmaci* *dataintrång* *vårdskad* *vårdrelaterad* *återinskriv* *återinlägg* *återaktualiser* *återfall* recidiv* avlidna avlider avlidit stulits stulna försenats avbrutits " +
      "*hot *undernär* *översvämning* *konkurs* *hemlös* *vräkning* *avhysning* skräp*",
  },
  // Social conditions.
  {
    side: "lower",
    words:
      "*försörjningsstöd* *bistånd *biståndet *biståndstagar* *biståndsmottag* *biståndshushåll* *bidragsberoende* *bidragstagar* *utanförskap* *segregation* *fattig* *ensamhet* *ensamma *trångbod* *avhopp* avbryter avbrutit avbrutna *skolk* *ogiltig* *riskbruk* låginkomst* *brist *fetma* *övervikt* rökning *rökare röker snusar snusare rökt *rökvan* *narkotika* *alkohol* " +
      "*droger *missbruk* *tobak* *långtids* *analfabet* *ohälsosam*",
  },
  // Environment.
  {
    side: "lower",
    words:
      "förorenade ovidkommande tillskottsvatten* *skärmtid* fossilbränsle* diesel* bensin* *övergödning* *belastning* invasiva hårdgjord* potthål *flyg *flyget flygkilometer* *avfall~ *avfallsmängd* *avfallsmängden *svinn~ *nedskräpning* *utsläpp~ *koldioxid* *växthusgas* *kvävedioxid* *kväveoxid* partiklar *partikelhalt* *halt pm10 pm2,5 no2 co2 *halter *halterna halten halt *buller* *energianvändning* *energiförbrukning* *elanvändning* *elförbrukning* " +
      "*förbrukning~ *energiåtgång* *klimatpåverkan* *klimatavtryck* *luftförorening* *förorening* *bilresor bilens bilandel* *bilinnehav* *biltrafik* *körsträcka* personbilar *flygresor *dubbdäck* *deponi* *deponer* *felsorter* slängs onödan onödigt *kemikalie* *bekämpningsmedel* *läckage* *läcka *läckor otjänligt *energiprestanda* *primärenergi* *brädda* *bräddning* *plastartik* *engångs* fossila fossil *oljeanvändning* *vattensvinn*",
  },
  // Money and faults.
  {
    side: "lower",
    words:
      "slutanvändning* minusresultat* pensionsförplikt* pensionsåtag* ansvarsförbind* gini-koefficient* belåning* pappersfaktur* lånestock* *skuld *skulden *skulder *skulderna *låneskuld* *skuldsätt* *underskott* *hyresbortfall* tomgångshyr* *förlust* förfallna *borgensåtag* *klagomål~ *driftstörning* *driftstopp* stilleståndstid* *avbrottstid* *avbrott~ *felanmäl* fel felen felaktig* *brister *bristen *överskridande* *överklag* *överinlägg* *överbelägg* *elbortfall* *inkasso* obetalda obehöriga ogjorda *underkänd* *underkänt *incidenter outhyrda tomställd* missade *överpröv* direktupphandl* skulder *tvister inställda *löneskillnad* *lönegap* läkemedelsavvikels* prognosavvikels* rättelser räntekostnad* energikostnad* elkostnad* drivmedelskostnad* rekryteringskostnad* bemanningskostnad* sjukkostnad* *sårbarhet* tappade obesvarade",
  },
  {
    side: "lower",
    thin: true,
    words:
      "*kostnad~ *kostnads *kostnader *skattesats* *utdebitering* *hyra *avgift~ tomma lediga barngrupp* gruppstorlek* *lokalyta*",
  },

  // Satisfaction and trust.
  {
    side: "higher",
    words:
      "*nöjd* *brukarbedömning* brukarupplev* *välbefinnande* *välmående* *trygg* *förtroende* *bemötande* *delaktig* *inflytande* *kundindex* *index~ nki nmi nri nii hme ski csi enps *helhetsomdöme* helhetssyn *helhetsintryck* *attraktiv* *rekommendera* *positiv* *respekt* hänsyn* *omdöme* *trivs *trivsel* *stolt* *livskvalitet* *engagemang*",
  },
  // School.
  {
    side: "higher",
    words:
      "*behörig* *godkän* *betyg* *meritvärde* *meritpoäng* *kunskapskrav* *kunskapsmål* *kunskapsresultat* *examen* *examina *gymnasieexamen* *fullfölj* *slutför* uppnår uppnått uppnådd* klarar klarat klarade klarad klara *läskunnig* *högskoleutbild* *legitimera* *legitimation* *studiero* *lärartäthet* *personaltäthet* *lärarbehörig* *utbildad* *utbildningsnivå* adekvat* *skolresultat*",
  },
  // Work, growth, population.
  {
    side: "higher",
    words:
      "*sysselsatt* *sysselsätt* *förvärvsarbet* *arbetstillfäll* *nyföretag* *nyetabler* *nystart* nyregistrera* *etablering* befolkning* *befolkningstillväxt* *folkmängd* *invånarantal* *inflytt* *bostadsbygg* nybygg* *arbetsmarknadsanknyt* *tillväxt* turistomsättning* låntagare *medborgarservice* *inkomst *inkomsten *medianinkomst* *skattekraft* *köpkraft* söktryck* hälsotillstånd* inkomststandard* ammas amning* öppethållande* årsbidrag* feriejobb* feriepraktik* sommarjobb* ferieplats* praktikplats* nettoinflytt* nettoflytt* flyttnetto* flyttningsnetto* byggklara byggrätter",
  },
  // Economy.
  {
    side: "higher",
    words:
      "*resultat *resultatet *resultatets *soliditet* *självfinansier* *likviditet* *överskott* *sparande* *måluppfyll* *avkastning* *självkostnadstäck* *trohet* *precision* *träffsäker* räntetäckning* driftnetto* finansnetto* anbud anbudsgivare *leveranssäkerhet* *driftsäkerhet* *prognossäkerhet* *uthyrningsgrad* *avtalstrohet*",
  },
  // Environment.
  {
    side: "higher",
    words:
      "miljöfordon* elfordon* kulturreservat* restaurerad restaurerade planteras planterats ängsmark* sorterar klimatsmart* miljövänlig* hållbar hållbart *ekologisk* *närproduc* *svenskproduc* *förnybar* *förnyelsebar* *miljöbil* *elbil* *laddbar* *laddplats* *laddstolp* *laddpunkt* eko *matavfallsinsamling*  skyddad skyddade tjänlig tjänligt tjänliga planterade *biogas* *solcell* *solel* *solenergi* *sortering* *utsorter* *certifier* *diplomer* *miljömärk* *kollektivtrafik* *kollektivresande* *cykel* *cykl* *naturreserv* *skyddsreserv* *renhetsgrad* *vindkraft* *rättvisemärk* *fairtrade* *vegetarisk* *grönyt* *rovdjurssäker* *smärtskatt* lågenergihus* betesmark*",
  },
  // Use, access, service.
  {
    side: "higher",
    words:
      "*lösningsgrad* *säkrade *säkrad driftsäkra trafiksäkra förnyelse förnyelsen planberedskap* *användare *nedladdning* *inloggning* *sidvisning* *följare prenumerant* besökt publik publiken publiksiffr* *e-faktur* erbjuds erbjudits uppfyller uppfylls uppfylld uppfyllda frukost *läsförmåg* *utevistelse* grannsamverk* *bibliotekslån* boklån* medielån* medialån* *aktivitetstillfäll* *deltagartillfäll* *programtillfäll* röstade röstat röstande hygien* hygienrutin* *genomförandeplan* omsorgskontakt* *medarbetarsamtal* *utvecklingssamtal* brandvarnare uthyrda *upptid* svarsgrad* svarsandel* svarande automatiser* bokningsgrad* anslutna *besök *besöken *besökare* *besökarna *deltag* *deltar *valdeltagande* *resenär* *resande *utlån* *e-tjänst* *bredband* *fiber* *tillgänglighet* *beläggningsgrad* *nyttjandegrad* *anslutning* *heltid* *heltidsanställ* *jämställ* *hälsofrämj* *simkunnig* simma *livslängd* självständigt *svarsfrekvens* *genomströmning* litar hållbara röstar reningsgrad* *följsamhet* *uppkoppl* *läsförståelse* *framkomlighet* *förnyelsetakt* *förnyelsegrad* *tillförlitlighet* *punktlighet* *tillit* *eftergymnasial* *hälsa *hälsan *närvaro* *vaccin* *kvalitet* *kvaliteten *kompetens* besvarade avklarade etablerade *genomförd* *genomfört genomförts *genomförande* " +
      "*förbättrad* *förbättrat *förbättring* *kontinuitet* *digitaliser* *fysiskt *aktiva *föreningsaktiv* *medlem* *friluft* *tillgång *gästnätter *öppettid* öppettimm* återsökta *läsande*",
  },
  // Norwegian and Danish, where the Swedish stem does not cover them.
  {
    side: "lower",
    words:
      "*fravær* *ventetid* *ventelist* ledighed* *arbejdsløs* *arbeidsled* klimagass* *utslipp* *udledning* mobbing* kriminalitet* tyveri* voldssak* *gjeld *gæld klager sykmeld* sygemeld* frafall* frafald* madspild* matsvinn* restaffald* " +
      "*forbruk *forbrug *ulykke* *ulykker fattigdom* hjemløs* fedme* overvekt* *saksbehandlingstid* *sagsbehandlingstid*",
  },
  {
    side: "higher",
    words:
      "*tilfredshet* *tilfredshed* tilfredse fornøyd* fornøyde fagutdan* fagutdann* uddannelse *tryghed* nærvær* sysselsetting* beskæftig* gjennomføring* gennemfør* genanvend* gjenvinn* fullført* grunnskolepoeng* *deltak* besøg* *besøk* udlån* mestring* disposisjonsfond* egenkapital*",
  },
  {
    side: "higher",
    thin: true,
    words:
      "*beläggning* *utnyttjande* *skatteintäkt* *intäkter *intäkterna *tillsvidareanställ* *insatser *uppfattning* *upplever* *upplevelse* anser uppger tycker *företag *bostäder *lägenheter resultatmål* digitala digitalt god gott goda bra hög högt *stöd *personaltid* sökande",
  },
  {
    side: "higher",
    thin: "counted",
    words:
      "*träffar *dialoger *dialogmöten *evenemang *arrangemang *aktiviteter *föreställningar *konserter *utställningar *föreläsningar *workshops *seminarier *kurser *kampanjer *temadagar *utbildningstillfällen *studiebesök *företagsbesök " +
      "*tillsynsbesök *tillsyner *lärlingsplatser *utbildningsplatser *chefsutbildningar *bokningar *nätverksträffar *frukostmöten *laddpunkter *mötesplatser *branschråd *visningar *publiceringar *inlägg *inspektioner *bokprat *sagostunder *bussturer *parkeringsplatser *boendeplatser *tomter *praktikanter *lärlingar *volontärer *kontaktpersoner *familjehem *innovationer *samarbeten *samverkansavtal *detaljplaner",
  },
];

/** What is measured, in several words. */
export const PHRASES: readonly {
  side: "lower" | "higher";
  thin?: true;
  /** Decides alone, whatever the single words say. */ firm?: true;
  is: RegExp;
}[] = [
  {
    side: "lower",
    firm: true,
    is: /(?:barn|elever) ?(?:per|\/) ?(?:\p{L}*personal|årsarbetare|lärare|pedagog|förskollärare|barngrupp|grupp|avdelning|heltidstjänst|närvarande|anställd)/u,
  },
  {
    side: "lower",
    firm: true,
    is: /\b(?:medarbetare|anställda|underställda) ?(?:per|\/) ?(?:chef|enhetschef|första linjens chef)/u,
  },
  {
    side: "lower",
    firm: true,
    is: /\bchefer (?:med|som har) (?:fler|mer) än|\bantal (?:olika )?personal(?!\p{L}).{0,30}\bunder \d+ (?:dagar|dygn)/u,
  },
  {
    side: "higher",
    is: /\bmed (?!låg|kort|endast|enbart|bara|högst|förgymn|ofullständ)(?:\p{L}+ )?\p{L}*utbildning(?!\p{L})/u,
  },
  {
    side: "higher",
    firm: true,
    is: /(?<!\p{L})(?:från|ur|lämnat|lämnar|avslutat) (?:\p{L}+ )?(?:försörjningsstöd|bidrag|arbetslöshet|bistånd)(?!\p{L})|\b(?:får|fick|ger|gett) (?:\p{L}+ )?rätt(?!\p{L})|\bkvinn\p{L}* (?:\p{L}+ )?(?:i procent|som andel) av mäns(?!.*skillnad)|\bsökande per (?:tjänst|plats|utbildningsplats)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L}|res(?:a|an|or|orna) )(?:till|återgång i) (?:arbete|jobb|studier)(?!\p{L})|\bser fram emot\b/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:till|mot|i) (?:egen försörjning|(?:arbete|jobb) (?:eller|och\/eller|eller i|och) (?:studier|utbildning))/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:påbörjade|färdigställda|nya|planlagda|nybyggda|nyproducerade|byggda|byggstartade) (?:\p{L}+ )?(?:bostäder|lägenheter|småhus|hyresrätter|jobb|företag)/u,
  },
  {
    side: "lower",
    firm: true,
    is: /\bvarken (?:arbetar|studerar)|\bolika \p{L}*(?:vårdare|personal|medarbetare)(?!\p{L})|\b(?:antal|många) (?:olika )?(?:vårdare|personal|medarbetare)\b.{0,40}\b(?:besöker|möter|hemtjänst|brukare|träffar)/u,
  },
  {
    side: "higher",
    is: /\bandel(?:en)?\b.{0,120}\binom (?:\d+|\p{L}+) (?:arbets)?(?:dag|veck|månad|timm|minut|dygn)|\binom (?:\d+|\p{L}+) (?:arbets)?(?:dag|veck|månad|timm|minut|dygn).*\bandel|\benligt plan(?!\p{L})|\bandel.* kompletta(?!\p{L})|\bbörjat (?:arbeta|studera)|\bfasta? anställ/u,
  },
  {
    side: "higher",
    firm: true,
    is: /\bandel(?:en)?\b.*(?<!fel)sortera[rt]? (?:ut )?(?:\p{L}*avfall|material)|(?:samlas in|samlats in|insamla\p{L}*) (?:för|till) (?:material)?(?:återvinning|återbruk)/u,
  },
  {
    side: "higher",
    is: /\bandel(?:en)?\b.{0,120}(?:insamla|samlats in|samlas in|(?<!fel)sorter[ae]|återvinn|återbruk)|(?:insamla|samlats in|samlas in|(?<!fel)sorter[ae]|återvinn|återbruk).{0,120}\bandel/u,
  },
  {
    side: "lower",
    firm: true,
    is: /\bskillnad(?:en|er|erna)? (?:i [\p{L} ]{1,40} )?mellan (?!utfall|budget)|(?:kvinnor|män|flickor|pojkar|könen|inrikes|utrikes)(?!\p{L}).*\bskillnad|\bskillnad.*(?:kvinnor|flickor|könen|utrikes)/u,
  },
  {
    side: "lower",
    is: /(?<!\p{L})i (?:ekonomiskt |socialt )?(?:utsatta?(?!\p{L})|fattig|utanförskap)|\bsagt upp sig\b|\bslutat på egen begäran|\b(?:utanför|utan) (?:ram)?avtal|\bbehöver åtgärdas\b|\begen bil\b|(?<!(?:inte|ej|aldrig|inte har) )\b(?:provat|testat|använt|använder|druckit|dricker) (?:på )?(?:\p{L}+ )?(?:narkotika|alkohol|droger|tobak|cannabis|snus)|\b(?:köpt|tillförd) energi/u,
  },
  {
    side: "higher",
    firm: true,
    is: /(?:tid|tiden|kö|väntan)(?!\p{L}).*\bandel.*\binom (?:\d+|\p{L}+) (?:arbets)?(?:dag|veck|månad|timm|minut|dygn)/u,
  },
  {
    side: "higher",
    is: /\bfölj(?:s|ts|da) upp(?!\p{L})|\bandel\p{L}* (?:[\p{L}-]+ ){0,3}?(?:förskollärare|speciallärare|specialpedagoger|undersköterskor|svenska? (?:livsmedel|kött|råvaror))/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:god|goda|gott) (?:[\p{L}-]+ (?:och [\p{L}-]+ )?)?(?:status|kvalitet|tillstånd|standard)(?!\p{L})|(?<!\p{L})i (?:musik-? (?:eller|och) )?(?:kulturskola|kulturskolan|musikskola|musikskolan)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:svarar|svarat|anser|upplever|tycker|uppger|känner|instämmer|säger)(?!\p{L})(?!.*(?<!\p{L})(?:inte|ej|aldrig|sällan|för (?:mycket|många|lite|få|höga?|långa?)|dålig\p{L}*|svårt?|brist\p{L}*)(?!\p{L})).{0,140}(?<!\p{L})(?:bra|god|goda|gott|lätt|enkelt|möjlighet|möjligheter|möjligheten|tillräcklig\p{L}*|fungerar|påverka|bestämma|lyssnar|hjälp|rent|fräsch\p{L}*|får veta|meningsfull\p{L}*|stimulerande)(?!\p{L})/u,
  },
  { side: "lower", is: /(?<!\p{L})\p{L}*gap(?:et)?(?!\p{L}) mellan/u },
  {
    side: "lower",
    firm: true,
    is: /(?:^|, |: |genomsnittlig |antal )(?:tid|dygn|(?:arbets)?dagar|timmar|minuter|veckor|månader) (?:från|till|innan|mellan|för)(?!\p{L})(?!.*andel)|^skillnad(?:en|er)?(?!\p{L})|kg co2|co2e(?!\p{L})|kwh ?(?:\/|per ) ?(?:m2|m²|kvm)|(?<!\p{L})som (?:har )?(?:avlidit|dött|gått i konkurs|stulits|vräkts|lagts ne[dr]|gått förlorat|sagts upp|avslagits|uteblivit|ställts in|avbrutits|försvunnit)/u,
  },
  { side: "lower", is: /(?<!\p{L})i kö(?!\p{L})|(?:ej|inte|icke) verkställ/u },
  {
    side: "higher",
    is: /^(?:antal(?:et)? )?(?:kommun)?invånare(?:,? (?:totalt|i kommunen|antal|per|den|vid|\d{1,2}\/\d{1,2}|\d{4}|31)(?!\p{L}).*)?$|\bmaxpoäng|\blaga kraft/u,
  },
  {
    side: "higher",
    is: /\bi (?:rätt )?tid\b|\bpå (?:avtalad|planerad|utsatt) tid\b|\bsamma dag\b|\bandel.*\bpå önskat\b|\beget kapital\b|\bdirekt svar\b|\bfår svar\b|\binom (?:garantitid|(?:lagstadgad|utsatt|angiven|avtalad|överenskommen|föreskriven|rätt) tid)/u,
  },
  {
    side: "higher",
    is: /: ?(?:jag|det|mitt barn|min|mina|personalen|skolan|brukaren|vi|är du|hur nöjd)(?!\p{L})(?!.*(?<!\p{L})(?:inte|ej|aldrig|sällan|svårt|för (?:mycket|många|lite|få))(?!\p{L}))/u,
  },
  { side: "higher", firm: true, is: /(?<!\p{L})(?:ej|inte) återaktualis/u },
  { side: "lower", is: /\beller fler läkemedel/u },
  {
    side: "higher",
    is: /(?<!\p{L})når (?:målen|målet|kraven|nivån|upp till)(?!\p{L})|(?<!\p{L})fysisk aktivitet(?!\p{L})|(?<!\p{L})som (?:har )?(?:gått|gick|genomgått|deltagit)(?!\p{L}| till| åt| i konkurs)|(?:unga|ungdomar|personer|vuxna) i (?:arbete|utbildning|studier|sysselsättning)(?!\p{L})/u,
  },
  { side: "lower", thin: true, is: /(?<!\p{L})som saknar(?!\p{L})/u },
  {
    side: "higher",
    firm: true,
    is: /(?<!\p{L})(?:avstår|avstått|avstod|avhåller sig|undvik\p{L}*)(?: helt)? (?:från )?(?:att (?:använda|dricka|röka|snusa) ?)?\p{L}*(?:alkohol|tobak|narkotika|droger|rökning|snus|cannabis)|(?<!\p{L})(?:aldrig|inte|ej)(?: har)? (?:röker|rökt|snusar|snusat|dricker|druckit|använt|använder|provat|testat)(?!\p{L})|(?<!\p{L})slutat (?:röka|snusa|dricka)(?!\p{L})/u,
  },
  {
    side: "lower",
    is: /(?<!\p{L})(?:undviker|undvikit|låter bli) att (?:gå|vistas|besöka|åka|vara)(?!\p{L})|(?<!\p{L})allvarliga? (?:händelse|fel)\p{L}*|(?<!\p{L})i (?:mycket )?dåligt skick|(?<!\p{L})avvikelse\p{L}* (?:mellan prognos|mot prognos|från prognos)|(?<!\p{L})snabbare(?!\p{L}).*(?:dagar|veckor|timmar|minuter|månader)|(?<!\p{L})samtal som (?:inte|ej) (?:besvara|nå)|(?:anställda|medarbetare|chefer|lärare|hyresgäster)(?!\p{L}).{0,30}(?<!\p{L})(?:slutar|slutat|slutade)(?!\p{L})/u,
  },
  {
    side: "higher",
    firm: true,
    is: /(?<!\p{L})nattfasta (?:under|kortare|mindre|på högst|högst)|(?<!\p{L})nattfastan är (?:under|kortare|mindre)/u,
  },
  { side: "lower", is: /(?<!\p{L})nattfasta(?!\p{L})/u },
  {
    side: "higher",
    firm: true,
    is: /(?<!\p{L})(?:rätt|korrekt|felfritt) \p{L}+(?:ade|at|ad|da|nt)(?!\p{L})|(?:gjenvinning|återvinning|genanvendelse)s?grad/u,
  },
  {
    side: "higher",
    firm: true,
    is: /^(?:andel(?:en)? |antal(?:et)? )?(?:lång\p{L}*)?(?:arbetslösa|hemlösa|våldsutsatta|brottsoffer|sjukskrivna|sjuka|missbrukare|biståndstagare|biståndsmottagare)(?: \p{L}+)? (?:i (?:utbildning|arbete|rehab\p{L}*|insats|studier|praktik|åtgärd\p{L}*)|som (?:har )?(?:fått|får|gått|går|kommit|erbjud\p{L}*|börjat|nåtts)|nådda|erbjudna|med (?:plan|insats|stöd))/u,
  },
  { side: "lower", firm: true, is: /(?:test|prov)\p{L}*,? (?:\p{L}+ )?positiv/u },
  { side: "higher", firm: true, is: /(?<!\p{L})(?:utsorterat|källsorterat) \p{L}*avfall/u },
  {
    side: "higher",
    firm: true,
    is: /(?:fordon|bilar|bussar|fordonsflottan?|transporter)\p{L}* (?:på|med|som (?:går|körs|drivs) (?:på|med|av)) (?:förnyb|fossilfri|biogas|biodrivmedel|biobränsle|eldrift|el(?!\p{L}))/u,
  },
  {
    side: "higher",
    is: /(?:produc|produktion|(?<!\p{L})(?:el|energi|värme)(?!\p{L}))\p{L}* (?:från|av|ur) (?:förnyb|sol|vind|bio)/u,
  },
  {
    side: "higher",
    is: /: ?(?:\p{L}+ ){1,4}?(?:smakar|är|känns|fungerar|var|får) (?:\p{L}+ )?(?:bra|god|goda|gott|lätt|enkelt|trygg|nöjd|rent|fräsch)(?!\p{L})/u,
  },
  {
    side: "higher",
    is: /(?:medborgar|invånar|brukar|elev|kund|besökar|föräldr|vårdnadshavar|anhörig|företagar|medarbetar|personal)\p{L}*s (?:bedömning|betyg|uppfattning|omdöme)(?!\p{L})|^antal(?:et)? poäng (?:i|på|enligt)(?!\p{L})/u,
  },
  {
    side: "higher",
    is: /(?:uppger|anser|upplever|tycker|svarar) att (?:de )?(?:personalen|vuxna|lärarna|läraren|skolan|chefen|handläggaren|kommunen|pedagogerna)(?: i skolan)? (?:alltid |oftast |ofta |eller )*(?:reagerar|ingriper|agerar|lyssnar|hjälper|informerar|bryr sig|tar hänsyn|stöttar|stödjer)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})andel\p{L}* (?:\p{L}+ )?(?:digital(?:a|t)?)(?!\p{L})|(?<!\p{L})med (?:sociala|miljömässiga|etiska) krav|(?<!\p{L})med (?:en )?(?:aktuell|uppdaterad|upprättad|giltig|dokumenterad)[a-z]* \p{L}*(?:plan|bedömning|överenskommelse|rutin)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})andel(?!\p{L}).{0,120}(?<!\p{L})inom (?:\d+|\p{L}+) (?:m|meter|km|kilometer)(?!\p{L})|på önskat.*(?<!\p{L})andel/u,
  },
  {
    side: "lower",
    is: /\b(?:handling|waiting|processing|response|lead) times?\b|\bsick(?:ness)? (?:leave|absence)\b|\bunemploy|\bemissions?\b|\bcomplaints?\b/u,
  },
  {
    side: "higher",
    is: /\bshare of\b.*\b(?:recommend|satisf|shore power|on time|attend|complet|recycl|renewable|graduat)|\bcustomer satisfaction\b/u,
  },
  { side: "higher", is: /\bunder (?:\d+|\p{L}+) (?:minut|timm|dag|dygn)\p{L}*,? .*\bandel/u },
  {
    side: "higher",
    thin: true,
    is: /\bandel(?:en)?\b.{0,80}\b(?:som|vilka) (?:upplever|anser|uppger|tycker|känner)\b/u,
  },
];

/** Words that turn what follows them in the same phrase. */
export const TURNING = new Set([
  "utan",
  "inte",
  "ej",
  "icke",
  "aldrig",
  "saknar",
  "ingen",
  "inga",
  "slipper",
  "fria",
  "fri",
  "minskad",
  "minskat",
  "minskade",
  "färre",
  "lägre",
  "undvikit",
  "undvika",
]);

/** Words that turn the word right after them, without doubt: "avhjälpta fel". */
export const TURNING_NEXT = new Set([
  "avhjälpta",
  "avhjälpt",
  "åtgärdade",
  "åtgärdad",
  "lösta",
  "uppklarade",
  "sanerade",
  "hanterade",
  "förhindrade",
  "avvärjda",
  "förebyggda",
  "undvikna",
  "lagade",
  "avbetalda",
  "amorterade",
  "återbetalda",
  "inlösta",
  "igenväxt",
  "igenvuxen",
  "igenvuxna",
]);

/**
 * Words of little: what is good is then lacking ("låg närvaro"), and what is bad is wished to be little ("Låg
 * arbetslöshet").
 */
export const LITTLE = new Set([
  "låg",
  "lågt",
  "låga",
  "dålig",
  "dåligt",
  "dåliga",
  "nedsatt",
  "nedsatta",
  "bristande",
  "otillräcklig",
  "otillräckligt",
  "otillräckliga",
  "försämrad",
  "försämrat",
  "försämrade",
  "svag",
  "svagt",
  "svaga",
  "sämre",
  "begränsad",
  "begränsat",
]);

/**
 * People and things that are counted. What stands after them, when the word before has told their side, says which of
 * them.
 */
export const COUNTED = new Set(
  "personer invånare elever barn ungdomar unga vuxna kvinnor män flickor pojkar brukare kunder medarbetare anställda hushåll deltagare patienter klienter medborgare lärare chefer familjer företag ärenden bostäder lägenheter".split(
    " ",
  ),
);

/** Of these words, those that turn a share of people or things without doubt: "andel elever som inte är behöriga". */
export const NEGATIONS = new Set(["inte", "ej", "icke", "aldrig"]);

/** Words after which the text speaks of where, when and among whom, not of what is measured. */
export const CONTEXT = new Set([
  "i",
  "inom",
  "för",
  "hos",
  "när",
  "bland",
  "efter",
  "vid",
  "på",
  "under",
  "från",
  "till",
  "av",
  "om",
  "mot",
  "per",
  "genom",
  "enligt",
  "jämfört",
  "exkl",
  "exklusive",
  "inkl",
  "inklusive",
  "kring",
  "över",
  "relativt",
]);

/** Words after which it speaks of what is measured again. */
export const PREDICATE = new Set(["som", "med", "utan", "vilka", "där", "att", "får", "är", "har", "kan"]);
