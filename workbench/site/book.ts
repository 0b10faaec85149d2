import type { SheetElements } from "../page/sheetView";

export { sheetView } from "../page/sheetView";
export { openBook } from "./openBook";

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** The elements of the grid on the page; see index.html. */
export const elements = (): SheetElements => ({
  scroller: byId("scroller"),
  sizer: byId("sizer"),
  stage: byId("stage"),
  grid: byId("grid"),
  charts: byId("charts"),
  marks: byId("marks"),
  place: byId<HTMLInputElement>("place"),
  formula: byId<HTMLInputElement>("formula"),
  tabs: byId("tabs"),
  sums: byId("sums"),
  float: byId("float"),
});
