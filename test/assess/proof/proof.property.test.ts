import { inTurn, step, whole } from "../../whole";
import { LAWS, tally, type Share } from "./laws";

/** One of so many books; `few` where not the whole is run. */
const books = (few: number): number => (whole ? step(few, 8) : few);

/** Rows by a fixed seed; `npm run score -- --changes` takes all of them. */
const SHARE: Share = { books: books(160), rows: 3 };
/** Few rows are such that these can be made: more of them are taken. */
const OF_RARE: Record<string, Share> = {
  "utfallets rubrik blir en budget": { books: books(32), rows: 1 },
  "ett antal på ett blad som heter Delår": { books: books(32), rows: 1 },
  "ett antal på ett blad som heter Oktober": { books: books(32), rows: 1 },
  "ett antal under titeln Uppföljning november": { books: books(32), rows: 1 },
  "en del av utfallet är struken": { books: books(64), rows: 3 },
  "enheten utskriven": { books: books(64), rows: 3 },
};

inTurn(4)(LAWS.map((law) => [law.change.name, law.says, law] as const))("%s %s", (_, __, law) => {
  const { tried, faults } = tally(law, OF_RARE[law.change.name] ?? SHARE);
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
