// Keys, copying and dropping: each thing here also works without it.
"use strict";
(() => {
  const typing = (target) =>
    target instanceof Element && target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const keysOff = () => document.documentElement.dataset.keys === "off" || localStorage.getItem("ajar-keys") === "off";
  const go = { d: "/", p: "/people", r: "/revisit", c: "/consider", n: "/note", s: "/settings", a: "/aside", i: "/insights" };
  let prefix = "";
  let awaited = "";

  const items = () => [...document.querySelectorAll("[data-keys=post] [data-key-item]")];
  const move = (step) => {
    const all = items();
    if (!all.length) return;
    const at = all.findIndex((item) => item.classList.contains("is-sel"));
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    all.forEach((item) => item.classList.toggle("is-sel", item === next));
    next.querySelector("a").focus();
  };
  const selected = () => document.querySelector("[data-key-item].is-sel");

  const press = (key) => {
    const target = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && one.offsetParent !== null);
    if (!target) return false;
    if (target.matches("input, textarea, select")) {
      target.focus();
      // What was filled in is typed over, what one typed is gone on with.
      if (target.value === target.defaultValue) target.select?.();
    }
    else if (target.matches("a[href^='#']")) {
      const to = document.querySelector(target.getAttribute("href"));
      to.scrollIntoView({ block: "start" });
      const field = to.matches("textarea, input") ? to : to.querySelector("textarea:not([hidden])");
      if (field) field.focus();
      else { (to.querySelector("input:not([type=hidden]), button, a"))?.focus(); awaited = to.id; }
    } else target.click();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey) {
      if (event.key.toLowerCase() === "s" && press("save")) event.preventDefault();
      return;
    }
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (event.altKey || typing(event.target) || keysOff()) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (prefix === "g") {
      prefix = "";
      if (go[key]) { event.preventDefault(); location.assign(go[key]); }
      return;
    }
    if (key === "g") { prefix = "g"; setTimeout(() => { prefix = ""; }, 1500); return; }
    let done = true;
    if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "x" && selected()) selected().querySelector("input[type=checkbox]")?.click();
    else if (key === "c" && !document.body.dataset.call) location.assign("/calls#call");
    else if (key === "?") location.assign("/keys");
    else if (key === "Escape") { const back = document.querySelector("a.back"); if (back) back.click(); else done = false; }
    else done = (key !== "Enter" || event.target === document.body) && press(key);
    if (done) event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches(".post__nod input")) {
      const any = document.querySelector(".post__nod input:checked");
      document.querySelectorAll("[data-ticked]").forEach((button) => { button.hidden = !any; });
    }
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const from = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText(from.value ?? from.textContent);
    const told = document.querySelector("#told");
    told.replaceChildren(Object.assign(document.createElement("p"), { className: "toast", textContent: button.dataset.copied || "Copied." }));
  });

  // A key led to a region that is still on its way: its field gets the focus when it is there.
  document.addEventListener("htmx:afterSettle", () => {
    const region = awaited && document.getElementById(awaited)?.closest("section, div, form");
    const field = (region || document).querySelector("textarea:not([hidden])");
    if (awaited && field) { awaited = ""; field.focus(); }
  });

  if (location.hash === "#call") document.getElementById("id_number")?.focus();
  if (location.hash === "#search") document.querySelector("[data-key='/']")?.focus();
  if (!/Mac|iPhone|iPad/.test(navigator.platform)) document.querySelectorAll("kbd").forEach((kbd) => { if (kbd.textContent === "⌘ S") kbd.textContent = "Ctrl S"; });

  // What can't be had without this script is hidden until it runs.
  document.documentElement.classList.add("has-script");

  // A region that could not be loaded says so where it stands; what was typed stays.
  document.addEventListener("htmx:responseError", (event) => tell(event.detail.xhr.responseText));
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);
  document.addEventListener("htmx:sendError", () => {
    const why = isHere ? "Ajar has stopped." : "Your desk can’t be reached.";
    const next = isHere ? "Start Ajar again and carry on." : "Carry on when it is back.";
    tell(`<div class='oops' role='alert'><b>${why} What you typed is safe in this window.</b><p>${next}</p></div>`);
  });
  const tell = (html) => { document.querySelector("#told").innerHTML = html; };

  // Files dropped on a field of files.
  document.addEventListener("dragover", (event) => { if (event.target.closest("[data-drop]")) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    const zone = event.target.closest("[data-drop]");
    if (!zone) return;
    event.preventDefault();
    const input = zone.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // Consider: the floor on the strip of pay can be dragged; the field does the same.
  document.addEventListener("pointerdown", (event) => {
    const strip = event.target.closest?.("[data-strip]");
    const field = document.querySelector("form.crit input[name=pay]");
    if (!strip || !field || !event.target.closest("[data-strip-floor]")) return;
    event.preventDefault();
    const [low, high] = strip.dataset.strip.split(" ").map(Number);
    const floor = strip.querySelector("[data-strip-floor]");
    const from = Number(floor.querySelector("line").getAttribute("x1"));
    const follow = (moved) => {
      const box = strip.getBoundingClientRect();
      const x = Math.min(370, Math.max(10, ((moved.clientX - box.left) / box.width) * 380));
      const amount = Math.round((low + ((x - 10) / 360) * (high - low)) / 1000) * 1000;
      floor.setAttribute("transform", `translate(${x - from} 0)`);
      field.value = field.value.match(/[\d.,]+\s*k?/i)
        ? field.value.replace(/[\d.,]+\s*k?/i, amount.toLocaleString("en-US") + (/[a-z]{3}$/i.test(field.value) ? " " : ""))
        : `$${amount.toLocaleString("en-US")}`;
      floor.querySelector("text").textContent = `${Math.round(amount / 1000)}k`;
    };
    const drop = () => {
      document.removeEventListener("pointermove", follow);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", drop, { once: true });
    document.addEventListener("pointercancel", drop, { once: true });
  });

  // A voicemail: a transcript that is dropped as a file becomes the words.
  document.addEventListener("dragover", (event) => { if (event.target.closest("[data-drop-text]")) event.preventDefault(); });
  document.addEventListener("drop", async (event) => {
    const [file] = event.dataTransfer.files;
    const field = event.target.closest("[data-drop-text]")?.querySelector("textarea");
    if (!file || !field) return;
    event.preventDefault();
    field.value = (await file.text()).slice(0, 20000);
    field.focus();
  });

  // Keys: single letters can be turned off (WCAG 2.1.4).
  const keySwitch = document.querySelector("[data-keys-switch]");
  const tellKeys = () => {
    const off = localStorage.getItem("ajar-keys") === "off";
    keySwitch.textContent = off ? "Turn single letters on" : "Turn single letters off";
    document.querySelector("[data-keys-said]").textContent = off ? "They are off in this browser." : "They are on.";
  };
  if (keySwitch) {
    tellKeys();
    keySwitch.addEventListener("click", () => {
      if (localStorage.getItem("ajar-keys") === "off") localStorage.removeItem("ajar-keys");
      else localStorage.setItem("ajar-keys", "off");
      tellKeys();
    });
  }

  // Opportunity: what was edited is checked before it can be opened or copied; a
  // number leads to its words even where they are folded.
  const stale = "[data-checked][aria-disabled=true]";
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-checks]")) return;
    document.querySelectorAll("[data-checked]").forEach((one) => one.setAttribute("aria-disabled", "true"));
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(stale)) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  const unfold = () => {
    const lit = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!lit) return;
    let fold = lit.closest("details:not([open])");
    if (!fold) return;
    for (; fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
    lit.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", unfold);
  unfold();

  // On another device: the shell is kept there, and a form that can't be sent waits.
  if ("serviceWorker" in navigator && location.protocol === "https:") {
    navigator.serviceWorker.register("/worker.js");
    navigator.serviceWorker.addEventListener("message", (event) => {
      if (event.data !== "unsent") return;
      tell("<div class='oops' role='alert'><b>The desk can’t be reached. What you typed waits here.</b><p>Nothing was sent. Press again when the desk is there.</p></div>");
      document.querySelector("#told").scrollIntoView({ block: "center" });
    });
  }
  // What was shared stands in the form: the address need not keep it.
  if (document.querySelector("[data-shared]")) history.replaceState(null, "", location.pathname);

  // What was typed into one form outlives that another one of its page is sent.
  document.querySelectorAll("form[data-outlives]").forEach((form) => {
    const kept = `ajar-typed-${form.id}`;
    const fields = [...form.elements].filter((one) => one.name && !one.matches("[type=hidden], button"));
    const typed = JSON.parse(sessionStorage.getItem(kept) || "{}");
    fields.forEach((one) => { if (one.name in typed) one.value = typed[one.name]; });
    form.addEventListener("input", () => sessionStorage.setItem(kept, JSON.stringify(Object.fromEntries(fields.map((one) => [one.name, one.value])))));
    form.addEventListener("submit", () => sessionStorage.removeItem(kept));
  });
})();
