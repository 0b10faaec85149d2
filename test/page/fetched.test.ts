import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASKED, OPENED } from "../../bench/fetched";

test("bench/pane.ts tells what asks for each file that is fetched by itself", () => {
  const src = join(__dirname, "../../src");
  const named = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...readFileSync(join(src, path), "utf8").matchAll(/webpackChunkName: "(\w+)"/g)])
    .map(([, name]) => name!);
  const told = [...OPENED, ...Object.keys(ASKED)];
  // The scripts of the page, and the worker, have no such name: webpack.config.js names those, src/taskpane/boot.ts it.
  const others = ["first", "functions", "boot", "worker"];
  expect(told.filter((name) => !others.includes(name)).sort()).toEqual([...new Set(named)].sort());
});
