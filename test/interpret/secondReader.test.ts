import type { Reading } from "../../src/domain/reading";
import { readTarget } from "../../src/interpret/targets/target";
import realRows from "../assess/real-rows.json";
import { roundTargets } from "./rounds";
import { knownTargets } from "./score";
import { secondReading, type Vote } from "./secondReader";
import { dear } from "../whole";

const SIDES: Partial<Record<Reading["kind"], Vote["side"]>> = {
  min: "min",
  max: "max",
  increase: "up",
  decrease: "down",
  increaseBy: "up",
  decreaseBy: "down",
  unchanged: "same",
  range: "between",
};

/** Whether a reading agrees with the vote, as far as the vote goes. */
function agrees(vote: Vote, reading: Reading): boolean {
  const said = (name: "value" | "value2"): number | undefined =>
    name in reading ? (reading as Partial<Record<typeof name, number>>)[name] : undefined;
  const same = (name: "value" | "value2"): boolean => vote[name] === undefined || said(name) === vote[name];
  const unit = { "%": "%", pe: "procentenheter" }[vote.share ?? "%"];
  return (
    SIDES[reading.kind] === vote.side &&
    same("value") &&
    same("value2") &&
    (vote.share === undefined || reading.unit === unit)
  );
}

/** Lines where the two disagree and the product was sure, each judged by a person: the product is right, because … */
const JUDGED: Record<string, string> = {
  "Ingen ungdom ska behöva vänta mer än 30 dagar på en första bedömning hos BUP": "ingen … mer än is a cap",
  "Ingen ska behöva vänta mer än 90 dagar på ett särskilt boende": "ingen … mer än is a cap",
  "Inget barn ska placeras mer än 10 mil från hemmet": "inget … mer än is a cap",
  "inga fler än 4": "inga fler än is a cap",
  "Spill- vatten ska inte bräddas mer än 2 gånger per år": "inte … mer än is a cap",
  "Inga barn under 18 år ska vräkas": "under 18 år tells who; the number of them is to be 0",
  "Var fjärde anställd ska vara under 35 år": "under 35 år tells who; the share is a fourth",
  "Avfallsmängden per invånare ska 2025 vara 25 % lägre än 2015": "25 % lower than a year is a change",
  "Till 2030 ska utsläppen från den egna organisationen vara 80 procent lägre än 2010 års nivå":
    "80 % lower than a year is a change",
  "Utsläppen av koldioxid från transporter ska vara minst 70 procent lägre år 2030 jämfört med år 2010":
    "at least 70 % lower is a change",
  "högre än 2020 (68 %)": "68 % in brackets after a year is that year's value",
  "10 % lägre än 2021": "10 % lower than a year is a change",
  "Minst 5 procent färre sjukdagar än föregående år": "at least 5 % fewer is a change",
  "Antalet skador på kommunala fordon ska vara 20 färre än förra året": "20 fewer than last year is a change",
  "Den kommunala skattesatsen ska inte höjas": "not raised is at most unchanged",
  "Kommunens skattesats ska inte höjas": "not raised is at most unchanged",
  "Vid 2026 års utgång ska kommunens lån per invånare inte ha ökat": "not have grown is at most unchanged",
  "Ska ej öka": "not grow is at most unchanged",
  "500 nya bostäder per år ska färdigställas under mandatperioden": "under is during",
  "Ska förbättras årligen": "of a place in a ranking: a lower number is better",
  "Tre fjärdedelar av nyckeltalen i KKiK ska ha förbättrats": "the share is three fourths",
  "Andelen elever med en frånvaro på över 20 procent ska halveras": "over 20 % tells who; halved is a change",
  "Antalet hushåll som är beroende av försörjningsstöd längre än 3 år ska halveras under mandatperioden":
    "longer than 3 years tells who; halved is a change",
  "Inom ett år från anställning ska 90 procent av cheferna ha genomgått utbildningen": "within a year tells when",
  "Nämnden ska pröva ansökningar inom lagstadgad tid i 95 procent av ärendena": "within the time tells when",
};

const lines: { text: string; indicator?: string; goal?: string }[] = [
  ...knownTargets,
  ...roundTargets,
  ...realRows.flatMap(({ line }) => (line.target === undefined ? [] : [{ ...line, text: line.target }])),
];

dear(
  "a second reader votes on every labelled line; where the product was sure and it disagrees, a person has judged",
  () => {
    const count = { agree: 0, unsure: 0 };
    const disagreed = new Set<string>();
    for (const { text, indicator, goal } of lines) {
      const vote = secondReading(text);
      if (!vote) continue;
      const { reading } = readTarget({ text, indicator, goal });
      if (reading.kind === "text" || reading.kind === "none" || reading.assumed) count.unsure++;
      else if (agrees(vote, reading)) count.agree++;
      else disagreed.add(text);
    }
    process.stdout.write(
      `second reader: ${lines.length} lines, ${count.agree} agree, ${disagreed.size} disagree and are judged, in ${count.unsure} the product was not sure\n`,
    );
    expect([...disagreed].sort()).toEqual(Object.keys(JUDGED).sort());
    expect(count.agree).toBeGreaterThan(450);
  },
);

test.each<[string, Vote]>([
  ["Minst 85 %", { side: "min", value: 85, share: "%" }],
  ["Sjukfrånvaron ska inte överstiga 6,5 procent", { side: "max", value: 6.5, share: "%" }],
  ["får ej understiga 1 200 kr", { side: "min", value: 1200 }],
  ["ska öka med 3 procentenheter", { side: "up", value: 3, share: "pe" }],
  ["ska minska till 40", { side: "max", value: 40 }],
  ["10–15 %", { side: "between", value: 10, value2: 15, share: "%" }],
])("the second reader reads “%s”", (text, vote) => {
  expect(secondReading(text)).toEqual(vote);
  const { reading } = readTarget({ text });
  expect(agrees(vote, reading)).toBe(true);
  expect(agrees({ ...vote, value: (vote.value ?? 0) + 1 }, reading)).toBe(false);
});

test.each(["", "God kvalitet", "Minst 5 eller högst 9", "Bättre än rikets snitt", "2024"])(
  "the second reader does not vote on “%s”",
  (text) => expect(secondReading(text)).toBeNull(),
);
