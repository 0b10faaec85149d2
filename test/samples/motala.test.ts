import { factsOf } from "../../samples/facts";
import type { MotalaFacts } from "../../samples/motala";
import { published, sampleRead } from "./reading";

const { areas } = factsOf<MotalaFacts>("motala");
const read = sampleRead("motala.xlsx", "motala");
const goals = areas.flatMap((area) => area.goals.map((goal) => ({ ...goal, area: area.title })));

test("Motala prints four areas and fourteen resultatmål, two to five in each", () => {
  expect(areas.map((area) => [area.title, area.goals.map(({ number }) => number)])).toEqual([
    ["En sund ekonomi", [1, 2]],
    ["Tillväxt i hela Motala", [3, 4, 5, 6, 7]],
    ["Det goda livet i Motala", [8, 9, 10, 11]],
    ["Ett sammanhållet Motala", [12, 13, 14]],
  ]);
});

test("every resultatmål once, though it is on two sheets, with its area, owner and comment", async () => {
  const { plan } = await read;
  expect(plan.areas.map(({ title }) => title)).toEqual(areas.map(({ title }) => title));
  const area = (id: string): string => plan.areas.find((node) => node.id === id)!.title;
  expect(
    plan.goals.map(({ level, number, title, owners, parents, comments }) => [
      level,
      number,
      title,
      owners,
      parents.map(area),
      comments.map(({ text }) => text),
    ]),
  ).toEqual(
    goals.map((goal) => [
      "resultatmål",
      String(goal.number),
      goal.title,
      [goal.owner],
      [goal.area],
      goal.comment ? [goal.comment] : [],
    ]),
  );
});

test("every nyckeltal under its goal, with what it is and what it should be", async () => {
  const { plan } = await read;
  const goal = (id: string): string => plan.goals.find((node) => node.id === id)!.title;
  const missing = (text: string): boolean => text === "–" || text === "uppgift saknas";
  expect(
    plan.indicators.map(({ level, title, parents, targets }) => [
      level,
      title,
      parents.map(goal),
      targets.filter(({ reading }) => reading.kind !== "none").map(({ text }) => text),
    ]),
  ).toEqual(
    goals.flatMap((one) =>
      one.indicators.map(({ title, target }) => ["nyckeltal", title, [one.title], missing(target) ? [] : [target]]),
    ),
  );
  const current = goals.flatMap((one) =>
    one.indicators.map(({ title, current }) => [
      title,
      Number(/\d+(?:,\d+)?/.exec(current)?.[0].replace(",", ".") ?? NaN),
    ]),
  );
  expect(plan.indicators.map(({ title, outcomes }) => [title, outcomes[0]?.value ?? NaN])).toEqual(current);
});

test("a fill without words is the grade that the legend gives it", async () => {
  const { plan, assessed } = await read;
  expect(plan.goals.map(({ title, grades }) => [title, grades.find(({ by }) => by === "printed")?.text ?? ""])).toEqual(
    goals.map(({ title, grade }) => [title, grade]),
  );
  expect(published(assessed)).toEqual(
    new Map(goals.map(({ title, grade }): [string, string] => [`resultatmål ${title}`, grade || "Bedömning saknas"])),
  );
});

test("every cell is accounted for, and nothing needs mending", async () => {
  const { coverage, problems, disagreements } = await read;
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(["läst-cell-för-cell"]);
  expect(disagreements).toEqual([]);
});
