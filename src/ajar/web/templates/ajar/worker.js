// Keeps the desk's shell on this device: styles, script, fonts, one page for when the
// desk can't be reached. It keeps no page of the desk, and nothing that was typed.
"use strict";
const SHELL = "ajar-shell-{{ version }}";
const OFFLINE = "{{ offline }}";
const KEPT = [{% for one in kept %}
  "{{ one|escapejs }}",{% endfor %}
];

self.addEventListener("install", (event) => {
  const fresh = KEPT.map((address) => new Request(address, { cache: "reload" }));
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("ajar-shell-") && name !== SHELL;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

const kept = async (request) => (await (await caches.open(SHELL)).match(request));

// What a proxy says when there is no desk behind it.
const isAway = (response) => response.status === 502 || response.status === 504;

const look = async (request) => {
  try {
    const response = await fetch(request);
    if (!isAway(response)) return response;
  } catch { /* told below */ }
  return kept(OFFLINE);
};

// A form that can't be sent stays where it is, with what was typed, and its page says so.
const send = async (request) => {
  try {
    const response = await fetch(request);
    if (!isAway(response)) return response;
  } catch { /* told below */ }
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage("unsent");
  return new Response(null, { status: 204 });
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(request.method === "GET" ? look(request) : send(request));
  else if (request.method === "GET" && KEPT.includes(address.pathname + address.search))
    event.respondWith(kept(request).then((found) => found || fetch(request)));
});
