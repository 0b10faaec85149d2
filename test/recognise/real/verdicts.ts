import { assessIn } from "../../../src/commands/assessed";
import { indicatorsIn, type AssessedIndicator } from "../../../src/domain/assessment";
import type { Reading } from "../../../src/domain/reading";
import { factsOf } from "../../../src/interpret/facts";
import { newBook } from "../../../src/sheet/book";
import type { RealTable, TableVerdict } from "./table";

/** A measure's verdict without a decided styrmodell, beside what a careful person says. */
export interface HeldVerdict extends TableVerdict {
  table: string;
  /** Absent: the measure was not found in its cell. */
  was?: boolean | null;
  /** The reader's figure where it is another than the labelled one: "målvärde 55, inte 60". */
  other: string[];
  reason: string;
}

/** Each labelled measure of a table beside what is said of it. */
export function verdictsHeld({ name, sheets, verdicts = [] }: RealTable): HeldVerdict[] {
  if (verdicts.length === 0) return [];
  const made = assessIn({ ...newBook(), sheets }, {});
  const found = made.ok ? made.value.assessed.areas.flatMap(indicatorsIn) : [];
  const taken = new Set<AssessedIndicator>();
  return verdicts.map((verdict) => {
    const here = found.filter((one) => one.node.cell === verdict.cell && !taken.has(one));
    const one = here.find((each) => othersOf(verdict, each).length === 0) ?? here[0];
    if (!one) return { ...verdict, table: name, other: [], reason: "hittades inte" };
    taken.add(one);
    const { met, reason } = one.verdict;
    return { ...verdict, table: name, was: met, other: othersOf(verdict, one), reason };
  });
}

/** The figures that the reader has in place of the labelled ones; words and values that are not read tell nothing. */
function othersOf(label: TableVerdict, { node, target, outcome }: AssessedIndicator): string[] {
  const aimed = label.target === null ? undefined : aimOf(label.target);
  const reached = label.outcome === null ? undefined : valueOf(label.outcome);
  const isForecast = node.forecasts.some(
    ({ value }) => value !== null && reached !== undefined && isSame(value, reached),
  );
  return [
    ...different("målvärde", aimed, target && levelOf(target.reading)),
    ...(isForecast ? [] : different("utfall", reached, outcome?.value ?? undefined)),
  ];
}

const valueOf = (words: string): number | undefined => {
  const read = factsOf(words).value;
  return read.kind === "number" ? read.value : undefined;
};

const aimOf = (words: string): number | undefined => levelOf(factsOf(words).target) ?? valueOf(words);
const levelOf = (reading: Reading): number | undefined => ("value" in reading ? reading.value : undefined);

function different(of: string, labelled: number | undefined, read: number | undefined): string[] {
  if (labelled === undefined || read === undefined || isSame(labelled, read)) return [];
  return [`${of} ${read}, inte ${labelled}`];
}

/** A share in per cent may be typed as one of one. */
const isSame = (one: number, other: number): boolean =>
  [1, 100, 0.01].some((scale) => Math.abs(one - other * scale) <= 1e-9 * Math.max(1, Math.abs(one)));
