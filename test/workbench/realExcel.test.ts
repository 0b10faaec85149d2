import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PORT, PROGRAMS, runExcel, USAGE, type Keys, type Machine } from "../../workbench/realExcelSteps";
import { urls } from "../manifest/links";
import { readByOffice } from "../manifest/reader";
import { schemaErrors } from "../manifest/schema";
import { builtOnce } from "../page/builtOnce";
import { dear, inWhole } from "../whole";
import { createServer, type Server } from "node:http";
import { answerWith } from "../../workbench/built";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "maltavlan-excel-"));
const dist = join(folder, "dist");
mkdirSync(dist);
copyFileSync(join(root, "manifest.xml"), join(dist, "manifest.xml"));
writeFileSync(join(dist, "taskpane.html"), "<title>Måltavlan</title>");
afterAll(() => rmSync(folder, { recursive: true }));

/** A certificate for localhost that nobody trusts but this test; null where openssl is not there to make it. */
const keys = ((): Keys | null => {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = spawnSync(
    "openssl",
    [
      ..."req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost".split(" "),
      ...["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert],
    ],
    { stdio: "ignore" },
  );
  return made.status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
})();

interface Asked {
  /** The programs that were asked, in their order. */
  programs: string[];
  lines: string[];
}

/** A machine that runs nothing, and records what it was asked to run. `failing`: the program that fails. */
function machine(more: Partial<Machine> = {}, failing?: readonly string[]): Machine & Asked {
  const asked: Asked = { programs: [], lines: [] };
  const run = (words: readonly string[]): boolean => {
    asked.programs.push(words.join(" "));
    return words.join(" ") !== failing?.join(" ");
  };
  return {
    ...asked,
    platform: "win32",
    dist,
    port: 0,
    run,
    open: (words, ended) => ended(run(words)),
    keys: () => keys,
    say: (line) => void asked.lines.push(line),
    ...more,
  };
}

const sideloading = PROGRAMS.sideload(dist).join(" ");

(keys ? test.each : test.skip.each)([
  ["win32", true],
  ["darwin", true],
  ["linux", false],
])("on %s: built, certified, served over https, and opened where there is an Excel", async (platform, opens) => {
  const on = machine({ platform });
  const server = runExcel(on, true);
  await new Promise((listening) => server?.once("listening", () => setImmediate(listening)));
  const { port } = server?.address() as AddressInfo;
  const answer = await new Promise<{ status?: number; text: string }>((resolve, reject) => {
    get(`https://localhost:${port}/taskpane.html`, { ca: keys?.cert }, (response) => {
      let text = "";
      response.on("data", (piece: Buffer) => (text += piece.toString()));
      response.on("end", () => resolve({ status: response.statusCode, text }));
    }).on("error", reject);
  });
  await new Promise((closed) => server?.close(closed));
  expect(answer).toEqual({ status: 200, text: "<title>Måltavlan</title>" });
  expect(on.programs).toEqual([
    "webpack --mode production",
    `office-addin-manifest validate ${join(dist, "manifest.xml")}`,
    "office-addin-dev-certs@3.0.0 install",
    ...(opens
      ? [`office-addin-debugging@7.0.0 start ${join(dist, "manifest.xml")} desktop --app excel --no-debug`]
      : []),
  ]);
  expect(on.lines.slice(1)).toEqual(
    opens
      ? []
      : ["Excel finns inte för linux: öppna Excel på webben. Lägg till dist/manifest.xml själv: docs/installera.md."],
  );
});

test.each<[string, readonly string[], string]>([
  ["the build", PROGRAMS.build, "Bygget gick inte."],
  ["the certificate", PROGRAMS.certify, "Certifikatet för localhost kunde inte tas fram."],
])("%s that fails stops it with a sentence, and Excel is not opened", (_, failing, text) => {
  const on = machine({}, failing);
  expect(runExcel(on, true)).toBeNull();
  expect(on.lines).toEqual([expect.stringContaining(text)]);
  expect(on.programs).not.toContain(sideloading);
});

test("a certificate that is not where its maker puts it stops it with a sentence", () => {
  const on = machine({ keys: () => null });
  expect(runExcel(on, true)).toBeNull();
  expect(on.lines).toEqual(["Certifikatet för localhost finns inte där office-addin-dev-certs brukar lägga det."]);
});

(keys ? test.each : test.skip.each)<[string, boolean, readonly string[], string[]]>([
  [
    "a manifest that Microsoft's service does not answer on is served all the same",
    false,
    PROGRAMS.validate(dist),
    ["Manifestet kunde inte prövas av Microsofts tjänst; det är läst av bygget."],
  ],
  ["an Excel that does not open is told of", true, PROGRAMS.sideload(dist), ["Excel öppnades inte. Lägg till"]],
])("%s", async (_, withExcel, failing, texts) => {
  const on = machine({}, failing);
  const server = runExcel(on, withExcel);
  await new Promise((listening) => server?.once("listening", () => setImmediate(listening)));
  await new Promise((closed) => server?.close(closed));
  const served = on.lines.findIndex((line) => line.startsWith("https://localhost"));
  expect(served).toBeGreaterThanOrEqual(0);
  expect(on.lines.filter((_line, at) => at !== served)).toEqual(texts.map((words) => expect.stringContaining(words)));
  expect(on.programs.includes(sideloading)).toBe(withExcel);
});

dear(
  "what is opened is the manifest for localhost at that port, which schemas and Office's own reader take",
  async () => {
    const manifest = readFileSync(join(dist, "manifest.xml"), "utf8");
    expect(await schemaErrors(manifest)).toEqual([]);
    expect([...new Set(urls(manifest).map((url) => new URL(url).origin))]).toEqual([`https://localhost:${PORT}`]);
    expect(readByOffice(join(dist, "manifest.xml"))).toMatchObject({ displayName: "Måltavlan" });
  },
);

test("validate and sideload ask what npm run excel asks, of the manifest that a build leaves", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts["build"]).toBe(PROGRAMS.build.join(" "));
  expect(scripts["validate"]).toBe(PROGRAMS.validate("dist").join(" "));
  expect(scripts["sideload"]).toBe(`npx --yes ${PROGRAMS.sideload("dist").join(" ")}`);
});

inWhole("npm run build leaves a manifest for localhost, with a file at each of its addresses", () => {
  // What the page shows is built by the same configuration, once for all suites.
  const { pane } = builtOnce();
  const manifest = readFileSync(join(pane, "manifest.xml"), "utf8");
  for (const url of urls(manifest)) {
    expect(new URL(url).origin).toBe(`https://localhost:${PORT}`);
    expect([url, readFileSync(join(pane, new URL(url).pathname)).length > 0]).toEqual([url, true]);
  }
  expect(readByOffice(join(pane, "manifest.xml"))).toMatchObject({ displayName: "Måltavlan" });
});

dear("the program itself says how it is used", () => {
  const ran = spawnSync(process.execPath, ["--import", "tsx", "workbench/realExcel.ts", "excel"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([ran.status, ran.stderr]).toEqual([2, USAGE]);
});

describe("the built files as they are served", () => {
  const base = mkdtempSync(join(tmpdir(), "maltavlan-built-"));
  const served = join(base, "served");
  let server: Server;
  let address = "";
  beforeAll(async () => {
    mkdirSync(join(served, "assets"), { recursive: true });
    writeFileSync(join(base, "secret.txt"), "secret");
    for (const [name, text] of [
      ["taskpane.html", "<p>å</p>"],
      ["functions.json", "{}"],
      ["manifest.xml", "<a/>"],
      ["first.js", "1"],
      ["assets/icon-16.png", "png"],
    ] as const)
      writeFileSync(join(served, name), text);
    server = createServer(answerWith(served));
    await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(base, { recursive: true });
  });

  test.each([
    ["/taskpane.html", "text/html; charset=utf-8", "<p>å</p>"],
    ["/taskpane.html?_host_Info=Excel$Web", "text/html; charset=utf-8", "<p>å</p>"],
    ["/functions.json", "application/json; charset=utf-8", "{}"],
    ["/manifest.xml", "text/xml; charset=utf-8", "<a/>"],
    ["/first.js", "text/javascript; charset=utf-8", "1"],
    ["/assets/icon-16.png", "image/png", "png"],
  ])("%s is answered as what it is, also to another origin", async (path, type, text) => {
    const answer = await fetch(address + path);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([200, type, text]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each(["/", "/assets", "/missing.js", "/..%2Fsecret.txt", "/%2e%2e/secret.txt", "/%E0%A4%A"])(
    "%s is not there",
    async (path) => {
      const answer = await fetch(address + path);
      expect([answer.status, await answer.text()]).toEqual([404, "404"]);
    },
  );

  test("nothing is taken in", async () => {
    expect((await fetch(`${address}/taskpane.html`, { method: "POST", body: "x" })).status).toBe(404);
  });
});
