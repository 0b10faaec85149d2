import { colorsOf, GRADE_COLORS } from "../../src/domain/colors";
import { saidStep, stepsOf } from "../../src/domain/scale";
import { PRESETS } from "../../src/domain/presets";
import { KNOWN_SCALES, scaleForTexts, TARGET_SCALE } from "../../src/domain/scales";

describe("KNOWN_SCALES", () => {
  test.each(KNOWN_SCALES.map((scale) => [scale.name, scale] as const))(
    "%s: 2–6 steps unless its order is asked, a source, a shape per step, no text twice",
    (_, scale) => {
      expect(scale.source).toBeTruthy();
      expect(scale.steps.length).toBeLessThanOrEqual(6);
      if (scale.order === "stated") expect(scale.steps.length).toBeGreaterThanOrEqual(2);
      const texts = scale.steps.flatMap((step) => [step.label, ...step.synonyms]).map((text) => text.toLowerCase());
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
      const classed = scale.steps.filter((step) => step.class !== null);
      expect(new Set(classed.map((step) => step.symbol)).size).toBe(classed.length);
    },
  );

  test("classes never go from worse to better down a scale", () => {
    const order = ["reached", "partly", "notReached"];
    for (const { name, steps } of KNOWN_SCALES) {
      const ranks = steps.filter((step) => step.class).map((step) => order.indexOf(step.class!));
      expect([name, ranks]).toEqual([name, [...ranks].sort()]);
    }
  });

  test("every name is one scale's", () => {
    const names = KNOWN_SCALES.map((scale) => scale.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("scaleForTexts: the other grades of the column decide", () => {
  test.each<[texts: string[], scale: string | null]>([
    [["Ja", "Nej", "Ja"], "Ja/Nej"],
    [["Ja", "Delvis", "Nej"], "Ja/Delvis/Nej"],
    [["Grön", "Röd", "Gult"], "Trafikljus"],
    [["GRÖN"], "Trafikljus"],
    [["Uppnås", "Uppnås delvis", "Uppnås inte"], "Måluppfyllelse"],
    [["Uppnås/överträffas", "Uppnås delvis"], "Måluppfyllelse"],
    [["Målet är uppfyllt", "Målet är på väg att uppfyllas"], "Måluppfyllnad"],
    [["Kvalitén uppnås", "Kvalitén är på väg att inte uppnås"], "Grad av kvalitet"],
    [["Grunduppdraget uppnås till stor del"], "Uppfyllelse av grunduppdrag"],
    [["Målet bedöms kunna uppnås", "Osäkert om målet kan uppnås"], "Målbedömning"],
    [
      ["Uppfyllelse 100 procent", "Uppfyllelse 91–99 procent", "Uppföljning är inte genomförd"],
      "Uppfyllelse i procent",
    ],
    [["Uppfyllelse 91-99 procent"], "Uppfyllelse i procent"],
    [["Bra", "OK", "Har brister"], "Verksamhetsresultat"],
    [["OK", "EJ OK"], "OK/Ej OK"],
    [["Bedöms nås", "Osäkert", "Bedöms inte nås"], "Bedöms nås/Osäkert/Bedöms inte nås"],
    [["God", "Måttlig", "Otillfredsställande"], "Ekologisk status"],
    [["Genomfört", "Pågår", "Svårbedömt"], "Uppdrag"],
    [["Grön", "Röd", "ny"], "Trafikljus"],
    [["I mål eller nära målet", "Långt kvar till målet"], "Väg till målet"],
    [["Inte nått men på rätt väg", "Nås"], "Måluppnående"],
    [["I fas", "Risk", "Ur fas"], "I fas/Ur fas"],
    [["Klart", "I fas", "Försenad"], "Aktiviteter"],
    [["Uppfyllt", "I stort sett uppfyllt", "Ej uppfyllt"], "Uppfyllelse"],
    [["God"], null],
    [["Grön", "Uppnås"], null],
    [["Svårbedömt", "Ej mätbart"], null],
    [["Grön", "abc", "def"], null],
    [[], null],
  ])("%j → %s", (texts, scale) => {
    expect(scaleForTexts(texts, KNOWN_SCALES)?.name ?? null).toBe(scale);
  });
});

describe("shapes and colours", () => {
  test("steps of one class have shapes of their own; a step of no class says that it means nothing", () => {
    expect(
      stepsOf([
        ["A", "reached"],
        ["B", "partly"],
        ["C", "partly"],
        ["D", "notReached"],
      ]).map((step) => step.symbol),
    ).toEqual(["●", "◕", "◔", "○"]);
    expect(stepsOf([["A", null]])[0]!.symbol).toBe("◆");
  });

  test("a municipality's own colours go before the house's; a step without a class and no step at all look like a state", () => {
    const own = { ink: "#000000", fill: "#FFFFFF", bar: "#777777" };
    expect(colorsOf({ class: "reached", colors: own })).toBe(own);
    expect(colorsOf({ class: "partly" }).bar).toBe("#E8A317");
    expect(colorsOf({ class: null })).toBe(GRADE_COLORS.state);
    expect(colorsOf()).toBe(GRADE_COLORS.state);
  });

  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const steps = [...KNOWN_SCALES, ...PRESETS.flatMap(({ scales }) => scales), TARGET_SCALE].flatMap(
    (scale) => scale.steps,
  );
  test.each([
    ...Object.entries(GRADE_COLORS),
    ...steps.flatMap(({ label, colors }) => (colors ? [[label, colors] as const] : [])),
  ])("%s: the text can be read on its fill (WCAG AA, 4.5:1)", (_, { ink, fill }) => {
    expect((luminance(fill) + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThan(4.5);
  });
});

test.each([
  ["4", "målet är nått", "4 (målet är nått)"],
  ["●", "mål uppnått", "● mål uppnått"],
  ["B", "på väg", "B"],
  ["3", undefined, "3"],
])("a step that is %s and means %s is said in a sentence as %s", (label, meaning, said) =>
  expect(saidStep({ label, ...(meaning ? { meaning } : {}) })).toBe(said),
);
