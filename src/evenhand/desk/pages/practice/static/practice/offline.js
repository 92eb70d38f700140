// Has the browser keep what practice needs without a line. One worker looks after the pages of learning, and no others.

const SCOPES = ["/learn/", "/lessons/", "/stashes/"];

if ("serviceWorker" in navigator && navigator.onLine) {
  for (const scope of SCOPES) navigator.serviceWorker.register("/learn/worker.js", { scope }).catch(() => {});
}
