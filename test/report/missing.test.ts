import { andList } from "../../src/domain/listed";
import { missingSentence } from "../../src/report/missing";
import { assessed, environment, goal, lindesberg, measure, node, state, step, welfare } from "./plan";
import { standard } from "../../src/domain/presets/standard";

test("nothing missing, nothing reported", () => {
  expect(missingSentence(environment, assessed)).toBe("");
  expect(missingSentence(lindesberg.areas[0]!, lindesberg)).toBe("");
});

test("what is missing is counted, and what differs is named by its number", () => {
  expect(missingSentence(welfare, assessed)).toBe(
    "Saknas: utfall för 1 indikator och bedömning för 1 mål. Bedömningarna skiljer sig åt: mål 3.",
  );
});

test("nämndens is asked for only where some nämnd has judged", () => {
  const uppnas = step(standard, "mål", 0);
  const area = {
    ...welfare,
    goals: [
      goal(node("mål", "A"), uppnas, "", { committee: [{ by: "committee" as const, grade: uppnas, reason: "" }] }),
      goal(node("mål", "B"), uppnas, ""),
    ],
  };
  expect(missingSentence(area, { ...assessed, areas: [area] })).toBe("Saknas: nämndens bedömning för 1 mål.");
});

test("many that differ are named by six and counted; one without a number by its title", () => {
  const differing = (count: number, numbered: boolean) =>
    Array.from({ length: count }, (_, index) =>
      goal(
        node("mål", `Mål ${"ABCDEFGHIJ"[index]!}`, numbered ? { number: String(index + 1) } : {}),
        step(standard, "mål", 0),
        "",
        { disagreement: "olika" },
      ),
    );
  const sentence = (count: number, numbered: boolean): string =>
    missingSentence({ ...welfare, goals: differing(count, numbered) }, assessed);
  expect(sentence(9, true)).toBe("Bedömningarna skiljer sig åt: mål 1, 2, 3, 4, 5, 6 och 3 till.");
  expect(sentence(1, false)).toBe("Bedömningarna skiljer sig åt: mål ”Mål A”.");
});

test("an indicator without a target lacks it", () => {
  const area = {
    ...welfare,
    goals: [
      goal(node("mål", "A"), state("ej bedömd"), "", {
        indicators: [measure({ title: "x", values: [1, 2, 3], grade: null, reason: "" })],
      }),
    ],
  };
  expect(missingSentence(area, assessed)).toBe("Saknas: målvärde för 1 indikator och bedömning för 1 mål.");
});

test("goals are counted in the table's own word where it has one for all of them", () => {
  const without = (level: string, title: string) => goal(node(level, title), state("bedömning saknas"), "");
  const sentence = (...goals: ReturnType<typeof without>[]): string => missingSentence({ ...welfare, goals }, assessed);
  expect(sentence(without("aktivitet", "A"), without("aktivitet", "B"))).toBe("Saknas: bedömning för 2 aktiviteter.");
  expect(sentence(without("aktivitet", "A"), without("nämndmål", "B"))).toBe("Saknas: bedömning för 2 mål.");
});

test("measures are counted in the table's own word, in a word for both where there are two", () => {
  const bare = (title: string, level: string) => {
    const one = measure({ title, values: [1, 2, 3], grade: null, reason: "" });
    return { ...one, node: { ...one.node, level } };
  };
  const sentence = (...levels: string[]): string =>
    missingSentence(
      {
        ...welfare,
        goals: [
          goal(node("mål", "A"), step(standard, "mål", 0), "", {
            indicators: levels.map((level, at) => bare(`x${at}`, level)),
          }),
        ],
      },
      assessed,
    );
  expect([sentence("nyckeltal", "nyckeltal"), sentence("nyckeltal", "indikator")]).toEqual([
    "Saknas: målvärde för 2 nyckeltal.",
    "Saknas: målvärde för 2 mått.",
  ]);
});

test("lists", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(andList)).toEqual(["", "a", "a och b", "a, b och c"]);
});
