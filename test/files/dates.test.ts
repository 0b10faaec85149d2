import { isoSerial } from "../../src/files/dates";

test.each([
  // text, in a workbook of 1900, in one of 1904
  ["1900-01-01", 1, -1460],
  ["1900-02-28", 59, -1402],
  ["1900-03-01", 61, -1401],
  ["2021-12-31", 44561, 43099],
  ["2021-12-31T12:00:00", 44561.5, 43099.5],
  ["2021-12-31T06:00:00Z", 44561.25, 43099.25],
  ["18:00:00", 0.75, 0.75],
  ["18:00", 0.75, 0.75],
  ["", null, null],
  ["31 december", null, null],
])("%s is the serial number %p, or %p where days count from 1904", (text, from1900, from1904) => {
  expect(isoSerial(text, false)).toBe(from1900);
  expect(isoSerial(text, true)).toBe(from1904);
});
