/** @jest-environment ./test/taskpane/page.js */
import { act, screen, waitFor, within } from "@testing-library/react";
import { bookOf, broken, choose, fakeHost, fold, press, section, show, textOf } from "./kit";
import { dear } from "../whole";

const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

/** Grades that somebody has set: reached, partly from eighty percent of the target, not reached. */
const rows = [104, 100, 97, 88, 84, 81, 79, 60, 40].map((outcome, n) => [
  n === 0 ? "Hela kommunen" : null,
  `Besök i verksamhet ${["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"][n]}`,
  "minst 100",
  outcome,
  outcome >= 100 ? "Uppnås" : outcome >= 80 ? "Uppnås delvis" : "Uppnås inte",
]);
const printed = () =>
  fakeHost(bookOf({ Mål: [["Område", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning 2024"], ...rows] }));

/** The step as it opens: what it proposes comes by itself. */
async function proposed(host = printed()) {
  show(host);
  await press("Läs av arbetsboken");
  await fold("Så bedömer vi");
  await until(/^\d (rad är föreslagen|rader är föreslagna) ur arbetsboken\. Inget är skrivet\.$/);
  return { host, part: section("Så bedömer vi") };
}
const rule = (part: HTMLElement) =>
  within(part).getByRole<HTMLInputElement>("checkbox", { name: "Från utfall till bedömning" });

dear("is filled in when it is opened, row by row with what each explains, and one press writes it", async () => {
  const { host, part } = await proposed();
  expect(host.written).toEqual([]);
  expect(textOf(part)).toMatch(/Ingenting är valt än\..*Uppnås 2.*Från utfall till bedömning.*80 %.*förklarar 9 av 9/);
  expect(rule(part).checked).toBe(true);
  expect(await broken()).toEqual([]);
  await press("Använd förslagen");
  await until(/^Valen är skrivna, och bedömningarna följer dem: Styrmodell\.$/);
  expect(host.written).toEqual([["Styrmodell"]]);
  expect(textOf(section("Så bedömer vi"))).toMatch(/Valt här 2025-02-11\. .*bladet Styrmodell/);
  await press("Ångra");
  expect(host.book.sheets).toHaveLength(1);
});

dear("a row that is not wanted is left out", async () => {
  const { host, part } = await proposed();
  await act(async () => rule(part).click());
  await press(/^Använd \d valda rader$/);
  await until(/Valen är skrivna/);
  const text = (host.book.sheets.find(({ name }) => name === "Styrmodell")?.values ?? []).flat().join(" ");
  expect(text).not.toContain("80 %");
});

dear("another choice of a row is what is written", async () => {
  const { host } = await proposed();
  await choose("Hela arbetsboken: Avrundning", "målets decimaler: 79,6 avrundas till 80 (förklarar 9 av 9)");
  await press(/^Använd \d valda rader$/);
  await until(/Valen är skrivna/);
  const text = (host.book.sheets.find(({ name }) => name === "Styrmodell")?.values ?? []).flat().join(" ");
  expect(text).toContain("målets decimaler");
});

dear("what another choice does not explain is shown when it is chosen, with its cell", async () => {
  // Each goal as the worst of its two measures.
  const goals = [
    [100, 60],
    [104, 70],
    [100, 102],
    [50, 40],
  ].flatMap(([one = 0, two = 0], goal) =>
    [one, two].map((outcome, at) => [
      at === 0 && goal === 0 ? "Hela kommunen" : null,
      at === 0 ? `Vi når löfte ${goal + 1} till invånarna` : null,
      at === 0 ? (Math.min(one, two) >= 100 ? "Uppnås" : "Uppnås inte") : null,
      `Besök i verksamhet ${goal + 1}.${at + 1}`,
      "minst 100",
      outcome,
      outcome >= 100 ? "Uppnås" : "Uppnås inte",
    ]),
  );
  const header = [
    "Område",
    "Mål",
    "Måluppfyllelse 2024",
    "Indikator",
    "Målvärde 2024",
    "Utfall 2024",
    "Bedömning 2024",
  ];
  const { part } = await proposed(fakeHost(bookOf({ Mål: [header, ...goals] })));
  expect(textOf(part)).not.toContain("Förklaras inte");
  await choose("Mål: Från mått till mål", "bäst (förklarar 2 av 4)");
  expect(textOf(part)).toMatch(
    /Förklaras inte: ”Vi når löfte 1 till invånarna”: Uppnås inte är tryckt, regeln ger Uppnås C2 Förklaras inte: ”Vi når löfte 2/,
  );
});

dear("words without an order are put in order here, all together, and the rules follow", async () => {
  const words = ["Blå nivå", "Lila nivå", "Turkos nivå"];
  const goals = Array.from({ length: 9 }, (_, n) => [
    n === 0 ? "Hela kommunen" : null,
    `Vi når löfte ${n + 1} till invånarna`,
    words[n % 3]!,
  ]);
  const { host, part } = await proposed(fakeHost(bookOf({ Mål: [["Område", "Mål", "Bedömning 2024"], ...goals] })));
  expect(textOf(part)).toMatch(/Ordningen behövs för 1 skala: svara först/);
  expect(await broken()).toEqual([]);
  await press("Flytta upp Turkos nivå");
  await press("Flytta upp Turkos nivå");
  await press("Spara ordningen");
  await until(/^\d rader är föreslagna/);
  expect(textOf(section("Så bedömer vi"))).toMatch(/ordningen enligt ert svar/);
  await press("Använd förslagen");
  await until(/Valen är skrivna/);
  const text = (host.book.sheets.find(({ name }) => name === "Styrmodell")?.values ?? []).flat().join(" ");
  expect(text.indexOf("Turkos nivå")).toBeLessThan(text.indexOf("Lila nivå"));
});

dear("a workbook without printed grades is told what it gets, and that is decided in one press", async () => {
  const host = fakeHost(
    bookOf({ Mål: [["Område", "Indikator", "Målvärde 2024", "Utfall 2024"], ...rows.map((row) => row.slice(0, 4))] }),
  );
  show(host);
  await press("Läs av arbetsboken");
  await fold("Så bedömer vi");
  await until(/^\d rader är föreslagna/);
  expect(textOf(section("Så bedömer vi"))).toMatch(/inga tryckta bedömningar.*för varje mått om målvärdet nås/);
  expect(await broken()).toEqual([]);
  await press("Använd förslagen");
  await until(/Valen är skrivna/);
});

/** Two columns of words that nothing tells the order of. */
const unordered = () => {
  const [blue, red] = [
    ["Blå nivå", "Lila nivå", "Turkos nivå"],
    ["Ek", "Tall", "Björk"],
  ] as const;
  const goals = Array.from({ length: 9 }, (_, n) => [
    n === 0 ? "Hela kommunen" : null,
    `Vi når löfte ${n + 1} till invånarna`,
    blue[n % 3]!,
    red[(n + 1) % 3]!,
  ]);
  const heads = ["Område", "Mål", "Socialnämndens bedömning 2024", "Kulturnämndens bedömning 2024"];
  return fakeHost(bookOf({ Mål: [heads, ...goals] }));
};
const ups = () => within(section("Så bedömer vi")).getAllByRole("button", { name: /^Flytta upp/ });
const words = () => ups().map((one) => one.getAttribute("aria-label"));

dear(
  "an order that is put outlasts that another scale's is kept; each is told by its column, and both are in what is decided",
  async () => {
    const { host, part } = await proposed(unordered());
    expect(textOf(part)).toMatch(/kolumnen Kulturnämndens bedömning 2024: /);
    const [first] = within(part).getAllByRole("button", { name: "Spara ordningen" });
    const last = words().at(-1)!;
    await press(last);
    await press(last);
    const put = words().slice(3);
    expect(put[0]).toBe(last);
    await act(async () => first!.click());
    await until(/^\d rader är föreslagna/);
    await waitFor(() => expect(ups()).toHaveLength(3));
    expect(words()).toEqual(put);
    await press("Spara ordningen");
    await until(/^\d rader är föreslagna/);
    await waitFor(() => expect(textOf(section("Så bedömer vi"))).not.toMatch(/Spara ordningen/));
    await press("Använd förslagen");
    await until(/Valen är skrivna/);
    const sheet = host.book.sheets.find(({ name }) => name === "Styrmodell");
    const written = (sheet?.values ?? []).map((cells) => String(cells?.[0] ?? ""));
    expect(written).toEqual(expect.arrayContaining(["Blå nivå", "Lila nivå", "Turkos nivå", "Ek", "Tall", "Björk"]));
  },
);

dear("an order that is put is gone with Ångra: the question stands as it was", async () => {
  const { part } = await proposed(unordered());
  const before = words();
  const last = before.at(-1)!;
  await press(last);
  await press(/^Använd \d valda rader$|^Använd förslagen$/);
  await until(/Valen är skrivna/);
  await press("Ångra");
  await waitFor(() => expect(words()).toEqual(before));
  await press(last);
  await act(async () => within(part).getAllByRole("button", { name: "Spara ordningen" }).at(-1)!.click());
  await until(/^\d rader är föreslagna/);
  await press("Ångra");
  await waitFor(() => expect(words()).toEqual(before));
});

it("a template without printed grades gets its scale from the words of its legend", async () => {
  const template = [
    ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
    ["Alla elever når målen", "Andel elever med gymnasiebehörighet", "minst 85 %", "84 %", null],
    [null, "Meritvärde årskurs 9", "minst 220", 225, null],
    ["En ekonomi i balans", "Soliditet", "minst 40 %", "42 %", null],
    [null],
    ["Teckenförklaring"],
    ["I hamn", "Målet är nått"],
    ["På väg", "Målet nås under perioden"],
    ["Stannat av", "Målet nås inte"],
  ];
  const { host, part } = await proposed(fakeHost(bookOf({ Mål: template })));
  expect(textOf(part)).toMatch(/I hamn.*På väg.*Stannat av/);
  await press(/^Använd (förslagen|\d vald rad|\d valda rader)$/);
  await until(/Valen är skrivna/);
  const text = (host.book.sheets.find(({ name }) => name === "Styrmodell")?.values ?? []).flat().join(" ");
  expect(text).toMatch(/I hamn.*På väg.*Stannat av/);
});

it("what a word means is shown, and another meaning that is chosen is what is written", async () => {
  const { host, part } = await proposed();
  const meaning = within(part).getByRole<HTMLSelectElement>("combobox", {
    name: "Indikator: Uppnås delvis betyder",
  });
  expect(meaning.value).toBe("delvis");
  await choose("Indikator: Uppnås delvis betyder", "ej");
  await press(/^Använd \d valda rader$/);
  await until(/Valen är skrivna/);
  const sheet = host.book.sheets.find(({ name }) => name === "Styrmodell");
  expect([...(sheet?.values ?? [])].find((cells) => cells?.[0] === "Uppnås delvis")?.[1]).toBe("ej");
});
