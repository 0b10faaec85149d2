import { readFileSync } from "node:fs";

/** What a sample is made of: `facts/NAME.json`, with the sources of all that is printed. */
export const factsOf = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`./facts/${name}.json`, import.meta.url), "utf8")) as T;
