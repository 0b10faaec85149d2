/** @jest-environment ./test/taskpane/page.js */
import { screen, waitFor } from "@testing-library/dom";
import { openHost } from "../../workbench/host";
import { DARK, LIGHT } from "../../src/taskpane/themes";
import { textOf } from "./kit";

const page = window as unknown as Record<string, unknown>;

/** Runs the page's script with what stands in the page's window. */
async function open(globals: Record<string, unknown>): Promise<void> {
  document.head.innerHTML = "";
  document.body.innerHTML = '<main id="root"><h1>Måltavlan</h1></main>';
  Object.assign(page, { IS_REACT_ACT_ENVIRONMENT: false, matchMedia: () => ({ matches: false }), ...globals });
  jest.isolateModules(() => require("../../src/taskpane/taskpane"));
  await waitFor(() => expect(document.querySelector(".fui-FluentProvider")).not.toBeNull());
}

afterEach(() => {
  delete page.Office;
  delete page.Excel;
  jest.restoreAllMocks();
});

describe("the page's script", () => {
  it("puts the pane in Excel", async () => {
    const { Office, Excel } = await openHost();
    await open({ Office, Excel });
    expect(screen.getAllByRole("button").map(textOf)).toEqual(["Läs av arbetsboken"]);
  });

  it.each([[true, DARK], [false, LIGHT]])("follows Office's theme: isDarkTheme %s", async (isDarkTheme, theme) => {
    const { Office, Excel } = await openHost();
    const rules = jest.spyOn(CSSStyleSheet.prototype, "insertRule");
    Object.assign(Office.context, { officeTheme: { isDarkTheme } });
    await open({ Office, Excel });
    expect(rules.mock.calls.flatMap(([rule]) => /--colorNeutralBackground1: ?([^;]+);/.exec(rule)?.[1] ?? [])).toEqual([theme.colorNeutralBackground1]);
  });

  it("says why where Excel is too old, and shows no button", async () => {
    const { Office, Excel } = await openHost({ cap: "1.7" });
    await open({ Office, Excel });
    expect(textOf(screen.getByRole("alert"))).toContain("för gammal för Måltavlan");
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  it("says what to do after a mistake of ours, which is reported and not hidden", async () => {
    const bug = new Error("a bug");
    const reportError = jest.fn();
    jest.doMock("../../src/taskpane/app", () => ({
      App: () => {
        throw bug;
      },
    }));
    const { Office, Excel } = await openHost();
    await open({ Office, Excel, reportError });
    jest.dontMock("../../src/taskpane/app");
    expect(textOf(screen.getByRole("alert"))).toContain("Panelen stannade på grund av ett fel i Måltavlan. Stäng panelen och öppna den igen.");
    expect(reportError.mock.calls).toEqual([[bug]]);
  });

  it("says what to allow where office.js did not come", async () => {
    await open({});
    expect(textOf(screen.getByRole("alert"))).toContain("appsforoffice.microsoft.com");
  });
});
