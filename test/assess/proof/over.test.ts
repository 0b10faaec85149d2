import { cellKey, type Sheet } from "../../../src/sheet/book";
import { sheet } from "../../recognise/kit";
import { type Given, given } from "./sheets";

/* What stands over values holds for all of them, and what a row says of its own time is its value's. */

const COUNTS = `
  Antal tillbud | högst 50 | 32
  Antal besök | minst 100 | 90`;

const drawn = (header = "Mått | Målvärde 2024 | Utfall 2024", title = "Målredovisning 2024", rows = COUNTS): Sheet =>
  sheet("Blad", `${title}\n\n${header}${rows}`);

const TITLE = cellKey(0, 0);
const TARGETS = cellKey(2, 1);
const OUTCOMES = cellKey(2, 2);

/** Each measure's verdict, or what it lacks. */
const saidOf = ({ measures }: Given): (string | undefined)[] => measures.map((one) => one.split(": ").at(-1));

describe("a comment over values is about all of them", () => {
  const of = (key: number, comment: string): Given => {
    const commented = drawn();
    commented.notes.set(key, comment);
    return given([commented], [], undefined, "undecided");
  };

  test.each<[key: number, comment: string]>([
    [OUTCOMES, "Jan-juni"],
    [OUTCOMES, "Gäller t.o.m. augusti"],
    [OUTCOMES, "Halvårssiffror"],
    [OUTCOMES, "Budgeterat värde"],
    [OUTCOMES, "Endast norra området"],
    [OUTCOMES, "Ej komplett, Söder saknas"],
    [TARGETS, "Målen gäller 2026"],
    [TARGETS, "Gäller hela kommunen"],
    [TITLE, "Siffrorna är per sista juni"],
  ])("%s: %s", (key, comment) => {
    for (const said of saidOf(of(key, comment))) expect(said).not.toMatch(/true|false/);
  });

  test.each<[key: number, comment: string]>([
    [OUTCOMES, "Källa: Stratsys"],
    [OUTCOMES, "Preliminära siffror"],
    [TARGETS, "Beslutat av fullmäktige 2023-11-20"],
    [TITLE, "Källa: Stratsys"],
  ])("%s: %s changes nothing", (key, comment) => expect(saidOf(of(key, comment))).toEqual(["true", "false"]));

  test("is asked about once, and settled by an answer", () => {
    const { asked, choices } = of(OUTCOMES, "Endast norra området");
    expect(asked).toHaveLength(1);
    const commented = drawn();
    commented.notes.set(OUTCOMES, "Endast norra området");
    expect(saidOf(given([commented], choices[0]))).toEqual(["true", "false"]);
  });
});

describe("what limits the outcomes' header is asked about where the target has no such limit", () => {
  test.each<[header: string, says: string[]]>([
    ["Mått | Målvärde 2024 | Utfall 2024 (endast egen regi)", ["whole", "whole"]],
    ["Mått | Målvärde 2024 (endast egen regi) | Utfall 2024 (endast egen regi)", ["true", "false"]],
    ["Mått | Målvärde 2024 | Utfall 2024 (Kolada)", ["true", "false"]],
  ])("%s", (header, says) => expect(saidOf(given([drawn(header)]))).toEqual(says));

  test.each<[header: string, says: string[]]>([
    ["Mått | Målvärde 2024 | Utfall 2024*", ["whole", "whole"]],
    ["Mått | Målvärde 2024* | Utfall 2024*", ["true", "false"]],
  ])("a mark on %s", (header, says) =>
    expect(saidOf(given([drawn(header, "Målredovisning 2024", `${COUNTS}\n\n* Endast kommunal regi`)]))).toEqual(says),
  );
});

describe("the row's own time is its value's", () => {
  const of = (header: string, ...times: string[]): (string | undefined)[] =>
    saidOf(
      given(
        [
          drawn(
            `Mått | Målvärde 2024 | Utfall 2024 | ${header}`,
            "Uppföljning 2024",
            times
              .map((time, at) => `\n  Andel ${["nöjda", "trygga", "behöriga"][at]}, % | minst 80 | 85 | ${time}`)
              .join(""),
          ),
        ],
        [],
        undefined,
        "undecided",
      ),
    );

  test.each(["Mätår", "Mätperiod", "Avser år", "År", "Period", "Mättillfälle", "Avser", "Mätdatum", "Senast mätt"])(
    "%s",
    (header) => expect(of(header, "2022", "2024", "2024")).toEqual(["period", "true", "true"]),
  );

  test("a later year than the header's is no year of the outcome", () =>
    expect(of("Mätår", "2025", "2024")).toEqual(["period", "true"]));

  test.each([
    // When the target is to be reached, and how often it is measured.
    ["Målår", "2022"],
    ["Klart senast", "2022"],
    ["Mätperiod", "årligen"],
    ["Mätperiod", "helår"],
    ["Period", "2023–2026"],
    ["Mätår", "2023/24"],
  ])("%s: %s is not another time of the outcome", (header, time) =>
    expect(of(header, time, "2024")[0]).not.toBe("period"),
  );
});

describe("a month in a note", () => {
  const of = (note: string): (string | undefined)[] =>
    saidOf(
      given(
        [
          drawn(
            undefined,
            "Årsrapport 2024",
            `\n  Andel ekologiskt, % | minst 40 | 42*\n  Andel nöjda, % | minst 80 | 85\n\n* ${note}`,
          ),
        ],
        [],
        undefined,
        "undecided",
      ),
    );

  test.each([
    ["Enligt SCB:s definition från mars 2021.", "true"],
    ["Värdet är inte jämförbart med målet eftersom definitionen ändrades i juni.", "whole"],
    ["Går inte att ställa mot målvärdet.", "whole"],
    ["Ny definition, ej jämförbart.", "whole"],
  ])("%s: %s", (note, says) => expect(of(note)).toEqual([says, "true"]));
});
