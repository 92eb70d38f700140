// Whoever types and sends at once has a draft still waiting to be kept. It must not take the place of the sending, which
// holds the same words: while a form is being sent, its fields ask nothing.

document.addEventListener("htmx:confirm", (event) => {
  const field = event.detail.elt;
  const isSending = field.form?.querySelector("button.htmx-request");
  if (field.matches("textarea") && isSending) event.preventDefault();
});
