import { openStyles } from "../../src/files/stylesWriter";
import { readStyles } from "../../src/files/styles";
import { parseXml } from "../../src/files/xml";
import { MAIN } from "./packages";

const body = '<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/><scheme val="minor"/></font>';
const part = (inside: string): string => `<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`;
const given = part(
  `<numFmts count="1"><numFmt numFmtId="180" formatCode="0.0"/></numFmts><fonts count="2" x14ac:knownFonts="1" xmlns:x14ac="u">${body}<font><b/><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/><scheme val="minor"/></font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEFD9"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><tableStyles count="0"/>',
);
const givenRead = (text: string) => readStyles(parseXml(text), null);

test("a look that is there is used, and nothing is added", () => {
  const styles = openStyles(given);
  expect(styles.cell(undefined)).toBe(0);
  expect(styles.cell({})).toBe(0);
  expect(styles.cell({ font: { bold: true } })).toBe(1);
  expect(styles.text()).toBe(given);
});

test("a look that is missing is added once, of pieces that are there and new ones", () => {
  const styles = openStyles(given);
  const look = {
    fill: "#DDEFD9",
    font: { color: "#1B5E20" },
    numberFormat: "0.0",
    border: { bottom: { style: "hair" as const, color: "#C9D0D6" } },
  };
  expect([styles.cell(look), styles.cell({ ...look })]).toEqual([2, 2]);
  expect(styles.cell({ numberFormat: '0" mål"' })).toBe(3);
  const text = styles.text();
  expect(text).toContain('<fills count="3">');
  expect(text).toContain('<fonts count="3" x14ac:knownFonts="1"');
  // The family and scheme of the body font follow its name; a new number comes after the last.
  expect(text).toContain(
    '<font><sz val="10"/><color rgb="FF1B5E20"/><name val="Arial"/><family val="2"/><scheme val="minor"/></font></fonts>',
  );
  expect(text).toContain('<numFmt numFmtId="181" formatCode="0&quot; mål&quot;"/></numFmts>');
  expect(givenRead(text).formats.slice(0, 2)).toEqual(givenRead(given).formats);
  expect(givenRead(text).formats.slice(2)).toEqual([look, { numberFormat: '0" mål"' }]);
});

test("another typeface does not take the body font's scheme with it", () => {
  const styles = openStyles(given);
  styles.cell({ font: { name: "Georgia" } });
  expect(styles.text()).toContain('<font><sz val="10"/><color theme="1"/><name val="Georgia"/></font>');
});

test("what it added is found again", () => {
  const looks = [
    { wrap: true, indent: 1, vertical: "top" as const },
    { locked: false },
    { border: { top: { style: "thin" as const } } },
    { font: { underline: true, strike: true, size: 9 } },
  ];
  const first = openStyles(given);
  const numbers = looks.map((look) => first.cell(look));
  const difference = first.difference({ font: { bold: false, color: "#8E1B16" }, fill: "#F9DEDC" });
  const second = openStyles(first.text());
  expect(looks.map((look) => second.cell(look))).toEqual(numbers);
  expect(second.difference({ font: { bold: false, color: "#8E1B16" }, fill: "#F9DEDC" })).toBe(difference);
  expect(second.text()).toBe(first.text());
  expect(givenRead(first.text()).differences).toEqual([{ font: { bold: false, color: "#8E1B16" }, fill: "#F9DEDC" }]);
});

test("collections that are missing come in the schema's order", () => {
  const styles = openStyles(`<x:styleSheet xmlns:x="${MAIN}"><x:cellStyles/></x:styleSheet>`);
  expect(styles.cell({ fill: "#FFFFFF", numberFormat: "0.000" })).toBe(1);
  styles.difference({ fill: "#FFFFFF" });
  expect(parseXml(styles.text())!.children.map(({ name }) => name)).toEqual([
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellXfs",
    "cellStyles",
    "dxfs",
  ]);
  expect(givenRead(styles.text()).formats).toEqual([undefined, { fill: "#FFFFFF", numberFormat: "0.000" }]);
});
