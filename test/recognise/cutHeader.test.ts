import { withCutHeaders } from "../../src/recognise/grid/cutHeader";
import { plan, read, roles, sheet } from "./kit";
import { dear } from "../whole";

describe("a whole row of headers in its first cell", () => {
  test("is divided by the columns that have values below", () => {
    const cut = sheet(
      "17-1",
      `
    Nyckeltal 2020 2021 2022 Målvärde\\n2022 |       |       |       |
    Besök på badet per invånare             | 2,1   | 3,4   | 3,9   | Öka
    Väntetid till kulturskolan, veckor      | 12    | 10    | 14    | Minska
    Andel nöjda låntagare                   | 88 %  | 90 %  | 91 %  | 90 %
  `,
    );
    expect(plan(cut)).toEqual([
      "nyckeltal: Besök på badet per invånare → Öka 2020: 2.1, 2021: 3.4, 2022: 3.9",
      "nyckeltal: Väntetid till kulturskolan, veckor → Minska 2020: 12, 2021: 10, 2022: 14",
      "nyckeltal: Andel nöjda låntagare → 90 % 2020: 88, 2021: 90, 2022: 91",
    ]);
  });

  dear("also where the words of the last column were cut above and below the others", () => {
    const cut = sheet(
      "22-1",
      `
    Målsättning\\nIndikator 2021 2022 2023 2024\\n2024 |      |      |      |   |
    Placering i rankning av företagsklimat, plats     | 66   | 70   | 67   | * | < 50
    Antal nystartade företag per 1 000 invånare       | 13,8 | 12,8 | *    | * | Öka
    Arbetslösa ungdomar 16–24 år, andel               | 5 %  | 4 %  | 6 %  | * | Minska
  `,
    );
    expect(roles(read(cut))).toBe(
      "A indicator, B outcome 2021, C outcome 2022, D outcome 2023, E outcome 2024, F target 2024",
    );
  });

  test("of a table that is no goal table leaves it alone", () => {
    const { plan: found } = read(
      sheet(
        "29-1",
        `
    Prognos\\nResultaträkning, miljoner kronor 2023\\n2024 |      |
    Verksamhetens intäkter                              | 880  | 1 440
    Verksamhetens kostnader                             | -428 | -675
    Årets resultat                                      | 452  | 765
  `,
      ),
    );
    expect([...found.goals, ...found.indicators]).toEqual([]);
  });

  test("with the words that each year's header begins with", () => {
    const cut = sheet(
      "18-1",
      `
    Nyckeltal Utfall 2022 Utfall 2023 Mål 2024     |      |      |
    Besök på badet per invånare                    | 2,1  | 3,4  | 4
    Andel nöjda låntagare                          | 88 % | 90 % | 92 %
  `,
    );
    expect(plan(cut)).toEqual([
      "nyckeltal: Besök på badet per invånare → 4 2022: 2.1, 2023: 3.4",
      "nyckeltal: Andel nöjda låntagare → 92 % 2022: 88, 2023: 90",
    ]);
  });

  test("is none where it is the title of a table with headers of its own", () => {
    const titled = sheet(
      "Nyckeltal",
      `
    Nyckeltal 2023 2024         |      |
    Indikator                   | 2023 | 2024
    Besök på badet per invånare | 2,1  | 3,4
    Andel nöjda låntagare       | 88 % | 90 %
  `,
    );
    expect(withCutHeaders(titled)).toBe(titled);
  });
});
