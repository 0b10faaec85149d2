import { cellRef } from "../../../src/sheet/address";
import { newSheet, setCell, type Sheet, type Value } from "../../../src/sheet/book";
import { typed } from "../../../samples/draw";
import type { Chance } from "./chance";
import type { Measure } from "./facts";
import type { Layout } from "./truth";
import { FILLS, OWNERS, SCALES } from "./words";

/** A workbook of cards: a measure's name over labels with a value beside each. */
export function layCards(layout: Layout, measures: readonly Measure[], year: number, dice: Chance): void {
  const sheet = newSheet(dice.pick(["Målkort", "Mått", `Uppföljning ${year}`]));
  layout.sheets.push(sheet);
  layout.traits.push("cards");
  const colon = dice.may(0.5) ? ":" : "";
  const numbered = dice.may(0.6);
  const scale = dice.pick(SCALES);
  const years = [year - 1, year];
  const column = dice.may(0.3) ? 1 : 0;
  let row = dice.may(0.5) ? titleOf(sheet, column, `Uppföljning av mått ${year}`) : 0;
  measures.slice(0, 2 + dice.below(5)).forEach((measure, i) => {
    const ref = (): string => cellRef(sheet.name, row, column + 1);
    const label = (text: string, value: Value, percent = false): void => {
      setCell(sheet, row, column, text + colon);
      setCell(sheet, row, column + 1, value, percent ? { numberFormat: measure.decimals ? "0.0%" : "0%" } : undefined);
    };
    setCell(sheet, row, column, numbered ? `Mått ${i + 1}: ${measure.title}` : measure.title, { font: { bold: true } });
    const known: Layout["indicators"][number] = {
      title: measure.title,
      cell: cellRef(sheet.name, row, column),
      outcomes: [],
    };
    if (measure.target !== "") {
      row++;
      const { value } = typed(measure.target);
      label(dice.pick(["Målvärde", `Mål ${year}`]), value);
      known.target = ref();
    }
    for (const one of years) {
      const value = Number(
        (measure.from + (dice.below(1000) / 1000) * (measure.to - measure.from)).toFixed(measure.decimals),
      );
      row++;
      if (measure.unit === "%") label(`Utfall ${one}`, Number((value / 100).toPrecision(12)), true);
      else label(`Utfall ${one}`, value);
      known.outcomes.push({ cell: ref(), period: String(one), value });
    }
    row++;
    label("Ansvarig nämnd", dice.pick(OWNERS));
    if (dice.may(0.7)) {
      const step = dice.below(3);
      row++;
      label("Bedömning", scale[step]!);
      known.grade = { cell: ref(), step };
    }
    layout.indicators.push(known);
    row += 2;
  });
}

/** A workbook with a list of goals under no header, a grade in words or as a fill beside each. */
export function layList(layout: Layout, goals: readonly string[], year: number, dice: Chance): void {
  const sheet = newSheet(dice.pick(["Resultat", "Mål", `Bokslut ${year}`]));
  layout.sheets.push(sheet);
  layout.traits.push("list without a header");
  const scale = dice.pick(SCALES);
  const form = dice.pick(["words", "fills", "words and fills"] as const);
  const numbers = dice.pick(["none", "in the text", "beside"] as const);
  const column = numbers === "beside" ? 1 : 0;
  let row = titleOf(sheet, 0, `Så gick det med fullmäktiges mål ${year}`);
  goals.slice(0, 3 + dice.below(6)).forEach((goal, i) => {
    const step = dice.below(3);
    if (numbers === "beside") setCell(sheet, row, 0, i + 1);
    setCell(sheet, row, column, numbers === "in the text" ? `${i + 1}. ${goal}` : goal);
    setCell(
      sheet,
      row,
      column + 1,
      form === "fills" ? null : scale[step]!,
      form === "words" ? undefined : { fill: FILLS[step] },
    );
    layout.goals.push({
      title: goal,
      cell: cellRef(sheet.name, row, column),
      grade: { cell: cellRef(sheet.name, row, column + 1), step },
    });
    row++;
  });
}

/** Writes a title with a blank row below it; gives the row after. */
function titleOf(sheet: Sheet, column: number, text: string): number {
  setCell(sheet, 0, column, text, { font: { bold: true, size: 14 } });
  return 2;
}
