import { DomUtils, parseDocument } from "htmlparser2";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** The release of the schema that the manifest is written by. */
const SCHEMA = "1.25";
const ACCENT = "#1F4E79";
/** At most 80 characters, which the description of the XML manifest is not. */
const SHORT = "Läser måltabeller, bedömer måluppfyllelse och skriver statusblad.";

/** What functions.json holds; see src/functions/metadata.ts. */
export interface FunctionsFile {
  functions: object[];
}

/**
 * The unified manifest (JSON) of the add-in, for tenants that want it: made of the XML one, so that the two say the same,
 * and of the functions' metadata, which it carries itself. Its two pictures lie beside it in a package.
 * @param xml the XML manifest of a build, with its addresses
 * @param base the address that the files are served from, with a slash at its end
 */
export function unifiedManifest(xml: string, functions: FunctionsFile, base: string): object {
  const read = reader(xml);
  const [id, version] = [read.text("Id"), read.text("Version")];
  const name = read.value("DisplayName");
  const page = read.resource("Taskpane.Url");
  const buttons = read.all("Control").filter(({ attribs }) => attribs["xsi:type"] === "Button");
  const runtime = "Maltavlan.Runtime";
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    id,
    version: version.split(".").slice(0, 3).join("."),
    name: { short: name, full: name },
    description: { short: SHORT, full: read.value("Description") },
    developer: {
      name: read.text("ProviderName"),
      websiteUrl: `${base}support.html`,
      privacyUrl: `${base}support.html`,
      termsOfUseUrl: `${base}licences.txt`,
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: ACCENT,
    localizationInfo: { defaultLanguageTag: "sv-se" },
    validDomains: [new URL(base).hostname],
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    extensions: [
      {
        requirements: {
          scopes: ["workbook"],
          capabilities: read
            .all("Set")
            .map(({ attribs }) => ({ name: attribs["Name"], minVersion: attribs["MinVersion"] })),
        },
        runtimes: [
          {
            id: runtime,
            type: "general",
            code: { page, script: read.resource("Functions.Script") },
            lifetime: "long",
            actions: buttons.map((button) => action(button, read)),
            customFunctions: {
              namespace: { id: read.resource("Functions.Namespace"), name: read.resource("Functions.Namespace") },
              functions: functions.functions,
            },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: read.all("OfficeTab")[0]!.attribs["id"],
                groups: read.all("Group").map((group) => ({
                  id: group.attribs["id"],
                  label: read.resource(read.child(group, "Label").attribs["resid"]!),
                  icons: icons(group, read),
                  controls: buttons.map((button) => control(button, read)),
                })),
              },
            ],
          },
        ],
        getStartedMessages: read.all("GetStarted").map((message) => ({
          title: read.resource(read.child(message, "Title").attribs["resid"]!),
          description: read.resource(read.child(message, "Description").attribs["resid"]!),
          learnMoreUrl: read.resource(read.child(message, "LearnMoreUrl").attribs["resid"]!),
        })),
      },
    ],
  };
}

type Reader = ReturnType<typeof reader>;

/** Asks an XML manifest for its parts, by the names of its elements and the ids of its resources. */
function reader(xml: string) {
  const document = parseDocument(xml, { xmlMode: true });
  const all = (name: string): Element[] => DomUtils.getElementsByTagName(name, document);
  const first = (name: string): Element => all(name)[0]!;
  const resources = new Map(
    ["bt:String", "bt:Url", "bt:Image"].flatMap(all).map(({ attribs }) => [attribs["id"], attribs["DefaultValue"]!]),
  );
  return {
    all,
    text: (name: string): string => DomUtils.textContent(first(name)).trim(),
    value: (name: string): string => first(name).attribs["DefaultValue"]!,
    resource: (id: string): string => resources.get(id)!,
    child: (of: Element, name: string): Element => DomUtils.getElementsByTagName(name, of.children)[0]!,
  };
}

/** What a button does, by the name that its code is associated with. */
function action(button: Element, read: Reader): object {
  const does = read.child(button, "Action");
  return does.attribs["xsi:type"] === "ShowTaskpane"
    ? { id: actionId(button, read), type: "openPage", view: "Maltavlan.Pane" }
    : { id: actionId(button, read), type: "executeFunction" };
}

function actionId(button: Element, read: Reader): string {
  const does = read.child(button, "Action");
  return does.attribs["xsi:type"] === "ShowTaskpane"
    ? button.attribs["id"]!
    : DomUtils.textContent(read.child(does, "FunctionName")).trim();
}

const icons = (of: Element, read: Reader): object[] =>
  DomUtils.getElementsByTagName("bt:Image", read.child(of, "Icon").children).map(({ attribs }) => ({
    size: Number(attribs["size"]),
    url: read.resource(attribs["resid"]!),
  }));

function control(button: Element, read: Reader): object {
  const tip = read.child(button, "Supertip");
  return {
    id: button.attribs["id"],
    type: "button",
    label: read.resource(read.child(button, "Label").attribs["resid"]!),
    icons: icons(button, read),
    supertip: {
      title: read.resource(read.child(tip, "Title").attribs["resid"]!),
      description: read.resource(read.child(tip, "Description").attribs["resid"]!),
    },
    actionId: actionId(button, read),
  };
}
