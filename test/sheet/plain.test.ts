import { plainText } from "../../src/sheet/plain";
import type { Value } from "../../src/sheet/book";

it.each<[Value | undefined, string]>([
  ["Uppnås", "Uppnås"],
  [90, "90"],
  [0.9, "0,9"],
  [-1234.5, "-1234,5"],
  [0.1 + 0.2, "0,3"],
  [true, "SANT"],
  [false, "FALSKT"],
  [{ error: "#N/A" }, "#SAKNAS!"],
  [{ error: "#SPILL!" }, "#SPILL!"],
  [null, ""],
  [undefined, ""],
])("%j is shown as %j", (value, text) => expect(plainText(value)).toBe(text));
