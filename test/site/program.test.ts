import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { sampledDear } from "../whole";

sampledDear<[string[], number, string]>(3, [
  [["http://mal.example.se/"], 1, "http://mal.example.se/: adressen måste börja med https://"],
  [["https://mal.example.se/?a=1"], 1, "https://mal.example.se/?a=1: adressen måste börja med https://"],
  [["https://a.se/", "https://b.se/"], 2, "npm run site [-- https://"],
])("called with %j it stops with %i before anything is made", (args, status, sentence) => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "workbench/site.ts", ...args], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
  });
  expect({ status: run.status, said: run.stderr.includes(sentence) }).toEqual({ status, said: true });
});
