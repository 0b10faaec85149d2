/** What the build puts in the place of these: the page's files, by their path from the folder, and a digest of them. */
declare const SITE_FILES: string[];
declare const SITE_VERSION: string;

/** As far as it is used; TypeScript's types of a page and of a service worker cannot stand in one program. */
interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}
const scope = self as unknown as Scope;

const KIND = "maltavlan-sida-";
const NAME = KIND + SITE_VERSION;
const { scope: home } = scope.registration;
const known = new Set(SITE_FILES.map((path) => new URL(path, home).href));

/** All files of the page are fetched when it is first opened: from then on it needs no network. */
scope.addEventListener("install", (event) =>
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll([...known].map((address) => new Request(address, { cache: "reload" })))),
  ),
);

/** A new version takes over when no page of the older is open. Caches of anybody else are left alone. */
scope.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith(KIND) && name !== NAME).map((name) => caches.delete(name))),
      )
      .then(() => scope.clients.claim()),
  ),
);

/** The page's own files only: the add-in's in the same folder are left to the browser, as in Excel. */
scope.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const address = origin + pathname;
  const wanted = address === home ? new URL("index.html", home).href : address;
  if (event.request.method !== "GET" || !known.has(wanted)) return;
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(wanted))
      .then((stored) => stored ?? fetch(event.request)),
  );
});
