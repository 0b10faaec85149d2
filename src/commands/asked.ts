import { doubtOf, markKey, noteAbout, sheetPart, spreadKey, unknownMark, wordsKey } from "../assess/cellProof";
import { headingKey, isPlansOwn, type Heading } from "../assess/heading";
import { IN_LAST_YEAR } from "../assess/overYears";
import { isInterim, yearOf } from "../assess/periods";
import { sideOfHint } from "../assess/suggestion";
import { THOUSANDFOLD } from "../assess/unit";
import { rowUnit } from "../domain/rowUnit";
import { ungrouped } from "../domain/shapes";
import type { Indicator, Measurement, Target } from "../domain/plan";
import type { Settled } from "../domain/proof";
import { isBound, type Direction } from "../domain/reading";
import type { ProblemCode } from "../domain/problem";
import type { Scale } from "../domain/scale";
import { KNOWN_SCALES, TARGET_SCALE } from "../domain/scales";
import { factsOf } from "../interpret/facts";
import { unitsConflict } from "../interpret/number/unit";
import { periodText } from "../interpret/time/period";
import { capital, textKey } from "../interpret/text/text";
import type { Answer } from "./answer";
import type { Question, Reply } from "./question";

/** A question about one cell; `about`: what makes it the same question as another cell's. */
export type Draft = Pick<Question, "title" | "asks" | "choices" | "free" | "order"> &
  Partial<Pick<Question, "kind">> & { about: readonly string[] };

/**
 * Where a problem stands: the indicator with the target or the outcome in that cell, or the goal or indicator with a
 * printed grade there.
 */
export interface ProblemPlace {
  indicator?: Indicator;
  target?: Target;
  outcome?: Measurement;
  graded?: { title: string; text: string; scale?: string };
  /** What the row suggests without deciding it. */
  hint?: string;
  /** What stands over the cell. */
  heading?: Heading;
  /** The words that are asked about, on their sheet. */
  words?: { text: string; cell: string };
  /** The reported period. */
  period: string;
}

const reading = (what: Answer["what"], id: string, printed: string, as: string): Reply => ({
  keep: "answer",
  answers: [{ what, id, printed, as }],
});

/** Sixty units with the same measure are asked about once, for each text that is printed. */
const ofMeasure = ({ title }: Indicator, asks: string): readonly string[] => [textKey(title), asks];

const unpointed = (text: string): string => ungrouped(text, ".");

/** "1.233": thousands or decimals; a text without such a number has no choice of the two. */
function pointed(what: "target" | "outcome", { id }: Indicator, text: string): Question["choices"] {
  const whole = unpointed(text);
  if (whole === text) return [];
  return [
    { as: whole, ofAll: "Punkten skiljer tusental" },
    { as: text.replace(".", ","), ofAll: "Punkten skiljer decimaler" },
  ].map(({ as, ofAll }) => ({ label: as, ofAll, reply: reading(what, id, text, as) }));
}

const JUDGED = "En person bedömer";

/** A target in per cent with the unit in other words: "öka 5 %" → "öka 5 procentenheter". */
const inUnit = (text: string, unit: string): string =>
  text.replace(/\s?%|procentenheter|procent/iu, (written) => (written.includes("%") ? ` ${unit}` : unit));

/** The unit of a target without one, beside values in several. */
function unitAsked(indicator: Indicator, own: string): Draft | null {
  const target = indicator.targets.find(({ reading: read }) => isBound(read) && read.unit !== "%");
  if (!target) return null;
  const units = new Set([
    own,
    ...indicator.outcomes.flatMap(({ unit }) => unit ?? []),
    ...(indicator.unit ? [indicator.unit] : []),
  ]);
  const given: Answer = { what: "target", id: indicator.id, printed: target.text, as: "" };
  return {
    about: [indicator.id, target.text, "unit"],
    title: indicator.title,
    asks: `I vilken enhet är målet ”${target.text}”?`,
    choices: [...units].map((unit) => ({
      label: `${target.text} ${unit}`,
      reply: { keep: "answer", answers: [{ ...given, as: `${target.text} ${unit}` }] },
    })),
    free: { answers: [given], example: `${target.text} ${own}` },
  };
}

/** A target to put in other words, or to leave to a person. */
function rephrased({ indicator, target }: ProblemPlace): Draft | null {
  if (!indicator || !target) return null;
  const asks = `Hur ska målet ”${target.text}” läsas?`;
  const given: Answer = { what: "target", id: indicator.id, printed: target.text, as: "" };
  return {
    about: ofMeasure(indicator, asks),
    title: indicator.title,
    asks,
    choices: [{ label: JUDGED, ofAll: JUDGED, reply: { keep: "answer", answers: [given] } }],
    free: { answers: [given], example: "minst 80 %" },
  };
}

/** A choice that settles a row of the proof for everything under a heading, on a sheet or in the workbook. */
const settles = (label: string, { what, of, period, as }: Settled): Question["choices"][number] => ({
  label,
  ofAll: label,
  reply: { keep: "answer", answers: [{ what, id: of, printed: period, as }] },
});

/** What the figures under a heading are of: the reported period, the whole year, or a part of it. */
function periodAsked({ heading, period }: ProblemPlace): Draft | null {
  if (!heading) return null;
  const of = headingKey(heading);
  const as = (label: string, own: string): Question["choices"][number] =>
    settles(label, { what: "period", of, period, as: own });
  const year = yearOf(period);
  if (heading.saidYear !== undefined)
    return {
      about: ["period", heading.table],
      title: heading.text,
      asks: `Bladet gäller ${heading.saidYear}, men ”${heading.text}” är av ett tidigare år. Är det ${periodText(period)} som redovisas?`,
      choices: [as(`Ja, det är ${periodText(period)} som redovisas`, period)],
    };
  if (isPlansOwn(heading, period))
    return {
      about: ["period", heading.table],
      title: heading.text,
      asks: `Avser siffrorna under ”${heading.text}” hela ${period}, eller ett av åren? Skriv året i rubriken om de är av ett.`,
      choices: [as(`De avser hela ${period}`, period)],
    };
  const whole = year === undefined ? "ett helt år" : `helåret ${year}`;
  const isPart = isInterim(period);
  return {
    about: ["period", heading.table],
    title: heading.text,
    asks: `Avser siffrorna under ”${heading.text}” ${isPart ? periodText(period) : whole}?`,
    choices: isPart
      ? [as(`Ja, ${periodText(period)}`, period), as(`Nej, ${whole}`, "helår")]
      : [as(`Ja, ${whole}`, "helår"), as("Nej, en del av året", year === undefined ? "delår" : `${year} delår`)],
  };
}

const written = (value: number): string => String(Number(value.toPrecision(12))).replace(".", ",");

/** What an outcome without a unit may be, and what all such outcomes then are. */
interface Meant {
  as: string;
  ofAll: string;
}

/** In the size of its target, where it is about a thousandth of one in its unit, or a thousand times it; none where it is not. */
function inThousands({ targets }: Indicator, value: number, unit: string | undefined): Meant[] {
  const bounds = targets.flatMap(({ reading }) => (isBound(reading) && reading.unit === unit ? [reading.value] : []));
  const { least, most } = THOUSANDFOLD;
  const isAbout = (times: number): boolean => times > least && times < most;
  const as = (times: number): string => [written(value * times), unit ?? ""].join(" ").trim();
  if (bounds.some((target) => isAbout(target / value))) return [{ as: as(1000), ofAll: "Gånger tusen" }];
  return bounds.some((target) => isAbout(value / target)) ? [{ as: as(0.001), ofAll: "Delat med tusen" }] : [];
}

/** The unit that a measure or its target states, and that is no share: its outcomes are none either. */
function measuredIn(indicator: Indicator): string | undefined {
  const units = [
    rowUnit(indicator),
    ...indicator.targets.map(({ reading }) => (isBound(reading) ? reading.unit : undefined)),
  ];
  return units.find((unit) => unitsConflict(unit, "%"));
}

/** What the number of an outcome may be: of the measure's own unit, in thousands, or in percent. */
function meanings(indicator: Indicator, text: string, value: number): Meant[] {
  const unit = measuredIn(indicator);
  const thousands = inThousands(indicator, value, unit);
  if (unit !== undefined) return [{ as: `${text} ${unit}`, ofAll: "Som de står, i måttets enhet" }, ...thousands];
  if (thousands.length > 0) return thousands;
  return [
    { as: `${written(value * 100)} %`, ofAll: "Gånger hundra, i procent" },
    { as: `${text} %`, ofAll: "Som de står, i procent" },
  ];
}

/** Whether the targets under a heading hold for the reported period too. */
function inForceAsked({ heading, period }: ProblemPlace): Draft | null {
  if (!heading) return null;
  const of = headingKey(heading);
  return {
    about: ["inForce", of],
    title: heading.text,
    asks: `Gäller målen under ”${heading.text}” även ${periodText(period)}?`,
    choices: [settles(`Ja, även ${periodText(period)}`, { what: "inForce", of, period, as: "gäller" })],
  };
}

/** A sign that nobody knows what it says: settled for every cell of the sheet with it. */
function markAsked({ target, outcome, period }: ProblemPlace): Draft | null {
  const one = target ?? outcome;
  const mark = one && unknownMark(one);
  if (!mark) return null;
  const of = markKey(one.cell, mark.sign);
  return {
    about: ["mark", of],
    title: `Märket ${mark.sign}`,
    asks: `Vad säger märket ”${mark.sign}” om talen?`,
    choices: [
      settles("Källa, definition eller metod: talen gäller som de står", { what: "mark", of, period, as: "ja" }),
    ],
  };
}

/** A note that limits what values are of. */
function scopeAsked({ target, outcome, words, period }: ProblemPlace): Draft | null {
  const one = target ?? outcome;
  const note = (one && noteAbout(one, "scope")) ?? words;
  if (!note) return null;
  return {
    about: ["scope", sheetPart(note.cell), textKey(note.text)],
    title: note.text,
    asks: `”${note.text}” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?`,
    choices: [settles("Ja, båda är avgränsade så", { what: "scope", of: note.cell, period, as: "ja" })],
  };
}

/** A note that says that a value is not right. */
function doubtAsked({ target, outcome, words, period }: ProblemPlace): Draft | null {
  const one = target ?? outcome;
  const note = (one && doubtOf(one)) ?? words;
  if (!note) return null;
  return {
    about: ["scope", note.cell],
    title: note.text,
    asks: `”${note.text}” står vid värdet. Gäller det ändå?`,
    choices: [settles("Ja, värdet gäller", { what: "scope", of: note.cell, period, as: "ja" })],
  };
}

/** Words that say that a target does not hold, or of another year. */
const forceAsked = ({ words, period }: ProblemPlace): Draft | null =>
  words
    ? {
        about: ["scope", words.cell],
        title: words.text,
        asks: `”${words.text}” står vid målet. Gäller målet ändå?`,
        choices: [settles("Ja, målet gäller", { what: "scope", of: words.cell, period, as: "ja" })],
      }
    : null;

/** Words that take several years together, or a plan's title: settled for each of them on the sheet. */
function togetherAsked({ words, period }: ProblemPlace): Draft | null {
  if (!words) return null;
  const { text, cell } = words;
  const settled = (label: string, as: string): Question["choices"][number] =>
    settles(label, { what: "together", of: wordsKey(cell, text), period, as });
  const { yearsTogether, period: own } = factsOf(text);
  if (yearsTogether === null && own?.kind === "span")
    return {
      about: ["together", sheetPart(cell), text],
      title: text,
      asks: `”${text}” gäller flera år. Gäller målen varje år, eller ska de nås ${own.year}?`,
      choices: [
        settled("Målen gäller varje år", "målet gäller varje år"),
        settled(`Målen ska nås ${own.year}`, IN_LAST_YEAR),
      ],
    };
  return {
    about: ["together", sheetPart(cell)],
    title: text,
    asks: `”${text}” gäller flera år tillsammans. Avser utfallet också alla åren, eller gäller målet varje år?`,
    choices: [
      settled("Utfallet avser alla åren", "utfallet avser alla åren"),
      settled("Målet gäller varje år", "målet gäller varje år"),
    ],
  };
}

/** Words that ask the same of each of several groups: settled for each of them on the sheet. */
function eachAsked({ words, period }: ProblemPlace): Draft | null {
  if (!words) return null;
  const { text, cell } = words;
  return {
    about: ["each", sheetPart(cell)],
    title: text,
    asks: `”${text}” gäller var och en. Är utfallet det sämsta av dem, så att alla når målet när det gör det?`,
    choices: [
      settles("Ja, utfallet är det sämsta av dem", {
        what: "each",
        of: wordsKey(cell, text),
        period,
        as: "utfallet är det sämsta av dem",
      }),
    ],
  };
}

/** A header, a note or a comment that leaves it open whether values are outcomes: settled for each of them on the sheet. */
const measuredAsked =
  (asks: (text: string) => string) =>
  ({ words, period }: ProblemPlace): Draft | null => {
    if (!words) return null;
    const { text, cell } = words;
    const of = wordsKey(cell, text);
    return {
      about: ["measured", of],
      title: text,
      asks: asks(text),
      choices: [settles("Ja, det är utfall", { what: "measured", of, period, as: "utfall" })],
    };
  };

/** One outcome for several measures. */
function spreadAsked({ outcome, period }: ProblemPlace): Draft | null {
  if (outcome?.spread === undefined) return null;
  const of = spreadKey(outcome.cell, outcome.spread);
  return {
    about: ["spread", of],
    title: outcome.text,
    asks: `Är ”${outcome.text}” utfallet för vart och ett av måtten?`,
    choices: [settles("Ja, för vart och ett", { what: "spread", of, period, as: "ja" })],
  };
}

/** A cell of which a part is struck through: what counts is written. */
function struckAsked({ indicator, target, outcome }: ProblemPlace): Draft | null {
  const one = target ?? outcome;
  if (!indicator || !one) return null;
  const what = target ? "target" : "outcome";
  return {
    about: [indicator.id, one.text, "struck"],
    title: indicator.title,
    asks: `Vad i ”${one.text}” gäller?`,
    choices: [],
    free: {
      answers: [{ what, id: indicator.id, printed: one.text, as: "" }],
      example: target ? "minst 80 %" : "76 %",
    },
  };
}

/** The question for each problem; other problems are reported, not asked about. null: no question at this place. */
export const ASKED: Partial<Record<ProblemCode, (place: ProblemPlace, scales: readonly Scale[]) => Draft | null>> = {
  "osäker-riktning": ({ indicator, target, hint }) => {
    if (!indicator || !target) return null;
    const suggested = hint === undefined ? undefined : sideOfHint(hint);
    const choice = (label: string, direction: Direction): Draft["choices"][number] => ({
      label,
      ...(direction === suggested ? { ofAll: "Ta förslaget" } : {}),
      reply: { keep: "direction", directions: [{ indicator: indicator.title, direction }] },
    });
    return {
      // The side is the measure's, whatever its targets.
      about: [textKey(indicator.title), "direction"],
      kind: { asks: "Vilket håll är bättre?", ...(hint === undefined ? {} : { row: `${capital(hint)}.` }) },
      title: indicator.title,
      asks: capital(
        `${hint === undefined ? "" : `${hint}: `}är målet ”${target.text}” ett lägsta eller ett högsta värde?`,
      ),
      choices: [
        choice(`Minst ${target.text}: högre är bättre`, "higher"),
        choice(`Högst ${target.text}: lägre är bättre`, "lower"),
      ],
    };
  },
  "okänd-period": periodAsked,
  "okänd-not": markAsked,
  "avgränsat-värde": scopeAsked,
  "ifrågasatt-värde": doubtAsked,
  "annan-tid": doubtAsked,
  "oläst-kommentar": doubtAsked,
  "delat-utfall": spreadAsked,
  "delvis-struket": struckAsked,
  "mål-för-perioden": ({ heading, period }) =>
    heading
      ? {
          about: ["inForce", headingKey(heading)],
          title: heading.text,
          asks: `Gäller målen under ”${heading.text}” varje år i perioden, eller ska de nås det sista året?`,
          choices: [
            settles("Varje år", { what: "inForce", of: headingKey(heading), period, as: "gäller" }),
            settles("Det sista året", { what: "inForce", of: headingKey(heading), period, as: "sista året" }),
          ],
        }
      : null,
  "ifrågasatt-mål": forceAsked,
  "tidigare-mål": inForceAsked,
  "annan-tids-mål": inForceAsked,
  "plan-inte-uppföljning": ({ heading, period }) =>
    heading?.plan
      ? {
          about: ["followUp", heading.sheet],
          title: heading.plan.text,
          asks: `Planen för ${heading.plan.year} bedöms inte. Ska ”${heading.plan.text}” bedömas ändå?`,
          choices: [settles("Ja, bedöm den", { what: "followUp", of: heading.sheet, period, as: "ja" })],
        }
      : null,
  "okänd-jämförelse": () => ({
    about: ["reference"],
    title: "Förändringar",
    asks: "Vad räknas ”öka” och ”minska” från när målet inte säger det?",
    choices: [
      settles("Föregående år", { what: "reference", of: "", period: "", as: "föregående år" }),
      settles("Startvärdet", { what: "reference", of: "", period: "", as: "startvärdet" }),
    ],
  }),
  "okänd-tidpunkt": ({ indicator, outcome, period }) =>
    indicator && outcome
      ? {
          about: ["done", outcome.cell],
          title: indicator.title,
          asks: "Blev det klart i tid?",
          choices: [
            settles("Ja, i tid", { what: "done", of: outcome.cell, period, as: "i tid" }),
            settles("Nej, senare", { what: "done", of: outcome.cell, period, as: "senare" }),
          ],
        }
      : null,
  "mål-ej-läst": rephrased,
  "nivå-eller-förändring": rephrased,
  "flera-värden": rephrased,
  "okänt-måldatum": rephrased,
  "ungefärligt-mål": rephrased,
  "flera-år": togetherAsked,
  "varje-grupp": eachAsked,
  "prognos-som-utfall": measuredAsked((text) => `”${text}” kan vara en prognos. Är det utfall som står där?`),
  "planerat-som-utfall": measuredAsked((text) => `”${text}” är planerade värden. Är det ändå utfall som står där?`),
  "okänd-kolumn": measuredAsked((text) => `Är det utfall som står under ”${text}”?`),
  "del-av-året": rephrased,
  "tvetydigt-tal": ({ indicator, target, outcome }) => {
    const what = target ? "target" : "outcome";
    const text = (target ?? outcome)?.text;
    if (!indicator || text === undefined) return null;
    const asks = `Vilket tal är ”${text}”?`;
    return {
      about: ofMeasure(indicator, asks),
      title: indicator.title,
      asks,
      choices: pointed(what, indicator, text),
      free: {
        answers: [{ what, id: indicator.id, printed: text, as: "" }],
        example: what === "target" ? "minst 1 233" : "1 233",
      },
    };
  },
  "noll-som-streck": ({ indicator, outcome }) =>
    indicator && outcome
      ? {
          about: ["noll-som-streck", outcome.text],
          title: indicator.title,
          asks: `Är ”${outcome.text}” talet 0?`,
          choices: [
            {
              label: "Ja, utfallet är 0",
              ofAll: "Ja, utfallet är 0",
              reply: reading("outcome", indicator.id, outcome.text, "0"),
            },
          ],
        }
      : null,
  "utfall-ej-läst": ({ indicator, outcome }) =>
    indicator && outcome
      ? {
          // Each unit has an outcome of its own, also where the same words stand for them.
          about: [indicator.id, outcome.text],
          title: indicator.title,
          asks: `Vilket värde är utfallet ”${outcome.text}”?`,
          choices: [],
          free: { answers: [{ what: "outcome", id: indicator.id, printed: outcome.text, as: "" }], example: "76 %" },
        }
      : null,
  "osäker-enhet": ({ indicator, outcome }) => {
    if (!indicator || outcome?.value == null) return null;
    if (outcome.unit !== undefined && outcome.unit !== "%") return unitAsked(indicator, outcome.unit);
    const printed = outcome.text;
    const asks = `Vad betyder utfallet ”${printed}”?`;
    return {
      about: ofMeasure(indicator, asks),
      title: indicator.title,
      asks,
      choices: meanings(indicator, printed, outcome.value).map(({ as, ofAll }) => ({
        label: as,
        ofAll,
        reply: reading("outcome", indicator.id, printed, as),
      })),
    };
  },
  "procent-eller-procentenheter": ({ indicator, target }) => {
    if (!indicator || !target) return null;
    const asks = `Är ”${target.text}” räknat i procent eller i procentenheter?`;
    return {
      about: ofMeasure(indicator, asks),
      title: indicator.title,
      asks,
      choices: ["procent av startvärdet", "procentenheter"].map((unit) => ({
        label: capital(unit),
        ofAll: capital(unit),
        reply: reading("target", indicator.id, target.text, inUnit(target.text, unit)),
      })),
    };
  },
  "okänd-bedömning": ({ graded }, scales) => gradeAsked(graded, scales),
  "mening-utan-steg": ({ graded }, scales) => gradeAsked(graded, scales),
  "tvetydig-bedömning": ({ graded }, scales) => gradeAsked(graded, scales),
  "okänd-ordning": ({ graded }, scales) => {
    const scale = [...scales, ...KNOWN_SCALES].find(({ name, order }) => order === "asked" && name === graded?.scale);
    return scale && scale.steps.length > 1
      ? {
          about: ["order", scale.name],
          title: scale.name,
          asks: "I vilken ordning står bedömningarna, den bästa först?",
          choices: [],
          order: { name: scale.name, labels: scale.steps.map(({ label }) => label) },
        }
      : null;
  },
};

/** What a printed judgement means, on the first scale that judges: that a target value is met is no judgement. */
function gradeAsked(graded: ProblemPlace["graded"], scales: readonly Scale[]): Draft | null {
  const scale = scales.find(({ name }) => name !== TARGET_SCALE.name);
  if (!graded || !scale) return null;
  return {
    about: ["grade", graded.text],
    title: graded.title,
    asks: `Vad betyder bedömningen ”${graded.text}”?`,
    choices: [...scale.steps, ...scale.states.slice(0, 1)].map(({ label }) => ({
      label,
      reply: reading("grade", "", graded.text, label),
    })),
  };
}
