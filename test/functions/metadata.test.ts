import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTION_IDS } from "../../src/functions/ids";
import { functionsJson } from "../../src/functions/metadata";
import { FUNCTIONS } from "../../src/functions/table";

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string; type: string; dimensionality: string; optional?: boolean }[];
    result: object;
  }[];
}

const metadata = functionsJson("https://mal.example.se/support.html") as Metadata;
/**
 * Names of Excel's own functions in English and Swedish: facts, gathered from public translations of formula engines.
 */
const builtIn = new Set(readFileSync(join(__dirname, "builtIn.txt"), "utf8").split(/\s+/));

const of = (name: string) => metadata.functions.find((one) => one.name === name)!;

test("one entry for each function, with the ids that the code associates", () => {
  expect(metadata.functions.map(({ id }) => id)).toEqual(FUNCTIONS.map(({ id }) => id));
  expect([...metadata.functions.map(({ id }) => id)].sort()).toEqual([...FUNCTION_IDS].sort());
});

test("errors in cells reach the functions", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

test.each([
  ["BEDÖM", ["utfall", "mål"], ["riktning", "startvärde", "skala", "tillval"]],
  ["UPPFYLLNAD", ["utfall", "mål"], ["riktning", "startvärde", "skala", "tillval"]],
  ["FÖRKLARA", ["utfall", "mål"], ["riktning", "startvärde", "skala", "tillval"]],
  ["TOLKA", ["måltext"], ["indikator"]],
  ["SAMLA", ["bedömningar"], ["regel", "skala", "vikter", "tillval"]],
  ["FÖRDELNING", ["bedömningar"], ["skala"]],
  ["UTVECKLING", ["värden"], ["riktning"]],
  ["OMSKALA", ["bedömning", "från", "till"], []],
  ["GEH", ["finansiella", "verksamhet"], ["regel"]],
])("%s takes ranges of anything: %j, and perhaps %j", (name, needed, optional) => {
  const { parameters, result } = of(name);
  expect(parameters.map((one) => [one.name, one.type, one.dimensionality, one.optional ?? false])).toEqual([
    ...needed.map((one) => [one, "any", "matrix", false]),
    ...optional.map((one) => [one, "any", "matrix", true]),
  ]);
  expect(result).toEqual({ type: "any", dimensionality: "matrix" });
});

describe.each(metadata.functions.map((one) => [one.name, one] as const))(
  "%s",
  (name, { id, description, helpUrl, parameters }) => {
    it("has an ASCII id and a name that Excel takes", () => {
      expect(id).toMatch(/^[A-Z0-9_.]+$/);
      expect(name).toMatch(/^\p{L}[\p{L}\p{N}_.]{2,}$/u);
      expect(helpUrl).toBe("https://mal.example.se/support.html");
    });

    it("has no name that is a function of Excel's own, in Swedish or English", () => {
      expect(["TREND", "PROGNOS", "KONVERTERA", "LETARAD", "VLOOKUP"].filter((one) => !builtIn.has(one))).toEqual([]);
      expect(builtIn.has(name)).toBe(false);
    });

    it("helps in the formula box: one short sentence with an example that calls it", () => {
      expect(description).toContain(`=MAL.${name}(`);
      expect(description.length).toBeLessThanOrEqual(120);
      for (const parameter of parameters)
        expect({
          ...parameter,
          long: parameter.description.length > 160,
          short: parameter.description.length < 10,
        }).toMatchObject({ long: false, short: false });
    });

    it("takes its needed arguments first", () => {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect([...optional].sort((a, b) => Number(a) - Number(b))).toEqual(optional);
    });
  },
);
