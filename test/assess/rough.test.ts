import { indicatorsIn } from "../../src/domain/assessment";
import { given, read, table } from "./proof/sheets";

/*
 * Numbers that are stated roughly (docs/regler.md §1, ”Ungefär”): a value that may lie on either side of its target is asked
 * about, and all others are told.
 */

const of = (target: string, outcome: string, measure = "Nöjda, %"): string =>
  given([table("Mått | Mål 2024 | Utfall 2024", "Mål", `\n${measure} | ${target} | ${outcome}`)]).measures[0]!.replace(
    `${measure}: `,
    "",
  );

describe("an outcome", () => {
  test.each<[target: string, outcome: string, says: string]>([
    // "Ca 80" is 75–85.
    ["minst 80 %", "ca 80 %", "whole"],
    ["minst 82 %", "ca 80 %", "whole"],
    ["minst 78 %", "omkring 80 %", "whole"],
    ["minst 70 %", "ca 80 %", "true"],
    ["minst 90 %", "ungefär 80 %", "false"],
    ["minst 80 %", "ca 82 %", "true"],
    ["minst 80 %", "runt 79 %", "false"],
    // Two ends in a sentence are no figure.
    ["minst 90 %", "Bortfall i systemet, uppskattningsvis 90–95 %", "whole"],
    // On one side of its figure.
    ["minst 80 %", "drygt 80 %", "true"],
    ["minst 80 %", "strax över 80 %", "true"],
    ["minst 80 %", "precis över 80 %", "true"],
    ["mer än 80 %", "drygt 80 %", "true"],
    ["minst 80 %", "knappt 80 %", "false"],
    ["minst 80 %", "nästan 80 %", "false"],
    ["minst 80 %", "strax under 80 %", "false"],
    ["högst 80 %", "knappt 80 %", "true"],
    ["högst 80 %", "drygt 80 %", "false"],
    // And how far, nobody says.
    ["minst 75 %", "drygt 70 %", "whole"],
    ["minst 80 %", "drygt 70 %", "false"],
    ["minst 86 %", "knappt 90 %", "whole"],
    ["minst 85 %", "knappt 90 %", "true"],
    ["minst 70 %", "drygt 70 %", "true"],
    // A bound decides where all that it may be is on one side, and no distance can be told of its own edge.
    ["minst 80 %", "över 80 %", "whole"],
    ["minst 80 %", "över 85 %", "true"],
    ["minst 80 %", "över 75 %", "whole"],
    ["högst 80 %", "över 75 %", "whole"],
    ["högst 50", "<20", "true"],
    ["minst 50", "<20", "false"],
    ["högst 15", "<20", "whole"],
    ["minst 0", "<20", "whole"],
  ])("%s, %s: %s", (target, outcome, says) => expect(of(target, outcome)).toBe(says));

  test("no further than a fifth from its figure: 1 000 may be rounded to hundreds", () => {
    expect(of("minst 700", "ca 1 000", "Besök")).toBe("true");
    expect(of("minst 900", "ca 1 000", "Besök")).toBe("whole");
    expect(of("högst 1 300", "drygt 1 000", "Klagomål")).toBe("true");
  });
});

describe("a target", () => {
  test.each<[target: string, outcome: string, says: string]>([
    ["minst drygt 80 %", "79 %", "false"],
    ["minst drygt 80 %", "80 %", "whole"],
    ["minst drygt 80 %", "82 %", "true"],
    ["strax över 80 %", "80 %", "whole"],
    ["strax över 80 %", "85 %", "true"],
    ["minst nästan 80 %", "78 %", "whole"],
    ["minst knappt 80 %", "74 %", "false"],
    ["knappt 80 %", "80 %", "true"],
    ["minst ca 80 %", "knappt 80 %", "whole"],
    ["minst ca 80 %", "drygt 80 %", "true"],
  ])("%s, %s: %s", (target, outcome, says) => expect(of(target, outcome)).toBe(says));

  test("of what is better the less there is", () => {
    expect(of("högst drygt 5 %", "5,2 %", "Sjukfrånvaro, %")).toBe("whole");
    expect(of("högst drygt 5 %", "5 %", "Sjukfrånvaro, %")).toBe("true");
    expect(of("högst knappt 5 %", "5 %", "Sjukfrånvaro, %")).toBe("whole");
    expect(of("strax under 5 %", "6 %", "Sjukfrånvaro, %")).toBe("false");
  });
});

test("each part of a target is held against the same rough value", () => {
  expect(of("minst 70 % och högst 90 %", "ca 80 %")).toBe("true");
  expect(of("minst 78 % och högst 90 %", "ca 80 %")).not.toBe("true");
});

test("between two values the worse of which is on the target, it is told no nearer", () => {
  const reasonOf = (target: string, outcome: string): string =>
    indicatorsIn(
      read([table("Mått | Mål 2024 | Utfall 2024", "Mål", `\nNöjda, % | ${target} | ${outcome}`)]).assessed.areas[0]!,
    )[0]!.verdict.reason.replaceAll("\u00a0", " ");
  expect(reasonOf("minst 85 %", "85–90 %")).toContain("85–90 % mot minst 85 %: minst på målet.");
});
