// Opens /kept without a network, and nothing else. Registered only by a phone whose owner chose to keep her date.
"use strict";
const STORE = "kept-1";

self.addEventListener("install", (event) => event.waitUntil(store().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function store() {
  const page = await fetch("/kept", { cache: "no-store" });
  const words = await page.clone().text();
  const files = words.match(/\/static\/waiting\/[\w.-]+/g) || [];
  const kept = await caches.open(STORE);
  await kept.put("/kept", page);
  await kept.addAll([...new Set(files)]);
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  const page = event.request.mode === "navigate";
  if (pathname === "/kept" || (page && pathname === "/")) {
    // The network first: a new page knows new words. Without it, what is kept.
    event.respondWith(fetch(event.request).catch(() => caches.match("/kept")));
  } else if (pathname.startsWith("/static/waiting/")) {
    event.respondWith(caches.match(event.request).then((found) => found || fetch(event.request)));
  }
});
