import fs from "node:fs";
import path from "node:path";
import { openHost } from "../../workbench/host";
import { servedMembers } from "../../workbench/host/kind";

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
  const folder = path.join(__dirname, "../../workbench/host");
  const nodeOnly = fs
    .readdirSync(folder)
    .filter(
      (name) =>
        name.endsWith(".ts") &&
        /"node:|\bprocess\.|\bBuffer\b|\bsetImmediate\b/.test(fs.readFileSync(path.join(folder, name), "utf8")),
    );
  expect(nodeOnly.sort()).toEqual(["index.ts", "loader.ts"]);
});
