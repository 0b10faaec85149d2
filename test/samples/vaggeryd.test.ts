import { factsOf } from "../../samples/facts";
import type { VaggerydFacts } from "../../samples/vaggeryd";
import { atLevel, levels, published, sampleRead } from "./reading";

const { areas, committees, indicators, internal, process } = factsOf<VaggerydFacts>("vaggeryd");
const read = sampleRead("vaggeryd.xlsx", "vaggeryd");
const own = committees.flatMap(({ name, goals }) =>
  goals.map(([area, title, measure, , , target, grade]) => ({ name, area, title, measure, target, grade })),
);

test("four målområden, each with its övergripande mål, Agenda 2030 and who answers for it", async () => {
  const { plan } = await read;
  expect(plan.areas.filter(({ level }) => level === "målområde").map(({ number, title }) => [number, title])).toEqual(
    areas.map(({ number, title }) => [String(number), title]),
  );
  const goals = atLevel(plan.goals, "övergripande mål");
  expect(goals.map(({ number, title, sdg }) => [number, title, sdg?.join(", ")])).toEqual(
    areas.map(({ number, goal, agenda }) => [String(number), goal, agenda]),
  );
  const areaOf = (id: string): string => plan.areas.find((node) => node.id === id)!.title;
  expect(goals.map(({ parents }) => parents.map(areaOf))).toEqual(areas.map(({ title }) => [title]));
  expect(goals.map(({ grades }) => grades.map(({ by, text }) => `${by} ${text}`).join())).toEqual(
    areas.map(({ overall }) => (overall ? `overall ${overall}` : "")),
  );
});

test("a cross in the matrix says which nämnder and companies answer for a goal", async () => {
  const { plan } = await read;
  const linked = (area: number): string[] =>
    committees.filter(({ goals }) => goals.some(([one]) => one === area)).map(({ name }) => name);
  expect(atLevel(plan.goals, "övergripande mål").map(({ owners }) => owners)).toEqual(
    areas.map(({ number }) => ["Kommunfullmäktige", ...linked(number)]),
  );
});

test("the nämnder's and companies' goals, each under its övergripande mål with owner, measure and judgement", async () => {
  const { plan, assessed } = await read;
  const number = (id: string): number => Number(plan.goals.find((node) => node.id === id)!.number);
  const goals = atLevel(plan.goals, "nämndens mål");
  expect(goals.map(({ title, owners, parents }) => [title, owners, parents.map(number)])).toEqual(
    own.map(({ title, name, area }) => [title, [name], [area]]),
  );
  const measures = goals.map(({ id }) =>
    plan.indicators
      .filter(({ parents }) => parents.includes(id))
      .map(({ title, targets }) => [title, ...targets.map(({ text }) => text)]),
  );
  expect(measures).toEqual(own.map(({ measure, target }) => [[measure, target]]));
  const stated = published(assessed);
  expect(own.map(({ title }) => stated.get(`nämndens mål ${title}`))).toEqual(own.map(({ grade }) => grade));
});

test("measures over the years as their sources print them", async () => {
  const { plan } = await read;
  const values = (title: string): [string, number][] =>
    plan.indicators
      .find((node) => node.title === title)!
      .outcomes.flatMap(({ period, value }): [string, number][] => (value === null ? [] : [[period, value]]));
  for (const one of indicators)
    expect([one.title, values(one.title)]).toEqual([
      one.title,
      Object.entries(one.values).map(([year, text]) => [year, Number(text.replace(/\s/g, ""))]),
    ]);
});

test("internal goals stand apart, under perspectives of their own", async () => {
  const { plan } = await read;
  const areaOf = (id: string): string => plan.areas.find((node) => node.id === id)!.title;
  const goals = atLevel(plan.goals, "mål");
  const decided = internal.filter(([, title], i) => title !== internal[i - 1]?.[1]);
  expect(goals.map(({ title, parents }) => [title, parents.map(areaOf)])).toEqual(
    decided.map(([perspective, title]) => [title, [perspective]]),
  );
  const goalOf = (id: string): string => plan.goals.find((node) => node.id === id)!.title;
  const measures = internal.map(([, , measure]) => plan.indicators.find(({ title }) => title === measure)!);
  expect(measures.map(({ parents }) => parents.map(goalOf))).toEqual(internal.map(([, title]) => [title]));
  const result = plan.indicators.find(({ title }) => title.startsWith("Årets resultat"))!;
  expect([
    result.targets[0]?.text,
    result.outcomes[0]?.value,
    result.grades.find(({ by }) => by === "computed")?.text,
  ]).toEqual(["minst 18", 50.2, "Uppnås"]);
});

test("the process is steps with a time and a status; ticks are no goals", async () => {
  const { plan } = await read;
  expect(
    atLevel(plan.goals, "aktivitet").map(({ title, when, grades }) => [title, when?.text, grades[0]?.text]),
  ).toEqual(process.map(([step, , when, status]) => [step, when, status]));
  expect(levels(plan.goals)).toEqual({ "övergripande mål": 4, "nämndens mål": 17, mål: 3, aktivitet: 9 });
});

test("every cell is accounted for; the framgångsfaktorer are left to say something of", async () => {
  const { coverage, problems } = await read;
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["oläst-kolumn", "'Övergripande mål'!D5"]]);
});
