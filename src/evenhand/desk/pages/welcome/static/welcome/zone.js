// Chooses the computer's own time zone, as long as nobody has chosen another.

const select = document.querySelector("select[data-guess-zone]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const isUntouched = select && select.value === select.querySelector("option[selected]")?.value;
const isFirstAsked = !document.querySelector("[aria-invalid=true]");

if (isUntouched && isFirstAsked && [...select.options].some((option) => option.value === zone)) select.value = zone;
