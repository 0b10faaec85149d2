import { KNOWN_SCALES } from "../../src/domain/scales";
import { readGrade } from "../../src/interpret/choice/grade";
import { isForetold, judgementIn, type Reached } from "../../src/interpret/choice/judgement";
import { readDone } from "../../src/interpret/outcome/done";

/** What each row says, by clause: one of three steps where it is sure, else none; `undefined`: it judges nothing. */
const saysOf = (text: string): Reached | null | undefined => {
  const found = judgementIn(text);
  return found === null ? undefined : found.as;
};

/** The classes of the steps that a text may be read as, on all known scales. */
const classesOf = (text: string): (string | null)[] => {
  const found = readGrade(text, KNOWN_SCALES);
  const matches = found === null ? [] : "ambiguous" in found ? found.ambiguous : [found];
  return [...new Set(matches.flatMap((match) => ("step" in match ? [match.step.class] : [])))];
};

const REACHED = [
  "Målet är uppnått",
  "Målet är dock uppnått",
  "Vi har nått målet",
  "Målet är inte bara nått utan överträffat",
  "Målet uppnåddes, inte minst tack vare personalen",
  "Inget av målen är ouppnått",
  "Alla mål är uppnådda",
  "Målet uppnås för andra året i rad",
  "Målet är uppnått för 2024",
  "Målet bedöms vara uppnått",
  "Nämndens samlade bedömning är att målet är uppnått",
  "Det har varit ett tufft år, men målet är uppnått",
  "Vi lyckades nå målet",
  "Målet om 98 procent uppnåddes",
  "Målet är uppnått, eftersom 92 % är nöjda",
  "Nämnden når målet att minst 80 procent av ärendena ska vara klara inom åtta veckor",
  "Målet er nådd",
  "Vi har nådd målet",
  "Målet er innfridd",
  "Målet er nået",
  "Målet blev opfyldt",
  "Målet nåddes i sin helhet",
  "The target was met",
];

const NOT_REACHED = [
  "Målet har inte uppnåtts",
  "Målet uppnås inte: för få sökte",
  "Målet nås dock inte",
  "Dock uppnås inte målet",
  "Vi lyckades inte nå målet",
  "Målet nåddes inte, användningen minskade med 17 procent",
  "Inget av målen har uppnåtts",
  "Resultatet når inte upp till målet",
  "Målet missades",
  "Målet er ikke nådd",
  "Måla er ikkje nådde",
  "Målet blev ikke opfyldt",
  "Målet er ikke nået",
  "Målet nåddes inte under året",
  "The target was not met",
];

const PARTLY = [
  "Målet uppnås delvis",
  "Målet har inte helt uppnåtts",
  "Målet är uppfyllt till viss del",
  "Målet är delvis uppnått, men mycket återstår",
  "Målet er delvis nådd",
  "Målet er delvist opfyldt",
];

/** Judgements without one sure step: her words are shown. */
const UNSURE = [
  "Den samlade bedömningen är att vi inte nått målet 2025 men att vi är närmare jämfört med föregående år.",
  "Vi har inte nått målet men är på rätt väg",
  "Målet nås, dock inte för flickor",
  "Målet är nått men inte för flickor",
  "Målet är uppnått, inte för flickor",
  "Målet är uppnått för gymnasiet",
  "Målet uppnås 2024. Dock finns brister.",
  "Målet har ännu inte uppnåtts",
  "Vi har inte nått målet ännu",
  "Vi når inte hela vägen fram",
  "Målet nås i stort sett",
  "Knappt nått målet",
  "Inte alla mål är uppnådda",
  "Två av tre mål är uppnådda",
  "Hälften av målen är uppnådda",
  "Fem kommuner klarar målet",
  "Målet nås om vi får fler lärare",
  "Osäkert om målet nås",
  "Hade vi fått medel hade målet nåtts",
  "Målet är uppnått, eftersom två av fem skolor har svarat",
  "Nämnden uppfyller kraven men når inte målen",
  "Målet nåddes 2023. Målet har inte nåtts 2024.",
  "Inga mål har inte uppnåtts",
  "Vi har ikke nådd målet, men er nærmere",
  "Målet er ennå ikke nådd",
  "Målet er endnu ikke nået",
  "Målet blev næsten nået",
  "The target was met, except for girls",
];

/** Sentences with the same words that judge no goal. */
const NO_JUDGEMENT = [
  "Insatser krävs för att nå målet",
  "Målet ska nås senast 2025",
  "Målet skulle ha nåtts 2024",
  "Andelen elever som når målen i alla ämnen",
  "Eleverna når målen i alla ämnen",
  "Antal uppfyllda mål",
  "Inga missade krav",
  "Når vi målet?",
  "Hur ser vi om vi når målet?",
  "Målet uppfyllt: delvis",
  "De bindande målens förverkligande",
  "Målet er å nå 90 prosent",
];

describe("a sentence that judges, read by clause", () => {
  test.each(REACHED)("reached: %s", (text) => expect(saysOf(text)).toBe("uppnått"));
  test.each(NOT_REACHED)("not reached: %s", (text) => expect(saysOf(text)).toBe("ej uppnått"));
  test.each(PARTLY)("in part: %s", (text) => expect(saysOf(text)).toBe("delvis uppnått"));
  test.each(UNSURE)("no sure step: %s", (text) => expect(saysOf(text)).toBeNull());
  test.each(NO_JUDGEMENT)("no judgement: %s", (text) => expect(saysOf(text)).toBeUndefined());
});

/** Labels of scales say the same in these words: none of them is of what is reached. */
const LABELS = ["Osäkert om målet nås", "Målet nås i stort sett", "Vi har inte nått målet men är på rätt väg"];

describe("no scale's label contradicts the sentence that it stands in", () => {
  test.each([...NOT_REACHED, ...UNSURE])("%s: no step of what is reached", (text) =>
    expect(classesOf(text)).not.toContain("reached"),
  );
  test.each(UNSURE.filter((text) => !LABELS.includes(text)))("%s: no step at all", (text) =>
    expect(classesOf(text)).toEqual([]),
  );
  test.each(["Målet har uppnåtts", "Målet är nått under året", "Vi når målet i år"])("%s: reached", (text) =>
    expect(classesOf(text)).toEqual(["reached"]),
  );
});

describe("foretold, and no judgement of the year", () => {
  test.each<[string, Reached | null]>([
    ["Målet bedöms uppnås", "uppnått"],
    ["Målet väntas nås", "uppnått"],
    ["Målet kommer att uppnås", "uppnått"],
    ["Vi kommer nå målet", "uppnått"],
    ["Prognosen är att målet uppnås", "uppnått"],
    ["Målet förväntas inte nås", "ej uppnått"],
    ["Målet kommer inte att nås", "ej uppnått"],
    ["Målet bedöms inte bli uppfyllt", "ej uppnått"],
    ["Målet bedöms delvis uppnås", "delvis uppnått"],
    ["Målet väntas nås, men inte för flickor", null],
    ["Vi räknar med att hålla målet", "uppnått"],
    ["Vi tror att målet nås i december", "uppnått"],
    ["Målet forventes nådd", "uppnått"],
    ["Målet ventes ikke nådd", "ej uppnått"],
    ["Målet forventes ikke opfyldt", "ej uppnått"],
    ["The target is expected to be met", "uppnått"],
  ])("%s: %s", (text, as) => expect([saysOf(text), isForetold(text)]).toEqual([as, true]));

  test.each([...REACHED, ...NOT_REACHED, ...PARTLY])("%s: as it is", (text) => expect(isForetold(text)).toBe(false));
});

test.each([
  ["Under året har direktavkastningskravet om 6 procent uppnåtts", "direktavkastningskravet om 6 procent uppnåtts"],
  ["Målet nåddes inte, användningen minskade", "Målet nåddes inte"],
  ["Vi lyckades inte nå målet i år", "lyckades inte nå målet"],
  ["Vi är nöjda. Vi nådde målet men sent.", "Vi nådde målet men sent."],
])("the words that judge: %s", (text, words) => {
  const found = judgementIn(text);
  expect(found && text.slice(found.from, found.to)).toBe(words);
});

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
    ["Antagen i två kommuner, den tredje återremitterade ärendet", null],
    ["Antagen i maj, beslutet är överklagat", null],
    ["Bordlagt till mars", false],
    ["Samråd 2024-05-23", null],
    ["Nej", false],
    ["Ej genomfört", false],
    ["Inte klart", false],
    ["Pågår", false],
    ["Pågår enligt plan", false],
    ["Delvis genomfört", false],
    ["Ja, delvis", false],
    ["Ja, tas upp i nämnden i februari", null],
    ["Ja, ska beslutas i mars", null],
    ["Ja, togs upp i nämnden i februari", true, "some year"],
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
