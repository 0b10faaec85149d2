import { writeFileSync } from "node:fs";
import { sampleBytes, SAMPLES } from "./samples";

for (const [name, make] of Object.entries(SAMPLES)) {
  writeFileSync(new URL(name, import.meta.url), sampleBytes(make()));
  process.stdout.write(`samples/${name}\n`);
}
