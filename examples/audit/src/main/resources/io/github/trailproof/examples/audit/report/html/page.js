"use strict";

// What all pages share: their data, the overview, the filters, the list of accounts.
// Everything shown was written by whoever owns the accounts. It becomes text nodes and attributes, never markup.

document.documentElement.classList.add("scripted");

const WORST_FIRST = ["UNREADABLE", "FAIL", "INDETERMINATE", "PASS"];
const VERDICTS = ["FAIL", "INDETERMINATE", "PASS"];
const ROWS_OF_LIST = 50;
const PRINTED_WHOLE = 100;

// ---- Building elements --------------------------------------------------------------------------------------------

const byId = (id) => document.getElementById(id);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      made.addEventListener(key, value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat());
  return made;
}

function drawing(id, className) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#" + id);
  svg.append(use);
  return svg;
}

const icon = (verdict) => drawing("icon-" + verdict, "icon " + verdict);
const badge = (verdict, word = verdict) => element("span", {class: "badge " + verdict}, icon(verdict), word);
const chip = (...content) => element("span", {class: "chip"}, content);
const number = (value) => value.toLocaleString("en");
const count = (value, one, many) => number(value) + " " + (value === 1 ? one : many);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const moment = (text) => text.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");

function part(title, content) {
  return content === undefined ? [] : [element("section", {class: "part"}, element("h4", {}, title), content)];
}

function list(className, values, more, content) {
  return element("ul", {class: className}, values.map((value) => element("li", {}, content(value))),
    more === undefined ? [] : element("li", {}, element("p", {}, `and ${number(more)} more; --format jsonl has them all`)));
}

function terms(pairs) {
  return element("dl", {class: "terms"}, pairs.flatMap(([term, meaning]) => [element("dt", {}, term), element("dd", {}, meaning)]));
}

/** Events that are lost or gained, each with a call, and why. */
function eventList(values, more, drawn, word) {
  return values.length === 0 ? undefined : list("gaps", values, more, (gap) => [
    drawing("cell-" + drawn, "cell " + drawn),
    element("div", {},
      element("p", {}, element("strong", {}, word + ": "), gap.what),
      element("p", {class: "fine"}, "For example: ", element("code", {}, gap.call)),
      gap.because === undefined ? "" : element("p", {class: "fine"}, capital(gap.because)))]);
}

/** What two evidences of an account, or a plan and what was before it, do to its events. */
function comparisonParts(told) {
  const nothing = [told.lost, told.mayBeLost, told.gained].every((each) => each.length === 0);
  return [
    part("Lost: recorded before, and not any more", eventList(told.lost, told.lostMore, "unrecorded", "Lost")),
    part("May be lost", eventList(told.mayBeLost, told.mayBeLostMore, "open", "May be lost")),
    part("Gained: not recorded before, and recorded now", eventList(told.gained, told.gainedMore, "recorded", "Gained")),
    nothing ? part("Lost and gained", element("p", {class: "quiet"}, "Nothing is lost, and nothing is gained.")) : [],
    part("Changes", told.changes.length === 0 ? element("p", {class: "quiet"}, "None that the evidence shows.")
      : list("changes", told.changes, told.changesMore, (change) => element("p", {}, capital(change)))),
  ].flat();
}

// ---- The data: one line for each account, in two parts of which the second waits until it is looked at -------------

function readRows(prepare, criteria) {
  const rows = [];
  let broken = false;
  for (const line of byId("data").textContent.split("\n")) {
    if (line !== "") {
      const tab = line.indexOf("\t");
      try {
        const row = JSON.parse(tab < 0 ? line : line.slice(0, tab));
        row.details = tab < 0 ? "" : line.slice(tab + 1);
        row.position = rows.length;
        if (row.error === undefined) {
          prepare(row);
        } else {
          row.verdicts = Array(criteria).fill("UNREADABLE");
          row.text = row.source + " " + row.error;
        }
        row.text = row.text.toLowerCase();
        rows.push(row);
      } catch (error) {
        broken = true;
      }
    }
  }
  return {rows, whole: !broken && isWhole(rows)};
}

/** A run that was cut off left no end, or fewer accounts than it counted. */
function isWhole(rows) {
  const end = byId("end");
  if (end === null) {
    return false;
  }
  try {
    const counted = JSON.parse(end.textContent);
    const unreadable = rows.filter((row) => row.error !== undefined).length;
    return counted.unreadable === unreadable && counted.accounts === rows.length - unreadable;
  } catch (error) {
    return false;
  }
}

/**
 * A page of accounts. What is particular to one kind of page it gives to `begin`: `headline`, `asides` and `panel` of a
 * row, the `lead` above the overview, and what else is drawn.
 */
function accountPage(prepare) {
  const introduction = JSON.parse(byId("introduction").textContent);
  const chosen = introduction.criteria.findIndex((criterion) => criterion.name === introduction.chosen);
  const {rows, whole} = readRows(prepare, introduction.criteria.length);
  const accounts = rows.filter((row) => row.error === undefined);
  const state = {open: new Set(), pages: {list: 0}};
  let own = {};

  const verdict = (row) => row.verdicts[state.criterion];
  const word = (given) => introduction.words?.[given] ?? given;
  const shownBadge = (given) => badge(given, word(given));

  const tally = introduction.criteria.map((_, criterion) => {
    const counts = Object.fromEntries(WORST_FIRST.map((given) => [given, 0]));
    rows.forEach((row) => counts[row.verdicts[criterion]]++);
    return counts;
  });

  // ---- What is shown, in which order ------------------------------------------------------------------------------

  const ORDERS = {
    worst: ["worst first", (one, other) => badness(other) - badness(one) || one.position - other.position],
    input: ["as in the input", () => 0],
    account: ["by account", (one, other) => {
      const [left, right] = [one.account ?? "", other.account ?? ""];
      return left < right ? -1 : left > right ? 1 : 0;
    }],
  };

  function reset() {
    Object.assign(state, {criterion: chosen, verdicts: new Set(WORST_FIRST), query: "", order: "worst", shown: rows, printing: false});
    select();
    draw();
  }

  function select() {
    const words = state.query.toLowerCase().split(/\s+/).filter((each) => each !== "");
    state.shown = rows.filter(
      (row) => state.verdicts.has(verdict(row)) && words.every((each) => row.text.includes(each)));
    state.shown.sort((own.orders?.[state.order] ?? ORDERS[state.order])[1]);
    Object.keys(state.pages).forEach((which) => {
      state.pages[which] = 0;
    });
  }

  /** The chosen criterion decides, the others order what it holds equal. */
  function badness(row) {
    const weight = (given) => WORST_FIRST.length - WORST_FIRST.indexOf(given);
    return weight(verdict(row)) * 100 + row.verdicts.reduce((sum, given) => sum + weight(given), 0);
  }

  function pageOf(which, size) {
    return state.printing ? state.shown : state.shown.slice(state.pages[which] * size, (state.pages[which] + 1) * size);
  }

  // ---- The organization at a glance -------------------------------------------------------------------------------

  function drawOverview() {
    byId("overview").replaceChildren(...introduction.criteria.map(criterionCard), ...own.cards?.() ?? []);
    byId("overview-title").replaceChildren(...accounts.length === 0 ? ["No account could be read."] : own.lead());
  }

  /** A bar that shows how many of each there are. */
  function shareBar(counts) {
    const bar = element("div", {class: "bar", "aria-hidden": "true"});
    for (const given of VERDICTS.filter((each) => counts[each] > 0)) {
      const share = element("span", {class: given});
      share.style.flexGrow = counts[given];
      bar.append(share);
    }
    return bar;
  }

  function criterionCard(criterion, index) {
    const counts = tally[index];
    const lines = VERDICTS.map((given) => element("li", {},
      element("button", {type: "button", class: "tally", "data-verdict": given, click: () => showOnly(index, given),
        "aria-label": `${count(counts[given], "account", "accounts")} ${word(given)} by ${criterion.name}: show only these`},
        icon(given), element("span", {class: "tally-word"}, word(given)),
        element("span", {class: "tally-number"}, number(counts[given])))));
    const many = introduction.criteria.length > 1;
    return element("section", {class: "card" + (many && index === state.criterion ? " current" : "")},
      element("h3", {}, capital(criterion.name), many && index === chosen ? chip("chosen for this report") : ""),
      shareBar(counts), element("ul", {class: "tallies"}, lines));
  }

  function showOnly(criterion, given) {
    state.criterion = criterion;
    state.verdicts = new Set([given]);
    select();
    draw();
    byId("overview").children[criterion].querySelector(`[data-verdict="${given}"]`).focus();
    byId("accounts").scrollIntoView();
  }

  // ---- Filters ----------------------------------------------------------------------------------------------------

  function drawFilters() {
    const option = (group, type, value, checked, changed, ...label) => {
      const input = element("input", {type, name: group, value, change: changed});
      input.checked = checked;
      return element("label", {class: "option"}, input, element("span", {}, label));
    };
    const legend = (id) => byId(id).firstElementChild;
    byId("criteria").hidden = introduction.criteria.length < 2;
    byId("criteria").replaceChildren(legend("criteria"), ...introduction.criteria.map((criterion, index) =>
      option("criterion", "radio", index, index === state.criterion, () => change({criterion: index}), capital(criterion.name))));
    const present = WORST_FIRST.filter((given) => given !== "UNREADABLE" || accounts.length < rows.length);
    byId("verdicts").replaceChildren(legend("verdicts"), ...present.map((given) =>
      option("verdict", "checkbox", given, state.verdicts.has(given), (event) => toggle(given, event.target.checked),
        icon(given), word(given), element("span", {class: "number"}, number(tally[state.criterion][given])))));
    byId("query").value = state.query;
    byId("order").value = state.order;
  }

  function drawOrders() {
    byId("order").replaceChildren(...Object.entries({...ORDERS, ...own.orders}).map(([value, [label]]) =>
      element("option", {value}, label)));
  }

  function drawCount() {
    const all = accounts.length < rows.length ? count(rows.length, "input", "inputs") : count(rows.length, "account", "accounts");
    byId("count").textContent = state.shown.length === rows.length ? `All ${all} shown` : `${number(state.shown.length)} of ${all} shown`;
  }

  function toggle(given, on) {
    const verdicts = new Set(state.verdicts);
    if (on) {
      verdicts.add(given);
    } else {
      verdicts.delete(given);
    }
    change({verdicts});
  }

  function change(what) {
    const focus = document.activeElement;
    const key = focus?.name && `#filters [name="${focus.name}"][value="${focus.value}"]`;
    Object.assign(state, what);
    select();
    draw();
    if (key) {
      document.querySelector(key)?.focus();
    }
  }

  // ---- Accounts ---------------------------------------------------------------------------------------------------

  function drawList() {
    const listed = pageOf("list", ROWS_OF_LIST);
    const inFull = new Set(state.printing ? listed.filter(own.isWorthPaper).slice(0, PRINTED_WHOLE) : []);
    byId("list").replaceChildren(...(listed.length > 0
      ? listed.map((row) => article(row, inFull.has(row)))
      : [element("p", {class: "nothing"}, "No account matches. Show more verdicts, or search for less.")]));
    byId("printed").textContent = printedNote();
    drawPager("list", ROWS_OF_LIST);
    drawExpand();
    own.listed?.();
  }

  /** Paper shows no controls, so it says what they are set to. */
  function printedNote() {
    const left = WORST_FIRST.filter((given) => !state.verdicts.has(given) && tally[state.criterion][given] > 0);
    const parts = introduction.criteria.length > 1 ? [`Judged by ${introduction.criteria[state.criterion].name}.`] : [];
    parts.push(byId("count").textContent + ".");
    if (left.length > 0) {
      parts.push(`Left out: ${left.map(word).join(", ")}.`);
    }
    if (state.query !== "") {
      parts.push(`Searched for: ${state.query}.`);
    }
    parts.push(own.printedShort);
    if (state.shown.filter(own.isWorthPaper).length > PRINTED_WHOLE) {
      parts.push(`Of the others, the first ${PRINTED_WHOLE} are printed whole. Filter to print the rest whole.`);
    }
    return parts.join(" ");
  }

  function article(row, printedWhole) {
    const open = printedWhole || state.open.has(row.position);
    const id = "account-" + row.position;
    const button = element("button", {type: "button", class: "opener", "aria-expanded": String(open),
      "aria-controls": open && id + "-details", click: () => toggleArticle(row)},
      shownBadge(verdict(row)), element("span", {class: "id"}, row.account ?? row.source));
    const unreadable = row.error !== undefined;
    const made = element("article", {id, class: "account " + verdict(row), "aria-labelledby": id + "-title"},
      element("div", {class: "account-head"},
        element("h3", {id: id + "-title"}, button),
        element("p", {class: "headline"}, unreadable ? capital(row.error) : own.headline(row)),
        element("p", {class: "asides"}, unreadable ? [] : own.asides(row))),
      unreadable ? [] : own.beneath?.(row) ?? []);
    if (open) {
      made.append(element("div", {id: id + "-details", class: "details"}, unreadable ? complaint(row) : own.panel(row)));
    }
    return made;
  }

  const complaint = (row) => [element("p", {}, "This input could not be read, so nothing is known of its account."),
    element("dl", {class: "facts"}, element("dt", {}, "Input"), element("dd", {class: "id"}, row.source),
      element("dt", {}, "Error"), element("dd", {}, row.error))];

  function toggleArticle(row) {
    const old = byId("account-" + row.position);
    if (state.open.has(row.position)) {
      state.open.delete(row.position);
    } else {
      state.open.add(row.position);
    }
    old.replaceWith(article(row, false));
    byId("account-" + row.position).querySelector(".opener").focus({preventScroll: true});
    drawExpand();
    own.listed?.();
  }

  /** Opens an account wherever in the list it is, and goes there. */
  function reveal(row) {
    state.pages.list = Math.floor(state.shown.indexOf(row) / ROWS_OF_LIST);
    state.open.add(row.position);
    drawList();
    const made = byId("account-" + row.position);
    made.querySelector("button").focus({preventScroll: true});
    made.scrollIntoView();
  }

  // ---- Pages, opening all, colours --------------------------------------------------------------------------------

  function drawPager(which, size, redraw = drawList, goTo = "accounts") {
    const nav = byId(which + "-pager");
    const pages = Math.ceil(state.shown.length / size);
    nav.hidden = pages < 2 || state.printing;
    if (nav.hidden) {
      return;
    }
    const now = state.pages[which];
    const turn = (by) => () => {
      if (now + by >= 0 && now + by < pages) {
        state.pages[which] = now + by;
        redraw();
        nav.querySelector(by < 0 ? ".before" : ".after").focus({preventScroll: true});
        byId(goTo).scrollIntoView();
      }
    };
    const last = Math.min((now + 1) * size, state.shown.length);
    nav.replaceChildren(
      element("button", {type: "button", class: "before plain", "aria-disabled": String(now === 0), click: turn(-1)}, "Previous"),
      element("p", {role: "status"}, `${number(now * size + 1)} to ${number(last)} of ${number(state.shown.length)}`),
      element("button", {type: "button", class: "after plain", "aria-disabled": String(now === pages - 1), click: turn(1)}, "Next"));
  }

  const allOpen = () => pageOf("list", ROWS_OF_LIST).every((row) => state.open.has(row.position));

  function drawExpand() {
    byId("expand").textContent = allOpen() ? "Close all on this page" : "Open all on this page";
    byId("expand").hidden = state.shown.length === 0;
  }

  function expandAll() {
    const close = allOpen();
    pageOf("list", ROWS_OF_LIST).forEach((row) => close ? state.open.delete(row.position) : state.open.add(row.position));
    drawList();
  }

  function changeTheme() {
    const themes = ["automatic", "dark", "light"];
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme ?? "automatic") + 1) % themes.length];
    root.dataset.theme = next;
    byId("theme").textContent = "Colours: " + next;
  }

  function drawAlerts() {
    const alerts = [];
    if (!whole) {
      alerts.push(element("p", {class: "alert bad", role: "alert"}, icon("UNREADABLE"), element("span", {},
        element("strong", {}, "This report is incomplete."), " The run that wrote it was interrupted, so accounts may be missing.")));
    }
    const unreadable = rows.length - accounts.length;
    if (unreadable > 0) {
      alerts.push(element("p", {class: "alert bad"}, icon("UNREADABLE"), element("span", {},
        element("strong", {}, count(unreadable, "input", "inputs") + " could not be read,"),
        " so this report is incomplete. Each is shown below, in its place.")));
    }
    alerts.push(...own.alerts?.() ?? []);
    byId("alerts").replaceChildren(...alerts);
  }

  function draw() {
    drawOverview();
    drawFilters();
    drawCount();
    own.draw?.();
    drawList();
  }

  function print(printing) {
    state.printing = printing;
    own.draw?.();
    drawList();
  }

  /** Draws the page, and from then on whatever somebody changes. */
  function begin(particulars) {
    own = particulars;
    byId("query").placeholder = own.searched;
    byId("query").addEventListener("input", (event) => change({query: event.target.value}));
    byId("order").addEventListener("change", (event) => change({order: event.target.value}));
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("reset", (event) => {
      event.preventDefault();
      state.open.clear();
      reset();
    });
    byId("expand").addEventListener("click", expandAll);
    byId("theme").addEventListener("click", changeTheme);
    addEventListener("beforeprint", () => print(true));
    addEventListener("afterprint", () => print(false));
    byId("writer").textContent = `Written by ${introduction.writer}.`;
    drawAlerts();
    drawOrders();
    byId("loading").remove();
    byId("report").hidden = false;
    reset();
  }

  return {introduction, rows, accounts, whole, state, tally, verdict, shownBadge, shareBar, pageOf, drawPager, reveal, begin};
}
