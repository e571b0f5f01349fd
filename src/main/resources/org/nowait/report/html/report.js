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

  /* A mark says what its step in the list says. */
  const name = (mark, text) => {
    const title = document.createElementNS(mark.namespaceURI, "title");
    title.textContent = text;
    mark.append(title);
  };

  document.querySelectorAll("article.ce").forEach((article) => {
    const words = [...article.querySelectorAll("ol.steps > li > code")].map((code) => code.textContent);
    const numbers = article.querySelectorAll(".no");
    article.querySelectorAll(".mark").forEach((mark, index) => name(mark, words[numbers[index].textContent - 1]));
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

  /* All files are in one archive, packed once: a tar in blocks of 512 bytes, each file behind its header. */
  let files = null;
  const unpack = async () => {
    const link = document.getElementById("files");
    const packed = Uint8Array.from(atob(link.href.slice(link.href.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const tar = new Uint8Array(await new Response(stream).arrayBuffer());
    const word = (at, length) => new TextDecoder().decode(tar.subarray(at, at + length)).replace(/\0.*$/s, "");
    const found = new Map();
    for (let at = 0; tar[at] > 0;) {
      const size = parseInt(word(at + 124, 12), 8);
      found.set(word(at, 100), tar.subarray(at + 512, at + 512 + size));
      at += 512 + 512 * Math.ceil(size / 512);
    }
    return found;
  };
  const save = async (button) => {
    files = files || unpack();
    const file = new Blob([(await files).get(button.dataset.file)], { type: "text/plain" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = button.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say("Saved " + link.download + ".");
  };
  if ("DecompressionStream" in window) {
    document.querySelectorAll(".get").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => save(button));
    });
  }

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
