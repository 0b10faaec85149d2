import { PERSONALITIES, type Personality } from "../../workbench/host";
import type { Lacking, LookName } from "../../src/sheet/looks";

/** The kind of Excel that this suite is run in (test/excel/kinds.js); undefined: one in which nothing differs. */
export const here: Personality | undefined = ((): Personality | undefined => {
  const name: unknown = Reflect.get(globalThis, "EXCEL");
  if (name === undefined) return undefined;
  const found = PERSONALITIES.find((one) => one.name === name);
  if (!found) throw new Error(`No kind of Excel is called ${String(name)}.`);
  return found;
})();

/** The looks that it does not make. */
export const missing: LookName[] =
  here && here.deviations.some(({ faults = [] }) => faults.some(({ member = "" }) => member.startsWith("PageLayout.")))
    ? ["page"]
    : [];

/** The codes that a refusal may come with: some kinds say only that there was one, and what is mended may fail too. */
export const codesFor = (code: string | undefined): unknown[] =>
  here?.plainErrors || missing.length > 0 ? [code, "GeneralException"] : [code];

/** What the one sheet lacks of its looks in this kind. */
export const lackingHere = (sheet: string): Lacking[] => (missing.length > 0 ? [{ sheet, looks: missing }] : []);
