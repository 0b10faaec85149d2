import type { GradeLine } from "../../../src/assess/line";
import { boundLine, figure, type BoundLine, type Figure } from "./boundLine";
import { formsOf, rewordings, type Rewordings } from "./rewording";

type Part = "target" | "outcome" | "both";
const PARTS: readonly Part[] = ["target", "outcome", "both"];

/** The line with its target's number, its outcome, or both written by `write`; undefined where one cannot be. */
function written(
  line: GradeLine,
  part: Part,
  write: (figure: Figure, bound: BoundLine) => string | undefined,
): GradeLine | undefined {
  const bound = boundLine(line);
  if (!bound?.outcome) return undefined;
  const target = part === "outcome" ? figure(bound) : write(bound, bound);
  const outcome = part === "target" ? String(line.outcome) : write(bound.outcome, bound);
  return target === undefined || outcome === undefined
    ? undefined
    : { ...line, target: `${bound.before}${target}`, outcome };
}

const TENS = ["", "tio", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];
const ONES = formsOf(`
    noll | ett | två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv | tretton | fjorton |
    femton | sexton | sjutton | arton | nitton`);
const inWords = (value: number): string | undefined =>
  !Number.isInteger(value) || value < 2 || value > 100
    ? undefined
    : value === 100
      ? "hundra"
      : value < 20
        ? ONES[value]
        : `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? "" : ONES[value % 10]}`;

/** Ways to write a figure, and how; undefined: it cannot be written so. */
const SPELLINGS: Record<string, (figure: Figure) => string | undefined> = {
  "80,0": ({ number, unit }) => (/[,.]/.test(number) ? undefined : figure({ number: `${number},0`, unit })),
  "80,00": ({ number, unit }) => (/[,.]/.test(number) ? undefined : figure({ number: `${number},00`, unit })),
  "80.5 %": ({ number, unit }) =>
    /,\d{1,2}$/.test(number) ? figure({ number: number.replace(",", "."), unit }) : undefined,
  "80.0 %": ({ number, unit }) => (/^\d{1,2}$/.test(number) && unit === "%" ? `${number}.0 %` : undefined),
  "80%": ({ number, unit }) => (unit === "%" ? `${number}%` : undefined),
  "80 %, narrow": ({ number, unit }) => (unit === "%" ? `${number}\u202f%` : undefined),
  "80 procent": ({ number, unit }) => (unit === "%" ? `${number} procent` : undefined),
  "80 pct": ({ number, unit }) => (unit === "%" ? `${number} pct` : undefined),
  "80 proc.": ({ number, unit }) => (unit === "%" ? `${number} proc.` : undefined),
  "80 PROCENT": ({ number, unit }) => (unit === "%" ? `${number} PROCENT` : undefined),
  "åttio procent": ({ value, unit }) => (unit === "%" && inWords(value) ? `${inWords(value)} procent` : undefined),
  åttio: ({ value, unit }) =>
    unit !== "%" && inWords(value) ? `${inWords(value)}${unit ? ` ${unit}` : ""}` : undefined,
  "1200": ({ number, unit }) =>
    /[ \u00a0]/.test(number) ? figure({ number: number.replace(/[ \u00a0]/g, ""), unit }) : undefined,
  "1 200": ({ number, unit }) =>
    /^\d{4,}$/.test(number) && !/^(?:19|20)\d\d$/.test(number)
      ? figure({ number: number.replace(/\B(?=(\d{3})+$)/g, "\u00a0"), unit })
      : undefined,
  "80*": (value) => `${figure(value)}*`,
  "80.": (value) => `${figure(value)}.`,
};

const SPELLED: Rewordings = Object.fromEntries(
  PARTS.flatMap((part) =>
    Object.entries(SPELLINGS).map(([id, write]) => [`${part}: ${id}`, (line: GradeLine) => written(line, part, write)]),
  ),
);

/** "N" is the outcome as it is written. */
const SAID = rewordings(
  "outcome",
  "utfall N | Utfall: N | Resultat: N | uppgick till N | Utfallet blev N | Utfallet är N | Resultatet blev N",
  (form, line) => written(line, "outcome", (value) => form.replace("N", figure(value))),
);

/** Target and outcome without their unit, where both have it, or only the target. */
function unitless(line: GradeLine): (GradeLine & { unit: string }) | undefined {
  const bound = boundLine(line);
  if (!bound?.unit || !bound.outcome || ![bound.unit, ""].includes(bound.outcome.unit)) return undefined;
  return { ...line, target: `${bound.before}${bound.number}`, outcome: bound.outcome.number, unit: bound.unit };
}

/** Where the unit stands. */
const PLACED: Rewordings = {
  "unit: in the target alone": (line) =>
    written(line, "outcome", ({ number, unit }, bound) => (unit !== "" && unit === bound.unit ? number : undefined)),
  "unit: in both": (line) =>
    written(line, "outcome", ({ number, unit }, bound) =>
      unit === "" && bound.unit !== "" ? figure({ number, unit: bound.unit }) : undefined,
    ),
  "unit: in a column of its own": unitless,
  "unit: in the name": (line) => {
    const { unit, ...bare } = unitless(line) ?? {};
    return unit === undefined || !line.indicator || line.indicator.includes(unit)
      ? undefined
      : { ...bare, indicator: `${line.indicator} (${unit})` };
  },
};

/** A unit, another of the same kind, and how many of the other it is. */
const SCALED: readonly [from: string, to: string, factor: number][] = [
  ["mnkr", "tkr", 1000],
  ["mkr", "tkr", 1000],
  ["mnkr", "mkr", 1],
  ["mnkr", "miljoner kronor", 1],
  ["mnkr", "miljoner kr", 1],
  ["mnkr", "Mkr", 1],
  ["mnkr", "MSEK", 1],
  ["mkr", "miljoner kronor", 1],
  ["tkr", "mnkr", 0.001],
  ["tkr", "tusen kronor", 1],
  ["tkr", "tusen kr", 1],
  ["tkr", "kr", 1000],
  ["kr", "kronor", 1],
  ["kr", "SEK", 1],
  ["timmar", "minuter", 60],
  ["timmar", "tim", 1],
  ["timmar", "h", 1],
  ["minuter", "min", 1],
  ["minuter", "sekunder", 60],
  ["min", "minuter", 1],
  ["sekunder", "s", 1],
  ["sekunder", "sek", 1],
  ["dagar", "dygn", 1],
  ["dagar", "d", 1],
  ["dagar", "timmar", 24],
  ["veckor", "dagar", 7],
  ["veckor", "v", 1],
  ["kg", "kilo", 1],
  ["kg", "ton", 0.001],
  ["kg", "g", 1000],
  ["ton", "kg", 1000],
  ["MWh", "kWh", 1000],
  ["GWh", "MWh", 1000],
  ["%", "promille", 10],
  ["%", "‰", 10],
  ["st", "stycken", 1],
  ["ggr", "gånger", 1],
];

/** Bounds that are met and missed, in each unit that can be converted. */
export const unitLines = (): GradeLine[] =>
  [...new Set(SCALED.map(([from]) => from))].flatMap((unit) =>
    ["minst", "högst"].map((word) => ({
      indicator: "Mätetal i uppföljningen",
      target: `${word} 30 ${unit}`,
      outcome: `36 ${unit}`,
    })),
  );

const inUnit = ({ value }: Figure, unit: string, factor: number): string =>
  `${String(Number((value * factor).toPrecision(12))).replace(".", ",")} ${unit}`;

/** The same amounts in another unit: of both, of the target alone, of the outcome alone. */
const CONVERTED: Rewordings = Object.fromEntries(
  SCALED.flatMap(([from, to, factor]) =>
    PARTS.map((part) => [
      `unit: ${from} → ${to}, ${part}`,
      (line: GradeLine) => {
        const bound = boundLine(line);
        // A bare outcome is in the target's unit, which has to be said where it is no longer so.
        if (bound?.unit !== from || !bound.outcome || ![from, ""].includes(bound.outcome.unit)) return undefined;
        const own = { ...line, outcome: figure({ ...bound.outcome, unit: from }) };
        return written(own, part, (value) => inUnit(value, to, factor));
      },
    ]),
  ),
);

/** Numbers and units written otherwise. */
export const FIGURES: Rewordings = { ...SPELLED, ...SAID, ...PLACED, ...CONVERTED };
