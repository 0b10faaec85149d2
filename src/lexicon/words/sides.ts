/**
 * The better side of a measure, by the words in its name, in the notation of docs/ord.md. The first row that matches a
 * word decides, so exceptions precede the general rows. "thin": the word leans one way but is no proof; "counted": it
 * is proof after "antal", since more actions are then better; "shared": of a share. "yields": proof where no other word
 * has a side ("passagerare"); "done": what has been done to things ("registrerade"). "heads": where it begins a measure's name it goes before the words after it
 * ("Väntetid första besök"). "none": the word cancels what the rest of the text would give. "silent": the word gives
 * nothing, whatever its parts would give. "wanted": it gives nothing, but its lack is bad ("utan biljett"), and of a share
 * it is good to have it ("enheter med kontaktperson").
 */
export interface Side {
  side: "lower" | "higher" | "none" | "silent" | "wanted";
  thin?: true | "counted" | "shared";
  yields?: true | "done";
  heads?: true;
  words: string;
}

export const SIDES: readonly Side[] = [
  // Words whose parts would mislead.
  {
    side: "silent",
    words: `
      sv · gemensam*, frånvaroanmälan*, genombrott*, *förebygg*, sjukvård*, sjukhus*, sjuksköter*, sjukgymnast*
      sv · avfallsplan*, skuldebrev*, skuldsanering*, återvinningscentral*, återvinningsstation*, klagomålshanter*, avfallshanter*
      sv · avfallstjänst*, avfallsinsamling*, försörjningsstödsinsats*, försörjningsstödshandlägg*
      sv · arbetslöshetsförsäkring*, kvalitetsmått, kvalitetsregister, oberoende, köp, köper, köps, köpt, köpta
      sv · köpcentr*, riskbedömning*, riskanalys*, riskgrupp*, elevhälsa*, hälso-, hälsocentral*
      sv · hälsoundersökning*, mödrahälsa*, barnhälsa*, trygghetslarm*, brandskydd*, brandman*, brandmän
      sv · brandsyn*, brandlarm*, hotell*, resultatenhet*, kvalitetsarbete*, avgiftsfri*
      sv · hjärtstopp*, förtroendevald*, skadeståndslag*, bostadsbidrag*, belastningsregist*, klottersaner*
      sv · heltidsstation*, heltidskår*, deltidsstation*, deltidskår*, störningsjour*, infektionsklinik*
      sv · infektionsmottagning*, beroendevård*, beroendecentr*, beroendemottagning*, missbruksvård*, bortfallsanalys*
      sv · problemlös*, smittskydd*, hemmaplan, avhoppar*, våldsprevent*, skyddsrum*, rehabiliteringsplan*, felparkeringsavgift*
      sv · väntrum*, stängsel*, brandbil*, brandstation*, brandpost*, konkurrens*, konkurrent*, utsläppsrätt*
      sv · återhämtningsgrad*, besvärshänvisning*, dödsbo*, radioaktiv*, retroaktiv*, cyklon*, cyklop*, cyklisk*, liknöjd*
      sv · anhalt*, *skyffel*, *gaffel*, förföljare*, oskuld*, odödlig*, bibliotekarie*, *flammad*, *dammad*`,
  },
  // Whom a measure is of may be the few who have less: it leans one way.
  { side: "lower", thin: true, words: "sv · lågutbild*" },
  // Of a bare target of these the hands that labelled workbooks could not tell which side is meant.
  {
    side: "lower",
    thin: true,
    words: "sv · *avflyttning~, barngruppsstorlek*, grovavfall*",
  },
  { side: "none", words: "sv · *personalomsättning*, personaloms*, *personalrörlighet*" },
  { side: "higher", thin: true, words: "sv · nybesök*" },
  // Goods and ills of one corner, named by one word.
  {
    side: "lower",
    words: `
      sv · tomdag*, vandrarhem*, studiebevis*, *sjukersättning*, *aktivitetsersättning*, bod7, driftenergi*, *ändringsfrekvens*
      sv · nettostudietid*, överskriden, överskridna, *riskkonsument*, a-fel, dft, *nettokostnadernas, odebiter*, *sjukfrånv*, *sjukfrv*`,
  },
  {
    side: "higher",
    words: `
      sv · *förstahandssökande, simskol*, *fullbemannad~, prestationsgrad*, *citeringsgrad*, revpar, *forskningsmedel, korrekt, korrekta
      sv · *hastighetsefterlevnad*, indriv*, *e-lån*, *kännedom*, *soleffekt*, *bokslån*, arbetsro*, hyggesfri*, uf-elev*, krigsplacerad*, *reduktionsgrad*`,
  },
  // The lack of something good, by how its word begins.
  {
    side: "lower",
    words: `
      sv · inaktiv*, illojal*, inkompeten*, ofördelaktig*, vantriv*`,
  },
  // Measures that are better one way or the other by the circumstances.
  {
    side: "none",
    words: `
      sv · kostnadstäckning*, budgetföljsamhet*, budgetutnyttj*, budgetförbruk*, förbrukad, nettokostnad*
      sv · *kostnadsandel*, budgetavvikelse*, avvikelse, avvikelsen, resultatavvikelse*, *kontinuitet*, *mestringsnivå*
      sv · avfallstaxa*, könsfördelning*, energieffektivitet*, arbetsmarknadsåtgärd*, syrehalt*, mullhalt*
      sv · *förpackningsavfall*, investering, investeringar, investeringsutgift*, investeringsvolym*
      sv · nettoinvestering, nettoinvesteringar, bruttoinvestering*, *prisindex*, *kostnadsindex*
      sv · trygghetsboende*, orosanmäl*, klimatinvestering*, avslag, *antagande*, *parkeringsanmärkning*, p-anmärkning*
      sv · räddningsinsats*, utryckning*, larmuppdrag*, ambulansuppdrag*, försörjningskvot*, kremation*, *regnvattenanvänd*, *gråvattenanvänd*
      sv · gallra*, gallring*, *utgallra*, trädgårdsavfall*, *parkavfall*`,
  },
  // Freedom from something bad, and its reduction.
  {
    side: "higher",
    words: `
      sv · *koldioxidbesparing*, *energibesparing*, *utsläppsbesparing*, *klimatbesparing*, *utsläppsreduk*
      sv · fossilfri*, *fossilbränslefri*, energieffektiva, energieffektivt, tobaksfri*, drogfri*, rökfri*
      sv · kariesfri*, alkoholfri*, skadefri*, felfri*, våldsfri*, mobbningsfri*, hemmaplanslösning*
      sv · fossiloberoende, *utsläppsfri*, giftfri*, emissionsfri*, *skuldfri*, *återvinn*, *återvunn*
      sv · *gjenvinn*, *genanvend*, *återbruk*, *återanvänd*, utsläppsminskning*, brottsuppklar*
      sv · energieffektivisering*, egenproducera*, egenproduktion*, egenförsörj*, självförsörj*, *amortering*
      sv · nollutsläpp*
      nb · nullutslipp*, nulutslip*, *utslippsfri*, fossilfri*`,
  },
  {
    side: "higher",
    words: `
      sv · friskvård*, frisktandvård*`,
  },
  // Shares of those who are hardly ever ill, whatever days are said to define them.
  {
    side: "higher",
    heads: true,
    words: `
      sv · *frisknärvar*, frisktal*, *långtidsfrisk*`,
  },
  // Other health at work is counted in ways of which some are worse the higher they are (docs/regler.md §3).
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
      sv · *sjukpenning*, deltidsanställ*, deltidsarbet*, *ohälsa*, *ohälsan, *vakans*
      sv · vakant*, *övertid*, timanställ*, timavlön*, hyrpersonal*, hyrläkar*, hyrsjuksköter*, inhyrd*
      sv · *bemanningsföretag*, *uppsägning*, avgångna, mertid*, fyllnadstid*, *vikarietimm*, *sjuklön*
      sv · *stress*, *arbetsskad*, *personskad*, *skadestånd*, *skadekostnad*, ofrivillig*
      sv · *utbränd*, avgångar`,
  },
  // Time of work that is no waiting.
  {
    side: "none",
    words: `
      sv · anställningstid*, *bindningstid*, avskrivningstid*, undervisningstid*, utbildningstid*, planeringstid*
      sv · placeringstid*, tjänstgöringstid*, sändningstid*, bemanningstid*, uppvärmningstid*, etableringstid*, öppningstid*
      sv · sysselsättningstid*, uppdragstid*, beläggningstid*`,
  },
  {
    side: "higher",
    words: `
      sv · *övningstid*, *träningstid*, *visningstid*`,
  },
  // Time that people wait, and that is taken by what is done.
  {
    side: "lower",
    heads: true,
    words: `
      sv · *beredningstid*, *lösningstid*, patchningstid*, *processtid*, planläggningstid*, liggetid*
      sv · *kvarliggningstid*, *antagandetid*, *byggtid*, *reparationstid*, *återställningstid*, *exekveringstid*
      sv · *expeditionstid*, *uppläggningstid*, *transporttid*, *köerna, *kölista*, *tidsåtgång*, *ningstid*, *ringstid*, *lingstid*
      sv · rekryteringstid*, anspänningstid*, biståndstid*, bidragstid*, kö, köer, *kötid*, *inställelsetid*, *åtgärdstid*
      sv · *avhjälpandetid*, *avhjälpningstid*, *leveranstid*, *utryckningstid*, betaldagar, utskrivningsklar*
      sv · *aktiveringstid*, *bostadskö*, *väntetid*, väntedag*, *väntan, väntar, väntat, *handläggningstid*
      sv · *ledtid*, tid till beslut, dagar till beslut, veckor till beslut, mediantid*, *svarstid*, *restid*, *genomloppstid*, *utredningstid*, *insatstid*, *responstid*
      sv · *framkörningstid*, *framkomsttid*, *vårdtid*, behandlingstid*, *dröjsmål*, *försening*, försenad*, *väntelist*, *ställtid*`,
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
      sv · *trångbod*, *avhopp*, avbryter, avbrutit, avbrutna, *skolk, *skolkar, *skolkat, *skolket, *skolkande*, skolkning*, *ogiltig*, *riskbruk*, låginkomst*
      sv · *brist, *fetma*, *övervikt*, rökning, *rökare, röker, snusar, snusare, rökt, *rökvan*, *narkotika*
      sv · *alkohol*, *droger, *missbruk*, *tobak*, *långtids*, *analfabet*, *ohälsosam*`,
  },
  // Environment.
  {
    side: "lower",
    words: `
      sv · förorenade, ovidkommande, tillskottsvatten*, *skärmtid*, fossilbränsle*, diesel*, bensin*
      sv · *övergödning*, *belastning*, invasiva, hårdgjord*, potthål, *flyg, *flyget, flygkilometer*, *avfall~
      sv · *avfallsmängd*, *avfallsmängden, *svinn~, *nedskräpning*, *nedskräpad*, *utsläpp~, *koldioxid*, *växthusgas*
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
      sv · räntekostnad*, energikostnad*, elkostnad*, drivmedelskostnad*, rekryteringskostnad*, driftkostnad*, driftskostnad*
      sv · administrationskostnad*, transportkostnad*, administrativ kostnad*, administrativa kostnad*
      sv · bemanningskostnad*, sjukkostnad*, *sårbarhet*, tappade, obesvarade`,
  },
  // What goes wrong in a corner of its own: in care, at work, with things, outdoors.
  {
    side: "lower",
    words: `
      sv · *karies, *karies*, dmft, *infektion~, *sepsis, *bristning, *bristningar, *komplikation~, *reoperation~
      sv · *omoperation~, fixering*, *bältesläggning*, *tvångsåtgärd*, tvångs-, *tvångsvård*, *begränsningsåtgärd~
      sv · *självskad*, *överdos~, *förgiftning~, tonårsgraviditet*, *klamydia*, *gonorré*, *smittade, *insjuknande
      sv · *insjuknade, *dödfödda, döda, *besvär, *besvären, *problem, *problemen, *värk, *depression~, *ångest
      sv · spelberoende*, drogberoende*, hyrberoende*, biståndsberoende*, *felbehandl*, *bortfall~, uteblivna, utebliven, uteblivet, uteblivande*, *återbud, strukna, strukits
      sv · *tvångsomhändertag*, *tvångsmedicin*, *lugnande, *sömnmedel, *lyftskad*, *feldos*, *felmedicin*, *benskörhet`,
  },
  {
    side: "lower",
    words: `
      sv · *obesatt*, visstids*, *underbemann*, rehabärende*, *rehabiliteringsärende*, rehabfall, timvikarie*
      sv · *konsultberoende*, *bemanningskonsult*, *dygnsvilobrott*, *korttidsanställ*, *utmattning*, *utmattad*
      sv · *avsägelse~, utträden, utträde, uppsagda, utflyttade, *platsbrist*, *vikarieberoende*
      sv · stör, avhysta, *drunkningstillbud*, skadeanmäl*, hemmasittar*, *omplacering~, *kontraktsbrott*, *langning~, *klyfta~, *klyftor, *inkomstskillnad*, *könsskillnad*
      sv · *betygsskillnad*, *resultatskillnad*, *hälsoskillnad*, skottlossning*, skjutning*, *sprängning~, *kriminalitet*
      sv · *hedersrelatera*, *snatteri~, *olovlig*, *otillåt*, *svartbygg*, *svartarbete*, *nollbetyg*, problematisk
      sv · *avstängd*, *avstängning~, *strejk*, *fusk, *fusket, rattfyll*, *självmord*, *kvarsittar*, *föreläggande~`,
  },
  {
    side: "lower",
    words: `
      sv · *stopp, *stoppen, väktartim*, sena, övertrasser*, borttappad*, överfull*, betalningspåminnelse~, tomkörd*
      sv · soteld*, polisingrip*, *kvarligg*, tomgångs*, vejpar, vejping*, vejpat
      sv · saidi, saifi, caidi, hba1c, blodtryck, kolesterol, blodsocker, *haveri, *haverier, *haverierna, *störning~, *störningsärende*, *missar, *missarna, *kollision~, *intrång~
      sv · *angrepp, *angreppen, *cyberattack*, *bedrägeri*, *bluff*, *falsklarm*, *fellarm*, falska, onödiga, oönskade
      sv · *bomkörning~, *bomresor, *tomkörning~, *omarbetning~, *kassation~, *kasserad*, *spill, *spillet, *plankning*
      sv · *överträdelse~, *viten, *vite, *sanktion~, *sanktionsavgift*, *straffavgift~, *skadeavgift~, *påminnelseavgift~
      sv · *förseningsavgift~, *dröjsmålsränt*, *anmärkning~, *kritik, jo-anmäl*, ivo-anmäl*, *återförvis*, upphävda
      sv · upphävs, upphävts, upphävd, *eftersläp*, *eftersatt*, *balanser, *ärendebalans~, indragna, indragen, indraget
      sv · *fel, *felen, *felkörning~, *felsänd*, *felexpedi*, *felkonter*, *felregist*, *felplacer*, *felkopp*
      sv · *felutbetal*, *felbetalning~, *omsändning~, dubbelarbete*, *nedtid, *ledningsbrott, *rörbrott, *kabelbrott
      sv · *avgrävning~, *läckvatten, *inläckage*, avbokade, avbokning~, *avbokningar, *avskrivna, obokade, *outnyttja*
      sv · *oanvända, *tomgång, *genomsnittsränt*, *snittränt*, *kreditförlust*, *skadlig, *skadliga, *nätfiske*, klickade
      sv · klickat, klickar, *virus, *hastighetsöverträd*, *fortkörning~, *avåkning*, *påkörning~, *urspårning*, *fastkörning~
      sv · pappersutskrift*, papperspost*, *utskrifter, pappersansök*, pappersblankett*, oplanerade, oplanerad, oplanerat
      sv · *missbelåt*, *bristfällig*, *undermålig*, obetald, obetalt, osålda, oavslutad*, krossad*, osäkra, *tomhyr*, inomhusmiljöärende*, övergivna, övergiven, saknas, misslyckade, nekade, avvisade, *slitage, *sprickor, förlorade`,
  },
  {
    side: "lower",
    words: `
      sv · *pfas*, *dioxin*, *bakterie*, legionella*, *mikroplast*, *maxeffekt*, *effekttopp*, *toppeffekt*, *topplast*
      sv · *effektuttag*, *spetslast*, *spetsolja*, *eldningsolja*, *ljudnivå*, *köttkonsumtion*, *utfasningsämne*
      sv · jätteloka*, *lupin~, parkslide*, *algblomning*, *barkborre*, *erosion*, *kokningsrekommend*, kokpåbud*
      sv · skrotbil*, nötkött*, *mögel*, *kadmium, *övertemperatur*, *värmebölj*, *skadedjur*, *råttor, *lukt, *luktstörning*, *brandtillbud*`,
  },
  {
    side: "lower",
    thin: true,
    words: `
      sv · *kostnad~, *kostnads, *kostnader, *skattesats*, *utdebitering*, *hyra, *avgift~, tomma, lediga
      sv · barngrupp*, gruppstorlek*, *lokalyta*`,
  },
  {
    side: "higher",
    thin: "counted",
    words: `
      sv · trygghetsvandring*, brandövning*`,
  },
  // Satisfaction and trust.
  {
    side: "higher",
    words: `
      sv · *nöjd*, *belåten*, *brytpunktssamtal*, *brukarbedömning*, brukarupplev*, *välbefinnande*, *välmående*, *trygg*, *förtroende*
      sv · *bemötande*, *delaktig*, *inflytande*, *kundindex*, *index~, nki, nmi, nri, nii, hme, ski, csi, enps, nps
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
    heads: true,
    words: `
      sv · *självfinansieringsgrad*, *genomförandegrad*, *upparbetningsgrad*, *verkställighetsgrad*`,
  },
  {
    side: "higher",
    words: `
      sv · *resultat, *resultatet, *resultatets, *soliditet*, *självfinansier*, *likviditet*, *överskott*
      sv · *sparande*, *måluppfyll*, *avkastning*, *självkostnadstäck*, *trohet*, *precision*, *träffsäker*
      sv · räntetäckning*, driftnetto*, finansnetto*, anbud, anbudsgivare, *leveranssäkerhet*, *driftsäkerhet*
      sv · *prognossäkerhet*, *uthyrningsgrad*, *avtalstrohet*, *rörelsemarginal*, direktavk, ebitda, ebit, *vinstmarginal*, *bruttomarginal*
      sv · *ebita-marginal*, *ebit-marginal*, *lönsamhet*, debiteringsgrad*, faktureringsgrad*, avtalstäckning*
      sv · *avtalsleverantör, automatkonter*, automatmatcha*, ordermatcha*, e-handel*, e-beställ*`,
  },
  // Environment.
  {
    side: "higher",
    words: `
      sv · miljöfordon*, elfordon*, kulturreservat*, restaurerad, restaurerade, planteras, planterats
      sv · ängsmark*, sorterar, sorteras, *källsorterat, *källsorterad*, klimatsmart*, miljövänlig*, hållbar, hållbart, *ekologisk*, *närproduc*
      sv · *svenskproduc*, *förnybar*, *förnyelsebar*, *miljöbil*, *elbil*, eldriv*, *laddbar*, *laddplats*, *laddstolp*
      sv · *laddpunkt*, eko, *matavfallsinsamling*, skyddad, skyddade, tjänlig, tjänligt, tjänliga, planterade
      sv · *biogas*, *solcell*, *solel*, *solenergi*, *sortering*, *utsorter*, *certifier*, *diplomer*
      sv · *miljömärk*, *kollektivtrafik*, *kollektivresande*, *cykel*, *cykl*, *naturreserv*, *skyddsreserv*
      sv · *renhetsgrad*, *vindkraft*, *rättvisemärk*, *fairtrade*, *vegetarisk*, *grönyt*, *rovdjurssäker*
      sv · *smärtskatt*, lågenergihus*, betesmark*, miljömedvet*, miljöanpassa*, miljöklassa*, miljöprövade
      sv · klimatneutral*, klimatvänlig*, klimatanpassade, resurseffektiv*, cirkulära, cirkulärt`,
  },
  // Visits that are needed, and time that is agreed, are not better the more there are.
  {
    side: "higher",
    thin: true,
    words: `
      sv · läkarbesök*, primärvårdsbesök*, vårdbesök*, akutbesök*, jourbesök*, färdtjänstresor*, närvarotid*
      sv · heltidsstuder*`,
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
      sv · *resande, *utlån*, *e-tjänst*, *e-ansök*, *bredband*, *fiber*, *tillgänglighet*
      sv · *nyttjandegrad*, *anslutning*, *heltid*, *heltidsanställ*, *jämställ*, *hälsofrämj*, *simkunnig*
      sv · simma, *livslängd*, självständigt, *svarsfrekvens*, *genomströmning*, litar, hållbara, röstar
      sv · reningsgrad*, *följsamhet*, *uppkoppl*, *läsförståelse*, *framkomlighet*, *förnyelsetakt*
      sv · *förnyelsegrad*, *tillförlitlighet*, *punktlighet*, *tillit*, *eftergymnasial*, *hälsa, *hälsan
      sv · *närvaro*, *vaccin*, *kvalitet*, *kvaliteten, *kompetens*, avklarade, etablerade
      sv · *genomförd*, *genomfört, genomförts, *genomförande*, *förbättrad*, *förbättrat, *förbättring*
      sv · *digitaliser*, *fysiskt, *aktiva, *föreningsaktiv*, *medlem*, *friluft*, *tillgång
      sv · *gästnätter, *öppettid*, öppettimm*, återsökta, *läsande*, självbetjän*, självservice*
      sv · direktlösta, brukartid*, kundtid*, klienttid*`,
  },
  // What goes well in a corner of its own.
  {
    side: "higher",
    words: `
      sv · *helhetsbedömning*, *helhetsupplevelse*, *rekommendation~, *rekommendationsgrad*, *lojal, *lojalitet*, *tilltro
      sv · *tilltron, trevlig, trevligt, meningsfull, meningsfullt, smakar, lätt
      sv · *läsflyt, lästid*, *slutbetyg*, *förstahandsval~, *studieplan~, *studieresultat*, *examinera*, *utexaminera*
      sv · *språkutveckl*, modersmålsstöd*, *studiehandledning*, yrkesbevis*, brukartid*, *läkarkontakt, *munhälso*
      sv · *tandhälso*, *munvård*, *läkemedelsgenomgång*, *fallprevent*, *överlevnad*, överlevande, överlevde, överlever
      sv · *reperfusion*, *screening*, *screena*, *mammografi*, *produktivitet*, *ammade, *strokeenhet*
      sv · *egenvård*, *återhämtning~, *anhörigstöd*, *bildstöd*, *pictogram*, *nattillsyn*, *förbättrats, lyckade, lyckad, förstår, antidiskriminer*
      sv · *förstahandskontrakt*, renhet*, *självincheck*, *driftstid, *faktureras, *beröm, *berömmet
      sv · *medborgardialog~, *medborgarbudget*, ungdomsråd*, *nattvandr*, *åhörare, *tittare, *lyssnare, läsare, *visningstid
      sv · *meröppet, *meröppna, *lånekort*, *läsecirk*, *bokgåv*, *språkpar*, *språkvän*, *spontanidrott*, *skidspår*, *vandringsled*`,
  },
  {
    side: "higher",
    words: `
      sv · *räntabilitet*, *reavinst*, *vinst, *vinsten, *vinster, *utdelning, *utdelningen, *utdelningar, *besparing~
      sv · *effektivisering~, *nyttohemtagning*, *nyttorealisering*, *betalningsberedskap*, *projektmedel, eu-medel, eu-finansiering*
      sv · *turismomsättning*, turistekonomisk*
      sv · *marknadsandel*, *marknadsvärde*, *lönesumma*, *bruttoregionprodukt*, *förädlingsvärde*, *förvärvsfrekvens*
      sv · *sysselsättningsgrad*, *arbetsställe~, dagbefolkning*, *jobbmatchning*, *arbetskraftsdeltag*
      sv · *arbetsgivarkontakt~, *företagskontakt~, folkökning*, befolkningsökning*, födelsenetto*, födelseöverskott*, exploateringsnetto*, *uf-företag, *avtalsföljsam*`,
  },
  {
    side: "higher",
    words: `
      sv · *verkningsgrad*, *elbuss*, *krontäckning*, *naturyta*, *ängsyta*, *ängsytor, *våtmark~, *friyta~, *grönområd*
      sv · *biotop*, *artrikedom*, *fågelart~, fladdermus*, *faunapass*, *fiskväg~, *ledningsförnyelse*, *reservkraft*
      sv · reservvatten*, *nödvatten*, *uthållighet*, revaq, *fosforåterför*, *näringsåterför*, krav-märkt*, kravmärkt*
      sv · msc-märkt*, *svenskmärkt*, *ursprungsmärk*, *lokalproducera*, *lokalodla*, *regelefterlev*, *fibertäckning*
      sv · *mobiltäckning*, *regularitet*, *turtäthet*, *samplaner*, *samlastning*, *kollektivandel*, *gångandel*
      sv · *vaccinationstäckning*, *beläggningsstandard*, *vägstandard*, landström*, klimatanpassning~, led-armatur*, led-belysning*, ledbelysning*, hvo, hvo100
      sv · vattenkraft*, perenn*, ogräsfri*, väderskydd*, nödkraft*, driftövervak*, egenfinansier*, läxhjälp*, motionerar
      sv · nåtts, renas`,
  },
  // Norwegian and Danish, where the Swedish stem does not cover them.
  {
    side: "lower",
    words: `
      nb · *fravær*, *ventetid*, *ventelist*, ledighed*, *arbejdsløs*, *arbeidsled*, klimagass*, *utslipp*
      nb · *udledning*, mobbing*, kriminalitet*, tyveri*, voldssak*, *gjeld, *gæld, klager, sykmeld*, sygemeld*
      nb · frafall*, frafald*, madspild*, matsvinn*, restaffald*, *forbruk, *forbrug, *ulykke*, *ulykker
      nb · fattigdom*, hjemløs*, fedme*, overvekt*, *saksbehandlingstid*, *sagsbehandlingstid*
      nb · restanse*, *nedetid*, *strykprosent*, *lekkasje*, *svinn, *svinnet, forsinke*, tvangsbruk*, *overliggerdøgn*
      nb · utskrivningsklar*, *reinnlegg*, etterslep*, *vedlikeholdsetterslep*, sykedag*, lovbrudd, sykepenge*
      da · magtanvendelse*, *spild, *spildet, vandtab*, *lækage*, *indlæggelser, ledige, langtidsledig*, sygedag*, hærværk*
      da · *affaldsmængde*, sygedagpenge*, kontanthjælp*, udsættelser, *rotteanmeldelser, *liggetid*`,
  },
  {
    side: "higher",
    words: `
      nb · *tilfredshet*, *tilfredshed*, tilfredse, fornøyd*, fornøyde, fagutdan*, fagutdann*, uddannelse
      nb · *tryghed*, nærvær*, sysselsetting*, beskæftig*, gjennomføring*, gennemfør*, genanvend*, gjenvinn*
      nb · fullført*, grunnskolepoeng*, *deltak*, besøg*, *besøk*, udlån*, mestring*, disposisjonsfond*
      nb · egenkapital*, *arbeidsplass*, frivillige, *fullføre*, vaksine*, *kildesorter*, *barnehagedekning*, *økologisk*
      nb · økologi*, *folketal, *folketall, innbyggertal*, kompetanse*, *selvforsyn*, bestått, fagbrev*, *trivsel*
      da · *arbejdsplads*, fuldføre*, *karaktergennemsnit*, kassebeholdning*, *overskud, *overskuddet, indbyggertal*
      da · *erhvervsklima*, rettidig*, *selvfinansier*, tilmeldt, tilmeldte, bestået, godkendte, *vaccinere*`,
  },
  // What has been done to make things better.
  {
    side: "higher",
    yields: "done",
    words: `
      sv · *inventerad~, *inventerat, *renoverad~, *renoverat, *upprustad~, *upprustat, *ombyggd~, *stambytt~
      sv · *relinad~, *förnyad~, *förnyat, utbytt~, *uppgraderad~, *moderniserad~, *introducerad~, *introducerats
      sv · *validerad~, *validerat, *riskbedömd~, *katalogiserad~, *förtecknad~, *uppföljd~, utförd~, utfört, utförts
      sv · *anlagd~, *anlagt, *planterad~, *planterat, *borttagn*, borttaget, *bortforslad~, *bekämpad~, *bekämpats
      sv · *åtgärdad~, *åtgärdat, *åtgärdats, *sanerad~, *sanerat, *efterbehandlad~, *rekryterad~, utbildat
      sv · utbildats, *kartlagd~, *kartlagt, *matchad~, *färdigställd~, *färdigställt, *byggstartad~, frigjord~
      sv · *effektiviserat, *invigd~, *rensad~, *sopad~, *spolad~, *plogad~, *asfalterad~, *kalibrerad~
      sv · *språktestad~, *genomgått, *planlagd~, *preparerad~, övat, *radonmätt~, *märkt, *märkta, *verkställd~
      sv · *verkställt, *verkställts, *uppsatt~, *avslöjad~, fylld~, sparad~, sparat, *realiserad~, *hemtagn*
      sv · filmad~, filmat`,
  },
  // What has been gone through, written down or sold: of a share of what there is; how much of it there is tells less.
  {
    side: "higher",
    thin: "shared",
    yields: "done",
    words: `
      sv · *granskad~, *granskat, *besiktigad~, *besiktigat, *kontrollerad~, *kontrollerat, *klassad~, *klassats
      sv · *undersökt~, *registrerad~, *registrerat, *registrerats, *arkiverad~, *arkiverat, *installerad~
      sv · *installerat, utdelad~, *utplacerad~, tillsatt~, *återkopplad~, *signerad~, *dokumenterad~, *dokumenterat
      sv · släckt~, erbjuden, erbjudna, bokad~, nyttjad~, såld, sålda, sålt, försåld~, bemannad~, bemannat, *debiterad~
      sv · *debiterat, *säkerställd~, *inlämnad~, *inlämnat, *driftsatt~, ansluten, utgiven, utgivna, lösta
      sv · *fastställd~, tecknad~, uppmätt~, besvarade`,
  },
  // What is sold, asked for or visited, where it is counted.
  {
    side: "higher",
    thin: "counted",
    yields: true,
    words: `
      sv · *passagerare, *påstigande, *påstigning~, resor, *bussresor, *tågresor, *kollektivresor
      sv · *gästhamnsnätt*, *båtnätter, *campingnätter, *kongresser, *containrar, *teu
      sv · *biljetter, *årskort, *gymkort, *passagekort, *kulturskoleelever, *studiecirklar, *cirkeltimmar, *studietimmar
      sv · *livsmedelskontroller, *hygienkontroller, *bpsd-skattningar, tillsyn, *provtagningar, *drg-poäng, *hälsosamtal
      sv · *hembesök, *byggrätter, *markanvisningar, *solpaneler, *laddare, *nykunder, *villafiber, *idéer, *e-förslag
      sv · *förbättringsförslag, *inträden, *konfirmander, *gudstjänst~, *datamängder, *robotar, *chattbotar
      sv · nyförvärv, *egenkontroller, *brandsyner, *skyddsronder, *uppföljningar, *valideringar
      sv · *inventeringar, *läkemedelsrobotar, *medieexponeringar, *utlåningar, *förtecknade, *visningar
      sv · *radonmätningar, *energirådgivningar, *klimatråd*, *rådgivningar, *handledningar, *fortbildningar`,
  },
  // Water is to be saved, unless a word tells which water.
  {
    side: "lower",
    yields: true,
    words: `
      sv · *vattenanvändning*, *vattenåtgång*, *vattenuttag*`,
  },
  {
    side: "higher",
    yields: true,
    words: `
      sv · passagerare, *godsvolym*, *godsomsätt*, *flygfrakt*, *resandeutveckl*, *biljettintäkt*, fungerande
      sv · *tillsynstimm*, *tillsynstid*, *företagsklimat*, *serviceklimat*, *hyllmeter, *planreserv*
      sv · *övningar, *övningarna, *samordningsgrad*`,
  },
  {
    side: "higher",
    thin: "shared",
    yields: true,
    words: `
      sv · *tillsvidareanställ*, ordinarie, antagna, antagits, handlagd~, avslutad~, *avslutats, *levererad~, *levererat, tillgängliga`,
  },
  {
    side: "lower",
    thin: true,
    words: `
      sv · stängd, stängda, *vikarier, *tjänsteresor, *nedlagda, *räntekänslig*`,
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
      sv · *detaljplaner, *st-läkare, *at-läkare, *vägledningar`,
  },
  // What there is to be.
  {
    side: "wanted",
    words: `
      sv · *plan, *planer, *rutin, *rutiner, *avtal, *kontrakt, ställföreträdare, *chef, *chefer, *lärare, *förskollärare
      sv · *biljett, *biljetter, *legitimationskontroll, *kontroll, *kontroller, *försäkring
      sv · *bemanning, *kontaktperson, *kontaktpersoner, *dokumentation, *uppföljning, *ombud, arbete, jobb, *examen
      sv · gymnasieutbildning, *plats, bostad, *personal, *återkoppling, svar, *besiktning, *registrering
      sv · *handledare, *handledning, *bredband, *skydd, ansvarig, ägare, *underlag, *utredning, *vattenförsörjning
      sv · *koppling, *konto, kontaktuppgifter, *kök, *hiss, *ventilation, *läkare, *sköterska, *handläggare
      sv · *utbildning, *introduktion, *information, *planer, *analys, *bedömning, *märkning, *räcke, *belysning
      sv · autogiro, *praktik, *praktikplats, *uppdateringar, *referens, *larm, *sprinkler, *ramp, *ledstråk, *laddplats
      sv · *fiber, *energideklaration, *certifikat, *diplom, *skyddsombud, *brandvarnare, *hjärtstartare, *källsortering
      sv · *kyla, *väderskydd, *cykelparkering, *bibliotek, *skolbibliotek, *skolsköterska, *kurator, *matsal`,
  },
];

/** What a measure's name says of itself: "Sjuktal (lägre är bättre)". */
export const SAID_SIDES = {
  higher: `
    sv · högre är bättre, högre värde är bättre, högre värden är bättre, högt är bra, högt värde är bra, höga värden är bra
    sv · högt är bäst, ju högre desto bättre, högre utfall är bättre, högt utfall är bra, högre siffra är bättre, hög siffra är bra, höga siffror är bra
    sv · högre tal är bättre, höga tal är bra, högre andel är bättre, hög andel är bra, högre resultat är bättre, större är bättre, mer är bättre, fler är bättre
    sv · högre värde önskas, höga värden önskas, högt värde önskas, högt värde är positivt, högre värde är positivt, höga värden är positiva
    sv · mått som ska öka, mått som bör öka, indikatorer som ska öka, nyckeltal som ska öka, minus = underskott, minus är underskott, minus betyder underskott, - = underskott, plus = överskott, + = överskott, negativt = underskott, negativt värde = underskott, värden som ska öka, sådant som ska öka, ska ligga så högt som möjligt
    nb · høyere er bedre
    da · højere er bedre
    en · higher is better`,
  lower: `
    sv · lägre är bättre, lägre värde är bättre, lägre värden är bättre, lågt är bra, lågt värde är bra, låga värden är bra
    sv · lågt är bäst, ju lägre desto bättre, lägre utfall är bättre, lågt utfall är bra, lägre siffra är bättre, låg siffra är bra, låga siffror är bra
    sv · lägre tal är bättre, låga tal är bra, lägre andel är bättre, låg andel är bra, lägre resultat är bättre, mindre är bättre, färre är bättre
    sv · lägre värde önskas, låga värden önskas, lågt värde önskas, lågt värde är positivt, lägre värde är positivt, låga värden är positiva
    sv · mått som ska minska, mått som bör minska, indikatorer som ska minska, nyckeltal som ska minska, värden som ska minska, sådant som ska minska, ska ligga så lågt som möjligt
    nb · lavere er bedre
    da · lavere er bedre
    en · lower is better`,
} as const;

/** Which way a measure is wished to go, in a column of its own. What "ökar" and "minskat" tell is how it went. */
export const WISHED_SIDES = {
  higher: `
    sv · ^ öka $, ^ ökas $, ^ ska öka $, ^ ska ökas $, ^ höja $, ^ höjas $, ^ ska höjas $, ^ högre $, ^ hög $, ^ högt $, ^ höga $, ^ upp $
    sv · ^ uppåt $, ^ fler $, ^ mer $, ^ större $, ^ maximera $, ^ maximeras $, ^ minst $, ^ lägst $, ^ hög är bra $, ^ högt är bra $
    sv · ^ högre är bättre $, ^ högre värde är bättre $, ^ högre värden är bättre $, ^ högt värde är bra $, ^ högt värde $, ^ höga värden $, ^ högt är bäst $, ^ hög är bäst $, ^ ju högre desto bättre $
    sv · ^ + $, ^ plus $, ^ min $, ^ min. $, ^ minimum $, ^ golv $, ^ lägsta värde $, ^ minimivärde $, ^ ≥ $, ^ > $`,
  lower: `
    sv · ^ minska $, ^ minskas $, ^ ska minska $, ^ ska minskas $, ^ sänka $, ^ sänkas $, ^ ska sänkas $, ^ lägre $, ^ låg $, ^ lågt $
    sv · ^ låga $, ^ ned $, ^ ner $, ^ nedåt $, ^ neråt $, ^ färre $, ^ mindre $, ^ minimera $, ^ minimeras $, ^ högst $, ^ låg är bra $
    sv · ^ lågt är bra $, ^ lägre är bättre $, ^ lägre värde är bättre $, ^ lägre värden är bättre $, ^ lågt värde är bra $, ^ lågt värde $, ^ låga värden $, ^ lågt är bäst $, ^ låg är bäst $
    sv · ^ ju lägre desto bättre $, ^ minus $, ^ max $, ^ max. $, ^ maximum $, ^ tak $, ^ högsta värde $, ^ maxvärde $, ^ ≤ $, ^ < $`,
  same: `
    sv · ^ behålla $, ^ behållas $, ^ bibehålla $, ^ bibehållas $, ^ ska bibehållas $, ^ oförändrad $, ^ oförändrat $, ^ stabil $
    sv · ^ stabilt $, ^ lika $, ^ inom $, ^ inom intervall $, ^ inom intervallet $, ^ intervall $, ^ exakt $`,
} as const;
