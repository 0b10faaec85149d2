/**
 * Whether everything is run: the matrices in full, and what asks a browser, LibreOffice or openpyxl (`npm run
 * test:whole`, and `.ci/run`). `npm test` takes samples by a fixed seed and names what it leaves out; so do the
 * suites that are run again in a kind of Excel (test/excel/kinds.js).
 */
export const whole = process.env["MALTAVLAN_FULL"] !== undefined && !("EXCEL" in globalThis);

/** A test that only the whole run does. */
export const inWhole = whole ? test : test.skip;
