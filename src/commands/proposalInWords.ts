import { andList } from "../domain/listed";
import type { Candidate } from "../assess/proposal/candidate";
import type { Held, ProposedPart, ProposedRow, ProposedStep } from "../assess/proposal/proposedRow";
import type { Proposal } from "../assess/proposal/proposal";
import { periodText } from "../interpret/time/period";
import type { Contrary } from "../assess/proposal/lights";
import type { GradeWord } from "../assess/proposal/gradeWord";
import type { StepClass } from "../domain/scale";
import { CLASSES, levelInWords } from "../model/words";
import { capital } from "../interpret/text/text";

/** What each part of *Så bedömer vi* asks. */
const ASKS: Record<ProposedPart, string> = {
  skala: "Är det här er skala?",
  ord: "Vad betyder orden?",
  bedömare: "Vems bedömning gäller?",
  decimaler: "Vad blir bedömningar med decimaler?",
  gradering: "Från utfall till bedömning",
  sammanvägning: "Från mått till mål",
  ändring: "Vad räknas en förändring från?",
  avrundning: "Avrundning",
  "äldsta utfall": "Hur gammalt får ett utfall vara?",
};

/** Parts of which the printed grades tell something. */
export const RULES: readonly ProposedPart[] = ["gradering", "sammanvägning"];

/** How many of the printed grades a rule explains: "förklarar 25 av 27"; how many a judge has set; "" of none. */
const explainedBy = ({ explained, computed }: Candidate, part: ProposedPart): string =>
  computed === 0 || part === "decimaler"
    ? ""
    : `${part === "bedömare" ? "finns för" : "förklarar"} ${explained} av ${computed}`;

/** Why a row is not ticked; "" where it is asked about instead. */
const HELD: Record<Held, string> = {
  share: "inte förbockad: under nio av tio",
  few: "inte förbockad: för få går att räkna ut",
  scale: "inte förbockad förrän skalan är det",
  asked: "",
  alike: "inte förbockad: välj en av dem",
  fitted: "inte förbockad: under tre bedömningar på ett steg mellan",
  contrary: "inte förbockad: cellernas färger säger annat",
  shares: "inte förbockad: procenttalen kan vara något annat",
};

/** Of a scale of one word that nothing is told of. */
const ALONE = "inte förbockad: säg vad ordet betyder";

const countedInWords = (explained: number, printed: number): string =>
  printed === 0 ? "inga bedömningar än" : `${explained} av ${printed} bedömningar`;

/** How many of the printed grades a proposed row explains: "förklarar 25 av 27, 1 går inte att räkna ut". */
function explainedInWords(row: ProposedRow): string {
  const { part, explained, computed, printed, why, held, others } = row;
  const isHeld = held === "asked" && row.steps?.length === 1 ? ALONE : held ? HELD[held] : "";
  if (part === "decimaler") return [`${printed} bedömningar`, isHeld].filter(Boolean).join("; ");
  if (part === "skala" || part === "ord")
    return [countedInWords(explained, printed), why, isHeld].filter(Boolean).join("; ");
  if (part === "bedömare")
    return others.some((one) => one.computed > 0) ? [explainedBy(row, part), isHeld].filter(Boolean).join("; ") : "";
  if (!RULES.includes(part)) return "";
  const lacking = computed > 0 && computed < printed ? `${printed - computed} går inte att räkna ut` : "";
  const alike = others.filter((one) => one.computed > 0 && one.explained === explained).length;
  const many = alike === 0 ? "" : `${alike === 1 ? "en annan regel" : `${alike} andra regler`} förklarar lika många`;
  return [explainedBy(row, part), lacking, many, isHeld].filter(Boolean).join("; ");
}

/** How many of the grades that a rule does not explain are named. */
const NAMED = 3;

/** The printed grades that a rule does not explain, a few of them named. */
export interface UnexplainedInWords {
  /** "”Antal besök”: Uppnås är tryckt, regeln ger Uppnås delvis". */
  unexplained: { text: string; cell: string }[];
  /** How many more there are than are named. */
  more: number;
}

/** What holds for the whole workbook is tried on the same grades: they are named at their rule. */
function unexplainedInWords({ unexplained }: Candidate, part: ProposedPart): UnexplainedInWords {
  if (!RULES.includes(part)) return { unexplained: [], more: 0 };
  const named = unexplained.slice(0, NAMED).map(({ title, cell, printed, computed }) => ({
    text: `”${title}”: ${printed} är tryckt, regeln ger ${computed}`,
    cell,
  }));
  return { unexplained: named, more: unexplained.length - named.length };
}

/** "Uppnås inte 4, röd"; of words in two shades of a colour "I fas 4, ljusgrön". */
function wordText({ text, count, colour, lightness = 0 }: GradeWord, all: readonly GradeWord[] = []): string {
  const others = all.filter((one) => one.colour === colour).map((one) => (one.lightness ?? 0) - lightness);
  const shade = others.some((one) => one > 0) ? "mörk" : others.some((one) => one < 0) ? "ljus" : "";
  return `${text} ${count}${colour ? `, ${shade}${colour}` : ""}`;
}

/** "Uppnås inte 4, röd"; "Uppnås delvis 0" of a step that nothing is graded; a mark that is read is its label alone. */
const stepInWords = ({ label, class: own, words }: ProposedStep, printed: readonly GradeWord[]): StepInWords => ({
  label,
  class: own,
  text: words.map((word) => wordText(word, printed)).join(" / ") || (printed.length > 0 ? `${label} 0` : label),
});

/** A step of a proposed scale as it is shown. */
export interface StepInWords {
  label: string;
  class: StepClass | null;
  /** "Uppnås inte 4, röd". */
  text: string;
}

/** What a step may mean, as its words on the sheet Styrmodell. */
export const STEP_CLASSES: readonly (StepClass | null)[] = ["reached", "partly", "notReached", null];
export const classWord = (own: StepClass | null): string => CLASSES[own ?? "none"];

/** A proposed row as it is shown, to be accepted or not. */
export interface ProposedInWords extends UnexplainedInWords {
  /** The level with a capital, or what holds for the whole workbook. */
  level: string;
  /** "Från utfall till bedömning". */
  asks: string;
  /** "Uppnås: uppnått; Uppnås inte: annars". */
  text: string;
  explained: string;
  isProposed: boolean;
  /** The steps of a scale, best first. */
  steps: StepInWords[];
  /** What has no step, in sentences: what is not judged, words that nobody knows, and words below that have none on this level. */
  apart: string[];
  /** What may be chosen instead. */
  others: ({ text: string; explained: string } & UnexplainedInWords)[];
  /** The words whose order is asked about, with the scale's name. */
  order?: { name: string; labels: string[] };
}

/** How many words without a step are named. */
const WORDS_NAMED = 12;

/** "Krisläge 3 · Stopp 3"; of many the commonest, with how many more there are. */
function wordTexts(words: readonly GradeWord[]): string {
  const named = [...words].sort((a, b) => b.count - a.count).slice(0, WORDS_NAMED);
  const more = words.length - named.length;
  return [...named.map((word) => wordText(word)), ...(more > 0 ? [`${more} ord till`] : [])].join(" · ");
}

const apartInWords = ({ states, unplaced }: NonNullable<ProposedRow["apart"]>): string[] => [
  ...(states.length > 0 ? [`Bedöms inte: ${wordTexts(states)}.`] : []),
  ...(unplaced.length > 0
    ? [`Är något av orden ett steg? ${wordTexts(unplaced)}. De skrivs i bladet Styrmodell som svar utan steg.`]
    : []),
];

/** The two readings of shares in per cent in a column of grades. */
const ARE_SHARES =
  "Är procenttalen steg som ni bedömer i, så bocka för raden. Säger de hur stor del av målet som är nådd, så är de inga bedömningar: ange kolumnen som ”läses inte”.";

/** What colours say otherwise, and what to do. */
function contraryInWords(contrary: Contrary): string {
  if ("word" in contrary)
    return `Cellerna med ”${contrary.word.text}” är ${coloursIn(contrary.word)}, men ordet står här som ${classWord(contrary.class)}. Välj vad det betyder, eller bocka för raden som den är.`;
  const { first, then } = contrary;
  return `Cellerna med ”${first.text}” är ${coloursIn(first)} och de med ”${then.text}” ${coloursIn(then)}, men ordningen har ”${first.text}” före. Byt ordning, välj vad orden betyder, eller bocka för raden som den är.`;
}

/** "gröna": what cells of a word are called. */
const coloursIn = ({ colour = "" }: GradeWord): string => `${colour}a`;

/** What is proposed and of what: "så bedömer vi, ur de tryckta bedömningarna för 2024". */
export function proposedOf({ period, rows }: Pick<Proposal, "period" | "rows">): string {
  const when = period === "" ? "" : ` för ${periodText(period)}`;
  if (rows.some(({ printed }) => printed > 0)) return `så bedömer vi, ur de tryckta bedömningarna${when}`;
  return rows.some(({ steps }) => steps)
    ? `så bedömer vi${when}, ur orden för bedömningar: ingen är tryckt än`
    : `så bedömer vi${when}. ${NONE_PRINTED}`;
}

const NONE_PRINTED =
  "Arbetsboken har inga bedömningar att utgå från. Står de i en kolumn som har lästs som något annat, så säg med --map vad den är. Vill ni bedöma i egna ord, så skriv dem i en teckenförklaring på bladet eller med --order 'bäst; …; sämst'. En färdig styrmodell väljs med --styrmodell NAMN.";

/** What is decided in a workbook already: the sheet, and who has decided it and when, "" where it does not say. */
export interface Decided {
  sheet: string;
  decision: string;
}

/** That a workbook is decided, where, and how that is changed. */
export const decidedInWords = ({ sheet, decision }: Decided): string =>
  `Styrmodellen är redan vald${decision === "" ? "" : ` (${decision})`} och står på bladet ”${sheet}”. Ändra den där. Ta bort bladet för att välja om: till dess skrivs inget av förslaget nedan.`;

const steplessInWords = (words: readonly string[]): string[] =>
  words.length === 0
    ? []
    : [
        `Vilket steg motsvarar ${andList(words.map((word) => `”${word}”`))}? Skriv det under Omräkning mellan skalor på bladet Styrmodell. Till dess prövas ingen regel.`,
      ];

/** What a rule that is not chosen leaves, by what it would decide. */
const WITHOUT_RULE: Partial<Record<ProposedPart, string>> = {
  gradering: "ett mått utan tryckt bedömning får bara ”Når målvärdet” eller ”Når inte målvärdet”",
  sammanvägning: "ett mål utan tryckt bedömning har antal",
};

/** A row that was not accepted, with its place in the proposal. */
interface LeftRow {
  row: ProposedRow;
  index: number;
}

/** "4 (mål: skalan)", where rows are told by number; else "skalan (mål)", or the scale of a column by its name. */
function placeOf({ row, index }: LeftRow, isNumbered: boolean): string {
  const level = row.level === "" ? "hela arbetsboken" : levelInWords(row);
  if (isNumbered) return `${index + 1} (${level}: ${PARTS[row.part]})`;
  return row.reads === undefined ? `${PARTS[row.part]} (${level})` : `”${row.reads}”`;
}

/**
 * What an accepted proposal left: what is asked, the rules with what holds until one is chosen, and the rest; "" of nothing.
 * @param left Places of the rows that were not accepted, from 0.
 * @param isNumbered Whether the rows are shown with numbers.
 */
export function leftInWords(rows: readonly ProposedRow[], left: readonly number[], isNumbered: boolean): string {
  const all = left.flatMap((index) => (rows[index] ? [{ row: rows[index], index }] : []));
  const asked = all.filter(({ row }) => row.asks);
  const rules = all.filter(({ row }) => !row.asks && row.part in WITHOUT_RULE);
  const others = all.filter((one) => !one.row.asks && !rules.includes(one));
  const places = (some: readonly LeftRow[]): string => some.map((one) => placeOf(one, isNumbered)).join(", ");
  const holds = andList([...new Set(rules.flatMap(({ row }) => WITHOUT_RULE[row.part] ?? []))]);
  return [
    ...(asked.length > 0
      ? [
          `Ingen har sagt i vilken ordning orden står ${isNumbered ? "på rad" : "för"} ${places(asked)}, så bedömningarna där räknas inte än.`,
        ]
      : []),
    ...(rules.length > 0 ? [`Ingen regel är vald${isNumbered ? ` på rad ${places(rules)}` : ""}: ${holds}.`] : []),
    ...(others.length > 0 ? [`Inte med: ${isNumbered ? "rad " : ""}${places(others)}.`] : []),
  ].join(" ");
}

/** What each part decides, in a word. */
const PARTS: Record<ProposedPart, string> = {
  skala: "skalan",
  ord: "ordens betydelse",
  bedömare: "vems bedömning",
  decimaler: "bedömningar med decimaler",
  gradering: "regeln från utfall",
  sammanvägning: "regeln från mått till mål",
  ändring: "förändring från",
  avrundning: "avrundning",
  "äldsta utfall": "äldsta utfall",
};

export const proposalInWords = (rows: readonly ProposedRow[]): ProposedInWords[] =>
  rows.map((row) => ({
    level: row.level === "" ? "Hela arbetsboken" : capital(levelInWords(row)),
    asks: row.asks ? "I vilken ordning står orden, det bästa först?" : ASKS[row.part],
    text: row.wording,
    explained: explainedInWords(row),
    isProposed: row.isProposed,
    steps: (row.steps ?? []).map((step, _, all) =>
      stepInWords(
        step,
        all.flatMap(({ words }) => words),
      ),
    ),
    apart: [
      ...(row.held === "shares" ? [ARE_SHARES] : []),
      ...(row.contrary ? [contraryInWords(row.contrary)] : []),
      ...(row.apart ? apartInWords(row.apart) : []),
      ...steplessInWords(row.stepless ?? []),
    ],
    ...unexplainedInWords(row, row.part),
    others: row.others.map((other) => ({
      text: other.wording,
      explained: explainedBy(other, row.part),
      ...unexplainedInWords(other, row.part),
    })),
    ...(row.asks ? { order: { name: row.sets.scale ?? row.reads ?? "", labels: row.asks } } : {}),
  }));
