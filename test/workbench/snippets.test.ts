import { difference, run, sampleOf } from "../../workbench/snippets";

/** A sample as OfficeDev/office-js-snippets writes them: buttons, each bound to a function. */
const yaml = (functions: Record<string, string>, api = "1.4", after = ""): string => `id: prov
api_set:
    ExcelApi: '${api}'
script:
    content: |-
${Object.keys(functions)
  .map((name) => `        document.getElementById("${name}").addEventListener("click", () => tryCatch(${name}));`)
  .join("\n")}

${Object.entries(functions)
  .map(
    ([name, body]) =>
      `        async function ${name}(): Promise<void> {\n            await Excel.run(async (context) => {\n                const sheet = context.workbook.worksheets.getItemOrNullObject("Prov");\n                ${body}\n                await context.sync();\n            });\n        }`,
  )
  .join("\n")}
        async function tryCatch(callback) { try { await callback(); } catch (error) { console.error(error); } }
    language: typescript
template:
    content: "<button>"
    language: html
${after}`;

const sample = (functions: Record<string, string>) => sampleOf("prov", yaml(functions))!;
const outcomes = async (functions: Record<string, string>) =>
  (await run(sample(functions))).steps.map(({ button, outcome, detail }) => [button, outcome, detail.split("\n")[0]]);

describe("which samples are measured", () => {
  it.each<[string, string, string | undefined]>([
    ["up to ExcelApi 1.14", yaml({ go: "" }, "1.14"), undefined],
    ["above it", yaml({ go: "" }, "1.15"), "över ExcelApi 1.14"],
    [
      "for the web alone, with another file system's line ends",
      yaml({ go: "" }).replace("ExcelApi:", "ExcelApiOnline:").replaceAll("\n", "\r\n"),
      "över ExcelApi 1.14",
    ],
    ["with pivot tables", yaml({ go: "sheet.pivotTables.load();" }), "pivottabeller och utsnitt"],
    ["with events", yaml({ go: "sheet.onChanged.add(handle);" }), "händelser"],
    ["with a file of the browser", yaml({ go: "new FileReader();" }), "Office utanför Excel"],
  ])("%s", (_, text, outside) => {
    expect(sampleOf("prov", text)!.outside).toBe(outside);
  });

  it("a file without a script is none", () => {
    expect(sampleOf("prov", "id: prov\nscript:\n    language: typescript\n")).toBeNull();
  });
});

describe("what pressing a button comes to", () => {
  it("set-up goes first; what works runs", async () => {
    expect(
      await outcomes({
        write: 'sheet.getRange("A1").values = [[1]];',
        setup: 'context.workbook.worksheets.add("Prov");',
      }),
    ).toEqual([
      ["setup", "runs", ""],
      ["write", "runs", ""],
    ]);
  });

  it("a refused member is named, and what falls after it is distinguished", async () => {
    expect(
      await outcomes({
        setup: 'context.workbook.worksheets.add("Prov").getRange("A1").style = "Normal";',
        more: 'sheet.tables.getItem("Mål").delete();',
      }),
    ).toEqual([
      ["setup", "refused", "Range.style"],
      ["more", "after", expect.stringMatching(/^ItemNotFound/)],
    ]);
  });

  it("anything else that falls is a defect, of the host or of the sample", async () => {
    expect(await outcomes({ one: 'context.workbook.worksheets.getItem("Saknas").activate();' })).toEqual([
      ["one", "fails", expect.stringMatching(/^ItemNotFound/)],
    ]);
  });

  it("a member above the requirement set is distinguished", async () => {
    expect(
      (await outcomes({ one: 'context.workbook.getActiveCell().getDependents().load("areaCount");' }))[0]!.slice(0, 2),
    ).toEqual(["one", "above"]);
  });
});

describe("a host that forgets every change", () => {
  it.each<[string, ReturnType<typeof difference>, Record<string, string>]>([
    [
      "falls where a sample asks for what it has made",
      "fails",
      {
        setup: 'context.workbook.worksheets.add("Prov");',
        next: 'context.workbook.worksheets.getItem("Prov").activate();',
      },
    ],
    [
      "says something else where a sample reads what it has written",
      "says",
      {
        go: 'const cell = context.workbook.getActiveCell(); cell.values = [[7]]; cell.load("values"); await context.sync(); console.log(cell.values[0][0]);',
      },
    ],
    [
      "leaves another workbook where a sample only writes",
      "workbook",
      { go: "context.workbook.getActiveCell().values = [[7]];" },
    ],
    [
      "is not noticed where a sample only reads",
      "none",
      {
        go: 'const cell = context.workbook.getActiveCell(); cell.load("address"); await context.sync(); console.log(cell.address);',
      },
    ],
  ])("%s", async (_, how, functions) => {
    const real = await run(sample(functions));
    expect(real.steps.map(({ outcome }) => outcome)).toEqual(Object.keys(functions).map(() => "runs"));
    expect(difference(real, await run(sample(functions), true))).toBe(how);
  });
});
