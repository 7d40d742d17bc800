"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  const wide = matchMedia("(min-width: 62rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const cells = [...document.querySelectorAll("[data-cell]")];
  const place = new Map(cells.map((cell, n) => [cell, n]));
  let lit = [];
  let noted = [];
  let current = -1;

  $("tools").hidden = false;

  // Light the marks of some rows; each row's marks are looked for in its own report only.
  function light(names) {
    for (const mark of lit) mark.classList.remove("on");
    lit = [];
    let first = null;
    for (const name of names) {
      const start = $("m-" + name);
      if (!start) continue;
      const report = start.closest("article");
      if (!report) continue;
      const marks = report.querySelectorAll('mark[data-s~="' + CSS.escape(name) + '"]');
      for (const mark of marks) {
        mark.classList.add("on");
        lit.push(mark);
      }
      first = first || start;
    }
    return first;
  }

  function go(mark) {
    mark.scrollIntoView({ block: "center", behavior: "instant" });
  }

  // Notes stand beside their line; those of one line are put under each other.
  function show(names) {
    for (const note of noted) {
      note.classList.remove("show");
      note.style.removeProperty("transform");
    }
    noted = names.map((name) => $("n-" + name)).filter(Boolean);
    for (const note of noted) note.classList.add("show");
    let floor = -1e6;
    const boxes = noted.map((note) => note.getBoundingClientRect());
    noted.forEach((note, n) => {
      // What reaches beyond its report would be cut off.
      const foot = note.closest("article").getBoundingClientRect().bottom;
      const shift = Math.max(floor - boxes[n].top, Math.min(0, foot - boxes[n].bottom - 4));
      if (shift && wide.matches) note.style.setProperty("transform", "translateY(" + shift + "px)");
      floor = boxes[n].top + shift + boxes[n].height + 4;
    });
  }

  const names = (element, key) => (element.dataset[key] || "").split(" ").filter(Boolean);

  $("reports").addEventListener("pointerover", (event) => {
    const mark = event.target.closest("mark[data-s]");
    if (mark) show(names(mark, "s"));
    else if (!event.target.closest(".note")) show([]);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-mark]");
    if (!link) return;
    const start = light(names(link, "mark"));
    if (!start) return;
    event.preventDefault();
    go(start);
    show(names(link, "mark"));
  });

  // A cell that opens lights its marks and, where both panes are in sight, shows the first of them.
  document.addEventListener("toggle", (event) => {
    const box = event.target;
    if (!box.open || !box.dataset || box.dataset.marks === undefined) return;
    const start = light(names(box, "marks"));
    if (start && wide.matches) go(start);
  }, true);

  const inSight = (cell) => cell.checkVisibility ? cell.checkVisibility() : cell.offsetParent !== null;

  function step(by) {
    const at = place.get(document.activeElement);
    let next = (at === undefined ? current : at) + by;
    while (next >= 0 && next < cells.length && !inSight(cells[next])) next += by;
    if (next < 0 || next >= cells.length) return;
    current = next;
    cells[next].focus({ preventScroll: true });
    cells[next].scrollIntoView({ block: "nearest", behavior: calm.matches ? "instant" : "smooth" });
  }

  const query = $("q");
  let texts = null;

  function search() {
    const wanted = query.value.trim().toLowerCase();
    if (!texts) {
      const take = (element) => [element, element.textContent.toLowerCase()];
      texts = {
        cells: [...document.querySelectorAll(".cell")].map(take),
        reports: [...document.querySelectorAll(".report")].map(take),
        stories: [...document.querySelectorAll(".story")].map(take),
      };
    }
    const counts = {};
    for (const [kind, rows] of Object.entries(texts)) {
      counts[kind] = 0;
      for (const [element, text] of rows) {
        const hit = !wanted || text.includes(wanted);
        element.hidden = !hit;
        if (hit) counts[kind] += 1;
      }
    }
    root.classList.toggle("filtered", Boolean(wanted));
    for (const box of document.querySelectorAll("details.more")) {
      if (box.querySelector(".cell")) box.open = Boolean(wanted) && Boolean(box.querySelector(".cell:not([hidden])"));
    }
    $("found").textContent = wanted ? counts.cells + (counts.cells === 1 ? " line, " : " lines, ") +
      counts.reports + (counts.reports === 1 ? " report" : " reports") : "";
  }

  let timer = 0;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });

  const help = $("keys");
  $("help").addEventListener("click", () => help.showModal());
  $("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") {
      if (query.value) {
        query.value = "";
        search();
      }
      if (document.activeElement === query) query.blur();
      const box = document.activeElement.closest && document.activeElement.closest("details[open]");
      if (box) box.open = false;
      light([]);
      show([]);
      return;
    }
    if (event.target.closest("input, textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o") {
      const cell = document.activeElement.closest("[data-cell]") || cells[current];
      if (cell) cell.click();
    } else if (event.key === "/") query.focus();
    else if (event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });

  // An address with the name of a line, or just its id, opens that line.
  function arrive() {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      return; // a broken address leads nowhere
    }
    const target = name && ["", "c-", "m-", "r-", "st-"].map((kind) => $(kind + name)).find(Boolean);
    if (!target) return;
    for (let box = target.closest("details"); box; box = box.parentElement && box.parentElement.closest("details")) box.open = true;
    const own = target.classList.contains("cell") && target.querySelector("details");
    if (own) own.open = true;
    target.scrollIntoView({ block: target.tagName === "MARK" ? "center" : "start", behavior: "instant" });
  }
  addEventListener("hashchange", arrive);
  arrive();
})();
