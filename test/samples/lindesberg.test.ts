import { lindesberg } from "../../samples/lindesberg";
import { assess } from "../../src/assess/assess";
import { scalesFor } from "../../src/commands/styrmodell";
import { presetNamed } from "../../src/domain/presets";
import { recognise } from "../../src/recognise/recognise";
import { newBook } from "../../src/sheet/book";

/**
 * The three tables of outcomes as Lindesbergs kommun prints them (Styrning och uppföljning, årsredovisning 2021): row,
 * grade.
 */
const PAGE: [level: string, rows: [title: string, grade: string, step: number | undefined][]][] = [
  [
    "grunduppdrag",
    [
      ["Arbetsgivare", "Grunduppdraget uppnås till stor del", undefined],
      ["Välfärd och service", "Grunduppdraget uppnås till stor del", undefined],
      ["Samhälle och demokrati", "Grunduppdraget uppnås till stor del", undefined],
    ],
  ],
  [
    "kvalitetsfaktor",
    [
      ["God ekonomisk hushållning", "Kvalitén uppnås", 0],
      ["Samverkan internt och externt för att möta framtidens välfärdsutmaningar", "Kvalitén är på väg att uppnås", 1],
      [
        "Attraktiv arbetsgivare med fokus på arbetsmiljö, ledarskap, medarbetarskap och kompetensförsörjning",
        "Kvalitén är på väg att uppnås",
        1,
      ],
      ["God kommunal service", "Kvalitén är på väg att uppnås", 1],
      ["Friska medarbetare", "Kvalitén är på väg att inte uppnås", 2],
    ],
  ],
  [
    "utvecklingsmål",
    [
      ["Samverkan mellan kommunen och näringsliv ska öka", "Målet är på väg att uppfyllas", 1],
      ["Ökad måluppfyllelse i skolan", "Målet är på väg att uppfyllas", 1],
      ["En ökad långsiktig ekonomisk planering", "Målet är uppfyllt", 0],
      [
        "Ökad digitalisering inom verksamheter och kommunen för att klara av kompetensförsörjningen och välfärden i framtiden",
        "Målet är på väg att uppfyllas",
        1,
      ],
      ["Lindesbergs kommun ska bli mer inkluderande", "Målet är på väg att inte uppfyllas", 2],
    ],
  ],
];

const styrmodell = presetNamed("lindesberg")!;
const recognition = recognise({ ...newBook(), sheets: lindesberg() }, { scales: scalesFor(styrmodell) });

test("thirteen rows with their grades, each level on a scale of its own", () => {
  const read = PAGE.map(([level]) => [
    level,
    recognition.plan.goals
      .filter((goal) => goal.level === level)
      .map(({ title, grades }) => [title, grades[0]!.text, grades[0]!.step]),
  ]);
  expect(read).toEqual(PAGE);
  const scales = new Set(recognition.plan.goals.map(({ level, grades }) => `${level}: ${grades[0]!.scale}`));
  expect(scales.size).toBe(3);
  expect(recognition.plan.indicators).toEqual([]);
});

test("three areas, 2021, Lindesbergs kommun; the order of the grunduppdrag's scale is asked once", () => {
  expect(recognition.plan.areas.map(({ title }) => title)).toEqual([
    "Arbetsgivare",
    "Välfärd och service",
    "Samhälle och demokrati",
  ]);
  expect([recognition.period, recognition.organisation]).toEqual(["2021", "Lindesbergs kommun"]);
  expect(recognition.problems.map(({ code, cell }) => [code, cell])).toEqual([["okänd-ordning", "'Utfall 2021'!C8"]]);
});

test("the grades are published as they are printed, since a person has set them", () => {
  const { areas, disagreements } = assess(recognition, styrmodell);
  const published = new Map(
    areas.flatMap(({ goals }) => goals.map(({ node, published: { label } }) => [`${node.level} ${node.title}`, label])),
  );
  expect(published).toEqual(
    new Map(
      PAGE.flatMap(([level, rows]) => rows.map(([title, grade]): [string, string] => [`${level} ${title}`, grade])),
    ) as unknown,
  );
  expect(disagreements).toEqual([]);
});
