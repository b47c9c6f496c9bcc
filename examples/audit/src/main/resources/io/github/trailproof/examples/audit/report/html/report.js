"use strict";

// Everything shown was written by whoever owns the audited accounts. It becomes text nodes and attributes, never markup.

document.documentElement.classList.add("scripted");

addEventListener("DOMContentLoaded", () => {
  const WORST_FIRST = ["UNREADABLE", "FAIL", "INDETERMINATE", "PASS"];
  const VERDICTS = ["FAIL", "INDETERMINATE", "PASS"];
  const ROWS_OF_MATRIX = 25;
  const ROWS_OF_LIST = 50;
  const PRINTED_ROWS_OF_MATRIX = 500;
  const PRINTED_WHOLE = 100;
  const ACCESSES = [["reads", "R", "reads"], ["writes", "W", "writes"]];
  const CELLS = {
    "+": ["recorded", "recorded"],
    "x": ["unrecorded", "not recorded"],
    "/": ["partly", "some not recorded"],
    "!": ["partly", "some not recorded, others may not be"],
    "?": ["open", "may not be recorded"],
    "~": ["open", "some may not be recorded"],
    " ": ["none", "region not enabled"],
  };
  // Numbers stand for what is no region, so that no region's name can pass for them.
  const GLOBAL_SERVICES = 0;
  const OTHER_REGIONS = 1;

  const byId = (id) => document.getElementById(id);
  const introduction = JSON.parse(byId("introduction").textContent);
  const chosen = introduction.criteria.findIndex((criterion) => criterion.name === introduction.chosen);

  // ---- Building elements ------------------------------------------------------------------------------------------

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
  const badge = (verdict) => element("span", {class: "badge " + verdict}, icon(verdict), verdict);
  const count = (number, one, many) => number.toLocaleString("en") + " " + (number === 1 ? one : many);
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  // ---- The data: one line for each account, in two parts of which the second waits until it is looked at -----------

  function read() {
    const rows = [];
    let broken = false;
    for (const line of byId("data").textContent.split("\n")) {
      if (line !== "") {
        const tab = line.indexOf("\t");
        try {
          const row = JSON.parse(tab < 0 ? line : line.slice(0, tab));
          row.details = tab < 0 ? "" : line.slice(tab + 1);
          rows.push(prepared(row, rows.length));
        } catch (error) {
          broken = true;
        }
      }
    }
    return {rows, whole: !broken && isWhole(rows)};
  }

  function prepared(row, position) {
    row.position = position;
    if (row.error !== undefined) {
      row.verdicts = introduction.criteria.map(() => "UNREADABLE");
      row.text = (row.source + " " + row.error).toLowerCase();
      return row;
    }
    fillRepeated(row.reasons);
    const reasons = row.reasons.flatMap((list) => list.map((reason) => reason.text));
    row.text = [row.account, ...row.names, ...reasons].join(" ").toLowerCase();
    return row;
  }

  /** Nothing stands for what is the same as by the criterion before. */
  function fillRepeated(byCriterion) {
    byCriterion.forEach((list, criterion) => {
      byCriterion[criterion] = list ?? byCriterion[criterion - 1];
    });
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

  function details(row) {
    const parsed = JSON.parse(row.details);
    fillRepeated(parsed.next);
    return parsed;
  }

  const {rows, whole} = read();
  const accounts = rows.filter((row) => row.error === undefined);
  const scopes = allScopes();
  const state = {};

  function allScopes() {
    const found = new Set(accounts.flatMap((row) => row.scopes));
    const regions = [...found].filter((scope) => typeof scope === "string").sort();
    return [GLOBAL_SERVICES, ...regions, OTHER_REGIONS].filter((scope) => found.has(scope));
  }

  // ---- What is shown, in which order ------------------------------------------------------------------------------

  function initialState() {
    return {
      criterion: chosen,
      verdicts: new Set(WORST_FIRST),
      query: "",
      order: "worst",
      matrixPage: 0,
      listPage: 0,
      open: state.open ?? new Set(),
      shown: rows,
      printing: false,
    };
  }

  const verdict = (row) => row.verdicts[state.criterion];

  function select() {
    const words = state.query.toLowerCase().split(/\s+/).filter((word) => word !== "");
    state.shown = rows.filter(
      (row) => state.verdicts.has(verdict(row)) && words.every((word) => row.text.includes(word)));
    if (state.order === "worst") {
      state.shown.sort((one, other) => badness(other) - badness(one) || one.position - other.position);
    } else if (state.order === "account") {
      const key = (row) => row.account ?? "";
      state.shown.sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
    }
    state.matrixPage = 0;
    state.listPage = 0;
  }

  /** The chosen criterion decides, the others order what it holds equal. */
  function badness(row) {
    const weight = (given) => WORST_FIRST.length - WORST_FIRST.indexOf(given);
    return weight(verdict(row)) * 100 + row.verdicts.reduce((sum, given) => sum + weight(given), 0);
  }

  function page(number, size) {
    return state.printing ? state.shown : state.shown.slice(number * size, (number + 1) * size);
  }

  // ---- The organization at a glance -------------------------------------------------------------------------------

  const tally = introduction.criteria.map((_, criterion) => {
    const counts = Object.fromEntries(WORST_FIRST.map((given) => [given, 0]));
    rows.forEach((row) => counts[row.verdicts[criterion]]++);
    return counts;
  });

  function drawOverview() {
    byId("overview").replaceChildren(...introduction.criteria.map(criterionCard));
    byId("overview-title").replaceChildren(...lead());
  }

  /** What is done for many accounts at once is told once; a run that was cut off has nothing of it. */
  function drawOwners() {
    const told = whole ? JSON.parse(byId("end").textContent).owners[state.criterion] : [];
    byId("owners").hidden = told.length === 0;
    byId("owners-steps").replaceChildren(...[steps(told)].filter((list) => list !== undefined));
  }

  function lead() {
    const counts = tally[state.criterion];
    const name = introduction.criteria[state.criterion].name;
    if (accounts.length === 0) {
      return ["No account could be read."];
    }
    const worst = VERDICTS.find((given) => counts[given] > 0);
    const verb = {FAIL: ["fails", "fail"], INDETERMINATE: ["is indeterminate", "are indeterminate"], PASS: ["passes", "pass"]};
    const all = counts[worst] === accounts.length;
    const who = all && accounts.length > 1 ? `All ${accounts.length.toLocaleString("en")} accounts `
      : `${counts[worst].toLocaleString("en")} of ${count(accounts.length, "account", "accounts")} `;
    const told = (given) => element("strong", {class: given}, verb[given][counts[given] === 1 ? 0 : 1]);
    const open = worst === "FAIL" && counts.INDETERMINATE > 0
      ? [`, ${counts.INDETERMINATE.toLocaleString("en")} `, told("INDETERMINATE")] : [];
    return [who, told(worst), ` by ${name}`, ...open, "."];
  }

  function criterionCard(criterion, index) {
    const counts = tally[index];
    const bar = element("div", {class: "bar", "aria-hidden": "true"});
    for (const given of VERDICTS.filter((each) => counts[each] > 0)) {
      const part = element("span", {class: given});
      part.style.flexGrow = counts[given];
      bar.append(part);
    }
    const lines = VERDICTS.map((given) => element("li", {},
      element("button", {type: "button", class: "tally", "data-verdict": given, click: () => showOnly(index, given),
        "aria-label": `${count(counts[given], "account", "accounts")} ${given} by ${criterion.name}: show only these`},
        icon(given), element("span", {class: "tally-word"}, given),
        element("span", {class: "tally-number"}, counts[given].toLocaleString("en")))));
    
    return element("section", {class: "card" + (index === state.criterion ? " current" : "")},
      element("h3", {}, capital(criterion.name), index === chosen ? element("span", {class: "chip"}, "chosen for this report") : ""),
      bar, element("ul", {class: "tallies"}, lines));
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
    const option = (group, type, value, checked, change, ...label) => {
      const input = element("input", {type, name: group, value, change});
      input.checked = checked;
      return element("label", {class: "option"}, input, element("span", {}, label));
    };
    const legend = (id) => byId(id).firstElementChild;
    byId("criteria").replaceChildren(legend("criteria"), ...introduction.criteria.map((criterion, index) =>
      option("criterion", "radio", index, index === state.criterion, () => change({criterion: index}), capital(criterion.name))));
    const present = WORST_FIRST.filter((given) => given !== "UNREADABLE" || accounts.length < rows.length);
    byId("verdicts").replaceChildren(legend("verdicts"), ...present.map((given) =>
      option("verdict", "checkbox", given, state.verdicts.has(given), (event) => toggle(given, event.target.checked),
        icon(given), given, element("span", {class: "number"}, tally[state.criterion][given].toLocaleString("en")))));
    byId("query").value = state.query;
    byId("order").value = state.order;
  }

  function drawCount() {
    const inputs = accounts.length < rows.length;
    byId("count").textContent = state.shown.length === rows.length
      ? `All ${count(rows.length, inputs ? "input" : "account", inputs ? "inputs" : "accounts")} shown`
      : `${state.shown.length.toLocaleString("en")} of ${count(rows.length, inputs ? "input" : "account", inputs ? "inputs" : "accounts")} shown`;
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

  // ---- Coverage ---------------------------------------------------------------------------------------------------

  function drawLegend() {
    const entries = ["+", "x", "/", "?", " "].map((code) => [code, CELLS[code]]);
    const words = {"/": "some events not recorded", "?": "may not be recorded: evidence is missing"};
    byId("legend").replaceChildren(...entries.map(([code, [name, meaning]]) =>
      element("li", {}, drawing("cell-" + name, "cell " + name), words[code] ?? meaning)),
      element("li", {}, element("abbr", {}, "R"), " reads, ", element("abbr", {}, "W"), " writes"));
  }

  function drawMatrix() {
    const listed = page(state.matrixPage, ROWS_OF_MATRIX).slice(0, PRINTED_ROWS_OF_MATRIX);
    const head = element("thead", {},
      element("tr", {},
        element("th", {scope: "col", rowspan: 2, class: "corner"}, "Account"),
        scopes.map((scope) => element("th", {scope: "colgroup", colspan: 2, class: "scope"}, element("span", {}, scopeName(scope))))),
      element("tr", {},
        scopes.flatMap(() => ACCESSES.map(([, letter, word]) => element("th", {scope: "col", class: "access " + word},
          element("abbr", {title: word}, letter))))));
    const groups = [element("col"), ...scopes.map(() => element("colgroup", {span: 2}))];
    byId("matrix").replaceChildren(
      element("caption", {class: "vh"}, "For each account and region, whether its management events are recorded"),
      ...groups, head, element("tbody", {}, listed.map(matrixRow)));
    byId("coverage").hidden = scopes.length === 0;
    byId("matrix-printed").textContent = state.shown.length <= PRINTED_ROWS_OF_MATRIX ? ""
      : `The first ${PRINTED_ROWS_OF_MATRIX} of ${state.shown.length.toLocaleString("en")} are printed.`;
    drawPager("matrix", ROWS_OF_MATRIX);
  }

  function scopeName(scope) {
    return scope === GLOBAL_SERVICES ? "global services" : scope === OTHER_REGIONS ? "other regions" : scope;
  }

  function matrixRow(row) {
    const name = row.account ?? row.source;
    const head = element("th", {scope: "row"},
      element("button", {type: "button", class: "link", click: () => reveal(row)},
        icon(verdict(row)), element("span", {class: "vh"}, verdict(row) + " "), element("span", {class: "id"}, name)));
    if (row.error !== undefined) {
      return element("tr", {}, head, element("td", {colspan: scopes.length * 2, class: "nothing"}, "could not be read"));
    }
    return element("tr", {}, head, scopes.flatMap((scope) => ACCESSES.map(([member, , word]) => {
      const at = row.scopes.indexOf(scope);
      const [symbol, meaning] = CELLS[at < 0 ? " " : row[member][at]];
      const where = (scope === GLOBAL_SERVICES ? "of " : "in ") + scopeName(scope);
      return element("td", {class: word, title: `${name}: ${word} ${where}: ${meaning}`},
        drawing("cell-" + symbol, "cell " + symbol), element("span", {class: "vh"}, meaning));
    })));
  }

  /** Opens an account wherever in the list it is, and goes there. */
  function reveal(row) {
    state.listPage = Math.floor(state.shown.indexOf(row) / ROWS_OF_LIST);
    state.open.add(row.position);
    drawList();
    const article = byId("account-" + row.position);
    article.querySelector("button").focus({preventScroll: true});
    article.scrollIntoView();
  }

  // ---- Accounts ---------------------------------------------------------------------------------------------------

  function drawList() {
    const listed = page(state.listPage, ROWS_OF_LIST);
    const whole = new Set(state.printing ? listed.filter(isWorthPaper).slice(0, PRINTED_WHOLE) : []);
    byId("list").replaceChildren(...(listed.length > 0
      ? listed.map((row) => article(row, whole.has(row)))
      : [element("p", {class: "nothing"}, "No account matches. Show more verdicts, or search for less.")]));
    byId("printed").textContent = printedNote();
    drawPager("list", ROWS_OF_LIST);
    drawExpand();
  }

  /** On paper, one line is enough for an account that passes by every criterion and delivers. */
  const isWorthPaper = (row) => row.warnings > 0 || row.verdicts.some((given) => given !== "PASS");

  /** Paper shows no controls, so it says what they are set to. */
  function printedNote() {
    const left = WORST_FIRST.filter((given) => !state.verdicts.has(given) && tally[state.criterion][given] > 0);
    const parts = [`Judged by ${introduction.criteria[state.criterion].name}.`, byId("count").textContent + "."];
    if (left.length > 0) {
      parts.push(`Left out: ${left.join(", ")}.`);
    }
    if (state.query !== "") {
      parts.push(`Searched for: ${state.query}.`);
    }
    parts.push("Accounts that pass by every criterion are printed in short.");
    if (state.shown.filter(isWorthPaper).length > PRINTED_WHOLE) {
      parts.push(`Of the others, the first ${PRINTED_WHOLE} are printed whole. Filter to print the rest whole.`);
    }
    return parts.join(" ");
  }

  function article(row, printedWhole) {
    const open = printedWhole || state.open.has(row.position);
    const id = "account-" + row.position;
    const button = element("button", {type: "button", class: "opener", "aria-expanded": String(open),
      "aria-controls": open && id + "-details", click: () => toggleArticle(row)},
      badge(verdict(row)), element("span", {class: "id"}, row.account ?? row.source));
    const made = element("article", {id, class: "account " + verdict(row), "aria-labelledby": id + "-title"},
      element("div", {class: "account-head"},
        element("h3", {id: id + "-title"}, button),
        element("p", {class: "headline"}, headline(row)),
        element("p", {class: "asides"}, asides(row))));
    if (open) {
      made.append(panel(row));
    }
    return made;
  }

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
  }

  function headline(row) {
    if (row.error !== undefined) {
      return capital(row.error);
    }
    const reasons = row.reasons[state.criterion];
    const told = reasons.filter((reason) => reason.label !== "trail" && reason.label !== "nearest");
    if (told.length === 0) {
      return capital(reasons.map((reason) => reason.text).join("; "));
    }
    return told[0].label === "open" ? "Open: " + told[0].text : capital(told[0].text);
  }

  /** What the verdict by the chosen criterion does not tell. */
  function asides(row) {
    const made = [];
    if (row.error !== undefined) {
      return made;
    }
    for (const given of VERDICTS.filter((each) => each !== verdict(row))) {
      const names = introduction.criteria.filter((_, index) => row.verdicts[index] === given).map((criterion) => criterion.name);
      if (names.length > 0) {
        made.push(element("span", {class: "chip"}, icon(given), `${given} by ${names.join(" and ")}`));
      }
    }
    if (row.warnings > 0) {
      made.push(element("span", {class: "chip"}, drawing("icon-warning", "icon warning"),
        count(row.warnings, "warning", "warnings")));
    }
    if (row.copies > 0) {
      made.push(element("span", {class: "chip"}, count(row.copies, "paid copy", "paid copies")));
    }
    return made;
  }

  function panel(row) {
    const made = element("div", {id: `account-${row.position}-details`, class: "details"});
    if (row.error !== undefined) {
      made.append(element("p", {}, "This input could not be read, so nothing is known of its account."),
        element("dl", {class: "facts"}, element("dt", {}, "Input"), element("dd", {class: "id"}, row.source),
          element("dt", {}, "Error"), element("dd", {}, row.error)));
      return made;
    }
    const told = details(row);
    made.append(...[
      part("Verdicts", element("div", {class: "criteria"}, introduction.criteria.map((criterion, index) => reasons(row, criterion, index)))),
      part(verdict(row) === "INDETERMINATE" ? "What would settle it" : "What to do", steps(told.next[state.criterion])),
      part("What is not recorded", gaps(told)),
      part(told.trails.length === 1 ? "Trail" : "Trails", trails(told)),
      part("Missing evidence", missing(told)),
      part("Warnings", sentences(told.warnings, told.warningsMore, "icon-warning")),
      part("Paid copies", sentences(told.copies, told.copiesMore)),
    ].flat());
    if (row.collectedAt !== undefined) {
      made.append(element("p", {class: "fine"}, `Evidence collected ${moment(row.collectedAt)}.`));
    }
    return made;
  }

  function part(title, content) {
    return content === undefined ? [] : [element("section", {class: "part"}, element("h4", {}, title), content)];
  }

  function reasons(row, criterion, index) {
    return element("div", {class: "criterion" + (index === state.criterion ? " current" : "")},
      element("h5", {}, capital(criterion.name), " ", badge(row.verdicts[index])),
      element("dl", {class: "reasons"}, row.reasons[index].flatMap((reason) => [
        reason.label === "" ? "" : element("dt", {}, label(reason)), element("dd", {}, reason.text)])));
  }

  /** The trail that comes closest to passing is not always the one somebody expects, so its label says what it is. */
  const label = (reason) => reason.label === "nearest" ? "Closest trail" : capital(reason.label);

  function steps(list) {
    return list.length === 0 ? undefined : element("ol", {class: "steps"}, list.map((step) =>
      element("li", step.note ? {class: "note"} : {}, element("p", {}, capital(step.title) + (step.commands.length > 0 && !step.title.endsWith(":") ? ":" : "")),
        step.commands.map(command))));
  }

  /** Its words come in parts that no line should break. */
  function command(parts) {
    const text = parts.join(" ");
    const spans = parts.flatMap((part, index) => [index === 0 ? "" : " ", element("span", {}, part)]);
    const button = element("button", {type: "button", class: "copy plain screen", click: () => copy(text, button)}, "Copy",
      element("span", {class: "vh"}, " command"));
    return element("div", {class: "command"}, element("pre", {}, element("code", {}, spans)), button);
  }

  function gaps(told) {
    if (told.gaps.length === 0) {
      return element("p", {class: "quiet"}, "Nothing: every management event is recorded, in every region and of the global services.");
    }
    return list("gaps", told.gaps, told.gapsMore, (gap) => [
      drawing(gap.certain ? "cell-unrecorded" : "cell-open", "cell " + (gap.certain ? "unrecorded" : "open")),
      element("div", {},
        element("p", {}, element("strong", {}, gap.certain ? "Not recorded: " : "May not be recorded: "), gap.what),
        element("p", {class: "fine"}, "For example: ",
          element("code", {}, gap.call)))]);
  }

  function trails(told) {
    if (told.trails.length === 0) {
      return element("p", {class: "quiet"}, "No trail was seen.");
    }
    return list("trails", told.trails, told.trailsMore, (trail) => [
      element("p", {class: "trail-name"}, element("strong", {}, trail.name), ` in ${trail.homeRegion}`,
        trail.organization ? element("span", {class: "chip"}, "organization trail" + (trail.owner ? ` of account ${trail.owner}` : ""))
          : trail.owner ? element("span", {class: "chip"}, `of account ${trail.owner}`) : ""),
      element("p", {class: "fine id"}, trail.arn),
      element("ul", {class: "requirements"}, trail.requirements.map(requirement))]);
  }

  function requirement(result, index) {
    const [given, words] = {SATISFIED: ["PASS", "met"], UNSATISFIED: ["FAIL", "not met"], UNKNOWN: ["INDETERMINATE", "unknown"]}[result.outcome];
    const asked = index < introduction.criteria[state.criterion].asks;
    return element("li", {class: asked ? "" : "unasked"}, icon(given),
      element("div", {}, element("p", {}, element("strong", {}, introduction.requirements[index].name), " " + words,
        asked ? "" : element("span", {class: "fine"}, ` (not required by ${introduction.criteria[state.criterion].name})`)),
      element("p", {class: "fine"}, result.because)));
  }

  function missing(told) {
    return told.missing.length === 0 ? undefined : list("missing", told.missing, told.missingMore, (call) => [
      element("p", {}, element("strong", {}, call.call), " ", call.cause),
      element("p", {class: "fine"},
        call.action === undefined ? "No permission settles this" : ["Needs ", element("code", {}, call.action)],
        call.regions === "" ? "" : ` in ${call.regions}`,
        call.about === "" ? "" : [", about ", element("span", {class: "id"}, call.about)])]);
  }

  function sentences(texts, more, drawn) {
    return texts.length === 0 ? undefined : list("beside", texts, more, (text) => [
      drawn === undefined ? "" : drawing(drawn, "icon warning"), element("p", {}, capital(text))]);
  }

  function list(className, values, more, content) {
    return element("ul", {class: className}, values.map((value) => element("li", {}, content(value))),
      more === undefined ? [] : element("li", {}, element("p", {}, `and ${more.toLocaleString("en")} more; --format jsonl has them all`)));
  }

  const moment = (text) => text.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");

  // ---- Pages, opening all, copying, colours -----------------------------------------------------------------------

  function drawPager(which, size) {
    const nav = byId(which + "-pager");
    const pages = Math.ceil(state.shown.length / size);
    nav.hidden = pages < 2 || state.printing;
    if (nav.hidden) {
      return;
    }
    const key = which + "Page";
    const now = state[key];
    const turn = (by) => () => {
      if (now + by >= 0 && now + by < pages) {
        state[key] = now + by;
        (which === "list" ? drawList : drawMatrix)();
        nav.querySelector(by < 0 ? ".before" : ".after").focus({preventScroll: true});
        byId(which === "list" ? "accounts" : "coverage").scrollIntoView();
      }
    };
    const last = Math.min((now + 1) * size, state.shown.length);
    nav.replaceChildren(
      element("button", {type: "button", class: "before plain", "aria-disabled": String(now === 0), click: turn(-1)}, "Previous"),
      element("p", {role: "status"}, `${(now * size + 1).toLocaleString("en")} to ${last.toLocaleString("en")} of ${state.shown.length.toLocaleString("en")}`),
      element("button", {type: "button", class: "after plain", "aria-disabled": String(now === pages - 1), click: turn(1)}, "Next"));
  }

  const allOpen = () => page(state.listPage, ROWS_OF_LIST).every((row) => state.open.has(row.position));

  function drawExpand() {
    byId("expand").textContent = allOpen() ? "Close all on this page" : "Open all on this page";
    byId("expand").hidden = state.shown.length === 0;
  }

  function expandAll() {
    const close = allOpen();
    page(state.listPage, ROWS_OF_LIST).forEach((row) => close ? state.open.delete(row.position) : state.open.add(row.position));
    drawList();
  }

  async function copy(text, button) {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      copied = copyBySelection(text);
    }
    button.focus();
    const told = copied ? "Copied" : "Not copied";
    button.firstChild.data = told;
    byId("announcement").textContent = told;
    setTimeout(() => {
      button.firstChild.data = "Copy";
      byId("announcement").textContent = "";
    }, 2000);
  }

  /** For pages that the clipboard is closed to. */
  function copyBySelection(text) {
    const area = element("textarea", {class: "vh", readonly: true});
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }

  function changeTheme() {
    const themes = ["automatic", "dark", "light"];
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme ?? "automatic") + 1) % themes.length];
    root.dataset.theme = next;
    byId("theme").textContent = "Colours: " + next;
  }

  // ---- What does not change ---------------------------------------------------------------------------------------

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
    if (introduction.sample) {
      alerts.push(element("p", {class: "alert"}, element("span", {}, "No FILE was given: these are three accounts of Acme, an invented organization. To audit your own: ",
        element("code", {}, "trailproof audit FILE --format html=report.html"))));
    }
    byId("alerts").replaceChildren(...alerts);
  }

  function drawAbout() {
    const collected = accounts.map((row) => row.collectedAt).filter((at) => at !== undefined).sort();
    const [first, last] = [collected[0], collected[collected.length - 1]];
    const when = collected.length === 0 ? [] : [` Evidence collected ${moment(first)}` + (first === last ? "." : ` to ${moment(last)}.`)];
    byId("control").replaceChildren("The control: " + introduction.control.title + ". It is 3.1 of the CIS AWS Foundations Benchmark (4.1 since 6.0.0) and CloudTrail.1 of AWS Security Hub CSPM.", ...when, " ",
      element("a", {href: "#about-title", class: "screen"}, "How to read this report"));
    const terms = (pairs) => element("dl", {class: "terms"}, pairs.flatMap(([term, meaning]) =>
      [element("dt", {}, term), element("dd", {}, meaning)]));
    const control = introduction.control;
    const link = (address, text) => element("a", {href: address, rel: "noreferrer"}, text);
    const facts = (list) => terms(list.map((fact) => [capital(fact.subject), [fact.text, " ", link(fact.source, "Source")]]));
    byId("about").replaceChildren(
      element("p", {}, control.description.map((fact) => fact.text).join(" ")),
      element("h3", {}, "What a record holds"),
      facts(control.contents),
      element("h3", {}, "Rationale: what it is for, and why each part matters"),
      facts(control.rationale),
      element("h3", {}, "Impact: what it costs"),
      facts(control.impact),
      element("h3", {}, "Verdicts"),
      terms(VERDICTS.map((given, index) => [badge(given), capital(introduction.verdicts[index]) + "."])),
      element("h3", {}, "Criteria: the standards disagree on what is enough"),
      terms(introduction.criteria.map((criterion) => [capital(criterion.name), capital(criterion.meaning)])),
      element("h3", {}, "Requirements, all to be met by one trail"),
      terms(introduction.requirements.map((each, index) => [capital(each.name),
        capital(each.asked) + " (" + introduction.criteria.filter((criterion, at) => at < 2 && index < criterion.asks)
          .map((criterion) => criterion.name).join(", ") + "). Decided by " + control.requirements[index].apiFields.join(" or ") + "."])),
      element("h3", {}, "Remediation in the AWS console"),
      element("p", {}, link(control.remediation.console, control.remediation.console)),
      facts(control.remediation.byConsole),
      element("h3", {}, "Remediation with the AWS CLI"),
      element("p", {}, control.remediation.byCommandLine.flatMap((command) => [element("code", {}, command), element("br")])),
      facts(control.remediation.notes),
      element("h3", {}, "Default value"),
      facts([control.defaultValue]),
      element("h3", {}, "The control in each version of the CIS AWS Foundations Benchmark"),
      terms(control.benchmarks.map((item) => [item.version, [`${item.number} ${item.title}. Level ${item.level}, ${item.status}`
        + (item.published === undefined ? "" : ", published " + item.published)
        + (item.newestKnown ? ", the newest known." : ", superseded by " + item.supersededBy + ".")]])),
      element("h3", {}, "The same control elsewhere"),
      terms([
        [control.crosswalk.securityHub.document, [link(control.crosswalk.securityHub.link, control.crosswalk.securityHub.id),
          `, severity ${control.crosswalk.securityHub.severity}. `
          + control.crosswalk.securityHub.standards.map((each) => [each.document, each.version, each.id].filter((part) => part !== undefined).join(" ")).join("; ") + "."]],
        ...control.crosswalk.configRules.map((rule) => ["AWS Config", [link(rule.link, rule.id), ": " + rule.asks.map((fact) => fact.text).join(" ")]]),
        ["NIST SP 800-53 Rev. 5", control.crosswalk.nist.map((each) => each.id).join(", ")]]),
      element("h3", {}, "References"),
      terms(control.references.map((each, index) => [String(index + 1), link(each.link, each.title)])));
    byId("writer").textContent = `Written by ${introduction.writer}.`;
  }

  function draw() {
    drawOverview();
    drawOwners();
    drawFilters();
    drawCount();
    drawMatrix();
    drawList();
  }

  function reset() {
    Object.assign(state, initialState());
    select();
    draw();
  }

  function print(printing) {
    state.printing = printing;
    drawMatrix();
    drawList();
  }

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

  drawAlerts();
  drawAbout();
  drawLegend();
  reset();
  byId("loading").remove();
  byId("report").hidden = false;
});
