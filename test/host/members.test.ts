import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openHost } from "../../workbench/host";
import { servedMembers } from "../../workbench/host/kind";
import table from "../../workbench/host/laterMembers.json";
import { installedTypings, laterMembers } from "../../workbench/laterMembers";
import { inWhole } from "../whole";
import { codeOf, inExcel, messageOf } from "./excel";

const host = join(__dirname, "../../workbench/host");
const INTERNAL = ["_KeepReference", "_ValidateArraySize", "_RemoveReference"];

it("every member that the host serves is one of the genuine API, under the same class and name", async () => {
  const { Excel } = await openHost();
  const genuine = Excel as unknown as Record<string, { prototype: object } | undefined>;
  const strangers = servedMembers().filter((served) => {
    const [name, member] = served.replace("=", "").split(".") as [string, string];
    return !INTERNAL.includes(member) && !(genuine[name] && member in genuine[name].prototype);
  });
  expect(strangers).toEqual([]);
});

it("what the add-in is built on is served", () => {
  expect(servedMembers()).toEqual(
    expect.arrayContaining([
      "Range.values",
      "Range.formulas",
      "Range.getCellProperties",
      "RangeAreas.format",
      "RangeBorder.style",
      "Worksheet.customProperties",
      "WorksheetCustomPropertyCollection.add",
      "CustomXmlPartCollection.getByNamespace",
      "PageLayout.zoom",
      "ChartSeries.setValues",
      "DataValidation.rule",
      "CustomConditionalFormat.rule",
    ]),
  );
});

it("only the way in knows Node: the model and the dispatcher run in a page too", () => {
  const nodeOnly = readdirSync(host).filter(
    (name) =>
      name.endsWith(".ts") &&
      /"node:|\bprocess\.|\bBuffer\b|\bsetImmediate\b/.test(readFileSync(join(host, name), "utf8")),
  );
  expect(nodeOnly.sort()).toEqual(["index.ts", "loader.ts"]);
});

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

test("only what opens a workbook takes in what stands beyond the add-in's own Excel", () => {
  const files = readdirSync(host).filter((name) => name.endsWith(".ts"));
  const taking = files.filter((name) => /"\.\/beyond\//.test(readFileSync(join(host, name), "utf8")));
  expect(taking).toEqual(["open.ts"]);
});

test("every file beyond is taken in, and gives classes more members", () => {
  const files = readdirSync(join(host, "beyond")).map((name) => name.replace(".ts", ""));
  const index = readFileSync(join(host, "beyond/index.ts"), "utf8");
  const given = [...index.matchAll(/^import "\.\/(\w+)";$/gm)].map(([, name]) => name);
  expect(given[0]).toBe("own");
  expect([...given, "index", "reference", "shift"].sort()).toEqual(files.sort());
});
