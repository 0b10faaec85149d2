import { given } from "../assess/proof/sheets";
import { read, sheet } from "./kit";
import { tablesIn } from "./real/tables";

const CARDS = `Bilaga 2. Indikatorer 2023
VÅRD I RÄTT TID
Indikator | Fast läkarkontakt i primärvården, andel | | Indikator | Överbeläggningar per 100 vårdplatser | | Indikator | Cancervård inom utsatt tid, andel
Målvärde | minst 80 % | | Målvärde | högst 2,0 | | Målvärde | minst 80 %
Utfall 2023 | 71 % | | Utfall 2023 | 2,6 | | Utfall 2023 | 58 %
Utfall 2022 | 64 % | | Utfall 2022 | 2,8 | | Utfall 2022 | 55 %
Status | Gult | | Status | Rött | | Status | Rött
Kommentar | Nya avtal i länet | | Kommentar | Utfall 2023 avser jan–sep, därefter byte av vårdsystem | | Kommentar |

EN REGION SOM HÅLLER
Indikator | Digitala vårdmöten, antal | | Indikator | Hyrpersonal, andel av personalkostnad | | Indikator | Kariesfria 6-åringar, andel
Målvärde | minst 90 000 | | Målvärde | högst 7,0 % | | Målvärde | minst 78 %
Utfall 2023 | 97 430 | | Utfall 2023 | 7,4 % | | Utfall 2023 | 77,6 %
Utfall 2022 | 81 112 | | Utfall 2022 | 6,9 % | | Utfall 2022 | 76,0 %
Status | Grönt | | Status | Rött | | Status | Gult
Kommentar | | | Kommentar | Sommaren var svår | | Kommentar | `;

test("a comment of a card beside others is its own measure's, and limits its figure where it says so", () => {
  const cards = sheet("Bilaga 2 kort", CARDS);
  const said = read(cards).plan.indicators.flatMap(({ title, comments }) => comments.map(({ text }) => [title, text]));
  expect(said.sort()).toEqual([
    ["Fast läkarkontakt i primärvården, andel", "Nya avtal i länet"],
    ["Hyrpersonal, andel av personalkostnad", "Sommaren var svår"],
    ["Överbeläggningar per 100 vårdplatser", "Utfall 2023 avser jan–sep, därefter byte av vårdsystem"],
  ]);
  expect(given([cards]).measures.filter((one) => !one.endsWith(": true") && !one.endsWith(": false"))).toEqual([
    "Överbeläggningar per 100 vårdplatser: period",
  ]);
});

test("in a list of cards a comment that begins with its label is the measure's above it", () => {
  const cards = sheet(
    "T1",
    `Socialnämnden, uppföljning 2026

Mål: Den som behöver stöd möts med respekt | | Mål: Rätt boende i rätt tid
Nöjda med bemötandet i hemtjänsten | | Nya platser i särskilt boende
Målvärde 2026: minst 97 % | | Målvärde 2026: 24 st
Utfall 2026: 95 % | | Utfall 2026: 20 st
Status: osäkert | | Status: nås inte
Kommentar: Enkäten görs en gång om året. | | Kommentar: Inflyttning i oktober.

Mål: Fler försörjer sig själva | | Mål: Barn får skydd i tid
Hushåll med försörjningsstöd längre än tio månader | | Orosanmälningar bedömda inom 24 timmar
Målvärde 2026: högst 140 | | Målvärde 2026: 100 %
Utfall 2026: 152 | | Utfall 2026: 98 %
Status: nås inte | | Status: nås inte
Kommentar: Fler sökte under hösten. | | Kommentar: Sex anmälningar under jourtid.`,
  );
  const said = read(cards).plan.indicators.map(({ title, comments }) => [title, ...comments.map(({ text }) => text)]);
  expect(said.sort()).toEqual([
    ["Hushåll med försörjningsstöd längre än tio månader", "Kommentar: Fler sökte under hösten."],
    ["Nya platser i särskilt boende", "Kommentar: Inflyttning i oktober."],
    ["Nöjda med bemötandet i hemtjänsten", "Kommentar: Enkäten görs en gång om året."],
    ["Orosanmälningar bedömda inom 24 timmar", "Kommentar: Sex anmälningar under jourtid."],
  ]);
});

test("under years the word of a row says what its values are: the country's are no outcomes", () => {
  const table = tablesIn("boards16").find(({ name }) => name === "savsjo-mal-under-matt-2023")!;
  const companies = read(...table.sheets).plan.indicators.find(({ title }) => title.startsWith("Nya företag"))!;
  expect(companies.outcomes.filter(({ period }) => period === "2023").map(({ value }) => value)).toEqual([3.9]);
});

test("in a card that names its target, what stands under a year alone came of that year, and the first line dates the rest", () => {
  const table = tablesIn("boards65").find(({ name }) => name === "mimer-kort-2024")!;
  const measure = read(...table.sheets).plan.indicators.find(({ title }) => title === "Serviceindex")!;
  expect(measure.targets.map(({ text }) => text)).toEqual(["Mål: minst 82"]);
  expect(measure.outcomes.map(({ period, value }) => [period, value])).toEqual([
    ["2024", 82.1],
    ["2023", 81.4],
  ]);
});
