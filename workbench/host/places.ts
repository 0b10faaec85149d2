import type { Area } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { areaWithin } from "./area";
import { fail, thing } from "./kind";
import type { Kind, Thing } from "./model";
import type { Region } from "./region";

/**
 * A class that others lead to. Excel's objects lead to each other, a range to its sheet and a sheet to its ranges: the
 * file that makes the class registers it here, so that no file imports what imports it.
 */
interface Promised<T> {
  kind?: Kind<T>;
}
export const RANGE: Promised<Region> = {};
export const RANGE_AREAS: Promised<Region> = {};
export const WORKSHEET: Promised<Sheet> = {};

function promised<T>({ kind }: Promised<T>, self: T): Thing {
  if (!kind) throw new Error("The class is led to before it is made.");
  return thing(kind, self);
}

/** A sheet as the API's Worksheet. */
export const worksheetOf = (sheet: Sheet): Thing => promised(WORKSHEET, sheet);

/** A region as the API's Range, whatever its areas. */
export const regionThing = (region: Region): Thing => promised(RANGE, region);

/** A range of one area as the API's Range; InvalidArgument when the area leaves the sheet. */
export function rangeOf(sheet: Sheet, area: Area | null): Thing {
  const within = area && areaWithin(area);
  return within ? promised(RANGE, { sheet, areas: [within] }) : fail("InvalidArgument", "The range leaves the sheet.");
}

/** Areas as the API's RangeAreas; null, for a null object, without any. */
export const rangeAreasOf = (sheet: Sheet, areas: Area[]): Thing | null =>
  areas.length > 0 ? promised(RANGE_AREAS, { sheet, areas }) : null;
