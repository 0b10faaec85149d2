import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { strToU8, zipSync } from "fflate";
import { DomUtils, parseDocument } from "htmlparser2";
import { VERSION } from "../../src/commands/version";
import { functionsJson } from "../../src/functions/metadata";
import { packed, versionsOf } from "../../workbench/package";
import { faultsIn } from "../../workbench/release/check";
import { leafletHtml } from "../../workbench/release/leaflet";
import { sbom } from "../../workbench/release/sbom";
import { unifiedManifest, type FunctionsFile } from "../../workbench/release/unified";

const root = join(__dirname, "../..");
const text = (name: string): string => readFileSync(join(root, name), "utf8");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What is looked at of a unified manifest. */
interface Made {
  manifestVersion: string;
  id: string;
  version: string;
  icons: object;
  extensions: {
    requirements: { capabilities: { name: string; minVersion: string }[] };
    runtimes: { code: { page: string }; actions: { id: string; type: string }[] }[];
    ribbons: { tabs: { groups: { controls: { id: string; label: string; actionId: string }[] }[] }[] }[];
  }[];
}

describe("the list of what is in it", () => {
  const lock = {
    "node_modules/react": { version: "19.3.1", integrity: `sha512-${Buffer.from("abc").toString("base64")}` },
    "node_modules/other/node_modules/react": { version: "18.0.0", integrity: "sha512-AAAA" },
    "node_modules/@fluentui/tokens": { version: "1.0.0" },
  };
  const list = sbom(
    [
      { name: "react", version: "19.3.1", licence: "MIT" },
      { name: "@fluentui/tokens", version: "1.0.0", licence: "MIT" },
    ],
    lock,
  ) as { components: object[] };

  test("is CycloneDX 1.5, of the add-in's version", () => {
    expect(list).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      version: 1,
      metadata: { component: { type: "application", name: "maltavlan", version: VERSION } },
      dependencies: [
        {
          ref: `pkg:npm/maltavlan@${VERSION}`,
          dependsOn: ["pkg:npm/react@19.3.1", "pkg:npm/%40fluentui/tokens@1.0.0"],
        },
      ],
    });
  });

  test("has each package with its address in the registry, its licence, and the sum of what was fetched", () => {
    expect(list.components).toEqual([
      {
        type: "library",
        "bom-ref": "pkg:npm/react@19.3.1",
        name: "react",
        version: "19.3.1",
        purl: "pkg:npm/react@19.3.1",
        licenses: [{ license: { id: "MIT" } }],
        hashes: [{ alg: "SHA-512", content: "616263" }],
      },
      {
        type: "library",
        "bom-ref": "pkg:npm/%40fluentui/tokens@1.0.0",
        name: "@fluentui/tokens",
        version: "1.0.0",
        purl: "pkg:npm/%40fluentui/tokens@1.0.0",
        licenses: [{ license: { id: "MIT" } }],
      },
    ]);
  });
});

describe("the leaflet for IT", () => {
  const page = leafletHtml(text("docs/for-it.md"));
  const named = (tag: string) => DomUtils.getElementsByTagName(tag, parseDocument(page));

  test("has every word of the page that it is made from, and fetches nothing", () => {
    const plain = (of: string): string[] =>
      of.replace(/\]\([^)]*\)|[|*`[\]#]|^-+$|\d\. /gm, " ").match(/[\p{L}\d]{3,}/gu)!;
    const shown = new Set(plain(page.replace(/<[^>]*>/g, " ")));
    expect(plain(text("docs/for-it.md")).filter((word) => !shown.has(word))).toEqual([]);
    expect(page).not.toMatch(/(src|href)=/);
  });

  test("has its headings, tables and steps as such", () => {
    const lines = text("docs/for-it.md").split("\n");
    expect(named("h2")).toHaveLength(lines.filter((line) => line.startsWith("## ")).length);
    expect(named("table")).toHaveLength(lines.filter((line) => line.startsWith("|---")).length);
    expect(named("li")).toHaveLength(lines.filter((line) => /^\d+\. /.test(line)).length);
    expect(DomUtils.textContent(named("main"))).not.toMatch(/\*\*|`|\]\(|^\|/m);
  });

  test("says of every part of the zip what it is", () => {
    for (const part of [
      "dist/",
      "manifest.xml",
      "SHA256SUMS",
      "versions.json",
      "sbom.cdx.json",
      "LICENSE",
      "for-it.html",
    ])
      expect(text("docs/for-it.md")).toContain(`\`${part}\``);
  });
});

describe("the unified manifest", () => {
  const BASE = "https://mal.example.se/tavla/";
  const made = JSON.parse(
    JSON.stringify(
      unifiedManifest(
        text("manifest.xml").replaceAll("https://localhost:3000/", BASE),
        functionsJson(`${BASE}support.html`) as FunctionsFile,
        BASE,
      ),
    ),
  ) as Made;
  /** Microsoft's schema of that release, which comes with the package that reads manifests. It is of draft 4. */
  const { $schema: _, ...schema } = JSON.parse(
    text(
      `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${made.manifestVersion}/MicrosoftTeams.schema.json`,
    ),
  ) as Record<string, unknown>;
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  test("is as Microsoft's schema says", () => {
    valid(made);
    expect(valid.errors).toBeNull();
  });

  test.each<[string, (of: Made) => unknown]>([
    ["without its pictures", ({ icons: _, ...rest }) => rest],
    ["with a form of its own", (of) => ({ ...of, extra: 1 })],
    [
      "with a button without a tip",
      (of) => {
        delete (of.extensions[0]!.ribbons[0]!.tabs[0]!.groups[0]!.controls[0] as { supertip?: object }).supertip;
        return of;
      },
    ],
    [
      "with a page that has no address",
      (of) => {
        of.extensions[0]!.runtimes[0]!.code.page = "taskpane.html";
        return of;
      },
    ],
  ])("%s is refused by it", (_, broken) => {
    expect(valid(broken(structuredClone(made)))).toBe(false);
  });

  test("says what the XML one says", () => {
    const xml = parseDocument(text("manifest.xml"), { xmlMode: true });
    const named = (name: string) => DomUtils.getElementsByTagName(name, xml);
    const [extension] = made.extensions;
    const { controls } = extension!.ribbons[0]!.tabs[0]!.groups[0]!;
    expect(made.id).toBe(DomUtils.textContent(named("Id")));
    expect(made.version).toBe(VERSION);
    expect(controls.map(({ id }) => id)).toEqual(named("Control").map(({ attribs }) => attribs["id"]));
    expect(controls.map(({ label }) => label)).toEqual([
      "Läs av",
      "Bedöm",
      "Statusblad",
      "Kontrollera",
      "Öppna Måltavlan",
    ]);
    const does = extension!.runtimes[0]!.actions.map(({ id, type }) => `${type} ${id}`);
    expect(does).toEqual([
      "executeFunction read",
      "executeFunction judge",
      "executeFunction status",
      "executeFunction check",
      "openPage Maltavlan.OpenPane",
    ]);
    expect(controls.map(({ actionId }) => actionId)).toEqual(extension!.runtimes[0]!.actions.map(({ id }) => id));
    expect(extension!.requirements.capabilities.map(({ name, minVersion }) => `${name} ${minVersion}`)).toEqual(
      named("Set").map(({ attribs }) => `${attribs["Name"]} ${attribs["MinVersion"]}`),
    );
  });

  test.each([
    ["color.png", 192],
    ["outline.png", 32],
  ])("has the picture %s, of %i pixels", (name, size) => {
    const bytes = readFileSync(join(root, "assets/unified", name));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe("settings of web servers", () => {
  test("IIS and Azure let Excel on the web fetch the functions, and let the pane stand in its frame", () => {
    const azure = JSON.parse(text("assets/hosting/staticwebapp.config.json")) as {
      globalHeaders: Record<string, string>;
    };
    const iis = parseDocument(text("assets/hosting/web.config"), { xmlMode: true });
    const headers = Object.fromEntries(
      DomUtils.getElementsByTagName("add", iis).map(({ attribs }) => [attribs["name"], attribs["value"]]),
    );
    for (const set of [azure.globalHeaders, headers]) {
      expect(set["Access-Control-Allow-Origin"]).toBe("*");
      expect(Object.keys(set)).not.toContain("X-Frame-Options");
    }
  });
});

describe("a release", () => {
  const BASE = "https://mal.example.se/tavla/";
  const ID = "0d2e";
  const licences = "react 19.3.1 (MIT)\n\nMIT License";
  const unified = (change: object = {}): Uint8Array =>
    zipSync({
      "manifest.json": strToU8(
        JSON.stringify({
          ...{ id: ID, validDomains: ["mal.example.se"], icons: { color: "color.png" }, page: `${BASE}taskpane.html` },
          ...change,
        }),
      ),
      "color.png": strToU8("png"),
    });
  const built = new Map([
    ["manifest.xml", strToU8(`<OfficeApp><Id>${ID}</Id><A DefaultValue="${BASE}taskpane.html"/></OfficeApp>`)],
    ["taskpane.html", strToU8("<p>Måltavlan</p>")],
    ["boot.js", strToU8("1")],
  ]);
  const beside = new Map([
    ["LICENSE", strToU8("MIT")],
    ["for-it.html", strToU8("<p>IT</p>")],
    ["manifest-json.zip", unified()],
    ["sbom.cdx.json", strToU8(JSON.stringify(sbom([{ name: "react", version: "19.3.1", licence: "MIT" }], {})))],
  ]);
  const release = (files = built, extra = beside): Uint8Array => packed(files, versionsOf(BASE, licences), extra);
  const without = <T>(map: Map<string, T>, key: string): Map<string, T> =>
    new Map([...map].filter(([one]) => one !== key));

  test("as it is packed has nothing wrong", () => {
    expect(faultsIn(release())).toEqual([]);
  });

  test.each<[string, () => Uint8Array, string[]]>([
    ["no list of what is in it", () => release(built, without(beside, "sbom.cdx.json")), ["sbom.cdx.json: missing"]],
    [
      "no file at an address",
      () => release(without(built, "taskpane.html")),
      [`manifest.xml, ${BASE}taskpane.html: no file in dist`, `manifest.json, ${BASE}taskpane.html: no file in dist`],
    ],
    ...(
      [
        [
          "an address of another server",
          { page: "https://localhost:3000/taskpane.html" },
          "manifest.json, https://localhost:3000/taskpane.html: no file in dist",
        ],
        ["another domain", { validDomains: ["localhost"] }, `localhost: not the domain of ${BASE}`],
        ["another id", { id: "1f" }, "1f: not the id of manifest.xml"],
        ["a picture that is not there", { icons: { color: "colour.png" } }, "colour.png: not beside manifest.json"],
      ] as const
    ).map(([what, change, fault]): [string, () => Uint8Array, string[]] => [
      `${what} in the unified manifest`,
      () => release(built, new Map([...beside, ["manifest-json.zip", unified(change)]])),
      [fault],
    ]),
    [
      "no unified manifest in its package",
      () => release(built, new Map([...beside, ["manifest-json.zip", zipSync({})]])),
      ["manifest-json.zip: no manifest.json in it"],
    ],
    [
      "a package that is not listed",
      () => release(built, new Map([...beside, ["sbom.cdx.json", strToU8('{"components":[]}')]])),
      ["react: not in the SBOM"],
    ],
    [
      "something of office.js",
      () => release(new Map([...built, ["boot.js", strToU8("OSF.OUtil={}")]])),
      ["dist/boot.js: has something of office.js"],
    ],
  ])("with %s is told", (_, made, faults) => {
    expect(faultsIn(made())).toEqual(faults);
  });

  test("with a file that somebody has changed is told", () => {
    const files = Object.fromEntries([
      ...[...built].map(([path, bytes]) => [`dist/${path}`, bytes]),
      ...beside,
      ["manifest.xml", built.get("manifest.xml")!],
      ["versions.json", strToU8(JSON.stringify(versionsOf(BASE, licences)))],
    ]) as Record<string, Uint8Array>;
    const sums = Object.entries(files)
      .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
      .join("");
    const zip = zipSync({ ...files, "dist/boot.js": strToU8("2"), SHA256SUMS: strToU8(sums) });
    expect(faultsIn(zip)).toEqual(["dist/boot.js: not the listed sum"]);
  });
});
