import type { FrameLocator, Locator, Page } from "playwright-core";

/**
 * A person's way through the pane, counted. A press is a click, a key, a choice in a list, or the files that are chosen
 * together. A scroll is what must be done before a press whose button or list is out of view, and after one whose result
 * is.
 */
export class Journey {
  presses = 0;
  /** How many times Tab was pressed on the way to what was pressed by the keys. */
  tabs = 0;
  /** What was out of view, by its words: one for each scroll. */
  readonly scrolls: string[] = [];
  readonly page: Page;
  readonly pane: FrameLocator;
  constructor({ page, pane }: { page: Page; pane: FrameLocator }) {
    this.page = page;
    this.pane = pane;
  }

  /** @param section whose last button of the name it is, where its heading or another section has one too */
  async click(name: string | RegExp, section?: string): Promise<void> {
    const buttons = this.around(section).getByRole("button", { name });
    const button = section === undefined ? buttons.first() : buttons.last();
    this.presses++;
    await this.see(button, name);
    await button.click();
  }
  async choose(label: string | RegExp, option: string): Promise<void> {
    const list = this.pane.getByLabel(label).first();
    this.presses++;
    await this.see(list, label);
    await list.selectOption(option);
  }
  async key(key: string): Promise<void> {
    this.presses++;
    await this.page.keyboard.press(key);
  }
  /** Presses a button by the keys: Tab until it has the focus, then Enter, which is the press. */
  async enter(name: string, section?: string): Promise<void> {
    const button = this.around(section).getByRole("button", { name, exact: true }).first();
    await button.waitFor();
    const isThere = (): Promise<boolean> => button.evaluate((one) => one === document.activeElement);
    for (let steps = 0; !(await isThere()); steps++) {
      if (steps === MOST_TABS) throw new Error(`”${name}” is not reached by Tab`);
      await this.page.keyboard.press("Tab");
      this.tabs++;
    }
    await this.key("Enter");
  }
  /** Chooses files, in the only field that takes several; the button over it is what is pressed. */
  async files(files: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    this.presses++;
    await this.see(this.pane.getByRole("button", { name: /Välj filer/ }).first(), "Välj filer");
    await this.pane.locator('input[type="file"][multiple]').setInputFiles(files);
  }
  /**
   * Waits for what a press leads to, by its words, and scrolls to it where it has come out of view. Throws with what the
   * pane says instead.
   * @param section where it comes, if the words may stand in another too
   */
  async comes(words: RegExp, section?: string): Promise<void> {
    const result = this.around(section).getByText(words).filter({ visible: true }).first();
    await result.waitFor().catch(async (error: unknown) => {
      throw new Error(`The pane says: ${await this.pane.locator("body").innerText()}`, { cause: error });
    });
    await this.see(result, words);
  }
  async read(): Promise<void> {
    await this.click("Läs av arbetsboken");
    await this.comes(/celler i tabellerna/);
  }

  private around(section: string | undefined): FrameLocator | Locator {
    return section === undefined ? this.pane : this.pane.getByRole("region", { name: section, exact: true });
  }

  private async see(part: Locator, words: string | RegExp): Promise<void> {
    if (await isInView(part)) return;
    this.scrolls.push(typeof words === "string" ? words : words.source);
    await part.scrollIntoViewIfNeeded();
  }
}

/** More than all that can have the focus in a pane whose steps are folded. */
const MOST_TABS = 80;

/** Whether a part of the pane is in view, the whole height of it, in all that scrolls around it. */
const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (!around.matches("[data-scrolls]")) continue;
      const seen = around.getBoundingClientRect();
      if (top < seen.top || bottom > seen.bottom) return false;
    }
    return true;
  });
