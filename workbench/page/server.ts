import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, sep } from "node:path";
import type { Built } from "./build";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** A page of another site may have its name point to this machine: only these are answered, with any port. */
const HOSTS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** The page's own policy: nothing but this server. Styles inline place the cells. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** The tag in the pane's page that is replaced, for any address in Microsoft's network. */
const OFFICE_TAG = /<script\b[^>]*\bsrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*><\/script>/g;

/** In its place: the way to the workbook, the genuine file, and what Microsoft's loader would add. */
const OFFICE_HERE = ["connect.js", "excel-web-16.00.js", "provide.js"]
  .map((name) => `<script src="/office/${name}"></script>`)
  .join("");

/**
 * The two lines around office.js. They run in the pane's frame; the page beside it has set `maltavlanPage`, see
 * frame.ts.
 */
const AROUND = new Map([
  ["connect.js", "window._richApiNativeBridge = window.parent.maltavlanPage.bridge;\n"],
  ["provide.js", "window.parent.maltavlanPage.provide(window);\n"],
]);

/**
 * The pane's page as it was built, with nothing but the tag of office.js swapped. Throws when the tag is not there
 * exactly once.
 */
export function withOfficeHere(html: string): string {
  if (html.match(OFFICE_TAG)?.length !== 1) throw new Error("taskpane.html should have one script tag for office.js");
  return html.replace(OFFICE_TAG, OFFICE_HERE);
}

/**
 * Files that do not change while the server runs: office.js from its package, and parts of the pane whose names have a
 * digest of their contents.
 */
const LASTING = /^\/(?:office\/excel-web|pane\/[^/]*\.[0-9a-f]{8}\.js$)/;

/** The names of the samples, without their ending, in alphabetical order. */
const samplesIn = (root: string): string[] =>
  readdirSync(join(root, "samples"))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => name.slice(0, -".xlsx".length))
    .sort();

/** A file inside a folder; null when there is none, or the path leads out of it. */
function fileIn(folder: string, path: string): Buffer | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** A path without its percent signs; null when they make no text. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * A server for the page, on this machine only: the page, the pane as it was built, the samples, and office.js from
 * where npm has put it.
 * @param root the project's folder
 * @param built what is still being built is waited for by those requests that need it
 */
export function pageServer(root: string, built: Built | Promise<Built>): Server {
  const office = join(
    dirname(createRequire(join(root, "package.json")).resolve("@microsoft/office-js/package.json")),
    "dist",
  );
  const own = join(root, "workbench", "page");

  /** The response for a path. */
  async function answer(path: string): Promise<string | Buffer | null> {
    const [, room = "", rest = ""] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
    if (path === "/") return readFileSync(join(own, "page.html"), "utf8");
    if (path === "/samples.json") return JSON.stringify(samplesIn(root));
    if (path === "/page.css" || path === "/grid.css") return fileIn(own, path.slice(1));
    if (path === "/page.js") return fileIn((await built).page, "page.js");
    if (path === "/icon.svg") return fileIn(join(root, "assets"), "icon.svg");
    if (path === "/pane/taskpane.html")
      return withOfficeHere(readFileSync(join((await built).pane, "taskpane.html"), "utf8"));
    if (room === "pane") return fileIn((await built).pane, rest);
    if (room === "samples") return rest.endsWith(".xlsx") ? fileIn(join(root, "samples"), rest) : null;
    if (room === "office") return AROUND.get(rest) ?? fileIn(office, rest);
    return null;
  }

  return createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decoded((request.url ?? "/").split("?")[0] ?? "/");
    const answered = HOSTS.test(request.headers.host ?? "")
      ? await respond(request.method, path)
      : { status: 403, body: null };
    const { status, body } = answered;
    const type = TYPES.get(path === "/" ? ".html" : extname(path ?? "")) ?? "application/octet-stream";
    const headers = {
      "Content-Type": type,
      "Cache-Control": LASTING.test(path ?? "") ? "max-age=86400, immutable" : "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(path === "/" ? { "Content-Security-Policy": POLICY } : {}),
    };
    response.writeHead(status, body === null ? { "Content-Type": "text/plain" } : headers).end(body ?? "");
  }

  /** A request for what is not there is 404; one that breaks the answer is 500, and the server goes on. */
  async function respond(
    method: string | undefined,
    path: string | null,
  ): Promise<{ status: number; body: string | Buffer | null }> {
    try {
      const body = method === "GET" && path !== null ? await answer(path) : null;
      return { status: body === null ? 404 : 200, body };
    } catch {
      return { status: 500, body: null };
    }
  }
}
