/**
 * Classes of words for remarks about a figure (interpret/text/remark.ts): a comment, a note without a sign, or the line under
 * a table that says what its figures are of.
 */
export const REMARK_CLASSES: Readonly<Record<string, string>> = {
  /** What a remark may call the figure that it is about. */
  remarkedFigure: `*siffra | *siffran | *siffror | *siffrorna | *värde | *värdet | *värden | *värdena | *utfall | *utfallet | *utfallen
    | *resultat | *resultatet | *resultaten | antal | antalet | andel | andelen | *uppgift | *uppgiften | *uppgifter | *uppgifterna
    | data | *statistik | *statistiken | summa | summan | belopp | beloppet | beloppen | mätningen | *redovisningen | underlaget`,
  /** Before it. */
  remarkBefore:
    "obs | obs! | ! | : | , | alla | samtliga | samtlig | de | den | det | dessa | denna | detta | årets | redovisade | redovisad | redovisat | angivna | angivet | angiven | rapporterat | rapporterade | här",
  /** Says what a figure is of. */
  isAbout: `avser | gäller | omfattar | gällande | avseende | speglar | (bygger | baseras | grundas | baserad | baserat) på | innehåller
    | inkluderar | täcker | visar =(bara | endast | enbart | {upTo} | perioden)`,
  /** "Är" says so only before the time itself. */
  isOfTime: `är [bara | endast | enbart | i själva verket] (för | från | per) | är [bara | endast | enbart] =({upTo} | halvår* | delår* | tertial* | kvartal* | första | exklusive | exkl* | ackumuler*
    | [ett] {meanTerm} | ett rullande | {meanOfYears})`,
  /** What a remark about something else begins with: a target, a rule or a decision that begins to hold. */
  otherThanFigure: `*mål* | *krav* | *rutin* | *beslut* | *avtal* | prognos* | budget* | från | fr.o.m. | fr.o.m | f.o.m. | from
    | alla | samtliga | hela | helår* | även | också | {r12}`,
  /** What limits what a figure is of. */
  limits: `{lastPart} | endast | enbart | bara | exklusive | exkl | exkl. | utom | förutom | undantag* | bortsett | inte | ej | en del av | delar av
    | del av | {count} av | {count} (skola | skolor | enhet | enheter | förskola | förskolor | boende | boenden | avdelning | avdelningar
    | förvaltning | förvaltningar | nämnd | nämnder | område | områden | distrikt)`,
  /** The last part of a year, which ends with it and is not the whole of it. */
  lastPart: `{secondHalf} | {quarter} 4 | {tertial} 3 | (tredje | sista) tertialet | (fjärde | sista) kvartalet | hösten | !(januari | jan) {month} (– | -) december`,
  /** What of a year is still to come. */
  ofRest:
    "(kvartal | kv | q | tertial) D1 | (fjärde | sista | tredje) (kvartalet | tertialet) | resten | återstoden | återstående [L] | {lastPart}",
  /** What a figure is that is not right, and what is to be done with it. */
  wrong:
    "fel | felaktig | felaktigt | felaktiga | orimlig | orimligt | (inte | ej) (korrekt | korrekta | rätt | riktig | riktigt | riktiga | tillförlitlig*)",
  toCheck: "(ska | måste | behöver | bör) [ännu] (rättas | korrigeras | kontrolleras | dubbelkollas | ses över)",
  /** Before how often something is measured. */
  measuredThen: `mäts | mätas | mättes | *mätning | *mätningen | *mätningar | *undersökning | *undersökningen | *enkät | *enkäten | genomförs
    | görs | följs upp | redovisas | rapporteras | publiceras | *statistik | *statistiken | uppdateras | data | resultat | resultatet`,
  everyOtherYear: `vartannat år | vart annat år | varannat år | vartannat | (vart | var) (tredje | fjärde | femte) år | (vart | var | varje) {count} [:] [e] år`,
  spring: "vt | våren | vårterminen",
  season: "vårens | våren | vårterminen | vårterminens | höstens | hösten | höstterminen | höstterminens",
  /** Before the time that a figure is counted to. */
  countedThen: "räknat | räknad | räknade | mätt | mätta | uppmätt | registrerat | registrerade | summerat",
  /** Has answered, and what of those asked has come in. */
  answered: `svarat | rapporterat | redovisat | lämnat (uppgift* | svar | siffror | data) | kommit in | inkommit | deltagit | besvarat enkäten
    | lämnats | rapporterats | redovisats | registrerats | inkommit | ingått | hämtats`,
  /** What a clause about another time than the figure's begins with. */
  otherClause: `helår* | hela årets | årssiffr* | slutlig* | hösten | höstens | våren | vårens | resten | {quarter} | (första | andra | tredje | fjärde) (kvartalet | tertialet)
    | {month} | övriga | (men | och) helår*`,
  /** A part of an organisation. */
  ofOrganisation: `*skola | *skolan | *skolor | *skolorna | *enhet | *enheten | *enheter | *enheterna | *boende | *boendet | *boenden
    | *avdelning | *avdelningen | *avdelningar | *förvaltning | *förvaltningen | *förvaltningar | *nämnd | *nämnder | *kommun | *kommuner
    | *avdelningarna | *nämnderna | *kommunerna | *verksamhet | *verksamheter | *verksamheterna | *område | *området | *områden | kommunal | kommunala
    | kommunens egna | egen | egna | offentlig | offentliga | kvinnor | män | flickor | pojkar | tillsvidareanställda
    | månadsavlönade | heltidsanställda`,
};
