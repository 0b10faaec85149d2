import { bySpaces, plainMarks } from "../../domain/shapes";
import { changeWords, CLAUSE_END, COMPARED, MEAN, SINCE } from "../outcome/answer";
import { grammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { quantitiesIn, readSentence, type Quantity, type Sentence } from "../targets/sentence";

/*
 * Clauses of running text about a goal: one table, a row per wording, in the notation of phraseNotation.ts over a sentence with
 * its numbers as `¤` and its times as `§`. The examples are run as tests.
 */

/** `aim`: the aim; `came`: the outcome. */
export type ClauseKind = "aim" | "came";

interface ClauseRow {
  kind: ClauseKind;
  /** In plain words. */
  finds: string;
  is: Phrase;
  example: string;
  /** An aim made of a word for goals and a figure only. */
  isNamed?: true;
  /** The figure was planned: a goal's only where a goal stands above. */
  isPlanned?: true;
  /** The outcome is stated as a change. */
  isChange?: true;
}

/** Words by which a sentence declares itself a goal, in its own letters: the target is read without them. */
const GOAL_IS = grammar(
  `{goalWord} …4!(¤* | som) (är | var | er | is | was | har varit | syftar till) …3!(¤*) (att | at | to | – | for)
    | (är | er) {goalWord} , (att | at) | {goalWord} [om] (att | at)`,
);

const CLAUSES: readonly ClauseRow[] = [
  {
    kind: "aim",
    finds: "duty: what somebody is to have, and how much of it",
    is: grammar(
      `(^ | ,) !({relates}) …1-8!(¤* | {duty}) {duty} ha (en | ett) subject:(…1-6!(¤* | om | som)) (om | på) words:([{min} | {max}] …4!(¤*)) ¤`,
    ),
    example: "Bolaget ska ha en soliditet om minst 30 procent",
  },
  {
    kind: "aim",
    finds: "duty, after when: what something is to come to",
    is: grammar(
      `^ […4!(¤*) (att | at | –)] {beforeDuty} …6!(¤*) [,] {duty} subject:(…1-8!(¤* | {not} | {aimVerb})) words:([{not}] {aimVerb} …8!(¤*)) ¤`,
    ),
    example: "Under 2017–2019 ska sjukfrånvaron inte överstiga 6 %",
  },
  {
    kind: "aim",
    finds: "duty: what something is to come to",
    is: grammar(
      `(^ | , | att | at) !({beforeDuty} | {relates}) subject:(…1-14!(¤* | att | at | {duty})) {duty} !(inte nås) words:(…2!(¤*) {aimVerb} …8!(¤*)) ¤`,
    ),
    example: "Soliditeten ska uppgå till minst 30 procent",
  },
  {
    kind: "aim",
    finds: "duty: what somebody is to do, and how much",
    is: grammar(`(^ | ,) !({relates}) …1-14!(¤* | {duty}) {duty} !(inte nås | jämföras) words:(…1-12!(¤*)) ¤`),
    example: "Verksamheterna får inte förbruka mer än 98 procent av skatter och statsbidrag",
  },
  {
    kind: "aim",
    finds: "a share that is bounded, and duty after it",
    is: grammar(
      `^ {beforeDuty} …3!(¤*) {duty} words:({min} | {max}) ¤ av | ^ words:({min} | {max}) ¤ av …1-12!(¤* | {duty} | som) {duty}`,
    ),
    example: "Minst 95 procent av alla barn ska erbjudas plats",
  },
  {
    kind: "aim",
    finds: "a word for goals with its figure, and what of",
    isNamed: true,
    is: grammar(
      `{figuredGoal} (för | for) subject:(…1-4!(¤* | §* | i | på)) [i §*] (om | på | är | er) words:([{min} | {max}]) ¤`,
    ),
    example: "Det er sett måltal for nærvær i 2016 på 92 prosent",
  },
  {
    kind: "aim",
    finds: "what has not or only in part reached a goal, and its figure",
    isNamed: true,
    is: grammar(
      `{reaches} subject:(…1-7!(¤* | {notReached} | delvis | målet)) ({notReached} | delvis) …4!(¤*) {figuredGoal} (om | på) words:([{min} | {max}]) ¤`,
    ),
    example: "Under året når bolagets soliditet inte ägarens mål om 20 procent",
  },
  {
    kind: "aim",
    finds: "a word for goals with its figure",
    isNamed: true,
    is: grammar(`word:({figuredGoal}) (om | på | är | er | var) words:([{min} | {max} | lägst | maximalt]) ¤`),
    example: "Målet om 98 procent uppnåddes",
  },
  {
    kind: "aim",
    finds: "a definite word for goals right before its figure",
    isNamed: true,
    is: grammar("word:(målet | målnivån | målvärdet | kravet) words:([{min} | {max}]) ¤"),
    example: "Nöjd kund-index blev 76, jämfört med målet 80",
  },
  {
    kind: "aim",
    finds: "what was planned, right after where it came",
    isNamed: true,
    isPlanned: true,
    is: grammar(`(mot | jämfört med) {plannedWord} words:([{min} | {max}]) ¤`),
    example: "Antalet nya lägenheter blev 11 mot planerade 10",
  },
  {
    kind: "came",
    finds: "a verb of coming to, a figure, and what it is as another",
    is: grammar(`{cameTo} …4!(¤*) ¤ [,] (eller | motsvarande | vilket motsvarar | vilket är) [{about}] ¤`),
    example: "Resultatet blev 4,4 miljoner kronor eller 0,5 procent av skatterna",
  },
  {
    kind: "came",
    finds: "a verb of coming to, and the figure",
    is: grammar(`({cameTo} | (uppgick | uppgår) …1-6!(¤* | till) till) …4!(¤*) ¤ [§]`),
    example: "Sjukfrånvaron uppgick 2019 till 6,4 procent",
  },
  {
    kind: "came",
    finds: "somebody who reached the figure",
    is: grammar("(uppnådde | nådde | klarade | stod för | står för | svarade för | svarar för) …6!(¤*) ¤ [§]"),
    example: "2019 uppnådde medlemmarna tillsammans 95,5 procent",
  },
  {
    kind: "came",
    finds: "a share that was so",
    is: grammar(
      `^ [bara | endast | knappt | drygt | totalt | sammanlagt | hela] ¤ av …1-6!(¤* | {duty} | som) (är | var | blev | har | hade)`,
    ),
    example: "Bara 13,8 procent av livsmedlen var ekologiska",
  },
  {
    kind: "came",
    finds: "a change, and by how much",
    isChange: true,
    is: grammar(
      "verb:(minskade | minskat | sjönk | sjunkit | ökade | ökat | steg | stigit | redusert | reducerats | reduceret | reduced | decreased | increased) …3!(¤*) by:(med | by) …2!(¤*) ¤ [§]",
    ),
    example: "Energiförbrukningen minskade med 17 procent",
  },
  {
    kind: "came",
    finds: "a change, and what it came to",
    is: grammar("(minskade | minskat | sjönk | sjunkit | ökade | ökat | steg | stigit) [§] till [cirka | ca] ¤ [§]"),
    example: "Andelen förnybar el ökade till 46 procent",
  },
  {
    kind: "came",
    finds: "a name, a colon and the figure",
    is: grammar("^ …1-10!(¤* | §* | *mål | *målet) : ¤ [§] (, | $ | .)"),
    example: "Besökare som är nöjda: 82 procent",
  },
];

/** The rows with their examples, for those who run them. */
export const CLAUSE_ROWS: readonly ClauseRow[] = CLAUSES;

/** What a sentence aims at: the words of the measure, those of the target up to its figure, and the figure. */
export interface Aim {
  subject: string | undefined;
  words: string;
  figure: Quantity;
  /** The word right after the figure that says what is to be so: "fossilfri" in "ska vara 100 procent fossilfri". */
  complement: string | undefined;
  /** The sentence declares itself a goal. */
  isGoal: boolean;
  /** It says what was planned, and not what was to be reached. */
  isPlanned?: true;
  /** "målet om", before a figure with only a word for goals; "": there is more. */
  named: string;
  of: Sentence;
  /** The sentence in its own letters. */
  written: string;
}

/** A figure reached, with the words before it in the sentence. */
export interface Came {
  figure: Quantity;
  /** "minskade med": the words of a change. */
  change: string;
  period?: string;
  /** Its clause up to the figure. */
  clause: string;
  /** Its whole sentence. */
  of: string;
  /** It is the mean of several years. */
  isMean: boolean;
}

const rowsOf = (kind: ClauseKind): readonly ClauseRow[] => CLAUSES.filter((row) => row.kind === kind);
const [AIMS, OUTCOMES] = [rowsOf("aim"), rowsOf("came")];

/** The aim of a sentence; null without an aim with a figure. `written`: the sentence in its own letters. */
export function aimIn(of: Sentence, written: string): Aim | null {
  const isGoal = GOAL_IS.test(written.toLowerCase());
  for (const row of AIMS) {
    const aim = aimBy(row, of, written, isGoal);
    if (aim) return aim;
  }
  return isGoal ? wholeAim(of, written) : aimAside(of, written);
}

function aimBy(
  { is, isNamed, isPlanned }: Pick<ClauseRow, "is" | "isNamed" | "isPlanned">,
  of: Sentence,
  written: string,
  isGoal: boolean,
): Aim | null {
  const found = is.exec(of.text);
  const stated = found && of.quantities[found.numbers.at(-1) ?? -1];
  if (!stated) return null;
  const complement = complementOf(of, stated);
  const subject = found.group("subject") ?? measureOf(found.group("word") ?? "");
  const isBare = isNamed === true && !isGoal && complement === undefined;
  return {
    // What is so and so many per cent of something is no name of a measure.
    subject: complement !== undefined || POINTS_BACK.has(subject) ? undefined : subject,
    words: wordsOf(found),
    figure: isNamed === true ? withUnit(stated, of) : stated,
    complement,
    isGoal,
    named: isBare ? found.text.slice(0, found.text.lastIndexOf("¤")) : "",
    of,
    written,
    ...(isPlanned === undefined ? {} : { isPlanned }),
  };
}

/** A sentence that declares itself a goal, with a figure that no clause tells. */
function wholeAim(of: Sentence, written: string): Aim | null {
  const [figure] = quantitiesIn(of);
  if (!figure) return null;
  const complement = complementOf(of, figure);
  return { subject: undefined, words: "", figure, complement, isGoal: true, named: "", of, written };
}

/** What it was to come to, in brackets after where it came: "Besöken blev 71 340 (mål 75 000)". */
function aimAside(of: Sentence, written: string): Aim | null {
  const [aim] = of.asides.flatMap((aside) => aimBy(IN_BRACKETS, readSentence(aside), written, false) ?? []);
  return aim ? { ...aim, figure: withUnit(aim.figure, of), of } : null;
}

/** A bare figure in the unit that the other figures of its sentence have: "12 004 personer, målet var 12 200". */
function withUnit(figure: Quantity, of: Sentence): Quantity {
  const [unit, ...others] = new Set(quantitiesIn(of).flatMap((one) => (one === figure ? [] : [one.unit])));
  return figure.unit === undefined && others.length === 0 && unit !== undefined ? { ...figure, unit } : figure;
}

const IN_BRACKETS = {
  isNamed: true,
  is: grammar("^ ({figuredGoal} | måltall | mål | goal | target) [§] [: | är | var | er] words:([{min} | {max}]) ¤ $"),
} as const;

/** "60 procent ekologiskt", "100 procent fossilfri": an adjective right after a share. */
function complementOf({ text, quantities }: Sentence, figure: Quantity): string | undefined {
  const after = text.slice(text.indexOf(`¤${quantities.indexOf(figure)}`));
  return figure.unit === "%" ? COMPLEMENT.exec(after)?.group("word") : undefined;
}

const COMPLEMENT = grammar(
  "^ ¤ word:(*iskt | *iska | *isk | *fri | *fritt | *fria | *bar | *bart | *bara | *ande | *märkt | *märkta) ([,] (§* | senast | till | år | under) | . | , | $ | och | *el | *energi)",
);

/** The goal's own words after what leads in to them: "… nå målet om att 70 procent av de anställda ska vara poliser". */
export function goalWords(sentence: string): string {
  const found = GOAL_IS.exec(sentence.toLowerCase());
  const own = found && found.from > 0 ? sentence.slice(found.to).trim() : sentence;
  return own.split(" ").length < SHORTEST_GOAL ? sentence : own;
}

/** In words. */
const SHORTEST_GOAL = 4;

/** Ends in a word for goals, and what leads from it to the goal's own words: "Dessa mål är", "målet". */
const NAMES_GOAL = grammar(`{goalWord} [är | var | lyder] [:] $`);
const JOINS = grammar("^ (samt | och | , | and) $");

/** The goals that stand in quotes right after a word for goals: "Dessa mål är ”En fossilfri allmännytta” samt ”…”". */
export function quotedGoals(sentence: string): string[] {
  const [before = "", ...parts] = plainMarks(sentence).split('"');
  if (!NAMES_GOAL.test(before.toLowerCase().trim())) return [];
  const pairs = parts.flatMap((quoted, i) => (i % 2 === 0 ? [{ quoted, after: parts[i + 1] ?? "" }] : []));
  const last = pairs.findIndex(({ after }) => !JOINS.test(after.toLowerCase().trim()));
  return pairs.slice(0, last + 1).flatMap(({ quoted }) => (quoted.includes(" ") ? [quoted.trim()] : []));
}

/** Whether a sentence says itself that it tells a goal, and after that until when. */
export function setsTime(written: string): boolean {
  const found = GOAL_IS.exec(written.toLowerCase());
  return found !== null && readSentence(written.slice(found.to)).times.length > 0;
}

const wordsOf = (found: Match): string => {
  const words = found.group("words") ?? "";
  return words === "" ? "" : `${words} `;
};

/** "Avkastningskravet": the measure that a word for a goal or a demand begins with; "": it begins with none. */
function measureOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one));
  const measure = ending === undefined ? "" : word.slice(0, -ending.length);
  return measure.length > SHORTEST_MEASURE ? withoutLink(measure) : "";
}

const ENDINGS = [
  "målsättningen",
  "målsättning",
  "målnivån",
  "målnivå",
  "målvärdet",
  "målvärde",
  "kravet",
  "krav",
  "målet",
  "mål",
];
const SHORTEST_MEASURE = 3;
const withoutLink = (measure: string): string => (measure.endsWith("s") ? measure.slice(0, -1) : measure);

/** Pronouns and other references to an earlier sentence. */
const POINTS_BACK: ReadonlySet<string> = new Set(
  bySpaces(
    `det detta den denna målet målen utfallet siffran siffrorna kommunen bolaget vi nämnden regionen man
    andelen antalet nivån värdet snittet`,
  ).concat("", "resultatet av det"),
);

/** A name that is understood by itself: not "det", not "siffran just nu". */
const ownName = (name: string): string | undefined =>
  POINTS_BACK.has(name) || FIGURES.some((word) => name.startsWith(word)) ? undefined : name;

const FIGURES = ["siffran ", "siffrorna ", "utfallet "];

/** The figures of a unit that the sentence states as reached. */
export function cameIn(sentence: Sentence, unit: string | undefined): Came[] {
  const known = new Set(quantitiesIn(sentence));
  return OUTCOMES.flatMap(({ is, isChange }) =>
    is.all(sentence.text).flatMap((found): Came[] => {
      const figure = sentence.quantities[found.numbers.at(-1) ?? -1];
      if (!figure || !known.has(figure) || figure.unit !== unit) return [];
      const before = sentence.text.slice(0, found.from + found.text.lastIndexOf("¤"));
      if (COMPARED.test(before)) return [];
      const time = found.times.at(-1) ?? (sentence.times.length === 1 ? 0 : -1);
      const period = SINCE.test(sentence.text) ? undefined : sentence.times[time];
      const change = isChange ? changeWords(found) : "";
      const clause = CLAUSE_END.split(before).at(-1) ?? before;
      return [
        {
          figure,
          change,
          clause,
          of: sentence.text,
          isMean: MEAN.test(before),
          ...(period === undefined ? {} : { period }),
        },
      ];
    }),
  );
}

/** The subject that reached a figure: before the verb or the colon, or after it when the sentence begins with a time. */
const SUBJECTS = [
  grammar("^ subject:(…1-10!(¤* | §*)) : ¤"),
  grammar(`^ {beforeDuty} …4!(¤* | {outcomeVerb}) {outcomeVerb} subject:(…1-5!(¤* | på | till)) (på | till | ¤)`),
  grammar(
    `^ !({beforeDuty} | av | i | bland | hos | inom) subject:(…1-8!(¤* | §* | {outcomeVerb}) [som (är | har | {outcomeVerb}) …1-8!(¤* | §* | {outcomeVerb})]) {outcomeVerb}`,
  ),
];

/** The subject of a sentence about an outcome: "Resultatet motsvarade 6,7 procent". */
export function subjectOf({ text }: Sentence): string | undefined {
  const found = SUBJECTS.map((is) => is.exec(text)?.group("subject")).find((one) => one !== undefined);
  return ownName(found ?? "");
}
