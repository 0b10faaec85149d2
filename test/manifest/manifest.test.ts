import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../src/commands/version";
import { RIBBON_COMMANDS } from "../../src/excel/boot";
import { NAMESPACE } from "../../src/functions/table";
import { elements, linkErrors, urls } from "./links";
import { readByOffice } from "./reader";
import { schemaErrors } from "./schema";
import { dear, inTurn } from "../whole";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const texts = (name: string) => elements(manifest, name).map((element) => element.attribs.DefaultValue!);

/**
 * The manifest with one place changed; throws when the place is not there, so that no case can pass by changing
 * nothing.
 */
function broken(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  if (changed === manifest) throw new Error(`manifest.xml has no ${from}`);
  return changed;
}

describe("the manifest", () => {
  dear("is valid by the schemas", async () => {
    expect(await schemaErrors(manifest)).toEqual([]);
  });

  it("has no loose ends", () => {
    expect(linkErrors(manifest)).toEqual([]);
  });

  dear("is what Office's own reader takes it for", () => {
    expect(readByOffice(join(root, "manifest.xml"))).toMatchObject({
      displayName: "Måltavlan",
      defaultLocale: "sv-SE",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("has the version of package.json and a zero, and so has the code", () => {
    expect(VERSION).toBe(version);
    expect(elements(manifest, "Version").map((element) => element.children[0])).toMatchObject([
      { data: `${version}.0` },
    ]);
  });

  it("asks for the sets of the floor, and no more than is used", () => {
    expect(elements(manifest, "Set").map(({ attribs }) => `${attribs.Name} ${attribs.MinVersion}`)).toEqual([
      "SharedRuntime 1.1",
      "ExcelApi 1.14",
      "CustomFunctionsRuntime 1.3",
    ]);
  });

  it("has one group on the start tab: a button for each command, and one that opens the pane", () => {
    expect(elements(manifest, "OfficeTab").map((tab) => tab.attribs.id)).toEqual(["TabHome"]);
    expect(elements(manifest, "Group")).toHaveLength(1);
    const labels = new Map(elements(manifest, "bt:String").map(({ attribs }) => [attribs.id, attribs.DefaultValue]));
    expect(
      elements(manifest, "Control").map((control) =>
        labels.get(
          elements(manifest, "Label").find(
            ({ parent }) => parent === undefined || (parent as typeof control).attribs.id === control.attribs.id,
          )!.attribs.resid,
        ),
      ),
    ).toEqual(["Läs av", "Bedöm", "Statusblad", "Kontrollera", "Öppna Måltavlan"]);
    expect(elements(manifest, "Action").map((action) => action.attribs["xsi:type"])).toEqual([
      ...RIBBON_COMMANDS.map(() => "ExecuteFunction"),
      "ShowTaskpane",
    ]);
  });

  it("runs the commands that the code associates", () => {
    expect(elements(manifest, "FunctionName").map(({ children }) => (children[0] as { data?: string }).data)).toEqual([
      ...RIBBON_COMMANDS,
    ]);
  });

  it("has the functions in the namespace that the code has", () => {
    const strings = new Map(elements(manifest, "bt:String").map(({ attribs }) => [attribs.id, attribs.DefaultValue]));
    expect(elements(manifest, "Namespace").map(({ attribs }) => strings.get(attribs.resid!))).toEqual([NAMESPACE]);
  });

  it("stays within the lengths that Office shows", () => {
    const lengths = (name: string, parent: string) =>
      elements(manifest, name)
        .filter((element) => (element.parent as { name?: string }).name === parent)
        .map((element) => element.attribs.DefaultValue!.length);
    expect(Math.max(...texts("DisplayName").map((text) => text.length))).toBeLessThanOrEqual(125);
    expect(
      Math.max(
        ...texts("Description")
          .filter(Boolean)
          .map((text) => text.length),
      ),
    ).toBeLessThanOrEqual(250);
    expect(Math.max(...lengths("bt:String", "bt:ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths("bt:String", "bt:LongStrings"))).toBeLessThanOrEqual(250);
    expect(
      Math.max(...elements(manifest, "*").map((element) => (element.attribs.resid ?? "").length)),
    ).toBeLessThanOrEqual(32);
  });

  it("names addresses of one host only, so that a build can move them all", () => {
    expect(urls(manifest).length).toBeGreaterThan(0);
    expect(urls(manifest).filter((url) => !url.startsWith("https://localhost:3000/"))).toEqual([]);
  });
});

describe("the schemas refuse", () => {
  inTurn(4)([
    ["an id that is no GUID", /<Id>[^<]+/, "<Id>maltavlan", "The value 'maltavlan' is not accepted"],
    ["a version with letters", /<Version>[^<]+/, "<Version>0.1.0-beta", "The value '0.1.0-beta' is not accepted"],
    [
      "an unknown permission",
      "<Permissions>ReadWriteDocument",
      "<Permissions>ReadWriteAll",
      "The value 'ReadWriteAll' is not an element of the set",
    ],
    ["a manifest without a description", /<Description DefaultValue[^>]+>/, "", "1.1}Description )."],
    ["custom functions without a page", /<Page>[\s\S]*?<\/Page>/, "", "Metadata': This element is not expected"],
    [
      "an attribute that is not one",
      "<DisplayName ",
      '<DisplayName colour="blue" ',
      "The attribute 'colour' is not allowed",
    ],
    [
      "requirements before hosts",
      /(<Hosts>\s*<Host Name[\s\S]*?<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/,
      "$2$1",
      "Hosts': This element is not expected",
    ],
    [
      "runtimes after the form factor",
      /(<Runtimes>[\s\S]*?<\/Runtimes>)\s*(<AllFormFactors>[\s\S]*?<DesktopFormFactor>[\s\S]*?<\/DesktopFormFactor>)/,
      "$2$1",
      "Runtimes': This element is not expected",
    ],
    [
      "a lifetime that is neither short nor long",
      'lifetime="long"',
      'lifetime="always"',
      "The value 'always' is not an element of the set",
    ],
    [
      "an unknown kind of control",
      'xsi:type="Button"',
      'xsi:type="Lever"',
      "Lever' of the xsi:type attribute does not resolve",
    ],
    [
      "an unknown kind of action",
      'xsi:type="ShowTaskpane"',
      'xsi:type="ShowWindow"',
      "ShowWindow' of the xsi:type attribute does not resolve",
    ],
    [
      "a short text of 126 characters",
      'id="Group.Label" DefaultValue="Måltavlan"',
      `id="Group.Label" DefaultValue="${"å".repeat(126)}"`,
      "this exceeds the allowed maximum length of '125'",
    ],
    ["a resid of 33 characters", /Group\.Label/g, "G".repeat(33), "this exceeds the allowed maximum length of '32'"],
    [
      "another namespace",
      "schemas.microsoft.com/office/appforoffice/1.1",
      "schemas.microsoft.com/office/appforoffice/1.0",
      "No matching global declaration",
    ],
    ["a file that is not XML", "</OfficeApp>", "", "Premature end of data"],
  ])("%s", async (_what, from, to, word) => {
    expect(await schemaErrors(broken(from, to))).toContainEqual(expect.stringContaining(word));
  });
});

describe("the links refuse what no schema sees", () => {
  it.each([
    [
      "a text that is not defined",
      '<Label resid="Group.Label"',
      '<Label resid="Gruop.Label"',
      "Label points at Gruop.Label, which is not defined",
    ],
    [
      "a text where an address is meant",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Group.Label"',
      "FunctionFile points at Group.Label, which is a bt:String",
    ],
    [
      "a picture where a text is meant",
      '<Title resid="OpenPane.Label"',
      '<Title resid="Icon.16"',
      "Title points at Icon.16, which is a bt:Image",
    ],
    [
      "two texts of one name",
      '<bt:String id="GetStarted.Title"',
      '<bt:String id="Group.Label"',
      "resource Group.Label is defined twice",
    ],
    [
      "a text that nobody shows",
      "</bt:ShortStrings>",
      '<bt:String id="Old.Label" DefaultValue="Gammal"/></bt:ShortStrings>',
      "resource Old.Label is used nowhere",
    ],
    [
      "two controls of one name",
      'id="Maltavlan.OpenPane"',
      'id="Maltavlan.Group"',
      "control Maltavlan.Group is defined twice",
    ],
    [
      "an address without encryption",
      '"https://localhost:3000/support.html"',
      '"http://localhost:3000/support.html"',
      "http://localhost:3000/support.html is not https",
    ],
    [
      "an icon without its smallest picture",
      '<bt:Image size="16" resid="Icon.16"/>',
      "",
      "an icon has no picture of 16 px",
    ],
    [
      "a shared runtime with two pages",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Support.Url"',
      "a shared runtime has one page, not Support.Url, Taskpane.Url",
    ],
    [
      "a shared runtime whose functions have another page",
      /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
      '<Page><SourceLocation resid="Support.Url"',
      "a shared runtime has one page, not Support.Url, Taskpane.Url",
    ],
    [
      "a shared runtime that is not required",
      '<Set Name="SharedRuntime" MinVersion="1.1"/>',
      "",
      "a shared runtime needs the requirement SharedRuntime",
    ],
  ])("%s", (_what, from, to, error) => {
    expect(linkErrors(broken(from, to))).toContain(error);
  });
});
