/** Words of a page's head and foot in a printed document. */
export const PAGE_EDGES = {
  page: `
    sv · ^ sida $, ^ sid $, ^ s $
    nb · ^ side $
    en · ^ page $`,
  /** Between a page's number and that of the last one. */
  ofPages: `
    sv · av $`,
  organisation: `
    sv · kommun $, *kommun $, stad $, ^ region, *förbund $, *universitet $, *högskola $, ^ högskolan i, *sjukhus $, landsting $`,
  /** Who has made the document, beside the organisation. */
  body: `
    sv · ^ nämnden för, ^ styrelsen för, ^ förvaltningen för, *nämnden $, *styrelsen $, *förvaltningen $, *kontoret $, direktionen $, ^ förbundsdirektionen $`,
  /** What the document is, under who has made it. */
  paper: `
    sv · *årsredovisning, *delårsrapport, *delårsbokslut, *budget, *verksamhetsplan, *berättelse, *bokslut
    sv · *uppföljning, *rapport, *handlingsplan, *redovisning`,
} as const;
