import { a1, areaText, parseArea, type Area } from "../sheet/address";
import type { ConditionalFormat, PrintSetup, Validation } from "../sheet/book";
import { fittedPrint, fittedValidation } from "../sheet/fit";
import { shiftable } from "../sheet/formulaText";
import { wireBytes } from "./batch";
import { addresses } from "./runs";
import { PROPERTY_BYTES, RANGE_BYTES, type Add, type Proof, type Target } from "./target";

/** The conditional formats of a sheet. A new rule comes before those that stand. */
export function conditionalSteps({ sheet, excel }: Target, add: Add): void {
  for (const rule of [...sheet.conditionalFormats].reverse()) ruleSteps(rule, excel, add);
}

export function validationSteps({ sheet, excel }: Target, add: Add): void {
  for (const validation of sheet.validations) listSteps(fittedValidation(validation), excel, add);
}

/** The sheet's defined names, which it gets when it is added. */
export function nameSteps({ sheet, standing, excel }: Target, add: Add): void {
  if (standing) return;
  for (const { name, area } of sheet.names ?? [])
    add(RANGE_BYTES + PROPERTY_BYTES, () => void excel().names.add(name, excel().getRange(areaText(area))));
}

/** Frozen panes, grid lines and the colour of the tab. */
export function viewSteps({ sheet, excel }: Target, add: Add): void {
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  add(4 * PROPERTY_BYTES, () => {
    const { freezePanes } = excel();
    if (rows > 0 && columns > 0)
      freezePanes.freezeAt(areaText({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
    else if (rows > 0) freezePanes.freezeRows(rows);
    else if (columns > 0) freezePanes.freezeColumns(columns);
    else freezePanes.unfreeze();
  });
  add(PROPERTY_BYTES, () => void (excel().showGridlines = sheet.gridlines));
  add(PROPERTY_BYTES, () => void (excel().tabColor = sheet.tabColor ?? ""));
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

/** Rows and columns from a rule's first cell, for which its formula is written, to the first cell of an address. */
function fromFirst([first]: readonly Area[], address: string): [rows: number, columns: number] {
  const start = parseArea(address.split(",", 1)[0] ?? "");
  return first && start ? [start.top - first.top, start.left - first.left] : [0, 0];
}

function ruleSteps(rule: ConditionalFormat, excel: () => Excel.Worksheet, add: Add): void {
  const moved = rule.kind === "expression" ? shiftable(rule.formula) : undefined;
  for (const address of addresses(rule.areas)) {
    const bytes = RANGE_BYTES + address.length + 6 * PROPERTY_BYTES;
    if (rule.kind === "expression") {
      const formula = moved?.(...fromFirst(rule.areas, address)) ?? rule.formula;
      add(bytes + wireBytes(formula), () => {
        const added = excel().getRanges(address).conditionalFormats.add("Custom");
        added.custom.rule.formula = withEquals(formula);
        setLook(added.custom.format, rule.format);
        if (rule.stopIfTrue) added.stopIfTrue = true;
      });
    } else if (rule.kind === "dataBar") {
      add(bytes, () => {
        const { dataBar } = excel().getRanges(address).conditionalFormats.add("DataBar");
        dataBar.positiveFormat.fillColor = rule.color;
        dataBar.positiveFormat.gradientFill = false;
        if (rule.min !== undefined) dataBar.lowerBoundRule = { type: "Number", formula: String(rule.min) };
        if (rule.max !== undefined) dataBar.upperBoundRule = { type: "Number", formula: String(rule.max) };
      });
    }
  }
}

function setLook(
  to: Excel.ConditionalRangeFormat,
  { font, fill }: Extract<ConditionalFormat, { kind: "expression" }>["format"],
): void {
  if (fill !== undefined) to.fill.color = fill;
  if (font?.color !== undefined) to.font.color = font.color;
  if (font?.bold !== undefined) to.font.bold = font.bold;
  if (font?.italic !== undefined) to.font.italic = font.italic;
}

function listSteps(
  { areas, source, kind, strict, prompt, error }: Validation,
  excel: () => Excel.Worksheet,
  add: Add,
): void {
  if (kind !== "list") return;
  for (const address of addresses(areas)) {
    add(
      RANGE_BYTES +
        address.length +
        4 * PROPERTY_BYTES +
        wireBytes(`${source}${prompt?.title}${prompt?.message}${error?.title}${error?.message}`),
      () => {
        const { dataValidation } = excel().getRanges(address);
        dataValidation.rule = { list: { inCellDropDown: true, source: withEquals(source) } };
        dataValidation.errorAlert = {
          showAlert: true,
          style: strict ? "Stop" : "Warning",
          title: error?.title ?? "",
          message: error?.message ?? "",
        };
        if (prompt) dataValidation.prompt = { showPrompt: true, ...prompt };
      },
    );
  }
}

const POINTS_PER_CM = 72 / 2.54;

export function pageSteps({ sheet, excel }: Target, add: Add): void {
  const print = fittedPrint(sheet.print);
  const { orientation, paper, fit, titleRows, area } = print;
  const page = (properties: number, set: (pageLayout: Excel.PageLayout) => void): void =>
    add(properties * PROPERTY_BYTES, () => set(excel().pageLayout));
  if (orientation)
    page(2, (layout) => void (layout.orientation = orientation === "landscape" ? "Landscape" : "Portrait"));
  if (paper) page(2, (layout) => void (layout.paperSize = paper as Excel.PaperType));
  if (fit) page(2, (layout) => void (layout.zoom = zoomOf(fit)));
  page(7, (layout) => setMargins(layout, print));
  if (titleRows) page(2, (layout) => layout.setPrintTitleRows(`${titleRows.top + 1}:${titleRows.bottom + 1}`));
  if (area) page(2, (layout) => layout.setPrintArea(areaText(area)));
  page(8, (layout) => setHeaderAndFooter(layout, print));
}

const zoomOf = ({ wide, tall }: NonNullable<PrintSetup["fit"]>): Excel.PageLayoutZoomOptions => ({
  horizontalFitToPages: wide,
  ...(tall > 0 && { verticalFitToPages: tall }),
});

/**
 * Whether the page is fitted to a width: Excel for Windows has left that undone without an error when another tab of
 * the ribbon than Page Layout was shown (office-js #1860).
 */
export function fitProof({ sheet: { print }, excel }: Target): Proof | undefined {
  if (!print.fit) return undefined;
  let layout: Excel.PageLayout | undefined;
  const queue = (): void => {
    layout = excel().pageLayout;
    layout.load("zoom");
  };
  return {
    step: { bytes: 2 * PROPERTY_BYTES, queue },
    holds: () => typeof layout?.zoom.scale !== "number" || typeof layout.zoom.horizontalFitToPages === "number",
  };
}

export function breakSteps({ sheet: { print }, excel }: Target, add: Add): void {
  const rows = print.rowBreaks ?? [];
  add(2 * PROPERTY_BYTES + 300 * rows.length, () => {
    const { horizontalPageBreaks } = excel();
    horizontalPageBreaks.removePageBreaks();
    for (const row of rows) horizontalPageBreaks.add(a1(row, 0));
  });
}

function setMargins(pageLayout: Excel.PageLayout, { margins }: PrintSetup): void {
  if (!margins) return;
  for (const side of ["top", "right", "bottom", "left", "header", "footer"] as const)
    pageLayout[`${side}Margin`] = margins[side] * POINTS_PER_CM;
}

function setHeaderAndFooter(pageLayout: Excel.PageLayout, { header, footer }: PrintSetup): void {
  const { defaultForAllPages } = pageLayout.headersFooters;
  for (const [text, name] of [
    [header, "Header"],
    [footer, "Footer"],
  ] as const) {
    if (!text) continue;
    defaultForAllPages[`left${name}`] = text.left ?? "";
    defaultForAllPages[`center${name}`] = text.center ?? "";
    defaultForAllPages[`right${name}`] = text.right ?? "";
  }
}
