import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { VERSION } from "../../src/commands/version";
import { packed, versionsOf } from "../../workbench/package";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (of: Uint8Array | undefined): string => new TextDecoder().decode(of);
const built = new Map([
  ["manifest.xml", bytes("<OfficeApp/>")],
  ["taskpane.html", bytes("<p>Måltavlan</p>")],
  ["assets/icon-32.png", new Uint8Array([137, 80])],
]);

test("one zip: the files for the server, the manifest, versions and checksums", () => {
  const files = unzipSync(packed(built, { version: "1" }));
  expect(Object.keys(files).sort()).toEqual([
    "SHA256SUMS",
    "dist/assets/icon-32.png",
    "dist/manifest.xml",
    "dist/taskpane.html",
    "manifest.xml",
    "versions.json",
  ]);
  expect(files["manifest.xml"]).toEqual(files["dist/manifest.xml"]);
  expect(JSON.parse(text(files["versions.json"]))).toEqual({ version: "1" });
  const lines = text(files["SHA256SUMS"])
    .trim()
    .split("\n")
    .map((line) => line.split("  "));
  expect(lines.map(([, path]) => path)).toEqual([
    "dist/assets/icon-32.png",
    "dist/manifest.xml",
    "dist/taskpane.html",
    "manifest.xml",
    "versions.json",
  ]);
  for (const [sum, path] of lines)
    expect({ path, sum }).toEqual({ path, sum: createHash("sha256").update(files[path!]!).digest("hex") });
});

test("the same build gives the same zip", () => {
  expect(packed(built, { version: "1" })).toEqual(packed(new Map([...built].reverse()), { version: "1" }));
});

test("versions tell the add-in, its address and the packages in it", () => {
  const licences = "react 19.3.1 (MIT)\n\nMIT License\n\n@fluentui/tokens 1.0.0 (MIT)\n\n…";
  expect(versionsOf("https://mal.example.se/", licences)).toEqual({
    name: "maltavlan",
    version: VERSION,
    base: "https://mal.example.se/",
    packages: [
      { name: "react", version: "19.3.1", licence: "MIT" },
      { name: "@fluentui/tokens", version: "1.0.0", licence: "MIT" },
    ],
  });
});

test.each([
  [["http://mal.example.se/"], 1, "http://mal.example.se/: adressen måste börja med https://"],
  [[], 2, "npm run package -- https://"],
])("called with %j it stops with %i before anything is built", (args, status, sentence) => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "workbench/package.ts", ...args], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
  });
  expect({ status: run.status, said: run.stderr.includes(sentence) }).toEqual({ status, said: true });
});
