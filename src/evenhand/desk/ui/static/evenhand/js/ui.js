// What every page needs to behave; each module minds only its own elements.
import "./dialog.js";
import "./menu.js";
import "./theme.js";
import "./toast.js";
