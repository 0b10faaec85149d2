import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pageServer, withOfficeHere } from "../../workbench/page/server";

const TAG = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const PANE = `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">${TAG}<script defer src="taskpane.js"></script></head>`;

describe("the pane's page", () => {
  it("has the tag of office.js swapped, and nothing else", () => {
    const here = withOfficeHere(PANE);
    expect(here.replaceAll(/<script src="\/office\/[^"]+"><\/script>/g, "")).toBe(PANE.replace(TAG, ""));
    expect(here).not.toContain("appsforoffice");
  });

  it.each(["<head></head>", PANE + TAG])("is refused without exactly one such tag", (html) =>
    expect(() => withOfficeHere(html)).toThrow(/one script tag/),
  );
});

describe("the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-server-"));
  const root = join(__dirname, "../..");
  const server = pageServer(root, { pane: folder, page: folder });
  let port = 0;
  beforeAll(async () => {
    writeFileSync(join(folder, "taskpane.html"), PANE);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Unlike fetch, sends the path as it stands. */
  const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<number | undefined> =>
    new Promise((done, fail) => {
      request({ port, host: "127.0.0.1", path, headers, method }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      })
        .on("error", fail)
        .end();
    });

  it.each([
    ["/", 200],
    ["/page.css", 200],
    ["/pane/taskpane.html", 200],
    ["/samples/exempelkommun.xlsx", 200],
    ["/samples/samples.ts", 404],
    ["/office/excel-web-16.00.js", 200],
    ["/office/../package.json", 404],
    ["/pane/../../package.json", 404],
    ["/pane/%2e%2e/package.json", 404],
    ["/samples/..%2fpackage.xlsx", 404],
    ["/%E0%A4%A", 404],
    ["/package.json", 404],
    ["/office/__proto__", 404],
    ["/office/constructor", 404],
    ["/office/toString", 404],
    ["/office/", 404],
    ["/office", 404],
    ["/pane/", 404],
    ["/pane/.", 404],
    ["/samples/", 404],
    ["/samples/.xlsx", 404],
    ["//", 404],
    ["/pane/a%00b", 404],
    ["/samples/%00.xlsx", 404],
    [`/pane/${"a".repeat(5000)}`, 404],
    [`/${"../".repeat(50)}etc/passwd`, 404],
    ["/pane/\\..\\..\\package.json", 404],
    ["/?x=/../../package.json", 200],
  ])("%s is answered with %i", async (path, status) => {
    expect(await get(path)).toBe(status);
    expect(await get("/page.css")).toBe(200);
  });

  it.each([
    ["localhost", 200],
    ["127.0.0.1:8080", 200],
    ["[::1]:3000", 200],
    ["LOCALHOST:1", 200],
    ["maltavlan.example.com", 403],
    ["127.0.0.1.example.com", 403],
    ["localhost.example.com:80", 403],
    ["__proto__", 403],
  ])("a request to the host %s is answered with %i", async (host, status) =>
    expect(await get("/page.css", { host })).toBe(status),
  );

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s changes and answers nothing", async (method) =>
    expect(await get("/page.css", {}, method)).toBe(404),
  );

  it("a file that the page needs and that is gone is no end of the server", async () => {
    rmSync(join(folder, "taskpane.html"));
    expect(await get("/pane/taskpane.html")).toBe(500);
    expect(await get("/page.css")).toBe(200);
  });
});

test("while the pane is being built the page says so, and what is built comes when it is there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-server-"));
  let done: (built: { pane: string; page: string }) => void = () => undefined;
  const server = pageServer(join(__dirname, "../.."), new Promise((resolve) => (done = resolve)));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const script = fetch(`${url}/page.js`);
    const page = await (await fetch(`${url}/`)).text();
    expect(page).toMatch(/<div id="message" role="alert">\s*<div id="waiting">\s*Panelen byggs\./);
    writeFileSync(join(folder, "page.js"), "start()");
    done({ pane: folder, page: folder });
    expect(await (await script).text()).toBe("start()");
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
});
