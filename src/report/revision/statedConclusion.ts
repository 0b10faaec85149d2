import { yearOf } from "../../assess/periods";
import { indicatorsIn } from "../../domain/assessment";
import { hasLetter } from "../../domain/shapes";
import { matchesIn, meaningOf, readGrade } from "../../interpret/choice/grade";
import { readPeriod } from "../../interpret/time/period";
import { assessing } from "../../lexicon/assessing";
import { cellRef } from "../../sheet/address";
import { isSource, type Sheet } from "../../sheet/book";
import { distinctGoals } from "../counted";
import type { AuditFacts } from "./facts";

/** The office's own conclusion that there is god ekonomisk hushållning: as it is written, and where. */
export interface StatedConclusion {
  text: string;
  cell: string;
}

type Texts = { text: string; column: number }[];

const textsIn = (row: Sheet["values"][number] | undefined): Texts =>
  (row ?? []).flatMap((value, column) =>
    typeof value === "string" && value.trim() !== "" ? [{ text: value.trim(), column }] : [],
  );

/** The grade after "God ekonomisk hushållning", where that is what a row begins with. */
function gradedRow(row: Texts, { assessed }: AuditFacts): Texts[number] | undefined {
  const [label, grade] = row.slice(row.findIndex(({ text }) => hasLetter(text)));
  if (!label || !grade || !assessing.has(label.text, "housekeeping")) return undefined;
  const read = matchesIn(readGrade(grade.text, assessed.styrmodell.scales)).map(meaningOf);
  return read.length > 0 && read.every((one) => one === "reached") ? grade : undefined;
}

/**
 * The first row or sentence of the plan's sheets that concludes that there is god ekonomisk hushållning; undefined: none
 * does for the reported year. The title of a goal concludes nothing.
 */
export function statedConclusion(facts: AuditFacts): StatedConclusion | undefined {
  const { assessed, sheets, left } = facts;
  const titles = new Set(
    [...assessed.areas, ...distinctGoals(assessed), ...assessed.areas.flatMap(indicatorsIn)].map(
      ({ node }) => node.cell,
    ),
  );
  const year = yearOf(assessed.period);
  const isOfYear = (text: string): boolean => {
    const own = readPeriod(text)?.year;
    return own === undefined || year === undefined || own === year;
  };
  const read = sheets.filter((sheet) => isSource(sheet) && !left.some((one) => one.sheet === sheet.name));
  return read
    .flatMap(({ name, values }) =>
      values.flatMap((row, at) => {
        const texts = textsIn(row);
        const told = texts.find(
          ({ text, column }) =>
            assessing.has(text, "housekeepingHeld") && isOfYear(text) && !titles.has(cellRef(name, at, column)),
        );
        const found = gradedRow(texts, facts) ?? told;
        return found ? [{ text: found.text, cell: cellRef(name, at, found.column) }] : [];
      }),
    )
    .at(0);
}
