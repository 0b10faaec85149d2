import { standard } from "../domain/presets/standard";
import { recognise } from "../recognise/recognise";
import { newBook, newSheet, setCell, type Book } from "../sheet/book";
import { scalesFor } from "./styrmodell";

/** A table with each kind of thing that most goal tables have: targets in words, shares, texts in sentences. */
const ROWS: readonly (readonly (string | number)[])[] = [
  ["Mål", "Mått", "Utfall 2022", "Utfall 2023", "Målvärde 2024", "Utfall 2024", "Bedömning", "Kommentar"],
  [
    "Alla barn ska få en likvärdig skola",
    "Andel elever med gymnasiebehörighet, %",
    84,
    "86,5",
    "minst 90 %",
    88,
    "Delvis uppfyllt",
    "Skolorna arbetar med tidiga insatser.",
  ],
  ["Alla barn ska få en likvärdig skola", "Frånvaro i årskurs 9, %", 12, 11, "högst 8", 9, "Ej uppfyllt", ""],
  [
    "2. En attraktiv arbetsgivare",
    "Sjukfrånvaro, procent",
    7.1,
    6.8,
    "ska minska",
    6.9,
    "Ej uppfyllt",
    "Rehabilitering pågår sedan hösten.",
  ],
  ["2. En attraktiv arbetsgivare", "Medarbetarengagemang", 78, 79, "öka till 82", 83, "Uppfyllt", ""],
  [
    "Klimatpåverkan ska minska",
    "Utsläpp per invånare, ton",
    4.2,
    4,
    "minska med 10 % jämfört med 2019",
    3.9,
    "Uppfyllt",
    "",
  ],
  [
    "Klimatpåverkan ska minska",
    "Handläggningstid i dagar",
    35,
    31,
    "inom 28 dagar",
    30,
    "Ej uppfyllt",
    "Två tjänster är vakanta.",
  ],
  [
    "Trygghet hela livet",
    "Resultat i förhållande till skatteintäkter",
    1.2,
    2.3,
    "bättre än rikets",
    2,
    "Uppfyllt",
    "",
  ],
  ["Trygghet hela livet", "Personer i daglig verksamhet", 140, 152, 160, 158, "Delvis uppfyllt", ""],
];

/** The table in a workbook of its own. */
export function rehearsed(): Book {
  const sheet = newSheet("Mål");
  ROWS.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== "") setCell(sheet, r, c, value);
    }),
  );
  return { ...newBook(), sheets: [sheet] };
}

/**
 * Reads a small table before anybody asks for a reading: a fifth of what the first one takes is the engine's own, and
 * the building of tables of words, which any reading does for the next.
 */
export function rehearse(): void {
  recognise(rehearsed(), { scales: scalesFor(standard) });
}
