import { stepsIn } from "../../src/assess/processes";
import { otherYears } from "../../src/commands/periods";
import type { ReadResult } from "../../src/commands/read";
import type { StatusResult } from "../../src/commands/status";
import type { AssessedGoal, AssessedIndicator, Disagreement } from "../../src/domain/assessment";
import type { Coverage, TableColumn } from "../../src/domain/plan";
import { isUndecided } from "../../src/domain/styrmodell";
import { toldTogether, type Problem } from "../../src/domain/problem";
import { ROLE_WORDS } from "../../src/domain/roleWords";
import { gradeText } from "../../src/report/gradeText";
import { unassessedGroups } from "../../src/report/unassessed";
import { periodText } from "../../src/interpret/time/period";

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const MOST = 5;

/** The first few lines of a list, and how many are left. */
const first = (lines: string[]): string[] =>
  lines.length > MOST ? [...lines.slice(0, MOST), `  … och ${lines.length - MOST} till`] : lines;

const problemLines = (problems: Problem[]): string[] =>
  first(
    toldTogether(problems, ({ code }) => code).map(
      ({ cell, also, message }) => `  ${[cell, ...also].join(", ")}: ${message}`,
    ),
  );

const disagreementLines = (disagreements: Disagreement[]): string[] =>
  first(
    disagreements.map(
      ({ cell, printed, computed, why }) => `  ${cell}: ”${printed}” är tryckt, ”${computed}” beräknat. ${why}`,
    ),
  );

const coverageLine = ({ nonEmpty, mapped, reported, outside }: Coverage): string =>
  `Läst: ${mapped} av ${nonEmpty} celler i tabellerna, ${reported} rapporterade; ${outside.nonEmpty} utanför${outside.suspicious.length > 0 ? `, värda en titt: ${listed(outside.suspicious)}` : ""}.`;

const listed = (cells: string[]): string =>
  cells.length > MOST ? `${cells.slice(0, MOST).join(", ")} och ${cells.length - MOST} till` : cells.join(", ");

/** "C målvärde 2024"; columns that are not read come last, together. A page of text has no columns to name. */
function columnsLine(columns: TableColumn[]): string {
  const place = ({ column, row }: TableColumn): string => column ?? `rad ${row}`;
  const unread = columns.filter(({ role }) => role === "other").map(place);
  const read = columns
    .filter(({ role }) => role !== "other")
    .map((one) => `${place(one)} ${ROLE_WORDS[one.role]}${one.period ? ` ${one.period}` : ""}`);
  if (read.length === 0) return "text";
  return [...read, ...(unread.length > 0 ? [`läses inte: ${unread.join(", ")}`] : [])].join(", ");
}

/** The printed summary of `read`. */
export function readSummary(book: string, { tables, plan, disagreements, problems, coverage }: ReadResult): string {
  const steps = stepsIn(plan).size;
  const counts = [
    many(tables.length, "tabell", "tabeller"),
    many(plan.areas.length, "område", "områden"),
    `${plan.goals.length - steps} mål`,
    many(plan.indicators.length, "indikator", "indikatorer"),
    ...(steps > 0 ? [`${steps} steg i en process`] : []),
  ];
  const lines = [`${book}: ${counts.join(", ")}.`];
  for (const { sheet, range, columns } of tables) lines.push(`  ${sheet} ${range}: ${columnsLine(columns)}`);
  if (disagreements.length > 0) lines.push("Tryckt och beräknat skiljer sig:", ...disagreementLines(disagreements));
  if (problems.length > 0) lines.push("Kunde inte läsas:", ...problemLines(problems));
  lines.push(coverageLine(coverage));
  return `${lines.join("\n")}\n`;
}

/** What was used where nothing is decided, and how to decide, in one line; "" where it is. */
export const undecidedLine = (nothingIsDecided: boolean): string =>
  nothingIsDecided
    ? "Så bedömer vi är inte beslutat: om varje mått når målvärdet, tryckta bedömningar som de står, och antal. Besluta: maltavlan propose BOK.xlsx --accept all -o UT.xlsx, eller där inga bedömningar är tryckta: välj en färdig med --styrmodell NAMN\n"
    : "";

/** Lines with their grades in one column: "● Uppnås", "– Ej bedömd", and "2 av 4 når målvärdet" without a sign. */
function gradedLines(graded: readonly (AssessedGoal | AssessedIndicator)[]): string[] {
  const width = Math.max(...graded.map(({ published }) => gradeText(published).length));
  return graded.map(({ published, node }) => `   ${gradeText(published).padEnd(width)}  ${node.title}`);
}

/** The printed summary of `status`: areas with their goals, three reasons, disagreements, problems and the files written. */
export function statusSummary(
  { assessed, sheets, custody }: StatusResult,
  output: string,
  html: string | undefined,
): string {
  const heading = [assessed.organisation ?? "Arbetsboken", periodText(assessed.period)].filter(Boolean).join(", ");
  const years = otherYears(assessed);
  const lines = [heading, ...(years === "" ? [] : [years]), ""];
  for (const { node, goals, indicators } of assessed.areas) {
    lines.push(`${node.number ? `${node.number}  ` : ""}${node.title}`);
    lines.push(...gradedLines([...goals.filter(({ unjudged }) => !unjudged), ...indicators]));
  }
  const measured = assessed.areas.flatMap(({ goals, indicators }) => [
    ...goals.flatMap((goal) => goal.indicators),
    ...indicators,
  ]);
  const reasons = oneOfEach(measured);
  if (reasons.length > 0)
    lines.push(
      "",
      "Så bedömdes till exempel:",
      ...reasons.map(({ node, verdict }) => `  ${node.title}\n    ${verdict.reason}`),
    );
  lines.push(...unassessedLines(assessed));
  if (assessed.disagreements.length > 0)
    lines.push("", "Tryckt och beräknat skiljer sig:", ...disagreementLines(assessed.disagreements));
  if (assessed.problems.length > 0) lines.push("", "Kunde inte läsas säkert:", ...problemLines(assessed.problems));
  lines.push(
    "",
    coverageLine(assessed.coverage),
    ...(custody === undefined ? [] : [custody]),
    `Skrivet: ${output} (${sheets.map(({ name }) => name).join(", ")})${html ? ` och ${html}` : ""}`,
  );
  return `${lines.join("\n")}\n${undecidedLine(isUndecided(assessed.styrmodell))}`;
}

/** "Utfall saknas (7): …": what is not assessed, by what it lacks. */
function unassessedLines(assessed: StatusResult["assessed"]): string[] {
  const groups = unassessedGroups(assessed);
  if (groups.length === 0) return [];
  const lines = groups.map(
    ({ lacking, members }) => `  ${lacking} (${members.length}): ${named(members.map(({ node }) => node.title))}`,
  );
  return ["", "Inte bedömt, och varför:", ...lines];
}

const named = (titles: string[]): string =>
  titles.length > MOST ? `${titles.slice(0, MOST).join("; ")} och ${titles.length - MOST} till` : titles.join("; ");

/** One reason for each kind of grade that was given. */
function oneOfEach(indicators: AssessedIndicator[]): AssessedIndicator[] {
  const seen = new Set<string>();
  return indicators
    .filter(({ verdict: { grade } }) => grade?.kind === "step" && !seen.has(grade.label) && seen.add(grade.label))
    .slice(0, 3);
}
