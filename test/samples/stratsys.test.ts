import { factsOf } from "../../samples/facts";
import type { StratsysFacts } from "../../samples/stratsys";
import { atLevel, levels, sampleRead } from "./reading";

const { goals } = factsOf<StratsysFacts>("stratsys");
const read = sampleRead("stratsys.xlsx", "standard");
const once = (texts: string[]): string[] => [...new Set(texts)];

test("repeated ancestors are one node each", async () => {
  const { plan } = await read;
  expect(plan.areas.map(({ title }) => title)).toEqual(once(goals.map(({ perspective }) => perspective)));
  expect(levels(plan.goals)).toEqual({
    "kommunfullmäktiges mål": once(goals.map(({ council }) => council)).length,
    nämndmål: goals.length,
    aktivitet: goals.flatMap(({ activities }) => activities).length,
  });
  expect(atLevel(plan.goals, "nämndmål").map(({ title, owners }) => [title, owners])).toEqual(
    goals.map(({ goal, owner }) => [goal, [owner]]),
  );
});

test("the goal's grade is on the goal, the light on the measure", async () => {
  const { plan } = await read;
  expect(
    atLevel(plan.goals, "nämndmål").map(({ grades }) =>
      grades.filter(({ by }) => by === "printed").map(({ text }) => text),
    ),
  ).toEqual(goals.map(({ status }) => [status]));
  expect(
    plan.indicators.map(({ title, grades }) => [
      title,
      grades.filter(({ by }) => by === "printed").map(({ text }) => text),
    ]),
  ).toEqual(goals.flatMap(({ measures }) => measures.map(([title, , , , , , , grade]) => [title, [grade]])));
});

test("activities of the other sheet find their goals", async () => {
  const { plan } = await read;
  const goal = (id: string): string => plan.goals.find((node) => node.id === id)!.title;
  expect(
    atLevel(plan.goals, "aktivitet").map(({ title, parents, grades }) => [title, parents.map(goal), grades[0]?.text]),
  ).toEqual(goals.flatMap((one) => one.activities.map(([title, status]) => [title, [one.goal], status])));
});

test("three years of outcomes, and the year's target", async () => {
  const { plan } = await read;
  const numbers = goals.flatMap(({ measures }) =>
    measures.map(([title, , ...rest]) => [
      title,
      ...rest.slice(0, 3).map((text) => (/^\d/.test(text) ? Number(text.replace(",", ".")) : null)),
    ]),
  );
  expect(plan.indicators.map(({ title, outcomes }) => [title, ...outcomes.map(({ value }) => value)])).toEqual(numbers);
  expect(plan.indicators.map(({ targets }) => targets.map(({ period }) => period))).toEqual(
    numbers.map(() => ["2021"]),
  );
});

test("every cell is accounted for; an outcome on its target is not asked about", async () => {
  const { coverage, problems } = await read;
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect(problems).toEqual([]);
});
