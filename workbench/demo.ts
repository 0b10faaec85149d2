import { mkdirSync } from "node:fs";

mkdirSync("out", { recursive: true });
process.argv.splice(
  2,
  Infinity,
  "status",
  "samples/exempelkommun.xlsx",
  "-o",
  "out/status.xlsx",
  "--html",
  "out/status.html",
);
await import("./cli");
