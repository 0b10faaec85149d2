import { KNOWN_SCALES } from "../../src/domain/scales";
import { readGrade, readTrend } from "../../src/interpret/choice/grade";
import { factsOf } from "../../src/interpret/facts";
import { isGroup, looksLikeHeader, namesOwner, readHeader, groupWord } from "../../src/interpret/header/header";
import { isPlace } from "../../src/interpret/header/place";
import { isDocumentTitle, titleParts } from "../../src/interpret/header/title";
import { figureIn } from "../../src/interpret/number/figure";
import { statesMissing } from "../../src/interpret/number/missing";
import { readValue } from "../../src/interpret/number/number";
import { asWrittenIn } from "../../src/interpret/number/writtenFigure";
import { statedParts } from "../../src/interpret/outcome/statedParts";
import { wishedSide } from "../../src/interpret/side/wishedSide";
import { readTarget, type TargetInput } from "../../src/interpret/targets/target";
import { limitIn, signOf } from "../../src/interpret/text/footnote";
import { looksSaid } from "../../src/interpret/text/saidLook";
import { heldPart, isPartOfYear } from "../../src/interpret/time/partOfYear";
import { readPeriod } from "../../src/interpret/time/period";
import { formsOf } from "../../src/lexicon/notation";
import { BOUNDS } from "../../src/lexicon/words/bounds";
import { UNITS } from "../../src/lexicon/words/units";
import { step } from "../whole";

const NUMBERS = ["0", "3", "84,6", "1 250", "2 024", "0,5"];
const SPELLINGS = UNITS.flatMap(({ words }) => words);
const WORDS = [BOUNDS.atLeast, BOUNDS.atMost, BOUNDS.over, BOUNDS.under].flatMap((row) => formsOf(row));

const written = (bound: string, number: string, unit: string): string => [bound, number, unit].join(" ").trim();

/** Each bound beside few units, and each unit beside few bounds. `FIGURES`: a share of them in `npm test`. */
const ALL = NUMBERS.flatMap((number) => [
  ...WORDS.flatMap((bound) => ["", "%", "dagar", "mnkr"].map((unit) => written(bound, number, unit))),
  ...["", "minst", "≤", "Över"].flatMap((bound) => SPELLINGS.map((unit) => written(bound, number, unit))),
  ...SPELLINGS.map((unit) => written("HÖGST", number, unit.toUpperCase())),
]).filter((text) => figureIn(text) !== null);
const FIGURES = ALL.filter((_, at) => at % step(5, 1) === 0);

/** The same text for a reader, and no figure: it is read as any other. */
const theLongWay = (figure: string): string => `${figure}\u00ad`;

const plain = (answer: unknown): string =>
  JSON.stringify(answer, (_, part: unknown) =>
    part instanceof Map ? [...(part as Map<unknown, unknown>)] : part,
  )?.replaceAll("\u00ad", "");

const unlike = (read: (text: string) => unknown): string[] =>
  FIGURES.filter((text) => plain(read(text)) !== plain(read(theLongWay(text))));

test.each([
  ["5", { value: 5, decimals: 0, from: 0, to: 1 }],
  ["84,6 %", { value: 84.6, decimals: 1, unit: "%", from: 0, to: 4 }],
  ["minst 80 %", { bound: "atLeast", value: 80, decimals: 0, unit: "%", from: 6, to: 8 }],
  ["≤5 dagar", { bound: "atMost", value: 5, decimals: 0, unit: "dagar", from: 1, to: 2 }],
  ["över 1 250 mnkr", { bound: "over", value: 1250, decimals: 0, unit: "mnkr", from: 5, to: 10 }],
])("%s is a figure", (text, figure) => {
  expect(figureIn(text)).toEqual(figure);
});

test.each([
  ...[
    "2024",
    "202408",
    "1.233",
    "1,000",
    "80 % (2024)",
    "80–90 %",
    "ca 80 %",
    "minst",
    "–5 %",
    "3 aktiviteter",
    "plats 5",
    "",
  ],
  ...["minst 80 % av eleverna", "överträffa 80", "10 år", "2ÅR", "80 %.", " 80", "5 kr/elev", "5 vikt-%"],
])("%s is more than a figure, or another thing", (text) => {
  expect(figureIn(text)).toBeNull();
});

test("there are figures of each bound, and of many units", () => {
  expect(ALL.length).toBeGreaterThan(2_000);
  expect(new Set(ALL.map((text) => figureIn(text)?.bound)).size).toBe(5);
  expect(new Set(ALL.map((text) => figureIn(text)?.unit)).size).toBeGreaterThan(20);
});

const READERS: Record<string, (text: string) => unknown> = {
  value: (text) => readValue(text),
  header: (text) => readHeader(text),
  "header of a year": (text) => readHeader(text, "2024"),
  looksLikeHeader,
  isGroup,
  groupWord,
  namesOwner,
  isPlace: (text) => isPlace(text),
  titleParts,
  isDocumentTitle,
  statesMissing,
  statedParts,
  wishedSide,
  looksSaid,
  signOf,
  limitIn,
  isPartOfYear,
  heldPart: (text) => heldPart(text, 2024),
  readPeriod,
  readTrend,
  grade: (text) => readGrade(text, KNOWN_SCALES),
  written: (text) => asWrittenIn(text, figureIn(text.replace("\u00ad", ""))?.value ?? 0, "%"),
};

test.each(Object.keys(READERS))("%s says of a figure what it says of any text", (name) => {
  expect(unlike(READERS[name]!)).toEqual([]);
});

const FACTS = [
  ...["judgement", "aimExtent", "boundAbove", "yearStated", "yearBegun", "yearsTogether", "ofEach"],
  ...["alternatives", "partAimed", "isWithdrawn", "yearSoFar"],
] as const;

test.each(FACTS)("the fact %s of a figure is that of any text", (name) => {
  expect(unlike((text) => (factsOf(text) as unknown as Record<string, unknown>)[name])).toEqual([]);
});

const AROUND: readonly Omit<TargetInput, "text">[] = [
  {},
  { indicator: "Andel nöjda brukare" },
  { indicator: "Sjukfrånvaro", unit: "%" },
  { indicator: "Budgetavvikelse", goal: "Budget i balans", header: "Mål 2024" },
  { indicator: "Rankning i Svenskt Näringsliv", unit: "plats" },
  { indicator: "Handläggningstid (min)", baseline: 12, startsAt: 12 },
  { unit: "antal", header: "Max", columnDirection: "lower" },
];

test.each(AROUND)("a figure is the target that any text is, beside %j", (around) => {
  expect(unlike((text) => readTarget({ ...around, text }))).toEqual([]);
});
