// What makes the team's pages one desk. Each module minds its own elements and does nothing on a page without them.
import "./live.js";
import "./presence.js";
import "./seen.js";
import "./sending.js";
import "./keys.js";
import "./palette.js";
