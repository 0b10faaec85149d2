import { MET_FACT } from "./assessment";
import { FACT_COLORS } from "./colors";
import { oneLine, plainMarks, trimmedEnd } from "./shapes";
import { STATES, statedScale as scale, stepsOf } from "./scale";
import type { Scale } from "./scale";

/** The default scale, for workbooks without a scale of their own: the words that most reports use. */
export const STANDARD_SCALE = scale("Måluppfyllelse", "Måltavlans standard", [
  [
    "Uppnås",
    "reached",
    [
      "uppnått",
      "uppnådd",
      "uppnådda",
      "uppnåtts",
      "har uppnåtts",
      "helt uppnått",
      "uppnås helt",
      "uppnås/överträffas",
      "överträffas",
      "målet uppnås",
      "målet uppnått",
      "målet är uppnått",
      "mål uppnått",
    ],
  ],
  [
    "Uppnås delvis",
    "partly",
    [
      "delvis uppnått",
      "delvis uppnådd",
      "delvis uppnådda",
      "uppnått delvis",
      "uppnåtts delvis",
      "delvis",
      "målet uppnås delvis",
      "målet delvis uppnått",
      "målet är delvis uppnått",
      "uppnås till viss del",
      "uppnås i viss mån",
      "nästan uppnått",
      "nästan uppnådd",
      "uppnås nästan",
      "nära att uppnås",
      "målet är nästan uppnått",
    ],
  ],
  [
    "Uppnås inte",
    "notReached",
    [
      "uppnås ej",
      "inte uppnått",
      "ej uppnått",
      "ej uppnådd",
      "ej uppnådda",
      "inte uppnådd",
      "uppnåtts inte",
      "har inte uppnåtts",
      "målet uppnås inte",
      "målet uppnås ej",
      "målet ej uppnått",
      "målet inte uppnått",
      "målet är inte uppnått",
      "målet är ej uppnått",
    ],
  ],
]);

/**
 * Whether a measure reaches its target value, which is a fact: what is shown as long as no styrmodell is decided. A
 * missed value is in ink, since nobody has decided that it is red.
 */
export const TARGET_SCALE = scale("Målvärde", "Måltavlan: om målvärdet nås, utan bedömning", [
  [MET_FACT.met, "reached"],
  [MET_FACT.missed, "notReached", [], { colors: FACT_COLORS }],
]);

export const TRAFFIC_LIGHT = scale(
  "Trafikljus",
  "Stratsys och de flesta årsredovisningar; Region Jämtland Härjedalen 2022–2024",
  [
    [
      "Grön",
      "reached",
      [
        "grönt",
        "gröna",
        "grön färg",
        "grön markering",
        "grönmarkerad",
        "grøn",
        "grønn",
        "grønt",
        "green",
        "🟢",
        "🟩",
        "☺",
        "😀",
        "😊",
        "🙂",
      ],
    ],
    [
      "Gul",
      "partly",
      ["gult", "gula", "gul färg", "gul markering", "gulmarkerad", "yellow", "amber", "🟡", "🟨", "😐"],
    ],
    [
      "Röd",
      "notReached",
      [
        "rött",
        "röda",
        "röd färg",
        "röd markering",
        "rödmarkerad",
        "rød",
        "rødt",
        "raud",
        "red",
        "🔴",
        "🟥",
        "😒",
        "🙁",
        "☹",
      ],
    ],
  ],
);

const YES = ["✓", "✔", "☑", "✅", "👍"];
const NO = ["nei", "✗", "✘", "✖", "☒", "❌", "👎"];

const YES_NO = scale("Ja/Nej", "Västerviks kommun, årsredovisning 2022", [
  ["Ja", "reached", YES],
  ["Nej", "notReached", NO],
]);

/** Katrineholms kommun, halvtidsuppföljning av Kommunplan 2015–2018 (2017). */
export const KATRINEHOLM_GOALS = scale(
  "Resultatmål",
  "Katrineholms kommun, halvtidsuppföljning av Kommunplan 2015–2018",
  [
    ["Uppnås/överträffas", "reached", ["uppnås", "överträffas", "uppnås / överträffas"]],
    ["Uppnås delvis", "partly", ["delvis"]],
    ["Uppnås inte", "notReached", ["uppnås ej"]],
  ],
);

/** Katrineholms kommun, halvtidsuppföljning av Kommunplan 2015–2018 (2017). */
export const KATRINEHOLM_ASSIGNMENTS = scale(
  "Uppdrag",
  "Katrineholms kommun, halvtidsuppföljning av Kommunplan 2015–2018",
  [
    [
      "Genomfört",
      "reached",
      ["genomförd", "genomförda", "är genomfört", "klart", "klar", "avslutad", "avslutat", "slutfört", "utfört"],
    ],
    ["Pågår", "partly", ["pågående", "pågår enligt plan", "påbörjat", "påbörjad", "under arbete"]],
    [
      "Ej genomfört",
      "notReached",
      [
        "inte genomfört",
        "ej genomförd",
        "ej genomförda",
        "inte genomförd",
        "ej påbörjat",
        "ej påbörjad",
        "inte påbörjat",
      ],
    ],
  ],
);

/**
 * Only one step is printed 2021; "helt" and "delvis" are named in running text 2022, so neither steps nor order are
 * known.
 */
export const LINDESBERG_MISSION: Scale = {
  name: "Uppfyllelse av grunduppdrag",
  steps: stepsOf([["Grunduppdraget uppnås till stor del", null]]),
  states: STATES,
  order: "asked",
  source: "Lindesbergs kommun, Styrning och uppföljning 2021",
};

export const LINDESBERG_QUALITY = scale("Grad av kvalitet", "Lindesbergs kommun, Styrning och uppföljning 2021", [
  ["Kvalitén uppnås", "reached", ["kvaliteten uppnås"]],
  ["Kvalitén är på väg att uppnås", "partly", ["kvaliteten är på väg att uppnås"]],
  ["Kvalitén är på väg att inte uppnås", "notReached", ["kvaliteten är på väg att inte uppnås"]],
]);

export const LINDESBERG_GOALS = scale("Måluppfyllnad", "Lindesbergs kommun, Styrning och uppföljning 2021", [
  ["Målet är uppfyllt", "reached"],
  ["Målet är på väg att uppfyllas", "partly"],
  ["Målet är på väg att inte uppfyllas", "notReached"],
]);

/** The two steps that the stored pages of Vaggeryd print; there are more, so the order is "asked". */
export const VAGGERYD_ENVIRONMENT: Scale = {
  name: "Bedömning av delmål",
  steps: stepsOf([
    ["Målet har uppnåtts", "reached"],
    ["Osäkert om målet kan uppnås", "partly"],
  ]),
  states: STATES,
  order: "asked",
  source: "Vaggeryds kommun, Miljöbarometern 2018–2020",
};

export const VANSBRO = scale("Vansbro", "Vansbro kommun, årsredovisning 2019", [
  ["Målet uppnått", "reached", [], { meaning: "förväntad målnivå eller bättre" }],
  ["Målet delvis uppnått", "partly", [], { meaning: "minst 80 procent måluppfyllelse" }],
  ["Målet ej uppnått", "notReached", [], { meaning: "lägre än 80 procent måluppfyllelse" }],
]);

/**
 * Scales that Swedish organisations print, each with its source. The same word may be on several; `scaleForTexts` lets
 * the other grades of the column decide. A step of a trend or of a comparison with others has no class: it does not
 * mean that a target is reached or missed.
 */
export const KNOWN_SCALES: Scale[] = [
  STANDARD_SCALE,
  TRAFFIC_LIGHT,
  YES_NO,
  scale("Ja/Delvis/Nej", "vanlig i nämndernas tabeller", [
    ["Ja", "reached", YES],
    ["Delvis", "partly", ["ja, delvis", "till viss del", "i viss mån", "⚠", "≈", "~"]],
    ["Nej", "notReached", NO],
  ]),
  scale("OK/Ej OK", "vanlig i uppföljning av servicenivåer", [
    ["OK", "reached", ["okej"]],
    ["Ej OK", "notReached", ["ej okej", "inte ok", "inte okej", "icke ok"]],
  ]),
  scale("Bedöms nås/Osäkert/Bedöms inte nås", "vanlig i delårsuppföljningar", [
    ["Bedöms nås", "reached"],
    ["Osäkert", "partly", ["osäkert om målet nås", "bedöms osäkert", "osäker"]],
    ["Bedöms inte nås", "notReached"],
  ]),
  scale("Helt/Delvis/Inte", "vanlig i nämndernas tabeller", [
    ["Helt", "reached", ["helt och hållet", "i sin helhet", "helt ja"]],
    ["Delvis", "partly", ["delvis ja", "till del"]],
    ["Inte", "notReached", ["inte alls", "ej"]],
  ]),
  scale("I fas/Ur fas", "vanlig i verksamhetsplaner", [
    ["I fas", "reached", ["är i fas", "i fas med planen"]],
    ["Risk", "partly", ["risk att inte nås"]],
    ["Ur fas", "notReached", ["är ur fas", "ej i fas", "inte i fas"]],
  ]),
  scale("Uppfyllelse", "Enköpings kommun, politisk måluppfyllelse 2017; Stratsys", [
    [
      "Uppfyllt",
      "reached",
      [
        "uppfylld",
        "uppfyllda",
        "helt uppfyllt",
        "helt uppfylld",
        "helt uppfyllda",
        "uppfylls",
        "uppfylls helt",
        "har uppfyllts",
        "målet uppfyllt",
        "målet uppfylls",
        "målet är uppfyllt",
      ],
    ],
    [
      "Delvis uppfyllt",
      "partly",
      [
        "delvis uppfylld",
        "delvis uppfyllda",
        "uppfylls delvis",
        "har delvis uppfyllts",
        "målet delvis uppfyllt",
        "målet uppfylls delvis",
        "målet är delvis uppfyllt",
        "i stort sett uppfyllt",
        "delvis",
      ],
    ],
    [
      "Ej uppfyllt",
      "notReached",
      [
        "ej uppfylld",
        "ej uppfyllda",
        "icke uppfyllda",
        "icke uppfyllt",
        "inte uppfyllt",
        "inte uppfylld",
        "uppfylls inte",
        "uppfylls ej",
        "har inte uppfyllts",
        "målet ej uppfyllt",
        "målet inte uppfyllt",
        "målet uppfylls inte",
        "målet uppfylls ej",
        "målet är inte uppfyllt",
        "målet är ej uppfyllt",
      ],
    ],
  ]),
  scale("Måluppnående", "vanlig i årsredovisningar", [
    ["Nås", "reached", ["målet nås", "målet nått", "målet är nått", "målet har nåtts", "nått", "når målet"]],
    [
      "Nås delvis",
      "partly",
      [
        "målet nås delvis",
        "målet delvis nått",
        "målet är delvis nått",
        "delvis nått",
        "når delvis målet",
        "nästan nått",
        "nås nästan",
        "nåddes nästan",
        "inte nått men på rätt väg",
        "inte nått men på god väg",
      ],
    ],
    [
      "Nås inte",
      "notReached",
      [
        "nås ej",
        "målet nås inte",
        "målet nås ej",
        "målet ej nått",
        "målet är inte nått",
        "ej nått",
        "inte nått",
        "når inte målet",
        "når ej målet",
      ],
    ],
  ]),
  scale("Klart/Nära/Missat", "vanlig i styrelsers måltavlor", [
    ["Klart", "reached"],
    ["Nära", "partly", ["nästan", "nära målet"]],
    ["Missat", "notReached", ["missad", "missades", "miss"]],
  ]),
  // "I linje med målet" is on track: nothing is reached yet.
  scale("Takt mot målet", "vanlig i klimat- och miljöprogram", [
    ["I linje med målet", "partly", ["i linje med mål", "i rätt takt", "tillräcklig takt"]],
    ["Bör öka takten", "partly", ["takten bör öka", "takten behöver öka", "för långsam takt", "otillräcklig takt"]],
    ["Fel riktning", "notReached", ["åt fel håll", "går åt fel håll"]],
  ]),
  scale("Väg till målet", "Kungsbacka kommun, delårsbokslut 2025", [
    ["I mål eller nära målet", "reached", ["i mål"]],
    ["På väg mot målet", "partly", ["på väg mot mål"]],
    ["Långt kvar till målet", "notReached", ["långt kvar", "långt kvar till mål"]],
  ]),
  scale("Målbedömning", "Jönköpings kommun, Miljöbarometern 2013–2021", [
    ["Målet är uppnått", "reached", ["målet har uppnåtts"]],
    ["Målet bedöms kunna uppnås", "partly", ["målet kan uppnås"]],
    ["Osäkert om målet kan uppnås", "partly", ["målet kan delvis uppnås"]],
    ["Målet bedöms inte kunna uppnås", "notReached", ["målet kan inte uppnås"]],
    ["Målet har inte uppnåtts", "notReached"],
  ]),
  VANSBRO,
  scale("Uppfyllelse i procent", "Helsingborgs stad, årsredovisning 2016", [
    ["Uppfyllelse 100 procent", "reached", ["uppfyllelse 100 %"]],
    ["Uppfyllelse 91–99 procent", "partly", ["uppfyllelse 91–99 %"]],
    ["Uppfyllelse 90 procent eller lägre", "notReached", ["uppfyllelse 90 % eller lägre"]],
  ]),
  scale("Styrkort", "Helsingborgs stad, bokslut med styrkort 2012", [
    ["Utfallet stämmer överens med uppsatt mål och är uppfyllt", "reached"],
    ["Resultatet är inte helt uppnått jämfört med uppsatt mål", "partly"],
    ["Inga/begränsade framsteg är påvisade för att uppnå uppsatt mål", "notReached"],
  ]),
  scale("Enköpings uppdrag", "Enköpings kommun, verksamheternas politiska mål 2019", [
    ["Uppnått", "reached"],
    ["Uppnått till minst 80 %", "partly"],
    ["Uppnått till mindre än 80 %", "notReached"],
  ]),
  scale("Göteborg", "Göteborgs Stad, uppföljningsrapporter 2010-talet", [
    ["God måluppfyllelse", "reached", ["god"]],
    ["Viss måluppfyllelse", "partly", ["viss"]],
    [
      "Ingen måluppfyllelse",
      "notReached",
      ["ingen eller ringa måluppfyllelse", "ringa måluppfyllelse", "låg måluppfyllelse", "ej god måluppfyllelse"],
    ],
  ]),
  scale("Grad av måluppfyllelse", "vanlig i årsredovisningar", [
    ["Hög måluppfyllelse", "reached", ["hög", "hög grad", "i hög grad"]],
    ["Medelhög måluppfyllelse", "partly", ["medel", "medelhög", "delvis måluppfyllelse"]],
    ["Låg måluppfyllelse", "notReached", ["låg", "låg grad", "i låg grad"]],
  ]),
  KATRINEHOLM_GOALS,
  KATRINEHOLM_ASSIGNMENTS,
  LINDESBERG_MISSION,
  LINDESBERG_QUALITY,
  LINDESBERG_GOALS,
  VAGGERYD_ENVIRONMENT,
  scale("Åtgärder", "Jönköpings kommun, Miljöbarometern 2013", [
    ["Åtgärden är genomförd", "reached"],
    ["Åtgärden är påbörjad", "partly"],
    ["Åtgärden är inte påbörjad", "notReached"],
    ["Åtgärden förväntas inte bli klar under utsatt tid", "notReached", ["åtgärden är försenad"]],
    ["Åtgärden är inställd", "notReached"],
  ]),
  // "Enligt plan" is on track: nothing is reached yet.
  scale("Enligt plan", "vanlig vid delår", [
    ["Enligt plan", "partly", ["följer plan", "i enlighet med plan", "går enligt plan"]],
    ["Mindre avvikelse", "partly", ["viss avvikelse", "delvis enligt plan"]],
    ["Stor avvikelse", "notReached", ["större avvikelse", "ej enligt plan", "inte enligt plan", "väsentlig avvikelse"]],
  ]),
  scale("Aktiviteter", "Stratsys", [
    [
      "Avslutad",
      "reached",
      [
        "avslutat",
        "klar",
        "klart",
        "genomförd",
        "genomfört",
        "slutförd",
        "slutfört",
        "färdig",
        "färdigt",
        "avklarad",
        "avklarat",
      ],
    ],
    [
      "Pågående",
      "partly",
      [
        "pågår",
        "pågående enligt plan",
        "påbörjad",
        "påbörjat",
        "enligt plan",
        "går enligt plan",
        "i fas",
        "löper på",
        "på god väg",
      ],
    ],
    [
      "Pågående med avvikelse",
      "partly",
      ["försenad", "försenat", "pågående, försenad", "ligger efter", "risk för försening"],
    ],
    [
      "Ej påbörjad",
      "notReached",
      ["ej påbörjat", "inte påbörjad", "inte påbörjat", "ej startad", "ej startat", "inte startad", "inte startat"],
    ],
  ]),
  scale("Achieved", "vanlig i engelska mallar", [
    ["Achieved", "reached", ["fully achieved", "met", "target met", "fulfilled"]],
    ["Partly achieved", "partly", ["partially achieved", "partly met", "partially met", "partly fulfilled"]],
    ["Not achieved", "notReached", ["not met", "target not met", "not fulfilled"]],
  ]),
  scale("Pass/Fail", "vanlig i engelska mallar", [
    ["Pass", "reached", ["passed", "all pass"]],
    ["Partial", "partly", ["partial pass", "partly passed"]],
    ["Fail", "notReached", ["failed"]],
  ]),
  scale("On track", "vanlig i engelska mallar", [
    ["Completed", "reached"],
    ["On track", "partly"],
    ["At risk", "partly"],
    ["Off track", "notReached"],
    ["Not started", "notReached"],
  ]),
  scale("Verksamhetsresultat", "Nacka kommun", [
    ["Bra", "reached"],
    ["OK", "partly", ["okej"]],
    ["Har brister", "notReached", ["brister"]],
  ]),
  scale("Jämförelse med andra", "Klippans kommun, KKiK 2018", [
    ["Bästa gruppen", null, ["bland de 25 % bästa", "bland de 25 % med bäst resultat", "bland de bästa kommunerna"]],
    ["Mellersta gruppen", null, ["bland de 50 % i mitten"]],
    [
      "Sämsta gruppen",
      null,
      ["bland de 25 % sämsta", "bland de 25 % med sämst resultat", "bland de sämsta kommunerna"],
    ],
  ]),
  scale("Fjärdedelar", "Karlstads kommun, KKiK 2013–2017; Katrineholms kommun, KKiK 2016", [
    ["Bland de bästa kommunerna", null, ["bästa gruppen", "bland de 25 % med bäst resultat"]],
    ["Näst bästa gruppen", null, ["bland de 25 % med resultat närmast över mitten"]],
    ["Näst sämsta gruppen", null, ["näst sämsta", "bland de 25 % med resultat närmast under mitten"]],
    ["Bland de sämsta kommunerna", null, ["sämsta gruppen", "bland de 25 % med sämst resultat"]],
  ]),
  scale("Utveckling", "Miljöbarometern (Katrineholm, Vaggeryd, Sollentuna 2018–2022)", [
    [
      "Utvecklingen går åt rätt håll",
      null,
      ["positiv utveckling", "förbättring", "utfallet har förbättrats", "grön pil"],
    ],
    ["Ingen uppmätt förändring", null, ["ingen/liten förändring", "oförändrad", "utfallet är oförändrat", "gul pil"]],
    ["Utvecklingen går åt fel håll", null, ["negativ utveckling", "försämring", "utfallet har försämrats", "röd pil"]],
  ]),
  scale("Ekologisk status", "Botkyrka kommun, Miljöbarometern 2019", [
    ["Hög", null],
    ["God", null],
    ["Måttlig", null],
    ["Otillfredsställande", null],
    ["Dålig", null],
  ]),
];

/** As two labels compare here: case, runs of space, kind of dash and closing punctuation do not count. */
const key = (text: string): string =>
  trimmedEnd(oneLine(plainMarks(text.normalize("NFC").toLowerCase()).replaceAll("-", "–")), " .:;,*!").trimStart();

/** Texts of a scale's steps and of its states, by how they compare. One entry per scale, made when first asked for. */
const words = new WeakMap<Scale, { steps: Map<string, number>; states: Set<string> }>();

function wordsOf(scale: Scale) {
  const known = words.get(scale);
  if (known) return known;
  const made = {
    steps: new Map(
      scale.steps.flatMap((step, index) => [...step.synonyms, step.label].map((text) => [key(text), index] as const)),
    ),
    states: new Set(scale.states.flatMap((state) => [state.label, ...state.synonyms].map(key))),
  };
  words.set(scale, made);
  return made;
}

/** The place of the step that a text is, as one of its names is written; undefined: it is none of them. */
export const stepNamed = (scale: Scale, text: string): number | undefined => wordsOf(scale).steps.get(key(text));

/** Whether a word stands on both scales and means another class on the second. */
export const clash = (own: Scale, other: Scale): boolean =>
  [...wordsOf(own).steps].some(([text, at]) => {
    const there = wordsOf(other).steps.get(text);
    return there !== undefined && other.steps[there]?.class !== own.steps[at]?.class;
  });

/**
 * The scale of a column, from its distinct texts: all of them are on it, or most are and the rest are on no scale.
 * States decide nothing. null: no text is a step, most are unknown, or they are on two scales that disagree on the
 * order.
 */
export function scaleForTexts(texts: string[], scales: Scale[]): Scale | null {
  const distinct = [...new Set(texts.map(key))].filter(
    (text) =>
      text !== "" && !scales.some((scale) => wordsOf(scale).states.has(text) && !wordsOf(scale).steps.has(text)),
  );
  const known = distinct.filter((text) => scales.some((scale) => wordsOf(scale).steps.has(text)));
  if (known.length === 0 || known.length * 2 <= distinct.length) return null;
  const fitting = scales.filter((scale) => known.every((text) => wordsOf(scale).steps.has(text)));
  const best = fitting[0];
  if (!best) return null;
  const meaning = (scale: Scale) =>
    known.map((text) => scale.steps[wordsOf(scale).steps.get(text) ?? -1]?.class).join();
  return fitting.every((scale) => meaning(scale) === meaning(best)) ? best : null;
}
