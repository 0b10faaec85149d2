import { read, roles, sheet } from "./kit";

const table = (key: string) =>
  sheet(
    "KKiK",
    `
    Kommunens kvalitet i korthet 2023
    ${key}
    Mått                                 | 2022 | 2023 | Vårt mål | Färg
    Elever i åk 6 med godkänt, andel (%) | 80   | 81   | 90       | Röd
    Behöriga till yrkesprogram, andel (%) | 80,1 | 79,4 | 85      | Röd
    Brukarbedömning, helhetssyn, andel (%) | 82 | 86   | 88       | Grön
    Återvunnet avfall, andel (%)         | 39   | 41   | 50       | Gul
    `,
  );

test("colours that say the place among others are no grades, whatever target stands beside them", () => {
  const found = read(
    table("Grön = bland de 25 procent bästa kommunerna, Gul = i mitten, Röd = bland de 25 procent sämsta"),
  );
  expect(roles(found)).toMatch(/, E other$/);
  expect(found.plan.indicators.map(({ grades }) => grades.length)).toEqual([0, 0, 0, 0]);
});

test("colours that say whether the goal is reached are grades", () => {
  const found = read(table("Grön = målet är uppnått, Gul = delvis uppnått, Röd = ej uppnått"));
  expect(roles(found)).toMatch(/, E grade$/);
  expect(found.plan.indicators.map(({ grades }) => grades[0]?.step)).toEqual([2, 2, 0, 1]);
});
