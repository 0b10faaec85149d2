/**
 * Whether everything is run: the matrices in full, and what asks a browser, LibreOffice or openpyxl (`npm run
 * test:whole`, and `.ci/run`). `npm test` takes samples by a fixed seed and names what it leaves out.
 */
export const whole = process.env["MALTAVLAN_FULL"] !== undefined;

/** A test that only the whole run does. */
export const inWhole = whole ? test : test.skip;
