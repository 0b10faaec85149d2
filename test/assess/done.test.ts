import { readDone } from "../../src/interpret/outcome/done";

describe("outcomes of a yes/no target", () => {
  test.each<[text: string, says: boolean | null, on?: string]>([
    ["Ja", true],
    ["JA.", true],
    ["Genomfört", true],
    ["Klart 2022-05-10", true, "2022-05-10"],
    ["Genomförd under våren 2022", true, "2022-06"],
    ["Ja, planen är antagen", true],
    // A day, with who decided and the paragraph of the minutes.
    ["KF 2024-05-23", true, "2024-05-23"],
    ["2024-05-23 § 31", true, "2024-05-23"],
    ["KS 23 maj 2024 § 12", true, "2024-05-23"],
    ["2024-05-23 § 31 återremitterad", null],
    ["Samråd 2024-05-23", null],
    ["Nej", false],
    ["Ej genomfört", false],
    ["Inte klart", false],
    ["Pågår", false],
    ["Pågår enligt plan", false],
    ["Delvis genomfört", false],
    ["Ja, delvis", false],
    ["Ja, men inte i alla enheter", null],
    ["Klart till hälften", null],
    ["Finns i tre av fyra förskolor", null],
    ["Genomfört till 80 %", null],
    ["Klart beräknas 2025", null],
    ["Jakt", null],
    ["Bra", null],
    ["", null],
  ])("%s: %s", (text, isStated, ...[on]) => {
    const read = readDone(text);
    expect([read?.done ?? null, read?.on]).toEqual([isStated, on]);
  });
});
