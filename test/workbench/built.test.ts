import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerWith } from "../../workbench/built";

const root = mkdtempSync(join(tmpdir(), "maltavlan-built-"));
const dist = join(root, "dist");
let server: Server;
let address = "";
beforeAll(async () => {
  mkdirSync(join(dist, "assets"), { recursive: true });
  writeFileSync(join(root, "secret.txt"), "secret");
  for (const [name, text] of [
    ["taskpane.html", "<p>å</p>"],
    ["functions.json", "{}"],
    ["manifest.xml", "<a/>"],
    ["first.js", "1"],
    ["assets/icon-16.png", "png"],
  ] as const)
    writeFileSync(join(dist, name), text);
  server = createServer(answerWith(dist));
  await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true });
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
