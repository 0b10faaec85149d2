const asked = process.env["MALTAVLAN_FULL"];

/**
 * Whether all that asks a browser, LibreOffice or openpyxl is run, and more of the matrices than a few: `.ci/run` takes a
 * share of them ("share"), the nightly `npm run test:whole` all. `npm test` takes samples by a fixed seed and names what it
 * leaves out; so do the suites that are run again in a kind of Excel (test/excel/kinds.js).
 */
export const whole = asked !== undefined && !("EXCEL" in globalThis);

/** Of a matrix every so manieth is run. */
const NTH = whole && asked === "share" ? 24 : 1;

/** So many runs of a property: `few` in `npm test`, `many` in the nightly run, and a share of them in `.ci/run`. */
export const runs = (few: number, many: number): number => (whole ? Math.max(few, Math.ceil(many / NTH)) : few);

/** Every so manieth is taken: `few` in `npm test`, `many` in the nightly run, and a share of those in `.ci/run`. */
export const step = (few: number, many: number): number => (whole ? Math.min(few, many * NTH) : few);

/** Of the places of a matrix those that are run when more than a few are: the first, a share, and the last. */
export const shareOf = <T>(places: readonly T[]): T[] =>
  places.filter((_, at) => at % NTH === 0 || at === places.length - 1);

/** A test that only the whole run does. */
export const inWhole = whole ? test : test.skip;

/** A test that only the nightly run does, for its time. */
export const inNightly = whole && NTH === 1 ? test : test.skip;

type Row<T> = T extends readonly [...infer Parts] ? Parts : [T];

const parted =
  (each: typeof describe.each | typeof test.each, other: typeof each, shared = shareOf) =>
  <T>(nth: number, rows: readonly T[]) =>
  (name: string, run: (...row: Row<T>) => Promise<void> | void): void => {
    const [some = [], rest = []] = [true, false].map((first) => rows.filter((_, at) => (at % nth === 0) === first));
    const more = shared(rest);
    if (some.length > 0) each(some)(name, run as never);
    if (more.length > 0) other(more)(name, run as never);
  };

/** As test.each: every `nth` of the rows, from the first, in each run; the others in the whole run, by their names, or a share of them. */
export const sampled = parted(test.each, inWhole.each);

/** Likewise, with all of the others in `.ci/run` as well. */
export const sampledOrAll = parted(test.each, inWhole.each, (rest) => [...rest]);

/** As describe.each, likewise. */
export const sampledSets = parted(describe.each, (whole ? describe : describe.skip).each);
