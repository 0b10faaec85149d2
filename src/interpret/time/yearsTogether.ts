import { areDigits, byLetters, explainsShort, runsOf, yearsIn } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { NUMBER_WORDS } from "../number/numeral";
import { looseGrammar } from "../text/grammar";
import { sentenceThat } from "../text/text";
import { ofWords } from "../number/figure";

/** How a text takes several years together: as a mean, as a sum, or over a term without saying how. */
export type Together = "mean" | "sum" | "term" | "years";

/** How many years a mean is of; `last`: the last of them, where its text names them. */
export interface Meant {
  count: number;
  last?: number;
}

const COUNTED = "[de] [{recently}] {severalYears} [{recently}] (år | åren) | [de] {recently} åren";
/** Several years; in digits ("5 år") they may be an age, unless a mean stands before them. */
const YEARS = `({periodOfYears} | {termOfYears} | {yearsNamed} | ${COUNTED})`;
const MEANT_YEARS = `(${YEARS} | [de] [{recently}] {severalInDigits} [{recently}] (år | åren))`;

/** "Treårssnitt", "tre års medelvärde", "rullande tre år": what a value is, wherever it stands. */
const MEAN_ITSELF = looseGrammar(
  `{meanOfYears} | ({severalYears} | {severalInDigits}) (års | årigt | åriga) {meanTerm} | *årigt {meanTerm}
   | (rullande | glidande) …1 (${MEANT_YEARS} | {meanTerm})`,
);
/** "Genomsnitt 2022–2024", "medelvärde 3 år", "medelvärde av de tre senaste åren", but for "i genomsnitt över tre år". */
const MEAN_NAMED = looseGrammar(`<!(i) {meanTerm} [, | ⟨] [av | för] ${MEANT_YEARS}`);
const MEAN = looseGrammar(
  `{meanTerm} [, | ⟨] [av | över | under | för | på] ${MEANT_YEARS} | {meanTerm} …3!(läsår*) ${YEARS} | ${YEARS} …1 {meanTerm}`,
);
const SUM = looseGrammar(`{sumWord} …3!(läsår*) ${YEARS} | ${YEARS} …1 {sumWord}`);
const TERM = looseGrammar("(över | under | för | sett till) [hela | resten av] [den | hela] [rullande] {termOfYears}");
/** A header's "Mål mandatperioden". */
const TERM_NAMED = looseGrammar("{termOfYears}");
const PERIOD = looseGrammar(
  `(över | under | för) [hela] [en | de | den] [rullande | sammanhängande] [{recently}] ({periodOfYears} | [åren | perioden] Y (– | -) Y)
   | (över | under | för) [de] {recently} ({severalYears} | {severalInDigits}) (år | åren) | (över | under | för) [de] {severalYears} {recently} (år | åren)
   | över [de] {severalYears} (år | åren)`,
);

/** How the words of a target, a header or a title take several years together; null: they do not. */
export const yearsTogether = ofWords(() => null, together);

function together(text: string): Together | null {
  if (MEAN_ITSELF.test(text) || MEAN.test(text)) return "mean";
  if (SUM.test(text)) return "sum";
  if (TERM.test(text)) return "term";
  return PERIOD.test(text) ? "years" : null;
}

/** Whether a text names a term of several years, however: "Målnivå mandatperioden". */
export const namesTerm = fact((text): boolean => TERM_NAMED.test(text));

/** Whether the name of a measure says that its values are means of several years: "Resultat, treårssnitt". */
export const isMeanOfYears = fact((text): boolean => MEAN_ITSELF.test(text) || MEAN_NAMED.test(text));

/** "Rullande", "glidande": each value is the mean of the years up to it. */
const ROLLING = looseGrammar("rullande | glidande");

/** Whether a mean of several years is made anew each year. */
export const isRollingMean = fact((text): boolean => isMeanOfYears(text) && ROLLING.test(text));

/** How many years a word counts: "tre", "3", "treårssnitt"; NaN: it counts none. */
function countIn(word: string): number {
  const [count = ""] = word.split("års");
  return NUMBER_WORDS.get(count) ?? (areDigits(count) ? Number(count) : NaN);
}

/** The years that a mean is of: those that its text names, else as many as it counts; undefined: it says neither. */
export const yearsMeant = fact((text): Meant | undefined => {
  const found = MEAN_ITSELF.exec(text) ?? MEAN.exec(text);
  if (!found) return undefined;
  const years = yearsIn(found.text).map(Number);
  if (years.length > 1) {
    const last = Math.max(...years);
    return { last, count: last - Math.min(...years) + 1 };
  }
  const count = runsOf(found.text.toLowerCase())
    .map(countIn)
    .find((one) => one > 1 && one < FEW);
  return count === undefined ? undefined : { count };
});
/** A mean is of fewer years. */
const FEW = 20;

/** "Målvärdena avser ett genomsnitt över tre år": a sentence about targets. */
const OF_TARGETS = looseGrammar(
  "^ [alla | samtliga | ovanstående | dessa] (*mål | *målet | *målen | *målvärde | *målvärdet | *målvärdena | *målnivå | *målnivån | *målnivåerna | *måltal | *måltalen) [ovan | i tabellen] (avser | gäller | är | ska | ska nås | räknas | beräknas | mäts | följs upp)",
);

/** The sentence of a note or a comment that says that targets are for several years together; null: none does. */
export const targetsTogether = fact((text) =>
  sentenceThat(text, (one) => OF_TARGETS.test(one) && (yearsTogether(one) !== null || namesTerm(one))),
);

const TARGETS_OVER = looseGrammar(
  "(mål | målen | måltal | måltalen | målvärden | målvärdena | målnivåer | målnivåerna) …2 (över | under)",
);

/**
 * Whether a title says that the targets under it are for several years together; "Mål 2023–2026" names their plan, and
 * "RM3 = rullande medel tre år" is said of the measures that have the short form.
 */
export const isTitleTogether = fact((text): boolean => {
  const parts = byLetters(text, ".,;:").map((part) => part.trim());
  const said = parts.some(explainsShort) ? parts.filter((part) => !explainsShort(part)).join(" ") : text;
  const how = yearsTogether(said);
  return how === "mean" || how === "sum" || (how !== null && TARGETS_OVER.test(said));
});

const INCOMPARABLE = looseGrammar(
  `(ej | inte | icke | inte längre | ej längre) [är | direkt | fullt ut | helt] (jämförbar | jämförbart | jämförbara)
   | (kan | går | ska) (ej | inte | knappast) [att | direkt] (jämföras | jämföra | ställa | ställas) | (bör | får) (ej | inte) jämföras
   | jämför (ej | inte) med | (jämförelse | jämförelsen | jämförbarhet | jämförbarheten) …4 (saknas | är inte möjlig | är ej möjlig | går inte | haltar)
   | *brott i (tidsserien | serien | statistiken | mätserien) | tidsseriebrott | seriebrott | ny (serie | tidsserie | mätserie)
   | ({madeAnew} (definition | definitionen | mätmetod | mätmetoden | metod | räknesätt | räknesättet | beräkning | beräkningen | beräkningssätt | urval | population | avgränsning | indelning))
   | ({beganThen} [L] (räknas | mäts | ingår | omfattas | redovisas | registreras)) [L] (bara | endast | enbart | även | också | inte | ej)
   | (räknas | mäts | ingår | redovisas | registreras) (bara | endast | enbart | även | också | på [ett] (nytt | annat) sätt | annorlunda) …3 ({beganThen})`,
);

/** Whether a note says that a value cannot be compared with earlier ones: "ny mätmetod, ej jämförbart med 2023". */
export const isIncomparable = fact((text): boolean => INCOMPARABLE.test(text));

const BASE = looseGrammar("Y [års nivå] = 100 | *index* [,] …3 basår | basår …2 = 100 | index 100 = Y");

/** Whether a measure is counted from a year that is 100: "Kompetensindex (2019 = 100)". */
export const isIndexed = fact((text): boolean => BASE.test(text));
