/**
 * @jest-environment ./test/taskpane/page.js
 * @jest-environment-options {"own": true}
 */
import { screen, waitFor } from "@testing-library/dom";
import { readFileSync } from "node:fs";
import { DARK, LIGHT } from "../../src/taskpane/themes";
import { openSession } from "../../src/taskpane/session/session";
import { serveSession, type ToWorker } from "../../src/taskpane/session/remote";
import { openHost } from "../../workbench/host";
import { broken, NOW, textOf } from "./kit";
import { dear } from "../whole";

const page = window as unknown as Record<string, unknown>;
const HTML = readFileSync("src/taskpane/taskpane.html", "utf8");

/** A worker as the page knows one, that does its work here. */
class WorkerHere {
  onmessage?: (event: { data: unknown }) => void;
  private receive: (message: ToWorker) => void = () => undefined;
  constructor() {
    serveSession(openSession(), {
      send: (data) => setTimeout(() => this.onmessage?.({ data })),
      listen: (receive) => void (this.receive = receive),
    });
  }
  postMessage(message: ToWorker): void {
    setTimeout(() => this.receive(message));
  }
}

const matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });

/** The page as it is served, before any script. */
function served(): void {
  document.head.innerHTML = "";
  document.body.innerHTML = /<body>([^]*)<\/body>/.exec(HTML)![1]!.replace(/<script[^]*?<\/script>/g, "");
}

const run = (script: "first" | "boot"): void => void jest.isolateModules(() => require(`../../src/taskpane/${script}`));

/** Runs the page's scripts with these globals in the page's window, and waits for the result. */
async function open(globals: Record<string, unknown>, came = "[role=status], [role=alert]"): Promise<void> {
  served();
  Object.assign(page, { IS_REACT_ACT_ENVIRONMENT: false, matchMedia, Worker: WorkerHere, ...globals });
  run("first");
  run("boot");
  await waitFor(() => expect(document.querySelector(came)).not.toBeNull());
}

async function office(file?: Uint8Array) {
  const { Office, Excel } = await openHost({ now: NOW, ...(file ? { file } : {}) });
  Object.assign(Office, {
    actions: { associate: jest.fn() },
    addin: { showAsTaskpane: jest.fn(async () => undefined), onVisibilityModeChanged: jest.fn(async () => undefined) },
  });
  return { Office, Excel };
}

afterEach(() => {
  delete page.Office;
  delete page.Excel;
  jest.restoreAllMocks();
});

describe("the page before its scripts", () => {
  it("says what it is, and has the button that the pane has", () => {
    served();
    expect(screen.getAllByRole("button").map(textOf)).toEqual(["Läs av arbetsboken"]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Måltavlan");
  });

  it.each([
    ["a click, by mouse or keys,", (button: HTMLElement) => button.click()],
    [
      "a press whose button the pane replaces before it is let go",
      (button: HTMLElement) => void button.dispatchEvent(new Event("pointerdown", { bubbles: true })),
    ],
  ])("keeps %s until the pane is there, and then reads", async (_, press) => {
    const globals = await office(readFileSync("samples/lindesberg.xlsx"));
    served();
    run("first");
    press(screen.getByRole("button"));
    expect(screen.getByRole("button").getAttribute("aria-disabled")).toBe("true");
    Object.assign(page, { IS_REACT_ACT_ENVIRONMENT: false, matchMedia, Worker: WorkerHere, ...globals });
    run("boot");
    await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/^Arbetsboken är läst/), {
      timeout: 60_000,
    });
  });
});

describe("the page's script", () => {
  it("puts the pane in Excel", async () => {
    await open(await office());
    expect(document.querySelector(".fui-FluentProvider")).not.toBeNull();
    expect(screen.getAllByRole("button").map(textOf)).toEqual(["Läs av arbetsboken"]);
  });

  it.each([
    [true, DARK],
    [false, LIGHT],
  ])("follows Office's theme: isDarkTheme %s", async (isDarkTheme, theme) => {
    const { Office, Excel } = await office();
    const rules = jest.spyOn(CSSStyleSheet.prototype, "insertRule");
    Object.assign(Office.context, { officeTheme: { isDarkTheme } });
    await open({ Office, Excel });
    expect(rules.mock.calls.flatMap(([rule]) => /--colorNeutralBackground1: ?([^;]+);/.exec(rule)?.[1] ?? [])).toEqual([
      theme.colorNeutralBackground1,
    ]);
  });

  dear(
    "follows a theme that is changed while the pane is open, when the user comes back to it; what has been read stays",
    async () => {
      const { Office, Excel } = await office(readFileSync("samples/lindesberg.xlsx"));
      const officeTheme = { isDarkTheme: false };
      Object.assign(Office.context, { officeTheme });
      await open({ Office, Excel });
      screen.getByRole("button", { name: "Läs av arbetsboken" }).click();
      await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/^Arbetsboken är läst/), {
        timeout: 60_000,
      });
      const rules = jest.spyOn(CSSStyleSheet.prototype, "insertRule");
      officeTheme.isDarkTheme = true;
      window.dispatchEvent(new Event("focus"));
      await waitFor(() =>
        expect(
          rules.mock.calls.some(
            ([rule]) =>
              rule.includes(`--colorNeutralBackground1: ${DARK.colorNeutralBackground1};`) ||
              rule.includes(`--colorNeutralBackground1:${DARK.colorNeutralBackground1};`),
          ),
        ).toBe(true),
      );
      expect(screen.getByRole("status").textContent).toMatch(/^Arbetsboken är läst/);
    },
  );

  dear("takes no part of the pane while nobody sees it, and puts it there when it is opened", async () => {
    const { Office, Excel } = await office();
    let shown = (_: { visibilityMode: string }): void => undefined;
    Object.assign(Office.addin, { onVisibilityModeChanged: async (tell: typeof shown) => void (shown = tell) });
    jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    served();
    Object.assign(page, { IS_REACT_ACT_ENVIRONMENT: false, matchMedia, Worker: WorkerHere, Office, Excel });
    run("boot");
    await waitFor(() => expect(Office.actions.associate).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector(".fui-FluentProvider")).toBeNull();
    shown({ visibilityMode: "Taskpane" });
    await waitFor(() => expect(document.querySelector(".fui-FluentProvider")).not.toBeNull());
  });

  dear("does what a button of the ribbon asks for, and shows the pane", async () => {
    const { Office, Excel } = await office(readFileSync("samples/lindesberg.xlsx"));
    await open({ Office, Excel });
    const buttons = new Map(
      (Office.actions.associate as jest.Mock).mock.calls as [string, (event: { completed(): void }) => Promise<void>][],
    );
    const completed = jest.fn();
    await buttons.get("read")!({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(Office.addin.showAsTaskpane).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/^Arbetsboken är läst/), {
      timeout: 60_000,
    });
  });

  it("says why where Excel is too old, and shows no button", async () => {
    const { Office, Excel } = await openHost({ cap: "1.7" });
    await open({ Office, Excel });
    expect(textOf(screen.getByRole("alert"))).toMatch(/för gammal för Måltavlan\. Öppna arbetsboken i Excel på webben/);
    expect(screen.queryAllByRole("button")).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  dear("says what to do after a fault in the add-in's code, which is reported and not hidden", async () => {
    const bug = new Error("a bug");
    const reported: unknown[] = [];
    jest.resetModules();
    jest.doMock("../../src/taskpane/frame", () => ({
      Frame: () => {
        throw bug;
      },
    }));
    await open({ ...(await office()), reportError: (error: unknown) => reported.push(error) }, "[role=alert]");
    jest.dontMock("../../src/taskpane/frame");
    expect(textOf(screen.getByRole("alert"))).toContain(
      "Panelen stannade på grund av ett fel i Måltavlan. Stäng panelen och öppna den igen.",
    );
    expect(reported).toEqual([bug]);
  });

  it("says what to allow where office.js did not come", async () => {
    await open({});
    expect(textOf(screen.getByRole("alert"))).toContain("appsforoffice.microsoft.com");
    expect(screen.getAllByRole("button").map(textOf)).toEqual(["Försök igen"]);
    expect(await broken()).toEqual([]);
  });
});
