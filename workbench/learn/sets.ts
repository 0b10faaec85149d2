/** A folder of labelled tables, as it is learnt from. */
export interface DatedSet {
  /** The folder in test/recognise/real. */
  id: string;
  /** Sets of one number are left out together: they are of hands or of a kind that know each other. */
  fold: number;
}

/** All sets that are learnt from, in the order in which they were drawn. */
export const IN_TIME: readonly DatedSet[] = [
  { id: "carried", fold: 0 },
  { id: "tables", fold: 0 },
  { id: "fresh1", fold: 2 },
  { id: "fresh2", fold: 3 },
  { id: "pages", fold: 1 },
  { id: "fresh3", fold: 4 },
  { id: "fresh4", fold: 5 },
  { id: "pages2", fold: 1 },
  { id: "fresh5", fold: 2 },
  { id: "boards", fold: 0 },
  { id: "fresh6", fold: 3 },
  { id: "fresh7", fold: 4 },
  { id: "pages3", fold: 1 },
  { id: "fresh8", fold: 5 },
  { id: "fresh9", fold: 6 },
  { id: "boards2", fold: 0 },
  { id: "pages4", fold: 1 },
  { id: "boards3", fold: 0 },
  { id: "boards4", fold: 0 },
  { id: "boards5", fold: 0 },
  { id: "boards6", fold: 0 },
  { id: "boards7", fold: 2 },
  { id: "boards8", fold: 3 },
  { id: "boards9", fold: 4 },
  { id: "boards10", fold: 5 },
  { id: "boards11", fold: 6 },
  { id: "boards12", fold: 7 },
  { id: "boards13", fold: 7 },
  { id: "boards14", fold: 2 },
  { id: "boards15", fold: 3 },
  { id: "boards16", fold: 4 },
  { id: "boards17", fold: 5 },
  { id: "boards19", fold: 6 },
  { id: "boards20", fold: 7 },
  { id: "boards21", fold: 2 },
  { id: "boards22", fold: 3 },
  { id: "boards23", fold: 4 },
  { id: "boards26", fold: 5 },
  { id: "boards27", fold: 6 },
  { id: "boards28", fold: 7 },
  { id: "boards29", fold: 0 },
  { id: "boards24", fold: 1 },
  { id: "boards25", fold: 2 },
  { id: "boards32", fold: 3 },
  { id: "boards33", fold: 4 },
  { id: "boards34", fold: 5 },
  { id: "boards35", fold: 6 },
  { id: "boards36", fold: 7 },
];

/** Sets that a model of the sets before each is tried on. */
export const FORWARD = ["boards14", "boards15", "boards16", "boards17", "boards19", "boards20"] as const;

/** Files of test/recognise/looks: drawn to try looks of tables, always learnt from, never tried on. */
export const LOOKS = [
  ...["ordinary", "ordinary2", "odd", "odd2", "third", "printed", "offices", "headers"],
  ...["decoys", "decoys2", "decoys3", "decoys4"],
] as const;

/** The fold of the tables in `LOOKS`. */
export const LOOKS_FOLD = 8;

/** The rows of headers of the tables in `carried`, whose labels say only facts and columns. Numbered as the sheet numbers them. */
export const CARRIED_HEADS: Readonly<Record<string, readonly number[]>> = {
  "01-fabege-hallbarhetsmal-2021": [6, 10, 28],
  "01-tekniska-namnden-strategiska-mal": [3],
  "02-fabege-mal-utfall-2018": [4, 8],
  "02-vgr-sjukvardens-koer-t1-2024": [1, 2],
  "06-nsr-avfallsplan-malomrade1o4": [4],
  "08-dtu-malepunkter-2016": [6, 15, 25],
  "08-goteborg-snabbfakta-2014": [3],
  "09-dtu-oversigt-malopfyldelse-2016": [4],
  "09-kungsbacka-teknik-arsredovisning-2024": [92, 119],
  "10-kungsbacka-teknik-kvalitetsdeklarationer-decoy": [3],
  "13-gnesta-driftredovisning-decoy": [3],
  "14-rsg-riskvardering-decoy": [23],
  "15-kostra-ha-avfall-decoy": [6, 7],
  "16-skoldata-tidsserier-decoy": [2, 7, 12, 15, 22, 25, 31, 38],
  "17-vanersborg-kkik": [1],
  "20-nacka-strategiska-mal-nyckeltal": [1],
};
