import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { functionsJson } from "../../src/functions/metadata";
import { elements, urls } from "./links";
import { readByOffice } from "./reader";
import { inWhole, shareOf } from "../whole";

const root = join(__dirname, "../..");
const webpack = join(root, "node_modules/webpack/bin/webpack.js");
const base = "https://mal.example.se/tavla/";
let dist: string;

const build = (folder: string, baseUrl: string) =>
  [
    [webpack, "--mode", "development", "--no-devtool", "--output-path", folder],
    { cwd: root, encoding: "utf8", env: { ...process.env, BASE_URL: baseUrl } },
  ] as const;
const built = (name: string) => readFileSync(join(dist, name), "utf8");
const files = (ending: RegExp) =>
  readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => ending.test(name));

// A build costs nine seconds of a processor: the whole run makes one.
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), "maltavlan-dist-"));
  execFileSync(process.execPath, ...build(dist, base.slice(0, -1)));
});

afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe("a build", () => {
  inWhole("moves every address of the manifest to BASE_URL, and Office's reader takes it", () => {
    expect(urls(built("manifest.xml")).filter((url) => !url.startsWith(base))).toEqual([]);
    expect(readByOffice(join(dist, "manifest.xml"))).toMatchObject({ displayName: "Måltavlan" });
  });

  inWhole("has a file at each of them", () => {
    const paths = urls(built("manifest.xml")).map((url) => url.slice(base.length));
    expect(paths).toContain("taskpane.html");
    expect(paths.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
  });

  inWhole.each(shareOf(["http://mal.example.se/", "mal.example.se", "https://mal.example.se/?a=1", ""]))(
    "stops at the address %j",
    (address) => {
      const [args, options] = build(join(dist, "never"), address);
      const run = spawnSync(process.execPath, args, options);
      expect(run.status).not.toBe(0);
      expect(run.stderr).toContain(`BASE_URL is "${address}"`);
      expect(existsSync(join(dist, "never"))).toBe(false);
    },
  );

  inWhole("holds nothing of Microsoft's office.js, and asks its CDN for it", () => {
    expect(files(/office[^/]*\.js$|excel-(web|win|mac)/i)).toEqual([]);
    expect(files(/\.js$/).filter((name) => /Microsoft\.Office\.WebExtension|OSF\.OUtil/.test(built(name)))).toEqual([]);
    expect(built("taskpane.html")).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  });
});

describe("the icons", () => {
  const pictures = new Map<string, number>();
  beforeAll(() => {
    const manifest = built("manifest.xml");
    const address = new Map(elements(manifest, "bt:Image").map(({ attribs }) => [attribs.id, attribs.DefaultValue!]));
    for (const { attribs } of elements(manifest, "bt:Image"))
      if (attribs.size) pictures.set(address.get(attribs.resid!)!, Number(attribs.size));
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const)
      pictures.set(elements(manifest, name)[0]!.attribs.DefaultValue!, size);
  });

  inWhole("are PNG pictures of the size that the manifest states", () => {
    expect([...new Set(pictures.values())].sort((a, b) => a - b)).toEqual([16, 32, 64, 80]);
    for (const [url, size] of pictures)
      expect({ url, ...png(url.slice(base.length)) }).toEqual({ url, width: size, height: size });
  });

  inWhole("have the size in their name", () => {
    const named = files(/\.png$/).map((name) => ({ name, size: Number(/-(\d+)\.png$/.exec(name)?.[1]) }));
    expect(named).toHaveLength(pictures.size + 1);
    for (const { name, size } of named) expect({ name, ...png(name) }).toEqual({ name, width: size, height: size });
  });

  /** Width and height from a PNG's first chunk (PNG specification, 5.2 and 11.2.1). */
  function png(name: string): { width: number; height: number } {
    const bytes = readFileSync(join(dist, name));
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
});

describe("the functions", () => {
  interface Metadata {
    functions: { id: string; helpUrl: string }[];
  }
  const metadata = () => JSON.parse(built("functions.json")) as Metadata;

  inWhole("have the metadata that the code gives, with help at BASE_URL", () => {
    expect(metadata()).toEqual(JSON.parse(JSON.stringify(functionsJson(`${base}support.html`))));
    expect(existsSync(join(dist, "support.html"))).toBe(true);
  });

  inWhole("are associated by their script at once, each by the id of its metadata", () => {
    const associated: string[] = [];
    const script = { src: `${base}functions.js`, tagName: "SCRIPT" };
    const page = {
      document: { baseURI: `${base}taskpane.html`, currentScript: script, getElementsByTagName: () => [script] },
      CustomFunctions: { associate: (id: string) => associated.push(id) },
    };
    runInNewContext(built("functions.js"), { ...page, self: page, window: page });
    expect(associated.sort()).toEqual(
      metadata()
        .functions.map(({ id }) => id)
        .sort(),
    );
  });

  inWhole("are loaded before the pane's own script, and after office.js", () => {
    const scripts = elements(built("taskpane.html"), "script").map(({ attribs }) => attribs.src ?? "");
    expect(scripts.findIndex((src) => src.includes("office.js"))).toBe(0);
    expect(scripts.findIndex((src) => src.startsWith("functions.js"))).toBe(1);
  });

  inWhole("bring neither React, number formats, XML nor reports with them", () => {
    const names = files(/\.js$/).filter(
      (name) => name === "functions.js" || built(name).includes("./src/functions/runs.ts"),
    );
    expect(names.length).toBeGreaterThan(1);
    for (const name of names)
      expect({
        name,
        found: /node_modules\/(react|numfmt|htmlparser2)|\.\/src\/report\//.exec(built(name))?.[0],
      }).toEqual({ name, found: undefined });
  });
});

describe("the page of the pane", () => {
  const policy = () =>
    new Map(
      elements(built("taskpane.html"), "meta")
        .find(({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy")!
        .attribs.content!.split(";")
        .map((part) => part.trim().split(/\s+/))
        .map(([name, ...sources]) => [name, sources]),
    );

  inWhole("lets scripts come from the add-in itself and from Microsoft, and never from a text", () => {
    expect(policy().get("script-src")).toEqual([
      "'self'",
      "https://appsforoffice.microsoft.com",
      "https://ajax.aspnetcdn.com",
    ]);
    expect([...policy().values()].flat()).not.toContain("'unsafe-eval'");
  });

  inWhole("lets nothing be sent but to its own host and Microsoft's telemetry", () => {
    expect(policy().get("connect-src")).toEqual(["'self'", "https://*.pipe.aria.microsoft.com"]);
    expect(policy().get("form-action")).toEqual(["'none'"]);
    expect(policy().get("default-src")).toEqual(["'none'"]);
  });

  inWhole("may be in a frame, since Excel on the web is one", () => {
    expect([...policy().keys()]).not.toContain("frame-ancestors");
  });

  inWhole("is in Swedish and says what it is before any script has run", () => {
    expect(built("taskpane.html")).toContain('<html lang="sv">');
    expect(built("taskpane.html")).toContain("Måltavlan läser av mål- och indikatortabellerna i arbetsboken");
  });
});
