// Says while one types whether a way to put it right needs a yes. The server decides anyway.

const figure = (text) => {
  const plain = text.trim().replace(/[\s\u00a0']/g, "");
  const decimal = /[.,]\d{1,2}$/.exec(plain);
  const whole = decimal ? plain.slice(0, decimal.index) : plain;
  return Number(`${whole.replace(/[.,]/g, "")}.${decimal ? decimal[0].slice(1) : 0}`);
};

const look = (way) => {
  const { ceiling, fixed, share } = way.dataset;
  const amount = figure(way.querySelector("[name$='-amount']").value);
  const cost = (amount * Number(share)) / 100 + Number(fixed);
  way.querySelector("[data-needs]").hidden = !(Math.max(amount, cost) > Number(ceiling));
};

for (const way of document.querySelectorAll(".way")) {
  way.addEventListener("input", () => look(way));
  look(way);
}
