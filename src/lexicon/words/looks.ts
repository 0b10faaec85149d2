/** What the words for a colour begin with, alone or after another ("ljusgult"), with the colour's word. */
export const COLOUR_STEMS: readonly (readonly [stem: string, word: string])[] = [
  ["orange", "orange"],
  ["gul", "gul"],
  ["grön", "grön"],
  ["röd", "röd"],
  ["rött", "röd"],
  ["blå", "blå"],
  ["grå", "grå"],
  ["lila", "lila"],
  ["rosa", "rosa"],
  ["svart", "svart"],
  ["vit", "vit"],
];

/** Classes of words for what a workbook says that the look of its figures means (interpret/text/saidLook.ts). */
export const LOOK_CLASSES: Readonly<Record<string, string>> = {
  lookColour: `*gul | *gult | *gula | gulmarkera* | gulfärga* | orange | orangea | orangemarkera* | orangefärga* | *grön | *grönt | *gröna | grönmarkera* | grönfärga*
    | röd | rött | röda | ljusröd | ljusrött | ljusröda | mörkröd | mörkrött | mörkröda | rödmarkera* | rödfärga* | *blå | *blått | *blåa | blåmarkera* | blåfärga*
    | *grå | *grått | *gråa | gråmarkera* | gråfärga* | lila | lilamarkera* | rosa | rosamarkera*`,
  lookItalic: "kursiv | kursivt | kursiva | kursivstil | kursiverad | kursiverat | kursiverade | kursivering",
  lookBold: "fet | fetstil | fetstilt | fetstilta | feta | fetmarkera*",
  /** What has the look: the cell's ground, what is written, all of its row, or a target. */
  lookCell:
    "ruta | rutan | rutor | rutorna | cell | cellen | celler | cellerna | fält | fältet | fälten | bakgrund | bakgrunden | bakgrundsfärg | fyllning | fyllningsfärg",
  lookInk: "text | texten | skrift | teckenfärg | textfärg",
  lookRow:
    "rad | raden | rader | raderna | mått | måttet | måtten | nyckeltal | nyckeltalet | nyckeltalen | indikator | indikatorn | indikatorer | indikatorerna",
  lookAim: "mål | målen | målvärde | målvärdet | målvärden | målvärdena | målnivå | målnivåer | måltal | måltalen",
  lookWord: "färg | färgen | stil | markering | markeringen | markerad | markerat | markerade | tal | talen",
  /** Between a figure and its look. */
  lookBy:
    "i | med | på | som är | som står i | som står med | (skriven | skrivet | skrivna | markerad | markerat | markerade | angivna | satta) (i | med)",
  /** Between a look and what it means. */
  lookSays: "= | : | – | - | → | (betyder | innebär | markerar | visar | anger | betecknar | står för) [att]",
  lookVerb: "har | avser | gäller | omfattar | stämmer | kommer | ska | bygger | kan | saknar | visar | bör",
  /** Says which look what stands before has. */
  lookHas:
    "är (markerad | markerat | markerade | skriven | skrivet | skrivna | satta) | står | anges | visas | skrivs | markeras | redovisas | har | har fått",
  /** What a look is of that says nothing of a figure: how the sheet is filled in, what has been changed in it, whether a goal is met. */
  lookNothing: `*formel | *formler | formel* | (fyll | fylls | fyller | fyllas) i | ifylls | ifylles | inmatning* | rubrik | rubriker | klicka | välj | skriv | skrivs | länk | länkar | kommentar*
    | *kommentar | *kommentarer | uppfyll* | uppnå* | ändrad | ändrat | ändrade | (ej | inte) (relevant | relevanta | aktuell | aktuellt | aktuella)`,
  meansNothing: "ingenting | inget | ingen betydelse | ingen särskild betydelse",
};
