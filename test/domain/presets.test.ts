import { presetNamed, PRESETS } from "../../src/domain/presets";
import { undecided } from "../../src/domain/presets/undecided";
import { levelOf, scaleOf } from "../../src/domain/styrmodell";
import type { Level, Styrmodell } from "../../src/domain/styrmodell";

const labels = (preset: string, level: string) =>
  scaleOf(presetNamed(preset)!, { level })!.steps.map((step) => step.label);
const rules = (preset: string, level: string) =>
  levelOf(presetNamed(preset)!, { level })!.grading.map((rule) => rule.rule);
const decides = (preset: string, level: string) =>
  levelOf(presetNamed(preset)!, { level })!.rollup.map((rule) => rule.rule);

describe("every preset", () => {
  test.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    "%s: its levels, rules and conversions point at steps that exist",
    (_, preset) => {
      expect(preset.source).toBeTruthy();
      const stepsIn = (name: string) => preset.scales.find((scale) => scale.name === name)?.steps.length ?? 0;
      for (const level of preset.levels) {
        expect([level.level, stepsIn(level.scale)]).not.toEqual([level.level, 0]);
        for (const rule of level.grading) expect(rule.step).toBeLessThan(stepsIn(level.scale));
      }
      for (const { from, to, steps } of preset.conversions) {
        expect(steps).toHaveLength(stepsIn(from));
        expect(Math.max(...steps)).toBeLessThan(stepsIn(to));
      }
      expect(levelOf(preset, { level: "indikator" })).toBeDefined();
    },
  );

  test.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    "%s: only `uppnått` gives a step of class uppnått",
    (_, preset: Styrmodell) => {
      for (const level of preset.levels) {
        const scale = preset.scales.find((known) => known.name === level.scale)!;
        const reached = level.grading
          .filter((rule) => scale.steps[rule.step]!.class === "reached")
          .map((rule) => rule.rule);
        expect(reached.every((rule) => rule === "uppnått")).toBe(true);
      }
    },
  );

  test("is found by its name, whatever the case; an unknown name is none", () => {
    expect(presetNamed("Lindesberg")?.name).toBe("lindesberg");
    expect(presetNamed("annualchange")?.name).toBe("annualChange");
    expect(presetNamed("ingen")).toBeUndefined();
  });
});

describe("the municipalities, as they print", () => {
  test.each(["motala", "vaggeryd", "katrineholm", "mariestad", "lindesberg"])(
    "%s publishes no thresholds: only uppnått, and a person decides above",
    (preset) => {
      expect(rules(preset, "indikator")).toEqual(["uppnått"]);
      expect(decides(preset, "*")).toContain("person");
    },
  );

  test("Lindesberg has three scales in one document, and of the one for grunduppdrag only one step is known", () => {
    expect(labels("lindesberg", "grunduppdrag")).toEqual(["Grunduppdraget uppnås till stor del"]);
    expect(scaleOf(presetNamed("lindesberg")!, { level: "grunduppdrag" })).toMatchObject({
      order: "asked",
      steps: [{ class: null }],
    });
    expect(labels("lindesberg", "kvalitetsfaktor")).toEqual([
      "Kvalitén uppnås",
      "Kvalitén är på väg att uppnås",
      "Kvalitén är på väg att inte uppnås",
    ]);
    expect(labels("lindesberg", "utvecklingsmål")).toEqual([
      "Målet är uppfyllt",
      "Målet är på väg att uppfyllas",
      "Målet är på väg att inte uppfyllas",
    ]);
  });

  test("Katrineholm judges resultatmål and uppdrag on scales of their own", () => {
    expect(labels("katrineholm", "resultatmål")).toEqual(["Uppnås/överträffas", "Uppnås delvis", "Uppnås inte"]);
    expect(labels("katrineholm", "uppdrag")).toEqual(["Genomfört", "Pågår", "Ej genomfört"]);
  });

  test("Katrineholm counts and sums per övergripande mål and grades none of them", () => {
    expect([rules("katrineholm", "övergripande mål"), decides("katrineholm", "övergripande mål")]).toEqual([[], []]);
    expect(decides("katrineholm", "uppdrag")).toEqual(["person"]);
  });

  test.each(["kf-mål", "nämndmål", "aktivitet", "delaktivitet"])(
    "Mariestad: what is below a %s indicates it, and a person decides",
    (level) => {
      expect(decides("mariestad", level)).toEqual(["majoritet", "sämst", "person"]);
    },
  );
});

describe("published methods", () => {
  const limits = (preset: string) =>
    levelOf(presetNamed(preset)!, { level: "*" })!.grading.map((rule) =>
      "atLeast" in rule ? `${rule.rule} ${rule.atLeast}` : rule.rule,
    );
  test.each([
    ["standard", ["uppnått", "måluppfyllnad 90", "annars"]],
    ["attainment", ["uppnått", "måluppfyllnad 80", "annars"]],
    ["progress", ["uppnått", "andel av vägen 90", "andel av vägen 75", "annars"]],
    ["growth", ["uppnått", "takt 95", "takt 60", "takt 0", "annars"]],
    ["annualChange", ["årlig förändring 1.5", "årlig förändring 0.5", "årlig förändring 0", "annars"]],
  ])("%s: %j", (preset, expected) => {
    expect(limits(preset)).toEqual(expected);
  });

  test("progress: the worst child decides", () => expect(decides("progress", "*")).toEqual(["sämst"]));
});

describe("levelOf", () => {
  test("a row for the kind of period goes before one for both, and a named level before *", () => {
    const row = (level: string, scale: string, when?: "helår" | "delår") => ({
      level,
      scale,
      grading: [],
      rollup: [],
      coverage: 50,
      missing: "ignored" as const,
      ...(when ? { when } : {}),
    });
    const styrmodell: Styrmodell = {
      ...presetNamed("standard")!,
      levels: [row("*", "S"), row("mål", "M"), row("mål", "D", "delår"), row("nyckeltal", "H", "helår")],
    };
    expect(levelOf(styrmodell, { level: "mål" }, "delår")?.scale).toBe("D");
    expect(levelOf(styrmodell, { level: "mål" })?.scale).toBe("M");
    expect(levelOf(styrmodell, { level: "nyckeltal" }, "delår")?.scale).toBe("S");
    expect(levelOf(styrmodell, { level: "uppdrag" })?.scale).toBe("S");
  });

  test("a nämnd's own row goes before the row of all, and its goals have the row of all without one", () => {
    const level = (scale: string, body?: string): Level => ({
      ...undecided.levels[0]!,
      level: "mål",
      scale,
      ...(body === undefined ? {} : { body }),
    });
    const styrmodell = { ...undecided, levels: [level("Alla"), level("Egen", "Miljönämnden")] };
    const scaleFor = (body?: string) => levelOf(styrmodell, { level: "mål", ...(body ? { body } : {}) })?.scale;
    expect([scaleFor("Miljönämnden"), scaleFor("Socialnämnden"), scaleFor()]).toEqual(["Egen", "Alla", "Alla"]);
  });
});
