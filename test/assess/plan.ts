import type { GoalNode, GradeNote, Indicator, Measurement, Recognition } from "../../src/domain/plan";
import { readValue } from "../../src/interpret/number/number";
import { readTarget } from "../../src/interpret/targets/target";

/** A printed grade on a known scale. */
export const grade = (text: string, scale: string, step?: number, more: Partial<GradeNote> = {}): GradeNote => ({
  by: "printed",
  text,
  scale,
  ...(step === undefined ? {} : { step }),
  cell: "Blad!G1",
  ...more,
});

export const node = (id: string, level: string, more: Partial<GoalNode> = {}): GoalNode => ({
  kind: "goal",
  id,
  level,
  title: id,
  owners: [],
  parents: [],
  cell: `Blad!${id}`,
  grades: [],
  comments: [],
  ...more,
});

/** Texts by period as outcomes: {2021: "76 %", "2021 män": "70 %"}. */
export const measured = (texts: Record<string, string>): Measurement[] =>
  Object.entries(texts).map(([key, text]) => {
    const [, period = "", group] = /^(.*?)(?: (kvinnor|män))?$/.exec(key)!;
    const read = readValue(text);
    const base = { period, text, cell: `Blad!${key}`, ...(group ? { group } : {}) };
    return read.kind === "number"
      ? { ...base, value: read.value, unit: read.unit, decimals: read.decimals, previous: read.previous }
      : { ...base, value: null };
  });

/** An indicator from texts as printed. */
export function indicator(
  id: string,
  parent: string,
  target: string,
  outcomes: Record<string, string>,
  more: Partial<Indicator> & { title?: string } = {},
): Indicator {
  const title = more.title ?? id;
  const read = readTarget({ text: target, indicator: title });
  const targets = target === "" ? [] : [{ text: target, cell: `Blad!T${id}`, reading: read.reading, why: read.why }];
  return {
    ...node(id, "indikator", { parents: [parent] }),
    kind: "indicator",
    targets,
    ...(targets[0] ? { target: targets[0] } : {}),
    outcomes: measured(outcomes),
    forecasts: [],
    comparisons: [],
    ...more,
  };
}

export const recognition = (plan: Partial<Recognition["plan"]>, period = "2021"): Recognition => ({
  tables: [],
  plan: { areas: [], goals: [], indicators: [], ...plan },
  problems: [],
  coverage: { nonEmpty: 0, mapped: 0, reported: 0, outside: { nonEmpty: 0, suspicious: [] } },
  period,
  settled: [{ what: "reference", of: "", period: "", as: "föregående år" }],
});
