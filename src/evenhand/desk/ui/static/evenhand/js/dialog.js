// <button commandfor="id" command="show-modal"> opens a <dialog>. Where the browser knows that itself, this stays out of
// the way; elsewhere it does the same. A click on the veil closes the dialog, as `closedby="any"` asks.

const knowsCommands = "commandForElement" in HTMLButtonElement.prototype;
const knowsClosedBy = "closedBy" in HTMLDialogElement.prototype;

export function open(id) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) dialog.showModal();
}

function onCommand(event) {
  const button = event.target.closest("button[commandfor]");
  const dialog = button && document.getElementById(button.getAttribute("commandfor"));
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (button.getAttribute("command") === "show-modal") open(dialog.id);
  if (button.getAttribute("command") === "close") dialog.close();
}

function onVeil(event) {
  const dialog = event.target;
  if (!(dialog instanceof HTMLDialogElement) || !dialog.open) return;
  const box = dialog.getBoundingClientRect();
  const inside =
    event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  if (!inside) dialog.close();
}

if (!knowsCommands) document.addEventListener("click", onCommand);
if (!knowsClosedBy) document.addEventListener("mousedown", onVeil);
