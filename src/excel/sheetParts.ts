import { a1, areaText } from "../sheet/address";
import type { ConditionalFormat, PrintSetup, Validation } from "../sheet/book";
import { wireBytes, type Step } from "./batch";
import { chartSteps } from "./charts";
import { addresses } from "./runs";
import { PROPERTY_BYTES, RANGE_BYTES, type Add, type Target } from "./target";

/** All of a sheet that is not in its cells: rules, lists, charts, names, panes, page and tab. */
export function partSteps(target: Target): Step[] {
  const { sheet, excel } = target;
  const steps: Step[] = [];
  const add: Add = (bytes, queue) => void steps.push({ bytes, queue });
  // A new rule comes before those that stand.
  for (const rule of [...sheet.conditionalFormats].reverse()) ruleSteps(rule, excel, add);
  for (const validation of sheet.validations) listSteps(validation, excel, add);
  steps.push(...chartSteps(target));
  if (!target.standing)
    for (const { name, area } of sheet.names ?? [])
      add(RANGE_BYTES + PROPERTY_BYTES, () => void excel().names.add(name, excel().getRange(areaText(area))));
  add(6 * PROPERTY_BYTES, () => {
    const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
    const { freezePanes } = excel();
    if (rows > 0 && columns > 0)
      freezePanes.freezeAt(areaText({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
    else if (rows > 0) freezePanes.freezeRows(rows);
    else if (columns > 0) freezePanes.freezeColumns(columns);
    else freezePanes.unfreeze();
    excel().showGridlines = sheet.gridlines;
    excel().tabColor = sheet.tabColor ?? "";
  });
  add(30 * PROPERTY_BYTES + 300 * (sheet.print.rowBreaks?.length ?? 0), () => setPage(excel(), sheet.print));
  return steps;
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function ruleSteps(rule: ConditionalFormat, excel: () => Excel.Worksheet, add: Add): void {
  for (const address of addresses(rule.areas)) {
    const bytes = RANGE_BYTES + address.length + 6 * PROPERTY_BYTES;
    if (rule.kind === "expression") {
      add(bytes + wireBytes(rule.formula), () => {
        const added = excel().getRanges(address).conditionalFormats.add("Custom");
        added.custom.rule.formula = withEquals(rule.formula);
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

function setPage(excel: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = excel;
  const { orientation, paper, fit, titleRows, area, rowBreaks } = print;
  if (orientation) pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (paper) pageLayout.paperSize = paper as Excel.PaperType;
  if (fit) pageLayout.zoom = { horizontalFitToPages: fit.wide, ...(fit.tall > 0 && { verticalFitToPages: fit.tall }) };
  setMargins(pageLayout, print);
  if (titleRows) pageLayout.setPrintTitleRows(`${titleRows.top + 1}:${titleRows.bottom + 1}`);
  if (area) pageLayout.setPrintArea(areaText(area));
  setHeaderAndFooter(pageLayout, print);
  excel.horizontalPageBreaks.removePageBreaks();
  for (const row of rowBreaks ?? []) excel.horizontalPageBreaks.add(a1(row, 0));
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
