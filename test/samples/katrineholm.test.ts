import { factsOf } from "../../samples/facts";
import type { KatrineholmFacts } from "../../samples/katrineholm";
import { boardOf } from "../../src/report/board/board";
import { atLevel, levels, published, sampleRead } from "./reading";

const { goals, indicators } = factsOf<KatrineholmFacts>("katrineholm");
const read = sampleRead("katrineholm.xlsx", "katrineholm");

test("the halvtidsuppföljning judges 51 resultatmål and 150 uppdrag under 7 övergripande mål", async () => {
  expect(goals.map((goal) => [goal.goals.length, goal.assignments.length])).toEqual([
    [8, 26],
    [8, 24],
    [8, 22],
    [7, 21],
    [6, 17],
    [7, 20],
    [7, 20],
  ]);
  const { plan } = await read;
  expect(levels(plan.goals)).toEqual({ "övergripande mål": 7, resultatmål: 51, uppdrag: 150 });
});

test("per övergripande mål as the facts say, each uppdrag and resultatmål under one", async () => {
  const { plan } = await read;
  const tops = atLevel(plan.goals, "övergripande mål");
  expect(tops.map(({ number, title }) => [number, title])).toEqual(
    goals.map(({ number, title }) => [String(number), title]),
  );
  const below = (id: string, level: string): string[] =>
    atLevel(plan.goals, level)
      .filter(({ parents }) => parents.join() === id)
      .map(({ title }) => title);
  expect(tops.map(({ id }) => [below(id, "resultatmål"), below(id, "uppdrag")])).toEqual(
    goals.map((goal) => [goal.goals.map(([title]) => title), goal.assignments.map(([title]) => title)]),
  );
});

test("each with owner, comment and the grades of its own scale, per period", async () => {
  const { plan } = await read;
  expect(
    atLevel(plan.goals, "resultatmål").map(({ owners, comments, grades }) => [
      owners.join(", "),
      comments[0]?.text,
      grades.filter(({ by }) => by === "printed").map(({ period, text }) => [period, text]),
    ]),
  ).toEqual(
    goals.flatMap((goal) =>
      goal.goals.map(([, owner, y2019, y2020, half, comment]) => [
        owner,
        comment,
        [
          ["2019", y2019],
          ["2020", y2020],
          ["2021", half],
        ],
      ]),
    ),
  );
  expect(
    atLevel(plan.goals, "uppdrag").map(({ owners, comments, grades }) => [
      owners.join(", "),
      comments[0]?.text,
      grades[0]?.text,
      grades[0]?.scale,
    ]),
  ).toEqual(
    goals.flatMap((goal) => goal.assignments.map(([, owner, grade, comment]) => [owner, comment, grade, "Uppdrag"])),
  );
});

test("the measures of the appendix are under their resultatmål", async () => {
  const { plan } = await read;
  const goal = (id: string): string => plan.goals.find((node) => node.id === id)!.title;
  expect(plan.indicators.map(({ title, parents }) => [title, parents.map(goal)])).toEqual(
    indicators.map((one) => [one.title, [one.goal]]),
  );
});

test("at halvtid the ledningsgrupp's grades are published; the seven only gather them", async () => {
  const { assessed } = await read;
  const stated = published(assessed);
  const count = (label: string, level: string): number =>
    [...stated].filter(([key, value]) => key.startsWith(level) && value === label).length;
  const wanted = (label: string): number =>
    goals
      .flatMap((goal) => [...goal.goals.map(([, , , , half]) => half), ...goal.assignments.map(([, , grade]) => grade)])
      .filter((grade) => grade === label).length;
  for (const label of ["Uppnås/överträffas", "Uppnås delvis", "Uppnås inte", "Svårbedömt"])
    expect([label, count(label, "resultatmål")]).toEqual([label, wanted(label)]);
  for (const label of ["Genomfört", "Pågår", "Ej genomfört"])
    expect([label, count(label, "uppdrag")]).toEqual([label, wanted(label)]);
  const unjudged = assessed.areas.flatMap((area) => area.goals).filter((goal) => goal.unjudged);
  expect(unjudged.map(({ node }) => node.title)).toEqual(goals.map(({ title }) => title));
});

test("a status sheet per övergripande mål", async () => {
  const { assessed } = await read;
  expect(assessed.areas.map(({ node }) => node.title)).toEqual(goals.map(({ title }) => title));
});

test("every cell is accounted for, sums and legends too", async () => {
  const { coverage, problems } = await read;
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect(problems).toEqual([]);
});

test("the måltavla tells resultatmål that are not reached apart from uppdrag that are not done", async () => {
  const { assessed } = await read;
  const { rows } = boardOf({ assessed, changes: null, entries: [] });
  expect(rows.find(({ name }) => name.startsWith("5 "))!.why).toBe(
    "Uppnås inte: ”5.1 Fler ska delta i kultur- och fritidslivet”. Ej genomfört: ”U5.11 Skapa ett nytt kulturhus” och 1 till.",
  );
  for (const { why } of rows) expect(why).not.toMatch(/Uppnås inte: [^.]*”U\d/u);
});
