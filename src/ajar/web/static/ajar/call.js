// The call desk: taps and notes go out one by one, once, in order, and wait where there is no connection.
"use strict";
(() => {
  const key = document.body.dataset.call;
  const store = `ajar-call-${key}`;
  const waiting = document.getElementById("waiting");
  const aloud = document.getElementById("aloud");
  const read = () => JSON.parse(localStorage.getItem(store) || "[]");
  const keep = (steps) => (steps.length ? localStorage.setItem(store, JSON.stringify(steps)) : localStorage.removeItem(store));
  let isSending = false;
  let retry = 0;

  const say = () => {
    const talk = document.getElementById("talk");
    if (talk && aloud.textContent !== talk.dataset.aloud) aloud.textContent = talk.dataset.aloud;
  };

  const tellWaiting = (isLost) => {
    const steps = read();
    waiting.hidden = !(isLost && steps.length);
    if (waiting.hidden) return;
    const list = Object.assign(document.createElement("ol"), {});
    steps.forEach((one) => list.append(Object.assign(document.createElement("li"), { textContent: one.words })));
    const count = steps.length === 1 ? "One thing waits" : `${steps.length} things wait`;
    waiting.replaceChildren(Object.assign(document.createElement("p"), { textContent: `No connection. ${count} in this window and will be kept when it is back:` }), list);
  };

  const show = (html, step) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const talk = fresh.getElementById("talk");
    if (!talk) return;
    const note = document.getElementById("n");
    const typed = note && step.isNote && note.value.trim() === step.typed ? "" : note?.value ?? "";
    const isTyping = note && document.activeElement === note;
    document.getElementById("talk").replaceWith(talk);
    for (const id of ["who", "firm"]) {
      const named = fresh.getElementById(id);
      if (named) document.getElementById(id).textContent = named.textContent;
    }
    const again = document.getElementById("n");
    again.value = typed;
    window.htmx?.process(talk);
    if (isTyping) again.focus();
    else talk.querySelector("main h2[tabindex]")?.focus({ preventScroll: true });
    if (typed) again.dispatchEvent(new Event("input", { bubbles: true }));
    say();
  };

  const send = async () => {
    if (isSending) return;
    isSending = true;
    clearTimeout(retry);
    for (let steps = read(); steps.length; steps = read()) {
      const step = steps[0];
      let response;
      try {
        response = await fetch(step.to, { method: "POST", headers: { "HX-Request": "true", "X-CSRFToken": step.token }, body: new URLSearchParams(step.fields) });
      } catch {
        tellWaiting(true);
        retry = setTimeout(() => { isSending = false; send(); }, 1500);
        isSending = false;
        return;
      }
      keep(read().slice(1));
      const html = await response.text();
      if (response.redirected) { location.assign(response.url); return; }
      document.getElementById("told").innerHTML = response.ok ? "" : html;
      if (response.ok) show(html, step);
    }
    tellWaiting(false);
    isSending = false;
  };

  const wordsOf = (form, button) => {
    const note = form.querySelector("[name=note]");
    if (note) return note.value;
    const words = button?.querySelector("b")?.textContent || button?.firstChild?.textContent || "";
    return words.trim() || form.querySelector("label")?.textContent.trim() || "A tap";
  };

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-step]");
    if (!form) return;
    event.preventDefault();
    const fields = [...new FormData(form, event.submitter)].filter(([name]) => !["mark", "csrfmiddlewaretoken"].includes(name));
    fields.push(["mark", crypto.randomUUID()]);
    const isNote = form.matches("[data-note]");
    const typed = form.querySelector("[name=note]")?.value.trim();
    if (isNote && !typed) return;
    const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    keep([...read(), { to: form.getAttribute("action"), token, fields, isNote, typed, words: wordsOf(form, event.submitter) }]);
    event.submitter?.setAttribute("aria-busy", "true");
    if (isNote && !navigator.onLine) form.querySelector("[name=note]").value = "";
    send();
  });

  addEventListener("online", send);
  const clock = document.querySelector("[data-since]");
  const since = clock && Date.parse(clock.dataset.since);
  const tick = () => {
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  if (since) { tick(); setInterval(tick, 1000); }
  if (!document.getElementById("talk")) return;
  setTimeout(say, 100);
  send();
})();
