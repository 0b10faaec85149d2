import { cellKey, type Sheet } from "../../../src/sheet/book";
import { sheet } from "../../recognise/kit";
import { type Given, given } from "./sheets";

/*
 * What the words beside a target say of it: that it holds later, that it is of another year, or that nobody has decided it or it is
 * there no longer. When it was decided, and that it changes after the year, changes nothing.
 */

const ROWS = `
  Nöjda brukare i hemtjänsten, % | minst 80 | 84 |
  Elever behöriga till gymnasiet, % | minst 80 | 76 |
  Godkända vid journalgranskning, % | minst 80 | 91 |`;

const drawn = (rows = ROWS, under = "", name = "Mål 2023"): Sheet =>
  sheet(
    name,
    `Nämndens mål 2023\n\nMått | Mål 2023 | Utfall 2023 | Kommentar${rows}${under === "" ? "" : `\n\n${under}`}`,
  );

/** Each measure's verdict, or what it lacks. */
const saidOf = (...of: Parameters<typeof given>): (string | undefined)[] =>
  given(...of).measures.map((one) => one.split(": ").at(-1));

const said = (...sheets: Sheet[]): (string | undefined)[] => saidOf(sheets, [], undefined, "undecided");

const COMMENT = cellKey(3, 1);
const [OPEN, MET, MISSED] = ["inForce", "true", "false"];

describe("a comment on the target's own cell", () => {
  const of = (comment: string): string | undefined => {
    const commented = drawn();
    commented.notes.set(COMMENT, comment);
    return said(commented)[0];
  };

  test.each([
    "Måltalet är 2024 års. För 2023 satte nämnden inget.",
    "Målet är förhandlingsmålet för 2025.",
    "Nytt krav, gäller fr o m 2024",
    "2024 års mål",
    "2021 års mål",
    "Ännu inte beslutat av fullmäktige",
    "Taket lyftes ur planen i september",
    "Ersatt av ett nytt, se protokollet",
  ])("%s", (comment) => expect(of(comment)).toBe(OPEN));

  test.each([
    "Målet beslutades i juni 2020",
    "Höjdes inför 2023",
    "Målet gäller från 2021",
    "Målet gäller 2022–2025",
    "2023 års mål",
    "Satt av fullmäktige",
  ])("%s: nothing", (comment) => expect(of(comment)).toBe(MET));
});

describe("a remark of the row whose subject is the target", () => {
  const of = (remark: string): string | undefined =>
    said(drawn(ROWS.replace("minst 80 | 84 |", `minst 80 | 84 | ${remark}`)))[0];

  test.each([
    "Direktionen beslutade måltalet i juni att gälla från och med 2024.",
    "Målet gäller 2025",
    "Kravet vilande 2023",
    "kravet vilande t.v. enligt stämman 2023",
    "Målnivån är inte fastställd ännu",
    "Kravet är 2021 års, inget nytt har satts",
    "Löftet upphävdes i mars",
    "Normen tillämpas första gången på 2024 års granskning",
    "Nämnden strök taket i maj",
  ])("%s", (remark) => expect(of(remark)).toBe(OPEN));

  test.each([
    "Målet nås inte förrän 2025",
    "Målet är satt av fullmäktige",
    "Målet höjs till 85 från 2024",
    "Målet beslutades i juni 2020",
    "Bättre än målet, som beslutades 2020",
    "Kravet vilar från 2025",
    "Över målet trots att avtalet upphörde",
    "Målet blev klart uppnått i juni",
    "Målet antogs 2021 och gäller till 2025",
  ])("%s: nothing", (remark) => expect(of(remark)).toBe(MET));
});

test("an answer that the target holds gives the grade, and it is asked about once", () => {
  const open = (): Sheet => drawn(ROWS.replace("minst 80 | 84 |", "minst 80 | 84 | Målet är inte beslutat ännu"));
  const { asked, choices }: Given = given([open()], [], undefined, "undecided");
  expect(asked).toEqual(["”Målet är inte beslutat ännu” står vid målet. Gäller målet ändå?"]);
  expect(saidOf([open()], choices[0], undefined, "undecided")[0]).toBe(MET);
});

describe("a line under the table", () => {
  test.each<[line: string, says: string[]]>([
    ["Målen är ännu inte beslutade av fullmäktige.", [OPEN, OPEN, OPEN]],
    ["Målen beslutades av fullmäktige i november 2022.", [MET, MISSED, MET]],
    // Of one measure, by its name.
    ["Normen för journalgranskning tillämpas första gången på 2024 års granskning.", [MET, MISSED, OPEN]],
    ["Normen för journalgranskning tillämpas sedan 2020.", [MET, MISSED, MET]],
    ["Uppgiften om gymnasiebehörigheten är från 2021.", [MET, "period", MET]],
    ["Uppgiften om behöriga elever är från 2021 och har inte tagits fram på nytt.", [MET, "period", MET]],
    ["Journalgranskningskravet byttes ut på stämman; det nya är inte justerat.", [MET, MISSED, OPEN]],
    ["Siffran för journalgranskning är hämtad ur Kolada.", [MET, MISSED, MET]],
  ])("%s", (line, says) => expect(said(drawn(ROWS, line))).toEqual(says));

  test.each<[line: string, says: string[]]>([
    ["Indikatorerna under mål 2 kommer ur undersökningen 2021; värdet har förts över.", [MET, "period", "period"]],
    ["Siffrorna för målet Demokrati är från 2021.", [MET, "period", "period"]],
    ["Indikatorerna under mål 2 är nya i år.", [MET, MISSED, MET]],
    ["Indikatorerna under mål 7 är från 2021.", [MET, MISSED, MET]],
  ])("of all measures of a goal: %s", (line, says) => {
    const rows = `
      1. Trygg vård | | |
      Nöjda brukare i hemtjänsten, % | minst 80 | 84 |
      2. Demokrati och delaktighet | | |
      Nöjda med insynen, % | minst 80 | 76 |
      Förtroende för politikerna, % | minst 80 | 91 |`;
    expect(said(drawn(rows, line))).toEqual(says);
  });
});

describe("a sign before a target that the others of its column lack", () => {
  const signed = (sign: string): string => ROWS.replace("minst 80 | 84", `${sign} minst 80 | 84`);

  test("is asked about where nothing is said of it", () =>
    expect(said(drawn(signed("►")))).toEqual(["whole", MISSED, MET]));

  test("after it too", () => expect(said(drawn(ROWS.replace("minst 80 | 84", "minst 80 ► | 84")))[0]).toBe("whole"));

  test("is a bullet where the column has it", () =>
    expect(said(drawn(ROWS.replaceAll("minst", "► minst")))).toEqual([MET, MISSED, MET]));

  test.each<[said: string, verdict: string]>([
    ["► framför kravet = nytt direktiv, gäller fr o m 2024", OPEN],
    ["► = enligt ägardirektivet", MET],
  ])("is looked up on another sheet: %s", (line, verdict) =>
    expect(said(sheet("Läs mig", `Om arbetsboken\n${line}`), drawn(signed("►")))[0]).toBe(verdict),
  );
});

test("in a list of promises the names are the targets, and a mean is not each one's", () => {
  const promises = sheet(
    "Löften 2014",
    `Så gick det 2014

     Vad vi lovat | Så gick det 2014
     Högst 3 missade hämtningar per 1 000 | 2,1
     Minst 85 % av kunderna ska vara nöjda | 83 %
     Minst 50 % av matavfallet samlas in | 54 %
     Minst 5 kg farligt avfall per invånare samlas in | 4,2 kg
     Restavfallet under 210 kg per invånare | 198 kg
     Öppet minst 50 timmar i veckan på varje återvinningscentral | 52 tim i snitt
     Avfallsplanen ska antas | Antagen av KF 2014-09-29
     Upphandling av sopbilar ska vara klar | Nej, överklagad`,
  );
  expect(said(promises)).toEqual([MET, MISSED, MET, MISSED, MET, "one", MET, MISSED]);
});

test("women and men do not stand in for a total that its note says is older", () => {
  const drawnGroups = (total: string): Sheet =>
    sheet(
      "Mål 2024",
      `Mål 2024\n\nMått | Mål 2024 | Utfall 2024 kvinnor | Utfall 2024 män | Utfall 2024 totalt
       Engagemang HME | minst 78 | 80 | 77 | ${total}
       Nöjda, % | minst 70 | 74 | 72 | 73\n\n1) Enkäten genomfördes oktober 2023.`,
    );
  expect(said(drawnGroups("79"))[0]).toBe(MET);
  expect(said(drawnGroups("79 1)"))[0]).toBe("period");
});
