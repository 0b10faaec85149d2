import type { LookName } from "../sheet/looks";
import type { Target } from "./target";

/** The name of a group of looks, and how it is read back: what differs, or null. */
interface TriedLooks {
  name: string;
  read(target: Target, context: Excel.RequestContext): Promise<string | null>;
}

/** The first thing that differs from what was written. */
function first(...answers: [what: string, was: unknown, is: unknown][]): string | null {
  const wrong = answers.find(([, was, is]) => String(was) !== String(is));
  return wrong ? `${wrong[0]}: skrev ${String(wrong[1])}, läste ${String(wrong[2])}` : null;
}

const nothing = (): Promise<null> => Promise.resolve(null);
const sameColor = (color: string): string => color.toUpperCase();
const POINTS_PER_CM = 72 / 2.54;

export const TRIAL_LOOKS: Record<LookName, TriedLooks> = {
  cleared: { name: "Ta bort utseende", read: nothing },
  numberFormats: {
    name: "Talformat",
    read: async ({ excel }, context) => {
      const cell = excel().getRange("B2");
      cell.load("numberFormat");
      await context.sync();
      return first(["talformat", '0.0 "%"', cell.numberFormat[0]?.[0]]);
    },
  },
  cells: {
    name: "Typsnitt, färger och linjer",
    read: async ({ excel }, context) => {
      const { format } = excel().getRange("A1");
      format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      format.font.load("name,size,bold,italic,underline,strikethrough,color");
      format.fill.load("color");
      format.protection.load("locked");
      const line = format.borders.getItem("EdgeBottom");
      line.load("style,weight,color");
      await context.sync();
      return first(
        ["typsnitt", "Georgia 14", `${format.font.name} ${format.font.size}`],
        ["fet", true, format.font.bold],
        ["kursiv", true, format.font.italic],
        ["genomstruken", true, format.font.strikethrough],
        ["understruken", "Single", format.font.underline],
        ["textfärg", "#1F4E79", sameColor(format.font.color)],
        ["fyllning", "#DDEFD9", sameColor(format.fill.color)],
        ["justering", "Left Top", `${format.horizontalAlignment} ${format.verticalAlignment}`],
        ["radbrytning", true, format.wrapText],
        ["indrag", 1, format.indentLevel],
        ["låst", false, format.protection.locked],
        ["linje", "Continuous Medium #1F4E79", `${line.style} ${line.weight} ${sameColor(line.color)}`],
      );
    },
  },
  merges: {
    name: "Sammanfogade celler",
    read: async ({ excel }, context) => {
      const merged = excel().getRange("A13:D13").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.isNullObject ? "inget är sammanfogat" : null;
    },
  },
  lines: {
    name: "Kolumnbredder och radhöjder",
    read: async ({ excel }, context) => {
      const [cell, column, row] = [excel().getRange("A1"), excel().getRange("G1"), excel().getRange("A16")];
      cell.format.load("columnWidth,rowHeight");
      column.load("columnHidden");
      row.load("rowHidden");
      await context.sync();
      return first(
        ["kolumnbredd", 105, Math.round(cell.format.columnWidth)],
        ["radhöjd", 20, Math.round(cell.format.rowHeight)],
        ["dold kolumn", true, column.columnHidden],
        ["dold rad", true, row.rowHidden],
      );
    },
  },
  rules: {
    name: "Färgregler",
    read: async ({ excel }, context) => {
      const { conditionalFormats } = excel().getRange("B2");
      conditionalFormats.load("items/type");
      const rule = conditionalFormats.getItemAt(0).customOrNullObject;
      rule.load("rule/formula");
      await context.sync();
      return first(
        ["antal regler", 2, conditionalFormats.items.length],
        ["första regeln", "=B2=1", rule.isNullObject ? "en annan sort" : rule.rule.formula],
      );
    },
  },
  lists: {
    name: "Rullistor",
    read: async ({ excel }, context) => {
      const { dataValidation } = excel().getRange("C2");
      dataValidation.load("type,prompt,errorAlert");
      await context.sync();
      return first(
        ["sort", "List", dataValidation.type],
        ["ledtext", "Välj en text i listan.", dataValidation.prompt.message],
        ["varning", "Texten finns inte i listan.", dataValidation.errorAlert.message],
      );
    },
  },
  charts: {
    name: "Diagram",
    read: async ({ excel }, context) => {
      const { charts } = excel();
      charts.load("items/name");
      await context.sync();
      return first([
        "diagram",
        "Stapel Staplar",
        charts.items
          .map(({ name }) => name)
          .sort()
          .join(" "),
      ]);
    },
  },
  names: {
    name: "Namn på områden",
    read: async ({ excel }, context) => {
      const name = excel().names.getItemOrNullObject("Maltavlans_prov");
      name.load("formula");
      await context.sync();
      return name.isNullObject ? "namnet finns inte" : null;
    },
  },
  view: {
    name: "Frysta rutor, stödlinjer och flikfärg",
    read: async ({ excel }, context) => {
      const frozen = excel().freezePanes.getLocationOrNullObject();
      frozen.load("rowCount,columnCount");
      const sheet = excel();
      sheet.load("showGridlines,tabColor");
      await context.sync();
      return first(
        ["frysta rutor", "1 1", frozen.isNullObject ? "inga" : `${frozen.rowCount} ${frozen.columnCount}`],
        ["stödlinjer", false, sheet.showGridlines],
        ["flikfärg", "#1F4E79", sameColor(sheet.tabColor)],
      );
    },
  },
  page: {
    name: "Sidinställning, sidhuvud och sidfot",
    read: async ({ excel }, context) => {
      const { pageLayout } = excel();
      pageLayout.load("orientation,paperSize,zoom,topMargin,leftMargin,headerMargin");
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load("leftHeader,rightFooter");
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      return first(
        ["riktning", "Landscape", pageLayout.orientation],
        ["papper", "A4", String(pageLayout.paperSize).toUpperCase()],
        ["sidor på bredden", 1, pageLayout.zoom.horizontalFitToPages],
        ["övre marginal", Math.round(1.5 * POINTS_PER_CM), Math.round(pageLayout.topMargin)],
        ["vänster marginal", Math.round(1.5 * POINTS_PER_CM), Math.round(pageLayout.leftMargin)],
        ["sidhuvud", "Prov", defaultForAllPages.leftHeader],
        ["sidfot", "&P av &N", defaultForAllPages.rightFooter],
        ["utskriftsområde", false, area.isNullObject],
      );
    },
  },
  breaks: {
    name: "Sidbrytningar",
    read: async ({ excel }, context) => {
      const { horizontalPageBreaks } = excel();
      horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      return first(["sidbrytning ovanför rad", "10", horizontalPageBreaks.items.map((one) => one.rowIndex).join(" ")]);
    },
  },
};
