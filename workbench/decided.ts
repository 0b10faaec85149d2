import { readdirSync, readFileSync } from "node:fs";
import { indicatorsIn } from "../src/domain/assessment";
import { assessIn } from "../src/commands/assessed";
import { RULES } from "../src/commands/proposalInWords";
import { propose } from "../src/commands/propose";
import { undecided } from "../src/domain/presets/undecided";
import { standard } from "../src/domain/presets/standard";
import type { Styrmodell } from "../src/domain/styrmodell";
import { stepNamed } from "../src/domain/scales";
import { readBook } from "../src/files/xlsx";
import { STYRMODELL_TAG } from "../src/report/tags";
import { newBook, type Book } from "../src/sheet/book";
import { parseCell } from "../src/sheet/address";
import { labelledTables } from "../test/recognise/real/tables";

/*
 * Journey 2 (Så bedömer vi), measured: of workbooks with printed grades, their sheet Styrmodell removed, how many presses
 * there are from opening to the styrmodell in force, which classes of words were to be changed, and which printed grades
 * then differ from the computed: `npm run decided`.
 */

const NOW = new Date(Date.UTC(2025, 1, 11, 14, 5));
/** Hands tried besides the samples: every so many of those that print grades on measures with figures. */
const HANDS = 10;

type Difference = "true" | "rule";

/** Printed grades that differ: contrary to whether the target is reached, or only to a threshold or roll-up. */
function differencesIn(book: Book, styrmodell?: Styrmodell): Record<Difference, number> {
  const made = assessIn(structuredClone(book), styrmodell ? { styrmodell } : {});
  const counts = { true: 0, rule: 0 };
  if (!made.ok) return counts;
  const { disagreements, areas } = made.value.assessed;
  const measures = areas.flatMap(indicatorsIn).map((one) => ({ id: one.node.id, met: one.verdict.met, of: one }));
  const goals = areas
    .flatMap((area) => area.goals)
    .map((of) => ({ id: of.node.id, met: of.indicators.length === 1 ? of.indicators[0]?.verdict.met : null, of }));
  for (const { id } of disagreements) {
    const one = [...measures, ...goals].find((each) => each.id === id);
    const own = one?.of.printed?.grade.kind === "step" ? one.of.printed.grade.step.class : null;
    const isContrary = (one?.met === true && own === "notReached") || (one?.met === false && own === "reached");
    counts[isContrary ? "true" : "rule"]++;
  }
  return counts;
}

const CLASSES: Record<string, string> = { reached: "uppnått", partly: "delvis", notReached: "ej" };

/** Words whose proposed class is not the labelled one: each is a press. */
function wrongClasses(styrmodell: Styrmodell, labels: ReadonlyMap<string, string>): string[] {
  return [...labels].flatMap(([text, label]) => {
    const step = styrmodell.scales.flatMap((scale) => {
      const at = scale.source === undefined ? undefined : stepNamed(scale, text);
      return at === undefined ? [] : [scale.steps[at]];
    })[0];
    return step?.class && CLASSES[step.class] !== label ? [`${text} (${label})`] : [];
  });
}

interface Tried {
  name: string;
  book: Book;
  /** Labels of printed grades; of samples none are kept: their own styrmodell is known. */
  labels: ReadonlyMap<string, string>;
}

async function row({ name, book, labels }: Tried): Promise<number | null> {
  let now = book;
  const workbook = {
    read: async () => now,
    write: async (sheets: Book["sheets"], memory: string) => {
      now = { ...now, memory, sheets: [...now.sheets, ...sheets] };
    },
  };
  const done = await propose.perform({ accept: "all" }, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) return null;
  const asked = done.value.proposal.rows.filter(({ asks }) => asks).length;
  const rules = done.value.proposal.rows.filter(({ part }) => RULES.includes(part));
  const chosen = rules.filter(({ isProposed }) => isProposed).length;
  const wrong = wrongClasses(done.value.styrmodell, labels);
  // Läs av, Så bedömer vi, an order to save for each scale that is asked, a class to change, Använd förslagen.
  const presses = 3 + asked + wrong.length;
  const [before, none, after] = [differencesIn(book, standard), differencesIn(book, undecided), differencesIn(now)];
  const told = ({ true: contrary, rule }: Record<Difference, number>): string => `${contrary + rule} (${contrary})`;
  console.log(
    `| ${name} | ${presses} | ${told(before)} | ${told(none)} | ${told(after)} | ${chosen} of ${rules.length} | ${[asked > 0 ? `${asked} scales asked` : "", ...wrong].filter(Boolean).join(", ")} |`,
  );
  return presses;
}

const samples = readdirSync("samples")
  .filter((name) => /^(katrineholm|motala|vaggeryd|mariestad|lindesberg|stratsys)\.xlsx$/u.test(name))
  .flatMap((name): Tried[] => {
    const read = readBook(readFileSync(`samples/${name}`));
    if (!read.ok) return [];
    const sheets = read.book.sheets.filter(({ tag, name: own }) => tag !== STYRMODELL_TAG && own !== "Styrmodell");
    return [{ name, book: { ...read.book, sheets }, labels: new Map() }];
  });

/** The first table of each hand with printed words on at least six measures, each with its label. */
function handsTried(): Tried[] {
  const byHand = new Map<string, Tried>();
  for (const { hand, name, sheets, truth } of labelledTables()) {
    const labels = [...truth.goals, ...truth.indicators].flatMap(({ grade, gradeCell, sheet }) => {
      const at = gradeCell === undefined ? null : parseCell(gradeCell);
      const value = at && sheets.find((one) => one.name === (sheet ?? sheets[0]?.name))?.values[at.row]?.[at.column];
      return typeof value === "string" && grade !== undefined && Object.values(CLASSES).includes(grade)
        ? [[value.trim(), grade] as const]
        : [];
    });
    const isShort = labels.every(([text]) => text.length <= 40);
    if (labels.length < 6 || !isShort || byHand.has(hand) || truth.indicators.length < 6) continue;
    byHand.set(hand, { name: `${hand}: ${name}`, book: { ...newBook(), sheets }, labels: new Map(labels) });
  }
  const all = [...byHand.values()];
  return all.filter((_, at) => at % Math.max(1, Math.floor(all.length / HANDS)) === 0).slice(0, HANDS);
}

console.log(
  "| workbook | presses | differ by the standard (contrary to the figure) | undecided | decided | rules ticked | asked, or class to change |",
);
console.log("|---|---|---|---|---|---|---|");
const presses: number[] = [];
for (const one of [...samples, ...handsTried()]) {
  const made = await row(one);
  if (made !== null) presses.push(made);
}
presses.sort((a, b) => a - b);
console.log(`median of ${presses.length} workbooks: ${presses[Math.floor(presses.length / 2)]} presses`);
