// Records sound or a film into the field for a file, and says before it is sent when a file is too large: a server can only cut it off.
const box = document.querySelector("[data-recording]");
const field = box.querySelector("input[type=file]");
const problem = box.querySelector(".error");
const stop = box.querySelector("[data-stop]");
const TYPES = { audio: ["audio/webm", "audio/mp4", "audio/ogg"], video: ["video/webm", "video/mp4"] };
const ENDINGS = { webm: "webm", mp4: "mp4", ogg: "ogg" };

function say(words = "") {
  problem.textContent = words;
  problem.hidden = !words;
}

function look() {
  const [file] = field.files;
  const isTooLarge = file && file.size > Number(box.dataset.most) * 1024 * 1024;
  say(isTooLarge ? box.dataset.tooLarge : "");
  return !isTooLarge;
}

function play(file) {
  box.querySelector("audio, video")?.remove();
  const player = document.createElement(file.type.startsWith("video/") ? "video" : "audio");
  player.controls = true;
  player.src = URL.createObjectURL(file);
  box.append(player);
}

// The file is given to the field as if it had been chosen, so that the form sends it as always.
function keep(chunks, type) {
  const bare = type.split(";")[0];
  const file = new File(chunks, `recording.${ENDINGS[bare.split("/")[1]]}`, { type: bare });
  const given = new DataTransfer();
  given.items.add(file);
  field.files = given.files;
  if (look()) play(file);
}

function count() {
  const began = Date.now();
  const shown = stop.querySelector("[data-time]");
  return setInterval(() => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 250);
}

async function record(kind) {
  const type = TYPES[kind].find((one) => MediaRecorder.isTypeSupported(one));
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: kind === "video" });
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const chunks = [];
  const clock = count();
  stop.hidden = false;
  stop.focus();
  recorder.addEventListener("dataavailable", (event) => chunks.push(event.data));
  recorder.addEventListener("stop", () => {
    clearInterval(clock);
    for (const track of stream.getTracks()) track.stop();
    stop.hidden = true;
    keep(chunks, recorder.mimeType);
  });
  stop.addEventListener("click", () => recorder.stop(), { once: true });
  recorder.start();
}

field.addEventListener("change", look);
field.form.addEventListener("submit", (event) => {
  if (!look()) event.preventDefault();
});
if (navigator.mediaDevices && window.MediaRecorder) {
  box.querySelector(".record").hidden = false;
  for (const button of box.querySelectorAll("[data-record]")) {
    button.addEventListener("click", () => {
      if (stop.hidden) record(button.dataset.record).catch(() => say(box.dataset.refused));
    });
  }
}
