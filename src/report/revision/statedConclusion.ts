import type { OwnConclusion } from "../../assess/geh";
import { yearOf } from "../../assess/periods";
import { indicatorsIn } from "../../domain/assessment";
import { hasLetter } from "../../domain/shapes";
import { matchesIn, meaningOf, readGrade } from "../../interpret/choice/grade";
import { clean } from "../../interpret/text/text";
import { readPeriod } from "../../interpret/time/period";
import { assessing } from "../../lexicon/assessing";
import { cellRef } from "../../sheet/address";
import { isSource, type Sheet } from "../../sheet/book";
import { distinctGoals } from "../counted";
import type { AuditFacts } from "./facts";

/** How much of god ekonomisk hushållning a conclusion says that there is. */
type Claim = OwnConclusion["claims"];

/** The office's own conclusion on god ekonomisk hushållning: as it is written, and where. */
export interface StatedConclusion extends OwnConclusion {
  cell: string;
}

type Facts = Pick<AuditFacts, "assessed" | "sheets" | "left">;

const claimIn = (text: string): Claim =>
  assessing.has(text, "mostly") ? "mostly" : assessing.has(text, "inPart") ? "partly" : "reached";

/** A conclusion as it would be without "delvis" or "till stor del". */
const unlimited = (text: string): string => clean(assessing.without(text, "inPart", "mostly"));

type Texts = { text: string; column: number }[];

const textsIn = (row: Sheet["values"][number] | undefined): Texts =>
  (row ?? []).flatMap((value, column) =>
    typeof value === "string" && value.trim() !== "" ? [{ text: value.trim(), column }] : [],
  );

/** Whether a sentence says that there is god ekonomisk hushållning, if only in part. */
export const concludes = (text: string): boolean => assessing.has(unlimited(text), "housekeepingHeld");

/** What a grade says on any scale; null where it is none, or not surely one. */
function meansIn(text: string, { assessed }: Facts): ReturnType<typeof meaningOf> {
  const [first = null, ...others] = matchesIn(readGrade(text, assessed.styrmodell.scales)).map(meaningOf);
  return others.every((one) => one === first) ? first : null;
}

/** What a grade claims; undefined: nothing surely. */
function claimOfGrade(text: string, facts: Facts): Claim | undefined {
  const claims = claimIn(text);
  const means = meansIn(claims === "reached" ? text : unlimited(text), facts);
  if (means === "reached") return claims;
  const limited = meansIn(text, facts);
  if (limited === "notReached") return "none";
  return limited === "partly" ? (claims === "mostly" ? claims : "partly") : undefined;
}

type Conclusion = Omit<StatedConclusion, "cell"> & { column: number };

/** The grade after "God ekonomisk hushållning", where that is what a row begins with. */
function gradedRow(row: Texts, facts: Facts): Conclusion | undefined {
  const [label, grade] = row.slice(row.findIndex(({ text }) => hasLetter(text)));
  const claims = label && grade && assessing.has(label.text, "housekeeping") && claimOfGrade(grade.text, facts);
  return claims ? { ...grade, claims } : undefined;
}

/**
 * The first row or sentence of the plan's sheets that concludes on god ekonomisk hushållning, a sentence only that
 * there is, or in part; undefined: none does for the reported year. The title of a goal concludes nothing.
 */
export function statedConclusion(facts: Facts): StatedConclusion | undefined {
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
          ({ text, column }) => concludes(text) && isOfYear(text) && !titles.has(cellRef(name, at, column)),
        );
        const found = gradedRow(texts, facts) ?? (told && { ...told, claims: claimIn(told.text) });
        return found ? [{ text: found.text, cell: cellRef(name, at, found.column), claims: found.claims }] : [];
      }),
    )
    .at(0);
}
