/**
 * The better side of a measure, by the words in its name, in the notation of docs/ord.md. The first row that matches a
 * word decides, so exceptions precede the general rows. "thin": the word leans one way but is no proof; "counted": it
 * is proof after "antal", since more actions are then better. "none": the word cancels what the rest of the text would
 * give. "silent": the word gives nothing, whatever its parts would give.
 */
export interface Side {
  side: "lower" | "higher" | "none" | "silent";
  thin?: true | "counted";
  words: string;
}

export const SIDES: readonly Side[] = [
  // Words whose parts would mislead.
  {
    side: "silent",
    words: `
      sv · gemensam*, frånvaroanmälan*, genombrott*, *förebygg*, sjukvård*, sjukhus*, sjuksköter*, sjukgymnast*
      sv · avfallsplan*, skuldebrev*, skuldsanering*, återvinningscentral*, klagomålshanter*, avfallshanter*
      sv · avfallstjänst*, avfallsinsamling*, försörjningsstödsinsats*, försörjningsstödshandlägg*
      sv · arbetslöshetsförsäkring*, kvalitetsmått, kvalitetsregister, oberoende, köp, köper, köps, köpt, köpta
      sv · köpcentr*, riskbedömning*, riskanalys*, riskgrupp*, elevhälsa*, hälso-, hälsocentral*
      sv · hälsoundersökning*, mödrahälsa*, barnhälsa*, trygghetslarm*, brandskydd*, brandman*, brandmän
      sv · brandsyn*, brandövning*, brandlarm*, hotell*, resultatenhet*, kvalitetsarbete*, avgiftsfri*
      sv · trygghetsvandring*, skadeståndslag*, bostadsbidrag*, belastningsregist*, klottersaner*
      sv · heltidsstation*, heltidskår*, deltidsstation*, deltidskår*`,
  },
  // Measures that are better one way or the other by the circumstances.
  {
    side: "none",
    words: `
      sv · kostnadstäckning*, budgetföljsamhet*, budgetutnyttj*, budgetförbruk*, förbrukad, nettokostnad*
      sv · *kostnadsandel*, budgetavvikelse*, avvikelse, avvikelsen, resultatavvikelse*, personalkontinuitet*
      sv · avfallstaxa*, könsfördelning*, energieffektivitet*, arbetsmarknadsåtgärd*, syrehalt*, mullhalt*
      sv · *förpackningsavfall*, investering, investeringar, investeringsutgift*, investeringsvolym*
      sv · nettoinvestering, nettoinvesteringar, bruttoinvestering*, *prisindex*, *kostnadsindex*
      sv · trygghetsboende*, orosanmäl*, klimatinvestering*, avslag, *antagande*`,
  },
  // Freedom from something bad, and its reduction.
  {
    side: "higher",
    words: `
      sv · fossilfri*, *fossilbränslefri*, energieffektiva, energieffektivt, tobaksfri*, drogfri*, rökfri*
      sv · kariesfri*, alkoholfri*, skadefri*, felfri*, våldsfri*, mobbningsfri*, hemmaplanslösning*
      sv · fossiloberoende, *utsläppsfri*, giftfri*, emissionsfri*, *skuldfri*, *återvinn*, *återvunn*
      sv · *gjenvinn*, *genanvend*, *återbruk*, *återanvänd*, utsläppsminskning*, brottsuppklar*
      sv · energieffektivisering*, egenproducera*, egenproduktion*, egenförsörj*, självförsörj*, *amortering*
      sv · nollutsläpp*
      nb · nullutslipp*, nulutslip*, *utslippsfri*, fossilfri*`,
  },
  // Health at work is counted in ways of which some are worse the higher they are.
  {
    side: "higher",
    thin: true,
    words: `
      sv · *frisk*`,
  },
  // Work, health, absence.
  {
    side: "lower",
    words: `
      sv · sjukfall*, chefsomsättning*, *arbetslös*, *frånvar*, *sjuktal*, *ohälsotal*, *sjukdag*, *sjukskriv*
      sv · *sjukpenning*, deltidsanställ*, deltidsarbet*, *ohälsa*, *ohälsan, *personalomsättning*, *vakans*
      sv · vakant*, *övertid*, timanställ*, timavlön*, hyrpersonal*, hyrläkar*, hyrsjuksköter*, inhyrd*
      sv · *bemanningsföretag*, *uppsägning*, avgångna, mertid*, fyllnadstid*, *vikarietimm*, *sjuklön*
      sv · *stress*, *arbetsskad*, *personskad*, *skadestånd*, *skadekostnad*, *personalrörlighet*, ofrivillig*
      sv · *utbränd*, avgångar`,
  },
  // Time that people wait.
  {
    side: "lower",
    words: `
      sv · rekryteringstid*, anspänningstid*, biståndstid*, bidragstid*, kö, köer, *kötid*, *inställelsetid*, *åtgärdstid*
      sv · *avhjälpandetid*, *avhjälpningstid*, *leveranstid*, *utryckningstid*, betaldagar, utskrivningsklar*
      sv · *aktiveringstid*, *bostadskö*, *väntetid*, väntedag*, *väntan, väntar, väntat, *handläggningstid*
      sv · *ledtid*, *svarstid*, *restid*, *genomloppstid*, *utredningstid*, *insatstid*, *responstid*
      sv · *framkörningstid*, *vårdtid*, behandlingstid*, *dröjsmål*, *försening*, försenad*, *väntelist*, *ställtid*`,
  },
  // Crime and harm.
  {
    side: "lower",
    words: `
      sv · vräk*, *vräkning*, läcker, stillasittande, otjänlig*, *riskkonsumtion*, fallit, skadats, *utlakning*
      sv · *aborter, utsatthet*, igenväx*, *hinder, kritik, skjuts*, klotter*, *reklamation*, felparker*
      sv · problem, problemen, skolbyte*, överskrider, avstår, undvikbar*, utlokaliser*, *brott~, *brotts, brottslighet*, *stöld~
      sv · *stölder*, *skadegörelse*, *misshandel*, våld, våldet, *våldsutsatt*, *olycka*, *olyckor*
      sv · *olycksfall*, skadade, skadad, omkomna, dödade, dödsfall, *dödlighet*, självmord*, suicid*
      sv · *bränder*, brand, *kränkning*, kränkt*, kränks, kränkande, *mobb*, *diskriminer*, *trakasser*
      sv · *otrygg*, *missnöj*, *misstro*, *ojämlik*, *ojämställ*, *otillgänglig*, *fraktur*, besvär, besväras
      sv · *våldtäkt*, riskerar, väntande, anmärkning*, varsel, utflyttning*, störda, skadas, nedstämd
      sv · nedstämda, olämpliga, olämplig, *oro, *oron, oroar, orolig*, rädd, rädda, utsatt, utsatta
      sv · *fallskad*, *skador, *skadorna, *polisanmäl*, *trycksår*, psykofarmak*, antipsykotik*, antibiotika*
      sv · polyfarmaci*, *dataintrång*, *vårdskad*, *vårdrelaterad*, *återinskriv*, *återinl*, *återinsjukn*
      sv · *återaktualiser*, *återfall*, recidiv*, avlidna, avlider, avlidit, stulits, stulna, försenats
      sv · avbrutits, *hot, *undernär*, *översvämning*, *konkurs*, *hemlös*, *vräkning*, *avhysning*, skräp*`,
  },
  // Social conditions.
  {
    side: "lower",
    words: `
      sv · *försörjningsstöd*, *bistånd, *biståndet, *biståndstagar*, *biståndsmottag*, *biståndshushåll*
      sv · *bidragsberoende*, *bidragstagar*, *utanförskap*, *segregation*, *fattig*, *ensamhet*, *ensamma
      sv · *trångbod*, *avhopp*, avbryter, avbrutit, avbrutna, *skolk*, *ogiltig*, *riskbruk*, låginkomst*
      sv · *brist, *fetma*, *övervikt*, rökning, *rökare, röker, snusar, snusare, rökt, *rökvan*, *narkotika*
      sv · *alkohol*, *droger, *missbruk*, *tobak*, *långtids*, *analfabet*, *ohälsosam*`,
  },
  // Environment.
  {
    side: "lower",
    words: `
      sv · förorenade, ovidkommande, tillskottsvatten*, *skärmtid*, fossilbränsle*, diesel*, bensin*
      sv · *övergödning*, *belastning*, invasiva, hårdgjord*, potthål, *flyg, *flyget, flygkilometer*, *avfall~
      sv · *avfallsmängd*, *avfallsmängden, *svinn~, *nedskräpning*, *utsläpp~, *koldioxid*, *växthusgas*
      sv · *kvävedioxid*, *kväveoxid*, partiklar, *partikelhalt*, *halt, pm10, pm2,5, no2, co2, *halter
      sv · *halterna, halten, halt, *buller*, *energianvändning*, *energiförbrukning*, *elanvändning*
      sv · *elförbrukning*, *förbrukning~, *energiåtgång*, *klimatpåverkan*, *klimatavtryck*, *luftförorening*
      sv · *förorening*, *bilresor, bilens, bilandel*, *bilinnehav*, *biltrafik*, *körsträcka*, personbilar
      sv · *flygresor, *dubbdäck*, *deponi*, *deponer*, *felsorter*, slängs, onödan, onödigt, *kemikalie*
      sv · *bekämpningsmedel*, *läckage*, *läcka, *läckor, otjänligt, *energiprestanda*, *primärenergi*
      sv · *brädda*, *bräddning*, *plastartik*, *engångs*, fossila, fossil, *oljeanvändning*, *vattensvinn*`,
  },
  // A place among others.
  {
    side: "lower",
    words: `
      sv · *ranking, *rankingen, *rankning, *rankningen, rankingplats*, rankingplacering*
      nb · *rangering`,
  },
  // Money and faults.
  {
    side: "lower",
    words: `
      sv · slutanvändning*, minusresultat*, pensionsförplikt*, pensionsåtag*, ansvarsförbind*
      sv · gini-koefficient*, belåning*, pappersfaktur*, lånestock*, *skuld, *skulden, *skulder, *skulderna
      sv · *låneskuld*, *skuldsätt*, *underskott*, *hyresbortfall*, tomgångshyr*, *förlust*, förfallna
      sv · *borgensåtag*, *klagomål~, *driftstörning*, *driftstopp*, *ledningsstopp*, avloppsstopp*, stopp, stilleståndstid*, *avbrottstid*, *avbrott~
      sv · *felanmäl*, fel, felen, felaktig*, *brister, *bristen, *överskridande*, *överklag*, *överinlägg*
      sv · *överbelägg*, *elbortfall*, *inkasso*, obetalda, obehöriga, ogjorda, *underkänd*, *underkänt
      sv · *incidenter, outhyrda, tomställd*, missade, *överpröv*, direktupphandl*, skulder, *tvister
      sv · inställda, *löneskillnad*, *lönegap*, läkemedelsavvikels*, prognosavvikels*, rättelser
      sv · räntekostnad*, energikostnad*, elkostnad*, drivmedelskostnad*, rekryteringskostnad*
      sv · bemanningskostnad*, sjukkostnad*, *sårbarhet*, tappade, obesvarade`,
  },
  {
    side: "lower",
    thin: true,
    words: `
      sv · *kostnad~, *kostnads, *kostnader, *skattesats*, *utdebitering*, *hyra, *avgift~, tomma, lediga
      sv · barngrupp*, gruppstorlek*, *lokalyta*`,
  },
  // Satisfaction and trust.
  {
    side: "higher",
    words: `
      sv · *nöjd*, *belåten*, *brytpunktssamtal*, *brukarbedömning*, brukarupplev*, *välbefinnande*, *välmående*, *trygg*, *förtroende*
      sv · *bemötande*, *delaktig*, *inflytande*, *kundindex*, *index~, nki, nmi, nri, nii, hme, ski, csi, enps
      sv · *helhetsomdöme*, helhetssyn, *helhetsintryck*, *attraktiv*, *rekommendera*, *positiv*, *respekt*
      sv · hänsyn*, *omdöme*, *trivs, *trivsel*, *stolt*, *livskvalitet*, *engagemang*
      sv · motivation, arbetsmotivation*, arbetsglädje*`,
  },
  // School.
  {
    side: "higher",
    words: `
      sv · *behörig*, *godkän*, *betyg*, *meritvärde*, *meritpoäng*, *kunskapskrav*, *kunskapsmål*
      sv · *kunskapsresultat*, *examen*, *examina, *gymnasieexamen*, *fullfölj*, *slutför*, uppnår, uppnått
      sv · uppnådd*, klarar, klarat, klarade, klarad, klara, *läskunnig*, *högskoleutbild*, *legitimera*
      sv · *legitimation*, *studiero*, *lärartäthet*, *personaltäthet*, *lärarbehörig*, *utbildad*, disputera*
      sv · *utbildningsnivå*, adekvat*, *skolresultat*, *residual*, kunskapsutveckling*`,
  },
  // Work, growth, population.
  {
    side: "higher",
    words: `
      sv · *sysselsatt*, *sysselsätt*, *förvärvsarbet*, *arbetstillfäll*, *nyföretag*, *nyetabler*, *nystart*
      sv · nyregistrera*, *etablering*, befolkning*, *befolkningstillväxt*, *folkmängd*, *invånarantal*
      sv · *inflytt*, *bostadsbygg*, nybygg*, *arbetsmarknadsanknyt*, *tillväxt*, turistomsättning*, låntagare
      sv · *medborgarservice*, *inkomst, *inkomsten, *medianinkomst*, *skattekraft*, *köpkraft*, söktryck*
      sv · hälsotillstånd*, inkomststandard*, ammas, amning*, öppethållande*, årsbidrag*, feriejobb*, feriearbet*
      sv · feriepraktik*, sommarjobb*, ferieplats*, praktikplats*, nettoinflytt*, nettoflytt*, flyttnetto*
      sv · flyttningsnetto*, byggklara, byggrätter`,
  },
  // Economy.
  {
    side: "higher",
    words: `
      sv · *resultat, *resultatet, *resultatets, *soliditet*, *självfinansier*, *likviditet*, *överskott*
      sv · *sparande*, *måluppfyll*, *avkastning*, *självkostnadstäck*, *trohet*, *precision*, *träffsäker*
      sv · räntetäckning*, driftnetto*, finansnetto*, anbud, anbudsgivare, *leveranssäkerhet*, *driftsäkerhet*
      sv · *prognossäkerhet*, *uthyrningsgrad*, *avtalstrohet*, *rörelsemarginal*, *vinstmarginal*, *bruttomarginal*
      sv · *ebita-marginal*, *ebit-marginal*, *lönsamhet*, debiteringsgrad*, faktureringsgrad*, avtalstäckning*
      sv · *avtalsleverantör, automatkonter*, automatmatcha*, ordermatcha*, e-handel*, e-beställ*`,
  },
  // Environment.
  {
    side: "higher",
    words: `
      sv · miljöfordon*, elfordon*, kulturreservat*, restaurerad, restaurerade, planteras, planterats
      sv · ängsmark*, sorterar, klimatsmart*, miljövänlig*, hållbar, hållbart, *ekologisk*, *närproduc*
      sv · *svenskproduc*, *förnybar*, *förnyelsebar*, *miljöbil*, *elbil*, *laddbar*, *laddplats*, *laddstolp*
      sv · *laddpunkt*, eko, *matavfallsinsamling*, skyddad, skyddade, tjänlig, tjänligt, tjänliga, planterade
      sv · *biogas*, *solcell*, *solel*, *solenergi*, *sortering*, *utsorter*, *certifier*, *diplomer*
      sv · *miljömärk*, *kollektivtrafik*, *kollektivresande*, *cykel*, *cykl*, *naturreserv*, *skyddsreserv*
      sv · *renhetsgrad*, *vindkraft*, *rättvisemärk*, *fairtrade*, *vegetarisk*, *grönyt*, *rovdjurssäker*
      sv · *smärtskatt*, lågenergihus*, betesmark*, miljömedvet*, miljöanpassa*, miljöklassa*, miljöprövade
      sv · klimatneutral*, klimatvänlig*, klimatanpassade, resurseffektiv*, cirkulära, cirkulärt`,
  },
  // Use, access, service.
  {
    side: "higher",
    words: `
      sv · *lösningsgrad*, *säkrade, *säkrad, driftsäkra, trafiksäkra, förnyelse, förnyelsen, planberedskap*
      sv · *användare, *nedladdning*, *inloggning*, *sidvisning*, *följare, prenumerant*, besökt, publik
      sv · publiken, publiksiffr*, *e-faktur*, erbjuds, erbjudits, uppfyller, uppfylls, uppfylld, uppfyllda
      sv · frukost, *läsförmåg*, *utevistelse*, grannsamverk*, *bibliotekslån*, boklån*, medielån*, medialån*
      sv · *aktivitetstillfäll*, *deltagartillfäll*, *programtillfäll*, röstade, röstat, röstande, hygien*
      sv · hygienrutin*, *genomförandeplan*, omsorgskontakt*, *medarbetarsamtal*, *utvecklingssamtal*
      sv · brandvarnare, uthyrda, *upptid*, svarsgrad*, svarsandel*, svarande, automatiser*, bokningsgrad*
      sv · anslutna, *besök, *besöken, *besökare*, *besökarna, *deltag*, *deltar, *valdeltagande*, *resenär*
      sv · *resande, *utlån*, *e-tjänst*, *bredband*, *fiber*, *tillgänglighet*, *beläggningsgrad*
      sv · *nyttjandegrad*, *anslutning*, *heltid*, *heltidsanställ*, *jämställ*, *hälsofrämj*, *simkunnig*
      sv · simma, *livslängd*, självständigt, *svarsfrekvens*, *genomströmning*, litar, hållbara, röstar
      sv · reningsgrad*, *följsamhet*, *uppkoppl*, *läsförståelse*, *framkomlighet*, *förnyelsetakt*
      sv · *förnyelsegrad*, *tillförlitlighet*, *punktlighet*, *tillit*, *eftergymnasial*, *hälsa, *hälsan
      sv · *närvaro*, *vaccin*, *kvalitet*, *kvaliteten, *kompetens*, besvarade, avklarade, etablerade
      sv · *genomförd*, *genomfört, genomförts, *genomförande*, *förbättrad*, *förbättrat, *förbättring*
      sv · *kontinuitet*, *digitaliser*, *fysiskt, *aktiva, *föreningsaktiv*, *medlem*, *friluft*, *tillgång
      sv · *gästnätter, *öppettid*, öppettimm*, återsökta, *läsande*, självbetjän*, självservice*
      sv · direktlösta, brukartid*, kundtid*, klienttid*`,
  },
  // Norwegian and Danish, where the Swedish stem does not cover them.
  {
    side: "lower",
    words: `
      nb · *fravær*, *ventetid*, *ventelist*, ledighed*, *arbejdsløs*, *arbeidsled*, klimagass*, *utslipp*
      nb · *udledning*, mobbing*, kriminalitet*, tyveri*, voldssak*, *gjeld, *gæld, klager, sykmeld*, sygemeld*
      nb · frafall*, frafald*, madspild*, matsvinn*, restaffald*, *forbruk, *forbrug, *ulykke*, *ulykker
      nb · fattigdom*, hjemløs*, fedme*, overvekt*, *saksbehandlingstid*, *sagsbehandlingstid*`,
  },
  {
    side: "higher",
    words: `
      nb · *tilfredshet*, *tilfredshed*, tilfredse, fornøyd*, fornøyde, fagutdan*, fagutdann*, uddannelse
      nb · *tryghed*, nærvær*, sysselsetting*, beskæftig*, gjennomføring*, gennemfør*, genanvend*, gjenvinn*
      nb · fullført*, grunnskolepoeng*, *deltak*, besøg*, *besøk*, udlån*, mestring*, disposisjonsfond*
      nb · egenkapital*`,
  },
  {
    side: "higher",
    thin: true,
    words: `
      sv · *beläggning*, *utnyttjande*, *skatteintäkt*, *intäkter, *intäkterna, *tillsvidareanställ*, *insatser
      sv · *uppfattning*, *upplever*, *upplevelse*, anser, uppger, tycker, *företag, *bostäder, *lägenheter
      sv · resultatmål*, digitala, digitalt, god, gott, goda, bra, hög, högt, *stöd, *personaltid*, sökande`,
  },
  {
    side: "higher",
    thin: "counted",
    words: `
      sv · *träffar, *dialoger, *dialogmöten, *evenemang, *arrangemang, *aktiviteter, *föreställningar
      sv · *konserter, *utställningar, *föreläsningar, *workshops, *seminarier, *kurser, *kampanjer, *temadagar
      sv · *utbildningstillfällen, *studiebesök, *företagsbesök, *tillsynsbesök, *tillsyner, *lärlingsplatser
      sv · *utbildningsplatser, *chefsutbildningar, *bokningar, *nätverksträffar, *frukostmöten, *laddpunkter
      sv · *mötesplatser, *branschråd, *visningar, *publiceringar, *inlägg, *inspektioner, *bokprat
      sv · *sagostunder, *bussturer, *parkeringsplatser, *boendeplatser, *tomter, *praktikanter, *lärlingar
      sv · *volontärer, *kontaktpersoner, *familjehem, *innovationer, *samarbeten, *samverkansavtal
      sv · *detaljplaner`,
  },
];
