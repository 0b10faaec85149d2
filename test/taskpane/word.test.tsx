/** @jest-environment ./test/taskpane/page.js */
import { fireEvent, screen, within } from "@testing-library/react";
import { heading, p, textsOf, wordFile } from "../files/wordKit";
import { fileField, after, bookOf, broken, fakeHost, fold, press, section, show, textOf, type FakeHost } from "./kit";
import { dear } from "../whole";

const book = (trygga: string) =>
  bookOf({
    Mål: [
      ["Område", "Nr", "Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
      ["Skola", "1", "Trygga barn", "Trygga elever, andel", "minst 90 %", "88 %", trygga],
      ["Ekonomi", "2", "Ekonomi i balans", "Årets resultat, andel", "minst 2 %", "2,1 %", "2,5 %"],
    ],
  });

const DOCUMENT = wordFile(
  heading("Skolan") +
    p("Andelen trygga elever {ökade|minskade|var oförändrad} till {{utfall: Trygga elever, andel}}.") +
    p("{{utfall: Något helt annat}}"),
);

/** Waits for the pane's report on a command. */
const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

async function opened(host: FakeHost): Promise<HTMLElement> {
  show(host);
  await press("Läs av arbetsboken");
  await fold("Årsredovisning");
  await fold("I ert eget Word-dokument");
  return section("I ert eget Word-dokument");
}

/** A chosen file; jsdom's own cannot be read. */
const take = (bytes: Uint8Array | null): Promise<void> =>
  after(() => {
    const arrayBuffer = async (): Promise<ArrayBufferLike> => {
      if (!bytes) throw new DOMException("changed", "NotReadableError");
      return Uint8Array.from(bytes).buffer;
    };
    fireEvent.change(fileField(), {
      target: { files: [{ name: "Vår.docx", arrayBuffer }] },
    });
  });

dear(
  "a document is brought up to date as a new file, with what was put in, what was not, and each figure's cell",
  async () => {
    const host = fakeHost(book("91 %"));
    const part = await opened(host);
    const update = within(part).getByRole("button", { name: "Uppdatera dokumentet" });
    expect(update.getAttribute("aria-disabled")).toBe("true");
    await take(DOCUMENT);
    await press("Uppdatera dokumentet");
    await until(
      /^Dokumentet är hämtat som ”Vår\.docx”: 2 uppgifter insatta och 1 uppgift kunde inte placeras\. Originalet och arbetsboken är inte ändrade\.$/,
    );
    expect(host.saved.map(({ name }) => name)).toEqual(["Vår.docx"]);
    expect(textsOf(host.saved[0]!.bytes).slice(0, 2)).toEqual(["Skolan", "Andelen trygga elever ökade till 91 %."]);
    expect(host.written).toEqual([]);
    expect(textOf(within(part).getByRole("region", { name: "1 uppgift kunde inte placeras" }))).toContain(
      "Något helt annat",
    );
    // The file that was chosen is not the newest one any more.
    expect(update.getAttribute("aria-disabled")).toBe("true");
    expect(textOf(part)).toContain("Nästa gång: välj det dokument som hämtades.");
    expect(await broken()).toEqual([]);
  },
);

dear(
  "a document that says something else is compared, each difference a press from its cell; nothing is handed over",
  async () => {
    const first = fakeHost(book("91 %"));
    await opened(first);
    await take(DOCUMENT);
    await press("Uppdatera dokumentet");
    await until(/^Dokumentet är hämtat/);
    document.body.replaceChildren();

    const host = fakeHost(book("85 %"));
    const part = await opened(host);
    await take(first.saved[0]!.bytes);
    await press("Jämför dokumentet");
    await until(/^”Vår\.docx” är jämfört med arbetsboken: \d saker att se över\.$/);
    const wrong = within(part).getByRole("region", { name: /^Att rätta/ });
    expect(textOf(wrong)).toMatch(/91 %.*85 %/);
    await press(/^G2/, wrong);
    expect(host.selected).toEqual(["Mål!G2"]);
    expect(host.saved).toEqual([]);

    await press("Uppdatera dokumentet");
    await until(/2 uppgifter ändrade.*1 mening att läsa igenom/);
    expect(textsOf(host.saved[0]!.bytes)[1]).toBe("Andelen trygga elever minskade till 85 %.");
  },
);

it("the field of a file speaks Swedish, with its own button", async () => {
  const part = await opened(fakeHost(book("91 %")));
  expect(textOf(part)).toContain("Ingen fil är vald");
  const opensField = jest.spyOn(HTMLInputElement.prototype, "click").mockImplementation();
  await after(() => within(part).getByText("Välj fil").click());
  expect(opensField).toHaveBeenCalledTimes(1);
  opensField.mockRestore();
  await after(() => void fireEvent.change(fileField(part), { target: { files: [{ name: "rapport.docx" }] } }));
  expect(textOf(part)).toContain("rapport.docx");
});

dear(
  "a document that agrees gives no file, and one that has been changed since it was chosen is asked for again",
  async () => {
    const host = fakeHost(book("91 %"));
    const part = await opened(host);
    await take(null);
    await press("Uppdatera dokumentet");
    expect(textOf(within(part).getByRole("alert"))).toBe(
      "Dokumentet har ändrats eller flyttats sedan det valdes. Spara det i Word och välj det igen.",
    );
    await take(DOCUMENT);
    expect(within(part).queryByRole("alert")).toBeNull();
    await press("Uppdatera dokumentet");
    await until(/^Dokumentet är hämtat/);
    await take(host.saved[0]!.bytes);
    await press("Uppdatera dokumentet");
    await until(/^”Vår\.docx” stämmer redan med arbetsboken, och ingen fil är hämtad\.$/);
    expect(host.saved).toHaveLength(1);
  },
);

dear("a file that is no Word document is refused in one sentence", async () => {
  const host = fakeHost(book("91 %"));
  await opened(host);
  await take(new TextEncoder().encode("hej"));
  await press("Uppdatera dokumentet");
  await screen.findByRole("button", { name: "Försök igen" });
  expect(textOf(screen.getByRole("status"))).toMatch(/dokument/i);
  expect(host.saved).toEqual([]);
});

it("where the program takes no file the document is only compared, and the way to update it is reported", async () => {
  const part = await opened({ ...fakeHost(book("91 %")), insteadOfSaving: async () => "not asked" });
  expect(within(part).queryByRole("button", { name: "Uppdatera dokumentet" })).toBeNull();
  expect(within(part).getByRole("button", { name: "Jämför dokumentet" })).toBeDefined();
  expect(textOf(part)).toContain("öppna arbetsboken i Excel på webben");
});

dear("Till fullmäktige waits for what is open, in a document of the user's and in files too", async () => {
  const host = fakeHost(book("91 %"));
  const part = await opened(host);
  await take(DOCUMENT);
  const step = section("Årsredovisning");
  const off = (): (string | null)[] =>
    ["Uppdatera dokumentet", "Jämför dokumentet", "Ladda ner som Word"].map((name) =>
      within(step).getByRole("button", { name }).getAttribute("aria-disabled"),
    );
  expect(off()).toEqual([null, null, null]);
  await after(() => within(step).getByRole("checkbox", { name: "Till fullmäktige" }).click());
  expect(textOf(step)).toContain("Styrmodellen är inte vald. ");
  expect(off()).toEqual(["true", "true", "true"]);
  expect(textOf(part)).toContain("Vår.docx");
  expect(host.saved).toEqual([]);
});
