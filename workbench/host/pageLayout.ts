import type { PrintSetup, Sheet } from "../../src/sheet/book";
import { bandLength } from "../../src/sheet/fit";
import { refusal } from "../../src/sheet/limits";
import { isEntireRow } from "./area";
import { keptOf } from "./host";
import { collection, fail, fieldsOf, kind, notServed, numberOf, textOf, thing, wholeOf, wordFor, wordOf } from "./kind";
import { withinLimits } from "./limits";
import { areaOf, regionAt } from "./region";
import type { Kind, Thing } from "./model";
import { rangeAreasOf } from "./places";

type Margins = NonNullable<PrintSetup["margins"]>;
type Side = keyof Margins;

/** Excel counts margins in points, the vocabulary in centimetres. */
const POINTS_PER_CM = 72 / 2.54;
/** The margins of a sheet without its own: Excel's "Normal". */
const NORMAL: Margins = { top: 1.905, bottom: 1.905, left: 1.778, right: 1.778, header: 0.762, footer: 0.762 };
const ORIENTATIONS: Record<string, PrintSetup["orientation"]> = { Portrait: "portrait", Landscape: "landscape" };
const PAPERS: Record<string, PrintSetup["paper"]> = { A4: "A4", A3: "A3" };

const change = (sheet: Sheet, set: Partial<PrintSetup>): PrintSetup => (sheet.print = { ...sheet.print, ...set });

/** Rounds to a thousandth of a centimetre, for points that came from centimetres. */
const centimetres = (value: number): number => Math.round(value * 1000) / 1000;

const marginRows = (["top", "bottom", "left", "right", "header", "footer"] as Side[]).map((side) => ({
  name: `${side}Margin`,
  get: (sheet: Sheet) => (sheet.print.margins ?? NORMAL)[side] * POINTS_PER_CM,
  set: (sheet: Sheet, value: unknown) =>
    change(sheet, {
      margins: { ...NORMAL, ...sheet.print.margins, [side]: centimetres(numberOf(value) / POINTS_PER_CM) },
    }),
}));

const own = (sheet: Sheet): Sheet => sheet;
const printArea = (sheet: Sheet): Thing | null => (sheet.print.area ? rangeAreasOf(sheet, [sheet.print.area]) : null);
type Band = "header" | "footer";
const texts = (["left", "center", "right"] as const).flatMap((at) =>
  (["header", "footer"] as Band[]).map((band) => ({
    name: at + (band === "header" ? "Header" : "Footer"),
    get: ({ print }: Sheet) => print[band]?.[at] ?? "",
    set: (sheet: Sheet, value: unknown) => {
      const texts = { ...sheet.print[band], [at]: textOf(value) };
      const long = refusal("HeaderFooter.band", "x".repeat(bandLength(texts)));
      return long ? fail("InvalidArgument", `${long}.`) : change(sheet, { [band]: texts });
    },
  })),
);

const rowsToTable = <R extends { name: string; get: unknown; set: unknown }>(
  rows: R[],
): { get: Record<string, R["get"]>; set: Record<string, R["set"]> } => ({
  get: Object.fromEntries(rows.map((row) => [row.name, row.get])),
  set: Object.fromEntries(rows.map((row) => [row.name, row.set])),
});

const HeaderFooterKind = kind<Sheet>({ name: "HeaderFooter", sheet: own, ...rowsToTable(texts) });
const HeadersFootersKind = kind<Sheet>({
  name: "HeaderFooterGroup",
  to: { defaultForAllPages: (sheet) => thing(HeaderFooterKind, sheet) },
});

const margins = rowsToTable(marginRows);
export const PageLayoutKind: Kind<Sheet> = kind<Sheet>({
  name: "PageLayout",
  sheet: own,
  get: {
    ...margins.get,
    orientation: ({ print }) => wordFor(ORIENTATIONS, print.orientation ?? "portrait"),
    paperSize: ({ print }) => wordFor(PAPERS, print.paper) ?? "",
    zoom: ({ print }, host) => {
      if (!print.fit) return { scale: keptOf(host, print).scale ?? 100 };
      return {
        horizontalFitToPages: print.fit.wide,
        ...(print.fit.tall > 0 && { verticalFitToPages: print.fit.tall }),
      };
    },
  },
  set: {
    ...margins.set,
    orientation: (sheet, value) => change(sheet, { orientation: wordOf(ORIENTATIONS, value) }),
    paperSize: (sheet, value) =>
      change(sheet, { paper: PAPERS[textOf(value)] ?? notServed(`PageLayout.paperSize ${String(value)}`) }),
    zoom: (sheet, value, host) => {
      const { horizontalFitToPages, verticalFitToPages, scale } = fieldsOf(value);
      const scaled = scale !== undefined && scale !== null;
      const print = change(sheet, {
        fit: scaled ? undefined : { wide: wholeOf(horizontalFitToPages ?? 0), tall: wholeOf(verticalFitToPages ?? 0) },
      });
      // A scale has no word in the vocabulary: it is remembered until the page is set up anew.
      if (scaled) keptOf(host, print).scale = wholeOf(scale);
    },
  },
  to: { headersFooters: (sheet) => thing(HeadersFootersKind, sheet) },
  call: { getPrintAreaOrNullObject: printArea },
  act: {
    setPrintArea: (sheet, host, area) => {
      const region = regionAt(host, area, sheet);
      change(sheet, {
        area: region.areas.length === 1 ? areaOf(region) : notServed("PageLayout.setPrintArea with several areas"),
      });
    },
    setPrintTitleRows: (sheet, host, rows) => {
      const area = areaOf(regionAt(host, rows, sheet));
      if (!isEntireRow(area)) fail("InvalidArgument", "Whole rows are needed.");
      change(sheet, { titleRows: { top: area.top, bottom: area.bottom } });
    },
  },
});

interface Break {
  sheet: Sheet;
  row: number;
}

const setBreaks = (sheet: Sheet, rows: number[]): void =>
  void change(sheet, { rowBreaks: [...new Set(rows)].sort((a, b) => a - b) });

const BreakKind: Kind<Break> = kind<Break>({
  name: "PageBreak",
  sheet: ({ sheet }) => sheet,
  identity: ({ row }) => ({ _Id: row }),
  get: { rowIndex: ({ row }) => row },
});

/** The page breaks above rows; those beside columns have no word in the vocabulary. */
export const RowBreaksKind: Kind<Sheet> = collection<Sheet, Break>({
  name: "PageBreakCollection",
  sheet: own,
  of: () => BreakKind,
  list: (sheet) => (sheet.print.rowBreaks ?? []).map((row) => ({ sheet, row })),
  keys: ({ row }) => [String(row)],
  act: {
    add: (sheet, host, before) => {
      const { top: row } = areaOf(regionAt(host, before, sheet));
      if (row === 0) fail("InvalidArgument", "There is no page before the first row.");
      const rows = [...(sheet.print.rowBreaks ?? []), row];
      withinLimits("PageBreakCollection.count", rows.length);
      setBreaks(sheet, rows);
      return thing(BreakKind, { sheet, row });
    },
    removePageBreaks: (sheet) => setBreaks(sheet, []),
  },
});
