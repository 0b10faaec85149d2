import { quantitiesIn, readSentence, type Quantity, type Sentence } from "./sentence";
import { writtenSentences } from "./text";

/** A measure that a paragraph tells of, with what it was to reach, where it came, and the verdict. */
export interface ProseGoal {
  title: string;
  target: string;
  outcome: string;
  /** Canonical. */
  period?: string;
  /** The words of the verdict, and the word of a scale that they are read as. */
  verdict?: { text: string; as: string };
}

/** What a sentence aims at: the words of the measure, those of the target, and its figure. */
interface Aim {
  subject: string | undefined;
  /** The target's words up to its figure, in which `¤` stands for figures. */
  words: string;
  figure: Quantity;
  /** Its sentence, and the figure's mark in it. */
  of: Sentence;
  mark: string;
}

/** "Soliditeten ska uppgå till lägst 30 procent". */
const SHALL = /^(?:[^.¤]{0,80}, )?([^.,¤]{3,90}?) (?:ska|skall) ((?!inte nås)[^.¤]{0,60}?)¤(\d)/u;

/** "målet på 1,5 procent", "direktavkastningskravet om 6 procent". */
const NAMED =
  /(?<![\p{L}-])(\p{L}*?)s?(?:mål|krav)(?:et|en|nivån|värdet|sättningen)? (?:om|på) ((?:minst |lägst |högst |max |maximalt )?)¤(\d)/u;

/** "uppnår bolagets soliditet inte ägarens mål": what has or has not reached it. */
const REACHES =
  /(?:upp)?når ((?!mål|inte |ej )[^.,¤]{4,60}?) (?:(?:inte|ej|delvis) (?:\p{L}+ ){0,4}|\p{L}+s )\p{L}*mål/u;

/** Verbs before where something came. */
const CAME =
  /(?<!\p{L})(?:blev|var|är|uppgick (?:§\d )?till|uppgår (?:§\d )?till|motsvarade|motsvarar|utgjorde|utgör|låg på|ligger på|landade på|hamnade på|nådde|från ¤\d(?: §\d)? till)(?: [\p{L}-]+){0,4} ¤(\d)(?: §(\d))?/gu;

/** What it is compared with, and not where it came. */
const COMPARED =
  /(?:jämför\p{L}* med|föregående år|förra året|året innan|budget\p{L}*|mål\p{L}*|krav\p{L}*)[^.¤]{0,40}$/u;

/** The mean of several years, and what is aimed at over them. */
const MEAN = /(?:snitt|medel)\p{L}*[^.¤]{0,40}$/u;
const YEARS = /(?:tre|fyra|fem|fler|mandat|plan|mål)års?period|mandatperiod|planperiod|(?:snitt|genomsnitt|medeltal)/u;

/** Words that stand for something said before. */
const POINTS_BACK = /^(?:det|detta|den|denna|målet|målen|utfallet|resultatet av det|kommunen|bolaget|vi|nämnden)$/u;

/** What a paragraph says of one measure; null where it does not tell both what was to be and what came. */
export function proseGoal(printed: string): ProseGoal | null {
  const text = printed.replace(/(\d), (?=procent|%)/g, "$1 ");
  const sentences = writtenSentences(text).map((written) => ({ written, read: readSentence(written) }));
  const [aim, ...others] = sentences.flatMap(({ read }) => aimOf(read) ?? []);
  if (!aim || others.length > 0) return null;
  const came = sentences.flatMap(({ read }) => outcomesOf(read, aim).map((one) => ({ ...one, read })));
  const isOfYears = YEARS.test(aim.of.text);
  const [outcome, ...more] = came.filter(({ isMean }) => isMean === isOfYears);
  if (!outcome || more.some(({ figure }) => figure.value !== outcome.figure.value)) return null;
  const single = came.find(({ isMean }) => !isMean) ?? outcome;
  const subject = aim.subject ?? subjectOf(single.read);
  if (subject === undefined) return null;
  const title = `${withWhole(subject, single.read)}${isOfYears ? meanOf(outcome.read) : ""}`;
  const verdict = verdictOf(text);
  return {
    title: asWritten(title, text),
    target: `${aim.words}${figureText(aim.figure)}`.trim(),
    outcome: figureText(outcome.figure),
    ...(outcome.period === undefined ? {} : { period: outcome.period }),
    ...(verdict ? { verdict } : {}),
  };
}

function aimOf(of: Sentence): Aim | null {
  const quantities = of.quantities;
  const made = (subject: string | undefined, words: string, mark: string): Aim | null => {
    const figure = quantities[Number(mark)];
    return figure ? { subject: named(subject), words, figure, of, mark } : null;
  };
  const shall = SHALL.exec(of.text);
  if (shall) return made(shall[1], shall[2] ?? "", shall[3] ?? "");
  const bounded = NAMED.exec(of.text);
  if (!bounded) return null;
  const [, compound = "", bound = "", mark = ""] = bounded;
  return made(compound.length > 3 ? compound : REACHES.exec(of.text)?.[1], bound, mark);
}

const named = (subject: string | undefined): string | undefined =>
  subject === undefined || POINTS_BACK.test(subject) ? undefined : subject;

/** Figures of the target's unit that a sentence says that something came to. */
function outcomesOf(sentence: Sentence, aim: Aim): { figure: Quantity; period?: string; isMean: boolean }[] {
  const known = new Set(quantitiesIn(sentence));
  return [...sentence.text.matchAll(CAME)].flatMap(({ 0: found, 1: mark = "", 2: time, index }) => {
    const figure = sentence.quantities[Number(mark)];
    const isAim = sentence === aim.of && mark === aim.mark;
    if (!figure || !known.has(figure) || isAim || figure.unit !== aim.figure.unit) return [];
    const before = sentence.text.slice(0, index + found.lastIndexOf("¤"));
    if (COMPARED.test(before)) return [];
    const period =
      time === undefined ? (sentence.times.length === 1 ? sentence.times[0] : undefined) : sentence.times[Number(time)];
    return [{ figure, isMean: MEAN.test(before), ...(period === undefined ? {} : { period }) }];
  });
}

/** "för hela treårsperioden" in the sentence of a mean: what it is the mean of. */
function meanOf({ text }: Sentence): string {
  const [years] = /\p{L}*perioden/u.exec(text) ?? [];
  return years === undefined ? ", snitt" : `, snitt över ${years}`;
}

/** "Resultatet motsvarade 6,7 procent av skatteintäkter": what is measured is the result as a share of them. */
function withWhole(subject: string, { text, quantities }: Sentence): string {
  const [, mark, whole] =
    /¤(\d) av ((?!alla |de |samtliga )\p{L}[^.,;¤§]{3,60}?)(?= under | för | per | vilket |[.,;]|$)/u.exec(text) ?? [];
  if (whole === undefined || quantities[Number(mark)]?.unit !== "%" || subject.includes(" ")) return subject;
  return `${subject.replace(/(?<=t)et$/u, "")} i procent av ${whole}`;
}

/** What stands before the verb: "Resultatet motsvarade 6,7 procent". */
function subjectOf({ text }: Sentence): string | undefined {
  const [, subject] =
    /^([^.,¤§]{3,60}?) (?:blev|var|är|uppgick|uppgår|motsvarade|motsvarar|utgjorde|utgör|låg|ligger|landade|stiger|steg|sjönk|ökade|minskade)(?!\p{L})/u.exec(
      text,
    ) ?? [];
  return named(subject);
}

/** "2 %", "35000 kr". */
const figureText = ({ value, decimals, unit }: Quantity): string =>
  `${value.toFixed(decimals).replace(".", ",")}${unit === undefined ? "" : ` ${unit}`}`;

/** The words in the letters of the text, with a capital first. */
function asWritten(words: string, text: string): string {
  const at = text.toLowerCase().indexOf(words);
  const found = at < 0 ? words : text.slice(at, at + words.length);
  return found.charAt(0).toUpperCase() + found.slice(1);
}

/** Verdicts on the goal, the most certain first: that it was not reached, or in part. */
const VERDICTS: { as: string; is: RegExp }[] = [
  {
    as: "delvis uppnått",
    is: /(?:mål|krav)\p{L}*(?: [\p{L}-]+){0,6}? (?:delvis|inte riktigt)(?: [\p{L}-]+){0,2}? ?(?:upp)?(?:fyll|nå)\p{L}*|(?:upp)?(?:fyll|nå)\p{L}* delvis/iu,
  },
  { as: "delvis uppnått", is: /(?:mål|krav)\p{L}*[^.]{0,40}(?:delvis|inte riktigt) (?:upp)?(?:fyll|nå)\p{L}*/iu },
  { as: "ej uppnått", is: /(?:mål|krav)\p{L}*[^.]{0,40}?(?:inte|ej) (?:[\p{L}-]+ ){0,2}?(?:upp)?(?:fyll|nå)\p{L}*/iu },
  {
    as: "ej uppnått",
    is: /(?:mål|krav)\p{L}* [^.]{0,40}?(?:upp)?(?:fylldes|fylls|nåddes|nås) (?:därmed |dock )?(?:inte|ej)/iu,
  },
  { as: "ej uppnått", is: /(?:upp)?(?:fyller|når|nådde) [^.,]{0,60}?(?:inte|ej) [^.,]{0,40}?(?:mål|krav)\p{L}*/iu },
  {
    as: "uppnått",
    is: /(?:mål|krav)\p{L}* (?:\p{L}+ ){0,3}?(?:upp)?(?:fyllt|fylls|fylldes|nått|nåtts|nås|nåddes)(?!\p{L})/iu,
  },
  { as: "uppnått", is: /(?:upp)?(?:fyllde|nådde|når|fyller) [^.,]{0,30}?(?:mål|krav)(?:et)?(?!\p{L})/iu },
];

function verdictOf(text: string): ProseGoal["verdict"] | null {
  for (const { as, is } of VERDICTS) {
    const [found] = is.exec(text) ?? [];
    if (found !== undefined) return { text: found, as };
  }
  return null;
}
