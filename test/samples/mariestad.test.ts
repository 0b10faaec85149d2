import { factsOf } from "../../samples/facts";
import type { MariestadFacts } from "../../samples/mariestad";
import { levels, published, sampleRead } from "./reading";

const { goals } = factsOf<MariestadFacts>("mariestad");
const read = sampleRead("mariestad.xlsx", "mariestad");

/** The tree of the facts: a line per node with its level, number, parent, owner, and the grade in its row. */
const TREE = goals.flatMap((goal, g) => [
  ["kf-mål", `${g + 1}`, goal.title, "", "", goal.overall],
  ...goal.goals.flatMap((own, n) => [
    ["nämndmål", `${g + 1}.${n + 1}`, own.title, `${g + 1}`, own.owner, own.grade],
    ...own.activities.flatMap((activity, a) => [
      ["aktivitet", `${g + 1}.${n + 1}.${a + 1}`, activity.title, `${g + 1}.${n + 1}`, "", activity.status],
      ...activity.parts.map(([title, , , status], p) => [
        "delaktivitet",
        `${g + 1}.${n + 1}.${a + 1}.${p + 1}`,
        title,
        `${g + 1}.${n + 1}.${a + 1}`,
        "",
        status,
      ]),
    ]),
  ]),
]);

test("five KF-mål, their nämndmål, aktiviteter and delaktiviteter, each in its place", async () => {
  const { plan } = await read;
  expect(levels(plan.goals)).toEqual({ "kf-mål": 5, nämndmål: 12, aktivitet: 14, delaktivitet: 26 });
  const number = (id: string): string => plan.goals.find((node) => node.id === id)!.number!;
  const judged = plan.goals.map((node) => [
    node.level,
    node.number,
    node.title,
    node.parents.map(number).join(),
    node.owners.join(),
    node.grades.find(({ by }) => by !== "computed")?.text ?? "",
  ]);
  // The sheet prints level and number before the words: "Nämndmål 1.1: …".
  const printed = { "kf-mål": "KF-mål", nämndmål: "Nämndmål", aktivitet: "Aktivitet", delaktivitet: "Delaktivitet" };
  expect(judged).toEqual(
    TREE.map(([level, nr, title, ...rest]) => [
      level,
      nr,
      `${printed[level as keyof typeof printed]} ${nr}: ${title}`,
      ...rest,
    ]),
  );
});

test("status below, nämndens judgement above it, the samlade on top", async () => {
  const { plan } = await read;
  const judges = {
    "kf-mål": "overall",
    nämndmål: "committee",
    aktivitet: "printed",
    delaktivitet: "printed",
  } as Record<string, string>;
  for (const { level, grades } of plan.goals)
    for (const { by } of grades) if (by !== "computed") expect([level, by]).toEqual([level, judges[level]]);
});

test("what is published is what people have set; one KF-mål waits for its judgement, with the proposal said", async () => {
  const { assessed } = await read;
  const stated = published(assessed);
  for (const [level, , title, , , grade] of TREE)
    expect([title, stated.get(`${level} ${title}`)]).toEqual([title, grade || "Bedömning saknas"]);
  const waiting = assessed.areas
    .flatMap((area) => area.goals)
    .filter(({ published: { label } }) => label === "Bedömning saknas");
  expect(waiting.map(({ node }) => node.number)).toEqual(["5"]);
  expect(waiting[0]!.reason).toMatch(/Det beräknade förslaget är ”Uppnås”: .*, och majoriteten avgör\.$/);
});

test("a status sheet per KF-mål; the committees' budget beside is no goal", async () => {
  const { assessed, tables } = await read;
  expect(assessed.areas.map(({ node }) => node.title)).toEqual(goals.map(({ title }) => title));
  expect(tables.map(({ range }) => /:I\d+$/.test(range))).toEqual([true]);
});

test("every cell is accounted for, and nothing of it is doubtful: three schools are all there are", async () => {
  const { coverage, problems } = await read;
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([]);
});
