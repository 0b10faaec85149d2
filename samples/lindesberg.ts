import type { Sheet } from "../src/sheet/book";
import { draw, OFFICE } from "./draw";

/** Lindesbergs kommun, Styrning och uppföljning, årsredovisning 2021: the page with the three tables of outcomes. */
const SOURCE = "https://www.lindesberg.se/kommun-och-politik/mal-och-resultat/arsredovisning/styrning-och-uppfoljning";

/**
 * The three tables, in the page's order; the area of each row is where the page arranges it under its three headings.
 */
export const TABLES: {
  title: string;
  headers: [string, string];
  rows: [area: string, title: string, grade: string][];
}[] = [
  {
    title: "Grunduppdrag och uppfyllelse",
    headers: ["Grunduppdrag", "Uppfyllelse av grunduppdrag"],
    rows: [
      ["Arbetsgivare", "Arbetsgivare", "Grunduppdraget uppnås till stor del"],
      ["Välfärd och service", "Välfärd och service", "Grunduppdraget uppnås till stor del"],
      ["Samhälle och demokrati", "Samhälle och demokrati", "Grunduppdraget uppnås till stor del"],
    ],
  },
  {
    title: "Kvalitetsfaktor och grad av kvalitet",
    headers: ["Kvalitetsfaktor", "Grad av kvalitet"],
    rows: [
      ["Välfärd och service", "God ekonomisk hushållning", "Kvalitén uppnås"],
      [
        "Samhälle och demokrati",
        "Samverkan internt och externt för att möta framtidens välfärdsutmaningar",
        "Kvalitén är på väg att uppnås",
      ],
      [
        "Arbetsgivare",
        "Attraktiv arbetsgivare med fokus på arbetsmiljö, ledarskap, medarbetarskap och kompetensförsörjning",
        "Kvalitén är på väg att uppnås",
      ],
      ["Välfärd och service", "God kommunal service", "Kvalitén är på väg att uppnås"],
      ["Arbetsgivare", "Friska medarbetare", "Kvalitén är på väg att inte uppnås"],
    ],
  },
  {
    title: "Utvecklingsmål och måluppfyllnad",
    headers: ["Utvecklingsmål", "Måluppfyllnad"],
    rows: [
      ["Samhälle och demokrati", "Samverkan mellan kommunen och näringsliv ska öka", "Målet är på väg att uppfyllas"],
      ["Välfärd och service", "Ökad måluppfyllelse i skolan", "Målet är på väg att uppfyllas"],
      ["Välfärd och service", "En ökad långsiktig ekonomisk planering", "Målet är uppfyllt"],
      [
        "Arbetsgivare",
        "Ökad digitalisering inom verksamheter och kommunen för att klara av kompetensförsörjningen och välfärden i framtiden",
        "Målet är på väg att uppfyllas",
      ],
      ["Samhälle och demokrati", "Lindesbergs kommun ska bli mer inkluderande", "Målet är på väg att inte uppfyllas"],
    ],
  },
];

/** The three tables one under the other in one sheet, areas in a column of their own. */
export function lindesberg(): Sheet[] {
  const { sheet, row, skip } = draw("Utfall 2021", [26, 62, 40]);
  row(["Kommunfullmäktiges grunduppdrag, kvalitetsfaktorer och utvecklingsmål"], OFFICE.title);
  row(["Lindesbergs kommun, årsredovisning 2021"], OFFICE.text);
  row([`Källa: ${SOURCE}`], OFFICE.small);
  for (const { title, headers, rows } of TABLES) {
    skip(2);
    row([title], { font: { bold: true, size: 12 } });
    row(["Område", ...headers], OFFICE.header);
    for (const cells of rows) row(cells);
  }
  return [sheet];
}
