"use strict";
(() => {
  const said = document.getElementById("said");
  const say = (text) => { said.textContent = text; };

  const show = (article, step) => {
    const svg = article.querySelector("svg.lanes");
    const steps = article.querySelectorAll("ol.steps > li");
    const cursor = svg.querySelector(".cursor");
    if (cursor) {
      cursor.setAttribute("x", Number(svg.dataset.left) + Number(svg.dataset.step) * (step - 1));
    }
    steps.forEach((item, index) => {
      item.classList.toggle("now", index === step - 1);
      item.classList.toggle("later", index > step - 1);
    });
    article.querySelector("output").textContent = 
      "step " + step + " of " + steps.length + ": " + steps[step - 1].querySelector("code").textContent;
  };

  document.querySelectorAll("article.ce").forEach((article) => {
    const bar = article.querySelector(".slide");
    const range = bar.querySelector("input");
    const go = (step) => {
      range.value = step;
      show(article, Number(range.value));
    };
    bar.hidden = Number(range.max) < 1;
    range.addEventListener("input", () => show(article, Number(range.value)));
    bar.querySelectorAll("button").forEach((button) =>
      button.addEventListener("click", () => go(Number(range.value) + Number(button.dataset.go))));
    if (!bar.hidden) {
      show(article, Number(range.value));
    }
    const copy = article.querySelector(".copy");
    const text = article.querySelector("pre");
    copy.hidden = false;
    copy.addEventListener("click", () => copyText(text));
  });

  /* A file opened from a disk may not have the clipboard interface: select and copy as an editor does. */
  const select = (node) => {
    const selection = getSelection();
    selection.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(node);
    selection.addRange(range);
  };
  const copyText = async (node) => {
    try {
      await navigator.clipboard.writeText(node.textContent);
      say("Copied.");
    } catch (refused) {
      select(node);
      say(document.execCommand("copy") ? "Copied." : "Selected: press Ctrl-C.");
    }
  };

  /* A link to a claim opens it. */
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") {
        node.open = true;
      }
    }
  };
  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => document.querySelectorAll("details.claim").forEach((claim) => { claim.open = true; }));
  open();
})();
