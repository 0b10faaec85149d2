import type { Sheet } from "../../../src/sheet/book";
import { keptRows } from "../host";
import { more } from "../kind";
import { PageLayoutKind } from "../pageLayout";

more(
  PageLayoutKind,
  keptRows((sheet: Sheet) => sheet, { centerHorizontally: false, centerVertically: false, blackAndWhite: false }),
);
