import { andMore } from "../domain/listed";
import { isDue } from "../domain/assessment";
import type { AssessedIndicator, AssessedPlan, Entry, Verdict } from "../domain/assessment";
import { isReported } from "../assess/choice";
import { isActivity, isTaskLevel } from "../assess/processes";
import { judgeHousekeeping } from "../assess/geh";
import { grouped } from "../domain/grouped";
import type { GoalNode } from "../domain/plan";
import type { Problem, ProblemCode } from "../domain/problem";
import { formatNumber } from "../interpret/number/number";
import { factsOf } from "../interpret/facts";
import { looseGrammar } from "../interpret/text/grammar";
import { comparePeriods, isYearEnd, periodText } from "../interpret/time/period";
import { cellRef, parseRef } from "../sheet/address";
import { keyColumn, keyRow } from "../sheet/book";
import type { Sheet } from "../sheet/book";
import { lookWords, type Lacking } from "../sheet/looks";
import { isMarkedWithoutProof } from "../sheet/ownSheets";
import { callsCustomFunction } from "../sheet/customFunction";
import { balanceDifferences, balanceOf } from "./annual/balance";
import { audit, type AuditInput } from "./audit";
import { check } from "./checkCodes";
import type { Check } from "./checkCodes";
import type { Decided } from "./decided";
import { deviations } from "./deviation";
import { periodTitle } from "./periodTitle";
import { gradeText, printedText } from "./gradeText";
import { latestPlaces, type LatestPlaces } from "./latestPlace";
import { periodBefore, rowsOf } from "./continuity/logReader";
import type { LogRow } from "./continuity/logReader";
import { LOG_TAG } from "./continuity/logReader";
import { leftRows } from "./continuity/leftover";
import { nameOf } from "./nodeName";
import { madeHash } from "./continuity/sourceHashes";
import type { Made, Memory } from "./continuity/memory";
import { judgedAt, unexplained } from "./unexplained";
import { standsThere, waitingPlaces } from "./waitingPlace";
import { isOfCouncil } from "./revision/facts";
import { OVERVIEW_TAG, REPORT_PREFIX, statusTag, STYRMODELL_TAG } from "./tags";
import { wrongSums } from "./sums";
import { openWords } from "./openWords";
import { isToldWhy, tellsWhy } from "./unjudgedReason";
import { unreadCells } from "./unreadCells";
import { distinctGoals, distinctIndicators } from "./counted";
import { judgedOnRow } from "./revision/facts";

/** What *Kontrollera* looks at. */
export interface CheckInput extends AuditInput {
  /** The entries in open cells, those of the period. */
  entries: Entry[];
  /** Every sheet of the workbook. */
  sheets: Sheet[];
  /** Names of own sheets whose writing was broken off. */
  unfinished: string[];
  /** What Excel has refused of their looks. */
  lacking?: Lacking[];
  memory: Memory;
  /** The digests of what the own sheets would be made from now. */
  made: Made;
  /** The rows of earlier periods. */
  log: LogRow[];
  /** Lines that state a goal or judge one, and that nothing read has; absent: there are none. */
  lost?: readonly Problem[];
  /** The sheet of the decided plan and its rows; null rows: its headers are gone; absent: no plan is locked. */
  decided?: { sheet: Sheet; rows: Decided[] | null };
}

const start = (sheet: string): string => cellRef(sheet, 0, 0);
const startOfFirst = ([sheet]: Sheet[]): string | undefined => sheet && start(sheet.name);

function sheetsAsOne({ sheets, unfinished, lacking = [] }: CheckInput): Check[] {
  const tagged = sheets.filter(({ tag }) => tag !== undefined);
  const twins = [...new Set(tagged.map(({ tag }) => tag))]
    .map((tag) => tagged.filter((sheet) => sheet.tag === tag))
    .filter(({ length }) => length > 1);
  return [
    ...unfinished.map((sheet) => check("blad-skrivs", start(sheet), { sheet })),
    ...lacking.map(({ sheet, looks }) => check("utseende-saknas", start(sheet), { sheet, words: lookWords(looks) })),
    ...sheets
      .filter(({ tag, values }) => tag === undefined && isMarkedWithoutProof(values[0] ?? []))
      .map(({ name }) => check("äldre-blad", start(name), { sheet: name })),
    ...twins.map((same) =>
      check("dubbla-blad", startOfFirst(same), { sheets: same.map(({ name }) => `”${name}”`).join(" och ") }),
    ),
  ];
}

/** Sheets of ours that nobody misses status sheets beside: how goals are judged, what was logged, and what is printed. */
const ALONE: ReadonlySet<string> = new Set([STYRMODELL_TAG, LOG_TAG]);

/** Whether something is written in the workbook that status sheets belong to. */
const hasBegun = ({ sheets }: CheckInput): boolean =>
  sheets.some(({ tag }) => tag !== undefined && !ALONE.has(tag) && !tag.startsWith(REPORT_PREFIX));

/** Compares what the own sheets were made from with the current state. */
function outOfDate(input: CheckInput): Check[] {
  const { memory, sheets, assessed } = input;
  const overview = sheets.find(({ tag }) => tag === OVERVIEW_TAG);
  const status = sheets.filter(({ tag }) => tag?.startsWith(statusTag("")));
  const [first] = overview ? [overview] : status;
  if (!first) return hasBegun(input) ? [check("inga-statusblad", undefined)] : [];
  const stamp = (memory.sheets[OVERVIEW_TAG]?.stamp ?? "").replace("T", " ");
  const current = new Set(assessed.areas.map(({ node }) => statusTag(node.id)));
  return [
    ...madeOfOther(input, start(first.name), stamp),
    ...status
      .filter(({ tag = "" }) => !current.has(tag))
      .map(({ name }) => check("område-saknas", start(name), { sheet: name })),
    ...[overview, ...status].flatMap((sheet) => {
      const count = sheet ? leftRows(sheet).length : 0;
      return sheet && count > 0
        ? [
            check("kvarlämnat", start(sheet.name), {
              sheet: sheet.name,
              count: count === 1 ? "en rad" : `${count} rader`,
            }),
          ]
        : [];
    }),
  ];
}

/** The changes since the sheets were made, as a finding at the changed sheet; nothing when that is unknown. */
function madeOfOther({ memory: { made: was }, made }: CheckInput, home: string, stamp: string): Check[] {
  if (!was) return [];
  const names = [...new Set([...Object.keys(was.sources), ...Object.keys(made.sources)])];
  const how = (name: string): string | null => {
    const [then, now] = [was.sources[name], made.sources[name]];
    if (then === now) return null;
    if (then === undefined) return "tillkommit";
    return now === undefined ? "tagits bort eller bytt namn" : "ändrats";
  };
  return [
    ...names.flatMap((name) => {
      const change = how(name);
      return change
        ? [
            check("inaktuellt-underlag", made.sources[name] === undefined ? home : start(name), {
              sheet: name,
              how: change,
              stamp,
            }),
          ]
        : [];
    }),
    ...(was.period !== made.period
      ? [check("annan-period", home, { old: periodText(was.period), now: periodText(made.period) })]
      : []),
    ...(was.styrmodell !== made.styrmodell ? [check("inaktuell-styrmodell", home, { stamp })] : []),
    ...(was.period === made.period && was.entries !== made.entries
      ? [check("inaktuella-bedömningar", home, { stamp })]
      : []),
  ];
}

/** Reports of the period that are out of date: one finding each, at its first sheet. */
function reportsOutOfDate({ memory, made, sheets }: CheckInput): Check[] {
  const now = madeHash(made);
  const stale = sheets.flatMap(({ name, tag = "" }) => {
    const was = tag.startsWith(REPORT_PREFIX) ? memory.sheets[tag] : undefined;
    return was?.made?.period === made.period && was.made.hash !== now
      ? [{ name, kind: tag.split(":")[1], stamp: was.stamp.replace("T", " ") }]
      : [];
  });
  return stale
    .filter(({ kind }, at) => stale.findIndex((one) => one.kind === kind) === at)
    .map(({ name, stamp }) =>
      check("inaktuell-rapport", start(name), { sheet: name, written: stamp && ` som skrevs ${stamp}` }),
    );
}

/**
 * Goals, wordings and targets against the decided plan; where none is locked, a finding that it cannot be compared, for goals
 * that fullmäktige decides and where the work in the workbook has begun.
 */
function againstDecision(input: CheckInput): Check[] {
  const { decided, assessed, sheets } = input;
  if (!decided) {
    const isOwn = sheets.some(({ tag }) => tag !== undefined) || isOfCouncil(input);
    return isOwn ? [check("plan-inte-låst", undefined)] : [];
  }
  if (!decided.rows) return [check("plan-oläslig", start(decided.sheet.name), { sheet: decided.sheet.name })];
  return deviations(assessed, decided.rows).map((one): Check => {
    if (one.kind === "undecided") return check("mål-inte-beslutat", one.node.cell, { title: nameOf(one.node) });
    const { title, decision } = one.row;
    switch (one.kind) {
      case "missing":
        return check("mål-saknas", start(decided.sheet.name), { title, decision });
      case "reworded":
        return check("mål-omformulerat", one.node.cell, { title: one.node.title, decision, decided: title });
      case "retargeted":
        return check("målvärde-ändrat", one.now?.cell ?? one.node.cell, {
          title: one.node.title,
          decision,
          now: one.now?.text ?? "–",
          decided: one.decided,
        });
    }
  });
}

const latestIn = (indicators: readonly AssessedIndicator[]): LatestPlaces =>
  latestPlaces({ indicators: indicators.map(({ node }) => node) });

/** Whether a cell says more than that there is no value: "Mäts vartannat år", and not "uppgift saknas" or "n/a". */
const saysWhy = (text: string): boolean => text.includes(" ") && !factsOf(text).isAwaited;

/** Measures that nothing is graded of at the year's end, since its value is lacking where others have theirs; null: it is not. */
function waiting({ period }: AssessedPlan, indicators: readonly AssessedIndicator[]) {
  const placeOf = waitingPlaces(indicators, period);
  return (one: AssessedIndicator): Check[] | null => {
    const { node, target, verdict, printed } = one;
    const isWaiting = isYearEnd(period) && target && isDue(one) && one.withdrawn === undefined;
    if (!isWaiting || verdict.grade || verdict.problem || printed || isReported(node, period)) return null;
    const place = placeOf(node);
    const earlier = node.outcomes.filter(({ value, period: of }) => value !== null && comparePeriods(of, period) < 0);
    const latest = earlier.sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
    if (!place || !latest) return null;
    if (saysWhy(place.text) || node.comments.some(({ text }) => tellsWhy(text))) return [];
    const words = { title: nameOf(node), now: periodTitle(period), of: periodTitle(latest.period), value: latest.text };
    return [check("utfall-saknas", place.cell, { ...words, stands: standsThere(place) })];
  };
}

const whyNot = ({ author, reason }: Verdict): { why: string } => ({ why: author?.wrong ?? reason });

/** Indicators that lack the year's outcome, or have an outcome that nothing on their row grades. */
function measures({ assessed }: CheckInput): Check[] {
  const indicators = distinctIndicators(assessed);
  const { cellOf } = latestIn(indicators);
  const waitingAt = waiting(assessed, indicators);
  const isJudged = judgedOnRow(assessed);
  return indicators.flatMap((indicator): Check[] => {
    const { node, target, outcome, verdict } = indicator;
    const title = nameOf(node);
    const awaited = waitingAt(indicator);
    if (awaited) return awaited;
    const ungraded = target && outcome?.value != null && verdict.grade === null && !isJudged(indicator);
    if (!ungraded) return [];
    const lacks = verdict.problem ? { lacks: verdict.problem } : {};
    // An outcome of last year's sheet is not what is lacking: that is in this year's.
    const latest = cellOf(node);
    const isOlder = latest !== node.cell && parseRef(latest)?.sheet !== parseRef(outcome.cell)?.sheet;
    const cell = isOlder ? latest : outcome.cell;
    return [{ ...check("utfall-utan-bedömning", cell, { title, ...whyNot(verdict) }, verdict.author?.todo), ...lacks }];
  });
}

/** Steps that may not be published at the end of the year. */
const barredSteps = ({ assessed }: CheckInput): Check[] =>
  distinctGoals(assessed).flatMap((goal) =>
    goal.published.kind === "step" && goal.published.step.barredAtYearEnd && isYearEnd(assessed.period)
      ? [check("steg-vid-helår", judgedAt(goal), { title: nameOf(goal.node), grade: gradeText(goal.published) })]
      : [],
  );

/** Goals that nothing measures and nobody has judged, and no comment says why; an activity is done rather than reached. */
const unmeasured = ({ assessed }: CheckInput): Check[] =>
  distinctGoals(assessed)
    .filter(
      ({ node, indicators, children, overall, committee, printed }) =>
        !isActivity(node.level) &&
        [...indicators, ...children, ...committee].length === 0 &&
        !overall &&
        !printed &&
        !isToldWhy(node, assessed.period),
    )
    .map(({ node }) => check("mål-kan-inte-mätas", node.cell, { title: nameOf(node) }));

/** This many goals, and this share of them, on a step between reached and not reached is a habit to point out. */
const MIDDLE = { goals: 5, share: 0.6 };

/** ", mot 2 av 6 delår 2024": how many had a grade in the period before; "" where the log holds none. */
function sharedBefore(grade: string, { log, assessed }: CheckInput): string {
  const period = periodBefore(log, assessed.period);
  const published = [...rowsOf(log, period).values()].map((row) => row.published).filter(Boolean);
  return period === undefined || published.length === 0
    ? ""
    : `, mot ${published.filter((one) => one === grade).length} av ${published.length} ${periodTitle(period)}`;
}

/** "DIREKTIV – INNOVATION": what is given to be done, among goals. */
const TASK = looseGrammar("^ (direktiv | uppdrag | aktivitet) (- | – | :)");
const isTask = ({ level, title }: GoalNode): boolean => isTaskLevel(level) || TASK.test(title);

function middleSteps(input: CheckInput): Check[] {
  const { assessed } = input;
  const goals = distinctGoals(assessed).filter(({ node }) => !isTask(node));
  const middle = goals.filter(({ published }) => published.kind === "step" && published.step.class === "partly");
  return [...grouped(middle, ({ published }) => gradeText(published))].flatMap(([grade, ones]) => {
    const [first] = ones;
    const words = new Set(ones.map(({ printed }) => (printed ? printedText(printed) : grade)));
    return first && ones.length >= MIDDLE.goals && ones.length >= goals.length * MIDDLE.share
      ? [
          check("mittensteg-som-standard", judgedAt(first), {
            count: String(ones.length),
            total: String(goals.length),
            grade: words.size === 1 ? [...words].join() : grade,
            before: sharedBefore(grade, input),
          }),
        ]
      : [];
  });
}

/** Printed sums of a sheet that do not add up: one finding for each sheet, at the first of them. */
function sums({ sheets }: CheckInput): Check[] {
  const wrong = wrongSums(sheets);
  return wrong
    .filter(({ sheet }, at) => wrong.findIndex((one) => one.sheet === sheet) === at)
    .map(({ sheet, row, column, printed, counted }) =>
      check("summa-stämmer-inte", cellRef(sheet, row, column), {
        sheet,
        printed: formatNumber(printed),
        counted: formatNumber(counted),
      }),
    );
}

/** Sums of the year's balanskravsutredning that differ from what their rows give. */
function balanceSums({ sheets, assessed }: CheckInput): Check[] {
  const balance = balanceOf(sheets, assessed.period);
  return (balance ? balanceDifferences(balance) : []).map(({ amount, gives }) =>
    check("balanskrav-stämmer-inte", amount.cell, {
      printed: formatNumber(amount.value, amount.decimals),
      counted: formatNumber(gives, amount.decimals),
    }),
  );
}

/**
 * Texts in grade cells that are on no scale: they count as none, and what is published in their place is named. Until a
 * styrmodell is decided their words are one question.
 */
function unread({ assessed }: CheckInput): Check[] {
  const { words, others } = openWords(assessed);
  const graded = new Map(
    [...distinctGoals(assessed), ...distinctIndicators(assessed)].flatMap(({ printed, published }) =>
      printed?.cell !== undefined && published.kind === "step" ? [[printed.cell, published.label] as const] : [],
    ),
  );
  const wrong = others
    .filter(({ code }) => UNREAD.includes(code))
    .map(({ cell, sentence }) => {
      const shown = graded.get(cell);
      return check("okänd-bedömning", cell, {
        why: sentence,
        instead: shown === undefined ? "" : `; i stället visas ”${shown}”`,
      });
    });
  return words ? [...wrong, words] : wrong;
}
const UNREAD: ProblemCode[] = ["okänd-bedömning", "mening-utan-steg", "tvetydig-bedömning", "okänd-färg"];

/** Goals of which it is not known whether they belong to god ekonomisk hushållning, where that is to be known. */
function unmarked(input: CheckInput): Check[] {
  const { assessed } = input;
  const { asked } = judgeHousekeeping(assessed);
  const [first] = asked;
  return first && isOfCouncil(input)
    ? [
        check("geh-inte-angivet", latestIn(distinctIndicators(assessed)).cellOf(first.node), {
          count: `${asked.length} mål`,
          title: nameOf(first.node),
        }),
      ]
    : [];
}

/** Formulas that only somebody with the add-in can recalculate. */
const customFormulas = ({ sheets }: CheckInput): Check[] =>
  sheets.flatMap((sheet) => {
    const cells = [...sheet.formulas].filter(([, formula]) => callsCustomFunction(formula));
    const [first] = cells;
    return first
      ? [
          check("MAL-formel", cellRef(sheet.name, keyRow(first[0]), keyColumn(first[0])), {
            sheet: sheet.name,
            count: cells.length === 1 ? "en formel" : `${cells.length} formler`,
          }),
        ]
      : [];
  });

/** As many cells as a finding names. */
const NAMED_CELLS = 5;

/** Answers of the user's that grades rest on, each once with the measures that it is about. */
function answers({ assessed }: CheckInput): Check[] {
  const resting = new Map<string, { when?: string; cells: Set<string> }>();
  for (const { node, target, outcome, verdict } of distinctIndicators(assessed))
    for (const { by, text, when, id } of verdict.proof ?? []) {
      if (by !== "answer" || text === undefined) continue;
      const one = resting.get(text) ?? { ...(when ? { when } : {}), cells: new Set() };
      const cell = id === "side" || id === "inForce" ? target?.cell : outcome?.cell;
      resting.set(text, { ...one, cells: one.cells.add(cell ?? node.cell) });
    }
  return [...resting].map(([text, { when = "", cells }]) => {
    const [first] = cells;
    return check("vilar-på-svar", first, {
      count: cells.size === 1 ? "En bedömning" : `${cells.size} bedömningar`,
      answer: text,
      when: when === "" ? "" : ` (${when.slice(0, "2024-02-11".length)})`,
      cells: andMore([...cells], NAMED_CELLS),
    });
  });
}

const ORDER = ["error", "warning", "note"];

const LOOKS: readonly ((input: CheckInput) => Check[])[] = [
  sheetsAsOne,
  outOfDate,
  reportsOutOfDate,
  againstDecision,
  sums,
  balanceSums,
  unread,
  barredSteps,
  unexplained,
  measures,
  audit,
  unmeasured,
  unmarked,
  middleSteps,
  answers,
  customFormulas,
];

/** Everything that ought to be looked at before a report is handed over, what weighs most first. */
export function checks(input: CheckInput): Check[] {
  const found = LOOKS.flatMap((look) => look(input));
  return [...found, ...unreadCells(input.assessed, input.lost ?? [], found)].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
}
