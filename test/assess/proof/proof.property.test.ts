import { step } from "../../whole";
import { LAWS, tally, type Share } from "./laws";

/** Rows by a fixed seed; `npm run score -- --changes` takes all of them. */
const SHARE: Share = { books: step(160, 8), rows: 3 };
/** Few rows are such that these can be made: more of them are taken. */
const OF_RARE: Record<string, Share> = {
  "ett antal på ett blad som heter Delår": { books: step(32, 8), rows: 1 },
  "en del av utfallet är struken": { books: step(64, 8), rows: 3 },
  "enheten utskriven": { books: step(64, 8), rows: 3 },
};

test.each(LAWS.map((law) => [law.change.name, law.says, law] as const))("%s %s", (_, __, law) => {
  const { tried, faults } = tally(law, OF_RARE[law.change.name] ?? SHARE);
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
