const asked = process.env["MALTAVLAN_FULL"];

/**
 * Whether all that asks a browser, LibreOffice or openpyxl is run, and more of the matrices than a few: `.ci/run` takes a
 * share of them ("share"), the nightly `npm run test:whole` all. `npm test` takes samples by a fixed seed, fewer than where
 * a suite or a room is named, and names what it leaves out; so do the suites that are run again in a kind of Excel
 * (test/excel/kinds.js).
 */
export const whole = asked !== undefined && !("EXCEL" in globalThis);

/** Of a matrix every so manieth is run. */
const NTH = whole && asked === "share" ? 48 : 1;

/** Whether this is `npm test` as it stands, with no suite or room named (jest.config.js). */
const isQuick = asked === undefined && process.env["MALTAVLAN_QUICK"] !== undefined;

/** Of a sample every so manieth is run: a fifth in `npm test`, all of it where a suite or a room is named. */
const OF_SAMPLE = isQuick ? 5 : 1;

/** So many runs of a property: `few` in a room's run, `many` in the nightly run, and a share of either in the others. */
export const runs = (few: number, many: number): number =>
  whole ? Math.max(few, Math.ceil(many / NTH)) : Math.ceil(few / OF_SAMPLE);

/** Every so manieth is taken: `few` in a room's run, `many` in the nightly run, and a share of those in the others. */
export const step = (few: number, many: number): number => (whole ? Math.min(few, many * NTH) : few * OF_SAMPLE);

/** Of the places of a matrix those that are run when more than a few are: the first, a share, and the last. */
export const shareOf = <T>(places: readonly T[]): T[] =>
  places.filter((_, at) => at % NTH === 0 || at === places.length - 1);

/** A test that only the whole run does. */
export const inWhole = whole ? test : test.skip;

/** A test that only the nightly run does, for its time. */
export const inNightly = whole && NTH === 1 ? test : test.skip;

/** A test that `npm test` leaves out for its time: it is run where its suite or its room is named, and in the whole run. */
export const dear = isQuick ? test.skip : test;

type Row<T> = T extends readonly [...infer Parts] ? Parts : [T];

type Each = typeof describe.each | typeof test.each;

/** Of rows every `nth`, from the first, by `each`, which in `npm test` takes a fifth of them, and the rest by `other`. */
const parted =
  (each: Each, other: Each, left: Each) =>
  <T>(nth: number, rows: readonly T[]) =>
  (name: string, run: (...row: Row<T>) => Promise<void> | void): void => {
    const [some = [], rest = []] = [true, false].map((first) => rows.filter((_, at) => (at % nth === 0) === first));
    const [now = [], later = []] = [true, false].map((first) =>
      some.filter((_, at) => (at % OF_SAMPLE === 0) === first),
    );
    for (const [by, of] of [
      [each, now],
      [left, later],
      [other, shareOf(rest)],
    ] as const)
      if (of.length > 0) by(of)(name, run as never);
  };

/** As test.each: every `nth` of the rows, from the first, in each run; the others in the whole run, by their names, or a share of them. */
export const sampled = parted(test.each, inWhole.each, test.skip.each);

/** Likewise, of rows that are dear: `npm test` takes none. */
export const sampledDear = parted(dear.each, inWhole.each, test.skip.each);

/** As describe.each, likewise. */
export const sampledSets = parted(describe.each, (whole ? describe : describe.skip).each, describe.skip.each);

/** As test.each, of rows that are dear: every `nth`, from the first, in `npm test`, and all of them in every other run. */
export const inTurn = (nth: number): jest.Each =>
  ((rows: readonly unknown[]) => (name: string, run: () => void) => {
    for (const [by, isNow] of [
      [test, true],
      [dear, false],
    ] as const) {
      const some = rows.filter((_, at) => (at % nth === 0) === isNow);
      if (some.length > 0) by.each(some)(name, run);
    }
  }) as jest.Each;
