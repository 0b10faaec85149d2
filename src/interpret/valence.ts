/**
 * Which side is better of what is measured, by the word for it. `*` stands for any letters, `~` for an inflection.
 * The first row that fits a word decides, so exceptions stand before what they are exceptions from.
 * "thin": the word leans one way but is no proof; "none": the word takes away what its parts would say.
 */
export interface Valence {
  side: "lower" | "higher" | "none";
  thin?: true;
  words: string;
}

export const VALENCES: readonly Valence[] = [
  // Words whose parts point two ways.
  {
    side: "none",
    words:
      "kostnadstäckning* nettokostnad* *kostnadsandel* budgetavvikelse* avvikelse avvikelsen resultatavvikelse* personalkontinuitet* genombrott* brottsförebygg* våldsförebygg* " +
      "sjukvård* sjukhus* sjuksköter* avfallstaxa* avfallsplan* köp* könsfördelning* drogförebygg* skuldebrev* energieffektiv* återvinningscentral* klagomålshanter* avfallshanter* " +
      "avfallstjänst* riskbruk försörjningsstödsinsats* arbetslöshetsförsäkring* tobaksfri* drogfri* rökfri* kvalitetsmått avfallsinsamling* oberoende skulder syrehalt* mullhalt* *förpackningsavfall*",
  },
  // Freedom from something bad, and its reduction.
  {
    side: "higher",
    words:
      "fossilfri* *fossilbränslefri* fossiloberoende *utsläppsfri* giftfri* emissionsfri* *skuldfri* *frisk* *återvinn* *återbruk* *återanvänd* utsläppsminskning* brottsuppklar* energieffektivisering* " +
      "egenförsörj* självförsörj* *amortering*",
  },
  // Work, health, absence.
  {
    side: "lower",
    words:
      "*arbetslös* *frånvar* *sjuktal* *ohälsotal* *sjukdag* *sjukskriv* *sjukpenning* deltidsanställ* *ohälsa* *ohälsan *personalomsättning* *vakans* vakant* *övertid* timanställ* timavlön* hyrpersonal* inhyrd* " +
      "*bemanningsföretag* *stress* *arbetsskad* *personskad* *skadestånd* *personalrörlighet* ofrivillig* *utbränd* avgångar",
  },
  // Time that people wait.
  { side: "lower", words: "kö köer *kötid* *bostadskö* *väntetid* väntedag* *väntan väntar väntat *handläggningstid* *ledtid* *svarstid* *restid* *genomloppstid* *utredningstid* *insatstid* *responstid* *framkörningstid* *vårdtid* *dröjsmål* *försening* försenad* *väntelist* *ställtid*" },
  // Crime and harm.
  {
    side: "lower",
    words:
      "*brott~ *brotts brottslighet* *stöld~ *stölder* *skadegörelse* *misshandel* våld våldet *våldsutsatt* *olycka* *olyckor* *olycksfall* skadade skadad omkomna dödade dödsfall *dödlighet* självmord* suicid* *bränder* brand " +
      "*kränkning* kränkt* kränks kränkande *mobb* *diskriminer* *trakasser* *otrygg* *missnöj* *misstro* *ojämlik* *ojämställ* *otillgänglig* *fraktur* besvär besväras *våldtäkt* riskerar väntande anmärkning* varsel utflyttning* störda skadas nedstämd nedstämda olämpliga olämplig *oro *oron oroar orolig* rädd rädda utsatt utsatta *fallskad* *skador *skadorna *polisanmäl* *trycksår* *vårdskad* *vårdrelaterad* *återinskriv* *återinlägg* *återaktualiser* *återfall* " +
      "*hot *undernär* *översvämning* *konkurs* *hemlös* *vräkning* *avhysning* skräp*",
  },
  // Social conditions.
  {
    side: "lower",
    words:
      "*försörjningsstöd* *bistånd *biståndet *biståndstagar* *biståndshushåll* *bidragsberoende* *bidragstagar* *utanförskap* *segregation* *fattig* *ensamhet* *ensamma *trångbod* *avhopp* avbryter avbrutit avbrutna *skolk* *ogiltig* *fetma* *övervikt* rökning rökare röker snusar snusare rökt *rökvan* *narkotika* *alkohol* " +
      "*droger *missbruk* *tobak* *långtids* *analfabet* *ohälsosam*",
  },
  // Environment.
  {
    side: "lower",
    words:
      "*avfall~ *avfallsmängd* *avfallsmängden *svinn~ *nedskräpning* *utsläpp~ *koldioxid* *växthusgas* *kvävedioxid* *kväveoxid* partiklar *partikelhalt* *halt pm10 pm2,5 no2 co2 *halter *halterna halten halt *buller* *energianvändning* *energiförbrukning* *elanvändning* *elförbrukning* " +
      "*förbrukning~ *energiåtgång* *klimatpåverkan* *klimatavtryck* *luftförorening* *förorening* *bilresor *bilinnehav* *biltrafik* *körsträcka* personbilar *flygresor *dubbdäck* *deponi* *felsorter* slängs onödan onödigt *kemikalie* *bekämpningsmedel* *läckage* *läcka *läckor *vattenförlust* otjänligt *energiprestanda* *primärenergi* *brädda* *bräddning* *plastartik* *engångs* fossila fossil *oljeanvändning* *vattensvinn*",
  },
  // Money and faults.
  {
    side: "lower",
    words: "*skuld *skulden *skulder *skulderna *låneskuld* *skuldsätt* *underskott* *hyresbortfall* *klagomål~ *driftstörning* *driftstopp* *avbrottstid* *avbrott~ *felanmäl* fel felen felaktig* *brister *bristen *överskridande* *överklag* *överinlägg* *överbelägg* *elbortfall* *inkasso* obetalda obehöriga ogjorda *underkänd* *underkänt *incidenter* inställda *löneskillnad* *sårbarhet* tappade obesvarade",
  },
  { side: "lower", thin: true, words: "*kostnad~ *kostnads *kostnader *skattesats* *utdebitering* *hyra *avgift~ tomma lediga barngrupp* gruppstorlek* *lokalyta*" },

  // Satisfaction and trust.
  {
    side: "higher",
    words:
      "*nöjd* *trygg* *förtroende* *bemötande* *delaktig* *inflytande* *kundindex* *index~ nki nmi nri nii hme ski csi enps *helhetsomdöme* helhetssyn *helhetsintryck* *attraktiv* *rekommendera* *positiv* *respekt* hänsyn* *omdöme* *trivs *trivsel* *stolt* *livskvalitet* *engagemang*",
  },
  // School.
  {
    side: "higher",
    words:
      "*behörig* *godkän* *betyg* *meritvärde* *meritpoäng* *kunskapskrav* *kunskapsmål* *kunskapsresultat* *examen* *examina *gymnasieexamen* *fullfölj* *slutför* uppnår uppnått uppnådd* klarar klarat *läskunnig* *högskoleutbild* *legitimera* *legitimation* *studiero* *lärartäthet* *personaltäthet* *lärarbehörig* *utbildad* *utbildningsnivå* adekvat* *skolresultat*",
  },
  // Work, growth, population.
  {
    side: "higher",
    words:
      "*sysselsatt* *sysselsätt* *förvärvsarbet* *arbetstillfäll* *nyföretag* *nyetabler* *nystart* nyregistrera* *etablering* befolkning* *befolkningstillväxt* *folkmängd* *invånarantal* *inflytt* *bostadsbygg* nybygg* *arbetsmarknadsanknyt* *tillväxt* turistomsättning* låntagare *medborgarservice* *inkomst *inkomsten *medianinkomst* *skattekraft*",
  },
  // Economy.
  { side: "higher", words: "*resultat *resultatet *resultatets *soliditet* *självfinansier* *likviditet* *överskott* *sparande* *måluppfyll* *avkastning* *självkostnadstäck* *trohet* *prognossäkerhet* *uthyrningsgrad* *avtalstrohet*" },
  // Environment.
  {
    side: "higher",
    words:
      "*ekologisk* *närproduc* *svenskproduc* *förnybar* *förnyelsebar* *miljöbil* *elbil* *laddbar* *laddplats* *laddstolp*  skyddad skyddade *biogas* *solcell* *solel* *solenergi* *sortering* *utsorter* *certifier* *diplomer* *miljömärk* *kollektivtrafik* *kollektivresande* *cykel* *cykl* *naturreserv* *renhetsgrad* *vindkraft* *rättvisemärk* *fairtrade* *vegetarisk* *grönyt* *rovdjurssäker* *smärtskatt* lågenergihus* betesmark*",
  },
  // Use, access, service.
  {
    side: "higher",
    words:
      "*besök *besöken *besökare* *besökarna *deltag* *deltar *valdeltagande* *resenär* *resande *utlån* *e-tjänst* *bredband* *fiber* *tillgänglighet* *beläggning* *nyttjandegrad* *utnyttjande* *anslutning* *heltid* *heltidsanställ* *jämställ* *hälsofrämj* *simkunnig* simma *livslängd* självständigt *svarsfrekvens* *genomströmning* litar hållbara röstar reningsgrad* *följsamhet* *uppkoppl* *läsförståelse* *framkomlighet* *förnyelsetakt* *förnyelsegrad* *tillförlitlighet* *punktlighet* *tillit* *eftergymnasial* *hälsa *hälsan *närvaro* *vaccin* *kvalitet* *kvaliteten *kompetens* besvarade avklarade etablerade *genomförd* *genomfört *genomförande* " +
      "*förbättrad* *förbättrat *förbättring* *kontinuitet* *digitaliser* *fysiskt *aktiva *föreningsaktiv* *medlem* *friluft* *tillgång *gästnätter *öppettid* *läsande*",
  },
  { side: "higher", thin: true, words: "*uppfattning* *upplever* *upplevelse* anser uppger tycker *företag *bostäder *lägenheter *träffar *dialoger *evenemang *aktiviteter *insatser resultatmål* digitala digitalt god gott goda bra hög högt *stöd *personaltid* sökande" },
];

/** What is measured, in several words. */
export const PHRASES: readonly { side: "lower" | "higher"; thin?: true; /** Decides alone, whatever the single words say. */ firm?: true; is: RegExp }[] = [
  { side: "lower", firm: true, is: /\b(?:barn|elever) ?(?:per|\/) ?(?:personal|årsarbetare|lärare|pedagog|förskollärare|barngrupp|grupp|avdelning|heltidstjänst|närvarande|anställd)/u },
  { side: "lower", firm: true, is: /\b(?:medarbetare|anställda) ?(?:per|\/) ?(?:chef|enhetschef|första linjens chef)/u },
  { side: "lower", firm: true, is: /\bchefer (?:med|som har) (?:fler|mer) än|\bantal (?:olika )?personal(?!\p{L}).{0,30}\bunder \d+ (?:dagar|dygn)/u },
  { side: "higher", is: /\bmed (?!låg|kort|endast|enbart|bara|högst|förgymn|ofullständ)(?:\p{L}+ )?\p{L}*utbildning(?!\p{L})/u },
  { side: "higher", is: /(?<!\p{L})(?:till|mot|i) (?:egen försörjning|(?:arbete|jobb) (?:eller|och\/eller|eller i|och) (?:studier|utbildning))/u },
  { side: "higher", is: /(?<!\p{L})(?:påbörjade|färdigställda|nya|planlagda|nybyggda|nyproducerade|byggda|byggstartade) (?:\p{L}+ )?(?:bostäder|lägenheter|småhus|hyresrätter|jobb|företag)/u },
  { side: "lower", firm: true, is: /\bvarken (?:arbetar|studerar)|\b(?:antal|många) (?:olika )?(?:vårdare|personal|medarbetare)\b.{0,40}\b(?:besöker|möter|hemtjänst|brukare|träffar)/u },
  { side: "higher", is: /\bandel(?:en)?\b.{0,120}\binom (?:\d+|\p{L}+) (?:arbets)?(?:dag|veck|månad|timm|minut|dygn)/u },
  { side: "higher", is: /\bandel(?:en)?\b.{0,120}(?:insamla|samlats in|samlas in|(?<!fel)sortera|återvinn|återbruk)|(?:insamla|samlats in|samlas in|(?<!fel)sortera|återvinn|återbruk).{0,120}\bandel/u },
  { side: "lower", firm: true, is: /\bskillnad(?:en|er|erna)? (?:i [\p{L} ]{1,40} )?mellan (?!utfall|budget)/u },
  { side: "lower", is: /(?<!\p{L})\p{L}*gap(?:et)?(?!\p{L}) mellan/u },
  { side: "lower", is: /(?<!\p{L})i kö(?!\p{L})|(?:^|genomsnittlig |antal )(?:tid|dagar|veckor|månader) (?:från|till|mellan|för att få)(?!\p{L})|(?:ej|inte|icke) verkställ/u },
  { side: "higher", is: /^(?:antal(?:et)? (?:kommun)?)?invånare(?: totalt| i kommunen|,| \d|$)|\bmaxpoäng|\blaga kraft/u },
  { side: "higher", is: /\bi (?:rätt )?tid\b|\bsamma dag\b|\bpå önskat\b|\bdirekt svar\b|\bfår svar\b|\binom (?:garantitid|(?:lagstadgad|utsatt|angiven|avtalad|överenskommen|föreskriven|rätt) tid)/u },
  { side: "higher", thin: true, is: /\bandel(?:en)?\b.{0,80}\b(?:som|vilka) (?:upplever|anser|uppger|tycker|känner)\b/u },
];

/** Words that turn what follows them in the same phrase. */
export const TURNING = new Set(["utan", "inte", "ej", "icke", "aldrig", "saknar", "ingen", "inga", "slipper", "fria", "fri", "minskad", "minskat", "minskade", "färre", "lägre", "undvikit", "undvika", "förebyggda", "låg", "lågt"]);

/** Of these words, those that turn a share of people or things without doubt: "andel elever som inte är behöriga". */
export const NEGATIONS = new Set(["inte", "ej", "icke", "aldrig"]);

/** Words after which the text speaks of where, when and among whom, not of what is measured. */
export const CONTEXT = new Set([
  "i", "inom", "för", "hos", "bland", "efter", "vid", "på", "under", "från", "till", "av", "om", "mot", "per", "genom", "enligt", "jämfört", "exkl", "exklusive", "inkl", "inklusive", "kring", "över", "relativt",
]);

/** Words after which it speaks of what is measured again. */
export const PREDICATE = new Set(["som", "med", "utan", "vilka", "där", "att", "får", "är", "har", "kan"]);
