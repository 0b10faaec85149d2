import { andMore } from "../domain/listed";
import { cellRef } from "./address";
import { LONGEST_TEXT, type PrintSetup, type Sheet } from "./book";
import { fittedPrint, fittedValidation } from "./fit";
import { LIMITS } from "./limits";

/** Parts of a page set-up that Excel limits, in the definite form. */
const PAGE_WORDS = {
  header: "sidhuvudet",
  footer: "sidfoten",
  margins: "sidmarginalerna",
  rowBreaks: "sidbrytningarna",
  fit: "antalet sidor på bredden och höjden",
} as const satisfies Partial<Record<keyof PrintSetup, string>>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The parts of a sheet that are cut to Excel's limits when it is written, by the same limits as the writer's. */
function cutsIn(sheet: Sheet): string[] {
  const fitted = fittedPrint(sheet.print);
  const page = (["header", "footer", "margins", "rowBreaks", "fit"] as const)
    .filter((part) => !isSame(fitted[part], sheet.print[part]))
    .map((part) => `${PAGE_WORDS[part]} på bladet ”${sheet.name}”`);
  const lists = sheet.validations.some((rule) => !isSame(fittedValidation(rule), rule))
    ? [`ledtexten i rullistorna på bladet ”${sheet.name}”`]
    : [];
  const cells = sheet.values.flatMap((cellsOfRow, row) =>
    (cellsOfRow ?? []).flatMap((value, column) =>
      typeof value === "string" && value.length > LONGEST_TEXT ? [`texten i ${cellRef(sheet.name, row, column)}`] : [],
    ),
  );
  return [...cells, ...lists, ...page];
}

/** How many cuts are named. */
const MOST = 5;

const some = (words: string[]): string => andMore(words, MOST);

/** The texts that are cut when some sheets are written, and where the whole is; "" without any. */
export function cutWords(sheets: readonly Sheet[]): string {
  const names = sheets.filter(({ cutFrom }) => cutFrom !== undefined).map(({ name }) => `”${name}”`);
  const cuts = sheets.flatMap(cutsIn);
  const others = cuts.length === 0 ? "" : `Kortat, eftersom Excel inte rymmer mer: ${some(cuts)}.`;
  return [cutNames(names), others].filter(Boolean).join(" ");
}

function cutNames(names: string[]): string {
  if (names.length === 0) return "";
  const room = `till de ${LIMITS["Worksheet.name"].most} tecken som Excel rymmer`;
  return names.length === 1
    ? `Bladnamnet ${names[0]} är kortat ${room}; hela namnet står överst på bladet.`
    : `Bladnamnen ${some(names)} är kortade ${room}; hela namnen står överst på bladen.`;
}
