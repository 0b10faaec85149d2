import table from "../../workbench/host/laterMembers.json";
import { installedTypings, laterMembers } from "../../workbench/laterMembers";
import { inWhole } from "../whole";
import { codeOf, inExcel, messageOf } from "./excel";

inWhole("the table is what the installed typings say: else run npx tsx workbench/laterMembers.ts", () =>
  expect(laterMembers(installedTypings())).toEqual(table),
);

test.each([
  ["a name that no class has", "valeus", "InvalidArgument", "Range has no property valeus."],
  [
    "a property of a later Excel",
    "valuesAsJson",
    "ApiNotFound",
    "Range.valuesAsJson needs ExcelApi 1.16; this Excel has 1.14.",
  ],
  ["a property that the host does not serve", "linkedDataTypeState", "NotImplemented", "Range.linkedDataTypeState"],
])("a load of %s is refused", async (_, name, code, sentence) => {
  const load = (): Promise<void> =>
    inExcel(async (context, sheet) => {
      sheet.getRange("A1").load(name);
      await context.sync();
    });
  expect(await codeOf(load)).toBe(code);
  expect(await messageOf(load)).toContain(sentence);
});
