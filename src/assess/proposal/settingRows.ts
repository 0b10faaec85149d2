import type { Recognition } from "../../domain/plan";
import { isChange } from "../../domain/reading";
import { isSameLevel, type Level, type Settings } from "../../domain/styrmodell";
import { type Candidate, counted, NOTHING, type Score, scoreOf } from "./candidate";
import type { PrintedLevel } from "./printedLevel";
import { plainLevel, type ProposedPart, type ProposedRow, type Try } from "./proposedRow";

/** Whether a setting explains more grades than the usual one, and leaves no more unexplained. */
const explainsMore = (one: Candidate, usual: Candidate): boolean =>
  one.explained > usual.explained && one.unexplained.length <= usual.unexplained.length;

/** Whether it explains grades that the usual one is against; those that the usual one says nothing of are no evidence. */
const mendsMore = (one: Candidate, usual: Candidate): boolean =>
  explainsMore(one, usual) && one.unexplained.length < usual.unexplained.length;

/** A setting for the whole workbook: the value that holds until it is decided, unless another is better. */
function settingRow(
  part: ProposedPart,
  values: readonly { wording: string; settings: Partial<Settings> }[],
  score: (settings: Partial<Settings>) => Score,
  isBetter = explainsMore,
): ProposedRow {
  const candidates = values.map(({ wording, settings }): Candidate => ({
    wording,
    ...counted(score(settings)),
    sets: {},
    settings,
  }));
  const [usual = { wording: "", ...NOTHING, sets: {} }] = candidates;
  const better = candidates.filter((one) => isBetter(one, usual));
  const best = better.sort((a, b) => b.explained - a.explained)[0] ?? usual;
  return {
    level: "",
    part,
    ...best,
    printed: 0,
    isProposed: true,
    others: candidates.filter((one) => one !== best),
  };
}

const CHANGES = [
  { wording: "”öka” och ”minska” räknas från föregående år", settings: { changesFrom: undefined } },
  { wording: "det frågas vad ”öka” och ”minska” räknas från", settings: { changesFrom: "asked" as const } },
];

const ROUNDINGS = [
  { wording: "exakt: 79,6 når inte 80", settings: { rounding: "exakt" as const } },
  { wording: "målets decimaler: 79,6 avrundas till 80", settings: { rounding: "målets decimaler" as const } },
];

const OLDEST = [
  { wording: "bara periodens egna utfall bedöms", settings: { oldestOutcome: 0 } },
  { wording: "ett år gamla utfall bedöms också", settings: { oldestOutcome: 1 } },
  { wording: "två år gamla utfall bedöms också", settings: { oldestOutcome: 2 } },
];

/** Without printed grades there is no rule to propose: that the facts hold may be decided. */
const FACTS: ProposedRow = {
  level: "",
  part: "gradering",
  wording: "för varje mått om målvärdet nås, och för målen hur många mått som når det",
  ...NOTHING,
  printed: 0,
  sets: {},
  isProposed: true,
  others: [],
};

/** What holds for the whole workbook, tried on the grades of measures with the rules that explain most of them. */
export function settingRows(
  recognition: Recognition,
  levels: readonly PrintedLevel[],
  rows: readonly (ProposedRow | null)[],
  attempt: Try,
): ProposedRow[] {
  const measured = levels.filter((one) => one.measured);
  const nodes = measured.flatMap((one) => one.nodes);
  const rules = rows.flatMap((row): Level[] => {
    const own = row?.part === "gradering" ? measured.find((one) => isSameLevel(one, row)) : undefined;
    return row && own ? [{ ...plainLevel(own), ...row.sets }] : [];
  });
  const score = (settings: Partial<Settings>): Score =>
    rules.length > 0 ? scoreOf(nodes, attempt.measures(rules, settings)) : { ...NOTHING, steps: new Set() };
  const hasChange = recognition.plan.indicators.some(({ targets }) =>
    targets.some(
      ({ reading }) => isChange(reading) && reading.reference === undefined && reading.baseline === undefined,
    ),
  );
  return [
    ...(levels.length === 0 ? [FACTS] : []),
    ...(hasChange ? [settingRow("ändring", CHANGES, score)] : []),
    settingRow("avrundning", ROUNDINGS, score, mendsMore),
    settingRow("äldsta utfall", OLDEST, score),
  ];
}
