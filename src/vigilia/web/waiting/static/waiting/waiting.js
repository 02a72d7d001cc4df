// Comfort only: every page works without this. Answers are put in place, so that the phone's history has nothing to go back to.
"use strict";
(() => {
  const KEY = "kept";
  const find = (selector, within = document) => within.querySelector(selector);
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch {
      return null;
    }
  };

  // Leaving: fields and what was kept go first, then this page gives way to an empty one.
  const leave = (form) => {
    fetch("/", { method: "POST", body: answers(form, find("button", form)), keepalive: true }).catch(() => {});
    document.querySelectorAll("input").forEach((one) => (one.value = ""));
    erase();
    document.body.replaceChildren();
    location.replace("about:blank");
  };

  const answers = (form, button) => {
    const said = new URLSearchParams(new FormData(form));
    if (button && button.name) said.set(button.name, button.value);
    return said;
  };

  const say = (words) => {
    const line = document.createElement("p");
    line.className = "alert";
    line.setAttribute("role", "alert");
    line.textContent = words;
    document.querySelectorAll("main > [role=alert]").forEach((one) => one.remove());
    find("main").prepend(line);
    line.scrollIntoView({ block: "nearest" });
  };

  const busy = () => {
    const line = document.createElement("p");
    line.className = "moment";
    line.setAttribute("role", "status");
    document.body.append(line);
    line.textContent = document.body.dataset.busy;
    return line;
  };

  let waiting = false;
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const button = event.submitter || find("button", form);
    if (button && button.value === "exit") {
      event.preventDefault();
      leave(form);
      return;
    }
    if (document.body.classList.contains("kept")) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    document.body.setAttribute("aria-busy", "true");
    const moment = busy();
    // What was refused stands in its boxes again, to be compared with the card; it is in this function and nowhere else.
    const typed = [...form.querySelectorAll(".groups input")].map((one) => one.value);
    try {
      const answer = await fetch("/", { method: "POST", body: answers(form, button), cache: "no-store" });
      put(await answer.text());
      document.querySelectorAll(".groups input").forEach((box, at) => (box.value = typed[at] || ""));
    } catch {
      say(document.body.dataset.away);
    } finally {
      moment.remove();
      waiting = false;
      document.body.removeAttribute("aria-busy");
    }
  });

  const put = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    scrollTo(0, 0);
    // What answers her tap is read first, then what cannot wait, then the day.
    const first = find("main > [role=status]") || find("main > .missed") || find("main h1");
    if (first) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    ready();
  };

  // Four boxes: the next one when four digits stand, and a paste is spread over all of them.
  document.addEventListener("input", (event) => {
    const box = event.target;
    if (!box.closest(".groups")) return;
    const boxes = [...document.querySelectorAll(".groups input")];
    const digits = box.value.replace(/\D/g, "");
    let at = boxes.indexOf(box);
    if (digits.length <= 4) {
      if (digits.length === 4 && box.selectionStart === box.value.length && boxes[at + 1]) boxes[at + 1].focus();
      return;
    }
    if (digits.length === 16) at = 0;
    const parts = digits.match(/.{1,4}/g).slice(0, boxes.length - at);
    parts.forEach((part, ahead) => (boxes[at + ahead].value = part));
    boxes[at + parts.length - 1].focus();
  });

  // Keeping on this phone: day, hours and when, in her words; nothing else.
  const keep = async (block) => {
    const { lang, day, hours, saved } = block.dataset;
    localStorage.setItem(KEY, JSON.stringify({ lang, day, hours, saved }));
    ready();
    if (navigator.serviceWorker) await navigator.serviceWorker.register("/sw.js").catch(() => {});
  };

  const erase = async () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // A phone that keeps nothing has nothing to erase.
    }
    ready();
    if (navigator.serviceWorker) {
      const all = await navigator.serviceWorker.getRegistrations();
      await Promise.all(all.map((one) => one.unregister()));
    }
    if (window.caches) await Promise.all((await caches.keys()).map((one) => caches.delete(one)));
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if ("keep" in button.dataset) keep(button.closest("#keep"));
    if ("erase" in button.dataset) erase();
  });

  // What of all this the page before her has.
  const ready = () => {
    const had = kept();
    const block = find("#keep");
    if (block) {
      block.hidden = false;
      find("[data-keep]", block).hidden = Boolean(had);
      find("[data-kept]", block).hidden = !had;
      find("[data-erase]", block).hidden = !had;
    }
    const here = find("#kept-here");
    if (here) here.hidden = !had;
    if (document.body.classList.contains("kept")) readKept(had);
  };

  let keptIn = "";
  const readKept = (had) => {
    const parts = [...document.querySelectorAll("body > div")];
    // The language of what is kept; else, or when it was just erased, of this page; else of the phone.
    const phone = navigator.languages.map((one) => one.split("-")[0]).find((one) => parts.some((part) => part.lang === one));
    keptIn = (had && had.lang) || keptIn || phone || "es";
    const part = parts.find((one) => one.lang === keptIn);
    if (!part) return;
    document.documentElement.lang = keptIn;
    document.title = find("main", part).dataset.title;
    parts.forEach((one) => (one.hidden = one !== part));
    find("[data-none]", part).hidden = Boolean(had);
    find("[data-some]", part).hidden = !had;
    part.querySelectorAll("[data-of]").forEach((one) => (one.textContent = had ? had[one.dataset.of] : ""));
  };

  // Coming back to a page that the phone had put aside shows the start, never a date.
  addEventListener("pagehide", () => (document.body.hidden = true));
  addEventListener("pageshow", (event) => event.persisted && location.replace("/"));
  ready();
})();
