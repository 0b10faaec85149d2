import { setCell, type Sheet, type Value } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";

/** Fills in the field with this label at the top of a template. */
export const setTop = (sheet: Sheet, label: string, value: Value, format?: Format): void =>
  setCell(
    sheet,
    sheet.values.findIndex((cells) => cells?.[0] === label),
    2,
    value,
    format,
  );
