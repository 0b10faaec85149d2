/**
 * Whether everything is run: the matrices in full, and what asks a browser, LibreOffice or openpyxl (`npm run
 * test:whole`, and `.ci/run`). `npm test` takes samples by a fixed seed and names what it leaves out; so do the
 * suites that are run again in a kind of Excel (test/excel/kinds.js).
 */
export const whole = process.env["MALTAVLAN_FULL"] !== undefined && !("EXCEL" in globalThis);

/** A test that only the whole run does. */
export const inWhole = whole ? test : test.skip;

type Row<T> = T extends readonly [...infer Parts] ? Parts : [T];

const parted =
  (each: typeof describe.each | typeof test.each, other: typeof each) =>
  <T>(nth: number, rows: readonly T[]) =>
  (name: string, run: (...row: Row<T>) => Promise<void> | void): void => {
    const [some, rest] = [true, false].map((first) => rows.filter((_, at) => (at % nth === 0) === first));
    if (some?.length) each(some)(name, run as never);
    if (rest?.length) other(rest)(name, run as never);
  };

/** As test.each: every `nth` of the rows, from the first, in each run; the others in the whole run, by their names. */
export const sampled = parted(test.each, inWhole.each);

/** As describe.each, likewise. */
export const sampledSets = parted(describe.each, (whole ? describe : describe.skip).each);
