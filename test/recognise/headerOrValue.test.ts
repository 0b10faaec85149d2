import { looksLikeHeader } from "../../src/interpret/header/header";

test.each(["130 kg/person (2030)", "35 % (2030)", "12,5 mnkr 2024"])("%s is a value with its year", (text) =>
  expect(looksLikeHeader(text)).toBe(false),
);
test.each(["2024", "2024 (%)", "T2 2024", "2024, mnkr", "Mål 2030", "Utfall 2024 (kr/inv)"])(
  "%s heads a column",
  (text) => expect(looksLikeHeader(text)).toBe(true),
);
