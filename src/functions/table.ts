import type { GradingOption } from "./grading";
import { MISSING } from "../model/words";
import type { FunctionId } from "./ids";
import type { RollupOption } from "./rollup";

/** The namespace of the functions; the same in every locale. */
export const NAMESPACE = "MAL";

/** An argument; all of them take a range or one cell of anything. */
export interface Parameter {
  /** As shown in the formula box. */
  name: string;
  help: string;
  optional?: true;
  /** What may stand in it by name, and what each means. */
  options?: Record<string, string>;
}

/**
 * A worked example: arguments as formulas have them in a Swedish Excel, and what the cell shows. Spilled cells are
 * parted by "; " and rows by " / ".
 */
export interface Example {
  formula: string;
  gives: string;
}

/** A custom function: what Excel, the page of functions and the tests know of it. */
export interface CustomFunction {
  /** As it is written, without the namespace. */
  name: string;
  /** ASCII; ties name, metadata and code together. */
  id: FunctionId;
  /** One sentence in the formula box, and a short example. */
  description: string;
  parameters: Parameter[];
  examples: Example[];
}

const scale = (help: string): Parameter => ({ name: "skala", help, optional: true });

const SCALE_OR_MODEL =
  "namnet på en styrmodell eller skala, eller skalans rader på bladet Styrmodell; utan skala visas om målvärdet nås";

const GRADING_OPTIONS: Record<GradingOption, string> = {
  enhet: "måttets enhet: %, dagar, mnkr …",
  indikator: "indikatorns namn; visar ofta vilket håll som är bättre",
  mål: "målets formulering",
  prognos: "helårsprognosen; bedöms när perioden är en del av året",
  referens:
    "värdet som målet jämför med, till exempel ”riket 72”; för en plats bland kommuner de andras värden, ett per rad under varandra med namnet referens bara på den första",
  period: "2024, 2024 T2, 2024-08 …; utan period gäller helår",
  måttslag: "ögonblick, rullande, årsmätning eller ackumulerad",
  nivå: "måttens nivå i styrmodellen, där den har regler för flera; utan nivå gäller ”indikator”, eller den enda nivå som har regler för mått",
  nämnd: "nämnden eller området, där bladet Styrmodell har egna rader för den (Gäller); annars gäller raderna för alla",
  regler:
    "regler i ordning, bästa steget först: ”uppnått; måluppfyllnad ≥ 90 %; annars”, eller namnet på en styrmodell",
};

const ROLLUP_OPTIONS: Record<RollupOption, string> = {
  nivå: "nivån i styrmodellen, till exempel ”resultatmål”; utan nivå gäller ”mål”, eller den enda nivå som har regler för sammanvägning",
  nämnd: "nämnden eller området, där bladet Styrmodell har egna rader för den (Gäller); annars gäller raderna för alla",
  täckning: "så stor andel i procent som måste ha en bedömning; 50 om inget sägs",
  saknade: `det som saknar bedömning ${Object.values(MISSING).join(", ")}`,
};

const GRADING: Parameter[] = [
  { name: "utfall", help: "utfallet, till exempel 76 eller ”76 %”" },
  { name: "mål", help: "målet som det är skrivet: ”minst 80 %”, ”högst 5”, ”ska öka”" },
  { name: "riktning", help: "högre eller lägre: vad som är bättre, när målet är ett ensamt tal", optional: true },
  { name: "startvärde", help: "värdet som en förändring räknas från", optional: true },
  scale(SCALE_OR_MODEL),
  {
    name: "tillval",
    help: "två kolumner med namn och värde: enhet, indikator, prognos, referens, period, regler …",
    optional: true,
    options: GRADING_OPTIONS,
  },
];

const GRADES: Parameter = { name: "bedömningar", help: "cellerna med bedömningar; tomma celler räknas inte" };
const RULE: Parameter = {
  name: "regel",
  help: "majoritet, sämst, bäst, median, minst hälften, ”minst 60 % på Uppnås eller bättre” …; flera i ordning",
  optional: true,
};

/** Every function of the add-in, in the order of docs/funktioner.md. */
export const FUNCTIONS: CustomFunction[] = [
  {
    name: "BEDÖM",
    id: "BEDOM",
    description: "Bedömer utfall mot mål. Exempel: =MAL.BEDÖM(F5;E5)",
    parameters: GRADING,
    examples: [
      { formula: '=MAL.BEDÖM("76 %";"minst 80 %")', gives: "Når inte målvärdet" },
      { formula: '=MAL.BEDÖM(4;"högst 5")', gives: "Når målvärdet" },
      {
        formula: "=MAL.BEDÖM(76;80)",
        gives:
          "ej bedömd: det framgår inte om målet ”80” är ett lägsta eller ett högsta värde. Skriv ”minst” eller ”högst” före talet.",
      },
      { formula: '=MAL.BEDÖM(76;80;"högre")', gives: "Når inte målvärdet" },
      { formula: '=MAL.BEDÖM(82;"ska öka";;80)', gives: "Når målvärdet" },
      { formula: '=MAL.BEDÖM("76 %";"minst 80 %";;;"standard")', gives: "Uppnås delvis" },
      { formula: '=MAL.BEDÖM("85 %";"minst 80 %";;;"Trafikljus")', gives: "Grön" },
      {
        formula: '=MAL.BEDÖM("76 %";"minst 80 %";;;"katrineholm")',
        gives: "Når inte målvärdet",
      },
      { formula: '=MAL.BEDÖM(40;"minst 100";;;;{"prognos"\\105;"period"\\"2024 T2"})', gives: "Når målvärdet" },
      {
        formula: '=MAL.BEDÖM("76 %";"minst 80 %";;;;{"regler"\\"uppnått; måluppfyllnad ≥ 98 %; annars"})',
        gives: "Uppnås inte",
      },
      {
        formula: '=MAL.BEDÖM({"85 %";"76 %";""};"minst 80 %")',
        gives: "Når målvärdet / Når inte målvärdet / ej bedömd: utfall saknas, så ingen bedömning görs.",
      },
      { formula: '=MAL.BEDÖM("";"")', gives: "" },
    ],
  },
  {
    name: "UPPFYLLNAD",
    id: "UPPFYLLNAD",
    description: "Måluppfyllnad som andel av målet. Exempel: =MAL.UPPFYLLNAD(F5;E5)",
    parameters: GRADING,
    examples: [
      { formula: '=MAL.UPPFYLLNAD("76 %";"minst 80 %")', gives: "0,95" },
      { formula: '=MAL.UPPFYLLNAD(8;"högst 6")', gives: "0,75" },
      {
        formula: '=MAL.UPPFYLLNAD(82;"ska öka";;80)',
        gives:
          "ej bedömd: måluppfyllnad räknas bara när målet är ett lägsta eller högsta värde över noll och utfallet inte är negativt.",
      },
    ],
  },
  {
    name: "FÖRKLARA",
    id: "FORKLARA",
    description: "Motiverar bedömningen i en mening. Exempel: =MAL.FÖRKLARA(F5;E5)",
    parameters: GRADING,
    examples: [
      {
        formula: '=MAL.FÖRKLARA("76 %";"minst 80 %")',
        gives: "76 % mot minst 80 %: 4 procentenheter under målet. Når inte målvärdet.",
      },
      {
        formula: '=MAL.FÖRKLARA(16,1;13;;;;{"indikator"\\"Våldsbrott per 1 000 invånare"})',
        gives:
          "16,1 per 1 000 invånare mot högst 13 per 1 000 invånare: 3,1 över gränsen. Når inte målvärdet. Målet ”13” läses som högst 13, ur indikatorn ”Våldsbrott per 1 000 invånare”.",
      },
    ],
  },
  {
    name: "TOLKA",
    id: "TOLKA",
    description: "Visar hur ett mål läses: i ord, slag, värde, till, enhet, senast. Exempel: =MAL.TOLKA(E5)",
    parameters: [
      { name: "måltext", help: "målet som det är skrivet, eller en kolumn med mål" },
      { name: "indikator", help: "indikatorns namn, som kan visa vilket håll som är bättre", optional: true },
    ],
    examples: [
      { formula: '=MAL.TOLKA("minst 80 %")', gives: "minst 80 %; minst; 80; ; %; " },
      {
        formula: '=MAL.TOLKA("från 16,4 till 20 procent senast 2026")',
        gives: "från 16,4 till 20 % senast 2026; från–till; 16,4; 20; %; 2026",
      },
      { formula: '=MAL.TOLKA({"ska öka";"25"})', gives: "ska öka; öka; ; ; ;  / antas vara minst 25; minst; 25; ; ; " },
    ],
  },
  {
    name: "SAMLA",
    id: "SAMLA",
    description: 'Väger samman bedömningar till en. Exempel: =MAL.SAMLA(G5:G9;"majoritet")',
    parameters: [
      GRADES,
      { ...RULE, help: `${RULE.help}. Utan regel räknas de bara` },
      scale("namnet på en styrmodell eller skala, eller skalans rader; utan skala den som alla bedömningar står på"),
      { name: "vikter", help: "ett tal för varje bedömning, för viktat medel", optional: true },
      {
        name: "tillval",
        help: "två kolumner med namn och värde: nivå, nämnd, täckning, saknade",
        optional: true,
        options: ROLLUP_OPTIONS,
      },
    ],
    examples: [
      { formula: '=MAL.SAMLA({"Uppnås";"Uppnås";"Uppnås delvis"};"majoritet")', gives: "Uppnås" },
      {
        formula: '=MAL.SAMLA({"Uppnås";"Uppnås inte"})',
        gives:
          "ej bedömd: 1 av 2 mål uppnås och 1 uppnås inte. Ange argumentet regel för att väga samman, till exempel majoritet, sämst.",
      },
      { formula: '=MAL.SAMLA({"Grön";"Grön";"Röd"};"sämst")', gives: "Röd" },
      { formula: '=MAL.SAMLA({"Uppnås";"Uppnås";"Uppnås inte"};"minst 60 % på Uppnås eller bättre")', gives: "Uppnås" },
      {
        formula: '=MAL.SAMLA({"Uppnås";"ej bedömd: utfall saknas";"Mäts ej i år"};"majoritet")',
        gives: "ej bedömd: 1 av 3 mål har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.",
      },
    ],
  },
  {
    name: "FÖRDELNING",
    id: "FORDELNING",
    description: "Antal och andel per steg. Exempel: =MAL.FÖRDELNING(G5:G40)",
    parameters: [
      GRADES,
      scale("namnet på en styrmodell eller skala, eller skalans rader; utan skala den som alla bedömningar står på"),
    ],
    examples: [
      {
        formula: '=MAL.FÖRDELNING({"Uppnås";"Uppnås";"Uppnås delvis";"Svårbedömt"})',
        gives: "Uppnås; 2; 0,5 / Uppnås delvis; 1; 0,25 / Uppnås inte; 0; 0 / Svårbedömt; 1; 0,25",
      },
    ],
  },
  {
    name: "UTVECKLING",
    id: "UTVECKLING",
    description: 'Jämför det senaste värdet med det före. Exempel: =MAL.UTVECKLING(C5:F5;"högre")',
    parameters: [
      { name: "värden", help: "en rad med värden, det äldsta först; flera rader ger ett svar per rad" },
      {
        name: "riktning",
        help: "högre eller lägre: vad som är bättre. Utan riktning sägs bara ökar eller minskar",
        optional: true,
      },
    ],
    examples: [
      { formula: '=MAL.UTVECKLING({71\\74\\76};"högre")', gives: "bättre" },
      { formula: "=MAL.UTVECKLING({71\\74\\73})", gives: "minskar" },
      { formula: '=MAL.UTVECKLING({"71 %"\\"uppgift saknas"\\"71 %"};"högre")', gives: "oförändrat" },
    ],
  },
  {
    name: "OMSKALA",
    id: "OMSKALA",
    description: 'Visar en bedömning på en annan skala. Exempel: =MAL.OMSKALA(G5;"Trafikljus";"Måluppfyllelse")',
    parameters: [
      { name: "bedömning", help: "bedömningen, eller en kolumn med bedömningar" },
      { name: "från", help: "skalan som bedömningen står på: namn eller rader" },
      { name: "till", help: "skalan som den ska visas på: namn eller rader" },
    ],
    examples: [
      { formula: '=MAL.OMSKALA("Gul";"Trafikljus";"Måluppfyllelse")', gives: "Uppnås delvis" },
      {
        formula: '=MAL.OMSKALA("Uppnås delvis";"Måluppfyllelse";"Ja/Nej")',
        gives:
          "ej bedömd: ”Uppnås delvis” har ingen given plats på skalan Ja/Nej. Lägg till den under Omräkning mellan skalor på bladet Styrmodell.",
      },
    ],
  },
  {
    name: "GEH",
    id: "GEH",
    description: "Förslag om god ekonomisk hushållning. Exempel: =MAL.GEH(G5:G7;G9:G20)",
    parameters: [
      { name: "finansiella", help: "bedömningarna av de finansiella målen" },
      { name: "verksamhet", help: "bedömningarna av verksamhetsmålen" },
      { ...RULE, help: "hur målen i varje grupp vägs samman; utan regel räknas de bara" },
    ],
    examples: [
      {
        formula: '=MAL.GEH({"Uppnås";"Uppnås"};{"Uppnås";"Uppnås delvis";"Uppnås"};"majoritet")',
        gives: "God ekonomisk hushållning uppnås. Slutsatsen är ett förslag tills den är fastställd.",
      },
      {
        formula: '=MAL.GEH({"Uppnås";"Uppnås delvis"};{"Uppnås"})',
        gives:
          "Hur god ekonomisk hushållning bedöms är inte beslutat. Finansiella mål: 1 av 2 mål uppnås och 1 uppnås delvis. Verksamhetsmål: målet uppnås.",
      },
    ],
  },
];
