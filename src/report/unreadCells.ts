import { andMore } from "../domain/listed";
import { gradedCells } from "../domain/plan";
import { grouped } from "../domain/grouped";
import type { Problem, ProblemCode } from "../domain/problem";
import type { AssessedPlan } from "../domain/assessment";
import { parseRef, sheetOf } from "../sheet/address";
import { check, type Check } from "./checkCodes";
import { distinctGoals, distinctIndicators } from "./counted";
import { openWords } from "./openWords";

/** What is told of sheets, of the styrmodell and of links, and no cell of a goal or a measure is doubtful for. */
const OF_NO_CELL: ReadonlySet<ProblemCode> = new Set([
  "läst-cell-för-cell",
  "oläst-kolumn",
  "oläst-text",
  "oläst-rad",
  "dold-kolumn",
  "blad-utan-märkning",
  "dolt-blad",
  "lämnat-blad",
  "äldre-blad",
  "arkiv-blad",
  "senare-blad",
  "dolda-rader",
  "plan-inte-uppföljning",
  "snarlik-formulering",
  "rättelse-utan-tabell",
  "skala-i-karta",
  "kolada-koppling",
  "styrmodell-rad",
  "okänd-nämnd",
]);

/** More of one kind on a sheet than so many are told in one line. */
const FEW = 3;

/** As many cells as one line names. */
const NAMED = 12;

/** The cells of a goal or a measure, each with all of them. */
function nodesByCell(assessed: AssessedPlan): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { node } of [...distinctGoals(assessed), ...distinctIndicators(assessed)]) {
    const cells = new Set(gradedCells(node));
    for (const cell of cells) found.set(cell, new Set([...(found.get(cell) ?? []), ...cells]));
  }
  return found;
}

/** Cells of one sheet by their addresses, with its name once, those below each other together: "Mål!G7, G9:G12". */
function named(problems: readonly Problem[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const { cell } of problems) {
    const [run, at, before] = [runs.at(-1), parseRef(cell)?.area, parseRef(runs.at(-1)?.last ?? "")?.area];
    if (run && at && before && at.left === before.left && at.top === before.bottom + 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  const short = (cell: string): string => cell.slice(cell.lastIndexOf("!") + 1);
  const cells = runs.map(({ first, last }, at) => {
    const from = at === 0 ? first : short(first);
    return first === last ? from : `${from}:${short(last)}`;
  });
  return andMore(cells, NAMED);
}

/**
 * What was not read, or may be read in two ways, of the goals and the measures: a finding for each cell, or one for many of a sheet.
 * `lost`: lines that state a goal or judge one, and that nothing read has. `told`: other findings; what one of them says of
 * the same measure, or of the same kind on the sheet, is not said again.
 */
export function unreadCells(assessed: AssessedPlan, lost: readonly Problem[], told: readonly Check[]): Check[] {
  const cellsOf = nodesByCell(assessed);
  const isTold = ({ code, cell }: Problem): boolean => {
    const own = cellsOf.get(cell);
    return told.some(
      (one) =>
        one.cell === cell ||
        (one.lacks === code && one.cell !== undefined && (own?.has(one.cell) ?? sheetOf(one.cell) === sheetOf(cell))),
    );
  };
  const open = [...openWords(assessed).others.filter(({ code }) => !OF_NO_CELL.has(code)), ...lost]
    .filter((one) => !isTold(one))
    .filter(({ code, cell }, at, all) => {
      // The order of a scale is asked at the first of its words, and says nothing of how that cell is read.
      if (all.slice(0, at).some((one) => one.cell === cell && one.code !== "okänd-ordning")) return false;
      // Of two values of one period each names the other: the first does for both.
      const own = code === "dubbelt-värde" ? cellsOf.get(cell) : undefined;
      return own === undefined || !all.slice(0, at).some((one) => one.code === code && own.has(one.cell));
    });
  const alike = grouped(open, ({ code, cell }) => `${code} ${sheetOf(cell)}`);
  return [...alike.values()].flatMap((ones) =>
    ones.length > FEW
      ? [
          check("celler-ej-lästa", ones[0]?.cell, {
            count: String(ones.length),
            cells: named(ones),
            first: ones[0]!.message,
          }),
        ]
      : ones.map(({ code, cell, sentence, message }) => ({
          ...check("cell-ej-läst", cell, { why: sentence }, message.slice(sentence.length + 1)),
          lacks: code,
        })),
  );
}
