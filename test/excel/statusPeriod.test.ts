import { setCell } from "../../src/sheet/book";
import { later, survivesFailures } from "./failures";
import { dear } from "../whole";

survivesFailures(
  "for a new period, over the user's comments",
  () =>
    later((source) =>
      source.values[0]!.forEach((header, column) => setCell(source, 0, column, String(header).replace("2024", "2025"))),
    ),
  1,
  dear,
);
