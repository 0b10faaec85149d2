import type { Sheet } from "../src/sheet/book";
import { draw, type Heading, OFFICE } from "./draw";
import { factsOf } from "./facts";

interface Row {
  org: string;
  source: string;
  year: string | null;
  headers: string[];
  row: Record<string, string>;
}

const rows = factsOf<Row[]>("rows");

const of = (org: string, year: string, header: string): Row[] =>
  rows.filter((one) => one.org === org && one.year === year && one.headers.includes(header));

const headingOf = (title: string, from: Row[]): Heading => ({ title, note: `Källa: ${from[0]!.source}` });

/** Goals as headings over their measures, three years of outcomes, target last. */
function helsingborg(): Sheet {
  const all = of("Helsingborgs stad", "2016", "Målvärde 2016");
  const drawn = draw(
    "Helsingborg 2016",
    [64, 12, 12, 12, 18],
    headingOf("Helsingborgs stad: uppföljning av nämndernas mål 2016", all),
  );
  drawn.row(["Mål / mätetal", "Utfall 2014", "Utfall 2015", "Utfall 2016", "Målvärde 2016"], OFFICE.header);
  const goals = [...new Set(all.map(({ row }) => row["Mål"]!))];
  for (const goal of goals) {
    const at = drawn.row([goal], OFFICE.heading);
    drawn.merge(at, 0, at, 4);
    const seen = new Set<string>();
    for (const { row } of all.filter((one) => one.row["Mål"] === goal)) {
      if (seen.has(row["Mätetal"]!)) continue;
      seen.add(row["Mätetal"]!);
      drawn.typed(
        [row["Mätetal"], row["Utfall 2014"], row["Utfall 2015"], row["Utfall 2016"], row["Målvärde 2016"]],
        1,
      );
    }
  }
  return drawn.sheet;
}

const LIGHTS: Record<string, string> = { Grön: "#92D050", Gul: "#FFC000", Röd: "#FF0000" };

/** The rule is part of the measure's name; the colour is both a word and a fill, in a column without a header. */
function jamtland(): Sheet {
  const all = of("Region Jämtland Härjedalen", "2022", "Mål");
  const drawn = draw(
    "Jämtland Härjedalen 2022",
    [58, 9, 12, 12, 60],
    headingOf("Region Jämtland Härjedalen: kortsiktiga nyckeltal 2022", all),
  );
  drawn.row(["Kortsiktiga nyckeltal", null, "Utfall", "Mål", "Kommentar"], OFFICE.header);
  for (const { row } of all) {
    drawn.typed(
      [row["Kortsiktiga nyckeltal"], row["(färg)"], row["Utfall"], row["Mål"], row["Kommentar"]],
      2,
      (column) => (column === 1 ? { fill: LIGHTS[row["(färg)"]!] } : {}),
    );
  }
  return drawn.sheet;
}

/** One goal, merged down over its measures. */
function grastorp(): Sheet {
  const all = of("Grästorps kommun", "2015", "Målvärde");
  const drawn = draw("Grästorp 2015", [34, 40, 12, 12], headingOf("Grästorps kommun: mål och mått 2015", all));
  drawn.row(["Mål", "Mått", "Utfall", "Målvärde"], OFFICE.header);
  const first = drawn.next();
  all.forEach(({ row }, i) =>
    drawn.typed([i === 0 ? row["Mål"] : null, row["Mått"], row["Utfall"], row["Målvärde"]], 2),
  );
  drawn.merge(first, 0, drawn.next() - 1, 0);
  return drawn.sheet;
}

/** Areas as headings, years backwards, no target: comparisons with others, which are neither outcome nor grade. */
function klippan(): Sheet {
  const all = of("Klippans kommun", "2018", "Jämförelse med andra");
  const drawn = draw(
    "Klippan 2018",
    [70, 12, 12, 12, 12, 20, 12],
    headingOf("Klippans kommun: kommunens kvalitet i korthet 2018", all),
  );
  drawn.row(
    ["Mått", "Utfall 2018", "Utfall 2017", "Utfall 2016", "Förändring", "Jämförelse med andra", "Riket 2018"],
    OFFICE.header,
  );
  for (const area of [...new Set(all.map(({ row }) => row["Område"]!))]) {
    const at = drawn.row([area], OFFICE.heading);
    drawn.merge(at, 0, at, 6);
    for (const { row } of all.filter((one) => one.row["Område"] === area)) {
      drawn.typed(
        [
          row["Mått"],
          row["Utfall 2018"],
          row["Utfall 2017"],
          row["Utfall 2016"],
          row["Förändring"],
          row["Jämförelse med andra"],
          row["Riket 2018"],
        ],
        1,
      );
    }
  }
  return drawn.sheet;
}

/** A goal with its own figure, and outcomes for women and men beside the total. */
function katrineholm(): Sheet {
  const all = of("Katrineholms kommun", "2019", "Resultatmål");
  const drawn = draw(
    "Katrineholm 2019",
    [40, 36, 12, 12, 12, 12, 30],
    headingOf("Katrineholms kommun: uppföljning av indikatorer 2019", all),
  );
  drawn.row(
    ["Resultatmål", "Indikatorer", "Utfall", "Riket", "Utfall (kvinnor)", "Utfall (män)", "Kommentar"],
    OFFICE.header,
  );
  for (const { row, headers } of all)
    drawn.typed(
      headers.map((header) => row[header]),
      2,
    );
  return drawn.sheet;
}

/** Rows as five organisations print them, each sheet laid out like the source. */
export const practice = (): Sheet[] => [helsingborg(), jamtland(), grastorp(), klippan(), katrineholm()];
