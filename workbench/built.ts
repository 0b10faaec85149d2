import { createReadStream, existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** What kinds of files a build has, as a web server must name them. */
const KINDS: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
};

/** The file of a folder that an address asks for; null where there is none, or the address leads out of the folder. */
export function fileAt(folder: string, url: string): string | null {
  let path: string;
  try {
    path = normalize(decodeURIComponent(new URL(url, "https://localhost").pathname));
  } catch {
    return null;
  }
  const file = join(folder, path);
  const inside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Answers with the files of a build. Excel on the web fetches functions.json from another origin. */
export function answerWith(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  return ({ url = "/", method }, response) => {
    const file = method === "GET" || method === "HEAD" ? fileAt(folder, url) : null;
    if (file === null) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404");
      return;
    }
    response.writeHead(200, {
      "Content-Type": KINDS[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      "Access-Control-Allow-Origin": "*",
    });
    if (method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
}
