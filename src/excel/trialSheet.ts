import { newSheet, setCell, setFormula, type Sheet } from "../sheet/book";
import type { Chart } from "../sheet/chart";

/** The sheet that a trial writes, and removes again. */
export const TRIAL_NAME = "Måltavlan provar";

/** Texts that Excel turns into something else when they are typed. */
const TEXTS = ["2018-12-31", "10-35", "76 %", "1.10", "4,2", "=1+1", "+46", "SANT", "'citat"];

const GREEN = "#2E7D32";
const FONT = { name: "Georgia", size: 14, bold: true, italic: true, underline: true, strike: true, color: "#1F4E79" };

/** One of each thing that own sheets have. */
export function trialSheet(): Sheet {
  const sheet = Object.assign(newSheet(TRIAL_NAME), {
    tag: "prov",
    gridlines: false,
    tabColor: "#1F4E79",
    freeze: { rows: 1, columns: 1 },
  });
  setCell(sheet, 0, 0, "Mål", {
    font: FONT,
    fill: "#DDEFD9",
    horizontal: "left",
    vertical: "top",
    wrap: true,
    indent: 1,
    locked: false,
    border: { top: { style: "thin" }, bottom: { style: "medium", color: "#1F4E79" } },
  });
  TEXTS.forEach((text, i) => setCell(sheet, i + 1, 0, text));
  for (let row = 1; row <= 3; row++) setCell(sheet, row, 1, row, { numberFormat: '0.0 "%"' });
  setFormula(sheet, 4, 1, '=IF(B2="","",SUM(B2:B4))', 6);
  sheet.columns.set(0, { width: 20 }).set(6, { hidden: true });
  sheet.rows.set(0, { height: 20 }).set(15, { hidden: true });
  sheet.merges.push({ top: 12, left: 0, bottom: 12, right: 3 });
  const areas = [{ top: 1, left: 1, bottom: 3, right: 1 }];
  sheet.conditionalFormats.push(
    {
      kind: "expression",
      areas,
      formula: "B2=1",
      format: { font: { color: GREEN, bold: true, italic: true }, fill: "#DDEFD9" },
      stopIfTrue: true,
    },
    { kind: "dataBar", areas, color: GREEN, min: 0, max: 9 },
  );
  sheet.validations.push({
    areas: [{ top: 1, left: 2, bottom: 3, right: 2 }],
    source: `'${TRIAL_NAME}'!$A$2:$A$4`,
    kind: "list",
    strict: true,
    prompt: { title: "Prov", message: "Välj en text i listan." },
    error: { title: "Prov", message: "Texten finns inte i listan." },
  });
  sheet.charts.push(chart("Stapel", 17), chart("Staplar", 27));
  sheet.names = [{ name: "Maltavlans_prov", area: { top: 0, left: 0, bottom: 3, right: 1 } }];
  sheet.print = {
    orientation: "landscape",
    paper: "A4",
    fit: { wide: 1, tall: 0 },
    margins: { top: 1.5, right: 1.5, bottom: 1.5, left: 1.5, header: 0.7, footer: 0.7 },
    titleRows: { top: 0, bottom: 0 },
    area: { top: 0, left: 0, bottom: 40, right: 6 },
    header: { left: "Prov" },
    footer: { right: "&P av &N" },
    rowBreaks: [10],
  };
  return sheet;
}

const column = (letter: string): string => `'${TRIAL_NAME}'!$${letter}$2:$${letter}$4`;

function chart(name: string, row: number): Chart {
  const series = { values: column("B"), cached: [1, 2, 3], color: GREEN };
  return {
    name,
    place: { from: { row, column: 0 }, to: { row: row + 8, column: 6 } },
    categories: { range: column("A"), cached: [] },
    description: "",
    series: [
      { name: "a", ...series },
      { name: "b", ...series },
    ],
  };
}
