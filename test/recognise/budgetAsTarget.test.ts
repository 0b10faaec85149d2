import { read, roles, sheet } from "./kit";

const ROWS = `
    Årets resultat i % av skatteintäkter | 1,4    | 2,0    | 0,4
    Soliditet (%)                        | 31,2   | 32     | 33,1
    Låneskuld per invånare (kr)          | 24 100 | 26 000 | 25 350`;

test.each<[what: string, head: string]>([
  ["goals", "Finansiellt mål | Bokslut 2024 | Budget 2025 | Bokslut 2025"],
  [
    "key figures under a title of financial goals",
    "Finansiella mål\nNyckeltal | Bokslut 2024 | Budget 2025 | Utfall 2025",
  ],
])("the budget beside the year's account is the target of %s", (_, head) =>
  expect(roles(read(sheet("Blad1", `${head}${ROWS}`)))).toMatch(/B outcome 2024, C target 2025, D outcome 2025$/),
);

test.each<[what: string, budget: string, drawing: string]>([
  [
    "another column has the targets",
    "C other 2025",
    `Finansiellt mål | Mål 2025 | Budget 2025 | Bokslut 2025
     Soliditet (%)   | minst 30 | 32          | 33,1
     Nettokostnadsandel (%) | högst 99 | 98   | 99,6`,
  ],
  [
    "it is of another year",
    "B other 2026",
    `Finansiellt mål | Budget 2026 | Bokslut 2025
     Soliditet (%)   | 32          | 33,1
     Självfinansieringsgrad (%) | 100 | 71`,
  ],
  [
    "the goals state their own",
    "B other 2025",
    `Finansiellt mål | Budget 2025 | Bokslut 2025
     Soliditeten ska vara minst 30 % | 32 | 33,1
     Resultatet ska vara minst 2 %   | 2,5 | 1,4`,
  ],
])("a budget is no target where %s", (_, budget, drawing) =>
  expect(roles(read(sheet("Blad1", drawing))).split(", ")).toContain(budget),
);
