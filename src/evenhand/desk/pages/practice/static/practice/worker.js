// The service worker of practice. TOLD stands above this: addresses, words and the version, as the desk said them.
//
// It keeps one page, its files and its cards, all of them one's own, and answers with them where there is no line. Pages of
// the desk pass through it and are never kept. Whoever is found signed out has nothing kept.

const PREFIX = "evenhand-practice-";
const CACHE = PREFIX + TOLD.version;
const OURS = [TOLD.page, TOLD.cards];

async function keep(path) {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) throw new Error(`${path} cannot be kept`);
  await (await caches.open(CACHE)).put(path, answer);
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

async function install() {
  const cache = await caches.open(CACHE);
  for (const path of [...TOLD.assets, ...OURS]) if (!(await cache.match(path))) await keep(path);
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

const leadsAway = (answer) => answer.type === "opaqueredirect" || (answer.redirected && new URL(answer.url).pathname === TOLD.signIn);

// What the desk says now, kept for later; else what was kept.
async function fresh(request, path) {
  let answer;
  try {
    answer = await fetch(request);
  } catch {
    return (await caches.match(path)) ?? Response.error();
  }
  if (leadsAway(answer)) await forget();
  else if (answer.ok) await (await caches.open(CACHE)).put(path, answer.clone());
  return answer;
}

// A file never changes under its address. One that was forgotten with the rest is kept again.
async function file(request, path) {
  const kept = await caches.match(path);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(path, answer.clone());
  return answer;
}

// Any other page of learning: from the desk, or the page that works without a line.
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(TOLD.page)) ?? Response.error();
  }
}

function answerTo(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return null;
  if (TOLD.assets.includes(pathname)) return file(request, pathname);
  if (OURS.includes(pathname)) return fresh(request, pathname);
  const isOurs = TOLD.scopes.some((scope) => pathname.startsWith(scope));
  return request.mode === "navigate" && isOurs ? page(request) : null;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

// A push brings no word: what is shown came with this file.
self.addEventListener("push", (event) => {
  const shown = { body: TOLD.words, icon: TOLD.icon, tag: "practice" };
  event.waitUntil(self.registration.showNotification(TOLD.title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(TOLD.page));
});
