import type { GradeLine } from "../../../src/assess/line";
import { boundLine, figure, rangeLine, type Side } from "./boundLine";
import { formsOf, rewordings, type Rewordings } from "./rewording";

/** Forms of a bound, "N" for its number with the unit. `also`: another side, where the outcome is not the number itself. */
const bounds = (side: Side, also: Side | undefined, forms: string): Rewordings =>
  rewordings(side, forms, (form, line) => {
    const bound = boundLine(line);
    const isMeant =
      bound?.side === side ||
      (bound?.side === also && bound?.outcome !== undefined && bound.outcome.value !== bound.value);
    return bound && isMeant ? { ...line, target: form.replace(/(?<!\p{L})N(?!\p{L})/u, figure(bound)) } : undefined;
  });

const BOUNDS: Rewordings = {
  ...bounds(
    "min",
    undefined,
    `
    minst N | ≥ N | ≥N | >= N | >=N | lägst N | N eller mer | N eller högre | N eller fler | N eller däröver |
    N eller över | N och uppåt | N och över | från N och uppåt | inte under N | ej under N |
    inte understiga N | ej understiga N | ska inte understiga N | får ej understiga N | understiger inte N |
    inte lägre än N | ej lägre än N | inte mindre än N | inte färre än N | N minst | N (minst) | (minst N) |
    mål: minst N | Mål minst N | Målet är minst N | Målvärde: minst N | min N | min. N | minimum N |
    minimum: N | minst: N | som lägst N | åtminstone N | ska vara minst N | skall uppgå till minst N |
    ska uppnå minst N | ska nå minst N | nå minst N | uppnå minst N | ligga på minst N | minst N. | minst N* |
    minst N 1) | MINST N | minst\nN | lika med eller över N | större än eller lika med N | minst N ska nås |
    lägsta nivå N | lägsta värde N | gräns: minst N | öka till minst N | öka till N | minimum är N |
    ett minimum på N | mer än eller lika med N | mer eller lika med N | i vart fall N | lägst: N |
    N som lägst | N eller större`,
  ),
  ...bounds(
    "max",
    undefined,
    `
    högst N | ≤ N | ≤N | <= N | <=N | max N | max. N | maximalt N | maximum N | N eller mindre |
    N eller lägre | N eller färre | N eller under | N eller därunder | N och under | inte över N | ej över N |
    inte överstiga N | ej överstiga N | ska inte överstiga N | får inte överstiga N | får ej överskrida N |
    överstiger inte N | inte högre än N | ej högre än N | inte mer än N | inte fler än N | N högst | N max |
    N (max) | (högst N) | mål: högst N | Mål högst N | Målet är högst N | Målvärde: max N | högst: N |
    max: N | som högst N | N som högst | N som mest | som mest N | allra högst N | ska vara högst N |
    ska uppgå till högst N | får vara högst N | får uppgå till högst N | får maximalt vara N |
    ligga på högst N | högst N. | högst N* | högst N 1) | HÖGST N | högst\nN | mindre än eller lika med N |
    lika med eller under N | mindre eller lika med N | högsta nivå N | högsta värde N | gräns: högst N |
    ett maximum på N | minska till högst N | minska till N | sänkas till N | ner till N | upp till N |
    tak: N | taket är N`,
  ),
  ...bounds(
    "over",
    "min",
    `
    över N | > N | >N | mer än N | högre än N | större än N | överstiga N | ska överstiga N |
    ska vara över N | ligga över N | ska ligga över N | överskrida N | Mål: över N | över N.`,
  ),
  ...bounds(
    "under",
    "max",
    `
    under N | < N | <N | mindre än N | lägre än N | understiga N | ska understiga N | ska vara under N |
    ligga under N | ska ligga under N | underskrida N | Mål: under N | under N.`,
  ),
};

/** A number whose side the row gives. */
const BARE = rewordings(
  "bare",
  "N eller bättre | Mål: N | Målet är N | Målvärde N | ska vara N | uppgå till N | nå N | N. | N*",
  (form, line) => {
    const bound = boundLine(line);
    return bound?.isBare ? { ...line, target: form.replace("N", figure(bound)) } : undefined;
  },
);

/** The year that the outcome is of, or all of it: "W" is the bound as it is written. */
const DATED = rewordings(
  "time",
  `
    W senast 2024 | W år 2024 | W (2024) | W till 2024 | W till och med 2024 | W t.o.m. 2024 |
    W vid utgången av 2024 | W vid årets slut | W under 2024 | W 2024-12-31 | W senast 2024-12-31 |
    W senast den 31 december 2024 | 2024: W | År 2024: W | senast 2024 W | Senast 2024 ska W uppnås |
    W varje år | W i snitt | W i genomsnitt | W totalt | W i hela kommunen`,
  (form, line) => {
    const bound = boundLine(line);
    return bound && !bound.isBare
      ? { ...line, period: "2024", target: form.replace("W", String(line.target).trim()) }
      : undefined;
  },
);

/** From "A" to "B", in "U". */
const RANGES = rewordings(
  "range",
  `
    A–B U | A-B U | A - B U | A – B U | mellan A och B U | mellan A–B U | A till B U |
    inom intervallet A–B U | i intervallet A–B U | minst A och högst B U | lägst A och högst B U | A U–B U |
    A U - B U | inom A–B U | ligga mellan A och B U | ska ligga mellan A och B U | A ≤ x ≤ B U | A--B U |
    A-B U.`,
  (form, line) => {
    const [low, high, unit] = rangeLine(line) ?? [];
    return low === undefined || high === undefined
      ? undefined
      : {
          ...line,
          target: form
            .replace("A", low)
            .replace("B", high)
            .replaceAll("U", unit ?? "")
            .trim(),
        };
  },
);

/** A place in an order. */
const RANKS = rewordings(
  "rank",
  `
    topp N | Topp-N | TOPP N | bland de N bästa | bland de N främsta | plats N eller bättre |
    placering N eller bättre | högst plats N | lägst plats N | en plats bland de N bästa | topp N i landet |
    topp N bland kommunerna`,
  (form, line) => {
    const [, place] = /^topp (\d+)$/i.exec(String(line.target)) ?? [];
    return place === undefined ? undefined : { ...line, target: form.replace("N", place) };
  },
);

/** Ways to ask for the same change, of the lines of `CHANGES`: "M" is the amount; the others are held against the first. */
const CHANGED: Record<"up" | "down", string[]> = {
  up: formsOf(`
    öka med M | Ökning med M | en ökning med M | ska öka med M | ska öka med minst M | öka minst M |
    ökas med M | ökar med M | +M | + M | M ökning | stiga med M | höjas med M | höja med M | växa med M |
    öka med M jämfört med 2020 | öka med M i jämförelse med 2020 | öka med M mot 2020 | öka med M från 2020 |
    öka med M sedan 2020 | öka med M i förhållande till 2020 | öka med M jämfört med föregående år |
    öka M mot 2020 | +M mot 2020 | +M jämfört med 2020 | M högre än 2020 | minst M högre än 2020 |
    M mer än 2020 | Mål: öka med M | Målet är att öka med M | öka med M.`),
  down: formsOf(`
    minska med M | Minskning med M | en minskning med M | ska minska med M | ska minska med minst M |
    minska minst M | minskas med M | minskar med M | -M | −M | – M | M minskning | sjunka med M |
    sänkas med M | sänka med M | reduceras med M | minska med M jämfört med 2020 |
    minska med M i jämförelse med 2020 | minska med M mot 2020 | minska med M från 2020 |
    minska med M sedan 2020 | minska med M i förhållande till 2020 | minska med M jämfört med föregående år |
    minska M mot 2020 | -M mot 2020 | −M jämfört med 2020 | M lägre än 2020 | minst M lägre än 2020 |
    M mindre än 2020 | Mål: minska med M | Målet är att minska med M | minska med M.`),
};

/** The form with an amount in the place of its "M". */
const withAmount = (form: string, amount: string): string => form.replace(/(?<!\p{L})M(?!\p{L})/u, amount);

/** Changes that a person has judged, reached and missed. */
const CHANGES: readonly (GradeLine & { by: string; side: keyof typeof CHANGED })[] = [
  { side: "up", by: "5 %", indicator: "Antal besökare på biblioteken", baseline: "10 000", outcome: "10 600" },
  { side: "up", by: "5 %", indicator: "Antal besökare på biblioteken", baseline: "10 000", outcome: "10 400" },
  { side: "up", by: "500", indicator: "Antal besökare på biblioteken", baseline: "10 000", outcome: "10 600" },
  { side: "up", by: "500", indicator: "Antal besökare på biblioteken", baseline: "10 000", outcome: "10 400" },
  { side: "up", by: "3 procentenheter", indicator: "Andel nöjda brukare", baseline: "71 %", outcome: "75 %" },
  { side: "up", by: "3 procentenheter", indicator: "Andel nöjda brukare", baseline: "71 %", outcome: "73 %" },
  { side: "down", by: "10 %", indicator: "Energianvändning, kWh/kvm", baseline: "150", outcome: "130" },
  { side: "down", by: "10 %", indicator: "Energianvändning, kWh/kvm", baseline: "150", outcome: "140" },
  { side: "down", by: "20", indicator: "Antal klagomål", baseline: "120", outcome: "95" },
  { side: "down", by: "20", indicator: "Antal klagomål", baseline: "120", outcome: "110" },
  { side: "down", by: "1,5 procentenheter", indicator: "Sjukfrånvaro", baseline: "7,5 %", outcome: "5,9 %" },
  { side: "down", by: "1,5 procentenheter", indicator: "Sjukfrånvaro", baseline: "7,5 %", outcome: "6,5 %" },
];

/** The lines of the changes, in the first form. */
export const changeLines = (): GradeLine[] => CHANGES.map(lineOf);
const lineOf = ({ side, by, ...line }: (typeof CHANGES)[number]): GradeLine => ({
  ...line,
  target: withAmount(CHANGED[side][0]!, by),
});
const changeOf = (line: GradeLine): (typeof CHANGES)[number] | undefined =>
  CHANGES.find((change) => JSON.stringify(lineOf(change)) === JSON.stringify(line));

const changes = (side: "up" | "down"): Rewordings =>
  rewordings(side, CHANGED[side].join(" | "), (form, line) => {
    const change = changeOf(line);
    return change?.side === side ? { ...line, target: withAmount(form, change.by) } : undefined;
  });

/** The same unit in other words. */
const POINTS = rewordings(
  "points",
  `
    procentenheter | %-enheter | procent-enheter | procentenhet | %-enhet | p.e. | pe | %enheter |
    PROCENTENHETER`,
  (form, line) =>
    changeOf(line)?.by.endsWith("procentenheter")
      ? { ...line, target: String(line.target).replace("procentenheter", form) }
      : undefined,
);

/** A target in other words. */
export const TARGETS: Rewordings = {
  ...BOUNDS,
  ...BARE,
  ...DATED,
  ...RANGES,
  ...RANKS,
  ...changes("up"),
  ...changes("down"),
  ...POINTS,
};
