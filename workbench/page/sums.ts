import type { Area } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { displayText } from "../../src/sheet/display";
import { cellsOf } from "../host/area";
import { reading } from "../host/cells";
import { usedIn } from "../host/region";
import type { Host } from "../host/model";

/** More selected cells than this are not summed while somebody drags. */
const MOST = 200_000;

const text = (value: number): string => displayText(Number(value.toPrecision(12)), "#,##0.##").replace(/,$/, "");

/**
 * Excel's status line for several selected cells: mean, count and sum; "" for one cell, or when only one has contents.
 */
export function sumsOf(host: Host, sheet: Sheet, area: Area): string {
  const used = cellsOf(area) > 1 ? usedIn(sheet, true, area) : null;
  if (!used || cellsOf(used) > MOST) return "";
  const values = (reading.values({ sheet, areas: [used] }, host) ?? []).flat().filter((value) => value !== "");
  const numbers = values.filter((value) => typeof value === "number");
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (values.length < 2) return "";
  return [
    ...(numbers.length > 0 ? [`Medel: ${text(sum / numbers.length)}`] : []),
    `Antal: ${values.length}`,
    ...(numbers.length > 0 ? [`Summa: ${text(sum)}`] : []),
  ].join("   ");
}
