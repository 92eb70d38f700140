// Answers that wait for a line, in this browser's own database: ids and ratings, no words. Each has an id of its own, so that
// sending it twice does no harm, and `who` gave it, so that it is only sent as theirs. It outlives signing out: nothing is lost.

const NAME = "evenhand-practice";
const STORE = "reviews";

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function within(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request?.result);
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
  } finally {
    database.close();
  }
}

function newId() {
  return crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
    (Number(c) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(c) / 4)))).toString(16));
}

// `review` holds who, card, rating and seconds; when and an id are added where they are missing.
export function add(review) {
  const whole = { id: newId(), at: new Date().toISOString(), ...review };
  return within("readwrite", (store) => store.put(whole));
}

export const all = () => within("readonly", (store) => store.getAll());

export const remove = (ids) =>
  within("readwrite", (store) => {
    for (const id of ids) store.delete(id);
  });
