import fc from "fast-check";
import type { Reading } from "../../src/domain/reading";
import { directionOf } from "../../src/interpret/side/direction";
import { columnDirection } from "../../src/interpret/side/wishedSide";
import { readTarget } from "../../src/interpret/targets/target";

const of = (indicator: string, goal?: string): string => {
  const found = directionOf({ indicator, goal });
  return found ? `${found.direction} ${found.strength}` : "unknown";
};

// Indicators as Helsingborg, Klippan, Grästorp, Jämtland Härjedalen, Katrineholm, Malmö and Vaggeryd print them, and
// the national KKiK set.
test.each<[string, string]>([
  ["Antal anmälda våldsbrott per 1000 invånare", "lower clear"],
  // A word within another, or its lack; found by asking a dictionary of 120 000 words.
  ["Andel lågutbildade", "lower thin"],
  // A question of a survey about what is bad.
  ["Vad tror eller tycker du om kommunens åtgärder mot klotter, %", "higher clear"],
  ["Åtgärder mot klotter", "lower thin"],
  ["Andel inaktiva konton", "lower clear"],
  ["Andel som vantrivs", "lower clear"],
  ["Andel retroaktiva utbetalningar", "unknown"],
  ["Skolklasser på visning", "unknown"],
  ["Elever som skolkar", "lower clear"],
  ["Arbetslöshet relativt rikssnittet", "lower clear"],
  ["Sjuktal per enhet", "lower clear"],
  ["Sjukfrånvaro totalt (%)", "lower clear"],
  ["Väntetid i antal dagar från ansökan till beslut om försörjningsstöd, medelvärde", "lower clear"],
  ["Hur lång är väntetiden i snitt för att få plats på ett äldreboende?", "lower clear"],
  ["Hur många barn per personal är det i kommunens förskolor?", "lower clear"],
  ["Heltidstjänster i förskolan, barn/heltidstjänst", "lower clear"],
  ["Antal medarbetare per chef", "lower thin"],
  ["Personalkontinuitet, antal personal som en hemtjänsttagare möter under 14 dagar, medelvärde", "lower clear"],
  ["Personalkontinuitet, antal personal/14 dgr", "lower clear"],
  ["Direktavk", "higher clear"],
  ["Res e fin", "higher clear"],
  ["Tid hos brukaren, hemtj (%)", "higher clear"],
  ["Uppdrag med auktoriserad tolk", "higher clear"],
  ["Lekplatser utan allvarlig anmärkning (%)", "higher clear"],
  ["Invånare 17-24 år som varken arbetar eller studerar, andel (%)", "lower clear"],
  ["Gymnasieelever med ogiltig frånvaro, kommunala skolor, andel (%)", "lower clear"],
  ["Mängden mat som slängs i onödan", "lower clear"],
  ["Insamlat hushållsavfall totalt, kg/person", "lower clear"],
  ["Halten av partiklar PM 10 årsmedelvärde.", "lower clear"],
  ["Andelen bilar med dubbdäck.", "lower clear"],
  ["Andelen bilresor till arbete/skola av totalt antal resor till arbete/skola", "lower clear"],
  ["Elevfrånvaron för elever med mer än 20% minskar.", "lower clear"],
  ["Kostnad grundskola F-9 hemkommun, kr/elev", "lower thin"],
  ["Kostnad per elev", "lower thin"],
  ["Antal genomförda brytpunktssamtal", "higher clear"],
  // How many are answered is how many came; the share of them is the office's own.
  ["Besvarade yttranden", "higher thin"],
  ["Andel besvarade yttranden", "higher clear"],
  // To leave support, in either order of the words.
  ["Försörjningsstöd avslutat på grund av arbete", "higher clear"],
  ["Avslutade ärenden på grund av arbete eller studier, andel (%)", "higher clear"],
  ["Andel hushåll som avslutat försörjningsstöd", "higher clear"],
  ["Hushåll med försörjningsstöd", "lower clear"],
  ["Kostnad för läromedel per elev", "lower thin"],
  ["Kostnad kultur per invånare", "lower thin"],
  ["Antal avvikelser i läkemedelshanteringen", "lower clear"],
  ["Avvikelser inom hemsjukvården", "lower clear"],
  ["Andel nollutsläppsfordon", "higher clear"],
  ["Andel nullutslippskjøretøy i kommunens bilpark (%)", "higher clear"],
  ["Startbeslut, bostäder", "higher clear"],
  ["Startbesked för lägenheter", "higher clear"],
  ["Antal planlagda tomter till försäljning", "higher clear"],
  ["Vad är kostnaden för ett inskrivet barn i förskolan?", "lower thin"],
  ["Hälsofrämjandeindex ska öka", "higher clear"],
  ["Nöjd-Inflytande-Index", "higher clear"],
  ["Andel elever i årskurs 9 med behörighet till gymnasieskolans yrkesprogram (efter sommarskola)", "higher clear"],
  ["Elever i åk 6 med lägst betyget E i matematik, kommunala skolor, andel (%)", "higher clear"],
  ["Gymnasieelever med examen inom 4 år, kommunala skolor, andel (%)", "higher clear"],
  ["Andel genomförda förstabesök inom barn- och ungdomspsykiatrin inom 30 dagar", "higher clear"],
  ["Andel barn och unga i identifierade riskzoner med förbättrade skolresultat", "higher clear"],
  ["Andel hyresgäster i vårdboende som är mycket/ganska nöjd med sitt särskilda boende", "higher clear"],
  ["Andel med egenförsörjning efter försörjningsstödsinsats", "higher clear"],
  ["Högre andel elever i årskurs ett kan läsa och förstå enkla meningar", "higher clear"],
  ["Fossilfria bränslen i Helsingborgs stads tjänstebilar", "higher clear"],
  ["Nyföretagande", "higher clear"],
  ["Arbetstillfällen i kommunen", "higher clear"],
  ["resultatets andel av skatteintäkter, statsbidrag och utjämningssystemet", "higher clear"],
  ["InvesteringsmålSjälvfinansieringsgrad av reinvesteringar (%)", "higher clear"],
  ["Soliditet, koncernen", "higher clear"],
  ["Antalet besökare på Dunkers, Fredriksdal och Kärnan", "higher clear"],
  ["Andelen förvärvsarbetare i kommunen.", "higher clear"],
  ["Andel elever som upplever att man i skolan respekterar varandras olikheter", "higher thin"],
  ["Matavfall till rötning, kg per invånare", "higher clear"],
  ["Hushållsavfall till förbränning, kg per invånare", "lower clear"],
  ["Räddningsinsatser", "unknown"],
  ["Utryckningar, antal", "unknown"],
  // Of a bare target of these several hands could not tell the side.
  ["Personalomsättning, %", "unknown"],
  ["Elever per lärare", "unknown"],
  ["Lärartäthet, elever per lärare", "unknown"],
  ["Lärartäthet (lärare per 100 elever)", "higher clear"],
  ["Nybesök hos kurator", "higher thin"],
  ["Nybesök inom 14 d, andel", "higher clear"],
  ["Barngruppens storlek", "lower thin"],
  ["Kostnad per inskrivet barn", "lower clear"],
])("%s: %s", (indicator, direction) => expect(of(indicator)).toBe(direction));

test.each([
  "Kostnadstäckning",
  "Nettokostnadsandel",
  "Budgetavvikelse",
  "Antal avvikelser mot plan",
  "Antal avvikelser HSL",
  "Antal rapporterade avvikelser i vården",
  "Avvikelser i vården som rapporteras",
  "Nettokostnad per elev",
  "Andel flickor i den öppna fritidsverksamheten",
  "Medborgarenkät",
  "",
])("%p says nothing, or both", (indicator) => expect(of(indicator)).toBe("unknown"));

// What is bought, used and paid for each square metre, how soon help comes, and what is practised.
test.each<[string, string]>([
  ["Framkomsttid landsbygd, minuter", "lower clear"],
  ["Lokalvård, kostnad per m²", "lower clear"],
  ["Mediekostnad, kr/m²", "lower clear"],
  // Of upkeep more may be wanted.
  ["Underhållskostnad per m²", "lower thin"],
  ["Hyresintäkt per m²", "unknown"],
  ["Inköpt fjärrvärme, MWh", "lower clear"],
  ["Köpt el, MWh", "lower clear"],
  ["Inköpt förnybar el, GWh", "higher clear"],
  ["Inköpt grön el, %", "unknown"],
  ["Vattenanvändning, m³", "lower clear"],
  ["Vattenåtgång per bad, liter", "lower clear"],
  ["Återvunnen vattenanvändning, %", "higher clear"],
  ["Regnvattenanvändning, m³", "unknown"],
  ["Ledningsövningar", "higher clear"],
  ["Samverkansövningar med regionen", "higher clear"],
  ["Uteblivna övningar", "lower clear"],
  // How many there are, or which share, said last; and names as offices cut them short.
  ["Publika arrangemang, antal", "higher clear"],
  ["Publika arrangemang", "higher thin"],
  ["Kompletta ansökningar, %", "higher clear"],
  ["Kompletta ansökningar", "unknown"],
  ["Personalkontinuitet hemtjänst, antal personal på 14 dagar", "lower clear"],
  ["Andel som inte återkommit inom ett år", "higher clear"],
  ["Handl.tid bygglov", "lower clear"],
  ["HLT nyregistrering", "lower clear"],
  ["Självfin.grad", "higher clear"],
  // How far they go is no bound for them.
  ["Tjänsteresor med flyg under 500 km", "unknown"],
  ["Kostnad för övningar", "lower thin"],
  ["Sökande per utannonserad tjänst", "higher clear"],
  ["Arbetssökande per ledigt jobb", "unknown"],
  ["Tillsvidareanställda på heltid", "higher clear"],
  ["Nya ställföreträdare rekryterade", "higher clear"],
  ["Samordningsgrad, %", "higher clear"],
  ["Anpassade hållplatser", "higher clear"],
  ["Anpassade studiegångar", "unknown"],
])("%s: %s", (indicator, side) => expect(of(indicator)).toBe(side));

test("a unit for each square metre is read with the measure's name", () => {
  expect(directionOf({ indicator: "Energi, normalårskorrigerad", unit: "kWh/m²" })).toMatchObject({
    direction: "lower",
    strength: "clear",
  });
  expect(directionOf({ indicator: "Solel från taket", unit: "kWh/m²" })?.direction).toBe("higher");
  expect(directionOf({ indicator: "Marknadsvärde lokaler", unit: "kr/m²" })?.direction).toBe("higher");
  expect(directionOf({ indicator: "Vad lokalerna ger", unit: "kr/m²" })).toBeNull();
});

// Time that is paid for, what is bought as agreed and what runs by itself, as budgets of service committees print them.
test.each<[string, string]>([
  ["Miljömedvetna materialval", "higher clear"],
  ["Andel klimatneutrala transporter", "higher clear"],
  ["Debiterad tid av totalt arbetad tid", "higher clear"],
  ["Andel kundtid i hemtjänsten", "higher clear"],
  ["Inköp med avtalad leverantör i procent av totala antalet inköp", "higher clear"],
  ["Andel inköp inom avtal", "higher clear"],
  ["Andel inköp utanför avtal", "lower clear"],
  ["Andel inköp som inte görs hos avtalade leverantörer", "unknown"],
  ["Antal fakturor med automatiskt flöde av totala antalet fakturor", "higher clear"],
  ["Andel manuellt hanterade fakturor", "lower clear"],
  ["Andel praktikanter i förhållande till ordinarie bemanning", "higher clear"],
  ["Personlig utveckling (medelvärde på en tiogradig skala)", "higher clear"],
  ["Andel elever som tappat motivationen", "unknown"],
  ["Total debiterad vattenförbrukning", "lower clear"],
  ["Antal överklagade upphandlingar med miljökrav", "lower clear"],
  ["Personalkostnad per kvadratmeter", "lower clear"],
])("%s: %s", (indicator, side) => expect(of(indicator)).toBe(side));

test("of waste that is collected apart more is better, and is what the share is of", () =>
  expect(of("Andel insamlat matavfall av total mängd matavfall")).toBe("higher clear"));

test("a negation turns a word in a share; elsewhere, and a lack, prove nothing", () => {
  expect(of("Andel elever som inte är behöriga")).toBe("lower clear");
  expect(of("Andel ungdomar som inte använder tobak")).toBe("higher clear");
  expect(of("Elever som inte är behöriga")).toBe("lower clear");
  expect(of("Andel anställda utan sjukfrånvaro")).toBe("higher thin");
  expect(
    of("Ej återaktualiserade personer med försörjningsstöd ett år efter avslutat försörjningsstöd, andel (%)"),
  ).toBe("higher clear");
});

test("the measure goes before the goal", () => {
  expect(of("Antal inbrott", "Öka tryggheten")).toBe("lower clear");
  expect(of("Andel flickor i verksamheten", "Andelen flickor ska öka")).toBe("higher clear");
  // What a goal wishes of something else says nothing of its measure: jobs per person under fewer who move away.
  expect(of("Jobb per arbetssökande", "Utflyttningen av unga bromsas")).toBe("unknown");
  expect(of("Gram per portion", "Matsvinnet ska minska")).toBe("unknown");
  expect(of("Andel X", "Minskad sjukfrånvaro")).toBe("unknown");
  expect(of("Kostnad per elev", "Sänkta kostnader")).toBe("lower clear");
  expect(of("Kostnadstäckning", "Kostnaderna ska minska")).toBe("unknown");
});

test("a header may say it", () => {
  expect(directionOf({ header: "Mål (högst)" })).toMatchObject({ direction: "lower", strength: "clear" });
  expect(directionOf({ header: "Miniminivå" })).toMatchObject({ direction: "higher" });
  expect(directionOf({ header: "Målvärde 2016" })).toBeNull();
});

test("the evidence is the words as printed", () => {
  expect(directionOf({ indicator: "Antal anmälda Våldsbrott per 1000 invånare" })?.evidence).toBe("Våldsbrott");
  expect(directionOf({ indicator: "Hälsofrämjandeindex ska öka" })?.evidence).toBe("öka");
});

test("no text makes the reader throw", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (indicator, goal) => void directionOf({ indicator, goal })));
});

test.each<[title: string, side: string]>([
  ["Skåp i korridoren (lägre är bättre)", "lower clear"],
  ["Skåp i korridoren (lägre värde är bättre)", "lower clear"],
  ["Torgytor, högre värden är bättre", "higher clear"],
  ["Sjukfrånvaro (högre är bättre)", "higher clear"],
  ["Index (ju lägre desto bättre)", "lower clear"],
  // Both, or no such words: nothing is said.
  ["Torgytor (högre är bättre eller lägre är bättre)", "unknown"],
  ["Torgytor", "unknown"],
])("a name that says its side: %s", (title, side) => expect(of(title)).toBe(side));

describe("a column of targets", () => {
  const column = (...texts: string[]): Reading[] => texts.map((text) => readTarget({ text }).reading);

  test.each<[string[], string | undefined]>([
    [["minst 80 %", "minst 75 %", "över 60", "90"], "higher"],
    [["högst 5", "< 6 %", "max 12 dagar"], "lower"],
    [["minst 80 %", "minst 75 %", "90"], undefined],
    [["minst 80 %", "minst 75 %", "minst 70 %", "högst 5"], undefined],
    [["80", "75", "90"], undefined],
    [["ska öka", "ska öka", "ja", "plats 12"], undefined],
    [[], undefined],
  ])("the column %p: %p", (texts, side) => expect(columnDirection(column(...texts))).toBe(side));

  test("a column decides only what the row itself leaves open", () => {
    const side = columnDirection(column("minst 80 %", "minst 75 %", "minst 60 %"));
    const read = (indicator: string) => readTarget({ text: "12", indicator, columnDirection: side }).reading;
    expect(read("Flickor i verksamheten")).toEqual({ kind: "min", value: 12, direction: "higher" });
    expect(read("Antal klagomål")).toEqual({ kind: "max", value: 12, direction: "lower" });
    expect(read("Kostnad grundskola, kr/elev")).toMatchObject({ kind: "max", assumed: true });
    expect(read("Nettokostnadsavvikelse")).toMatchObject({ assumed: true });
  });

  test.each([
    "Vårdplatser belagda på korttids, %",
    "Belagda platser, %",
    "Andel belagda vårdplatser",
    "Fyllnadsgrad bussar, %",
  ])("a high number is no least value of what may be too full: %s", (indicator) => {
    expect(readTarget({ text: "92", indicator, header: "Mål" })).toMatchObject({ problem: "osäker-riktning" });
  });
});
