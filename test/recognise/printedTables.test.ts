import { scoreTable } from "./real/score";
import { recognise } from "../../src/recognise/recognise";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { newBook } from "../../src/sheet/book";
import { read, roles, sheet } from "./kit";
import { tableOf } from "./real/drawing";

/* Layouts of printed tables, each reduced to the smallest sheet that failed: its missed and false facts. */
const wrongIn = (drawing: string): { missed: string[]; false: string[] } => {
  const { missed, false: extra } = scoreTable(tableOf("test", drawing));
  return { missed, false: extra };
};

const RIGHT = { missed: [], false: [] };

it("takes committees under a word for goals for those who answer, initials too", () => {
  const table = (one: string, other: string): string => `
sheet: Mål
columns: A goal | B owner | C grade
head | Prioriterade mål | Mål för | Läge
row | Fler bostäder byggs | ${one} | Uppnås
row | Barn och unga är trygga i skolan | ${other} | Uppnås delvis
row | Matsvinnet minskar | ${one} | Uppnås inte`;
  expect(wrongIn(table("Kommunstyrelsen", "Socialnämnden"))).toEqual(RIGHT);
  expect(wrongIn(table("KS", "BIN"))).toEqual(RIGHT);
});

it("leaves a single long area beside a column of goals an area", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A area | B goal | C grade
head | Område | Mål | Bedömning
row | Kommunen har en hållbar ekonomi och en god hushållning | Anläggningarna underhålls | Uppnås delvis`),
  ).toEqual(RIGHT);
});

it("reads a forecast in an office's own words as a grade, with or without the steps' numbers", () => {
  const table = (first: string, second: string): string => `
sheet: Delår
columns: A indicator | B outcome 2022 | C target 2022 | D grade
head | Styrtal | Utfall aug 2022 | Mål 2022 | Prognos helår
row | Sjukfrånvaro, procent | 7,6 | 6,0 | ${second}
row | Kariesfria 6-åringar, procent | 80 | 82 | ${second}
row | Telefontillgänglighet, procent | 99 | 90 | ${first}`;
  expect(wrongIn(table("1 – når målet", "3 – når inte målet"))).toEqual(RIGHT);
  expect(wrongIn(table("I fas", "Ur fas"))).toEqual(RIGHT);
});

it("takes a sentence after each measure for what is reported of it", () => {
  expect(
    wrongIn(`
sheet: Indikatorer
columns: A indicator | B target 2022 | C outcome 2022
head | Indikatorer | Målvärde 2022 | Utfall 2022
row | Besök på biblioteken | 1 500 | 1 466
- | Antalet ökar igen men når inte målvärdet.
row | Besök på museer | 90 | 96
- | Återöppningen gick fortare än väntat.`),
  ).toEqual(RIGHT);
});

it("takes a sentence below the last row for a note, and one over rows for the goal of those", () => {
  const head = `
sheet: Mål
columns: A goal | B indicator | C target | D outcome 2022
head | Effektmål | Mått | Mål | 2022`;
  const rows = `
row | Parkerna sköts väl | Nöjd Medborgar-Index | 60 | 59
row | | Felanmälningar som åtgärdats | 90 | 85`;
  expect(wrongIn(`${head}${rows}\nnote | Utfallet för 2022 är preliminärt.`)).toEqual(RIGHT);
});

it("takes years and answers below wide headings for the second row of the header", () => {
  expect(
    wrongIn(`
sheet: Krav
columns: A indicator | B target | C outcome 2023 | D outcome 2022 | E grade | F grade | G grade
head | Mått | Ägarens krav | Utfall | | Uppfyllt | |
head | | | 2023 | 2022 | Ja | Delvis | Nej
row | Soliditet | minst 10 % | 12,4 % | 11,9 % | X {grade uppnått} | |
row | Utläckage | högst 18 % | 19 % | 20 % | | X {grade delvis} |
row | Leveransavbrott, minuter | högst 20 | 31 | 18 | | | X {grade ej}
merge: C1:D1 E1:G1`),
  ).toEqual(RIGHT);
});

it("takes years below any header for its second row, where the row has something below a wide heading", () => {
  expect(
    wrongIn(`
sheet: Krav
columns: A indicator | B target | C outcome 2022 | D outcome 2023 | E other | F grade
head | Mått | Krav | Utfall | | Riket | Läge
head | | | 2022 | 2023 | 2023 | 2023
row | Soliditet | minst 10 % | 12,4 % | 11,9 % | 15 % | Uppnått {grade uppnått}
row | Utläckage | högst 18 % | 19 % | 20 % | 17 % | Ej uppnått {grade ej}
row | Leveransavbrott, minuter | högst 20 | 31 | 18 | | Uppnått {grade uppnått}
merge: C1:D1`),
  ).toEqual(RIGHT);
});

it("takes any signs for steps where a line lists them: what is denied is not reached, what is listed last is no step", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A indicator | B target | C outcome 2023 | D grade
title | Uppföljning 2023
note | Tecken: + enligt planen, 0 delvis enligt planen, – inte enligt planen, ? uppgift saknas
head | Mått | Mål 2023 | Utfall 2023 | Läge
row | Soliditet | minst 10 % | 12,4 % | + {grade uppnått}
row | Utläckage | högst 18 % | 19 % | 0 {grade delvis}
row | Leveransavbrott, minuter | högst 20 | 31 | – {grade ej}
row | Nöjda kunder | minst 80 % | | ? {grade state}`),
  ).toEqual(RIGHT);
});

it("takes sentences with figures for what came of measures that name their own targets", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B indicator | C outcome 2023
head | Mål | Indikator med målnivå | Läget vid årets slut
row | Fler fullföljer studierna | Kvarvaron efter ett år ska vara minst 80 procent {indicator} {target} | Kvarvaron var 78 procent för dem som började i fjol.
row | Forskningen håller hög kvalitet | Externa bidrag ska uppgå till minst 2,6 miljarder kronor {indicator} {target} | Bidragen blev 2,74 miljarder kronor under året.`),
  ).toEqual(RIGHT);
});

it("takes a row with a bound for no header, whatever its other cells are called", () => {
  expect(
    wrongIn(`
sheet: Februari
columns: A indicator | B target | C outcome | D grade
head | KPI | Mål | Faktiskt | Status
row | Träffar | ≥ 1 av 4 veckor | ca 20 % | Uppnått {grade uppnått}
row | Träffsäkerhet | ≥ 50 % (4 av 8 lopp) | 10–30 % (snitt 20 %) innehåller fel | Under mål {grade under målet}
row | Avkastning | ≥ -20 % (första månaden) | ca 5 % | Uppnått {grade uppnått}`),
  ).toEqual(RIGHT);
});

it("reads words by themselves left of the titles, where the rows have a mark, as the goal of those rows", () => {
  const table = (role: string, header: string, [one, other]: [string, string]): string => `
sheet: Mål
columns: A ${role} | B indicator | C outcome 2021 | D outcome 2022
head | ${header} | Indikatorer | Utfall 2021 | Utfall 2022
goal | Fler ska få vård i rätt tid
row | ${one} | Besök inom 90 dagar, andel | 71 | 69
row | ${other} | Operationer inom 90 dagar, andel | 59 | 64
goal | Hela regionen ska växa
row | ${one} | Sysselsättningsgrad | 78 | 80`;
  expect(wrongIn(table("trend", "", ["Upp", "Ned"]))).toEqual(RIGHT);
  expect(wrongIn(table("unit", "Enhet", ["%", "procent"]))).toEqual(RIGHT);
});

it.each(["I dag", "Faktisk", "Actuals"])("takes ”%s” beside what is to be reached for the outcome", (header) => {
  expect(
    wrongIn(`
sheet: Mål
columns: A indicator | B outcome | C target
head | Måltal | ${header} | Mål 2025
row | Betalande andel | 12 % | minst 20 %
row | Avvikelser | 14 | högst 5`),
  ).toEqual(RIGHT);
});

it("keeps the level that a column gives all rows alike", () => {
  expect(
    wrongIn(`
sheet: Plan
columns: A area | B level | C goal | D grade
head | Område | Måltyp | Effektmål | Bedömning
row | Trygghet | Nämndmål | Alla är trygga i skolan | Uppnås
row | Trygghet | Nämndmål | Fler får hjälp i tid | Uppnås inte
row | Miljö | Nämndmål | Fjärrvärmen är fossilfri | Uppnås`),
  ).toEqual(RIGHT);
});

it("gives the area a grade that the header says is of the level above the goals", () => {
  expect(
    wrongIn(`
sheet: Bedömningar
columns: A area | B goal | C grade | D grade area
head | Område | Nämndmål | Nämndens bedömning 2021 | Samlad bedömning KF-mål
row | Hållbar tillväxt | Fjärrvärmen är fossilfri | Uppnås delvis | Uppnås inte
row | | Det byggs hyresrätter varje år | Uppnås |
row | Kunskap och hälsa | Barn och elever läser mer | Uppnås | Uppnås`),
  ).toEqual(RIGHT);
});

it("reads what was expected and what was reached in Danish, and a budget's figure in a table of measures", () => {
  const table = (target: string, outcome: string): string => `
sheet: Mål
columns: A goal | B indicator | C target 2023 | D outcome 2023
head | Mål | Mätare | ${target} | ${outcome}
row | Flere cykler | Cykelture pr. borger | 0,42 | 0,41
row | Færre tilskadekomne | Alvorligt tilskadekomne | 48 | 46`;
  expect(wrongIn(table("Forventet 2023", "Opnået 2023"))).toEqual(RIGHT);
  expect(wrongIn(table("BG 2023", "BS 2023"))).toEqual(RIGHT);
});

it("takes a count of grades alone in its row for no measure, and a forecast of attainment for a grade", () => {
  expect(
    wrongIn(`
sheet: Styrkort
columns: A indicator | B target 2023 | C outcome 2023 | D grade
head | Styrtal | Mål 2023 | Utfall 2023 | Prognos måluppf.
row | Sjukfrånvaro, procent | 5,5 | 5,1 | Grön
row | Nöjd kund, index | 75 | 71 | Gul
sum | Antal gröna: 1 av 2`),
  ).toEqual(RIGHT);
});

it("names a paragraph that tells a goal and its figure as suspicious where nothing reads it", () => {
  const { sheets } = tableOf(
    "test",
    `
sheet: Plan
- | Trygg trafik
- | I planen er det målsætningen, at antallet skal halveres. Det er en reduktion fra 220 til 110.
- | Kontakt`,
  );
  const { coverage } = recognise({ ...newBook(), sheets }, { scales: [] });
  expect(coverage.outside.suspicious).toHaveLength(1);
});

it("takes text that wraps within its cells for one text, and lines that each begin something for a list", () => {
  const table = (goal: string): string => `
sheet: Mål
columns: A goal | B indicator | C target | D outcome 2023
head | Resultatmål | Nyckeltal | Målnivå | 2023
row | ${goal} | Svarstid i telefon, minuter | 3 | 5
row | Fler besöker\\nbiblioteken i\\ntätorten | Besök per invånare | 6 | 5,2`;
  expect(wrongIn(table("Invånarna får\\nsvar när de\\nringer oss"))).toEqual(RIGHT);
});

it("reads sentences under a word for goals with a year as goals that are their own measures", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B outcome | C grade
head | Effektmål 2024 | Resultat | Bedömning
- | Minst 80 % av hushållen ska sortera matavfall. {both} {target} | 74 % sorterade i december. {outcome} | Ej uppnått {grade goal}
- | Restiden med buss till centrum ska vara högst 25 minuter. {both} {target} | 24 minuter i mätningen. {outcome} | Uppnått {grade goal}`),
  ).toEqual(RIGHT);
});

it("takes a level right of the same year's outcome for what it is to reach", () => {
  const table = (level: string): string => `
sheet: Styrkort
columns: A indicator | B outcome 2022 | C outcome 2023 | D target 2023
head | Så mäts målet | Utfall 2022 | Utfall 2023 | ${level}
row | Upplevd trygghet, % | 68 | 71 | minst 70
row | Resor med buss per invånare | 74 | 95 | 92`;
  expect(wrongIn(table("Nivå 2023"))).toEqual(RIGHT);
  expect(wrongIn(table("Kommunens nivå 2023"))).toEqual(RIGHT);
});

it("reads outcome and target below their year, and the groups below them", () => {
  expect(
    wrongIn(`
sheet: Mått
columns: A indicator | B outcome 2022 | C outcome 2023 | D outcome 2023 | E target 2023
head | Mått (enhet) | 2022 | 2023 | |
head | | Utfall | Utfall | | Mål
head | | Totalt | Kv | M |
row | God hälsa (%) | 68 | 66 | 72 | 70
row | Sjukfrånvaro (%) | 7,4 | 7,6 | 4,2 | 6,5
merge: A1:A3 C1:E1 C2:D2`),
  ).toEqual(RIGHT);
});

it("leaves one column divided by another alone", () => {
  expect(
    wrongIn(`
sheet: Insatser
columns: A indicator | B target 2022 | C outcome 2022 | D other
title | Verksamhetsmål 2022
head | Indikator | Planerat | Utfört | Utfört/planerat
row | Hembesök i flerbostadshus | 120 | 96 | 80 %
row | Utbildade i brandkunskap | 400 | 432 | 108 %`),
  ).toEqual(RIGHT);
});

it("reads whether a goal is met in the office's own word, it in part, and it denied", () => {
  expect(
    wrongIn(`
steps: Klarat = uppnått, Nästan = delvis, Ej klarat = ej
sheet: Åtaganden
columns: A goal | B indicator | C baseline 2021 | D target 2023 | E outcome 2023 | F grade
head | Åtagande | Mäts genom | Start 2021 | Mål 2023 | Utfall 2023 | Klarat?
row | Vi håller gatorna i gott skick | Andel gator med skador, % | 34 | 28 | 30 | Nästan
row | Vi sparar energi | kWh per kvadratmeter | 171 | 155 | 149 | Klarat
row | Alla barn lär sig simma | Simkunniga i åk 6, % | 88 | 98 | 91 | Ej klarat
row | Vi röjer snön i tid | Klagomål på snöröjning | 41 | 30 | 22 | Klarat`),
  ).toEqual(RIGHT);
});

it("puts goals under the area above them where headers come back, and a verdict on the goal over the measures", () => {
  expect(
    wrongIn(`
steps: Målet är delvis uppfyllt = delvis, Målet är uppfyllt = uppnått
sheet: Mål
columns: A indicator | B outcome 2022 | C target 2022
area | Strategiskt område: Framtida boende
goal | Kommunen har varierade boendemiljöer i alla delar
head | Nyckeltal | Utfall 2022 | Mål 2022
row | Nybyggda lägenheter | 22 | 25
row | Tomter till försäljning | 40 | 30
- | Målet är delvis uppfyllt {grade goal}
area | Strategiskt område: Utbildning
goal | Eleverna når längre än väntat.
head | Nyckeltal | Utfall 2022 | Mål 2022
row | Meritvärde i årskurs 9 | 228 | 220
- | Målet är uppfyllt {grade goal}`),
  ).toEqual(RIGHT);
});

it.each([
  ["Förmåga", "Nuläge", "Målbild"],
  ["Dimension", "I dag", "Mål H2"],
  ["Måltal", "Nuläge", "Önskat läge"],
])("reads names with the state that they are in and the state that is wished, in words: %s, %s, %s", (...headers) => {
  expect(
    wrongIn(`
sheet: Förflyttning
columns: A indicator | B outcome | C target
head | ${headers.join(" | ")}
row | Styrning av portföljen | Splittrad {outcome} | En gemensam portfölj med prioritering
row | Klassning av information | Definierad {outcome} | Etablerad för data och loggar
row | Åtkomst till modeller | Saknas {outcome} | Kontrollerad åtkomstpunkt`),
  ).toEqual(RIGHT);
});

it("keeps sentences about what shall be reached for goals where the state of things stands beside them", () => {
  expect(
    wrongIn(`
sheet: Plan
columns: A area | B other | C goal | D owner
head | Område | Nuläge | Mål | Ansvarig
row | Trafik | Otrygga korsningar vid skolorna | Barnen ska kunna gå tryggt till skolan | Tekniska nämnden
row | Handel | Tomma lokaler i centrum | Centrum ska ha ett levande utbud | Kommunstyrelsen`).missed,
  ).toEqual([]);
});

it("keeps an aim without facts a goal among goals that are worded alike", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B indicator | C outcome 2023
head | Mål | Mått | Utfall 2023
row | Våtmarker anläggs | |
row | Kommunens bilar ska vara fossilfria | |
row | Matsvinnet ska minska | Matsvinn per portion, gram | 39`),
  ).toEqual(RIGHT);
});

it("reads names without aims beside targets and outcomes as measures, unless they are graded", () => {
  const table = (grade: string, ...grades: string[]): string[] => {
    const cell = (i: number): string => (grades[i] ? ` | ${grades[i]}` : "");
    return scoreTable(
      tableOf(
        "test",
        `
sheet: Ekonomi
columns: A indicator | B outcome 2022 | C outcome 2023 | D target
head | Ekonomiska mål | 2022 | 2023 | Mål${grade}
row | Soliditet inklusive pensioner | 41 | 43 | 40${cell(0)}
row | Investeringar, egen finansiering | 71 | 46 | 50${cell(1)}
row | Låneskuld, tkr per invånare | 22 | 24 | 25${cell(2)}`,
      ),
    ).false;
  };
  expect(table("")).toEqual([]);
  expect(table(" | Måluppfyllelse", "Uppfyllt", "Ej uppfyllt", "Uppfyllt")).toHaveLength(3);
});

it("reads graded names under ”Mål” as the measures of the areas above them, beside targets and outcomes", () => {
  const wrong = (header: string, ...areas: string[]): ReturnType<typeof wrongIn> =>
    wrongIn(`
sheet: Styrkort
steps: Ja = uppnått, Nej = ej
columns: A area | B indicator | C target | D outcome 2023 | E grade
head | Perspektiv | ${header} | Måltal | Utfall 2023 | Uppnått
row | ${areas[0]} | Serviceindex | 82 | 80,9 | Nej
row | ${areas[1]} | Trygghet i trapphus | 79 | 81 | Ja
row | ${areas[2]} | Vakansgrad | 0,5 % | 1,4 % | Nej
row | ${areas[3]} | Soliditet | 20 % | 24 % | Ja`);
  expect(wrong("Mål", "Kund", "", "Ekonomi", "")).toEqual(RIGHT);
  expect(wrong("Effektmål", "Kund", "", "Ekonomi", "").false).toHaveLength(4);
});

it("leaves a list of controls alone whose first row names a year", () => {
  expect(
    wrongIn(`
sheet: Blad1
columns: A other | B other | C other | D other | E other | F other
head | Process | Kontrollpunkt | Beskrivning | Utfall 2023 | Kommentar | Åtgärd
row | Uppdrag | Kontroll av följsamhet till riktlinjen för vård | Granskning av enheter med försämrat resultat 2022 | Sammanfattningsvis ett bättre resultat | Brist i samma delar som tidigare | Riktlinjen ses över
row | Utredning | Kontroll av dokumentation | Stickprov i tio akter | Godtagbart | Dokumentationen bör minska | En guide tas fram`)
      .false,
  ).toEqual([]);
});

it("reads an aim with a grade and no figure, or a text merged over the figures, as the goal of the measures below", () => {
  const goalOf = (title: string, merge: string): string => `
sheet: Mål
columns: A indicator | B outcome 2021 | C outcome 2022 | D target 2022 | E grade
head | Styrtal | 2021 | 2022 | Målnivå | Måluppfyllelse
goal | ${title} | | | | Delvis uppnått
row | Utsläpp av växthusgaser, ton per invånare | 4,5 | 4,4 | 4,0
row | Andel fossilfria fordon | 69 % | 77 % | 75 %
goal | Alla barn ska nå målen i skolan | | | | Ej uppnått
row | Elever med examen inom 4 år, andel (%) | 71,9 | 73,0 | 76
${merge}`;
  expect(wrongIn(goalOf("Klimatpåverkan ska minska", ""))).toEqual(RIGHT);
  expect(wrongIn(goalOf("Vår klimatpåverkan", "merge: A2:D2"))).toEqual(RIGHT);
});

it("takes a number and a text merged over the rest for a heading", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A number | B goal | C grade
head | | Resultatmål | Måluppfyllelse
area | 1 | Attraktiva boendemiljöer {area}
row | 1.1 | Nya områden byggs med blandade upplåtelseformer | God
row | 1.2 | Möjligheten att ta del av kultur ska öka | Viss
area | 2 | Minskat klimatavtryck {area}
row | 2.1 | Kommunens egna utsläpp ska minska | God
merge: B2:C2 B5:C5`),
  ).toEqual(RIGHT);
});

it("makes no measure of dashes beside an assignment, in a list whose kinds stand in a column", () => {
  expect(
    wrongIn(`
sheet: Utdrag
columns: A other | B other | C outcome 2022 | D target 2022 | E grade
head | Typ | Benämning | Utfall 2022 | Målvärde 2022 | Status
goal | Mål | Invånarna känner sig trygga {goal} | | | Uppfyllt
ind | Indikator | Trygghet utomhus när det är mörkt, % {ind} | 66 | 65 | Uppfyllt
ind | Indikator | Anmälda brott per 1 000 invånare {ind} | 109 | 115 | Uppfyllt
goal | Mål | Kommunen har en bra kompetensförsörjning {goal} | | | Ej uppfyllt
ind | Indikator | Personalomsättning, % {ind} | 12,4 | 9,0 | Ej uppfyllt
goal | Uppdrag | Utreda en ny simhall i centrum {goal} | - {none} | - {none} | Pågående`),
  ).toEqual(RIGHT);
});

it("takes names under no header for measures, beside numbers under Mål and dated figures", () => {
  expect(
    wrongIn(`
sheet: Tabell 12
columns: A indicator | B target | C outcome 2022 | D outcome 2021 | E grade
head | | Mål | 2022 | 2021 | Uppnått
row | Ansökan om allmän pension beslutad inom 30 dagar | 95 | 96,8 | 97,1 | Ja
row | Ansökan med utlandskoppling beslutad inom 120 dagar | 75 | 61,4 | 58,0 | Nej
row | Nyansökan beslutad inom 60 dagar | 75 | 81,0 | 64,2 | Ja`),
  ).toEqual(RIGHT);
});

it("takes names and bounds under two words for goals for measures and their targets", () => {
  expect(
    wrongIn(`
sheet: Financial objectives
columns: A indicator | B target | C outcome 2024 | D outcome 2023
head | Financial objectives | Objective | Outcome 2024 | Outcome 2023
row | Net debt/EBITDA, times | < 2,0 | 0,2 | 0,1
row | Operating margin, % | 14 | 7,1 | 6,2`),
  ).toEqual(RIGHT);
});

it("takes texts under a header of measure and target for both", () => {
  expect(
    wrongIn(`
sheet: Bokslut
columns: A goal | B other | C outcome 2022 | D grade
head | Bindande mål | Mätare och målnivå | Utfall 2022 | Uppnått
row | Eleverna mår bra i skolan | Andel elever som trivs i skolan: minst 85 % {indicator} {target} | 83 % | Delvis
row | Biblioteken används | Antal lån per invånare, ≥ 15 {indicator} {target} | 15,6 | Ja
row | Vattentjänsterna är driftsäkra | Läckvatten, högst 20 % {indicator} {target} | 24 % | Nej`),
  ).toEqual(RIGHT);
});

it("reads what a header states of women and men alike", () => {
  expect(
    wrongIn(`
sheet: Indikatorer
columns: A indicator | B outcome 2022 | C outcome 2022 | D outcome 2022 | E other | F target 2023
head | Indikator | Nuläge 2022 | | | Jämförelse R9 | Målsättning 2023
head | | Totalt | Kvinnor | Män
row | Nöjda med gång- och cykelvägar, andel (%) | 83 | 82 | 84 | 81 | Öka
row | Arbetslöshet 16–64 år, andel (%) | 5,4 | 5,2 | 5,6 | 6,9 | Minska
row | Hållbart medarbetarengagemang | 78 | 79 | 77 | 79 | Öka
merge: B1:D1`),
  ).toEqual(RIGHT);
});

it("orders the letters that a line below the table explains, where its ends are reached and not reached", () => {
  expect(
    wrongIn(`
steps: J = uppnått, K = delvis, L = ej
sheet: Styrkort
columns: A indicator | B target 2019 | C outcome 2019 | D grade
head | Nyckelindikator | Målvärde 2019 | Utfall 2019 | Bedömning
row | Telefontillgänglighet primärvård, samma dag | 95 % | 91 % | K
row | Sjukfrånvaro i % av ordinarie arbetstid | < 5,0 | 5,4 | L
row | Ledarskapsindex i medarbetarenkäten | 76 | 77 | J
note | J = målvärdet uppnått K = nära målvärdet L = målvärdet ej uppnått`),
  ).toEqual(RIGHT);
});

it("asks about a mark in parentheses", () => {
  const { sheets } = tableOf(
    "test",
    `
sheet: Direktiv
head | Mål | Utfall 2022 | Bedömning
- | Soliditeten ska vara lägst 20 % | 27,3 % | ✔
- | Direktavkastningen ska vara minst 4,5 % | 4,1 % | ✘
- | Serviceindex ska vara minst 80 | 79,4 | (✔)`,
  );
  const { problems } = recognise({ ...newBook(), sheets }, { scales: scalesFor(standard) });
  expect(problems.map(({ code, cell }) => [code, cell])).toContainEqual(["okänd-bedömning", "Direktiv!C4"]);
});

it("takes names under a word for goals for measures where all they have is bounds, unless somebody answers for them", () => {
  expect(
    wrongIn(`
sheet: Krav
columns: A indicator | B target
head | Mål | Mått
row | Svarstid i växeln | < 60 sek
row | Tid till besked | högst 5 dagar
row | Öppna ärenden | ≤ 10`),
  ).toEqual(RIGHT);
  expect(
    wrongIn(`
sheet: Krav
columns: B target | C owner
head | Mål | Måltal | Ansvarig
- | Svarstid i växeln {both} | < 60 sek {target} | Kanslichef
- | Tid till besked {both} | högst 5 dagar {target} | Kanslichef
- | Öppna ärenden {both} | ≤ 10 {target} | Kanslichef`),
  ).toEqual(RIGHT);
});

it("reads a grade by its mark where the words after it are on no scale, and not where they say less", () => {
  const table = (last: string): string => `
sheet: Status
columns: A indicator | B target | C outcome | D grade
head | Mått | Mål | Uppnått | Status
row | Besök på biblioteken, antal | minst 900 | 940 | ✅ Komplett {grade uppnått}
row | Besök på museer, antal | minst 200 | 250 | ✅ Komplett {grade uppnått}
row | Besök i simhallen, antal | minst 300 | 280 | ❌ För få {grade ej}
${last}`;
  expect(wrongIn(table("row | Nya titlar, antal | minst 10 | 12 | ✅ Perfekt {grade uppnått}"))).toEqual(RIGHT);
  expect(wrongIn(table("row | Nya titlar, antal | minst 10 | 8 | ✅ Delvis infört {grade uppnått}")).missed).toEqual([
    "grade: Nya titlar, antal",
  ]);
});

it("reads a grade by a circle before an office's own words, under a header that no one knows", () => {
  expect(
    wrongIn(`
sheet: Bokslut
columns: A goal | B indicator | C target 2023 | D outcome 2023 | E grade
head | Inriktning | Nyckeltal | Nivå att nå 2023 | Utfall 2023 | Klarade vi det?
row | Fler väljer att cykla | Andel resor med cykel | minst 25 % | 26 % | ● Med råge {grade uppnått}
row | Färre skadas i trafiken | Antal allvarligt skadade | högst 4 | 5 | ◐ Inte riktigt {grade delvis}
row | Gatorna är hela | Nöjda med gatorna, andel | minst 60 % | 41 % | ○ Långt ifrån {grade ej}`),
  ).toEqual(RIGHT);
});

it("takes an office's own words for verdicts where verdicts stand, and asks for their order once", () => {
  const codes = (header: string, before: string): (string | undefined)[][] => {
    const { sheets } = tableOf(
      "test",
      `
sheet: Uppföljning
columns: A indicator
head | Mått | Målvärde 2023 | ${before} | ${header}
- | Bygglov inom tio veckor | minst 95 % | 97 % | Solsken
- | Nöjda sökande | minst 75 % | 64 % | Regn
- | Svarstid i dagar | högst 5 | 4 | Solsken
- | Överklaganden som ändras | högst 10 % | 11 % | Växlande`,
    );
    const { problems } = recognise({ ...newBook(), sheets }, { scales: scalesFor(standard) });
    return problems.filter(({ code }) => code !== "osäker-riktning").map(({ code, cell }) => [code, cell]);
  };
  expect(codes("Läget", "Utfall 2023")).toEqual([["okänd-ordning", "Uppföljning!D2"]]);
  // Without anything that was measured nothing has been judged.
  expect(codes("Läget", "Källa")).not.toContainEqual(["okänd-ordning", "Uppföljning!D2"]);
  expect(codes("Väderlek", "Utfall 2023")).toEqual([["oläst-kolumn", "Uppföljning!D1"]]);
});

it("asks of figures under a header for grades whether they are a share of the target or steps", () => {
  const asked = (header: string): string[] => {
    const { sheets } = tableOf(
      "test",
      `sheet: Uppföljning
columns: A goal
head | Mål | ${header}
- | Fler unga deltar i kulturskolan | 0,67
- | Biblioteken når fler | 1
- | Kulturarvet blir tillgängligt | 0,5`,
    );
    const { problems } = recognise({ ...newBook(), sheets }, { scales: scalesFor(standard) });
    return problems.flatMap(({ code, sentence }) => (code === "oläst-kolumn" ? [sentence] : []));
  };
  expect(asked("Uppfyllelsegrad")).toEqual([
    expect.stringMatching(/Säger talen, som 0,67, hur stor del av målet som är nådd.*ett steg på er skala/),
  ]);
  expect(asked("Väderlek").join()).not.toMatch(/Säger talen/);
});

it("takes a verdict that counts the rows for none of one goal", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B grade
title | Styrkort mot målen
head | Mål | Dom
row | Fler bostäder byggs i hela kommunen | Uppnås
row | Barn och unga är trygga i skolan | Uppnås delvis
- | Dom: 1 av 2 mål nås.`),
  ).toEqual(RIGHT);
});

it("takes the next section of a paper below a table of measures for no measure", () => {
  expect(
    wrongIn(`
sheet: 3.1
columns: A indicator | B outcome 2023 | C target 2023
head | Indikatorer | Utfall 2023 | Målvärde 2023
row | Andel som känner sig trygga ute på kvällen | 86 % | 85 %
row | Andel som känner sig trygga ute på dagen | 97 % | 98 %
- | 3.2 En hållbar utveckling och en hälsosam miljö
- | Beslutats av
- | Kommunfullmäktige`),
  ).toEqual(RIGHT);
});

it("takes the figure of a sentence under a word for outcomes, and neither an aim, a change nor the year before", () => {
  const { plan } = read(
    sheet(
      "Mål",
      `
Mål | Resultat
Till 2027 ska kommunen producera solel för minst 50 % av förbrukningen | År 2021 producerades solel motsvarande 23 % av förbrukningen
Andelen nöjda brukare ska vara minst 85 % av alla som svarar | Andelen nöjda brukare var 89 procent, målet var 85 procent
Energianvändningen ska minska med 15 % från 2019 till 2027 | 186 kWh per kvadratmeter, en minskning på 7 % sedan 2019
Andelen nöjda besökare ska vara minst 90 % av alla som svarar | Vårt mål är ett index på 90 %. Under 2020 nådde vi 93 %.`,
    ),
  );
  expect(plan.indicators.map(({ outcomes }) => outcomes.map(({ period, value }) => `${period}: ${value}`))).toEqual([
    ["2021: 23"],
    [": 89"],
    [": 186"],
    ["2020: 93"],
  ]);
});

it("leaves a form that nobody has filled in alone, and not goals with the choices beside them", () => {
  const form = (titles: string, rows: readonly string[]): string =>
    ["sheet: Mall", `head | Område | ${titles} | Status | Kommentar`, ...rows].join("\n");
  expect(
    wrongIn(
      form("Fråga", [
        "- | Driftmodell | Är ansvar för drift och support tydligt? | Grön/Gul/Röd | Kort beskrivning",
        "- | Säkerhet | Är krav på säkerhet en del av arbetssättet? | Grön/Gul/Röd | Kort beskrivning",
        "- | Kompetens | Sprids praktisk kunskap till fler? | Grön/Gul/Röd | Kort beskrivning",
      ]),
    ),
  ).toEqual(RIGHT);
  const { missed } = scoreTable(
    tableOf(
      "test",
      `
sheet: Mall
columns: A area | B goal | C other | D other
head | Område | Mål | Status | Kommentar
row | Drift | Ansvaret för drift och support ska vara tydligt | Grön/Gul/Röd |
row | Kompetens | Praktisk kunskap ska spridas till fler | Grön/Gul/Röd |`,
    ),
  );
  expect(missed).toEqual([]);
});

it("takes the verdict of the whole table in its last row for no goal", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B other | C grade
head | Resultatmål | Måluppfyllelse 2020 | Måluppfyllelse 2021
row | Nya områden byggs med blandade upplåtelseformer | God | God
row | Möjligheten att ta del av kultur ska öka | Låg | Viss
sum | Sammanvägd bedömning | Viss | God`),
  ).toEqual(RIGHT);
});

it("takes a numbered title that says that measures follow for no area", () => {
  expect(
    wrongIn(`
sheet: Plan
columns: A indicator | B target
title | 4.2 Ressurser
- | Hold 20% buffer for uforutsette problemer
title | 4.3 Projektets nyckeltal
head | Indikator | Mål
row | Rework rate | <20%
row | Blocker-tid | <10%
row | Code review efficiency | <2 dager`),
  ).toEqual(RIGHT);
});

it("keeps an aim with nothing but its owner a goal where another column names the measures", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B owner | C indicator | D outcome 2023 | E outcome 2024
head | Verksamhetsmål | Utförare | Nyckelindikator | Utfall 2023 | Utfall 2024
row | 35 500 personer bor här vid mandatperiodens slut | KS | Invånare totalt, antal | 34550 | 34760
row | Fler ska arbeta heltid | KS
row | Minska de delade turerna | VON
row | Företagsklimatet ska förbättras | KS | Företagens nöjdhet, index | 74 | 73`),
  ).toEqual(RIGHT);
});

it("reads measures under a word for how they are measured, where nothing else names them", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B indicator | C target | D outcome 2024
head | Nämndmål | Mätmetod | Målvärde | Utfall 2024
row | Företagen är nöjda med servicen | Nöjd kundindex i servicemätningen | 72 | 70
row | Måltiden är en av dagens höjdpunkter | Andel som tycker att maten smakar bra | 80 % | 81 %
row | Hemtjänsten har god kontinuitet | Antal personal på 14 dagar | högst 14 | 15
note | KS = kommunstyrelsen, ON = omsorgsnämnden`),
  ).toEqual(RIGHT);
});

it("reads ticks over a row that counts them, and neither that row nor the sum of it all as a measure", () => {
  expect(
    wrongIn(`
sheet: Styrkort
columns: A goal | B indicator | C target | D outcome | E grade | F grade | G grade
head | Mål | Nyckeltal | Måltal | Utfall | Måluppfyllelse | |
head | | | | | Helt | Delvis | Inte
row | Kommunen är attraktiv att bo i | Nöjd regionindex | 55 | 47 | | | ■ {grade ej}
row | Servicen är god | Andel som får svar inom två dagar | 90 % | 88 % | | ■ {grade delvis}
row | Ekonomin är god | Resultatets andel av skatteintäkterna | 2 % | 3,4 % | ■ {grade uppnått}
sum | Antal | 3 | | | 1 | 1 | 1
sum | Sammantaget: ett av tre mål nås | | | 33 %
merge: E1:G1`),
  ).toEqual(RIGHT);
});

it("takes the only sentence in a column of titles, below its last row, for a note", () => {
  expect(
    wrongIn(`
sheet: Styrkort
columns: A goal | B subgoal | C indicator | D target 2022 | E outcome 2021 | F outcome 2022 | G activity
head | Inriktningsmål | Nämndmål | Mått | Målvärde | Utfall | | Åtgärder
head | | | | 2022 | 2021 | 2022
row | Fler hittar till museet | Utställningarna når barn och unga | Besök av skolklasser | 140 | 131 | 152 | Fler bussar.
row | | | Nöjda besökare, % | 85 | 84 | 81
row | Samlingarna bevaras | Föremålen är digitaliserade | Fotograferade föremål | 2 000 | 1 450 | 1 710 | Ny kamera.
row | | Magasinen är torra | Dagar med för hög fukt | 10 | 12 | 14
note | Utfallet mäts i december.
merge: A1:A2 B1:B2 C1:C2 E1:F1 G1:G2 A3:A4 B3:B4 A5:A6`),
  ).toEqual(RIGHT);
});

it("takes the parts of a measure, below it, for none of their own", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A other | B other | C other | D other
head | Finansiellt mål | 2023 | 2024 | Uppfylls
- | Resultatet ska vara minst 2 % av skatteintäkterna {both} | 2,8 % {outcome} | 2,6 % {outcome} | Ja {grade goal}
- | varav årets resultat | 47,0 | 44,2 |
- | varav skatteintäkter | 1 680 | 1 702 |
- | Soliditeten ska vara minst 40 % {both} | 41 % {outcome} | 42 % {outcome} | Ja {grade goal}
- | Nettokostnaderna ska inte överstiga 98 % {both} | 97 % {outcome} | 99 % {outcome} | Nej {grade goal}`),
  ).toEqual(RIGHT);
});

it.each([
  [
    "the goals, which are not written again",
    "1 | 2 |  | 3",
    ["1", "2", "3"],
    [undefined, undefined, undefined, undefined],
  ],
  [
    "the measures, where they go on under a goal",
    "1 | 2 | 3 | 4",
    [undefined, undefined, undefined],
    ["1", "2", "3", "4"],
  ],
])("gives a column of numbers to %s, whatever a sum has in it", (_, numbers, goals, measures) => {
  const [first, second, third, fourth] = numbers.split("|").map((number) => number.trim());
  const { plan } = read(
    sheet(
      "Mål",
      `
Nr | Mål | Indikator | Utfall 2024 | Målvärde 2024
${first} | Alla elever ska klara skolan | Behöriga till gymnasiet, andel | 84 % | minst 85 %
${second} | Äldre ska känna sig trygga | Nöjda med hemtjänsten, andel | 88 % | minst 90 %
${third} |  | Väntetid till särskilt boende, dagar | 41 | högst 40
${fourth} | Ekonomin ska vara hållbar | Soliditet, andel | 24 % | minst 25 %
Summa |  | Indikatorer som uppnår målet | 0 |`,
    ),
  );
  expect(plan.goals.map(({ number }) => number)).toEqual(goals);
  expect(plan.indicators.map(({ number }) => number)).toEqual(measures);
});

it("takes the demands of an assignment, sentences under 'Krav', for goals with their bounds", () => {
  expect(
    wrongIn(`
steps: Kravet är uppfyllt = uppnått, Kravet är inte uppfyllt = ej
sheet: Uppdrag
columns: A other | B other | C other
head | Krav | Utfall 2024 | Bedömning
area | Tillsyn
- | Minst 80 procent av ärendena ska avgöras inom 60 dagar {both} {target} | 84 procent {outcome} | Kravet är uppfyllt {grade goal}
- | Högst 3 procent av besluten ska ändras efter överklagande {both} {target} | 4,1 procent {outcome} | Kravet är inte uppfyllt {grade goal}
- | Handläggningstiden ska i genomsnitt vara högst 40 dagar {both} {target} | 46 dagar {outcome} | Kravet är inte uppfyllt {grade goal}
merge: A2:C2`),
  ).toEqual(RIGHT);
});

it.each([
  ["21/22", "22/23", "Mål 23/24"],
  ["Läsår 21/22", "Läsår 22/23", "Mål läsåret 23/24"],
  ["Utfall 21/22", "Utfall 22/23", "Målvärde 23/24"],
])("reads school years with two digits each in headers: %s, %s, %s", (one, two, aim) => {
  expect(
    wrongIn(`
sheet: Skola
columns: A indicator | B outcome 2022 | C outcome 2023 | D target 2024
head | Nyckeltal | ${one} | ${two} | ${aim}
row | Elever med godkänt i alla ämnen, procent | 71 | 73 | 80
row | Elever per lärare | 12,4 | 12,1 | 11
note | .. = uppgiften kommer i mars`),
  ).toEqual(RIGHT);
});

it("reads a school year after a word that heads another", () =>
  expect(
    roles(
      read(
        sheet(
          "Grundskola",
          `Nyckeltal | Målvärde | Kommunen 20/21 | Kommunen 21/22 | Riket 21/22
          Behöriga till yrkesprogram (%) | minst 85 | 84,1 | 86,3 | 85,0
          Godkänt i alla ämnen åk 6 (%)  | minst 80 | 74   | 79   | 77
          Frånvaro (%)                   | högst 7  | 8,1  | 9,4  | 8,6`,
        ),
      ),
    ),
  ).toBe("A indicator, B target, C outcome 2020/21, D outcome 2021/22, E comparison 2021/22"));

it.each(["Utfall 31/12", "Utfall 15/17"])("reads no school year from %s", (header) => {
  expect(
    read(
      sheet(
        "Mål",
        `Nyckeltal | ${header} | Målvärde
Nöjda föräldrar, procent | 81 | 85
Sjukfrånvaro, procent | 7 | 6`,
      ),
    ).tables[0]!.columns.map(({ role, period }) => [role, period]),
  ).toEqual([
    ["indicator", undefined],
    ["outcome", undefined],
    ["target", undefined],
  ]);
});

it.each([
  ["1. tertial", "2. tertial"],
  ["Första tertialet", "Andra tertialet"],
  ["Utfall tertial 1", "Utfall tertial 2"],
  ["1. kvartal", "2. kvartal"],
])("takes %s and %s for outcomes of parts of the year, beside the whole of it", (one, two) => {
  expect(
    wrongIn(`
sheet: Uppföljning
columns: A indicator | B target 2023 | C outcome | D outcome | E outcome 2023
title | Uppföljning 2023
head | Indikator | Mål 2023 | ${one} | ${two} | Året 2023
row | Utskrivningsklara dygn, antal | 40 | 14 | 11 | 37
row | Besök på biblioteken, tusental | 90 | 28 | 33 | 96`),
  ).toEqual(RIGHT);
});

it.each(["Ack", "Ackumulerat", "Hittills i år"])("takes '%s' after months for an outcome of its own", (header) => {
  expect(
    wrongIn(`
sheet: Månader
columns: A indicator | B target 2024 | C outcome 2024-01 | D outcome 2024-02 | E outcome 2024-03 | F outcome
title | Uppföljning mars 2024
head | Mått | Mål 2024 | jan | feb | mar | ${header}
row | Sjukfrånvaro, procent | 6,0 | 7,1 | 7,4 | 6,2 | 6,9
row | Resor, tusental | 900 | 71 | 69 | 80 | 220`),
  ).toEqual(RIGHT);
});

it.each([
  ["M1", "M2", "M1, M2"],
  ["F-1", "F-2", "F-1 + F-2"],
  ["KF1", "KF2", "KF1+KF2"],
])("knows goals by their codes where a table on another sheet names them: %s, %s, %s", (one, two, both) => {
  expect(
    wrongIn(`
sheet: Mål
columns: A number | B goal
head | Kod | Nämndens mål
row | ${one} | Vägarna hålls i gott skick
row | ${two} | Fler väljer att cykla
sheet: Nyckeltal
columns: A goal | B indicator | C target 2023 | D outcome 2023
head | Mål | Nyckeltal | Målvärde 2023 | Utfall 2023
row | ${one} {goal=Vägarna hålls i gott skick} | Nöjda med gatorna, procent | 70 | 66
row | ${two} {goal=Fler väljer att cykla} | Cykelpassager, tusental | 410 | 431
row | ${both} {goal=Vägarna hålls i gott skick} | Belagda cykelvägar, km | 118 | 120`),
  ).toEqual(RIGHT);
});

it("knows goals by codes that a small table above on the same sheet names", () => {
  expect(
    wrongIn(`
sheet: Mål och mått
columns: A number | B goal
head | Kod | Nämndens mål
row | G1 | Vägarna hålls i gott skick
row | G2 | Fler väljer att cykla
-
columns: A goal | B number | C indicator | D target 2023 | E outcome 2023
head | Mål | Nr | Nyckeltal | Målvärde 2023 | Utfall 2023
row | G1 {goal=Vägarna hålls i gott skick} | 1 | Nöjda med gatorna, procent | 70 | 66
row | G2 {goal=Fler väljer att cykla} | 2 | Cykelpassager, tusental | 410 | 431
row | G2 {goal=Fler väljer att cykla} | 3 | Belagda cykelvägar, km | 118 | 120`),
  ).toEqual(RIGHT);
});

it("takes codes under 'ID' for numbers, where another column has the measures' names", () => {
  expect(
    wrongIn(`
steps: PASS = uppnått, FAIL = ej
sheet: Scoreboard
columns: A number | B indicator | C target | D outcome | E grade
head | ID | Metrik | Mål | Faktisk | Resultat
row | DRIFT-A | Oplanerade stopp per månad | ≤ 2 | 1 | PASS
row | DRIFT-B | Svarstid, ms | ≤ 300 | 412 | FAIL
row | LAST | Samtidiga användare, antal | ≥ 500 | 640 | PASS`),
  ).toEqual(RIGHT);
});

it.each([
  ["I linje med målet", "Bör öka takten", "Fel riktning"],
  ["Klart", "Nära", "Missat"],
  ["Klart", "Nästan", "Missades"],
  ["✓", "≈", "✗"],
])("knows grades in the words %s, %s, %s", (reached, partly, not) => {
  expect(
    wrongIn(`
steps: ${reached} = uppnått, ${partly} = delvis, ${not} = ej
sheet: Mål
columns: A indicator | B target 2023 | C outcome 2023 | D grade
head | Indikator | Mål 2023 | Utfall 2023 | Bedömning
row | Utsläpp, ton per invånare | 3,5 | 4,2 | ${partly}
row | Fossilfria bilar, procent | 80 | 85 | ${reached}
row | Körsträcka, mil per invånare | 700 | 861 | ${not}`),
  ).toEqual(RIGHT);
});

it("reads verdicts of goals under 'Målet', and a second table of accounts and budgets below the first", () => {
  expect(
    wrongIn(`
steps: Uppnåddes = uppnått, Uppnåddes delvis = delvis, Uppnåddes inte = ej
sheet: Bokslut
columns: A goal | B indicator | C target 2022 | D outcome 2022 | E grade goal
head | Bindande mål | Mätare | Målnivå | Utfall 31.12.2022 | Målet
row | Hamnen används året om | Gästnätter, antal | 900 | 1 020 | Uppnåddes
row | Väntan på tandvård är kort | Kötid, veckor | högst 4 | 7 | Uppnåddes inte
row | Fler äter i skolan | Ätande elever, procent | 95 | 93 | Uppnåddes delvis
-
columns: A indicator | B outcome 2021 | C target 2022 | D outcome 2022 | E other
head | Prestationer | BS 2021 | BG 2022 | BS 2022 | Avv.
area | Grundskolan
row | Elever i grundskolan | 711 | 720 | 708 | -12
row | Kostnad per elev, € | 9 870 | 9 900 | 10 110 | 210
note | BS = bokslut, BG = budget`),
  ).toEqual(RIGHT);
});

it("takes the latest value for the outcome where columns beside have its year and the value of the first", () => {
  expect(
    wrongIn(`
sheet: Klimat
columns: A indicator | B other | C baseline | D other | E outcome | F target 2030
head | Indikator | Basår | Värde basår | Senaste mätår | Senaste värde | Mål 2030
row | Utsläpp, ton per invånare | 2010 | 6,1 | 2021 | 4,2 | 2,4
row | Körsträcka, mil per invånare | 2010 | 845 | 2022 | 861 | 700
row | Laddbara bilar, procent | 2015 | 0,2 | 2022 | 7,8 | 50`),
  ).toEqual(RIGHT);
});

it("takes short forms before their words, last under a table, for a note", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A goal | B grade
head | Mål | Bedömning
row | Äldre är trygga hemma | Uppnås
row | Fler unga får sommarjobb | Uppnås delvis
note | SN socialnämnden, KFN kultur- och fritidsnämnden`),
  ).toEqual(RIGHT);
});

it("takes figures that count a grade above them for no goal's, whatever the row is called", () => {
  const table = (last: string): string => `
sheet: Mål
columns: A goal | B grade | C grade | D grade
head | Fullmäktiges mål | 2022 | 2023 | 2024
row | Alla elever klarar sin skolgång | Uppnås | Uppnås | Uppnås delvis
row | Fler invånare har ett eget arbete | Uppnås delvis | Uppnås | Uppnås
row | Kommunens utsläpp minskar | Uppnås inte | Uppnås delvis | Uppnås
${last}`;
  expect(wrongIn(table("sum | Så många gick i mål | 1 | 2 | 2"))).toEqual(RIGHT);
});

it("takes the mean, the smallest and the largest of something for no goals, under a word for goals too", () => {
  const table = (...rows: string[]): string => `
sheet: Resultat
columns: A other | B other
title | Kontroll av beräkningen
head | Mål | Resultat
${rows.map((row) => `- | ${row}`).join("\n")}`;
  expect(
    wrongIn(table("Jämförda poster | 312", "Median, skillnad | 0,4", "Minsta skillnad | -2", "Största skillnad | 5")),
  ).toEqual(RIGHT);
  expect(wrongIn(table("Gjennomsnitt | 12,1", "Minste verdi | 3", "Største verdi | 40", "Antall | 88"))).toEqual(RIGHT);
});

it("keeps a letter or a paragraph of its own before an area's name for its number", () => {
  const { areas, goals } = read(
    sheet(
      "Plan",
      `
Uppföljning av planen 2024
Mål | Mått | Målvärde | Utfall 2024
K. Kulturarv
Fler besöker våra byggnader | Besök i tusental | 40 | 38
§ 7 Fritid
Fler unga är aktiva i en förening | Andel aktiva, % | 60 | 63
E-tjänster och bemötande
Det är lätt att nå oss | Svar inom en dag, % | 90 | 88`,
    ),
  ).plan;
  expect(
    [...areas, ...goals.filter(({ parents }) => parents.length === 0)].map(({ number, title }) => [number, title]),
  ).toEqual([
    ["K", "Kulturarv"],
    ["§ 7", "Fritid"],
    [undefined, "E-tjänster och bemötande"],
  ]);
});

it("reads a table that goes on over pages with a foot in three cells, and a goal that is said to go on", () => {
  expect(
    wrongIn(`
sheet: Sidorna 4–5
columns: A goal | B indicator | C outcome 2024 | D target 2024 | E grade
head | Verksamhetsmål | Styrtal | Utfall 2024 | Mål 2024 | Läge
row | Alla barn får en bra start | Barn per årsarbetare i förskolan | 5,2 | 5,0 | Uppnås delvis
row | | Behöriga förskollärare, % | 48 | 45 | Uppnås
- | 4 | Näs kommun | Delårsrapport 2024
head | Verksamhetsmål | Styrtal | Utfall 2024 | Mål 2024 | Läge
row | Alla barn får en bra start (fortsättning) {goal=Alla barn får en bra start} | Nöjda föräldrar, % | 91 | 90 | Uppnås
- | 5 | Näs kommun | Delårsrapport 2024`),
  ).toEqual(RIGHT);
});

it.each([
  "Näs kommun | Årsredovisning 2024 | Sid 19",
  "Näs kommun | | Dnr KS 2024/118 | Sida 3 (12)",
  "Direktionen 2024-10-06 | | | Sida 7",
  "Patientsäkerhetsberättelse 2024 | | | 11 (34)",
  "Sektor teknik, årsredovisning 2024 | | | 9(21)",
  "24 | Näs kommun årsredovisning 2024",
  "Näs kommun – Årsredovisning 2024 – 23",
  "Näs universitet, dnr 2024/0118, Sida 12 av 96",
  "Hållbarhetsrapport | | | Sida 44",
])("takes the foot of a page for nothing of the table's: %s", (foot) => {
  const table = (last: string): string => `
sheet: Mål
columns: A goal | B indicator | C target 2024 | D outcome 2024
head | Mål | Mått | Målvärde 2024 | Utfall 2024
row | Alla barn får en bra start | Barn per årsarbetare | högst 5,5 | 5,2
row | | Behöriga lärare, % | 45 | 48
row | Äldre är trygga | Nöjda med hemtjänsten, % | 90 | 87
- | ${last}`;
  expect(wrongIn(table(foot))).toEqual(RIGHT);
});

it("reads the figure before a mark as the outcome, and the mark as its grade where no column has grades", () => {
  const { indicators } = read(
    sheet(
      "Mätning",
      "Mätetal | Mål | Utfall\nSvarstid, sekunder | < 2 | 1,4 ✅\nTäckning, % | 90 | 82 ❌\nTestfall | alla | 31/40 ❌",
    ),
  ).plan;
  expect(indicators.map(({ outcomes, grades }) => [outcomes[0]?.value, grades[0]?.step])).toEqual([
    [1.4, 0],
    [82, expect.any(Number)],
    [31, expect.any(Number)],
  ]);
});

it("puts the verdict of all goals in the last row on none of them, and makes no goal of the title", () => {
  const table = (last: string): string => `
sheet: Mål
columns: A goal | B other | C grade
title | De finansiella målen 2024
head | Mål | Hur det gick | Måluppfyllelse
row | Skulden ska minska | Skulden steg under året. | Uppnås inte
row | Resultatet ska vara positivt | Resultatet är positivt. | Uppnås
${last}`;
  expect(wrongIn(table("- | Helhetsbedömning: styrelsen bedömer att hushållningen är god."))).toEqual(RIGHT);
  expect(wrongIn(table("- | Samlad bedömning | | Uppnås delvis"))).toEqual(RIGHT);
});
