// Lets this device be woken: the browser asks its owner, then gives the address of its push service, which is all the desk gets.

const button = document.querySelector("[data-wake]");
const told = document.querySelector("[data-waking]");

const cookie = (name) => document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

function bytes(key) {
  const plain = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function say(what) {
  told.hidden = false;
  for (const span of told.children) span.classList.toggle("on", span.dataset.says === what);
}

async function wake() {
  const { wake: key, to, worker } = button.dataset;
  if ((await Notification.requestPermission()) !== "granted") return say("refused");
  await navigator.serviceWorker.register(worker, { scope: "/learn/" });
  const ready = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  const subscription = await ready.pushManager.subscribe(options);
  const body = new URLSearchParams({ endpoint: subscription.endpoint });
  const answer = await fetch(to, { method: "POST", body, headers: { "X-CSRFToken": cookie("csrftoken") } });
  if (!answer.ok) return say("unable");
  location.reload();
}

if (button) {
  const can = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  button.disabled = !can;
  if (!can) say("unable");
  button.addEventListener("click", () => wake().catch(() => say("unable")));
}
