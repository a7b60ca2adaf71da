// The call desk: taps and notes go out one by one, once, in order, and wait where there is no connection.
"use strict";
(() => {
  const store = `ajar-call-${document.body.dataset.call}`;
  const waiting = document.getElementById("waiting");
  const told = document.getElementById("told");
  const aloud = document.getElementById("aloud");
  const read = () => JSON.parse(localStorage.getItem(store) || "[]");
  const keep = (steps) => (steps.length ? localStorage.setItem(store, JSON.stringify(steps)) : localStorage.removeItem(store));
  const drop = (step) => keep(read().filter((one) => one.mark !== step.mark));
  const make = (tag, words, ...inside) => { const made = document.createElement(tag); made.append(words, ...inside); return made; };
  const RETRY = 1500;
  const MOST_TRIES = 4;
  let isSending = false;
  let retry = 0;
  let tries = 0;
  let isStale = false;

  // What stands in the note line outlives a reload of this window.
  const unsaved = `${store}-note`;
  const keepTyped = (words) => (words ? sessionStorage.setItem(unsaved, words) : sessionStorage.removeItem(unsaved));
  document.addEventListener("input", (event) => { if (event.target.id === "n") keepTyped(event.target.value); });
  const giveTyped = () => {
    const note = document.getElementById("n");
    const typed = sessionStorage.getItem(unsaved);
    if (!typed || !note || note.value) return;
    note.value = typed;
    note.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // What is read to who cannot see it: the verdict if it changed, and the question
  // unless the focus goes there and says it.
  const heard = { verdict: "", question: "" };
  const say = (isFocused) => {
    const { verdict = "", question = "" } = document.getElementById("talk")?.dataset ?? {};
    const isSame = verdict === heard.verdict && question === heard.question;
    const parts = verdict === heard.verdict ? [] : [verdict];
    if (question !== heard.question && !isFocused) parts.push(question);
    Object.assign(heard, { verdict, question });
    if (!isSame) aloud.textContent = parts.join(" ");
  };

  // One notice, in sight wherever one has scrolled to, that says the one true thing.
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);
  const tellWaiting = () => {
    const steps = read();
    const refused = isHere ? "Ajar has stopped: start it again." : "Your desk can’t be reached.";
    const why = navigator.onLine ? refused : "No connection.";
    if (!steps.length) { waiting.replaceChildren(make("p", `${why} What you type stays here.`)); waiting.hidden = false; return; }
    const count = steps.length === 1 ? "One thing waits here and goes out by itself" : `${steps.length} things wait here and go out by themselves`;
    const list = make("ol", "", ...steps.map((one) => make("li", one.words)));
    const fold = make("details", "", make("summary", `${why} ${count} when it is back.`), list);
    fold.open = waiting.querySelector("details")?.open ?? matchMedia("(min-width: 60rem)").matches;
    waiting.replaceChildren(fold);
    waiting.hidden = false;
  };
  const tellAll = () => { waiting.replaceChildren(); waiting.hidden = true; };

  // What was typed and not sent stays in its field as long as the question does.
  const typedIn = (talk) => [...talk.querySelectorAll("input.in[name], select.in[name], [name=remind]")].filter((one) => one.id !== "n");
  const carryOver = (old, talk) => {
    if (old.dataset.question !== talk.dataset.question) return;
    const fresh = typedIn(talk);
    for (const one of typedIn(old)) {
      const same = fresh.find((other) => other.name === one.name);
      if (!same) continue;
      if (one.type === "checkbox") same.checked = one.checked;
      else if (one.value !== one.defaultValue) same.value = one.value;
    }
  };

  // It was ended in another window or on another device.
  const tellOver = () => {
    if (!document.getElementById("n")?.value.trim()) { location.reload(); return; }
    const link = make("a", "See what was");
    link.href = location.pathname;
    told.replaceChildren(make("p", "This call has ended. What you are typing isn’t kept. ", link, "."));
  };

  const show = (html, wasWanted) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const talk = fresh.getElementById("talk");
    if (!talk) { tellOver(); return; }
    const old = document.getElementById("talk");
    const note = document.getElementById("n");
    const typed = note?.value ?? "";
    const isTyping = note && document.activeElement === note;
    const isChanged = old.dataset.question !== talk.dataset.question || old.dataset.verdict !== talk.dataset.verdict;
    carryOver(old, talk);
    old.replaceWith(talk);
    for (const id of ["who", "firm", "number", "gave"]) {
      const named = fresh.getElementById(id);
      if (named) document.getElementById(id).replaceWith(named);
    }
    const again = document.getElementById("n");
    window.htmx?.process(talk);
    if (again) again.value = typed;
    const heading = talk.querySelector("main h2[tabindex]");
    const field = wasWanted && talk.querySelector(".answers__typed .in");
    if (isTyping) again?.focus({ preventScroll: true });
    else (field || heading)?.focus({ preventScroll: true });
    if (isChanged && !isTyping) scrollTo({ top: 0 });
    if (typed) again?.dispatchEvent(new Event("input", { bubbles: true }));
    say(!isTyping && !field);
  };

  const waitForIt = () => {
    isSending = false;
    tellWaiting();
    clearTimeout(retry);
    retry = setTimeout(send, RETRY);
  };

  const post = (step) =>
    fetch(step.to, { method: "POST", headers: { "HX-Request": "true", "X-CSRFToken": step.token }, body: new URLSearchParams([...step.fields, ["ago", Math.round((Date.now() - step.at) / 1000)]]) });

  // What was refused can be tapped again; a note stands where it was typed.
  const giveBack = (step) => {
    document.querySelectorAll("[aria-busy]").forEach((one) => one.removeAttribute("aria-busy"));
    const typed = step.fields.find(([name]) => name === "note");
    const note = document.getElementById("n");
    if (typed && note && !note.value) { note.value = typed[1]; keepTyped(typed[1]); }
  };

  // One step after the other; what the desk could not keep is sent again under its mark, which counts once.
  const send = async () => {
    if (isSending) return;
    isSending = true;
    clearTimeout(retry);
    for (let step = read()[0]; step; step = read()[0]) {
      let response;
      let html;
      try {
        response = await post(step);
        // A proxy says so that has no desk behind it: it may be asleep for hours.
        if (response.status === 502 || response.status === 504) return waitForIt();
        html = await response.text();
      } catch {
        return waitForIt();
      }
      if (response.status >= 500 && (tries += 1) < MOST_TRIES) return waitForIt();
      tries = 0;
      drop(step);
      if (response.redirected) { location.assign(response.url); return; }
      told.innerHTML = response.ok ? "" : html;
      if (response.ok) show(html, step.isWanted);
      else giveBack(step);
    }
    tellAll();
    isSending = false;
    if (isStale) catchUp();
  };

  // Another window on this call may send what waits: this one shows it, too.
  const catchUp = async () => {
    isStale = false;
    try {
      const response = await fetch(location.href, { headers: { "HX-Request": "true" } });
      if (response.ok && !isSending) show(await response.text(), false);
    } catch {
      isStale = true;
    }
  };
  addEventListener("storage", (event) => {
    if (event.key !== store || read().length) return;
    if (isSending) isStale = true;
    else catchUp();
  });

  // Other devices send no storage event: whether it is over is asked now and then.
  const LOOK = 15000;
  const lookWhetherOver = async () => {
    if (document.hidden || isSending || read().length || told.childElementCount) return;
    try {
      const response = await fetch(location.href, { headers: { "HX-Request": "true" } });
      if (response.ok && !(await response.text()).includes('id="talk"')) tellOver();
    } catch {
      // The next look may get through.
    }
  };

  // Enter on an empty note line leaves it: keys count again.
  const leave = (note) => {
    note.blur();
    document.querySelector("#talk main h2[tabindex]")?.focus({ preventScroll: true });
  };

  const wordsOf = (form, button) => {
    const words = button?.querySelector("b")?.textContent || button?.firstChild?.textContent || "";
    const typed = form.querySelector(".in")?.value.trim() ?? "";
    if (form.matches("[data-note]")) return typed;
    const said = words.trim() || form.querySelector("label b")?.textContent.trim() || "A tap";
    return typed ? `${said}: ${typed}` : said;
  };

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-step]");
    if (!form) return;
    event.preventDefault();
    const button = event.submitter;
    const note = form.matches("[data-note]") ? form.querySelector("[name=note]") : null;
    const isAgain = button?.getAttribute("aria-busy") === "true" && !note && button.value !== "undo";
    const isEnding = read().some((one) => one.fields.some(([name, value]) => name === "do" && value === "end"));
    if (note && !note.value.trim()) leave(note);
    if (isAgain || isEnding || (note && !note.value.trim())) return;
    const mark = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const fields = [...new FormData(form, button)].filter(([name]) => !["mark", "csrfmiddlewaretoken"].includes(name));
    const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    const isWanted = fields.some(([name, value]) => name === "do" && value === "want");
    keep([...read(), { to: form.getAttribute("action"), token, fields: [...fields, ["mark", mark]], mark, at: Date.now(), isWanted, words: wordsOf(form, button) }]);
    if (note) { note.value = ""; keepTyped(""); window.htmx?.trigger(note, "htmx:abort"); document.getElementById("tried").replaceChildren(); }
    else button?.setAttribute("aria-busy", "true");
    if (isSending || !navigator.onLine) tellWaitingSoon();
    send();
  });
  const tellWaitingSoon = () => setTimeout(() => { if (read().length && !navigator.onLine) tellWaiting(); }, 50);

  // The straight answer, and back: the page is fetched, so that a lost connection leaves this one.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-show]");
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    try {
      const response = await fetch(link.href, { headers: { "HX-Request": "true" } });
      if (response.redirected) location.assign(response.url);
      else if (response.ok) show(await response.text(), false);
    } catch {
      tellWaiting();
    }
  });

  // Space ticks the next line of the script.
  document.addEventListener("keydown", (event) => {
    const isElsewhere = event.target.closest("input, textarea, select, button, a, summary");
    if (event.key !== " " || isElsewhere || localStorage.getItem("ajar-keys") === "off") return;
    const next = document.querySelector("#talk [data-submits]:not(:checked)");
    if (next) { event.preventDefault(); next.click(); }
  });

  // What a note would tell can't be asked now: that is no second notice.
  document.addEventListener("htmx:sendError", (event) => { event.stopImmediatePropagation(); tellWaiting(); }, true);
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful && !read().length) tellAll(); });
  addEventListener("online", () => { if (!read().length) tellAll(); send(); });
  const clock = document.querySelector("[data-since]");
  const since = clock && Date.parse(clock.dataset.since);
  const tick = () => {
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  if (since) { tick(); setInterval(tick, 1000); }
  if (!document.getElementById("talk")) return;
  setTimeout(() => { say(false); giveTyped(); }, 100);
  setInterval(lookWhetherOver, LOOK);
  document.addEventListener("visibilitychange", lookWhetherOver);
  if (read().length) tellWaiting();
  send();
})();
