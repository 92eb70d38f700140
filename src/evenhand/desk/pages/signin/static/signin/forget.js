// Whoever reads the page of signing in is signed out: what this browser kept of the desk for where there is no line is forgotten.
// Answers that wait to be sent stay; they hold no words.

for (const name of (await globalThis.caches?.keys()) ?? []) if (name.startsWith("evenhand-")) await caches.delete(name);
