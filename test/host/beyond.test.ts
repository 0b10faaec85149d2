import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const host = join(__dirname, "../../workbench/host");

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
