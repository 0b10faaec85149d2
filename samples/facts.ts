import { readFileSync } from "node:fs";

/** The facts of a sample: `facts/NAME.json`, with the sources of everything printed. */
export const factsOf = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`./facts/${name}.json`, import.meta.url), "utf8")) as T;
